// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/textunits.h"

#include "app/journal/sentenceends.h"

#include <QRegularExpression>

namespace lagebild::journal {
namespace {

/// A stretch [from, to) of the text.
struct Stretch {
    qsizetype from = 0;
    qsizetype to = 0;
};

enum class LineKind {
    Prose,
    Item,  ///< begins something of its own: list item, quotation
    Whole, ///< heading, table, code, rule: neither joined nor divided
};

struct Line {
    Stretch at {}; ///< without white space at the end
    LineKind kind = LineKind::Prose;
    bool isAfterBlank = false;
};

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isFence(QStringView line)
{
    const QStringView inner = line.trimmed();
    return inner.startsWith(u"```") || inner.startsWith(u"~~~");
}

LineKind kindOf(QStringView line)
{
    if (line.size() > 1 && line[0].isLetter() && line[1].isLetter()) // most lines
        return LineKind::Prose;
    static const QRegularExpression item(QStringLiteral(
        "^ {0,3}([-*+•‣–—>]|[0-9]{1,9}[.)]|[a-zA-Z][.)]|\\[[ xX]\\])(\\s|$)"));
    static const QRegularExpression whole(QStringLiteral("^( {4}|\\t| {0,3}([#|<=]|\\[.*\\]:|([-*_] ?){3,}$))"));
    if (whole.match(line).hasMatch())
        return LineKind::Whole;
    return item.match(line).hasMatch() || line.trimmed().startsWith(u'>') ? LineKind::Item : LineKind::Prose;
}

QList<Line> linesOf(QStringView text)
{
    QList<Line> lines;
    bool isFenced = false;
    bool isAfterBlank = false;
    for (qsizetype from = 0, end = 0; from < text.size(); from = end + 1) {
        for (end = from; end < text.size() && !isLineBreak(text[end]);)
            ++end;
        qsizetype to = end;
        while (to > from && text[to - 1].isSpace())
            --to;
        if (to == from) {
            // In "\r\n" the second character ends no line.
            isAfterBlank |= !(end < text.size() && text[end] == u'\n' && end > 0 && text[end - 1] == u'\r');
            continue;
        }
        const QStringView line = text.mid(from, to - from);
        const LineKind kind = isFenced || isFence(line) ? LineKind::Whole : kindOf(line);
        isFenced ^= isFence(line);
        lines << Line{{from, to}, kind, isAfterBlank};
        isAfterBlank = false;
    }
    return lines;
}

bool beginsWithNumber(QStringView line)
{
    const QStringView inner = line.trimmed();
    return !inner.isEmpty() && inner.front().isDigit();
}

/// Whether a sentence may go on from one line into the next: wrapped by hand or by a mail program. When in doubt yes:
/// then the two lines are one unit. `kind` is that of the next line.
bool goesOn(QStringView line, QStringView next, LineKind kind)
{
    constexpr qsizetype wrapped = 50;  // a line of at least so many characters without an end looks wrapped
    constexpr qsizetype phrase = 25;   // and of so many when more seems to come
    const QChar end = line.back();
    const QStringView before = line.chopped(1);
    const bool isMark = end == u'.' || end == u'!' || end == u'?';
    if (end == u':' || (isMark && certainlyEndsSentence(before, end)))
        return false;
    const QChar first = next.trimmed().front();
    if (first.isDigit() && beginsWithNumber(line))
        return false; // lines of a log
    if (kind == LineKind::Item && isMark && !first.isDigit())
        return false; // "… usw." and "- Login" in the next line
    const bool isOpen = end == u',' || first.isLower() || (end == u'.' && mayAbbreviate(before));
    return line.size() >= wrapped || (kind == LineKind::Prose && isOpen && line.size() >= phrase);
}

/// What is open at a place of a block: inside brackets, quotation marks, code or emphasis no sentence is divided.
class OpenMarks {
public:
    void read(QStringView text, qsizetype at)
    {
        const QChar c = text[at];
        if (QStringView(u"([{").contains(c))
            ++m_brackets;
        else if (QStringView(u")]}").contains(c))
            m_isBroken |= --m_brackets < 0;
        else if (QStringView(u"\"„“”«»").contains(c))
            m_isQuoted = !m_isQuoted;
        else if (QStringView(u"`*~_").contains(c) && (at == 0 || text[at - 1] != c))
            readMarkdown(text, at);
    }
    bool any() const { return m_isBroken || m_brackets > 0 || m_isQuoted || m_isCode || !m_emphasis.isEmpty(); }

private:
    void readMarkdown(QStringView text, qsizetype at)
    {
        const QChar c = text[at];
        const auto isEdge = [&](qsizetype place) {
            return place < 0 || place >= text.size() || !text[place].isLetterOrNumber();
        };
        qsizetype end = at;
        while (end < text.size() && text[end] == c)
            ++end;
        const bool isSpaced = (at == 0 || text[at - 1].isSpace()) && (end == text.size() || text[end].isSpace());
        if (c == u'`')
            m_isCode = !m_isCode;
        else if (!isSpaced && (c == u'*' || isEdge(at - 1) || isEdge(end)) && !(c == u'~' && end - at < 2)) {
            const qsizetype known = m_emphasis.indexOf(c);
            known < 0 ? void(m_emphasis.append(c)) : void(m_emphasis.remove(known, 1));
        }
    }

    qsizetype m_brackets = 0;
    bool m_isBroken = false; ///< something was closed that was never opened
    bool m_isQuoted = false;
    bool m_isCode = false;
    QString m_emphasis {};
};

/// Where the sentence that begins behind the mark at `at` begins, or -1 when no sentence certainly ends there.
qsizetype nextSentence(QStringView block, qsizetype at)
{
    const QChar mark = block[at];
    qsizetype next = at + 1;
    while (next < block.size() && (block[next] == u' ' || block[next] == u'\t'))
        ++next;
    if (next == at + 1 || !canBeginSentence(block.mid(next)))
        return -1;
    qsizetype first = at;
    while (mark != u'.' && first > 0 && (block[first - 1] == u'!' || block[first - 1] == u'?'))
        --first;
    return certainlyEndsSentence(block.first(first), mark) ? next : -1;
}

/// Divides a block of lines into sentences. Where quotation marks or brackets do not pair nobody knows what belongs
/// together: such a block stays whole.
void appendSentences(QStringView text, Stretch at, QList<Stretch>& units)
{
    const QStringView block = text.mid(at.from, at.to - at.from);
    QList<Stretch> sentences;
    OpenMarks open;
    qsizetype from = 0;
    for (qsizetype i = 0; i < block.size(); ++i) {
        open.read(block, i);
        if ((block[i] != u'.' && block[i] != u'!' && block[i] != u'?') || open.any())
            continue;
        if (const qsizetype next = nextSentence(block, i); next > 0) {
            sentences << Stretch{at.from + from, at.from + i + 1};
            from = next;
        }
    }
    if (open.any())
        units << at;
    else
        units << sentences << Stretch{at.from + from, at.to};
}

QList<Stretch> unitStretches(QStringView text)
{
    const QList<Line> lines = linesOf(text);
    const auto view = [&](const Line& line) { return text.mid(line.at.from, line.at.to - line.at.from); };
    QList<Stretch> units;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Stretch block = lines[i].at;
        const LineKind kind = lines[i].kind;
        if (kind == LineKind::Whole) {
            units << block;
            continue;
        }
        for (; i + 1 < lines.size() && !lines[i + 1].isAfterBlank; ++i, block.to = lines[i].at.to) {
            // "… bis zum" and "3. Februar" in the next line: not every list mark begins a list.
            const bool mayGoOn = lines[i + 1].kind == LineKind::Prose
                || (lines[i + 1].kind == LineKind::Item && kind == LineKind::Prose);
            if (!mayGoOn || !goesOn(view(lines[i]), view(lines[i + 1]), lines[i + 1].kind))
                break;
        }
        appendSentences(text, block, units);
    }
    return units;
}

} // namespace

TextUnits splitIntoUnits(const QString& text)
{
    const QList<Stretch> stretches = unitStretches(text);
    TextUnits split;
    split.leading = stretches.isEmpty() ? text : text.first(stretches.first().from);
    split.units.reserve(stretches.size());
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        const auto [from, to] = stretches[i];
        const qsizetype next = i + 1 < stretches.size() ? stretches[i + 1].from : text.size();
        split.units << TextUnit{text.sliced(from, to - from), text.sliced(to, next - to)};
    }
    return split;
}

QStringView withoutListMark(QStringView unit)
{
    unit = unit.trimmed();
    qsizetype end = 0;
    while (end < unit.size() && unit[end].isDigit())
        ++end;
    const QStringView marks = end > 0 ? QStringView(u".)") : QStringView(u"-*+•‣–—>");
    const bool isMarked = end + 1 < unit.size() && marks.contains(unit[end]) && unit[end + 1].isSpace();
    return isMarked ? unit.mid(end + 1).trimmed() : unit;
}

QStringList unitsOf(const QString& text)
{
    const TextUnits split = splitIntoUnits(text);
    QStringList units;
    if (!split.leading.isEmpty())
        units << split.leading;
    for (const TextUnit& unit : split.units)
        units << unit.text + unit.separator;
    return units;
}

} // namespace lagebild::journal
