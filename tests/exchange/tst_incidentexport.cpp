// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/markdown.h"
#include "app/exchange/timetext.h"

#include <QTest>

using namespace lagebild;

namespace {

TimelineEntry entry(const char* text, Visibility visibility, int hour)
{
    TimelineEntry made;
    made.id = EntryId::fresh();
    made.text = QString::fromUtf8(text);
    made.language = QStringLiteral("en");
    made.visibility = visibility;
    made.time = atMinute(Instant(std::chrono::hours(hour)), "UTC");
    return made;
}

IncidentRecord someRecord()
{
    IncidentRecord record;
    record.incident.id = IncidentId::fresh();
    record.incident.title = {{QStringLiteral("en"), QStringLiteral("Mail *down*")}};
    record.incident.timezone = "UTC";
    record.incident.scope = {200000, Bound::MoreThan, {{QStringLiteral("en"), QStringLiteral("pages")}}, {}};
    for (const auto& made : {entry("=HYPERLINK(\"x\"), \"quoted\"", Visibility::Public, 1),
             entry("<script>alert(1)</script> # no heading", Visibility::Public, 2),
             entry("password is hunter2", Visibility::Internal, 3)})
        record.entries.insert(made.id, made);
    return record;
}

} // namespace

class IncidentExportTest : public QObject {
    Q_OBJECT

private slots:
    void internalEntriesAreForStaff()
    {
        const IncidentRecord record = someRecord();
        const ExportView open{QStringLiteral("en"), Audience::Public, {}};
        const ExportView staff{QStringLiteral("en"), Audience::Staff, {}};
        const QString secret = QStringLiteral("hunter2");
        QVERIFY(!toMarkdown({}, record, open).contains(secret));
        QVERIFY(!toHtmlPage({}, record, open).contains("hunter2"));
        QVERIFY(!entriesAsCsv({}, record, Audience::Public).contains("hunter2"));
        QVERIFY(toMarkdown({}, record, staff).contains(secret));
        QVERIFY(toHtmlPage({}, record, staff).contains("hunter2"));
        QVERIFY(entriesAsCsv({}, record, Audience::Staff).contains("hunter2"));
    }

    void wordsOfPeopleStayWords()
    {
        const QByteArray html = toHtmlPage({}, someRecord(), {QStringLiteral("en"), Audience::Public, {}});
        QVERIFY(!html.contains("<script>"));
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; # no heading"));
        QVERIFY(html.contains("<h1>Mail *down*</h1>"));
        QVERIFY(html.contains("more than 200,000 pages"));
    }

    void marksInEntriesStay()
    {
        IncidentRecord record = someRecord();
        for (TimelineEntry& entry : record.entries)
            entry.text = QStringLiteral("- **All** nodes, see [graph](https://g.example/1) <i>now</i>");
        const QByteArray html = toHtmlPage({}, record, {QStringLiteral("en"), Audience::Staff, {}});
        QVERIFY(html.contains("- <strong>All</strong> nodes, see <a href=\"https://g.example/1\">graph</a> &lt;i&gt;now&lt;/i&gt;"));
    }

    void headingsFollowTheLanguage()
    {
        const QString german = toMarkdown({}, someRecord(), {QStringLiteral("de"), Audience::Public, {}});
        QVERIFY(german.contains(QStringLiteral("## Verlauf")));
        QVERIFY(german.contains(QStringLiteral("mehr als 200.000 pages")));
        QVERIFY(german.contains(QStringLiteral("(en) ")));
    }

    void csvIsQuotedAndRunsNoFormula()
    {
        const QByteArray csv = entriesAsCsv({}, someRecord(), Audience::Public);
        const QByteArray expected = "\"'=HYPERLINK(\"\"x\"\"), \"\"quoted\"\"\"";
        QVERIFY2(csv.contains(expected), csv.constData());
        QCOMPARE(csv.count("\r\n"), 3);
    }

    void attachmentsHaveNameAndSize()
    {
        IncidentRecord record = someRecord();
        for (const TimelineEntry& made : std::as_const(record.entries)) {
            Attachment attachment;
            attachment.id = AttachmentId::fresh();
            attachment.entry = made.id;
            const bool isPublic = made.visibility == Visibility::Public;
            attachment.name = isPublic ? QStringLiteral("/tmp/net\u202e_1.png") : QStringLiteral("hunter2.log");
            attachment.size = 1'500'000;
            attachment.salt = QString(32, u'0');
            attachment.key = QString(64, u'a');
            record.attachments.insert(attachment.id, attachment);
        }
        const QString german = toMarkdown({}, record, {QStringLiteral("de"), Audience::Staff, {}});
        QVERIFY2(german.contains(QStringLiteral("\n  - Anhang: net_1.png, 1,4 MB\n")), qPrintable(german));
        QVERIFY(!german.contains(QStringLiteral("aaaa")));
        QVERIFY(!toMarkdown({}, record, {QStringLiteral("de"), Audience::Public, {}}).contains(QStringLiteral("Anhang")));
        QVERIFY(toHtmlPage({}, record, {QStringLiteral("en"), Audience::Staff, {}}).contains("Attachment: hunter2.log, 1.4 MB"));
        QVERIFY(!entriesAsCsv({}, record, Audience::Public).contains("1500000"));
        QVERIFY(entriesAsCsv({}, record, Audience::Staff).contains("hunter2.log (1500000 B)"));
    }

    void timesInFigures_data()
    {
        QTest::addColumn<EventTime>("time");
        QTest::addColumn<QString>("text");
        const Instant seven = toInstant(QDateTime(QDate(2014, 6, 13), QTime(5, 0), Qt::UTC));
        EventTime until;
        until.latest = seven;
        until.precision = Precision::Bounded;
        QTest::newRow("minute") << atMinute(seven, "UTC") << QStringLiteral("2014-06-13 07:00");
        QTest::newRow("about") << around(seven, "UTC") << QStringLiteral("\u2248 2014-06-13 07:00");
        QTest::newRow("range") << between(seven, seven + std::chrono::hours(2), "UTC") << QStringLiteral("2014-06-13 07:00 \u2013 09:00");
        QTest::newRow("two days") << between(seven, seven + std::chrono::hours(24), "UTC") << QStringLiteral("2014-06-13 07:00 \u2013 2014-06-14 07:00");
        QTest::newRow("until") << until << QStringLiteral("\u2026 \u2013 2014-06-13 07:00");
        QTest::newRow("unknown") << EventTime() << QStringLiteral("?");
    }

    void timesInFigures()
    {
        QFETCH(EventTime, time);
        QTEST(timeText(time, "Europe/Berlin"), "text");
    }
};

QTEST_GUILESS_MAIN(IncidentExportTest)
#include "tst_incidentexport.moc"
