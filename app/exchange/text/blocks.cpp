// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/blocks.h"

#include "app/exchange/names/services.h"
#include "app/exchange/names/speakers.h"
#include "app/exchange/text/lines.h"
#include "app/exchange/text/linetimes.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace lagebild::text {
namespace {

class Cutter {
public:
    Cutter(const QString& text, QString language) : m_text(text), m_lines(linesOf(text)), m_language(std::move(language)), m_isChat(isChat(text)) {}
    QList<Block> cut();

private:
    QStringView view(Span span) const { return QStringView(m_text).mid(span.from, span.length()); }
    void add(BlockKind kind, Span span, bool isMarked = false);
    qsizetype opaqueEnd(qsizetype line) const;
    bool addHeading(qsizetype line);
    bool addRepeatedTitle(qsizetype line);
    qsizetype addPlainList(qsizetype line);
    bool isPlainItem(qsizetype line) const;
    bool isBareHeading(qsizetype line) const;
    bool continues(qsizetype line) const;
    bool beginsLog(Span span, bool isMarked) const { return opensWithClock(view(span), isMarked ? LineOpening::Bullet : LineOpening::Plain, m_language); }
    bool isBelowStamp() const;
    bool isRepeated(Span span);
    bool isLoneLog(qsizetype line) const;
    bool isLogBeside(qsizetype line) const;
    bool isWithinTime(qsizetype line) const;
    bool opensSpeech(qsizetype line) const;

    const QString& m_text;
    QList<Line> m_lines;
    QString m_language;
    bool m_isChat;
    QList<Block> m_blocks {};
    bool m_isBelowRow = false; ///< the last time stood in a table
    QSet<QString> m_said {};   ///< paragraphs since then
};

void Cutter::add(BlockKind kind, Span span, bool isMarked)
{
    if (kind == BlockKind::LogLine || kind == BlockKind::DateLine) {
        m_said.clear();
        m_isBelowRow = view(span).startsWith(u'|');
    }
    m_blocks.append({kind, span, isMarked});
}

/// The line behind front matter or a fenced block that begins at `line`; `line` itself when none begins there.
qsizetype Cutter::opaqueEnd(qsizetype line) const
{
    const QStringView first = view(m_lines[line].span);
    if (m_lines[line].isRule && first != QLatin1StringView("---"))
        return line;
    const bool isFront = m_blocks.isEmpty() && first == QLatin1StringView("---");
    const bool isFence = first.startsWith(QLatin1StringView("```"));
    if (first.startsWith(u'<') && first.endsWith(u'>') && !first.startsWith(QLatin1StringView("<http")))
        return line + 1; // a line of HTML, such as a byline
    if (!isFront && !isFence)
        return line;
    const qsizetype limit = std::min(m_lines.size(), line + 200);
    for (qsizetype i = line + 1; i < limit; ++i) {
        const QStringView here = view(m_lines[i].span);
        if (isFront ? here == QLatin1StringView("---") : here.startsWith(QLatin1StringView("```")))
            return i + 1;
    }
    return line;
}

bool Cutter::isLogBeside(qsizetype line) const
{
    for (const qsizetype step : {1, -1}) {
        qsizetype at = line + step;
        while (at >= 0 && at < m_lines.size() && m_lines[at].isBlank())
            at += step;
        const bool isText = at >= 0 && at < m_lines.size();
        if (isText ? beginsLog(m_lines[at].span, false) : step > 0)
            return true;
    }
    return false;
}

/// A line of a log that stands alone: there are words behind its time. Where a day is in it, too, and prose below it, it
/// is the stamp of that prose.
bool Cutter::isLoneLog(qsizetype line) const
{
    const QStringView here = view(m_lines[line].span);
    return beginsLog(m_lines[line].span, false) && saysMoreThanTime(here, m_language) && (!opensWithDay(here, m_language) || isLogBeside(line));
}

/// Below a row of a table that holds nothing but a time stands its text, however short.
bool Cutter::isBelowStamp() const
{
    if (m_blocks.isEmpty() || m_blocks.last().kind != BlockKind::LogLine)
        return false;
    const QStringView last = view(m_blocks.last().span);
    return last.startsWith(u'|') && !saysMoreThanTime(last, m_language);
}

/// Tables that were exported often hold each text twice: the copy, letter by letter, stands below the text, before the
/// next time. Elsewhere the same words twice may be two events.
bool Cutter::isRepeated(Span span)
{
    constexpr qsizetype shortest = 40;
    const QString words = m_isBelowRow ? view(span).toString().simplified() : QString();
    if (words.size() < shortest)
        return false;
    const bool isKnown = m_said.contains(words);
    m_said.insert(words);
    return isKnown;
}

bool Cutter::addHeading(qsizetype line)
{
    Span span = m_lines[line].span;
    qsizetype marks = 0;
    while (marks < span.length() && m_text[span.from + marks] == u'#')
        ++marks;
    const bool isMarked = marks > 0 && marks < 7 && marks < span.length() && m_text[span.from + marks].isSpace();
    if (!isMarked && !isBareHeading(line))
        return false;
    span = trimmed(m_text, {span.from + (isMarked ? marks : 0), span.to});
    if (!isMarked && (isBelowStamp() || (beginsLog(span, false) && span.length() > 30) || isLoneLog(line)))
        return false;
    add(holdsTime(view(span), m_language) ? BlockKind::DateLine : BlockKind::Heading, span, isMarked);
    return true;
}

/// Words that go on behind the end of a sentence, or more of them than a heading has.
bool readsOn(QStringView line)
{
    static const QRegularExpression inner(QStringLiteral("\\p{Ll}[.!?] \\p{Lu}"), QRegularExpression::UseUnicodePropertiesOption);
    return line.count(u' ') > 14 || inner.match(line.toString()).hasMatch();
}

/// A short line that stands alone and ends like no sentence.
bool Cutter::isBareHeading(qsizetype line) const
{
    const Span span = m_lines[line].span;
    const bool isAlone = (line == 0 || m_lines[line - 1].isBlank())
        && (line + 1 >= m_lines.size() || m_lines[line + 1].isBlank() || line == 0);
    const QChar last = m_text[span.to - 1];
    // "What went wrong?" is one in a report; in talk it is a question.
    const bool isQuestion = last == u'?' && !m_isChat && line > 0 && span.length() <= 80 && !readsOn(view(span));
    return isAlone && span.length() <= 110 && (line == 0 || !readsOn(view(span))) && (isQuestion || !QStringView(u".!?:;,|").contains(last)) && bulletLength(view(span)) == 0
        && m_text[span.from] != u'<' && m_text[span.from] != u'|' && !labelsServices(view(span).toString());
}

/// Whether a line belongs to the block above it.
bool Cutter::continues(qsizetype line) const
{
    if (line >= m_lines.size() || m_lines[line].isBlank())
        return false;
    const QStringView here = view(m_lines[line].span);
    const QStringView before = view(m_lines[line - 1].span);
    if (m_lines[line].isDebris || announcesServices(before) || serviceListIn(here.toString()))
        return false;
    if (before.size() < wrappedWidth && !before.endsWith(u',') && serviceListIn(before.toString()))
        return false;
    if (bulletLength(here) > 0 || here.startsWith(u'#') || here.startsWith(u'|') || here.startsWith(QLatin1StringView("```")))
        return false;
    return !beginsLog(m_lines[line].span, false) && !opensSpeech(line);
}

/// Whether a time begins in the line above and ends in this one, and this is not the first of a list of times.
bool Cutter::isWithinTime(qsizetype line) const
{
    if (line >= m_lines.size() || m_lines[line].isDebris || m_isChat || bulletLength(view(m_lines[line].span)) > 0)
        return false;
    qsizetype below = line + 1;
    while (below < m_lines.size() && m_lines[below].isBlank())
        ++below;
    const bool isFirstOfLog = below < m_lines.size() && beginsLog(m_lines[line].span, false) && beginsLog(m_lines[below].span, false);
    return !isFirstOfLog && splitsTime(view(m_lines[line - 1].span), view(m_lines[line].span), m_language);
}

/// In a chat: a line that says who speaks and when, above what was said.
bool Cutter::opensSpeech(qsizetype line) const
{
    if (!m_isChat || line >= m_lines.size())
        return false;
    const QStringView next = line + 1 < m_lines.size() ? view(m_lines[line + 1].span) : QStringView();
    return opensMessage(view(m_lines[line].span), next);
}

/// A page often says its title twice: as a heading and above the text.
bool Cutter::addRepeatedTitle(qsizetype line)
{
    const bool isBeforeText = std::none_of(m_blocks.begin(), m_blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Item || block.kind == BlockKind::LogLine;
    });
    const QStringView here = view(m_lines[line].span);
    if (!isBeforeText || here.size() > 300)
        return false;
    const auto first = std::find_if(m_blocks.begin(), m_blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::Heading || block.kind == BlockKind::DateLine;
    });
    const QString words = bareWords(here);
    if (words.isEmpty() || first == m_blocks.end() || words != bareWords(view(first->span)))
        return false;
    add(BlockKind::Heading, m_lines[line].span, here.startsWith(u'#'));
    return true;
}

/// A line that can be the name of a service although no bullet says so.
bool Cutter::isPlainItem(qsizetype line) const
{
    if (line >= m_lines.size() || m_lines[line].isBlank() || m_lines[line].isDebris)
        return false;
    const QStringView here = view(m_lines[line].span);
    const bool isSentence = here.endsWith(u'!') || here.endsWith(u'?') || here.endsWith(u':') || (here.endsWith(u'.') && here.count(u' ') > 3);
    return here.size() <= 80 && here.count(u' ') < 9 && !isSentence && bulletLength(here) == 0 && !here.startsWith(u'#')
        && !here.startsWith(u'|') && !beginsLog(m_lines[line].span, false);
}

/// The items below "Nicht betroffen waren:" that have no bullets: lines up to the next blank one. Behind a blank line
/// a single one is rather the next heading.
qsizetype Cutter::addPlainList(qsizetype line)
{
    const qsizetype first = line < m_lines.size() && m_lines[line].isBlank() ? line + 1 : line;
    qsizetype end = first;
    while (isPlainItem(end))
        ++end;
    const bool isClosed = end >= m_lines.size() || m_lines[end].isBlank() || m_lines[end].isDebris;
    if (!isClosed || end - first < (first > line ? 2 : 1))
        return line;
    for (qsizetype i = first; i < end; ++i)
        add(BlockKind::Item, m_lines[i].span);
    return end;
}

QList<Block> Cutter::cut()
{
    for (qsizetype line = 0; line < m_lines.size();) {
        if (m_lines[line].span.length() == 0) {
            ++line;
            continue;
        }
        if (const qsizetype end = opaqueEnd(line); end > line) {
            add(BlockKind::Opaque, {m_lines[line].span.from, m_lines[end - 1].span.to});
            line = end;
            continue;
        }
        if (m_lines[line].isRule) {
            ++line;
            continue;
        }
        if (m_lines[line].isDebris) {
            add(BlockKind::Debris, m_lines[line].span);
            ++line;
            continue;
        }
        const bool isSpeech = opensSpeech(line);
        if (!isSpeech && (addRepeatedTitle(line) || addHeading(line))) {
            ++line;
            continue;
        }
        Span span = m_lines[line].span;
        const qsizetype bullet = bulletLength(view(span));
        span.from += bullet;
        const bool isLog = isSpeech || beginsLog(span, bullet > 0);
        // A text without wrapped lines puts one paragraph a line; joining two of them does no harm.
        qsizetype next = line + 1;
        while (continues(next) || (!isLog && isWithinTime(next)) || (isSpeech && next == line + 1 && next < m_lines.size() && !m_lines[next].isBlank() && !opensSpeech(next)))
            span.to = m_lines[next++].span.to;
        const bool isPlain = !isLog && bullet == 0;
        const BlockKind plain = isPlain && isRepeated(span) ? BlockKind::Copy : BlockKind::Paragraph;
        add(isLog ? BlockKind::LogLine : bullet > 0 ? BlockKind::Item : plain, span, bullet > 0);
        line = announcesServices(view(m_lines[next - 1].span)) ? addPlainList(next) : next;
    }
    return m_blocks;
}

} // namespace

QList<Block> blocksOf(const QString& text, const QString& language)
{
    return Cutter(text, language).cut();
}

QString frontMatter(const QString& text, QLatin1StringView key)
{
    const qsizetype start = trimmed(text, {0, text.size()}).from;
    if (!QStringView(text).mid(start).startsWith(QLatin1StringView("---\n")))
        return {};
    const qsizetype from = start + 4;
    const qsizetype end = text.indexOf(QLatin1StringView("\n---"), from - 1);
    for (QStringView line : QStringView(text).mid(from, std::max<qsizetype>(0, end - from)).split(u'\n')) {
        if (!line.startsWith(key) || line.mid(key.size()).left(1) != QLatin1StringView(":"))
            continue;
        QString value = line.mid(key.size() + 1).trimmed().toString();
        if (value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')) && value.endsWith(value[0]))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

} // namespace lagebild::text
