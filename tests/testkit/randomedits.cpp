// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/randomedits.h"

#include "tests/testkit/fakes.h"

namespace lagebild::testkit {

namespace {

const LocalText relapse{{QStringLiteral("de"), QStringLiteral("Netz wieder da")},
    {QStringLiteral("en"), QStringLiteral("Network is back")}};

} // namespace

void RandomEdits::one(Desk& desk)
{
    const quint64 dice = below(20);
    if (dice == 0)
        (void)desk.undo();
    else if (dice == 1)
        (void)desk.redo();
    else if (dice == 2)
        receive(desk);
    else
        (void)desk.commit(change(desk));
}

/// Mostly a line, sometimes what fills several pages of the file.
QString RandomEdits::text()
{
    const quint64 length = below(12) == 0 ? 2000 + below(9000) : 3 + below(200);
    QString text;
    while (quint64(text.size()) < length)
        text += QStringLiteral("wort%1 größer ").arg(below(500));
    return text;
}

Result<ChangeSet> RandomEdits::change(const Desk& desk)
{
    const Records& records = desk.records();
    if (records.incidents.isEmpty() || below(60) == 0)
        return declareIncident(records, {text().left(100), 2, IncidentKind::Outage}, desk.stamp());
    const IncidentId incident = std::next(records.incidents.begin(), qsizetype(below(quint64(records.incidents.size())))).key();
    const quint64 dice = below(10);
    if (dice < 4) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.text = text();
        return addEntry(records, incident, entry, desk.stamp());
    }
    return dice < 7 ? changeEntry(records, incident) : changeBoard(desk, incident);
}

Result<ChangeSet> RandomEdits::changeEntry(const Records& records, IncidentId incident)
{
    const auto& entries = records.incidents[incident].entries;
    if (entries.isEmpty())
        return ChangeSet();
    TimelineEntry entry = *std::next(entries.begin(), qsizetype(below(quint64(entries.size()))));
    if (below(5) == 0)
        return deleteEntry(records, incident, entry.id);
    entry.text = below(3) == 0 ? text() : entry.text + text();
    return editEntry(records, entry);
}

Result<ChangeSet> RandomEdits::changeBoard(const Desk& desk, IncidentId incident)
{
    const Records& records = desk.records();
    const EventTime now = atMinute(desk.clock().now(), "Europe/Berlin");
    if (records.services.isEmpty() || below(5) == 0) {
        Service service;
        service.id = ServiceId::fresh();
        service.name = QStringLiteral("Dienst %1").arg(below(1000));
        return addService(records, service);
    }
    if (below(4) == 0)
        return setPhase(records, incident, Phase(below(3)), now, relapse, desk.stamp());
    const ServiceId service = std::next(records.services.begin(), qsizetype(below(quint64(records.services.size())))).key();
    const ServiceState state = below(2) == 0 ? ServiceState::Operational : ServiceState::MajorOutage;
    return markService(records, incident, Mark{service, state, {}, now}, relapse, desk.stamp());
}

/// A colleague who has seen the same does something; it arrives here.
void RandomEdits::receive(Desk& desk)
{
    FakeWriter sent;
    Desk colleague(desk.state(), {QStringLiteral("Ben"), QStringLiteral("laptop-8"), QStringLiteral("test")}, &sent,
        desk.clock());
    (void)colleague.commit(change(colleague));
    for (const Batch& batch : std::as_const(sent.written))
        (void)desk.receive(batch.operations);
}

} // namespace lagebild::testkit
