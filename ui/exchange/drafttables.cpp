// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/drafttables.h"

#include "ui/models/words.h"

#include <algorithm>

namespace lagebild {

DraftEdit editOf(const ImportDraft& draft)
{
    DraftEdit edit {draft, {}, {}, 0};
    for (const TimelineEntry& entry : inOrder(draft.incoming.record))
        edit.entries << entry.id;
    for (const Service& service : draft.incoming.services)
        edit.services << service.id;
    return edit;
}

DraftTable::DraftTable(DraftEdit& edit, QObject* parent)
    : QAbstractTableModel(parent)
    , m_edit(edit)
{
}

QVariant DraftTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? headers().value(section) : QVariant();
}

Qt::ItemFlags DraftTable::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

void DraftTable::reload()
{
    beginResetModel();
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

bool DraftTable::accept(const QModelIndex& index)
{
    ++m_edit.corrections;
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
    emit corrected();
    return true;
}

bool DraftTable::isGuessed(Guess::What what, const QString& detail) const
{
    const QList<Guess>& guesses = m_edit.draft.guesses;
    return std::any_of(guesses.begin(), guesses.end(), [&](const Guess& guess) {
        return guess.what == what && (detail.isNull() ? guess.entry.isNull() : guess.detail == detail);
    });
}

ServiceTable::ServiceTable(DraftEdit& edit, QObject* parent)
    : DraftTable(edit, parent)
{
}

QStringList ServiceTable::headers() const
{
    return {tr("Service"), tr("Worst state")};
}

int ServiceTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_edit.services.size());
}

Service* ServiceTable::serviceAt(int row) const
{
    QList<Service>& services = m_edit.draft.incoming.services;
    const auto it = std::find_if(services.begin(), services.end(),
        [id = m_edit.services.value(row)](const Service& service) { return service.id == id; });
    return it == services.end() ? nullptr : &*it;
}

ServiceState ServiceTable::worst(ServiceId service) const
{
    ServiceState worst = ServiceState::Unknown;
    for (const StateClaim& claim : m_edit.draft.incoming.record.claims) {
        if (claim.service == service && !claim.deleted && (worst == ServiceState::Unknown || isWorse(claim.state, worst)))
            worst = claim.state;
    }
    return worst;
}

namespace {
const QList<ServiceState>& states()
{
    static const QList<ServiceState> all {ServiceState::Operational, ServiceState::Degraded, ServiceState::PartialOutage,
        ServiceState::MajorOutage, ServiceState::UnderMaintenance, ServiceState::Unknown};
    return all;
}
} // namespace

QVariant ServiceTable::data(const QModelIndex& index, int role) const
{
    const Service* service = index.isValid() ? serviceAt(index.row()) : nullptr;
    if (!service)
        return {};
    const ServiceState state = worst(service->id);
    const bool isGuess = index.column() == Name && isGuessed(Guess::What::Service, service->name);
    if (role == GuessRole)
        return isGuess;
    if (role == Qt::DisplayRole && isGuess)
        return tr("%1 (guessed)").arg(service->name);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return index.column() == Name ? service->name : Words::state(state);
    if (index.column() == State && role == ChoiceRole)
        return states().indexOf(state);
    if (index.column() == State && role == ChoicesRole) {
        QStringList names;
        for (const ServiceState each : states())
            names << Words::state(each);
        return names;
    }
    return {};
}

bool ServiceTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    Service* service = index.isValid() && role == Qt::EditRole ? serviceAt(index.row()) : nullptr;
    if (!service)
        return false;
    if (index.column() == Name) {
        const QString name = value.toString().trimmed();
        if (name.isEmpty() || name == service->name)
            return false;
        service->name = name;
        return accept(index);
    }
    const ServiceState chosen = states().value(value.toInt());
    const ServiceState before = worst(service->id);
    if (chosen == before)
        return false;
    auto& claims = m_edit.draft.incoming.record.claims;
    bool isClaimed = false;
    for (StateClaim& claim : claims) { // the same moments, another state; recoveries stay
        if (claim.service == service->id && !claim.deleted && claim.state == before) {
            claim.state = chosen;
            isClaimed = true;
        }
    }
    if (!isClaimed) {
        StateClaim claim;
        claim.id = ClaimId::fresh();
        claim.incident = m_edit.draft.incoming.record.incident.id;
        claim.service = service->id;
        claim.state = chosen;
        claim.time = m_edit.draft.incoming.record.incident.started;
        claims.insert(claim.id, claim);
    }
    return accept(index);
}

} // namespace lagebild
