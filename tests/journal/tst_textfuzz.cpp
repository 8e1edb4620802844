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

Case concurrently(int people, Dice& dice)
{
    Case written;
    written.base = anyNotice(dice);
    written.history << Revision{{}, {}, written.base.text()};
    for (int i = 0; i < people; ++i) {
        written.written << edited(written.base, dice);
        written.heads << op(char('a' + i));
        written.history << Revision{written.heads.last(), {}, written.written.last().text()};
    }
    written.merge = mergedText(written.history, written.heads);
    return written;
}

/// What is wrong with a merge; empty when nothing is.
QString complaint(const Case& written)
{
    const QStringList known = written.known();
    const std::optional<QStringList> merged = readBack(written.merge.text, known);
    if (!merged)
        return QStringLiteral("invented");
    QStringList shown = *merged;
    for (const TextOverlap& overlap : written.merge.overlaps) {
        for (const TextVersion& version : overlap.versions) {
            const std::optional<QStringList> read = readBack(version.text, known);
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
        if (added > 0 && !shown.contains(sentence))
            return QStringLiteral("lost: ") + sentence;
        if (added == 0 && cut == 0 && written.merge.isClean() && shown.count(sentence) < was)
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
    int byTwo = 0;    ///< with two writers
    int clean = 0;    ///< of these: no overlap
    int unmarked = 0; ///< and no mark
    qint64 nanoseconds = 0;
};

int wantedMerges()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("LAGEBILD_MERGES", &isNumber);
    return isNumber ? wanted : 4000;
}

/// One in ten has three writers.
Case anyCase(quint64 number)
{
    Dice dice(quint64(qEnvironmentVariableIntValue("LAGEBILD_SEED")) * 1'000'003 + number);
    return concurrently(dice.oneIn(10) ? 3 : 2, dice);
}

} // namespace

void TestTextFuzz::oracleSeesWhatIsWrong()
{
    const QString first = QStringLiteral("Seit 10:05 Uhr ist Login gestört.");
    const QString second = QStringLiteral("Nicht betroffen sind z. B. News.");
    const QStringList known{first, second, QStringLiteral("Nicht betroffen sind z. B.")};
    QCOMPARE(readBack(first + u' ' + second + u'\n', known), std::optional(QStringList{first, second}));
    QCOMPARE(readBack(QStringLiteral("- ") + second, known), std::optional(QStringList{second}));
    QCOMPARE(readBack(QString(), known), std::optional(QStringList()));
    QCOMPARE(readBack(first + second, known), std::nullopt);
    QCOMPARE(readBack(first + QStringLiteral(" Neu."), known), std::nullopt);
    QCOMPARE(readBack(QStringLiteral("Nicht betroffen sind z. B. Login gestört."), known), std::nullopt);
    QCOMPARE(readBack(QStringLiteral("- "), known), std::nullopt);

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

void TestTextFuzz::nothingInventedNothingLost()
{
    Sums sums;
    QElapsedTimer timer;
    for (quint64 number = quint64(qEnvironmentVariableIntValue("FROM")); number < quint64(wantedMerges()); ++number) {
        const Case written = anyCase(number);
        const QString wrong = complaint(written);
        if (!wrong.isEmpty())
            qInfo().noquote() << report(written);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("merge %1: %2").arg(number).arg(wrong)));
        timer.start();
        QList<OpId> heads = written.heads;
        std::ranges::reverse(heads);
        const TextMerge again = mergedText(written.history, heads);
        sums.nanoseconds += timer.nsecsElapsed();
        QVERIFY(again == written.merge);
        ++sums.merges;
        if (written.written.size() > 2)
            continue;
        ++sums.byTwo;
        sums.clean += written.merge.isClean() ? 1 : 0;
        sums.unmarked += written.merge.isClean() && written.merge.marks.isEmpty() ? 1 : 0;
    }
    const auto percent = [&](int count) { return 100.0 * count / std::max(1, sums.byTwo); };
    qInfo("%d merges; of two writers %.1f %% without a question, %.1f %% without a mark either; %.0f us each", sums.merges,
        percent(sums.clean), percent(sums.unmarked), double(sums.nanoseconds) / 1000 / std::max(1, sums.merges));
    QVERIFY(percent(sums.clean) >= 75);
}

QTEST_GUILESS_MAIN(TestTextFuzz)
#include "tst_textfuzz.moc"
