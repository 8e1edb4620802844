// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markup/markdown.h"

#include <QRegularExpression>
#include <QStringList>
#include <cmark.h>
#include <cstdlib>
#include <memory>

namespace lagebild {

namespace {

bool isWordCharacter(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

/// Whether the character at `i` could mean something inside a line. Escapes only what is needed, because people also
/// read and paste the Markdown itself: "a_b" and "R&D" stay as they are.
bool isActive(const QString& line, qsizetype i)
{
    static const QRegularExpression entity(QStringLiteral("\\G&(#|[A-Za-z][A-Za-z0-9]*;)"));
    switch (line.at(i).unicode()) {
    case u'\\': case u'`': case u'*': case u'[': case u']': case u'<': return true;
    case u'_': return !isWordCharacter(line, i - 1) || !isWordCharacter(line, i + 1);
    case u'#': return i > 0 && line.at(i - 1).isSpace() && line.mid(i).count(u'#') == line.mid(i).trimmed().size(); // closes a heading
    case u'&': return entity.match(line, i).hasMatch();
    default: return false;
    }
}

/// Where a backslash keeps the beginning of a line from being a heading, quote, list, rule or fence; -1 if nowhere.
qsizetype activeStart(const QString& line)
{
    static const QRegularExpression sign(QStringLiteral("^(#{1,6}(\\s|$)|>|[-+](\\s|$)|[-=~]{2,}|=+\\s*$|(-\\s*){3,}$)"));
    static const QRegularExpression number(QStringLiteral("^\\d{1,9}([.)])(\\s|$)"));
    if (sign.match(line).hasMatch())
        return 0;
    const auto match = number.match(line);
    return match.hasMatch() ? match.capturedStart(1) : -1;
}

QString escapedLine(const QString& line)
{
    const qsizetype start = activeStart(line);
    QString out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (i == start || isActive(line, i))
            out += u'\\';
        out += line.at(i);
    }
    return out;
}

constexpr const char* pageStyle = R"(
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 1.6em; } h3 { font-size: 1rem; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: .25rem solid #888; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h1, h2, h3 { break-after: avoid; } li { break-inside: avoid; } @page { margin: 2cm; } }
)";

} // namespace

QString escapeMarkdown(const QString& text)
{
    QString out;
    bool isParagraphOpen = false;
    for (const QString& raw : QString(text).replace(u'\r', u'\n').split(u'\n')) { // both end a line in CommonMark
        const QString line = raw.trimmed();
        if (!out.isEmpty())
            out += line.isEmpty() || !isParagraphOpen ? QStringLiteral("\n") : QStringLiteral("  \n");
        out += escapedLine(line);
        isParagraphOpen = !line.isEmpty();
    }
    return out;
}

QString escapeBlockStart(const QString& line)
{
    // what escapeMarkdown() escapes wherever it stands; an address in angle brackets begins no HTML
    static const QRegularExpression sign(QStringLiteral("^(\\*(\\s|$)|(\\*\\s*){3,}$|(_\\s*){3,}$|`{3,}[^`]*$|\\[[^\\]]*\\]:|"
                                                        "<(?![A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*>|[^\\s@<>]+@[^\\s<>]+>))"));
    const qsizetype start = sign.match(line).hasMatch() ? 0 : activeStart(line);
    return start < 0 ? line : QString(line).insert(start, u'\\');
}

QString toHtml(const QString& markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_markdown_to_html(utf8.constData(), size_t(utf8.size()), CMARK_OPT_DEFAULT), &std::free);
    return QString::fromUtf8(html.get());
}

QString toHtmlDocument(const QString& title, const QString& language, const QString& markdown)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n%4</body>\n</html>\n")
        .arg(language.toHtmlEscaped(), title.toHtmlEscaped(), QString::fromLatin1(pageStyle), toHtml(markdown));
}

} // namespace lagebild
