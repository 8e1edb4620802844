// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafting/drafts.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::test;

class TestNotices : public QObject {
    Q_OBJECT

private slots:
    void everyKindAndChannel_data();
    void everyKindAndChannel();
    void promises_data();
    void promises();
    void preconditions_data();
    void preconditions();
    void wrongRequestsAreRefused();
    void aMaintenanceIsNoIncident();
    void theFirstSentenceFollowsThePhase_data();
    void theFirstSentenceFollowsThePhase();
    void anAllClearNamesWhatIsStillDown_data();
    void anAllClearNamesWhatIsStillDown();
    void aRelapseTakesBackWhatWasRestored_data();
    void aRelapseTakesBackWhatWasRestored();
    void sayThisNowIsTwoSentences_data();
    void sayThisNowIsTwoSentences();
    void emptyIncidentHasNoEmptyHeadings();
};

void TestNotices::everyKindAndChannel_data()
{
    everyNotice();
}

void TestNotices::everyKindAndChannel()
{
    QFETCH(int, kind);
    QFETCH(int, channel);
    QFETCH(QString, language);
    const DraftRequest request{NoticeKind(kind), Channel(channel), language, {}};
    for (const IncidentBuilder& incident : {campusIncident(), weekendIncident()}) {
        const IncidentBuilder builder = fitting(incident, NoticeKind(kind));
        const Draft draft = drafted(builder, request);
        QVERIFY(draft.text.size() > 40);
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

void TestNotices::preconditions_data()
{
    QTest::addColumn<bool>("isRunning");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("need"); ///< empty: fits
    QTest::newRow("all clear while it runs") << true << int(NoticeKind::Resolved) << QStringLiteral("resolved\nended");
    QTest::newRow("first notice afterwards") << false << int(NoticeKind::Initial) << QStringLiteral("initial\nrunning");
    QTest::newRow("first notice while it runs") << true << int(NoticeKind::Initial) << QString();
    QTest::newRow("update while it runs") << true << int(NoticeKind::Update) << QString();
    QTest::newRow("update afterwards") << false << int(NoticeKind::Update) << QString();
    QTest::newRow("all clear afterwards") << false << int(NoticeKind::Resolved) << QString();
    QTest::newRow("report while it runs") << true << int(NoticeKind::Report) << QString();
    QTest::newRow("report afterwards") << false << int(NoticeKind::Report) << QString();
}

void TestNotices::preconditions()
{
    QFETCH(bool, isRunning);
    QFETCH(int, kind);
    QFETCH(QString, need);
    const Records records = isRunning ? ongoing().records() : campusIncident().records();
    for (const auto& channel : enumNames<Channel>()) {
        for (const QString& language : noticeLanguages()) {
            const DraftRequest request{NoticeKind(kind), channel.value, language, {}};
            const auto draft = draftNotice(records, records.incidents.firstKey(), request, later, Templates::builtIn());
            QCOMPARE(draft.has_value(), need.isEmpty());
            if (draft)
                continue;
            QCOMPARE(draft.error().code, Error::Code::PreconditionUnmet);
            QCOMPARE(draft.error().detail, need);
            QVERIFY2(draft.error().where.isEmpty(), qPrintable(draft.error().where)); // no place inside the program
        }
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

void TestNotices::aMaintenanceIsNoIncident()
{
    IncidentBuilder builder(both("Neue Rechner", "New machines"), "Europe/Berlin");
    builder.incident().kind = IncidentKind::Maintenance;
    builder.incident().started = atMinute(utc("2023-03-01T08:00"), "Europe/Berlin");
    const auto isClean = [](const QString& text) { return !text.contains(u"Störung") && !text.contains(u"ncident"); };
    for (const Phase phase : phasesOf(IncidentKind::Maintenance)) {
        builder.incident().phase = phase;
        for (const auto& kind : enumNames<NoticeKind>()) {
            for (const auto& channel : enumNames<Channel>()) {
                for (const QString& language : noticeLanguages()) {
                    const Draft draft = drafted(fitting(builder, kind.value), {kind.value, channel.value, language, {}});
                    QVERIFY2(isClean(draft.text) && isClean(draft.subject), qPrintable(draft.subject + u'\n' + draft.text));
                }
            }
        }
        const Records records = builder.records();
        for (const QString& language : noticeLanguages())
            QVERIFY2(isClean(sayThisNow(records, records.incidents.firstKey(), language, later)), qPrintable(nameOf(phase)));
    }
}

void TestNotices::theFirstSentenceFollowsThePhase_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("phase");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, NoticeKind kind, Phase phase, const char* german, const char* english) {
        QTest::newRow(name) << int(kind) << int(phase) << told(german) << told(english);
    };
    const auto first = NoticeKind::Initial;
    row("first, investigating", first, Phase::Investigating, "Zurzeit gibt es eine Störung (seit 10:40 Uhr). Wir untersuchen die Ursache.\n",
        "There is an incident at present (since 10:40). We are investigating the cause.\n");
    row("first, identified", first, Phase::Identified, "Zurzeit gibt es eine Störung (seit 10:40 Uhr). Wir haben die Ursache gefunden und arbeiten an der Behebung.\n",
        "There is an incident at present (since 10:40). We have found the cause and are working on a fix.\n");
    row("first, monitoring", first, Phase::Monitoring, "(seit 10:40 Uhr). Wir haben eine Lösung umgesetzt und beobachten jetzt,",
        "(since 10:40). We have put a fix in place and are now watching");
    row("update, investigating", NoticeKind::Update, Phase::Investigating, "Wir untersuchen die Störung weiter.\n\n**Beginn:** 10:40 Uhr\n",
        "We are still investigating the incident.\n\n**Began:** 10:40\n");
    row("update, over", NoticeKind::Update, Phase::Resolved, "\n\nDie Störung ist behoben.\n\n**Noch nicht wieder verfügbar:** Anmeldung, Ausweis, Plauderraum, Neuigkeiten und Stellenmarkt\n\n## Ursache",
        "\n\nThe incident is resolved.\n\n**Not available again yet:** Login, ID card, Chat room, News and Job board\n\n## Cause");
}

void TestNotices::theFirstSentenceFollowsThePhase()
{
    QFETCH(int, kind);
    QFETCH(int, phase);
    QFETCH(QString, german);
    QFETCH(QString, english);
    IncidentBuilder builder = ongoing();
    builder.incident().phase = Phase(phase);
    const Instant sameDay = utc("2023-02-09T12:00");
    const QString inGerman = drafted(builder, {NoticeKind(kind), Channel::Status, de, {}}, sameDay).text;
    QVERIFY2(inGerman.contains(german), qPrintable(inGerman));
    const QString inEnglish = drafted(builder, {NoticeKind(kind), Channel::Status, en, {}}, sameDay).text;
    QVERIFY2(inEnglish.contains(english), qPrintable(inEnglish));
}

void TestNotices::anAllClearNamesWhatIsStillDown_data()
{
    everyNotice();
}

/// Eight apps are down when the weekend is declared over; nothing is down after the campus afternoon.
void TestNotices::anAllClearNamesWhatIsStillDown()
{
    QFETCH(int, kind);
    QFETCH(int, channel);
    QFETCH(QString, language);
    const DraftRequest request{NoticeKind(kind), Channel(channel), language, {}};
    const QString words = language == de ? told("Noch nicht wieder verfügbar") : told("Not available again yet");
    const bool isFirst = request.kind == NoticeKind::Initial; // never an all-clear
    const Draft down = drafted(fitting(weekendIncident(), request.kind), request);
    QCOMPARE(down.stillDown.size(), isFirst ? 0 : 8);
    const bool isShort = request.channel == Channel::Social && request.kind != NoticeKind::Resolved; // says "Still disrupted" or no state
    if (!isShort)
        QVERIFY2(down.text.contains(words) != isFirst, qPrintable(down.text));
    QVERIFY(isFirst || isShort || down.text.contains(down.stillDown.first()));
    const Draft up = drafted(fitting(campusIncident(), request.kind), request);
    QVERIFY2(up.stillDown.isEmpty() && !up.text.contains(words), qPrintable(up.text));
    const Draft running = drafted(ongoing(), {NoticeKind::Update, request.channel, language, {}});
    QVERIFY2(running.stillDown.isEmpty() && !running.text.contains(words), qPrintable(running.text));
}

void TestNotices::aRelapseTakesBackWhatWasRestored_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); ///< what is left of it once the first is down again
    QTest::newRow("de") << de << told("- **Wettbewerb, Verlosung und Tippspiel**: kein Datenverlust; wiederhergestellt\n")
        << told("- **Verlosung und Tippspiel**: kein Datenverlust; wiederhergestellt\n");
    QTest::newRow("en") << en << told("- **Contest, Raffle and Betting game**: no data lost; restored\n")
        << told("- **Raffle and Betting game**: no data lost; restored\n");
}

void TestNotices::aRelapseTakesBackWhatWasRestored()
{
    QFETCH(QString, language);
    QFETCH(QString, before);
    IncidentBuilder builder = weekendIncident();
    builder.incident().phase = Phase::Investigating;
    builder.incident().ended.reset();
    for (Involvement& involvement : builder.record().involvements) {
        if (involvement.restoration == Restoration::Restored)
            involvement.dataImpact = DataImpact::None;
    }
    const Records records = builder.records();
    const auto first = std::find_if(records.services.begin(), records.services.end(),
        [](const Service& service) { return service.name == QStringLiteral("Wettbewerb"); });
    const DraftRequest update{NoticeKind::Update, Channel::Status, language, {}};
    const QString calm = drafted(builder, update).text;
    QVERIFY2(calm.contains(before), qPrintable(calm));
    builder.claim(first->id, ServiceState::MajorOutage, atMinute(utc("2021-06-14T09:00"), builder.incident().timezone));
    const QString text = drafted(builder, update).text;
    QFETCH(QString, after);
    QVERIFY2(!text.contains(before) && text.contains(after), qPrintable(text));
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
    for (const auto& kind : enumNames<NoticeKind>()) {
        for (const auto& channel : enumNames<Channel>()) {
            const QString text = drafted(fitting(builder, kind.value), {kind.value, channel.value, de, {}}).text;
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
