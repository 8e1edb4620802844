// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/drafttables.h"
#include "ui/models/words.h"

namespace lagebild {

namespace {

/// The facts that are words, in the order of the rows behind the two that are choices.
constexpr LocalText Incident::* texts[] = {&Incident::summary, &Incident::cause, &Incident::dataImpactText,
    &Incident::customerActionText, &Incident::recovery, &Incident::apology, &Incident::thanks, &Incident::outlook,
    &Incident::contact, &Incident::lesson};
enum Row { SeverityRow, DataRow, ActionRow, FirstText };

constexpr DataImpact impacts[] = {DataImpact::Unknown, DataImpact::None, DataImpact::Delayed, DataImpact::Partial, DataImpact::Lost};
constexpr CustomerAction actions[] = {CustomerAction::Unknown, CustomerAction::None, CustomerAction::Required};

QStringList choicesOf(int row)
{
    QStringList names;
    for (int severity = 1; row == SeverityRow && severity <= 5; ++severity)
        names << Words::severity(severity);
    for (const DataImpact impact : impacts) {
        if (row == DataRow)
            names << Words::dataImpact(impact);
    }
    for (const CustomerAction action : actions) {
        if (row == ActionRow)
            names << Words::customerAction(action);
    }
    return names;
}

int choiceOf(const Incident& incident, int row)
{
    switch (row) {
    case SeverityRow: return incident.severity - 1;
    case DataRow: return int(std::find(std::begin(impacts), std::end(impacts), incident.dataImpact) - std::begin(impacts));
    default: return int(std::find(std::begin(actions), std::end(actions), incident.customerAction) - std::begin(actions));
    }
}

} // namespace

FactTable::FactTable(DraftEdit& edit, QObject* parent)
    : DraftTable(edit, parent)
{
}

QStringList FactTable::headers() const
{
    return {tr("Fact"), tr("What the text says")};
}

QStringList FactTable::names() const
{
    return {tr("Severity"), tr("Data"), tr("Customers must"), tr("Summary"), tr("Cause"), tr("About the data"),
        tr("What customers must do"), tr("Recovers by itself"), tr("Apology"), tr("Thanks"), tr("Outlook"), tr("Contact"), tr("Lesson")};
}

int FactTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstText + int(std::size(texts));
}

Qt::ItemFlags FactTable::flags(const QModelIndex& index) const
{
    return DraftTable::flags(index) & ~(index.column() == 0 ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant FactTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isShown = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole;
    if (index.column() == 0)
        return isShown ? names().value(index.row()) : QVariant();
    const Incident& incident = m_edit.draft.incoming.record.incident;
    const bool isChoice = index.row() < FirstText;
    if (isChoice && role == ChoicesRole)
        return choicesOf(index.row());
    if (isChoice && role == ChoiceRole)
        return choiceOf(incident, index.row());
    const bool isGuess = (index.row() == DataRow && isGuessed(Guess::What::DataImpact))
        || (index.row() == ActionRow && isGuessed(Guess::What::CustomerAction));
    if (role == GuessRole)
        return isGuess;
    if (!isShown)
        return {};
    if (isGuess && role == Qt::DisplayRole)
        return tr("%1 (guessed)").arg(choicesOf(index.row()).value(choiceOf(incident, index.row())));
    return isChoice ? choicesOf(index.row()).value(choiceOf(incident, index.row()))
                    : textIn(incident.*texts[index.row() - FirstText], incident.language);
}

bool FactTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != 1)
        return false;
    Incident after = m_edit.draft.incoming.record.incident;
    const int row = index.row();
    if (row == SeverityRow)
        after.severity = std::clamp(value.toInt() + 1, 1, 5);
    else if (row == DataRow)
        after.dataImpact = impacts[std::clamp(value.toInt(), 0, int(std::size(impacts)) - 1)];
    else if (row == ActionRow)
        after.customerAction = actions[std::clamp(value.toInt(), 0, int(std::size(actions)) - 1)];
    else if (value.toString().trimmed().isEmpty())
        (after.*texts[row - FirstText]).remove(after.language);
    else
        (after.*texts[row - FirstText]).insert(after.language, value.toString().trimmed());
    if (after == m_edit.draft.incoming.record.incident)
        return false;
    m_edit.draft.incoming.record.incident = after;
    return accept(index);
}

} // namespace lagebild
