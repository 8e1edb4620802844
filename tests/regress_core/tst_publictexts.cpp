// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/draft.h"
#include "app/markup/markdown.h"
#include "app/drafting/phrases.h"
#include "app/drafting/templates.h"
#include "app/drafting/timephrases.h"
#include "app/exchange/csv.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/markdown.h"
#include "tests/regress_core/fixture.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

class NoticesTest : public QObject {
    Q_OBJECT

private slots:
    void carriageReturnStartsNoHeading_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("old Mac") << "Chat down\r# All fine";
        QTest::newRow("Windows") << "Chat down\r\n# All fine";
        QTest::newRow("Unix") << "Chat down\n# All fine";
    }
    void carriageReturnStartsNoHeading()
    {
        QFETCH(const QString, text);
        const QString html = toHtml(escapeMarkdown(text));
        QVERIFY2(!html.contains(QStringLiteral("<h1>")), qPrintable(html));
        QVERIFY(html.contains(QStringLiteral("# All fine")));
    }

    void wordingOfAnotherClockIsNotQuoted_data()
    {
        QTest::addColumn<QByteArray>("author");
        QTest::addColumn<QString>("said");
        QTest::newRow("same clock") << QByteArray("Europe/Berlin") << "gegen sieben Uhr morgens";
        QTest::newRow("same hour elsewhere") << QByteArray("Europe/Vienna") << "gegen sieben Uhr morgens";
        QTest::newRow("another clock") << QByteArray("America/New_York") << "gegen 7:00 Uhr";
    }
    void wordingOfAnotherClockIsNotQuoted()
    {
        QFETCH(const QByteArray, author);
        EventTime time = around(at(6).earliest.value(), author); // 06:00 UTC in winter
        time.wording = QStringLiteral("gegen sieben Uhr morgens");
        const QString german = QStringLiteral("de");
        QTEST(timePhrase(time, {german, zone, DateDetail::None, german}), "said");
    }

    void socialNeverCallsAServiceRestoredThatIsDown_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("claim");
        QTest::newRow("de") << "de" << "funktioniert";
        QTest::newRow("en") << "en" << "works again";
    }
    void socialNeverCallsAServiceRestoredThatIsDown()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, claim);
        Fixture f;
        f.desk.setLanguage(language);
        f.mark(ServiceState::MajorOutage, at(1));
        QVERIFY(f.desk.commit(setPhase(f.desk.records(), f.incident, Phase::Resolved, at(3), {}, f.desk.stamp())));
        const DraftRequest request{NoticeKind::Resolved, Channel::Social, language, {}};
        const auto said = [&] {
            return draftNotice(f.desk.records(), f.incident, request, f.clock.now(), Templates::builtIn())->text;
        };
        QVERIFY2(!said().contains(claim) && said().contains(QStringLiteral("Chat")), qPrintable(said()));
        f.mark(ServiceState::Operational, at(2));
        QVERIFY2(said().contains(claim), qPrintable(said()));
    }

    void stateSinceTheDayBeforeNamesTheDay()
    {
        Fixture f;
        f.clock.set(at(10).earliest.value());
        const IncidentId today = declared(f.desk, QStringLiteral("Chat is down"));
        const LocalText wording{{QStringLiteral("en"), QStringLiteral("Chat is down")}};
        const Mark yesterday{f.chat, ServiceState::MajorOutage, {}, at(-5)};
        QVERIFY(f.desk.commit(markService(f.desk.records(), today, yesterday, wording, f.desk.stamp())));
        const DraftRequest request{NoticeKind::Update, Channel::Status, QStringLiteral("en"), {}};
        const QString text = draftNotice(f.desk.records(), today, request, f.clock.now(), Templates::builtIn())->text;
        const QString weekday = QLocale(QStringLiteral("en")).dayName(inZone(*yesterday.at.earliest, zone).date().dayOfWeek());
        QVERIFY2(text.contains(weekday), qPrintable(text));
    }

    void publicExportsHideSourcesPeopleAndHiddenServices()
    {
        Records records;
        Service hidden;
        hidden.id = {numbered(5)};
        hidden.name = QStringLiteral("Ledger");
        hidden.isPublic = false;
        records.services.insert(hidden.id, hidden);
        IncidentRecord record = chain({0}, at(1));
        TimelineEntry& entry = record.entries.first();
        entry.visibility = Visibility::Public;
        entry.services = {hidden.id};
        entry.author = QStringLiteral("Mara");
        entry.source = QStringLiteral("pager");
        record.incident.customerActionServices = {hidden.id};
        for (const auto audience : {Audience::Public, Audience::Staff}) {
            const QByteArray csv = entriesAsCsv(records, record, audience);
            const QString page = toMarkdown(records, record, {QStringLiteral("en"), audience, {}});
            const bool forStaff = audience == Audience::Staff;
            for (const char* secret : {"Ledger", "Mara", "pager"})
                QCOMPARE(csv.contains(secret), forStaff);
            QCOMPARE(page.contains(hidden.name), forStaff);
        }
    }
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_publictexts.moc"
