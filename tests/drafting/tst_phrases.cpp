// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/enumnames.h"
#include "app/drafting/phrases.h"
#include "app/drafting/timephrases.h"

#include <QRegularExpression>
#include <QTest>

using namespace lagebild;
using namespace std::chrono_literals;

namespace {

const QByteArray berlin = QByteArrayLiteral("Europe/Berlin");

Instant utc(const char* iso)
{
    return toInstant(QDateTime::fromString(QLatin1StringView(iso) + QLatin1StringView(":00Z"), Qt::ISODate));
}

EventTime part(const char* from, const char* to)
{
    return between(utc(from), utc(to), berlin, Precision::PartOfDay);
}

EventTime oneSided(std::optional<Instant> from, std::optional<Instant> to)
{
    return {from, to, Precision::Bounded, berlin, {}, {}};
}

EventTime worded(EventTime time, const QString& wording)
{
    time.wording = wording;
    return time;
}

QSet<QString> placesOf(const QString& pattern)
{
    static const QRegularExpression place(QStringLiteral("\\{(\\w+)\\}"));
    QSet<QString> places;
    for (auto it = place.globalMatch(pattern); it.hasNext();)
        places << it.next().captured(1);
    return places;
}

} // namespace

class TestPhrases : public QObject {
    Q_OBJECT

private slots:
    void catalogueIsComplete_data();
    void catalogueIsComplete();
    void everyEnumHasItsWord();
    void times_data();
    void times();
    void wordings_data();
    void wordings();
    void durations_data();
    void durations();
    void percents_data();
    void percents();
    void listsAndCounts();
    void terms_data();
    void terms();
    void zones();
};

void TestPhrases::catalogueIsComplete_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("language");
    QSet<QString> keys;
    for (const QString& language : noticeLanguages()) {
        for (const QString& key : allPhrases(language).keys())
            keys << key;
    }
    QVERIFY(keys.size() > 60);
    for (const QString& key : std::as_const(keys)) {
        for (const QString& language : noticeLanguages()) {
            if (!key.startsWith(u"words.")) // word lists differ from language to language
                QTest::addRow("%s %s", qPrintable(key), qPrintable(language)) << key << language;
        }
    }
}

void TestPhrases::catalogueIsComplete()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    const QString own = allPhrases(language).value(key);
    QVERIFY2(!own.isEmpty(), qPrintable(key));
    for (const QString& other : noticeLanguages())
        QCOMPARE(placesOf(own), placesOf(allPhrases(other).value(key)));
    const bool isForm = key.endsWith(u".one");
    QVERIFY(!isForm || allPhrases(language).contains(key.chopped(3) + QStringLiteral("other")));
}

void TestPhrases::everyEnumHasItsWord()
{
    const auto check = [](const char* group, auto names) {
        for (const auto& row : names) {
            for (const QString& language : noticeLanguages()) {
                const QByteArray key = QByteArray(group) + '.' + row.name;
                QVERIFY2(allPhrases(language).contains(QLatin1StringView(key)), key.constData());
            }
        }
    };
    check("state", enumNames<ServiceState>());
    check("bound", enumNames<Bound>());
    check("counts", enumNames<Counts>());
    check("phase", enumNames<Phase>());
    check("data", enumNames<DataImpact>());
    check("outcome", enumNames<Outcome>());
}

void TestPhrases::times_data()
{
    QTest::addColumn<EventTime>("time");
    QTest::addColumn<DateDetail>("date");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, const EventTime& time, DateDetail date, const char* german, const char* english) {
        QTest::newRow(name) << time << date << QString::fromUtf8(german) << QString::fromUtf8(english);
    };
    const auto none = DateDetail::None;
    const auto weekday = DateDetail::Weekday;
    const auto full = DateDetail::Full;
    const EventTime seven = around(utc("2014-06-13T05:00"), berlin);
    row("about", seven, none, "gegen 7:00 Uhr", "around 7:00");
    row("about, weekday", seven, weekday, "am Freitag, gegen 7:00 Uhr", "on Friday, around 7:00");
    row("about, date", seven, full, "am Freitag, 13. Juni 2014, gegen 7:00 Uhr", "on Friday, 13 June 2014, around 7:00");
    const EventTime four = atMinute(utc("2014-06-16T02:30"), berlin);
    row("minute", four, none, "4:30 Uhr", "04:30");
    row("minute, date", four, full, "am Montag, 16. Juni 2014, 4:30 Uhr", "on Monday, 16 June 2014, 04:30");
    row("seconds", atSecond(utc("2019-01-24T08:23") + 9s, berlin), none, "9:23:09 Uhr", "09:23:09");
    row("full minute known to the second", atSecond(utc("2019-01-24T08:23"), berlin), none, "9:23 Uhr", "09:23");
    row("early morning", part("2014-06-13T02:00", "2014-06-13T06:00"), none, "am frühen Freitagmorgen", "early on Friday morning");
    row("morning", part("2014-06-13T04:00", "2014-06-13T08:00"), none, "am Freitagmorgen", "on Friday morning");
    row("late morning", part("2014-06-13T07:00", "2014-06-13T10:00"), none, "am Freitagvormittag", "late on Friday morning");
    row("midday", part("2014-06-14T09:00", "2014-06-14T12:00"), none, "am Samstagmittag", "around midday on Saturday");
    row("midday, date", part("2014-06-14T09:00", "2014-06-14T12:00"), full, "am Samstagmittag (14. Juni 2014)", "around midday on Saturday (14 June 2014)");
    row("afternoon cut by what follows", part("2014-06-15T11:00", "2014-06-15T14:00"), none, "am Sonntagnachmittag", "on Sunday afternoon");
    row("evening", part("2014-06-14T16:00", "2014-06-14T20:00"), none, "am Samstagabend", "on Saturday evening");
    row("late evening", part("2014-06-13T20:00", "2014-06-13T22:00"), none, "am späten Freitagabend", "late on Friday evening");
    row("after midnight", part("2014-06-13T22:00", "2014-06-14T04:00"), none, "in der Nacht zum Samstag, nach Mitternacht", "in the early hours of Saturday");
    row("overnight", part("2014-06-13T20:00", "2014-06-14T04:00"), none, "in der Nacht zum Samstag", "overnight into Saturday");
    const EventTime noPart = part("2014-06-13T11:00", "2014-06-13T18:00");
    row("no such part", noPart, none, "zwischen Freitagnachmittag und Freitagabend", "between Friday afternoon and Friday evening");
    row("no such part, date", noPart, full, "zwischen Freitagnachmittag und Freitagabend (13. Juni 2014)", "between Friday afternoon and Friday evening (13 June 2014)");
    row("no such part of one quarter", part("2014-06-13T05:30", "2014-06-13T09:30"), none, "am Freitagmorgen", "on Friday morning");
    row("no such part, two days", part("2014-06-12T23:00", "2014-06-13T07:00"), none, "zwischen der Nacht zum Freitag und Freitagmorgen", "between the early hours of Friday and Friday morning");
    row("no such part, over midnight", part("2014-06-13T11:00", "2014-06-14T07:00"), full, "zwischen Freitagnachmittag (13. Juni 2014) und Samstagmorgen (14. Juni 2014)",
        "between Friday afternoon (13 June 2014) and Saturday morning (14 June 2014)");
    row("in the further course", worded(noPart, QStringLiteral("im weiteren Verlauf des Freitags")), weekday, "im weiteren Verlauf des Freitags", "later on Friday");
    row("in the further course, date", worded(noPart, QStringLiteral("later that day")), full, "im weiteren Verlauf des Freitags (13. Juni 2014)", "later on Friday (13 June 2014)");
    const EventTime hours = between(utc("2014-06-13T11:00"), utc("2014-06-13T18:00"), berlin);
    row("interval, worded without a clock", worded(hours, QStringLiteral("nach dem Essen")), none, "zwischen Freitagnachmittag und Freitagabend", "between Friday afternoon and Friday evening");
    row("interval, worded with a clock", worded(hours, QStringLiteral("von 13 bis 20 Uhr")), none, "zwischen 13:00 und 20:00 Uhr", "between 13:00 and 20:00");
    row("interval, worded with a clock in words", worded(hours, QStringLiteral("zwischen eins und acht Uhr abends")), none, "zwischen 13:00 und 20:00 Uhr", "between 13:00 and 20:00");
    row("day", between(utc("2014-06-12T22:00"), utc("2014-06-13T22:00"), berlin, Precision::Day), weekday, "am Freitag", "on Friday");
    row("day, below its heading", between(utc("2014-06-12T22:00"), utc("2014-06-13T22:00"), berlin, Precision::Day), none, "im Laufe des Tages", "during the day");
    row("day of the clock change", between(utc("2014-03-29T23:00"), utc("2014-03-30T22:00"), berlin, Precision::Day), full, "am Sonntag, 30. März 2014", "on Sunday, 30 March 2014");
    row("interval", between(utc("2014-06-13T11:00"), utc("2014-06-13T18:00"), berlin), none, "zwischen 13:00 und 20:00 Uhr", "between 13:00 and 20:00");
    row("interval, weekday", between(utc("2014-06-13T11:00"), utc("2014-06-13T18:00"), berlin), weekday, "am Freitag, zwischen 13:00 und 20:00 Uhr", "on Friday, between 13:00 and 20:00");
    row("interval over days", between(utc("2014-06-15T14:00"), utc("2014-06-16T02:30"), berlin), none, "zwischen Sonntag, 16:00 Uhr, und Montag, 4:30 Uhr", "between 16:00 on Sunday and 04:30 on Monday");
    row("interval over the missing hour", between(utc("2014-03-30T00:30"), utc("2014-03-30T01:30"), berlin), none, "zwischen 1:30 und 3:30 Uhr", "between 01:30 and 03:30");
    row("interval in the doubled hour", between(utc("2014-10-26T00:30"), utc("2014-10-26T03:00"), berlin), none, "zwischen 2:30 Uhr MESZ und 4:00 Uhr MEZ", "between 02:30 CEST and 04:00 CET");
    row("over the doubled hour", between(utc("2014-10-26T00:00"), utc("2014-10-26T01:00"), berlin), none, "zwischen 2:00 Uhr MESZ und 2:00 Uhr MEZ", "between 02:00 CEST and 02:00 CET");
    row("over days into the doubled hour", between(utc("2014-10-25T20:00"), utc("2014-10-26T01:30"), berlin), none, "zwischen Samstag, 22:00 Uhr, und Sonntag, 2:30 Uhr MEZ", "between 22:00 on Saturday and 02:30 CET on Sunday");
    row("minute of the doubled hour", atMinute(utc("2014-10-26T00:30"), berlin), none, "2:30 Uhr MESZ", "02:30 CEST");
    row("the same an hour later", atMinute(utc("2014-10-26T01:30"), berlin), none, "2:30 Uhr MEZ", "02:30 CET");
    row("until", oneSided({}, utc("2014-06-16T02:30")), weekday, "bis Montag, 4:30 Uhr", "until 04:30 on Monday");
    row("since", oneSided(utc("2014-06-16T02:30"), {}), none, "seit 4:30 Uhr", "since 04:30");
    row("since a year", oneSided(utc("2010-12-31T23:00"), {}), full, "seit 2011", "since 2011");
    row("unknown", unknownTime(), none, "Zeit unbekannt", "time unknown");
    const auto following = [](const char* words) {
        EventTime time = unknownTime(EntryId::fresh());
        time.wording = QString::fromUtf8(words);
        return time;
    };
    row("at the same time, from German", following("Gleichzeitig"), none, "gleichzeitig", "at the same time");
    row("at the same time, from English", following("At the same time"), full, "gleichzeitig", "at the same time");
    row("unknown behind another", unknownTime(EntryId::fresh()), full, "danach", "afterwards");
    const EventTime follows = unknownTime(EntryId::fresh());
    row("at the same time", worded(follows, QStringLiteral("Gleichzeitig")), none, "gleichzeitig", "at the same time");
    row("in the meantime", worded(follows, QStringLiteral("meanwhile")), none, "in der Zwischenzeit", "in the meantime");
    row("at once", worded(follows, QStringLiteral("umgehend")), full, "unmittelbar danach", "immediately afterwards");
    row("thereupon", worded(follows, QStringLiteral("daraufhin")), none, "danach", "afterwards");
}

void TestPhrases::times()
{
    QFETCH(EventTime, time);
    QFETCH(DateDetail, date);
    QTEST(timePhrase(time, {QStringLiteral("de"), berlin, date, {}}), "german");
    QTEST(timePhrase(time, {QStringLiteral("en"), berlin, date, {}}), "english");
}

void TestPhrases::wordings_data()
{
    QTest::addColumn<QString>("wording");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("german");
    const QString made = QStringLiteral("am Samstagmittag");
    const auto row = [](const char* wording, const char* author, const QString& german) {
        QTest::addRow("%s", wording) << QString::fromUtf8(wording) << QString::fromLatin1(author) << german;
    };
    row("Im Laufe des Samstagmittags", "de", QStringLiteral("im Laufe des Samstagmittags"));
    row("Samstag gegen 12 Uhr", "de", QStringLiteral("Samstag gegen 12 Uhr"));
    row("around midday on Saturday", "en", made);
    row("gestern Mittag", "de", made);
    row("heute gegen 12:00 Uhr", "de", made);
    row("Mittags war es vorbei. Danach", "de", made);
    row("(circa 12 Uhr", "de", made);
    row("gegen", "de", made);
    row("", "de", made);
    row("Nach diversen Gesprächen mit vielen Beteiligten wurde am Samstagmittag endlich getauscht", "de", made);
}

void TestPhrases::wordings()
{
    QFETCH(QString, wording);
    QFETCH(QString, author);
    const EventTime time = worded(part("2014-06-14T09:00", "2014-06-14T12:00"), wording);
    QTEST(timePhrase(time, {QStringLiteral("de"), berlin, DateDetail::None, author}), "german");
    const EventTime exact = worded(atMinute(utc("2014-06-14T09:00"), berlin), wording);
    QCOMPARE(timePhrase(exact, {QStringLiteral("de"), berlin, DateDetail::None, author}), QStringLiteral("11:00 Uhr"));
}

void TestPhrases::durations_data()
{
    QTest::addColumn<DurationRange>("range");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* german, const char* english, const DurationRange& range) {
        QTest::addRow("%s", english) << range << QString::fromUtf8(german) << QString::fromUtf8(english);
    };
    row("6 h 21 min", "6 h 21 min", {6h + 21min, 6h + 21min});
    row("1 Minute", "1 minute", {1min, 1min});
    row("45 Minuten", "45 minutes", {45min, 45min});
    row("1 Stunde", "1 hour", {1h, 1h});
    row("24 Stunden", "24 hours", {24h, 24h});
    row("69,5 bis 70,5 Stunden", "69.5 to 70.5 hours", {69h + 30min, 70h + 30min});
    row("2 bis 3 Stunden", "2 to 3 hours", {2h, 3h});
    row("5,6 bis 6,5 Stunden", "5.6 to 6.5 hours", {5h + 41min, 6h + 27min});
    row("20 bis 80 Minuten", "20 to 80 minutes", {20min, 80min});
    row("167 Stunden", "167 hours", {167h, 167h});
    row("7 Tage", "7 days", {168h, 168h});
    row("9 Tage 5 Stunden", "9 days 5 hours", {221h + 31min, 221h + 31min});
    row("2.857 Tage", "2,857 days", {68587h + 31min, 68587h + 31min});
    row("9 bis 10 Tage", "9 to 10 days", {221h, 222h});
    row("100 bis 200 Stunden", "100 to 200 hours", {100h, 200h});
    row("mindestens 30 Tage", "at least 30 days", {730h, std::nullopt});
    row("mindestens 3 Stunden", "at least 3 hours", {3h, std::nullopt});
    row("höchstens 30 Minuten", "at most 30 minutes", {std::nullopt, 30min});
    row("", "", {});
}

void TestPhrases::durations()
{
    QFETCH(DurationRange, range);
    QTEST(durationPhrase(range, QStringLiteral("de")), "german");
    QTEST(durationPhrase(range, QStringLiteral("en")), "english");
}

void TestPhrases::percents_data()
{
    QTest::addColumn<Percent>("percent");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* german, const char* english, double value, Bound bound) {
        QTest::addRow("%s", english) << Percent{value, bound, {}, {}} << QString::fromUtf8(german) << QString::fromUtf8(english);
    };
    row("50\u00a0%", "50%", 50, Bound::Exactly);
    row("mehr als 90\u00a0%", "more than 90%", 90, Bound::MoreThan);
    row("rund 6,8\u00a0%", "about 6.8%", 6.8, Bound::About);
    row("mindestens 70\u00a0%", "at least 70%", 70, Bound::AtLeast);
    row("höchstens 5\u00a0%", "at most 5%", 5, Bound::AtMost);
    row("weniger als 100\u00a0%", "less than 100%", 100, Bound::LessThan);
}

void TestPhrases::percents()
{
    QFETCH(Percent, percent);
    QTEST(percentPhrase(percent, QStringLiteral("de")), "german");
    QTEST(percentPhrase(percent, QStringLiteral("en")), "english");
}

void TestPhrases::listsAndCounts()
{
    const QString de = QStringLiteral("de");
    const QString en = QStringLiteral("en");
    const QStringList names{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")};
    QCOMPARE(listPhrase({}, de), QString());
    QCOMPARE(listPhrase(names.mid(0, 1), de), QStringLiteral("A"));
    QCOMPARE(listPhrase(names, de), QStringLiteral("A, B, C und D"));
    QCOMPARE(listPhrase(names, en), QStringLiteral("A, B, C and D"));
    QCOMPARE(shortListPhrase(names, 3, de), QStringLiteral("A, B, C und D"));
    QCOMPARE(shortListPhrase(names, 2, de), QStringLiteral("A, B und 2 weitere"));
    QCOMPARE(shortListPhrase(names, 2, en), QStringLiteral("A, B and 2 more"));
    QCOMPARE(countedPhrase(200000, Bound::MoreThan, QStringLiteral("Facebook-Seiten"), de), QStringLiteral("mehr als 200.000 Facebook-Seiten"));
    QCOMPARE(countedPhrase(200000, Bound::MoreThan, QStringLiteral("Facebook pages"), en), QStringLiteral("more than 200,000 Facebook pages"));
    QCOMPARE(countedPhrase(0, Bound::MoreThan, QStringLiteral("pages"), en), QString());
}

void TestPhrases::terms_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    QTest::newRow("translated") << QStringLiteral("Dienste") << QStringLiteral("Dienste") << QStringLiteral("services");
    QTest::newRow("case") << QStringLiteral("users ") << QStringLiteral("Nutzer") << QStringLiteral("users");
    QTest::newRow("none of ours") << QStringLiteral("Zwischenstecker") << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void TestPhrases::terms()
{
    QFETCH(QString, word);
    QTEST(termIn(QStringLiteral("de"), word), "german");
    QTEST(termIn(QStringLiteral("en"), word), "english");
}

void TestPhrases::zones()
{
    const QByteArray vienna = QByteArrayLiteral("Europe/Vienna");
    const Instant winter = utc("2019-01-24T12:00");
    QCOMPARE(zonePhrase(vienna, QStringLiteral("de"), winter, winter), QStringLiteral("MEZ (Europe/Vienna)"));
    QCOMPARE(zonePhrase(vienna, QStringLiteral("en"), winter, winter), QStringLiteral("CET (Europe/Vienna)"));
    QCOMPARE(zonePhrase(vienna, QStringLiteral("de"), utc("2019-03-30T12:00"), utc("2019-03-31T12:00")), QStringLiteral("MEZ/MESZ (Europe/Vienna)"));
    QCOMPARE(zonePhrase("UTC", QStringLiteral("en"), winter, winter), QStringLiteral("UTC"));
}

QTEST_GUILESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
