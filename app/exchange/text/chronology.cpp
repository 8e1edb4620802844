// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/chronology.h"

#include "app/exchange/text/chronologyreader.h"
#include "app/exchange/text/cues.h"
#include "app/exchange/text/facts.h"
#include "app/exchange/text/lines.h"

namespace lagebild::text {

namespace {

bool isChronologyHeading(QStringView heading)
{
    return hasCue(heading, Cue::Chronology);
}

} // namespace

ChronologyReader::ChronologyReader(const QString& text, const TimeContext& context) : m_text(text), m_context(context)
{
    m_out.language = context.language;
    m_out.zone = context.zone;
    m_out.day = context.day;
    m_out.isChat = isChat(text);
    m_out.blocks = blocksOf(text, context.language);
    qsizetype logs = 0;
    for (const Block& block : m_out.blocks) {
        logs += block.kind == BlockKind::LogLine ? 1 : 0;
        const bool isHeading = block.kind == BlockKind::Heading || block.kind == BlockKind::DateLine;
        m_hasChronology = m_hasChronology || (isHeading && isChronologyHeading(view(block.span)));
    }
    m_hasLog = logs >= 2;
}

Chronology ChronologyReader::read()
{
    if (!m_hasLog && !m_hasChronology)
        m_place = Place::Chronology;
    for (qsizetype i = 0; i < m_out.blocks.size(); ++i)
        readBlock(i);
    return std::move(m_out);
}

void ChronologyReader::readBlock(qsizetype index)
{
    switch (m_out.blocks[index].kind) {
    case BlockKind::Heading:
        readHeading(index);
        break;
    case BlockKind::DateLine:
        readDateLine(index);
        break;
    case BlockKind::LogLine:
        readLog(index);
        break;
    case BlockKind::Opaque:
    case BlockKind::Debris:
        leave(m_out.blocks[index].span, index);
        break;
    default:
        readProse(index);
    }
}

bool ChronologyReader::logFollows(qsizetype index) const
{
    for (qsizetype i = index + 1; i < m_out.blocks.size(); ++i) {
        if (m_out.blocks[i].kind == BlockKind::LogLine)
            return true;
    }
    return false;
}

/// A link is a way to other pages, a line without marks in a chat was said by somebody.
bool ChronologyReader::mayBeTitle(qsizetype index) const
{
    const Block& block = m_out.blocks[index];
    const QStringView heading = view(block.span);
    const bool isLink = heading.startsWith(u'[') && heading.contains(QLatin1StringView("]("));
    return !isLink && (block.isMarked || !m_out.isChat) && m_out.title.isEmpty() && m_out.events.isEmpty()
        && !hasCue(heading, Cue::NoiseTitle) && !bareWords(headline(heading.toString())).isEmpty();
}

/// Whether a heading of the first level follows: then a line with a date above it is of the page.
bool ChronologyReader::titleFollows(qsizetype index) const
{
    for (qsizetype i = index + 1; i < m_out.blocks.size() && m_out.blocks[i].kind != BlockKind::LogLine; ++i) {
        const Block& block = m_out.blocks[i];
        const bool isTop = block.isMarked && block.kind == BlockKind::Heading
            && QStringView(m_text).left(block.span.from).trimmed().endsWith(QLatin1StringView("\n#"));
        if (isTop && mayBeTitle(i) && !isChronologyHeading(view(block.span)))
            return true;
    }
    return false;
}

void ChronologyReader::readHeading(qsizetype index)
{
    const Span span = m_out.blocks[index].span;
    const QStringView heading = view(span);
    m_headingTime.reset();
    if (!m_out.title.isEmpty() && m_out.events.isEmpty() && bareWords(heading) == bareWords(m_out.title))
        return; // said twice
    if (isChronologyHeading(heading) && (m_hasLog || m_hasChronology)) {
        m_place = Place::Chronology;
        if (index == 0 && heading.contains(u' ') && mayBeTitle(index)) {
            m_out.title = heading.toString();
            m_out.titleSpan = span;
        } else if (heading.size() > 14) {
            leave(span, index);
        }
        return;
    }
    if (mayBeTitle(index) && heading.size() > 8) {
        m_out.title = heading.toString();
        m_out.titleSpan = span;
        return;
    }
    if (m_place == Place::Chronology && (m_hasLog || m_hasChronology) && !(m_hasLog && logFollows(index)))
        m_place = Place::Tail;
    leave(span, index);
}

namespace {

bool hasWordBeside(const QList<Token>& tokens, const Phrase& phrase)
{
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Word && (i < phrase.first || i >= phrase.end))
            return true;
    }
    return false;
}

} // namespace

/// A heading with a date moves the day; with a body it is the time of that body.
void ChronologyReader::readDateLine(qsizetype index)
{
    const Block& block = m_out.blocks[index];
    const QList<Token> tokens = tokensOf(view(block.span));
    TimeContext fresh = m_context;
    fresh.previous.reset();
    const auto placed = findPhrase(tokens, 0, fresh);
    const bool isOnlyDate = placed && tokens.size() - (placed->phrase.end - placed->phrase.first) <= 3;
    if (placed && !isOnlyDate && !hasCue(view(block.span), Cue::Publication) && mayBeTitle(index) && (block.isMarked || !titleFollows(index))) {
        m_out.title = view(block.span).toString();
        m_out.titleSpan = block.span;
        if (isChronologyHeading(m_out.title))
            m_place = Place::Chronology;
        return;
    }
    if (!placed || (!placed->phrase.from.date && !placed->phrase.from.minutes) || !placed->from) {
        leave(block.span, index);
        return;
    }
    const bool isStamp = hasCue(view(block.span), Cue::Publication);
    if (isStamp || (!block.isMarked && placed->phrase.from.minutes)) {
        Event stamp {block.span, block.span.from, placed->time};
        stamp.isPublication = true;
        addEvent(stamp);
        return;
    }
    m_context.day = inZone(*placed->from->earliest, m_context.zone).date();
    m_context.previous.reset();
    m_headingTime.reset();
    const bool hasBody = index + 1 < m_out.blocks.size() && m_out.blocks[index + 1].kind != BlockKind::LogLine
        && m_out.blocks[index + 1].kind != BlockKind::Heading && m_out.blocks[index + 1].kind != BlockKind::DateLine;
    if (block.isMarked && hasBody && placed->phrase.from.date) {
        m_headingTime = placed->time;
        m_heading = block.span;
    } else if (isOnlyDate && !hasWordBeside(tokens, placed->phrase)) { // its day is in the times below it
        m_out.leftovers << Leftover {block.span, index, m_place, BlockKind::Debris};
    } else {
        leave(block.span, index);
    }
}

namespace {

/// A vague stretch ends where the next thing that is known began (TIME-PHRASES.md, conventions).
void narrowByNeighbours(QList<Event>& events)
{
    for (qsizetype i = 0; i + 1 < events.size(); ++i) {
        EventTime& time = events[i].time;
        if (time.precision != Precision::PartOfDay || !time.earliest || !time.latest)
            continue;
        for (qsizetype j = i + 1; j < events.size(); ++j) {
            const auto next = sortInstant(events[j].time);
            if (!next)
                continue;
            if (*next > *time.earliest && *next < *time.latest && events[j].time.precision != Precision::PartOfDay)
                time.latest = *next;
            break;
        }
    }
}

} // namespace

Chronology chronologyOf(const QString& text, const TimeContext& context)
{
    Chronology chronology = ChronologyReader(text, context).read();
    narrowByNeighbours(chronology.events);
    return chronology;
}

} // namespace lagebild::text
