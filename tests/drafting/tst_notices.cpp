// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafting/incidents.h"

#include "app/domain/enumnames.h"
#include "app/drafting/draft.h"
#include "app/drafting/facts.h"
#include "app/drafting/markdown.h"
#include "app/drafting/phrases.h"
#include "app/drafting/templates.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lagebild;
using namespace lagebild::test;

namespace {

const QString de = QStringLiteral("de");
const QString en = QStringLiteral("en");
const Instant later = utc("2023-03-01T08:00");

QString told(const char* text)
{
    return QString::fromUtf8(text);
}

Draft drafted(const IncidentBuilder& builder, const DraftRequest& request, Instant now = later)
{
    const Records records = builder.records();
    const auto draft = draftNotice(records, records.incidents.firstKey(), request, now, Templates::builtIn());
    if (!draft)
        qFatal("no draft: %s %s", qUtf8Printable(draft.error().detail), qUtf8Printable(draft.error().where));
    return *draft;
}

DraftRequest report(const QString& language)
{
    return {NoticeKind::Report, Channel::Status, language, {}};
}

/// The weekend as an import leaves it: German only.
IncidentBuilder germanOnly(IncidentBuilder builder)
{
    const auto strip = [](LocalText& text) { text.remove(en); };
    Incident& i = builder.incident();
    for (LocalText* text : {&i.title, &i.summary, &i.cause, &i.dataImpactText, &i.customerActionText, &i.apology, &i.thanks,
             &i.outlook, &i.contact, &i.recovery, &i.lesson, &i.scope.unit})
        strip(*text);
    for (TimelineEntry& entry : builder.record().entries)
        strip(entry.translations);
    return builder;
}

/// The afternoon without the network, before anything is restored.
IncidentBuilder ongoing()
{
    IncidentBuilder builder = campusIncident();
    builder.incident().phase = Phase::Investigating;
    builder.incident().ended.reset();
    for (StateClaim& claim : builder.record().claims)
        claim.deleted = claim.time == atMinute(utc("2023-02-09T16:01"), "Europe/Vienna");
    return builder;
}

} // namespace

class TestNotices : public QObject {
    Q_OBJECT

private slots:
    void everyFactIsInTheReport_data();
    void everyFactIsInTheReport();
    void timelineKeepsItsOrder();
    void vocabularyMatchesTheFacts();
    void everyKindAndChannel_data();
    void everyKindAndChannel();
    void missingTranslationsAreMarkedAndListed();
    void onlyQuotedEntriesAreMissing();
    void nothingIsMissingInTheOriginal();
    void textsOfPeopleCannotBreakOut();
    void internalIsOnlyForStaff_data();
    void internalIsOnlyForStaff();
    void internalNeverLeaks();
    void staffSeeEverything();
    void promises_data();
    void promises();
    void preconditions();
    void wrongRequestsAreRefused();
    void sayThisNowIsTwoSentences_data();
    void sayThisNowIsTwoSentences();
    void emptyIncidentHasNoEmptyHeadings();
};

void TestNotices::everyFactIsInTheReport_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fact");
    const QString campus[] = {drafted(campusIncident(), report(de)).text, drafted(campusIncident(), report(en)).text};
    const QString weekend[] = {drafted(weekendIncident(), report(de)).text, drafted(weekendIncident(), report(en)).text};
    const auto rows = [](const char* name, const QString (&texts)[2], const char* german, const char* english) {
        const auto tag = [](const char* fact) { return QByteArray(fact).left(60).replace('\n', ' '); };
        QTest::addRow("%s de: %s", name, tag(german).constData()) << texts[0] << told(german);
        QTest::addRow("%s en: %s", name, tag(english).constData()) << texts[1] << told(english);
    };
    const auto both = [&](const char* german, const char* english) { rows("campus", campus, german, english); };
    both("# Bericht zur Störung: Netzausfall bei Uferblick", "# Incident report: Network failure at Uferblick");
    both("Das Rechenzentrum von Uferblick war vom Netz getrennt.", "Uferblick's data centre was cut off");
    both("**Beginn:** am Donnerstag, 9. Februar 2023, 10:40 Uhr", "**Began:** on Thursday, 9 February 2023, 10:40");
    both("**Ende:** am Donnerstag, 9. Februar 2023, 17:01 Uhr", "**Ended:** on Thursday, 9 February 2023, 17:01");
    both("**Dauer:** 6 h 21 min", "**Duration:** 6 h 21 min");
    both("Alle Zeiten: MEZ (Europe/Vienna)", "All times: CET (Europe/Vienna)");
    both("Ein Router von Uferblick hatte einen Defekt.", "A router of Uferblick was defective.");
    both("- **Anmeldung**: wiederhergestellt 17:01 Uhr\n- **Ausweis**: wiederhergestellt 17:01 Uhr\n- **Plauderraum**: wiederhergestellt 17:01 Uhr\n"
         "- **Neuigkeiten**: wiederhergestellt 17:01 Uhr\n- **Stellenmarkt**: wiederhergestellt 17:01 Uhr\n\n",
        "- **Login**: restored 17:01\n- **ID card**: restored 17:01\n- **Chat room**: restored 17:01\n- **News**: restored 17:01\n- **Job board**: restored 17:01\n\n");
    both("## Funktioniert weiterhin\n\n- Kursliste\n- Termine ansehen\n- Termine anlegen\n- Post lesen\n- Post empfangen\n- Post senden\n- Zeugnis\n- Lernraum\n- Studienplan\n- Speiseplan\n- Hilfe\n\n",
        "## Still working\n\n- Course list\n- Viewing events\n- Creating events\n- Reading mail\n- Receiving mail\n- Sending mail\n- Grades\n- Study room\n- Study plan\n- Canteen menu\n- Help\n\n");
    both("- 14:54 Uhr: mehr als 50\u00a0% in Betrieb", "- 14:54: more than 50% working");
    both("- 15:23 Uhr: 70\u00a0% in Betrieb", "- 15:23: 70% working");
    both("- 15:53 Uhr: mehr als 90\u00a0% in Betrieb", "- 15:53: more than 90% working");
    both("- 17:01 Uhr: 100\u00a0% in Betrieb", "- 17:01: 100% working");
    both("Es sind keine Daten verloren gegangen.", "No data has been lost.");
    both("Sie müssen nichts tun.", "There is nothing you need to do.");
    both("Kalender holen fehlende Termine von selbst nach.", "Calendars catch up on missing events by themselves.");
    both("### Donnerstag, 9. Februar 2023", "### Thursday, 9 February 2023");
    both("- **10:41 Uhr** Der Plauderraum antwortet nicht.", "- **10:41** The chat room does not answer.");
    both("- **12:30 Uhr** Ein Stromfehler startet alle Rechner neu.", "- **12:30** A power fault restarts all machines.");
    both("## Zusagen von Uferblick\n\n- **Uferblick**: Netz wieder da bis 14 Uhr – verspätet eingehalten\n", "## Promises of Uferblick\n\n- **Uferblick**: network back by 14:00 – kept late\n");
    both("Wir bitten um Entschuldigung.", "We apologise.");
    both("Danke für die Geduld.", "Thank you for your patience.");
    both("Wir richten einen zweiten Standort ein.", "We are setting up a second site.");
    both("Fragen an hilfe@kompass.example", "Questions to help@kompass.example");
    both("Schon während der Störung sagen, was nicht geht.", "Say during the incident what does not work.");
    const auto vague = [&](const char* german, const char* english) { rows("weekend", weekend, german, english); };
    vague("**Beginn:** am Freitag, 11. Juni 2021, gegen 7:00 Uhr", "**Began:** on Friday, 11 June 2021, around 7:00");
    vague("**Ende:** am Montag, 14. Juni 2021, 05:00 Uhr", "**Ended:** on Monday, 14 June 2021, 05:00");
    vague("**Dauer:** 69,5 bis 70,5 Stunden", "**Duration:** 69.5 to 70.5 hours");
    vague("**Umfang:** mehr als 200.000 Vereinsseiten", "**Scope:** more than 200,000 club pages");
    vague("MESZ (Europe/Berlin)", "CEST (Europe/Berlin)");
    vague("- **Wettbewerb**: wiederhergestellt am Montag, 05:00 Uhr", "- **Contest**: restored on Monday, 05:00");
    vague("- **Freundekreis**: ausgefallen (seit: am Freitag, gegen 7:00 Uhr)", "- **Friends circle**: down (since: on Friday, around 7:00)");
    vague("Ein Teil der Daten ist verloren gegangen.\n\nHochgeladene Bilder fehlen für immer.", "Some data has been lost.\n\nUploaded pictures are gone for good.");
    vague("- **Pflichtseite**: Daten teilweise verloren; Wiederherstellung folgt", "- **Legal page**: data partly lost; restoration to follow");
    vague("- **Tippspiel**: Daten wiederhergestellt", "- **Betting game**: data restored");
    vague("Bitte prüfen Sie die Einrichtung dieser Apps:\n\n- Freundekreis\n- Nachrichtenband\n- Bilderwand\n- Kurzfunk\n- Filmecke\n- Zeitstrahl\n- Tonkiste\n- Pflichtseite\n",
        "Please check the set-up of these apps:\n\n- Friends circle\n- Feed ribbon\n- Picture wall\n- Short radio\n- Film corner\n- Time ribbon\n- Sound box\n- Legal page\n");
    vague("### Freitag, 11. Juni 2021\n\n- **gegen 7:00 Uhr** Mehrere Apps antworten nicht.\n- **danach** Unser Team sucht den Fehler.\n- **im weiteren Verlauf des Freitags** Der Anbieter verspricht Hilfe.\n- **am späten Freitagabend** Noch ein Anruf.\n\n",
        "### Friday, 11 June 2021\n\n- **around 7:00** Several apps do not answer.\n- **afterwards** Our team looks for the fault.\n- **between 13:00 and 20:00** The provider promises help.\n- **late on Friday evening** Another call.\n\n");
    vague("### Samstag, 12. Juni 2021\n\n- **im Laufe des Samstagmittags** Ein Ersatzgerät kommt.", "### Saturday, 12 June 2021\n\n- **around midday on Saturday** A spare device arrives.");
    vague("- **zwischen Sonntag, 16:00 Uhr, und Montag, 04:30 Uhr** Der neue", "- **between 16:00 on Sunday and 04:30 on Monday** The new");
    vague("- **Rechenhof**: bevorzugte Hilfe – nicht eingehalten", "- **Rechenhof**: preferred support – not kept");
    vague("- **Rechenhof**: höchste Dringlichkeit – eingehalten", "- **Rechenhof**: highest priority – kept");
    vague("Das tut uns leid.", "We are sorry.");
    vague("Danke an das ganze Team.", "Thanks to the whole team.");
    vague("Wir überdenken, wo unsere Rechner stehen.", "We are rethinking where our machines stand.");
    vague("Melden Sie sich jederzeit.", "Get in touch at any time.");
    vague("- Ein einziger früherer Ausfall (seit 2011, 24 Stunden)", "- A single earlier outage (since 2011, 24 hours)");
}

void TestNotices::everyFactIsInTheReport()
{
    QFETCH(QString, text);
    QFETCH(QString, fact);
    if (!text.contains(fact))
        qInfo().noquote() << text; // a QVERIFY2 would cut it
    QVERIFY(text.contains(fact));
}

void TestNotices::timelineKeepsItsOrder()
{
    const IncidentBuilder builder = weekendIncident();
    const Records records = builder.records();
    const QString text = drafted(builder, report(en)).text;
    qsizetype at = -1;
    for (const TimelineEntry& entry : inOrder(*records.incidents.begin())) {
        const qsizetype next = text.indexOf(*wordsIn(entry, en));
        QVERIFY2(next > at, qPrintable(entry.text));
        at = next;
    }
}

void TestNotices::vocabularyMatchesTheFacts()
{
    QSet<QString> seen;
    for (const IncidentBuilder& builder : {campusIncident(), weekendIncident()}) {
        const Records records = builder.records();
        const Facts facts = factsOf(records, *records.incidents.begin(), {NoticeKind::Report, Channel::Internal, de, {}}, later);
        QCOMPARE(facts.lists.keys(), vocabulary().items.keys());
        for (auto list = facts.lists.begin(); list != facts.lists.end(); ++list) {
            for (const FactItem& item : list.value()) {
                QStringList names = vocabulary().items.value(list.key());
                names.sort();
                QCOMPARE(item.keys(), names);
                seen << list.key();
            }
        }
    }
    QVERIFY(seen.contains(QStringLiteral("contacts")) && seen.contains(QStringLiteral("earlier")) && seen.size() > 10);
}

void TestNotices::everyKindAndChannel_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("channel");
    QTest::addColumn<QString>("language");
    for (const auto& kind : enumNames<NoticeKind>()) {
        for (const auto& channel : enumNames<Channel>()) {
            for (const QString& language : noticeLanguages())
                QTest::addRow("%s %s %s", kind.name, channel.name, qPrintable(language)) << int(kind.value) << int(channel.value) << language;
        }
    }
}

void TestNotices::everyKindAndChannel()
{
    QFETCH(int, kind);
    QFETCH(int, channel);
    QFETCH(QString, language);
    const DraftRequest request{NoticeKind(kind), Channel(channel), language, {}};
    for (const IncidentBuilder& builder : {campusIncident(), weekendIncident()}) {
        const Draft draft = drafted(builder, request);
        QVERIFY(draft.text.size() > 40);
        QVERIFY2(!draft.text.contains(u"{{") && !draft.text.contains(u"\n\n\n"), qPrintable(draft.text));
        QVERIFY2(!draft.text.contains(u"  \n\n") && !draft.text.contains(u": \n"), qPrintable(draft.text));
        QVERIFY(!draft.subject.isEmpty() && !draft.subject.contains(u'\n'));
        QVERIFY(draft.missing.isEmpty());
        QCOMPARE(drafted(builder, request), draft);
        QVERIFY(Channel(channel) != Channel::Social || draft.text.size() <= socialLength);
        const QString greeting = language == de ? QStringLiteral("Guten Tag,") : QStringLiteral("Hello,");
        QCOMPARE(draft.text.startsWith(greeting), Channel(channel) == Channel::Email);
        // every service that was affected is named wherever there is room
        const bool isShort = Channel(channel) == Channel::Social;
        const Records records = builder.records();
        for (const Service& service : records.services)
            QVERIFY2(isShort || draft.text.contains(nameIn(service, language)), qPrintable(draft.text));
    }
}

void TestNotices::missingTranslationsAreMarkedAndListed()
{
    const IncidentBuilder builder = germanOnly(weekendIncident());
    const Draft draft = drafted(builder, report(en));
    QCOMPARE(draft.missing.size(), 6);
    QCOMPARE(draft.text.count(u"(original in German)"), 6);
    QVERIFY(draft.text.contains(told("- **around 7:00** *(original in German)* “Mehrere Apps antworten nicht.”")));
    const auto ordered = inOrder(builder.records().incidents.first());
    for (qsizetype i = 0; i < ordered.size(); ++i)
        QCOMPARE(draft.missing[i], (MissingTranslation{ordered[i].id, ordered[i].text, de}));
    QVERIFY(draft.text.contains(told("“Das tut uns leid.” (in German only)")));
    QVERIFY2(draft.text.contains(told("more than 200,000 “Vereinsseiten” (in German only)")), qPrintable(draft.text));
}

void TestNotices::onlyQuotedEntriesAreMissing()
{
    const IncidentBuilder builder = germanOnly(weekendIncident());
    QCOMPARE(drafted(builder, {NoticeKind::Initial, Channel::Status, en, {}}).missing.size(), 0);
    QCOMPARE(drafted(builder, {NoticeKind::Update, Channel::Status, en, {}}).missing.size(), 3);
    const Draft social = drafted(builder, {NoticeKind::Report, Channel::Social, en, {}});
    QVERIFY(social.missing.isEmpty() && !social.text.contains(u"German"));
}

void TestNotices::nothingIsMissingInTheOriginal()
{
    const Draft draft = drafted(germanOnly(weekendIncident()), report(de));
    QVERIFY(draft.missing.isEmpty());
    QVERIFY(!draft.text.contains(u"nur auf") && !draft.text.contains(u"Original"));
}

void TestNotices::textsOfPeopleCannotBreakOut()
{
    const QString evil = QStringLiteral("# *x* <script>alert(1)</script> [a](javascript:b)\n\n## Heading\n- item {{title}}");
    IncidentBuilder builder = weekendIncident();
    const QString before = toHtml(drafted(builder, report(de)).text);
    builder.record().entries.begin()->text = evil;
    builder.incident().summary = {{de, evil}};
    builder.incident().title = {{de, evil}};
    const QString html = toHtml(drafted(builder, report(de)).text);
    QVERIFY(!html.contains(u"<script") && !html.contains(u"<a ") && !html.contains(u"<em>x"));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(html.contains(u"{{title}}"));
    QCOMPARE(html.count(u"<h1>"), before.count(u"<h1>"));
    QCOMPARE(html.count(u"<h2>"), before.count(u"<h2>"));
    QCOMPARE(html.count(u"<li>"), before.count(u"<li>"));
}

void TestNotices::internalIsOnlyForStaff_data()
{
    everyKindAndChannel_data();
}

void TestNotices::internalIsOnlyForStaff()
{
    QFETCH(int, kind);
    QFETCH(int, channel);
    QFETCH(QString, language);
    IncidentBuilder builder = campusIncident();
    const ServiceId hidden = builder.service("GEHEIM-Dienst", "SECRET service");
    builder.serviceOf(hidden).isPublic = false;
    builder.claim(hidden, ServiceState::MajorOutage, builder.incident().started);
    builder.incident().customerActionServices << hidden;
    builder.involvement(hidden).dataImpact = DataImpact::Lost;
    const QString text = drafted(builder, {NoticeKind(kind), Channel(channel), language, {}}).text;
    QCOMPARE(text.contains(u"GEHEIM") || text.contains(u"SECRET") || text.contains(u"Geheim"), Channel(channel) == Channel::Internal);
}

void TestNotices::internalNeverLeaks()
{
    const bool holds = rc::check("no internal word outside the internal channel", [] {
        IncidentBuilder builder = *rc::gen::element(campusIncident(), weekendIncident(), ongoing());
        builder.incident().phase = Phase::Resolved;
        const int count = *rc::gen::inRange(1, 8);
        for (int i = 0; i < count; ++i) {
            const auto minutes = std::chrono::minutes(*rc::gen::inRange(-3000, 3000));
            const auto time = *rc::gen::element(atMinute(utc("2023-02-09T10:00") + minutes, "Europe/Vienna"), unknownTime());
            TimelineEntry& entry = builder.entry(time, "zqx", "zqx");
            entry.visibility = Visibility::Internal;
            entry.percent = Percent{12.34, Bound::Exactly, Counts::Working, QStringLiteral("zqx")};
            entry.milestone = *rc::gen::element(Milestone::None, Milestone::Relapsed, Milestone::Resolved);
            entry.role = *rc::gen::element(EntryRole::Event, EntryRole::Summary, EntryRole::Background);
            entry.source = entry.author = entry.time.wording = QStringLiteral("zqx");
            entry.deleted = *rc::gen::arbitrary<bool>();
            const EntryId id = entry.id;
            Commitment& commitment = builder.commitment(*rc::gen::element(Promiser::Us, Promiser::Provider), "zqx", both("zqx", "zqx"));
            commitment.entry = id;
        }
        const auto kind = *rc::gen::element(NoticeKind::Initial, NoticeKind::Update, NoticeKind::Resolved, NoticeKind::Report);
        const auto channel = *rc::gen::element(Channel::Status, Channel::Email, Channel::Social);
        const Draft draft = drafted(builder, {kind, channel, *rc::gen::element(de, en), {}});
        RC_ASSERT(!draft.text.contains(u"zqx") && !draft.subject.contains(u"zqx") && !draft.text.contains(u"12.34") && !draft.text.contains(u"12,34"));
    });
    QVERIFY(holds);
}

void TestNotices::staffSeeEverything()
{
    const QString text = drafted(campusIncident(), {NoticeKind::Update, Channel::Internal, de, {}}).text;
    for (const char* fact : {"- **13:00 Uhr** \\[intern\\] GEHEIM: Vertragsstrafe prüfen", "- Leitung: Wilma Geheim",
             "- GEHEIM: Chefin anrufen (zuständig: Wilma Geheim) – offen", "- **Hotline GEHEIM**, Telefon: +43 555 GEHEIM", "(k7xf)",
             "**Uferblick**: GEHEIM: Gutschrift – offen", "- **10:41 Uhr** Der Plauderraum antwortet nicht."})
        QVERIFY2(text.contains(told(fact)), qPrintable(told(fact) + u'\n' + text));
}

void TestNotices::promises_data()
{
    QTest::addColumn<bool>("given");
    QTest::addColumn<QString>("text"); ///< empty: none
    QTest::newRow("of the request") << true << QStringLiteral("**Nächste Meldung:** 15:30 Uhr");
    QTest::newRow("our open commitment") << false << QStringLiteral("**Nächste Meldung:** bis 14:00 Uhr");
}

void TestNotices::promises()
{
    QFETCH(bool, given);
    QFETCH(QString, text);
    IncidentBuilder builder = ongoing();
    const QByteArray zone = builder.incident().timezone;
    builder.commitment(Promiser::Us, "wir", {}).due = atMinute(utc("2023-02-09T10:00"), zone); // in the past
    builder.commitment(Promiser::Us, "wir", {}).due = EventTime{{}, utc("2023-02-09T13:00"), Precision::Bounded, zone, {}, {}};
    DraftRequest request{NoticeKind::Update, Channel::Status, de, {}};
    if (given)
        request.promise = atMinute(utc("2023-02-09T14:30"), zone);
    QVERIFY(drafted(builder, request, utc("2023-02-09T12:00")).text.contains(text));
    builder.incident().phase = Phase::Resolved; // who is done promises nothing more
    QVERIFY(!drafted(builder, request, utc("2023-02-09T12:00")).text.contains(u"Nächste Meldung"));
}

void TestNotices::preconditions()
{
    const Records records = ongoing().records();
    for (const auto& channel : enumNames<Channel>()) {
        const auto draft = draftNotice(records, records.incidents.firstKey(), {NoticeKind::Resolved, channel.value, de, {}}, later, Templates::builtIn());
        QVERIFY(!draft);
        QCOMPARE(draft.error().code, Error::Code::PreconditionUnmet);
        QCOMPARE(draft.error().detail, QStringLiteral("ended"));
    }
}

void TestNotices::wrongRequestsAreRefused()
{
    const Records records = campusIncident().records();
    const IncidentId id = records.incidents.firstKey();
    QCOMPARE(draftNotice(records, IncidentId::fresh(), report(de), later, Templates::builtIn()).error().code, Error::Code::NotFound);
    QCOMPARE(draftNotice(records, id, report(QStringLiteral("fr")), later, Templates::builtIn()).error().code, Error::Code::BadValue);
    QVERIFY(sayThisNow(records, IncidentId::fresh(), de, later).isEmpty());
    QVERIFY(sayThisNow(records, id, QStringLiteral("fr"), later).isEmpty());
}

void TestNotices::sayThisNowIsTwoSentences_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("text");
    QTest::newRow("de, open") << de << true
        << told("Zurzeit nicht oder nur eingeschränkt verfügbar: Anmeldung, Ausweis, Plauderraum, Neuigkeiten und Stellenmarkt; weiterhin nutzbar: Kursliste, Termine ansehen, Termine anlegen und 8 weitere. Es sind keine Daten verloren gegangen, und Sie müssen nichts tun.");
    QTest::newRow("en, open") << en << true
        << told("Currently unavailable or limited: Login, ID card, Chat room, News and Job board; still usable: Course list, Viewing events, Creating events and 8 more. No data has been lost, and there is nothing you need to do.");
    QTest::newRow("de, over") << de << false
        << told("Die Störung ist beendet (17:01 Uhr); Anmeldung, Ausweis, Plauderraum, Neuigkeiten und Stellenmarkt funktionieren wieder. Es sind keine Daten verloren gegangen, und Sie müssen nichts tun.");
    QTest::newRow("en, over") << en << false
        << told("The incident is over (17:01); Login, ID card, Chat room, News and Job board work again. No data has been lost, and there is nothing you need to do.");
}

void TestNotices::sayThisNowIsTwoSentences()
{
    QFETCH(QString, language);
    QFETCH(bool, open);
    const Records records = open ? ongoing().records() : campusIncident().records();
    QTEST(sayThisNow(records, records.incidents.firstKey(), language, utc("2023-02-09T17:00")), "text");
}

void TestNotices::emptyIncidentHasNoEmptyHeadings()
{
    IncidentBuilder builder({{de, QStringLiteral("Nur ein Titel")}}, "Europe/Berlin");
    builder.incident().phase = Phase::Resolved;
    for (const auto& kind : enumNames<NoticeKind>()) {
        for (const auto& channel : enumNames<Channel>()) {
            const QString text = drafted(builder, {kind.value, channel.value, de, {}}).text;
            const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const bool isHeading = lines[i].startsWith(u"## ");
                QVERIFY2(!isHeading || (i + 1 < lines.size() && !lines[i + 1].startsWith(u'#')), qPrintable(text));
            }
            QVERIFY2(text.contains(u"Nur ein Titel") || channel.value == Channel::Email, qPrintable(text));
        }
    }
}

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
