// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange_text/kept.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lagebild;
using namespace lagebild::test;

/// What people paste that is no tidy report: it is read in finite time, and no word of it is lost.
class OddTextsTest : public QObject {
    Q_OBJECT
private slots:
    void keepsAll_data();
    void keepsAll();
    void cutsBetweenWords_data();
    void cutsBetweenWords();
    void readsTheTime_data();
    void readsTheTime();
};

void OddTextsTest::keepsAll_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    const QString report = QStringLiteral("Störung der Fähre\n\nUm 13:54 Uhr fiel die Fähre aus. %1 Um 14:10 Uhr fuhr sie wieder.\n");
    row("right to left", report.arg(QString::fromUtf8("العبارة متوقفة منذ الساعة. הסירה לא שטה היום.")));
    row("marks of direction", report.arg(QString::fromUtf8("\u202eniemak\u202c und \u2066weiter\u2069 so.")));
    row("combining characters", report.arg(QString::fromUtf8("Die Fa\u0308hre fuhr u\u0308ber Stunden nicht.")));
    row("a tower of marks", report.arg(u'o' + QString(3'000, QChar(0x0301)) + QStringLiteral(" danach.")));
    row("emoji", report.arg(QString::fromUtf8("🛑 Alles steht 👩🏽‍🔧🚢 und wartet 🙈.")));
    row("lone surrogates", report.arg(QStringLiteral("vor ") + QChar(0xD83D) + QStringLiteral(" mitten ") + QChar(0xDE00) + QStringLiteral(" danach.")));
    row("control characters", report.arg(QStringLiteral("davor\a\b\f\v\x1b[31mrot\x1b[0m danach.")));
    row("zero bytes", report.arg(QStringLiteral("davor ") + QChar(0) + QStringLiteral(" danach.")));
    row("a line of 10,000 characters", report.arg(QStringLiteral("Die Technik prüft Leitung um Leitung, ").repeated(280)));
    row("a word of 10,000 characters", report.arg(QString(10'000, u'x') + u'.'));
    row("quoted 200 deep", QStringLiteral("> ").repeated(200) + QStringLiteral("Um 13:54 Uhr fiel die Fähre aus.\n")
        + QStringLiteral(">").repeated(200) + QStringLiteral(" Sie fuhr später wieder.\n"));
    row("lists 200 deep", [] {
        QString text;
        for (int depth = 0; depth < 200; ++depth)
            text += QString(2 * depth, u' ') + QStringLiteral("- Punkt nummer %1 gilt\n").arg(depth);
        return text;
    }());
    row("only marks", QStringLiteral("*** --- ___ ### >>> |||"));
    row("an item of a list that goes on below", QString::fromUtf8("Betroffen:\n- Schnittstellen\n- Nachrichten\n- Schnittstellen\nsiehe Aushang: Halle\n"));
    row("line ends of every kind", QStringLiteral("Eins gilt.\r\nZwei gilt.\rDrei gilt.\u2028Vier gilt.\u2029Fünf gilt.\n"));
    row("brackets that never close", report.arg(QStringLiteral("(").repeated(5'000) + QStringLiteral(" offen.")));
}

void OddTextsTest::keepsAll()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const auto draft = importText(text, {QDate(2026, 3, 12), "Europe/Berlin"});
    QVERIFY2(draft, draft ? "" : qPrintable(draft.error().detail));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    const QString kept = everything(*draft);
    for (const QString& word : plain(QString::fromUtf8(text.toUtf8())).split(u' ', Qt::SkipEmptyParts)) {
        const bool isCut = word.size() > 600; // an entry quotes no more; the rest stands beside it
        QVERIFY2(isCut ? kept.count(word[0]) >= word.size() : kept.contains(word), qPrintable(word.left(40)));
    }
}

void OddTextsTest::cutsBetweenWords_data()
{
    QTest::addColumn<QString>("filler");
    for (int length = 1; length <= 8; ++length)
        QTest::newRow(qPrintable(QStringLiteral("word %1").arg(length))) << QString(length, u'x') + u' ';
    QTest::newRow("characters of two halves") << QString::fromUtf8("🚢");
    QTest::newRow("such behind one letter") << u'x' + QString::fromUtf8("🚢").repeated(2);
}

/// What one event cannot quote is kept beside it: no word is in two pieces, nor a character in two halves.
void OddTextsTest::cutsBetweenWords()
{
    QFETCH(QString, filler);
    const QString sentence = QString::fromUtf8("Um 13:54 Uhr fiel die Fähre aus ") + filler.repeated(900 / filler.size()) + u'.';
    const auto draft = importText(QString::fromUtf8("Störung der Fähre\n\n") + sentence + u'\n', {QDate(2026, 3, 12), "Europe/Berlin"});
    QVERIFY(draft);
    const QStringList whole = sentence.split(u' ');
    for (const TimelineEntry& entry : draft->incoming.record.entries) {
        QVERIFY(entry.text.isValidUtf16());
        for (const QString& word : entry.text.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(word.size() > 300 || whole.contains(word) || whole.contains(word + u'.'), qPrintable(word));
    }
}

void OddTextsTest::readsTheTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("behind a mark of direction") << QString::fromUtf8("\u200eUm 13:54 Uhr fiel die Fähre aus.");
    QTest::newRow("behind emoji") << QString::fromUtf8("🛑 Um 13:54 Uhr fiel die Fähre aus.");
    QTest::newRow("quoted deep") << QStringLiteral("> ").repeated(200) + QString::fromUtf8("Um 13:54 Uhr fiel die Fähre aus.");
    QTest::newRow("behind a byte order mark") << QString::fromUtf8("\ufeffUm 13:54 Uhr fiel die Fähre aus.");
    QTest::newRow("with a hard space") << QString::fromUtf8("Um 13:54\u00a0Uhr fiel die Fähre aus.");
    QTest::newRow("with a narrow space") << QString::fromUtf8("Um 13:54\u202fUhr fiel die Fähre aus.");
}

void OddTextsTest::readsTheTime()
{
    QFETCH(QString, text);
    const auto draft = importText(text, {QDate(2026, 3, 12), "Europe/Berlin"});
    QVERIFY(draft);
    const QList<TimelineEntry> entries = inOrder(draft->incoming.record);
    QVERIFY(!entries.isEmpty() && entries.first().time.earliest);
    QCOMPARE(inZone(*entries.first().time.earliest, "Europe/Berlin").time(), QTime(13, 54));
}

QTEST_GUILESS_MAIN(OddTextsTest)
#include "tst_oddtexts.moc"
