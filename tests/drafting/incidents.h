// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

namespace lagebild::test {

inline Instant utc(const char* iso)
{
    return toInstant(QDateTime::fromString(QLatin1StringView(iso) + QLatin1StringView(":00Z"), Qt::ISODate));
}

inline LocalText both(const char* german, const char* english)
{
    return {{QStringLiteral("de"), QString::fromUtf8(german)}, {QStringLiteral("en"), QString::fromUtf8(english)}};
}

/// Builds one incident in Records, a fact a call. Ids are counted, so that everything is the same in every run.
class IncidentBuilder {
public:
    explicit IncidentBuilder(const LocalText& title, const QByteArray& zone)
    {
        m_record.incident.id = {next()};
        m_record.incident.title = title;
        m_record.incident.shortId = QStringLiteral("k7xf");
        m_record.incident.timezone = zone;
        m_record.incident.language = QStringLiteral("de");
    }

    Incident& incident() { return m_record.incident; }
    IncidentRecord& record() { return m_record; }
    Records records() const
    {
        Records all;
        all.services = m_services;
        all.incidents.insert(m_record.incident.id, m_record);
        return all;
    }

    ServiceId service(const char* german, const char* english)
    {
        Service service;
        service.id = {next()};
        service.name = QString::fromUtf8(german);
        service.names = both(german, english);
        m_services.insert(service.id, service);
        return service.id;
    }
    void addService(const Service& service) { m_services.insert(service.id, service); }
    Service& serviceOf(ServiceId id) { return m_services[id]; }

    void claim(ServiceId service, ServiceState state, const EventTime& time)
    {
        StateClaim claim;
        claim.id = {next()};
        claim.incident = m_record.incident.id;
        claim.service = service;
        claim.state = state;
        claim.time = time;
        claim.recorded = m_count;
        m_record.claims.insert(claim.id, claim);
    }

    Involvement& involvement(ServiceId service)
    {
        const InvolvementId id = involvementId(m_record.incident.id, service);
        Involvement& involvement = m_record.involvements[id];
        involvement.id = id;
        involvement.incident = m_record.incident.id;
        involvement.service = service;
        return involvement;
    }

    /// A public entry in German with its English translation; no translation where `english` is null.
    TimelineEntry& entry(const EventTime& time, const char* german, const char* english)
    {
        TimelineEntry entry;
        entry.id = {next()};
        entry.incident = m_record.incident.id;
        entry.time = time;
        entry.text = QString::fromUtf8(german);
        entry.language = QStringLiteral("de");
        if (english)
            entry.translations.insert(QStringLiteral("en"), QString::fromUtf8(english));
        entry.visibility = Visibility::Public;
        entry.rank = int(m_count);
        return m_record.entries[entry.id] = entry;
    }

    Commitment& commitment(Promiser by, const char* who, const LocalText& text)
    {
        Commitment commitment;
        commitment.id = {next()};
        commitment.incident = m_record.incident.id;
        commitment.by = by;
        commitment.who = QString::fromUtf8(who);
        commitment.text = text;
        return m_record.commitments[commitment.id] = commitment;
    }

    QUuid next() { return QUuid(uint(++m_count), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0); }

private:
    IncidentRecord m_record;
    QMap<ServiceId, Service> m_services;
    qint64 m_count = 0;
};

inline EventTime worded(EventTime time, const char* wording)
{
    time.wording = QString::fromUtf8(wording);
    return time;
}

/// An afternoon without the data centre of a provider: five services down, eleven working, nothing lost.
inline IncidentBuilder campusIncident()
{
    const QByteArray zone = QByteArrayLiteral("Europe/Vienna");
    const auto at = [&](const char* iso) { return atMinute(utc(iso), zone); };
    IncidentBuilder b(both("Netzausfall bei Uferblick", "Network failure at Uferblick"), zone);
    Incident& i = b.incident();
    i.phase = Phase::Resolved;
    i.started = at("2023-02-09T09:40");
    i.ended = at("2023-02-09T16:01");
    i.summary = both("Das Rechenzentrum von Uferblick war vom Netz getrennt.", "Uferblick's data centre was cut off from the network.");
    i.cause = both("Ein Router von Uferblick hatte einen Defekt.", "A router of Uferblick was defective.");
    i.dataImpact = DataImpact::None;
    i.customerAction = CustomerAction::None;
    i.recovery = both("Kalender holen fehlende Termine von selbst nach.", "Calendars catch up on missing events by themselves.");
    i.apology = both("Wir bitten um Entschuldigung.", "We apologise.");
    i.thanks = both("Danke für die Geduld.", "Thank you for your patience.");
    i.outlook = both("Wir richten einen zweiten Standort ein.", "We are setting up a second site.");
    i.contact = both("Fragen an hilfe@kompass.example", "Questions to help@kompass.example");
    i.lesson = both("Schon während der Störung sagen, was nicht geht.", "Say during the incident what does not work.");
    i.roles = {{QStringLiteral("Leitung"), QStringLiteral("Wilma Geheim")}};
    const char* down[][2] = {{"Anmeldung", "Login"}, {"Ausweis", "ID card"}, {"Plauderraum", "Chat room"}, {"Neuigkeiten", "News"}, {"Stellenmarkt", "Job board"}};
    for (const auto& name : down) {
        const ServiceId id = b.service(name[0], name[1]);
        b.claim(id, ServiceState::MajorOutage, at("2023-02-09T09:40"));
        b.claim(id, ServiceState::Operational, at("2023-02-09T16:01"));
    }
    const char* up[][2] = {{"Kursliste", "Course list"}, {"Termine ansehen", "Viewing events"}, {"Termine anlegen", "Creating events"},
        {"Post lesen", "Reading mail"}, {"Post empfangen", "Receiving mail"}, {"Post senden", "Sending mail"}, {"Zeugnis", "Grades"},
        {"Lernraum", "Study room"}, {"Studienplan", "Study plan"}, {"Speiseplan", "Canteen menu"}, {"Hilfe", "Help"}};
    for (const auto& name : up)
        b.claim(b.service(name[0], name[1]), ServiceState::Operational, at("2023-02-09T10:00"));
    b.entry(at("2023-02-09T09:41"), "Der Plauderraum antwortet nicht.", "The chat room does not answer.").milestone = Milestone::Detected;
    b.entry(at("2023-02-09T11:30"), "Ein Stromfehler startet alle Rechner neu.", "A power fault restarts all machines.").milestone = Milestone::Relapsed;
    const auto percent = [&](const char* iso, double value, Bound bound, const char* de, const char* en) {
        b.entry(at(iso), de, en).percent = Percent{value, bound, Counts::Working, {}};
    };
    percent("2023-02-09T13:54", 50, Bound::MoreThan, "Die erste Hälfte läuft.", "The first half is running.");
    percent("2023-02-09T14:23", 70, Bound::Exactly, "Nur noch ein Rest fehlt.", "Only a rest is missing.");
    percent("2023-02-09T14:53", 90, Bound::MoreThan, "Fast alles läuft.", "Nearly everything is running.");
    percent("2023-02-09T16:01", 100, Bound::Exactly, "Alles läuft.", "Everything is running.");
    TimelineEntry& secret = b.entry(at("2023-02-09T12:00"), "GEHEIM: Vertragsstrafe prüfen", "SECRET: check the penalty");
    secret.visibility = Visibility::Internal;
    b.commitment(Promiser::Provider, "Uferblick", both("Netz wieder da bis 14 Uhr", "network back by 14:00")).outcome = Outcome::Late;
    Commitment& ours = b.commitment(Promiser::Us, "Wilma Geheim", both("nächste Meldung bis 13:00 Uhr", "next update by 13:00"));
    ours.due = at("2023-02-09T12:00");
    ours.outcome = Outcome::Kept;
    b.commitment(Promiser::Provider, "Uferblick", both("GEHEIM: Gutschrift", "SECRET: credit note")).entry = secret.id;
    Action action{{b.next()}, i.id, QStringLiteral("GEHEIM: Chefin anrufen"), QStringLiteral("Wilma Geheim"), {}, {}, {}, false};
    b.record().actions.insert(action.id, action);
    Contact contact{{b.next()}, i.id, QStringLiteral("Hotline GEHEIM"), {}, QStringLiteral("Telefon"), QStringLiteral("+43 555 GEHEIM"), {}, false};
    b.record().contacts.insert(contact.id, contact);
    return b;
}

/// A weekend with vague times, broken promises and lost data.
inline IncidentBuilder weekendIncident()
{
    const QByteArray zone = QByteArrayLiteral("Europe/Berlin");
    const auto at = [&](const char* iso) { return atMinute(utc(iso), zone); };
    const auto part = [&](const char* from, const char* to, const char* wording) {
        return worded(between(utc(from), utc(to), zone, Precision::PartOfDay), wording);
    };
    IncidentBuilder b(both("Ausfall der Seitenbau-Apps", "Outage of the Seitenbau apps"), zone);
    Incident& i = b.incident();
    i.phase = Phase::Resolved;
    i.started = worded(around(utc("2021-06-11T05:00"), zone), "gegen 7:00 Uhr");
    i.ended = at("2021-06-14T03:00");
    i.scope = {200000, Bound::MoreThan, both("Vereinsseiten", "club pages"), {}};
    i.dataImpact = DataImpact::Partial;
    i.dataImpactText = both("Hochgeladene Bilder fehlen für immer.", "Uploaded pictures are gone for good.");
    i.customerAction = CustomerAction::Required;
    i.customerActionText = both("Bitte prüfen Sie die Einrichtung dieser Apps:", "Please check the set-up of these apps:");
    i.apology = both("Das tut uns leid.", "We are sorry.");
    i.thanks = both("Danke an das ganze Team.", "Thanks to the whole team.");
    i.outlook = both("Wir überdenken, wo unsere Rechner stehen.", "We are rethinking where our machines stand.");
    i.contact = both("Melden Sie sich jederzeit.", "Get in touch at any time.");
    i.earlierOutages = {{EventTime{utc("2010-12-31T23:00"), {}, Precision::Bounded, zone, {}, {}}, std::chrono::hours(24),
        both("Ein einziger früherer Ausfall", "A single earlier outage")}};
    const char* eight[][2] = {{"Freundekreis", "Friends circle"}, {"Nachrichtenband", "Feed ribbon"}, {"Bilderwand", "Picture wall"},
        {"Kurzfunk", "Short radio"}, {"Filmecke", "Film corner"}, {"Zeitstrahl", "Time ribbon"}, {"Tonkiste", "Sound box"}, {"Pflichtseite", "Legal page"}};
    for (const auto& name : eight) {
        const ServiceId id = b.service(name[0], name[1]);
        b.claim(id, ServiceState::MajorOutage, i.started);
        b.involvement(id).dataImpact = DataImpact::Partial;
        b.involvement(id).restoration = Restoration::Pending;
        i.customerActionServices << id;
    }
    const char* premium[][2] = {{"Wettbewerb", "Contest"}, {"Verlosung", "Raffle"}, {"Tippspiel", "Betting game"}};
    for (const auto& name : premium) {
        const ServiceId id = b.service(name[0], name[1]);
        b.claim(id, ServiceState::MajorOutage, i.started);
        b.claim(id, ServiceState::Operational, at("2021-06-14T03:00"));
        b.involvement(id).restoration = Restoration::Restored;
    }
    const EntryId first = b.entry(worded(around(utc("2021-06-11T05:00"), zone), "Gegen 7:00 Uhr"), "Mehrere Apps antworten nicht.", "Several apps do not answer.").id;
    b.entry(unknownTime(first), "Unser Team sucht den Fehler.", "Our team looks for the fault.");
    b.entry(part("2021-06-11T11:00", "2021-06-11T18:00", "im weiteren Verlauf des Freitags"), "Der Anbieter verspricht Hilfe.", "The provider promises help.");
    b.entry(part("2021-06-11T20:00", "2021-06-11T22:00", "am späten Freitagabend"), "Noch ein Anruf.", "Another call.");
    b.entry(part("2021-06-12T09:00", "2021-06-12T12:00", "im Laufe des Samstagmittags"), "Ein Ersatzgerät kommt.", "A spare device arrives.");
    b.entry(between(utc("2021-06-13T14:00"), utc("2021-06-14T02:30"), zone), "Der neue Rechner wird eingerichtet.", "The new machine is set up.");
    b.commitment(Promiser::Provider, "Rechenhof", both("bevorzugte Hilfe", "preferred support")).outcome = Outcome::Broken;
    b.commitment(Promiser::Provider, "Rechenhof", both("höchste Dringlichkeit", "highest priority")).outcome = Outcome::Kept;
    return b;
}

} // namespace lagebild::test
