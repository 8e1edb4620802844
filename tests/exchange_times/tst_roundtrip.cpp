// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/enumnames.h"
#include "app/drafting/typed/typedphrase.h"
#include "tests/exchange_times/contexts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <rapidcheck.h>

using namespace lagebild;
using namespace lagebild::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList languages{u"de"_s, u"en"_s};
/// With a change of the clock that is not that of Berlin, and none at all.
const QList<QByteArray> zones{"Europe/Berlin", "UTC", "America/New_York", "Europe/London", "Asia/Kathmandu", "Australia/Sydney"};

/// Every value as likely in the first test as in the last; rapidcheck would begin with small ones.
int anyOfRange(int low, int high)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high));
}

template<class List>
auto anyOf(const List& list)
{
    return list[anyOfRange(0, int(list.size()))];
}

QString anyWord(const char* german, const char* english, const QString& language)
{
    return anyOf(QString::fromUtf8(language == u"de" ? german : english).split(u'|'));
}

/// The days on which clocks change, and others.
QDate anyDay()
{
    static const QList<QDate> odd{QDate(2026, 3, 29), QDate(2026, 10, 25), QDate(2026, 3, 8), QDate(2026, 11, 1), QDate(2024, 2, 29),
        QDate(2026, 12, 31), QDate(2027, 1, 1), QDate(2026, 4, 5), QDate(2026, 10, 4)};
    return anyOfRange(0, 3) == 0 ? anyOf(odd) : QDate(2026, 1, 1).addDays(anyOfRange(0, 700));
}

QString number(int low, int high)
{
    return QString::number(anyOfRange(low, high));
}

QString anyClock(const QString& language)
{
    const int hour = anyOfRange(0, 2) == 0 ? anyOfRange(0, 4) : anyOfRange(0, 24); // clocks change at night
    const QTime time(hour, anyOfRange(0, 60), anyOfRange(0, 60));
    const QString zone = anyWord("||| MEZ| MESZ| UTC", "||| CET| EST| UTC", language);
    const bool isGerman = language == u"de";
    switch (anyOfRange(0, 8)) {
    case 0: return time.toString(u"H:mm:ss"_s) + zone;
    case 1: return time.toString(isGerman ? u"H.mm"_s : u"h:mm ap"_s) + (isGerman ? u" Uhr"_s + zone : zone);
    case 2: return isGerman ? QString::number(hour) + u" Uhr"_s : time.toString(u"h ap"_s);
    case 3: return anyWord("Mitternacht|halb elf|viertel nach fünf|fünf vor halb sechs|dreiviertel acht|zehn Uhr|24:00 Uhr",
        "midnight|noon|half past ten|quarter to six|ten past five|five o'clock|24:00", language);
    default: return time.toString(u"HH:mm"_s) + (isGerman ? anyWord("| Uhr", "", language) : QString()) + zone;
    }
}

QString anyDayWords(const QString& language)
{
    const QDate day = anyDay();
    const QLocale locale(language);
    switch (anyOfRange(0, 7)) {
    case 0: return anyWord("gestern|heute|vorgestern|übermorgen", "yesterday|today|tomorrow", language);
    case 1: return anyWord("am |letzten |", "on |last |", language) + locale.dayName(day.dayOfWeek());
    case 2: return language == u"de" ? u"am "_s + day.toString(u"d.M."_s) : locale.toString(day, u"MMMM d"_s);
    case 3: return day.toString(u"yyyy-MM-dd"_s);
    case 4: return locale.toString(day, language == u"de" ? u"dddd, d. MMMM yyyy"_s : u"dddd, d MMMM yyyy"_s);
    default: return language == u"de" ? day.toString(u"dd.MM.yyyy"_s) : locale.toString(day, u"MMM d, yyyy"_s);
    }
}

QString anyLength(const QString& language)
{
    return anyOf(QStringList{number(1, 90) + anyWord(" Minuten| Sekunden| Stunden|min", " minutes| seconds| hours|min", language),
        anyWord("eineinhalb Stunden|eine Stunde|ein paar Minuten|zwei Tage|1,5 Stunden|7 Minuten 30 Sekunden",
            "an hour|half an hour|a few minutes|two days|1.5 hours|several hours", language)});
}

QString anyPart(const QString& language)
{
    return anyWord("morgens|vormittags|am Mittag|nachmittags|am frühen Nachmittag|am späten Abend|abends|nachts|spätnachts|in der Nacht",
        "in the morning|in the early morning|in the late morning|at midday|in the afternoon|in the late afternoon|in the evening|at night", language);
}

QString anyPoint(const QString& language)
{
    const QString hedge = anyWord("||um |gegen |ca. |etwa |kurz nach |kurz vor ", "||at |around |about |shortly after |just before |~", language);
    switch (anyOfRange(0, 4)) {
    case 0: return hedge + anyClock(language);
    case 1: return anyDayWords(language);
    case 2: return anyDayWords(language) + u' ' + anyPart(language);
    default: return anyDayWords(language) + anyWord(" |, ", " |, ", language) + hedge + anyClock(language);
    }
}

/// Something of every shape that the grammar knows; now and then it is no time after all.
QString anyPhrase(const QString& language)
{
    const auto word = [&](const char* german, const char* english) { return anyWord(german, english, language); };
    switch (anyOfRange(0, 12)) {
    case 0: return word("zwischen ", "between ") + anyPoint(language) + word(" und ", " and ") + anyPoint(language);
    case 1: return word("von ", "from ") + anyPoint(language) + word(" bis ", " to | until ") + anyPoint(language);
    case 2: return anyDayWords(language) + word(" zwischen | von ", " between ") + anyClock(language) + word(" und ", " and ") + anyClock(language);
    case 3: return word("seit |ab |frühestens ", "since |starting ") + anyPoint(language);
    case 4: return word("bis |bis spätestens |vor |spätestens um ", "until |by |no later than |before ") + anyPoint(language);
    case 5: return language == u"de" ? u"vor "_s + anyLength(language) : anyLength(language) + u" ago"_s;
    case 6: return anyLength(language) + word(" später| danach| zuvor", " later| earlier");
    case 7: return word("seit |in |nach ca. ", "in |after about |since ") + anyLength(language);
    case 8: return word("in der Nacht auf |in der Nacht zum |im Laufe des |im weiteren Verlauf des ", "overnight into |in the night to |in the course of ")
        + anyDayWords(language);
    case 9: return anyPoint(language) + u" ± "_s + anyLength(language);
    default: return anyPoint(language);
    }
}

TimeContext anyContext(const QString& language)
{
    TimeContext context;
    context.day = anyDay();
    context.zone = anyOf(zones);
    context.language = language;
    context.now = toInstant(QDateTime(context.day, QTime(anyOfRange(0, 24), 17, 31, 250), Qt::UTC));
    context.undated = *rc::gen::element(Undated::OnDay, Undated::LastShown, Undated::Nearest);
    if (*rc::gen::arbitrary<bool>())
        context.previous = *rc::gen::element(atMinute(context.now - std::chrono::hours(20), context.zone),
            around(context.now, context.zone), between(context.now - std::chrono::milliseconds(40'001), context.now, context.zone));
    return context;
}

QString failure(const QString& typed, const EventTime& time, const QString& written, const Result<EventTime>& again)
{
    return u"“%1” is %2 in %3, written “%4”, read %5"_s.arg(typed, shown(time), QString::fromLatin1(time.zone), written,
        again ? shown(*again) : again.error().detail);
}

/// Why the time is not the same after it was written in `language` and read with the same reference; empty where it is.
QString lossOf(const QString& typed, const EventTime& time, TimeContext context, const QString& language)
{
    const QString written = typedPhrase(time, {language, context.zone});
    context.language = language;
    const auto again = parseTime(written, context);
    const bool isSame = again && again->precision == time.precision && again->earliest == time.earliest && again->latest == time.latest;
    return isSame ? QString() : failure(typed, time, written, again);
}

/// The examples of the table of phrases in real texts, which is not part of the project.
QStringList realExamples()
{
    QFile file(qEnvironmentVariable("LAGEBILD_SHARED") + u"/corpus/TIME-PHRASES.md"_s);
    static const QRegularExpression quoted(u"“([^”]+)”"_s);
    QStringList examples;
    if (file.open(QIODevice::ReadOnly)) {
        const QString table = QString::fromUtf8(file.readAll());
        for (const auto& match : quoted.globalMatch(table))
            examples << match.captured(1);
    }
    return examples;
}

/// Whether `outer` leaves room for all of `inner`; texts for customers are to the minute.
bool covers(const EventTime& outer, const EventTime& inner)
{
    const bool isEarly = !outer.earliest || (inner.earliest && *outer.earliest < *inner.earliest + 1min);
    const bool isLate = !outer.latest || (inner.latest && *outer.latest > *inner.latest - 1min);
    return isEarly && isLate;
}

} // namespace

/// What parseTime() understood and typedPhrase() writes means the same when it is typed: the same precision and the same
/// bounds to the millisecond, in both languages, whatever language it was typed in, on the clock of the reference.
class RoundTripTest : public QObject {
    Q_OBJECT
private slots:
    void writes_data();
    void writes();
    void everyPhraseComesBack();
    void realPhrasesComeBack();
    void whatCustomersReadIsNeverMoreExact();
};

void RoundTripTest::writes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* typed, const char* german, const char* english) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(german) << QString::fromUtf8(english);
    };
    row("13:54", "12.03.2026, 13:54 Uhr", "2026-03-12 13:54");
    row("13:54:00", "12.03.2026, 13:54:00 Uhr", "2026-03-12 13:54:00");
    row("gegen 7 Uhr", "12.03.2026 gegen 7:00 Uhr", "2026-03-12 around 07:00");
    row("kurz nach Mitternacht", "12.03.2026 gegen 0:15 Uhr ± 15 Minuten", "2026-03-12 around 00:15 ± 15 minutes");
    row("vor einer Stunde", "12.03.2026 gegen 13:05 Uhr ± 12 Minuten", "2026-03-12 around 13:05 ± 12 minutes");
    row("8 Stunden später", "11.03.2026 gegen 4:00 Uhr ± 1 Stunde 36 Minuten", "2026-03-11 around 04:00 ± 1 hour 36 minutes");
    row("gestern", "11.03.2026", "2026-03-11");
    row("gestern morgens", "11.03.2026 morgens", "2026-03-11 in the course of the day between 06:00 and 10:00");
    row("12 March 2026 in the afternoon", "12.03.2026 im Laufe des Tages zwischen 12:00 Uhr und 18:00 Uhr", "2026-03-12 in the afternoon");
    row("in der Nacht auf Donnerstag", "in der Nacht auf den 12.03.2026", "in the night to 2026-03-12");
    row("am 9.3. zwischen 8.15 und 13.51 Uhr", "09.03.2026 zwischen 8:15 Uhr und 13:51 Uhr", "2026-03-09 between 08:15 and 13:51");
    row("gestern 22:00 bis 24:00 Uhr", "11.03.2026 zwischen 22:00 Uhr und 24:00 Uhr", "2026-03-11 between 22:00 and 24:00");
    row("von gestern 22 Uhr bis heute 2 Uhr", "zwischen 11.03.2026, 22:00 Uhr und 12.03.2026, 2:00 Uhr", "between 2026-03-11 22:00 and 2026-03-12 02:00");
    row("seit gestern 13:54", "seit 11.03.2026, 13:54 Uhr", "since 2026-03-11 13:54");
    row("bis gestern", "bis 11.03.2026, 24:00 Uhr", "until 2026-03-11 24:00");
    row("25.10.2026 2:30 Uhr MEZ", "25.10.2026, 2:30 Uhr MEZ", "2026-10-25 02:30 CET");
    row("25.10.2026 2:30 Uhr MESZ", "25.10.2026, 2:30 Uhr MESZ", "2026-10-25 02:30 CEST");
}

void RoundTripTest::writes()
{
    QFETCH(QString, typed);
    const auto time = parseTime(typed, typedNow());
    QVERIFY2(time, qPrintable(time ? QString() : time.error().detail));
    QTEST(typedPhrase(*time, {u"de"_s, zone}), "german");
    QTEST(typedPhrase(*time, {u"en"_s, zone}), "english");
    for (const QString& language : languages)
        QCOMPARE(lossOf(typed, *time, typedNow(), language), QString());
}

void RoundTripTest::everyPhraseComesBack()
{
    QVERIFY(rc::check("what was read is read the same once written", [] {
        const QString language = anyOf(languages);
        const QString typed = anyPhrase(language);
        const TimeContext context = anyContext(*rc::gen::element(language, QString()));
        const auto time = parseTime(typed, context);
        RC_PRE(time.has_value());
        RC_TAG(nameOf(time->precision).toStdString());
        for (const QString& written : languages) {
            const QString loss = lossOf(typed, *time, context, written);
            if (!loss.isEmpty())
                RC_FAIL(loss.toStdString());
        }
    }));
}

void RoundTripTest::realPhrasesComeBack()
{
    const QStringList examples = realExamples();
    if (examples.isEmpty())
        QSKIP("the table of real phrases is not here");
    int found = 0;
    for (const QString& example : examples) {
        for (const TimeContext& context : {typedNow(), afterTuesday(u"de"_s), afterTuesday(u"en"_s)}) {
            const auto time = findTime(example, context);
            for (const QString& language : time ? languages : QStringList())
                QCOMPARE(lossOf(example, time->time, context, language), QString());
            found += time ? 1 : 0;
        }
    }
    QVERIFY2(found > examples.size(), qPrintable(u"%1 times in %2 examples"_s.arg(found).arg(examples.size())));
}

/// timePhrase() leaves out on purpose what customers have no use for: seconds, how wide an "about" is, which hours an
/// evening has. Of all other times it may say less than is known, and never more.
void RoundTripTest::whatCustomersReadIsNeverMoreExact()
{
    QVERIFY(rc::check("a phrase for customers leaves room for all that is known", [] {
        const QString language = anyOf(languages);
        TimeContext context = anyContext(language);
        context.zone = *rc::gen::element<QByteArray>("UTC", "Asia/Kathmandu"); // no hour is shown twice there
        auto time = parseTime(anyPhrase(language), context);
        RC_PRE(time.has_value());
        time->wording.clear(); // words without a clock are told in words without one
        const QString written = timePhrase(*time, {language, context.zone, DateDetail::Full});
        const auto again = parseTime(written, context);
        const bool isVague = time->precision == Precision::Approximate || time->precision == Precision::PartOfDay;
        const bool isRead = again && again->precision != Precision::PartOfDay; // "later on Friday" is for readers only
        RC_PRE(isRead);
        RC_PRE(!isVague);
        RC_TAG(nameOf(time->precision).toStdString());
        if (!covers(*again, *time))
            RC_FAIL(failure(language, *time, written, again).toStdString());
    }));
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_roundtrip.moc"
