// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timephrase.h"
#include "ui/exchange/drafttables.h"
#include "ui/models/times.h"
#include "ui/models/words.h"

namespace lagebild {

namespace {

constexpr EntryRole roles[] = {EntryRole::Event, EntryRole::Summary, EntryRole::Background, EntryRole::Forecast, EntryRole::Publication};
constexpr EntryKind kinds[] = {EntryKind::Observation, EntryKind::Action, EntryKind::Decision, EntryKind::ProviderMessage,
    EntryKind::StateChange, EntryKind::Communication, EntryKind::Recovery};

} // namespace

EntryTable::EntryTable(DraftEdit& edit, QObject* parent)
    : DraftTable(edit, parent)
{
}

QStringList EntryTable::headers() const
{
    return {tr("Time"), tr("Text"), tr("Visible to"), tr("Role"), tr("Kind")};
}

int EntryTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_edit.entries.size());
}

const TimelineEntry* EntryTable::entryAt(int row) const
{
    const auto& entries = m_edit.draft.incoming.record.entries;
    const auto it = entries.constFind(m_edit.entries.value(row));
    return it == entries.constEnd() ? nullptr : &*it;
}

QString EntryTable::guessesOf(EntryId entry) const
{
    QStringList guesses;
    for (const Guess& guess : m_edit.draft.guesses) {
        if (guess.entry == entry && guess.what != Guess::What::Remnant)
            guesses << (guess.detail.isEmpty() ? tr("Guessed") : tr("Guessed from “%1”").arg(guess.detail));
    }
    return guesses.join(u'\n');
}

bool EntryTable::isRemnant(EntryId entry) const
{
    const QList<Guess>& guesses = m_edit.draft.guesses;
    return std::any_of(guesses.begin(), guesses.end(), [&](const Guess& guess) {
        return guess.entry == entry && guess.what == Guess::What::Remnant;
    });
}

QStringList EntryTable::choices(int column) const
{
    QStringList names;
    if (column == Visible)
        names = {Words::visibility(Visibility::Internal), Words::visibility(Visibility::Public)};
    if (column == Role)
        names = {tr("Event"), tr("Summary"), tr("Background"), tr("Outlook"), tr("Publication")};
    for (const EntryKind kind : kinds) {
        if (column == Kind)
            names << Words::kind(kind);
    }
    return names;
}

QString EntryTable::words(const TimelineEntry& entry, int column) const
{
    switch (column) {
    case Time: return Times::longTime(entry.time, QLocale());
    case Text: return entry.text;
    case Visible: return Words::visibility(entry.visibility);
    case Role: return choices(Role).value(int(entry.role));
    case Kind: return Words::kind(entry.kind);
    }
    return {};
}

QVariant EntryTable::data(const QModelIndex& index, int role) const
{
    const TimelineEntry* entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    const QString guesses = index.column() == Time ? guessesOf(entry->id) : QString();
    const bool isAside = index.column() == Role && isRemnant(entry->id);
    switch (role) {
    case Qt::DisplayRole:
        if (isAside)
            return tr("%1 (not part of the report)", "role of an entry").arg(words(*entry, Role));
        // A word beside the icon: neither colour nor shape alone says it.
        return guesses.isEmpty() ? words(*entry, index.column()) : tr("%1 (guessed)").arg(words(*entry, index.column()));
    case Qt::EditRole:
        return index.column() == Time && !entry->time.wording.isEmpty() ? entry->time.wording : words(*entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Time ? Times::toolTip(entry->time, QLocale()) + (guesses.isEmpty() ? QString() : u'\n' + guesses)
                                      : words(*entry, index.column());
    case GuessRole: return !guesses.isEmpty() || isAside;
    case ChoicesRole: return index.column() > Text ? choices(index.column()) : QVariant();
    case ChoiceRole:
        return index.column() == Visible ? int(entry->visibility) : index.column() == Role ? int(entry->role) : int(entry->kind);
    default: return {};
    }
}

bool EntryTable::setTime(TimelineEntry& entry, const QString& typed)
{
    const Incident& incident = m_edit.draft.incoming.record.incident;
    const auto known = sortInstant(entry.time) ? sortInstant(entry.time) : sortInstant(incident.started);
    TimeContext context;
    context.zone = incident.timezone;
    context.day = inZone(known.value_or(toInstant(QDateTime::currentDateTime())), incident.timezone).date();
    context.now = toInstant(QDateTime::currentDateTimeUtc());
    const Result<EventTime> time = parseTime(typed, context);
    if (!time) {
        emit refused(time.error());
        return false;
    }
    entry.time = *time;
    return true;
}

bool EntryTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const TimelineEntry* before = index.isValid() && role == Qt::EditRole ? entryAt(index.row()) : nullptr;
    if (!before || value == data(index, Qt::EditRole))
        return false;
    TimelineEntry after = *before;
    if (index.column() == Time && !setTime(after, value.toString()))
        return false;
    if (index.column() == Text)
        after.text = value.toString().trimmed();
    if (index.column() == Visible)
        after.visibility = value.toInt() == 0 ? Visibility::Internal : Visibility::Public;
    if (index.column() == Role)
        after.role = roles[std::clamp(value.toInt(), 0, int(std::size(roles)) - 1)];
    if (index.column() == Kind)
        after.kind = kinds[std::clamp(value.toInt(), 0, int(std::size(kinds)) - 1)];
    if (after == *before || after.text.isEmpty())
        return false;
    const bool isRole = index.column() == Role || index.column() == Visible;
    m_edit.draft.guesses.removeIf([&](const Guess& guess) { // looked at by a person: no guess any more
        const bool isAside = guess.what == Guess::What::Remnant;
        return guess.entry == after.id && (isAside ? isRole : index.column() == Time);
    });
    m_edit.draft.incoming.record.entries.insert(after.id, after);
    return accept(index);
}

void EntryTable::removeEntry(int row)
{
    const TimelineEntry* entry = entryAt(row);
    if (!entry)
        return;
    beginRemoveRows({}, row, row);
    IncidentRecord& record = m_edit.draft.incoming.record;
    const EntryId id = m_edit.entries.takeAt(row);
    record.entries[id].deleted = true; // keeps the place of what hangs on it
    for (StateClaim& claim : record.claims)
        claim.deleted = claim.deleted || claim.entry == id;
    ++m_edit.corrections;
    endRemoveRows();
    emit corrected();
}

} // namespace lagebild
