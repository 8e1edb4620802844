// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/builders.h"

namespace lagebild::testkit {

namespace {

EventTime now(const Desk& desk)
{
    return atMinute(desk.clock().now(), "Europe/Berlin");
}

void must(const Result<void>& result)
{
    if (!result)
        qFatal("refused: %d %s", int(result.error().code), qPrintable(result.error().detail));
}

/// A name that no other service has.
QString numbered(const Desk& desk, const char* name)
{
    return QString::fromUtf8(name) + QString::number(desk.records().services.size());
}

const LocalText wording{{QStringLiteral("de"), QStringLiteral("Größere Störung am Straßenportal")},
    {QStringLiteral("en"), QStringLiteral("Larger failure of the street portal")}};

void markAndMove(Desk& desk, IncidentId incident, ServiceId service)
{
    Mark mark{service, ServiceState::MajorOutage, Percent{40, Bound::MoreThan, Counts::Working, {}}, now(desk)};
    must(desk.commit(markService(desk.records(), incident, mark, wording, desk.stamp())));
    must(desk.commit(markService(desk.records(), incident, mark, wording, desk.stamp()))); // a confirmation
    mark.state = ServiceState::Operational;
    must(desk.commit(markService(desk.records(), incident, mark, wording, desk.stamp())));
    must(desk.commit(watchServices(desk.records(), incident, {withService(desk, numbered(desk, "Archive"))})));
    must(desk.commit(setPhase(desk.records(), incident, Phase::Resolved, now(desk), wording, desk.stamp())));
    must(desk.commit(setPhase(desk.records(), incident, Phase::Monitoring, now(desk), wording, desk.stamp())));
}

void editEntries(Desk& desk, IncidentId incident)
{
    const EntryId kept = withEntry(desk, incident, QStringLiteral("Der Anbieter ruft zurück, sagt er."));
    const EntryId gone = withEntry(desk, incident, QStringLiteral("entered by mistake"));
    TimelineEntry edited = findIncident(desk.records(), incident)->entries.value(kept);
    edited.text += QStringLiteral(" Versprochen: 15:30 \"sicher\" – \\ 漢字 \U0001F525");
    edited.translations.insert(QStringLiteral("en"), QStringLiteral("The provider will call back."));
    edited.time = around(desk.clock().now(), "Europe/Vienna");
    edited.time.wording = QStringLiteral("gegen halb vier");
    must(desk.commit(editEntry(desk.records(), edited)));
    must(desk.commit(deleteEntry(desk.records(), incident, gone)));
}

void saveOthers(Desk& desk, IncidentId incident)
{
    Notice notice;
    notice.id = NoticeId::fresh();
    notice.incident = incident;
    notice.language = QStringLiteral("de");
    notice.text = QStringLiteral("**Portal gestört.** Nächste Meldung um 15:30.");
    must(desk.commit(saveNotice(desk.records(), notice)));
    notice.state = NoticeState::Published;
    notice.publishedAt = now(desk);
    must(desk.commit(saveNotice(desk.records(), notice)));
    Commitment promise;
    promise.id = CommitmentId::fresh();
    promise.incident = incident;
    promise.who = QStringLiteral("the provider");
    promise.due = between(desk.clock().now(), desk.clock().now() + std::chrono::hours(2), "UTC");
    must(desk.commit(saveCommitment(desk.records(), promise)));
    Action action;
    action.id = ActionId::fresh();
    action.incident = incident;
    action.text = QStringLiteral("Call the night shift");
    must(desk.commit(saveAction(desk.records(), action)));
    Incident changed = findIncident(desk.records(), incident)->incident;
    changed.severity = 1;
    changed.roles << Role{QStringLiteral("commander"), QStringLiteral("Mara")};
    changed.scope = {12'000, Bound::MoreThan, wording, {}};
    changed.earlierOutages << EarlierOutage{unknownTime(), std::chrono::hours(3), wording};
    must(desk.commit(editIncident(desk.records(), changed)));
}

void adoptOne(Desk& desk)
{
    IncomingIncident incoming;
    Contact contact;
    contact.id = ContactId::fresh();
    incoming.record.incident.id = IncidentId::fresh();
    incoming.record.incident.title = wording;
    contact.incident = incoming.record.incident.id;
    contact.number = QStringLiteral("+49 30 1234");
    incoming.record.contacts.insert(contact.id, contact);
    must(desk.commit(adoptIncident(desk.records(), incoming)));
    must(desk.commit(deleteIncident(desk.records(), incoming.record.incident.id)));
}

} // namespace

IncidentId declared(Desk& desk, const QString& title)
{
    const auto changes = declareIncident(desk.records(), {title, 2, IncidentKind::Outage}, desk.stamp());
    must(desk.commit(changes));
    return changes->incident;
}

ServiceId withService(Desk& desk, const QString& name)
{
    Service service;
    service.id = ServiceId::fresh();
    service.name = name;
    service.aliases << name.toUpper();
    must(desk.commit(addService(desk.records(), service)));
    return service.id;
}

EntryId withEntry(Desk& desk, IncidentId incident, const QString& text)
{
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.text = text;
    entry.time = now(desk);
    must(desk.commit(addEntry(desk.records(), incident, entry, desk.stamp())));
    return entry.id;
}

void doEverything(Desk& desk)
{
    const ServiceId portal = withService(desk, numbered(desk, "Straßenportal"));
    const IncidentId incident = declared(desk, QStringLiteral("Portal antwortet nicht"));
    markAndMove(desk, incident, portal);
    editEntries(desk, incident);
    saveOthers(desk, incident);
    adoptOne(desk);
    for (int i = 0; i < 4; ++i)
        must(desk.undo());
    for (int i = 0; i < 2; ++i)
        must(desk.redo());
}

} // namespace lagebild::testkit
