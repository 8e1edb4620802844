// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange_times/contexts.h"

#include <QTest>
#include <QTimeZone>
#include <rapidcheck.h>

using namespace lagebild;
using namespace lagebild::test;
using namespace std::chrono_literals;

/// Times that are a whole text of their own.
class TimePhraseTest : public QObject {
    Q_OBJECT
private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void everyClockTimeIsFound();
    void anyTextIsSafe();
};

void TimePhraseTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
    };
    row("13:54", "m 03-12 13:54");
    row(" 13:54 ", "m 03-12 13:54");
    row("gegen 19 Uhr", "a 03-12 18:30 to 03-12 19:30");
    row("2026-03-09 10:15", "m 03-09 10:15");
    row("2026-03-09T10:15:00+01:00", "m 03-09 10:15");
    row("gestern 8:00", "m 03-11 08:00");
    row("yesterday at 8:00 am", "m 03-11 08:00");
    row("Montag 8 Uhr", "m 03-09 08:00");
    row("now", "m 03-12 11:22");
    row("jetzt", "m 03-12 11:22");
    row("9.3.2026", "d 03-09 00:00 to 03-10 00:00");
    row("29.2.", "d 02-29 00:00 to 03-01 00:00"); // of the nearest year that has one
    row("5.30 Uhr", "m 03-12 05:30");
    row("halb 12", "a 03-12 11:00 to 03-12 12:00");
    row("vor 20 Minuten", "a 03-12 10:58 to 03-12 11:06");
    row("vor einer Stunde", "a 03-12 10:10 to 03-12 10:34");
    row("an hour ago", "a 03-12 10:10 to 03-12 10:34");
    row("vor ein paar Minuten", "a 03-12 11:12 to 03-12 11:20");
    row("a few minutes ago", "a 03-12 11:12 to 03-12 11:20");
    row("20min ago", "a 03-12 10:58 to 03-12 11:06");
    row("vor zwei Tagen", "d 03-10 00:00 to 03-11 00:00");
    row("in 10 Minuten", "a 03-12 11:30 to 03-12 11:34");
    row("seit 20 Minuten", "b 03-12 10:58 to -");
}

void TimePhraseTest::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    TimeContext context = aContext({});
    context.now = toInstant(QDateTime(QDate(2026, 3, 12), QTime(10, 22, 40), Qt::UTC));
    const auto time = parseTime(text, context);
    QVERIFY2(time, qPrintable(time ? QString() : time.error().detail));
    QCOMPARE(shown(*time), expected);
}

void TimePhraseTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* text, Error::Code code, const char* detail) {
        QTest::newRow(text) << QString::fromUtf8(text) << int(code) << QString::fromUtf8(detail);
    };
    row("25:61", Error::Code::ImpossibleTime, "25:61");
    row("24:01 Uhr extra", Error::Code::BadValue, "24:01 Uhr extra");
    row("um 12:60 Uhr", Error::Code::ImpossibleTime, "12:60");
    row("26 Uhr", Error::Code::ImpossibleTime, "26");
    row("31.02.2026", Error::Code::ImpossibleDate, "31.02.2026");
    row("13.03.0226", Error::Code::ImpossibleDate, "13.03.0226");
    row("0226-03-13 08:00", Error::Code::ImpossibleDate, "0226-03-13");
    row("31.02. um 8 Uhr", Error::Code::ImpossibleDate, "31.02.");
    row("2026-02-30 10:00", Error::Code::ImpossibleDate, "2026-02-30");
    row("2026-13-01", Error::Code::ImpossibleDate, "2026-13-01");
    row("13:54 Europe/Nirgendwo", Error::Code::NoSuchZone, "Europe/Nirgendwo");
    row("13:54 XQZ", Error::Code::NoSuchZone, "XQZ");
    row("5.61 Uhr", Error::Code::ImpossibleTime, "5.61");
    row("irgendwann", Error::Code::BadValue, "irgendwann");
    row("13:54 und danach", Error::Code::BadValue, "13:54 und danach");
    row("", Error::Code::EmptyInput, "");
}

void TimePhraseTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QString, detail);
    const auto time = parseTime(text, aContext({}));
    QVERIFY(!time);
    QCOMPARE(int(time.error().code), code);
    QCOMPARE(time.error().detail, detail);
}

void TimePhraseTest::everyClockTimeIsFound()
{
    QVERIFY(rc::check("each minute of the day reads as itself", [] {
        const int minute = *rc::gen::inRange(0, 1440);
        const QString clock = QTime(minute / 60, minute % 60).toString(QStringLiteral("H:mm"));
        const auto time = parseTime(*rc::gen::element(clock, clock + QStringLiteral(" Uhr")), aContext({}));
        RC_ASSERT(time.has_value());
        RC_ASSERT(inZone(*time->earliest, zone).time() == QTime(minute / 60, minute % 60));
        RC_ASSERT(time->precision == Precision::Minute);
    }));
}

void TimePhraseTest::anyTextIsSafe()
{
    QVERIFY(rc::check("bounds are in order and the stretch lies in the text", [] {
        static const QStringList pieces {QStringLiteral("gegen"), QStringLiteral("7:00"), QStringLiteral("Uhr"),
            QStringLiteral("am"), QStringLiteral("Montag"), QStringLiteral("bis"), QStringLiteral("("), QStringLiteral(")"),
            QStringLiteral("von"), QStringLiteral("Abend"), QStringLiteral("9.3."), QStringLiteral("nach"),
            QStringLiteral("5"), QStringLiteral("Minuten"), QStringLiteral("und"), QStringLiteral("zwischen"),
            QStringLiteral("PST"), QStringLiteral(","), QStringLiteral("im Laufe des"), QStringLiteral("halb"),
            QStringLiteral("elf"), QStringLiteral("in der Nacht auf"), QStringLiteral("März"), QStringLiteral("-"),
            QStringLiteral("am 30.03.2026"), QStringLiteral("02:30"),
            QStringLiteral("spät"), QStringLiteral("vor"), QStringLiteral("spätestens"), QStringLiteral("half"),
            QStringLiteral("past"), QStringLiteral("ago"), QStringLiteral("in"), QStringLiteral("Tagen"), QStringLiteral("≈"),
            QStringLiteral("ein paar")};
        QStringList words;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i)
            words << pieces[*rc::gen::inRange<qsizetype>(0, pieces.size())];
        const QString text = words.join(u' ');
        const auto found = findTime(text, *rc::gen::element(aContext({}), afterTuesday(QStringLiteral("de")), typedNow()));
        if (!found)
            return;
        RC_ASSERT(found->time.isKnown());
        RC_ASSERT(found->from >= 0 && found->length > 0 && found->from + found->length <= text.size());
        RC_ASSERT(!found->time.earliest || !found->time.latest || *found->time.earliest <= *found->time.latest);
    }));
}

QTEST_GUILESS_MAIN(TimePhraseTest)
#include "tst_timephrase.moc"
