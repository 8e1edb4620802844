// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/unitdiff.h"
#include "tests/journal/mergesamples.h"

#include <QTest>
#include <algorithm>
#include <ctime>
#include <limits>
#include <rapidcheck.h>

using namespace lagebild::journal;
using namespace lagebild::journal::test;

/// What holds for all texts and histories.
class TestTextMergeProperties : public QObject {
    Q_OBJECT
private slots:
    void hunksAreAShortestScriptOfUniqueUnits();
    void orderOfHistoryAndHeadsIsIrrelevant();
    void savingTheMergeChangesNothing();
    void longTextsAreFast_data();
    void longTextsAreFast();
};

void TestTextMergeProperties::hunksAreAShortestScriptOfUniqueUnits()
{
    QVERIFY(rc::check("hunks turn one list into the other", [](bool isUnique) {
        const auto list = [isUnique] {
            const auto numbers = rc::gen::inRange(0, isUnique ? 40 : 6);
            const auto drawn = isUnique ? *rc::gen::unique<std::vector<int>>(numbers)
                                        : *rc::gen::container<std::vector<int>>(numbers);
            return QList<int>(drawn.begin(), drawn.end());
        };
        const QList<int> base = list();
        const QList<int> other = list();
        QList<int> rebuilt;
        qsizetype at = 0;
        qsizetype kept = 0;
        for (const Hunk& hunk : hunksBetween(base, other)) {
            RC_ASSERT(hunk.from >= at && (hunk.from < hunk.to || hunk.start < hunk.end));
            kept += hunk.from - at;
            rebuilt << base.mid(at, hunk.from - at) << other.mid(hunk.start, hunk.end - hunk.start);
            at = hunk.to;
        }
        rebuilt << base.mid(at);
        RC_ASSERT(rebuilt == other);
        // The longest common subsequence, by the book.
        QList<QList<qsizetype>> longest(base.size() + 1, QList<qsizetype>(other.size() + 1, 0));
        for (qsizetype i = 0; i < base.size(); ++i) {
            for (qsizetype j = 0; j < other.size(); ++j)
                longest[i + 1][j + 1] = base[i] == other[j] ? longest[i][j] + 1 : std::max(longest[i][j + 1], longest[i + 1][j]);
        }
        RC_ASSERT(!isUnique || kept + base.size() - at == longest.last().last());
    }));
}

namespace {

/// Random texts of few different sentences, so that people often write and cut the same.
rc::Gen<QString> anyText()
{
    static const std::vector<QString> sentences{say("Login geht."), say("Chat geht nicht."), say("Nur z. B. Mail."),
        say("Seit 10:05."), say("- Karten"), say("Danke sehr."), say("und mehr"), say("Eins da. Zwei da.")};
    static const std::vector<QString> gaps{say(" "), say("\n"), say("\n\n")};
    return rc::gen::exec([] {
        QString text;
        for (const int sentence : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(sentences.size()))))
            text += sentences[size_t(sentence)] + *rc::gen::elementOf(gaps);
        return text;
    });
}

/// A random history: revision i has up to two parents among the earlier ones.
QList<Revision> anyHistory()
{
    QList<Revision> history{{{}, {}, *anyText()}};
    const int count = *rc::gen::inRange(2, 9);
    for (int i = 0; i < count; ++i) {
        Revision revision{op(char('a' + (i * 5) % 11)), {}, *anyText()};
        for (int parents = *rc::gen::inRange(0, 3); parents > 0; --parents)
            revision.parents << history[*rc::gen::inRange(0, int(history.size()))].op;
        history << revision;
    }
    return history;
}

QList<OpId> headsOf(const QList<Revision>& history)
{
    QList<OpId> heads;
    for (const Revision& revision : history)
        heads << revision.op;
    for (const Revision& revision : history) {
        for (const OpId& parent : revision.parents)
            heads.removeAll(parent);
    }
    return heads;
}

} // namespace

void TestTextMergeProperties::orderOfHistoryAndHeadsIsIrrelevant()
{
    QVERIFY(rc::check("any order gives the same", [] {
        QList<Revision> history = anyHistory();
        QList<OpId> heads = headsOf(history);
        const TextMerge merge = mergedText(history, heads);
        const auto shuffle = [](auto& list) {
            for (qsizetype i = list.size() - 1; i > 0; --i)
                list.swapItemsAt(i, *rc::gen::inRange<qsizetype>(0, i + 1));
        };
        shuffle(history);
        shuffle(heads);
        history << history.first(); // and anything twice
        RC_ASSERT(mergedText(history, heads << heads.first()) == merge);
        for (const TextOverlap& overlap : merge.overlaps) {
            RC_ASSERT(overlap.versions.size() >= 2);
            RC_ASSERT(versions(overlap).contains(merge.text.mid(overlap.from, overlap.length)));
        }
    }));
}

void TestTextMergeProperties::savingTheMergeChangesNothing()
{
    QVERIFY(rc::check("a saved merge is its own merge, on two laptops, too", [] {
        QList<Revision> history = anyHistory();
        const QList<OpId> heads = headsOf(history);
        const QString text = mergedText(history, heads).text;
        history << Revision{op('x'), heads, text} << Revision{op('y'), heads, text};
        RC_ASSERT(mergedText(history, {op('x')}).text == text);
        const TextMerge both = mergedText(history, {op('x'), op('y')});
        RC_ASSERT(both.text == text && both.isClean() && both.marks.isEmpty());
    }));
}

void TestTextMergeProperties::longTextsAreFast_data()
{
    QTest::addColumn<int>("kinds"); // of lines
    QTest::addColumn<int>("every"); // how many lines apart each of the two changes one
    QTest::newRow("different lines") << 2000 << 9;
    QTest::newRow("all lines changed") << 2000 << 1;
    QTest::newRow("few kinds of lines") << 12 << 9;
    QTest::newRow("few kinds, all changed") << 12 << 1;
    QTest::newRow("one line over and over") << 1 << 40;
}

namespace {

/// Processor time of merging two texts of so many lines, in milliseconds: the lesser of two runs.
double timeToMerge(int lines, int kinds, int every)
{
    QStringList base;
    for (int i = 0; i < lines; ++i)
        base << say("Dienst %1 geht, seit 10 Uhr alles.").arg(i % kinds);
    const auto edited = [&](int first, const QString& word) {
        QStringList changed = base;
        for (int i = first; i < changed.size(); i += every)
            changed[i].replace(say("geht"), word + QString::number(i));
        return changed.join(u'\n');
    };
    const QString left = edited(0, say("steht"));
    const QString right = edited(every / 2, say("ruht"));
    double least = std::numeric_limits<double>::max();
    for (int run = 0; run < 2; ++run) {
        const std::clock_t start = std::clock();
        const TextMerge merge = ofTwo(base.join(u'\n'), left, right);
        least = std::min(least, 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC);
        // Of equal lines nobody knows which one was changed.
        if (!merge.isClean() && every > 1 && kinds > 1)
            return std::numeric_limits<double>::max();
    }
    return least;
}

} // namespace

void TestTextMergeProperties::longTextsAreFast()
{
    QFETCH(int, kinds);
    QFETCH(int, every);
    const double some = timeToMerge(500, kinds, every);
    const double many = timeToMerge(2000, kinds, every);
    qInfo("500 lines %.1f ms, 2000 lines %.1f ms", some, many);
    QVERIFY2(many < 10 * std::max(some, 5.0), "four times the lines should take about four times as long");
}

QTEST_GUILESS_MAIN(TestTextMergeProperties)
#include "tst_textmergeproperties.moc"
