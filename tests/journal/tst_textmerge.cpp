// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/mergesamples.h"

#include <QTest>

using namespace lagebild::journal;
using namespace lagebild::journal::test;

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
};

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

QTEST_GUILESS_MAIN(TestTextMerge)
#include "tst_textmerge.moc"
