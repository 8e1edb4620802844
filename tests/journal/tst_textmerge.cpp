// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/textmerge.h"
#include "app/journal/textunits.h"
#include "app/journal/unitdiff.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <rapidcheck.h>

using namespace lagebild::journal;

class TestTextMerge : public QObject {
    Q_OBJECT
private slots:
    void mergesCleanly_data();
    void mergesCleanly();
    void marks_data();
    void marks();
    void marksWhatCameBack();
    void asksWhereBothChanged_data();
    void asksWhereBothChanged();
    void leadingVersionIsNeverEmpty();
    void threeHeads();
    void threeVersionsOfOneSentence();
    void takesTheNearestAncestor();
    void differentDecisionsAreADispute();
    void sameDecisionIsNone();
    void oddGraphs_data();
    void oddGraphs();
    void hunksAreAShortestScriptOfUniqueUnits();
    void orderOfHistoryAndHeadsIsIrrelevant();
    void savingTheMergeChangesNothing();
    void longTextsAreFast_data();
    void longTextsAreFast();
};

namespace {

OpId op(char name)
{
    return {QByteArray(20, name), 1};
}

QString say(const char* text)
{
    return QString::fromUtf8(text);
}

/// A merge of two people's texts; the left one has the lower op.
TextMerge ofTwo(const QString& base, const QString& left, const QString& right)
{
    return mergedText({{{}, {}, base}, {op('a'), {}, left}, {op('b'), {}, right}}, {op('b'), op('a')});
}

QStringList versions(const TextOverlap& overlap)
{
    QStringList texts;
    for (const TextVersion& version : overlap.versions)
        texts << version.text;
    return texts;
}

} // namespace

void TestTextMerge::mergesCleanly_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char* name, const char* base, const char* left, const char* right, const char* merged) {
        QTest::newRow(name) << say(base) << say(left) << say(right) << say(merged);
    };
    row("nothing", "", "", "", "");
    row("same edit", "A ist da.", "B ist da.", "B ist da.", "B ist da.");
    row("one changed", "Login geht. Chat geht.", "Login steht. Chat geht.", "Login geht. Chat geht.",
        "Login steht. Chat geht.");
    row("neighbours", "Login geht. Chat geht.", "Login steht. Chat geht.", "Login geht. Chat steht.",
        "Login steht. Chat steht.");
    row("one cuts, one adds", "Login geht. Chat geht. Mail geht.", "Chat geht. Mail geht.",
        "Login geht. Chat geht. Mail geht. Danke sehr.", "Chat geht. Mail geht. Danke sehr.");
    row("both cut", "Login geht. Chat geht. Mail geht.", "Mail geht.", "Login geht. Mail geht.", "Mail geht.");
    row("cuts overlap", "Aaaa geht. Bbbb geht. Cccc geht. Dddd geht.", "Aaaa geht. Dddd geht.",
        "Aaaa geht. Bbbb geht.", "Aaaa geht.");
    row("lines", "eins\nzwei\ndrei\n", "eins!\nzwei\ndrei\n", "eins\nzwei\ndrei\nvier\n", "eins!\nzwei\ndrei\nvier\n");
    row("list items", "- Login\n- Chat", "- Login\n- Chat\n- Mail", "- Login: gestört\n- Chat",
        "- Login: gestört\n- Chat\n- Mail");
    row("changed with a line before and one behind", "Login geht heute. Chat geht heute.",
        "Neu ist das. Login geht heute nicht. Auch neu. Chat geht heute.", "Login geht heute. Chat geht heute nicht.",
        "Neu ist das. Login geht heute nicht. Auch neu. Chat geht heute nicht.");
    row("two became one, the other one cut", "Login geht seit heute. Chat ging noch nie. Ende da.",
        "Login geht seit gestern. Ende da.", "Login geht seit heute. Ende da.", "Login geht seit gestern. Ende da.");
    row("both tick", "- [ ] a\n- [ ] b\n- [ ] c", "- [x] a\n- [ ] b\n- [ ] c", "- [ ] a\n- [ ] b\n- [x] c",
        "- [x] a\n- [ ] b\n- [x] c");
    row("abbreviation", "Nicht betroffen sind z. B. News. Login geht.", "Nicht betroffen sind z. B. Karten. Login geht.",
        "Nicht betroffen sind z. B. News. Login steht.", "Nicht betroffen sind z. B. Karten. Login steht.");
    row("paragraph divided", "Login geht. Chat geht.", "Login geht.\n\nChat geht.", "Login geht. Chat steht.",
        "Login geht.\n\nChat steht.");
    row("paragraphs joined", "Login geht.\nChat geht.", "Login geht. Chat geht.", "Login steht.\nChat geht.",
        "Login steht. Chat geht.");
    row("white space at the ends", "  \nLogin geht. Chat geht.\n\n", "Login geht. Chat geht.",
        "  \nLogin steht. Chat geht.\n\n", "Login steht. Chat geht.");
    row("appended to a paragraph", "Login geht.\nChat geht.", "Login geht. Mail geht.\nChat geht.",
        "Login geht.\nChat steht.", "Login geht. Mail geht.\nChat steht.");
    row("last one cut, one put before it", "Login geht. Chat geht.", "Login geht.", "Login geht. Mail da. Chat geht.",
        "Login geht. Mail da.");
    row("first one cut, one put behind it", "Login geht. Chat geht.", "Chat geht.", "Login geht. Mail da. Chat geht.",
        "Mail da. Chat geht.");
    row("all cut, one appended", "Login geht.", "", "Login geht. Chat geht.", "Chat geht.");
    row("new line beside a cut", "eins\nzwei\ndrei", "eins\ndrei", "eins\nneu\nzwei\ndrei", "eins\nneu\ndrei");
    row("item of a cut line keeps its line", "- Login geht.\n- Chat geht.\n- Mail geht.",
        "- Login geht.\n- Mail geht.", "- Login geht.\n- Chat geht. Neu ist das.\n- Mail geht.",
        "- Login geht.\nNeu ist das.\n- Mail geht.");
    row("same addition in one place", "Login geht.", "Login geht. Danke sehr.", "Login geht. Danke sehr.",
        "Login geht. Danke sehr.");
    row("one addition holds the other", "Login geht.", "Login geht. Danke sehr.",
        "Login geht. Chat auch. Danke sehr.", "Login geht. Chat auch. Danke sehr.");
    row("moved and untouched", "Aaaa geht. Bbbb geht. Cccc geht. Dddd geht.",
        "Bbbb geht. Cccc geht. Aaaa geht. Dddd geht.", "Aaaa geht. Bbbb geht. Cccc geht. Dddd steht.",
        "Bbbb geht. Cccc geht. Aaaa geht. Dddd steht.");
    row("carriage returns", "eins\r\nzwei\r\n", "eins!\r\nzwei\r\n", "eins\r\nzwei\r\ndrei\r\n",
        "eins!\r\nzwei\r\ndrei\r\n");
    row("repeated lines", "-----\neins\n-----\nzwei\n-----", "-----\neins\n-----\nzwei\n-----\ndrei\n-----",
        "-----\nEINS\n-----\nzwei\n-----", "-----\nEINS\n-----\nzwei\n-----\ndrei\n-----");
}

void TestTextMerge::mergesCleanly()
{
    QFETCH(QString, base);
    QFETCH(QString, left);
    QFETCH(QString, right);
    for (const TextMerge& merge : {ofTwo(base, left, right), ofTwo(base, right, left)}) {
        QTEST(merge.text, "merged");
        QVERIFY(merge.isClean());
        QCOMPARE(merge.marks, QList<TextMark>());
    }
}

void TestTextMerge::marks_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<QStringList>("marked");
    const auto row = [](const char* name, const QStringList& texts, const QStringList& marked) {
        QTest::newRow(name) << texts[0] << texts[1] << texts[2] << texts[3] << marked;
    };
    row("both appended", {say("Login geht."), say("Login geht. Eins ist da."), say("Login geht. Zwei ist da."),
        say("Login geht. Eins ist da. Zwei ist da.")}, {say("Eins ist da."), say("Zwei ist da.")});
    row("both into an empty text", {say(""), say("Eins ist da."), say("Zwei ist da."),
        say("Eins ist da.\nZwei ist da.")}, {say("Eins ist da."), say("Zwei ist da.")});
    row("both prepended", {say("Login geht."), say("Eins ist da. Login geht."), say("Zwei ist da.\nLogin geht."),
        say("Eins ist da. Zwei ist da.\nLogin geht.")}, {say("Eins ist da."), say("Zwei ist da.")});
    row("both appended to a paragraph", {say("Login geht.\nChat geht."), say("Login geht. Eins ist da.\nChat geht."),
        say("Login geht. Zwei ist da.\nChat geht."), say("Login geht. Eins ist da. Zwei ist da.\nChat geht.")},
        {say("Eins ist da."), say("Zwei ist da.")});
    row("one a sentence, one a line", {say("Login geht.\nChat geht."), say("Login geht. Eins ist da.\nChat geht."),
        say("Login geht.\nzwei ist da\nChat geht."), say("Login geht. Eins ist da.\nzwei ist da\nChat geht.")},
        {say("Eins ist da."), say("zwei ist da")});
    row("new items", {say("- a\n"), say("- a\n- b\n"), say("- a\n- c\n"), say("- a\n- b\n- c\n")},
        {say("- b"), say("- c")});
    row("what would read as one", {say("Stand"), say("Stand\nBetroffen sind Login, Chat usw."), say("Stand\nNeu"),
        say("Stand\nBetroffen sind Login, Chat usw.\n\nNeu")}, {say("Betroffen sind Login, Chat usw."), say("Neu")});
    row("both moved", {say("Aaaa geht. Bbbb geht. Cccc geht. Dddd geht."), say("Bbbb geht. Aaaa geht. Cccc geht. Dddd geht."),
        say("Bbbb geht. Cccc geht. Dddd geht. Aaaa geht."), say("Bbbb geht. Aaaa geht. Cccc geht. Dddd geht. Aaaa geht.")},
        {say("Aaaa geht."), say("Aaaa geht.")});
}

void TestTextMerge::marks()
{
    QFETCH(QString, base);
    QFETCH(QString, left);
    QFETCH(QString, right);
    const TextMerge merge = ofTwo(base, left, right);
    QTEST(merge.text, "merged");
    QVERIFY(merge.isClean());
    QStringList marked;
    for (const TextMark& mark : merge.marks)
        marked << merge.text.mid(mark.from, mark.length);
    QTEST(marked, "marked");
    QCOMPARE(merge.marks.first().op, op('a'));
    QCOMPARE(merge.marks.last().op, op('b'));
}

void TestTextMerge::marksWhatCameBack()
{
    const TextMerge merge = ofTwo(say("Keine Daten fehlen. Login geht. Chat geht."),
        say("Login geht. Chat geht. Keine Daten fehlen."), say("Login geht. Chat geht."));
    QCOMPARE(merge.text, say("Login geht. Chat geht. Keine Daten fehlen."));
    QCOMPARE(merge.marks, (QList<TextMark>{{TextMark::Reason::BroughtBack, 23, 19, op('a')}}));
}

void TestTextMerge::asksWhereBothChanged_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<QStringList>("overlap"); // base, versions
    const auto row = [](const char* name, const QStringList& texts, const QStringList& overlap) {
        QTest::newRow(name) << texts[0] << texts[1] << texts[2] << texts[3] << overlap;
    };
    row("one sentence", {say("Um 10 Uhr ist es da. Danke."), say("Um 11 Uhr ist es da. Danke."),
        say("Um 12 Uhr ist es da. Danke."), say("Um 12 Uhr ist es da. Danke.")},
        {say("Um 10 Uhr ist es da."), say("Um 11 Uhr ist es da."), say("Um 12 Uhr ist es da.")});
    row("changed and cut", {say("Login geht. Danke."), say("Login steht. Danke."), say("Danke."),
        say("Login steht. Danke.")}, {say("Login geht."), say("Login steht."), say("")});
    row("written into what is cut", {say("Aaaa geht. Bbbb geht. Cccc geht."), say("Cccc geht."),
        say("Aaaa geht. Neu ist das. Bbbb geht. Cccc geht."), say("Aaaa geht. Neu ist das. Bbbb geht. Cccc geht.")},
        {say("Aaaa geht. Bbbb geht."), say(""), say("Aaaa geht. Neu ist das. Bbbb geht.")});
    row("the whole text", {say("Login geht"), say("Chat geht"), say("Mail geht"), say("Mail geht")},
        {say("Login geht"), say("Chat geht"), say("Mail geht")});
    row("one of two became three", {say("Aaaa geht. Bbbb geht."), say("Eins da. Zwei da. Drei da."),
        say("Aaaa geht. Bbbb steht."), say("Aaaa geht. Bbbb steht.")},
        {say("Aaaa geht. Bbbb geht."), say("Eins da. Zwei da. Drei da."), say("Aaaa geht. Bbbb steht.")});
    row("item", {say("- Login\n- Chat"), say("- Login: rot\n- Chat"), say("- Login: gelb\n- Chat"),
        say("- Login: gelb\n- Chat")}, {say("- Login"), say("- Login: rot"), say("- Login: gelb")});
    row("half a sentence each", {say("Betroffen sind Login usw. Mail geht. Danke."),
        say("Betroffen sind Chat usw. Mail geht. Danke."), say("Betroffen sind Login usw. Mail steht. Danke."),
        say("Betroffen sind Login usw. Mail steht. Danke.")},
        {say("Betroffen sind Login usw. Mail geht."), say("Betroffen sind Chat usw. Mail geht."),
            say("Betroffen sind Login usw. Mail steht.")});
}

void TestTextMerge::asksWhereBothChanged()
{
    QFETCH(QString, base);
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QStringList, overlap);
    const TextMerge merge = ofTwo(base, left, right);
    QTEST(merge.text, "merged");
    QCOMPARE(merge.overlaps.size(), 1);
    const TextOverlap& found = merge.overlaps.first();
    QCOMPARE(QStringList{found.base} + versions(found), overlap);
    QCOMPARE(found.versions.first().ops, QList<OpId>{op('a')});
    QCOMPARE(found.versions.last().ops, QList<OpId>{op('b')});
    QVERIFY(versions(found).contains(merge.text.mid(found.from, found.length)));
}

void TestTextMerge::leadingVersionIsNeverEmpty()
{
    const TextMerge merge = ofTwo(say("Login geht."), say("Login steht."), {});
    QCOMPARE(merge.text, say("Login steht."));
    QCOMPARE(merge.overlaps.first().versions.last(), (TextVersion{{op('b')}, {}}));
}

void TestTextMerge::threeHeads()
{
    const QList<Revision> history{{{}, {}, say("Aaaa geht. Bbbb geht. Cccc geht.")},
        {op('a'), {}, say("Aaaa steht. Bbbb geht. Cccc geht.")}, {op('b'), {}, say("Aaaa geht. Bbbb steht. Cccc geht.")},
        {op('c'), {}, say("Aaaa geht. Bbbb geht. Cccc steht.")}};
    const TextMerge merge = mergedText(history, {op('c'), op('a'), op('b')});
    QCOMPARE(merge.text, say("Aaaa steht. Bbbb steht. Cccc steht."));
    QVERIFY(merge.isClean());
}

void TestTextMerge::threeVersionsOfOneSentence()
{
    QList<Revision> history{{{}, {}, say("Vorn geht es. Login geht. Hinten auch.")},
        {op('a'), {}, say("Vorn geht es. Login eins. Hinten auch.")}, {op('b'), {}, say("Vorn geht es. Login zwei. Hinten auch.")},
        {op('c'), {}, say("Vorn geht es. Login drei. Hinten auch.")}};
    const QList<OpId> heads{op('a'), op('b'), op('c')};
    const TextMerge merge = mergedText(history, heads);
    QCOMPARE(merge.text, say("Vorn geht es. Login drei. Hinten auch."));
    QCOMPARE(merge.overlaps.size(), 1);
    QCOMPARE(versions(merge.overlaps.first()), (QStringList{say("Login eins."), say("Login zwei."), say("Login drei.")}));

    history[3].text = say("Vorn geht es. Login eins. Hinten auch.");
    const TextMerge same = mergedText(history, heads);
    QCOMPARE(same.overlaps.first().versions,
        (QList<TextVersion>{{{op('a'), op('c')}, say("Login eins.")}, {{op('b')}, say("Login zwei.")}}));
    QCOMPARE(same.text, say("Vorn geht es. Login eins. Hinten auch."));

    history[3].text = say("Vorn geht es. Login geht. Hinten neu.");
    const TextMerge beside = mergedText(history, heads);
    QCOMPARE(beside.text, say("Vorn geht es. Login zwei. Hinten neu."));
    QCOMPARE(versions(beside.overlaps.first()), (QStringList{say("Login eins."), say("Login zwei.")}));
}

void TestTextMerge::takesTheNearestAncestor()
{
    // Both know "a"; "c" took its change back, "d" left it. Over the root that would be a dispute.
    const QList<Revision> history{{{}, {}, say("Login geht. Chat geht.")}, {op('a'), {}, say("Login steht. Chat geht.")},
        {op('c'), {op('a')}, say("Login geht. Chat geht.")}, {op('d'), {op('a')}, say("Login steht. Chat steht.")}};
    const TextMerge merge = mergedText(history, {op('c'), op('d')});
    QCOMPARE(merge.text, say("Login geht. Chat steht."));
    QVERIFY(merge.isClean());
    QCOMPARE(mergedText(history, {op('a'), op('d')}).text, say("Login steht. Chat steht."));
}

void TestTextMerge::differentDecisionsAreADispute()
{
    // "a" and "b" disagree; two people decide, each on their own, and differently.
    const QList<Revision> history{{{}, {}, say("Login geht. Danke.")}, {op('a'), {}, say("Login steht. Danke.")},
        {op('b'), {}, say("Login ruht. Danke.")}, {op('c'), {op('a'), op('b')}, say("Login steht. Danke.")},
        {op('d'), {op('a'), op('b')}, say("Login ruht. Danke.")}};
    const TextMerge merge = mergedText(history, {op('c'), op('d')});
    QCOMPARE(merge.overlaps.size(), 1);
    QCOMPARE(versions(merge.overlaps.first()), (QStringList{say("Login steht."), say("Login ruht.")}));
}

void TestTextMerge::sameDecisionIsNone()
{
    const QList<Revision> history{{{}, {}, say("Login geht. Danke.")}, {op('a'), {}, say("Login steht. Danke.")},
        {op('b'), {}, say("Login ruht. Danke.")}, {op('c'), {op('a'), op('b')}, say("Login ruht. Danke sehr.")},
        {op('d'), {op('a'), op('b')}, say("Login ruht. Danke. Bis bald.")}};
    const TextMerge merge = mergedText(history, {op('c'), op('d')});
    QVERIFY(merge.isClean());
    QCOMPARE(merge.text, say("Login ruht. Danke sehr. Bis bald."));
}

void TestTextMerge::oddGraphs_data()
{
    QTest::addColumn<QList<Revision>>("history");
    QTest::addColumn<QList<OpId>>("heads");
    QTest::addColumn<QString>("text");
    const Revision root{{}, {}, say("Login geht.")};
    const Revision a{op('a'), {}, say("Login steht.")};
    using List = QList<Revision>;
    using Heads = QList<OpId>;
    QTest::newRow("nothing") << List{} << Heads{} << QString();
    QTest::newRow("no head") << List{root} << Heads{} << root.text;
    QTest::newRow("root as head") << List{root} << Heads{{}} << root.text;
    QTest::newRow("unknown head") << List{root, a} << Heads{op('x'), op('a')} << a.text;
    QTest::newRow("head twice") << List{root, a} << Heads{op('a'), op('a')} << a.text;
    QTest::newRow("seen head") << List{root, a, {op('b'), {op('a')}, say("Neu.")}} << Heads{op('a'), op('b')} << say("Neu.");
    QTest::newRow("no root") << List{a} << Heads{op('a')} << a.text;
    QTest::newRow("unknown parent") << List{root, {op('a'), {op('x')}, say("Da.")}} << Heads{op('a')} << say("Da.");
    QTest::newRow("own parent") << List{root, {op('a'), {op('a')}, say("Da.")}} << Heads{op('a')} << say("Da.");
    QTest::newRow("cycle") << List{root, {op('a'), {op('b')}, say("Login geht. Eins da.")},
        {op('b'), {op('a')}, say("Vorn da. Login geht.")}} << Heads{op('a'), op('b')} << say("Vorn da. Login geht. Eins da.");
    QTest::newRow("single head to the letter") << List{root, {op('a'), {}, say(" \n\n x.\r\n")}} << Heads{op('a')}
                                              << say(" \n\n x.\r\n");
}

void TestTextMerge::oddGraphs()
{
    QFETCH(QList<Revision>, history);
    QFETCH(QList<OpId>, heads);
    QTEST(mergedText(history, heads).text, "text");
}

void TestTextMerge::hunksAreAShortestScriptOfUniqueUnits()
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

void TestTextMerge::orderOfHistoryAndHeadsIsIrrelevant()
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

void TestTextMerge::savingTheMergeChangesNothing()
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

void TestTextMerge::longTextsAreFast_data()
{
    QTest::addColumn<int>("kinds"); // of lines
    QTest::addColumn<int>("every"); // how many lines apart each of the two changes one
    QTest::newRow("different lines") << 2000 << 9;
    QTest::newRow("all lines changed") << 2000 << 1;
    QTest::newRow("few kinds of lines") << 12 << 9;
    QTest::newRow("few kinds, all changed") << 12 << 1;
    QTest::newRow("one line over and over") << 1 << 40;
}

void TestTextMerge::longTextsAreFast()
{
    QFETCH(int, kinds);
    QFETCH(int, every);
    QStringList base;
    for (int i = 0; i < 2000; ++i)
        base << say("Dienst %1 geht, seit 10 Uhr alles.").arg(i % kinds);
    const auto edited = [&](int first, const QString& word) {
        QStringList lines = base;
        for (int i = first; i < lines.size(); i += every)
            lines[i].replace(say("geht"), word + QString::number(i));
        return lines.join(u'\n');
    };
    const QString left = edited(0, say("steht"));
    const QString right = edited(every / 2, say("ruht"));
    QVERIFY(base.join(u'\n').size() > 60'000);
    QElapsedTimer timer;
    timer.start();
    const TextMerge merge = ofTwo(base.join(u'\n'), left, right);
    const qint64 taken = timer.elapsed();
    qInfo("%lld ms, %d overlaps", taken, int(merge.overlaps.size()));
    QVERIFY(merge.isClean() || every == 1 || kinds == 1); // of equal lines nobody knows which one was changed
    QVERIFY2(taken < 1000, "far slower than expected, even without optimisation");
}

QTEST_GUILESS_MAIN(TestTextMerge)
#include "tst_textmerge.moc"
