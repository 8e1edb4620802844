// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/lines.h"

#include "app/exchange/text/cues.h"

#include <QRegularExpression>
#include <QSet>
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

constexpr qsizetype chatSample = 100'000; ///< characters

/// Who speaks in the lines of a text.
struct Speakers {
    int stamped = 0;  ///< lines that begin with a clock time
    int bracketed = 0; ///< of these "<anna> …"
    int exported = 0;  ///< of these with the stamp that messengers write and a name
    QStringList named {};  ///< of these "anna: …"
    QStringList headers {}; ///< "Anna 13:54" alone on a line
    void read(const QString& line);
};

QRegularExpression chatForm(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

/// Words before a colon that say what a line of a published log is, not who wrote it.
bool isSpeaker(const QString& name)
{
    static const QRegularExpression label = chatForm(QStringLiteral("^(?:.*\\b(?:update|status|betroffen|affected|uhr|utc|gmt|mes?z|cet|cest|p[sd]t|e[sd]t)|"
        "investigating|identified|monitoring|resolved|fixed|scheduled|in progress|completed|verifying|start|begin+|ende?|problem|"
        "issue|info|information|note|impact|cause|action|detected|recovery|outage|maintenance|hinweis|behoben|gelöst|ursache|"
        "störung|ausfall|wartung|maßnahme|ergebnis|meldung|entwarnung|montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
        "sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|gegen|um|ab|bis|seit|at|around|since|until)$"));
    return !name.isEmpty() && name.count(u' ') < 3 && !label.match(name).hasMatch();
}

void Speakers::read(const QString& line)
{
    const QString clock = QStringLiteral("\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?");
    const QString day = QStringLiteral("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}");
    static const QRegularExpression stamp = chatForm(QStringLiteral("^[^\\p{L}\\p{N}<]{0,3}(%1(,)?[\\sT]+)?%2Z?(\\])?\\)?( -)?\\s+(.*)$").arg(day, clock));
    static const QRegularExpression bracket = chatForm(QStringLiteral("^<[\\s@+%&~!]?(?!(?:b|i|u|p|br|em|strong|td|tr|th|li|span|div|code|h\\d)>)[^<>\\s/:]{1,30}>\\s"));
    static const QRegularExpression name = chatForm(QStringLiteral("^([\\p{L}\\p{N}@+~_][^:<>]{0,29}):\\s"));
    static const QRegularExpression header = chatForm(QStringLiteral("^(@?\\p{L}[^:,\\d\\[\\]()]{0,29}?),?\\s+(?:[—–-]\\s+)?[\\[(]?(?:%1,?\\s+)?%2[\\])]?$").arg(day, clock));
    if (const auto match = stamp.match(line); match.hasMatch()) {
        ++stamped;
        const QString said = match.captured(5);
        const auto who = name.match(said);
        // A list with bullets was written for readers: "• 21:35 Erika: restarts the server".
        const bool isNamed = bulletLength(line) == 0 && who.hasMatch() && isSpeaker(who.captured(1));
        const bool isExported = !match.captured(2).isEmpty() && (!match.captured(3).isEmpty() || !match.captured(4).isEmpty());
        bracketed += bracket.match(said).hasMatch() ? 1 : 0;
        exported += isNamed && isExported ? 1 : 0;
        if (isNamed)
            named << who.captured(1);
    } else if (const auto above = header.match(line); above.hasMatch() && isSpeaker(above.captured(1))) {
        headers << above.captured(1);
    }
}

/// Several people of whom one speaks twice, or nothing but lines of people who write themselves small.
bool isTalk(const QStringList& names, bool isEveryLine)
{
    const QSet<QString> people(names.begin(), names.end());
    const bool areNicks = isEveryLine && std::all_of(names.begin(), names.end(), [](const QString& name) { return !name.front().isUpper(); });
    return people.size() >= 2 && (people.size() < names.size() || areNicks);
}

} // namespace

bool isChat(const QString& text)
{
    Speakers speakers;
    for (const QStringView line : QStringView(text).left(chatSample).split(u'\n'))
        speakers.read(line.trimmed().left(longestDebris).toString());
    const auto isMost = [&](qsizetype count) { return count > 0 && 2 * count >= speakers.stamped; };
    return isMost(speakers.bracketed) || isMost(speakers.exported) || isTalk(speakers.headers, false)
        || (isMost(speakers.named.size()) && isTalk(speakers.named, speakers.named.size() == speakers.stamped));
}

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

bool announcesServices(QStringView line)
{
    if (!line.endsWith(u':'))
        return false;
    const QStringView last = line.right(300);
    return hasCue(last, Cue::Working) || hasCue(last, Cue::Affected) || hasCue(last, Cue::ActionNeeded);
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
