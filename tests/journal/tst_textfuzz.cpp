// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/textmerge.h"
#include "tests/journal/writtentexts.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>

using namespace lagebild::journal;
using namespace lagebild::journal::written;

/// Random concurrent edits of notices. What is true is said by the writers' own lists of sentences (writtentexts.h),
/// never by the splitter under test. LAGEBILD_MERGES says how many, LAGEBILD_SEED where to begin.
class TestTextFuzz : public QObject {
    Q_OBJECT
private slots:
    void oracleSeesWhatIsWrong();
    void nothingInventedNothingLost_data();
    void nothingInventedNothingLost();
};

namespace {

OpId op(char name)
{
    return {QByteArray(20, name), 1};
}

/// What people wrote and what came of it.
struct Case {
    QList<Revision> history {};
    QList<OpId> heads {};
    Notice base {};
    QList<Notice> written {}; ///< by those whose work must be in the result
    TextMerge merge {};

    QStringList known() const
    {
        QStringList sentences = base.sentences();
        for (const Notice& notice : written)
            sentences += notice.sentences();
        return sentences;
    }
};

Case concurrently(int people, Manner manner, Dice& dice)
{
    Case written;
    written.base = anyNotice(dice, manner);
    written.history << Revision{{}, {}, written.base.text()};
    for (int i = 0; i < people; ++i) {
        written.written << edited(written.base, dice, manner);
        written.heads << op(char('a' + i));
        written.history << Revision{written.heads.last(), {}, written.written.last().text()};
    }
    written.merge = mergedText(written.history, written.heads);
    return written;
}

/// The sentences of a text in either reading; std::nullopt when it holds anything else.
std::optional<QStringList> readBoth(const QString& text, const QStringList& known)
{
    std::optional<QStringList> read = readBack(text, known, Reading::LongSentences);
    if (read)
        *read += *readBack(text, known, Reading::ShortSentences);
    return read;
}

/// What is wrong with a merge; empty when nothing is.
QString complaint(const Case& written)
{
    const QStringList known = written.known();
    const std::optional<QStringList> merged = readBoth(written.merge.text, known);
    if (!merged)
        return QStringLiteral("invented");
    QStringList shown = *merged;
    for (const TextOverlap& overlap : written.merge.overlaps) {
        for (const TextVersion& version : overlap.versions) {
            const std::optional<QStringList> read = readBoth(version.text, known);
            if (!read)
                return QStringLiteral("invented in a version: ") + version.text;
            shown += *read;
        }
    }
    const QStringList base = written.base.sentences();
    for (const QString& sentence : known) {
        const auto was = base.count(sentence);
        qsizetype added = 0;
        qsizetype cut = 0;
        for (const Notice& notice : written.written) {
            added = std::max(added, notice.sentences().count(sentence) - was);
            cut = std::max(cut, was - notice.sentences().count(sentence));
        }
        // With three writers a second copy of a sentence may count as the first, which somebody else then changed.
        if (added > 0 && (was == 0 || written.written.size() == 2) && !shown.contains(sentence))
            return QStringLiteral("lost: ") + sentence;
        if (added == 0 && cut == 0 && was > 0 && written.merge.isClean() && !merged->contains(sentence))
            return QStringLiteral("lost, though nobody cut it: ") + sentence;
    }
    return {};
}

QString report(const Case& written)
{
    QString text = QStringLiteral("base\n%1").arg(written.base.text());
    for (const Notice& notice : written.written)
        text += QStringLiteral("\n--- written\n") + notice.text();
    return text + QStringLiteral("\n--- merged\n") + written.merge.text;
}

struct Sums {
    int merges = 0;
    int clean = 0;    ///< no overlap
    int unmarked = 0; ///< and no mark
    qint64 nanoseconds = 0;

    double percent(int count) const { return 100.0 * count / std::max(1, merges); }
    void add(const TextMerge& merge)
    {
        ++merges;
        clean += merge.isClean() ? 1 : 0;
        unmarked += merge.isClean() && merge.marks.isEmpty() ? 1 : 0;
    }
};

int valueOf(const char* variable, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? value : otherwise;
}

} // namespace

void TestTextFuzz::oracleSeesWhatIsWrong()
{
    const QString first = QStringLiteral("Seit 10:05 Uhr ist Login gestört.");
    const QString second = QStringLiteral("Nicht betroffen sind z. B. News.");
    const QStringList known{first, second, QStringLiteral("Nicht betroffen sind z. B.")};
    QCOMPARE(readBack(first + u' ' + second + u'\n', known, Reading::LongSentences), std::optional(QStringList{first, second}));
    QCOMPARE(readBack(QStringLiteral("- ") + second, known, Reading::LongSentences), std::optional(QStringList{second}));
    QCOMPARE(readBack(QString(), known, Reading::LongSentences), std::optional(QStringList()));
    QCOMPARE(readBack(first + second, known, Reading::LongSentences), std::nullopt);
    QCOMPARE(readBack(first + QStringLiteral(" Neu."), known, Reading::LongSentences), std::nullopt);
    QCOMPARE(readBack(QStringLiteral("Nicht betroffen sind z. B. Login gestört."), known, Reading::LongSentences), std::nullopt);
    QCOMPARE(readBack(QStringLiteral("- "), known, Reading::LongSentences), std::nullopt);

    const QString none;
    Case written{{}, {}, {{{none, {first}, none}}}, {{{{none, {first, second}, none}}}, {{{none, {first}, none}}}}, {}};
    written.merge.text = first;
    QCOMPARE(complaint(written), QStringLiteral("lost: ") + second);
    written.merge.text = first + u' ' + second;
    QCOMPARE(complaint(written), QString());
    written.merge.text = second;
    QCOMPARE(complaint(written), QStringLiteral("lost, though nobody cut it: ") + first);
    written.written[1].blocks.clear();
    QCOMPARE(complaint(written), QString());
}

void TestTextFuzz::nothingInventedNothingLost_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<int>("writers");
    QTest::addColumn<int>("share"); // of all merges, in percent
    QTest::newRow("paragraphs") << Manner::Paragraph << 2 << 45;
    QTest::newRow("notices") << Manner::Notice << 2 << 45;
    QTest::newRow("notices by three") << Manner::Notice << 3 << 10;
}

void TestTextFuzz::nothingInventedNothingLost()
{
    QFETCH(Manner, manner);
    QFETCH(int, writers);
    QFETCH(int, share);
    Sums sums;
    QElapsedTimer timer;
    const int wanted = valueOf("LAGEBILD_MERGES", 1000) * share / 100;
    for (int number = 0; number < wanted; ++number) {
        Dice dice(quint64(valueOf("LAGEBILD_SEED", 1)) * 1'000'000'007 + quint64(number));
        const Case written = concurrently(writers, manner, dice);
        if (const QString wrong = complaint(written); !wrong.isEmpty()) {
            qInfo().noquote() << report(written);
            QFAIL(qPrintable(QStringLiteral("merge %1: %2").arg(number).arg(wrong)));
        }
        QList<OpId> heads = written.heads;
        std::ranges::reverse(heads);
        timer.start();
        const TextMerge again = mergedText(written.history, heads);
        sums.nanoseconds += timer.nsecsElapsed();
        QVERIFY(again == written.merge);
        sums.add(written.merge);
    }
    qInfo("%d merges: %.1f %% without a question, %.1f %% without a mark either; %.0f us each", sums.merges,
        sums.percent(sums.clean), sums.percent(sums.unmarked), double(sums.nanoseconds) / 1000 / std::max(1, sums.merges));
    QVERIFY(writers > 2 || sums.percent(sums.clean) >= (manner == Manner::Notice ? 75 : 60));
}

QTEST_GUILESS_MAIN(TestTextFuzz)
#include "tst_textfuzz.moc"
