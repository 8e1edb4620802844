// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/enumnames.h"
#include "app/markup/markdown.h"
#include "app/drafting/phrases.h"
#include "app/drafting/rendering.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;

namespace {

QString overrideFolder(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QDir(folder.path()).mkpath(QStringLiteral("de"));
    QFile file(folder.filePath(QStringLiteral("de/") + name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the test's template");
    return folder.path();
}

Facts oneFact(const QString& name, const QString& text)
{
    Facts facts;
    facts.texts.insert(name, text);
    return facts;
}

} // namespace

class TestTemplates : public QObject {
    Q_OBJECT

private slots:
    void builtInOnesExistForEverything();
    void wrongOnesAreRefused_data();
    void wrongOnesAreRefused();
    void commentsMayHoldAnything();
    void aFileInTheFolderReplacesTheBuiltIn();
    void aFileForOneChannelReplacesOnlyThat();
    void wrongFilesAreNamed_data();
    void wrongFilesAreNamed();
    void emptySectionsLeaveNoGap();
    void textsComeOutAsTexts_data();
    void textsComeOutAsTexts();
    void documentsAreWhole();
    void shortening_data();
    void shortening();
};

void TestTemplates::builtInOnesExistForEverything()
{
    for (const QString& language : noticeLanguages()) {
        for (const auto& kind : enumNames<NoticeKind>()) {
            for (const auto& channel : enumNames<Channel>())
                QVERIFY(!Templates::builtIn().forNotice(kind.value, channel.value, language).source.isEmpty());
        }
        QVERIFY(!Templates::builtIn().named(QStringLiteral("subject"), language).source.isEmpty());
        QVERIFY(!Templates::builtIn().named(QStringLiteral("phone"), language).source.isEmpty());
    }
}

void TestTemplates::wrongOnesAreRefused_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* name, const char* source, Error::Code code, const char* detail, int line) {
        QTest::newRow(name) << QString::fromLatin1(source) << int(code) << QString::fromLatin1(detail)
                            << QStringLiteral("mine:%1").arg(line);
    };
    const auto syntax = Error::Code::TemplateSyntax;
    const auto unknown = Error::Code::TemplateUnknownName;
    row("unknown name", "one\ntwo {{titel}}", unknown, "titel", 2);
    row("unknown name, raw", "{{{titel}}}", unknown, "titel", 1);
    row("unknown name, ampersand", "{{& titel }}", unknown, "titel", 1);
    row("unknown section", "\n\n{{#nothing}}x{{/nothing}}", unknown, "nothing", 3);
    row("name of a list's item outside of it", "{{outcome}}", unknown, "outcome", 1);
    row("name of another list's item", "{{#affected}}{{outcome}}{{/affected}}", unknown, "outcome", 1);
    row("empty tag", "{{}}", unknown, "", 1);
    row("partial", "a\n{{> report}}", syntax, "> report", 2);
    row("delimiters", "{{=<% %>=}}", syntax, "=<% %>=", 1);
    row("unclosed section", "{{#title}}", syntax, "title", 1);
    row("crossing sections", "{{#title}}{{#cause}}{{/title}}{{/cause}}", syntax, "/title", 1);
    row("closed without opening", "{{/title}}", syntax, "/title", 1);
    row("unclosed tag", "one\n{{title", syntax, "{{", 2);
    row("unclosed tag before another", "{{title {{cause}}", syntax, "{{", 1);
    row("only a brace", "{{", syntax, "{{", 1);
    row("unknown need", "{{! needs: ended, luck }}", unknown, "luck", 1);
}

void TestTemplates::wrongOnesAreRefused()
{
    QFETCH(QString, source);
    QFETCH(int, code);
    QFETCH(QString, detail);
    QFETCH(QString, where);
    const auto parsed = parseTemplate(source, QStringLiteral("mine"));
    QVERIFY(!parsed);
    QCOMPARE(int(parsed.error().code), code);
    QCOMPARE(parsed.error().detail, detail);
    QCOMPARE(parsed.error().where, where);
}

void TestTemplates::commentsMayHoldAnything()
{
    const auto parsed = parseTemplate(QStringLiteral("{{! a {note} about > and #nothing }}{{! needs: dataLoss, scope }}{{title}}"), {});
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->needs, (QStringList{QStringLiteral("dataLoss"), QStringLiteral("scope")}));
    QVERIFY(parsed->names.contains(QStringLiteral("title")));
}

void TestTemplates::aFileInTheFolderReplacesTheBuiltIn()
{
    QTemporaryDir folder;
    const auto templates = Templates::load(overrideFolder(folder, QStringLiteral("initial.mustache"), "Unser {{title}}\r\n"));
    QVERIFY(templates.has_value());
    const QString de = QStringLiteral("de");
    QCOMPARE(templates->forNotice(NoticeKind::Initial, Channel::Status, de).source, QStringLiteral("Unser {{title}}\n"));
    QCOMPARE(templates->forNotice(NoticeKind::Initial, Channel::Email, de).source, QStringLiteral("Unser {{title}}\n"));
    for (const QString& language : noticeLanguages()) {
        QCOMPARE(templates->forNotice(NoticeKind::Update, Channel::Status, language).source,
            Templates::builtIn().forNotice(NoticeKind::Update, Channel::Status, language).source);
    }
}

void TestTemplates::aFileForOneChannelReplacesOnlyThat()
{
    QTemporaryDir folder;
    const auto templates = Templates::load(overrideFolder(folder, QStringLiteral("initial.social.mustache"), "Kurz"));
    QVERIFY(templates.has_value());
    const QString de = QStringLiteral("de");
    QCOMPARE(templates->forNotice(NoticeKind::Initial, Channel::Social, de).source, QStringLiteral("Kurz"));
    QVERIFY(templates->forNotice(NoticeKind::Update, Channel::Social, de).source != QStringLiteral("Kurz"));
    QVERIFY(templates->forNotice(NoticeKind::Initial, Channel::Status, de).source != QStringLiteral("Kurz"));
    QVERIFY(Templates::load(QStringLiteral("/does/not/exist")).has_value());
    QVERIFY(Templates::load({}).has_value());
}

void TestTemplates::wrongFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("whereEnd");
    QTest::newRow("unknown name") << QStringLiteral("update.mustache") << QByteArray("a\nb\n{{x}}")
                                  << int(Error::Code::TemplateUnknownName) << QStringLiteral("de/update.mustache:3");
    QTest::newRow("misspelt file") << QStringLiteral("initail.mustache") << QByteArray("a")
                                   << int(Error::Code::TemplateUnknownName) << QStringLiteral("de/initail.mustache");
    QTest::newRow("latin 1") << QStringLiteral("update.mustache") << QByteArray("St\xf6rung")
                             << int(Error::Code::WrongEncoding) << QStringLiteral("de/update.mustache");
    QTest::newRow("too large") << QStringLiteral("update.mustache") << QByteArray(300 * 1024, 'x')
                               << int(Error::Code::TooLarge) << QStringLiteral("de/update.mustache");
}

void TestTemplates::wrongFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, whereEnd);
    QTemporaryDir folder;
    const auto templates = Templates::load(overrideFolder(folder, name, text));
    QVERIFY(!templates);
    QCOMPARE(int(templates.error().code), code);
    QVERIFY2(templates.error().where.endsWith(whereEnd), qPrintable(templates.error().where));
}

void TestTemplates::emptySectionsLeaveNoGap()
{
    const auto parsed = parseTemplate(QStringLiteral("A\n{{#cause}}\n\n## Cause\n\n{{cause}}\n{{/cause}}\n\n\n\n{{#title}}{{title}}{{/title}}\n"), {});
    QVERIFY(parsed.has_value());
    QCOMPARE(render(*parsed, oneFact(QStringLiteral("title"), QStringLiteral("T")), TextForm::Markdown), QStringLiteral("A\n\nT\n"));
    QCOMPARE(render(*parsed, oneFact(QStringLiteral("cause"), QStringLiteral("C")), TextForm::Markdown), QStringLiteral("A\n\n## Cause\n\nC\n"));
}

void TestTemplates::textsComeOutAsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html"); ///< of the text as a list item
    const auto row = [](const char* text, const char* html) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(html);
    };
    row("plain & simple", "plain &amp; simple");
    row("*bold* and _this_ and a_b_c", "*bold* and _this_ and a_b_c");
    row("# no heading", "# no heading");
    row("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
    row("[link](javascript:alert(1))", "[link](javascript:alert(1))");
    row("![image](http://x/y.png)", "![image](http://x/y.png)");
    row("<http://example.org>", "&lt;http://example.org&gt;");
    row("`code` and \\ and &amp; and &#42;", "`code` and \\ and &amp;amp; and &amp;#42;");
    row("- item", "- item");
    row("+ item", "+ item");
    row("24. Januar", "24. Januar");
    row("1) one", "1) one");
    row("> quoted", "&gt; quoted");
    row("---", "---");
    row("===", "===");
    row("~~~ fence", "~~~ fence");
    row("    indented", "indented");
    row("one\n# two\n- three\n===", "one<br />\n# two<br />\n- three<br />\n===");
    row("100 % 🙂 – „ja“", "100 % 🙂 – „ja“");
}

void TestTemplates::textsComeOutAsTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QCOMPARE(toHtml(QStringLiteral("- ") + escapeMarkdown(text)), QStringLiteral("<ul>\n<li>%1</li>\n</ul>\n").arg(html));
    QCOMPARE(toHtml(escapeMarkdown(text)), QStringLiteral("<p>%1</p>\n").arg(html));
}

void TestTemplates::documentsAreWhole()
{
    const QString html = toHtmlDocument(QStringLiteral("A < B %1"), QStringLiteral("de"), QStringLiteral("# %2\n\n<b>raw</b>"));
    QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"de\">"));
    QVERIFY(html.contains(u"<title>A &lt; B %1</title>"));
    QVERIFY(html.contains(u"<h1>%2</h1>"));
    QVERIFY(!html.contains(u"<b>"));
    QVERIFY(html.contains(u"@media print"));
}

void TestTemplates::shortening_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result"); ///< within 20 characters
    QTest::newRow("all fits") << QStringLiteral("One.\n\nTwo.\n") << QStringLiteral("One. Two.");
    QTest::newRow("what does not fit is left out") << QStringLiteral("One two three.\nFour five six.\nSeven.") << QStringLiteral("One two three.");
    QTest::newRow("a later shorter one fits") << QStringLiteral("One two.\nThree four five six.\nSeven.") << QStringLiteral("One two. Seven.");
    QTest::newRow("exactly") << QStringLiteral("12345678901234.\n6789") << QStringLiteral("12345678901234. 6789");
    QTest::newRow("cut at a word") << QStringLiteral("One two three four five.") << QStringLiteral("One two three four…");
    QTest::newRow("one endless word") << QString(30, u'x') << QString(19, u'x') + u'…';
    QTest::newRow("nothing") << QString() << QString();
}

void TestTemplates::shortening()
{
    QFETCH(QString, text);
    QTEST(shortened(text, 20), "result");
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
