// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/lines.h"

#include "app/exchange/cues/cues.h"

#include <QRegularExpression>
#include <algorithm>

namespace lagebild::text {
namespace {

constexpr qsizetype longestDebris = 200;
constexpr qsizetype longestList = 40; ///< lines

QStringView view(const QString& text, const Line& line)
{
    return QStringView(text).mid(line.span.from, line.span.length());
}

/// The next line that is not blank in the direction of `step`, or -1.
qsizetype neighbour(const QList<Line>& lines, qsizetype at, qsizetype step)
{
    for (qsizetype i = at + step; i >= 0 && i < lines.size(); i += step) {
        if (!lines[i].isBlank())
            return i;
    }
    return -1;
}

/// Whether the line belongs to a list of services, where "Facebook" is one of them.
bool isListed(const QString& text, const QList<Line>& lines, qsizetype at)
{
    for (qsizetype i = at - 1; i >= 0 && at - i <= longestList; --i) {
        if (lines[i].isBlank())
            return i > 0 && announcesServices(view(text, lines[i - 1]));
        if (announcesServices(view(text, lines[i])))
            return true;
    }
    return false;
}

bool isDebris(const QString& text, const QList<Line>& lines, qsizetype at)
{
    const QStringView line = view(text, lines[at]);
    return !line.isEmpty() && line.size() <= longestDebris && bulletLength(line) == 0 && hasCue(line, Cue::Debris)
        && !isListed(text, lines, at);
}

/// The lower edge of a heading or of the head of a table says nothing.
bool isRule(QStringView line)
{
    static const QRegularExpression form(QStringLiteral("^(?:[-–—_*=~#|+:\\s]{3,}|[|]|<(?:hr|br) ?/?>)$"), QRegularExpression::CaseInsensitiveOption);
    return line.size() <= longestDebris && form.match(line.toString()).hasMatch();
}

/// Links count as debris only beside debris, or where several stand on one line.
void spreadToLinks(const QString& text, QList<Line>& lines, qsizetype step)
{
    const qsizetype first = step > 0 ? 0 : lines.size() - 1;
    for (qsizetype i = first; i >= 0 && i < lines.size(); i += step) {
        Line& line = lines[i];
        if (line.isBlank() || line.isDebris || line.span.length() > longestDebris)
            continue;
        const qsizetype before = neighbour(lines, i, -step);
        if (before >= 0 && lines[before].isDebris && hasCue(view(text, line), Cue::PageLink))
            line.isDebris = true;
    }
}

bool isLogBelow(const QString& text, const QList<Line>& lines, qsizetype at)
{
    static const QRegularExpression clock(QStringLiteral("^\\W{0,4}\\d{1,2}:\\d{2}\\b"));
    return std::any_of(lines.begin() + at, lines.end(), [&](const Line& line) { return clock.match(view(text, line).left(12).toString()).hasMatch(); });
}

/// Below the report visitors have their say, until a heading takes the word again. "68 Kommentare" above it is a link.
void markComments(const QString& text, QList<Line>& lines)
{
    bool isOpen = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringView line = view(text, lines[i]);
        if (line.isEmpty() || lines[i].span.from < text.size() / 2)
            continue;
        if (line.startsWith(u'#')) {
            isOpen = false;
            line = line.mid(line.indexOf(u' ') + 1);
        }
        isOpen = isOpen || (line.size() <= longestDebris && hasCue(line, Cue::Comments) && !isLogBelow(text, lines, i));
        lines[i].isDebris = lines[i].isDebris || isOpen;
    }
}

} // namespace

QList<Line> linesOf(const QString& text)
{
    QList<Line> lines;
    qsizetype from = 0;
    while (from <= text.size()) {
        qsizetype to = text.indexOf(u'\n', from);
        to = to < 0 ? text.size() : to;
        lines << Line {trimmed(text, {from, to})};
        from = to + 1;
    }
    for (Line& line : lines)
        line.isRule = isRule(view(text, line));
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].isDebris = isDebris(text, lines, i);
    spreadToLinks(text, lines, 1);
    spreadToLinks(text, lines, -1);
    markComments(text, lines);
    return lines;
}

qsizetype bulletLength(QStringView line)
{
    if (line.isEmpty())
        return 0;
    qsizetype at = 0;
    if (QStringView(u"•*-–·+◦▪").contains(line[0]))
        at = 1;
    else if (line.size() > 2 && line[0].isDigit() && (line[1] == u'.' || line[1] == u')') && line[2].isSpace())
        at = 2;
    if (at == 0 || at >= line.size() || !line[at].isSpace())
        return 0;
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at;
}

namespace {

/// "There were no problems with:", "questions about problems with:": what follows is not affected.
bool deniesTrouble(const QString& words)
{
    static const QRegularExpression form(QStringLiteral("\\b(?:no|not any|n't any|without|free of|kein\\w*|ohne) (?:[\\w-]+ ){0,3}?(?:\\w*problem\\w*|issues?|errors?|trouble|difficult\\w+|failures?|outages?|disruptions?|\\w*störung\\w*|\\w*einschränkung\\w*|\\w*beeinträchtigung\\w*|\\w*ausf[aä]lle?n?|\\w*fehlern?)\\b"
        "|(?:\\bnot|n't) \\w+ any (?:[\\w-]+ ){0,2}?(?:problems?|issues?|errors?|trouble|difficulties|failures|outages?)\\b"
        "|\\b(?:none of|neither of|kein(?:er|e|es)? (?:der|unserer)) (?:[\\w-]+ ){0,6}?(?:affected|impacted|down|unavailable|betroffen|gestört|ausgefallen|beeinträchtigt)\\b"
        "|\\b(?:rückfragen|fragen|questions?|thanks?|danken?|dank) .*:$"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(words).hasMatch();
}

} // namespace

bool announcesServices(QStringView line)
{
    if (!line.endsWith(u':'))
        return false;
    static const QRegularExpression trouble(QStringLiteral("\\b(?:problems?|issues?|errors?|trouble|difficulties|failures|outages?|probleme?n?|störungen|einschränkungen|ausf[aä]lle?n?) "
        "(?:with|in|on|of|when|bei|beim|mit|in|im|von)(?: the following| (?:den |diesen )?folgenden)?(?: \\w+)?:$"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QStringView last = line.right(300);
    if (hasCue(last, Cue::ActionNeeded) || hasCue(last, Cue::Working))
        return true;
    return !deniesTrouble(last.toString()) && (hasCue(last, Cue::Affected) || trouble.match(last.toString()).hasMatch());
}

QString bareWords(QStringView text)
{
    QString words;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            words += c.toLower();
    }
    return words;
}

} // namespace lagebild::text
