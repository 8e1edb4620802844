// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markup/markdown.h"
#include "app/markup/runs.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

/// "plain|*strong*|/emphasis/|`code`|text>address", as short as it can be read.
QString shown(const QList<TextRun>& runs)
{
    QStringList pieces;
    for (const TextRun& run : runs) {
        QString piece = run.text;
        if (run.isCode)
            piece = u'`' + piece + u'`';
        if (run.isEmphasis)
            piece = u'/' + piece + u'/';
        if (run.isStrong)
            piece = u'*' + piece + u'*';
        pieces << (run.link.isEmpty() ? piece : piece + u'>' + run.link);
    }
    return pieces.join(u'|');
}

/// Texts of the signs that mean something, so that most of them do.
QString anyMarked()
{
    static const QStringList pieces{u"*"_s, u"**"_s, u"_"_s, u"`"_s, u"``"_s, u"["_s, u"]"_s, u"("_s, u")"_s, u"<"_s, u">"_s, u"\\"_s, u"&"_s,
        u"&amp;"_s, u"#"_s, u"- "_s, u"1. "_s, u"> "_s, u"!"_s, u"a"_s, u"word"_s, u" "_s, u"ü"_s, u"<b>"_s, u"</b>"_s, u"<!-- x -->"_s,
        u"https://example.org/a_b"_s, u"[x](https://example.org)"_s, u"![i](https://example.org/i.png)"_s, u"[x](<script>)"_s, u"<script>"_s, u"\"<b>\""_s, u"[x](/u \"<b>\")"_s, u"***"_s, u"```"_s, u"<div"_s, u"<?"_s, u"[a]: "_s, u"<x@y.example>"_s, u"+ "_s, u"---"_s, u"~~~"_s, u"=="_s, u"\u00a0"_s, u"🙂"_s};
    QString text;
    const int count = *rc::gen::inRange(0, 14);
    for (int i = 0; i < count; ++i)
        text += pieces[*rc::gen::inRange(0, int(pieces.size()))];
    return text;
}

QString letters(const QString& from)
{
    QString kept;
    for (const QChar c : from) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

QString words(const QList<TextRun>& runs)
{
    QString text;
    for (const TextRun& run : runs)
        text += run.text;
    return text;
}

} // namespace

class TestRuns : public QObject {
    Q_OBJECT
private slots:
    void textIsShownAsItIsMeant_data();
    void textIsShownAsItIsMeant();
    void addressesThatJustStandThere_data();
    void addressesThatJustStandThere();
    void onlySafeLinksMayBeOpened();
    void wordsWithoutLooks();
    void noWordIsLost();
    void markdownShowsTheSame();
    void manySignsTakeNoTime();
};

void TestRuns::textIsShownAsItIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const QString& expected) { QTest::newRow(name) << text << expected; };
    row("plain", u"DB is slow"_s, u"DB is slow"_s);
    row("strong", u"DB is **down** now"_s, u"DB is |*down*| now"_s);
    row("emphasis in strong", u"**all *but* one**"_s, u"*all *|*/but/*|* one*"_s);
    row("code keeps signs", u"run `kill *` now"_s, u"run |`kill *`| now"_s);
    row("link", u"see [the graph](https://g.example/1)"_s, u"see |the graph>https://g.example/1"_s);
    row("address in brackets", u"<https://g.example/1>"_s, u"https://g.example/1>https://g.example/1"_s);
    row("called by another address", u"[https://bank.example](https://evil.example/x)"_s, u"https://bank.example (https://evil.example/x)>https://evil.example/x"_s);
    row("called by its own", u"[evil.example](https://evil.example/x)"_s, u"evil.example>https://evil.example/x"_s);
    row("image is a link", u"![graph](https://g.example/1.png)"_s, u"graph>https://g.example/1.png"_s);
    row("snake case", u"max_open_files"_s, u"max_open_files"_s);
    row("times", u"2 * 3 * 4"_s, u"2 * 3 * 4"_s);
    row("no heading", u"# restart of node 3"_s, u"# restart of node 3"_s);
    row("no list", u"- node 3"_s, u"- node 3"_s);
    row("no number", u"3. Node up"_s, u"3. Node up"_s);
    row("no quote", u"> ERROR"_s, u"> ERROR"_s);
    row("no code by its indent", u"    at main.c"_s, u"    at main.c"_s);
    row("no rule", u"***"_s, u"***"_s);
    row("no reference", u"[1]: https://a.example"_s, u"[1]: |https://a.example>https://a.example"_s);
    row("HTML is words", u"<b>hot</b> & <cold>"_s, u"<b>hot</b> & <cold>"_s);
    row("Windows path", u"C:\\Temp\\new"_s, u"C:\\Temp\\new"_s);
    row("lines stay lines", u"a\n# b\r\n**c**"_s, u"a\n# b\n|*c*"_s);
    row("blank lines stay", u"a\n\nb"_s, u"a\n\nb"_s);
    row("emphasis ends with its line", u"a *b\nc* d"_s, u"a *b\nc* d"_s);
    row("nothing", {}, {});
}

void TestRuns::textIsShownAsItIsMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(runsOf(text)), expected);
}

void TestRuns::addressesThatJustStandThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const auto row = [](const char* name, const QString& text, const QStringList& links) { QTest::newRow(name) << text << links; };
    row("end of a sentence", u"See https://a.example/x."_s, {u"https://a.example/x"_s});
    row("in brackets", u"(https://a.example/x)"_s, {u"https://a.example/x"_s});
    row("brackets of its own", u"https://a.example/x_(y)"_s, {u"https://a.example/x_(y)"_s});
    row("German quotes", u"„https://a.example“"_s, {u"https://a.example"_s});
    row("strong", u"**https://a.example/x**"_s, {u"https://a.example/x"_s});
    row("two", u"https://a.example, http://b.example!"_s, {u"https://a.example"_s, u"http://b.example"_s});
    row("twice the same", u"https://a.example https://a.example"_s, {u"https://a.example"_s});
    row("query and fragment", u"https://a.example/?q=1&r=2#s"_s, {u"https://a.example/?q=1&r=2#s"_s});
    row("capitals", u"HTTPS://A.example"_s, {u"HTTPS://A.example"_s});
    row("in code none", u"`https://a.example`"_s, {});
    row("turned round", u"https://a.example/\u202egpj.exe"_s, {u"https://a.example/"_s});
    row("no host", u"https://"_s, {});
    row("in a word none", u"xhttps://a.example"_s, {});
    row("mail", u"<noc@a.example>"_s, {u"mailto:noc@a.example"_s});
}

void TestRuns::addressesThatJustStandThere()
{
    QFETCH(QString, text);
    QFETCH(QStringList, links);
    QCOMPARE(linksIn(text), links);
}

void TestRuns::onlySafeLinksMayBeOpened()
{
    QCOMPARE(linksIn(u"[x](javascript:alert(1)) [y](file:///etc/passwd) [z](data:text/html,x) [w](smb://h/s) [v](https:///x) [u](https://bank.example@evil.example) [t](mailto:a@b.example?attach=/etc/passwd)"_s), QStringList());
}

void TestRuns::wordsWithoutLooks()
{
    QCOMPARE(plainWords(u"**DB** see [graph](https://g.example) or https://h.example or <noc@a.example>"_s),
        u"DB see graph (https://g.example) or https://h.example or noc@a.example"_s);
}

void TestRuns::noWordIsLost()
{
    QVERIFY(rc::check("letters and figures stay, in their order", [] {
        const QString text = anyMarked();
        QString said = words(runsOf(text));
        QString meant = text;
        // an address that has a name is behind the name, and an entity is the sign that it stands for
        RC_ASSERT(letters(said).size() <= letters(meant).size());
        meant.replace(u"&amp;"_s, u"&"_s).replace(u"](https://example.org)"_s, u"]"_s);
        said.replace(u"&amp;"_s, u"&"_s).replace(u"](https://example.org)"_s, u"]"_s);
        if (!meant.contains(u"]("_s))
            RC_ASSERT(letters(said) == letters(meant));
    }));
}

void TestRuns::markdownShowsTheSame()
{
    QVERIFY(rc::check("as one line", [] {
        const QString text = anyMarked().simplified();
        RC_LOG() << text.toStdString();
        const QString markdown = asMarkdown(text);
        RC_ASSERT(letters(plainWords(markdown)) == letters(plainWords(text)));
        const QList<TextRun> runs = runsOf(text);
        const bool isPlain = !text.contains(u"!["_s) // what may not stay as it is comes as words
            && std::all_of(runs.begin(), runs.end(), [](const TextRun& run) { return run.link.isEmpty() || mayBeOpened(run.link); });
        RC_ASSERT(!isPlain || shown(runsOf(markdown)) == shown(runsOf(text)));
        RC_ASSERT(!toHtml(markdown).contains(u"raw HTML omitted"_s) && !toHtml(markdown).contains(u"<img"_s));
        for (const char* block : {"<h1", "<ul", "<ol", "<blockquote", "<pre", "<hr"})
            RC_ASSERT(!toHtml(markdown).contains(QLatin1StringView(block)));
    }));
}

/// Depth of nesting and number of signs are the author's choice; what pastes come with is more.
void TestRuns::manySignsTakeNoTime()
{
    for (const QString& sign : {u"*a "_s, u"["_s, u"`"_s, u"<"_s, u"**a_"_s, u"https://"_s, u")"_s, u"https://a) "_s}) {
        const QString text = sign.repeated(10'000);
        QCOMPARE(words(runsOf(text)).count(u'a'), text.count(u'a'));
        QCOMPARE(words(runsOf(u"https://x"_s + text)).count(u'x'), 1);
    }
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
