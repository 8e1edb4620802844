// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/chronology.h"

#include "app/exchange/cues/cues.h"
#include "app/exchange/names/speakers.h"
#include "app/exchange/text/chronologyreader.h"
#include "app/exchange/text/clockshift.h"
#include "app/exchange/text/facts.h"
#include "app/exchange/text/lines.h"

#include <algorithm>

namespace lagebild::text {

namespace {

bool isChronologyHeading(QStringView heading)
{
    return hasCue(heading, Cue::Chronology);
}

qsizetype wordsBeside(const QList<Token>& tokens, const Phrase& phrase)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i)
        count += tokens[i].kind == TokenKind::Word && (i < phrase.first || i >= phrase.end) ? 1 : 0;
    return count;
}

} // namespace

/// A line of nothing but a clock time, mostly with its day.
bool ChronologyReader::isStampLine(const Block& block) const
{
    if (block.kind != BlockKind::DateLine || block.isMarked)
        return false;
    const QList<Token> tokens = tokensOf(view(block.span));
    const auto placed = findPhrase(tokens, 0, m_context);
    return placed && placed->phrase.from.minutes && wordsBeside(tokens, placed->phrase) == 0;
}

ChronologyReader::ChronologyReader(const QString& text, const TimeContext& context) : m_text(text), m_context(context)
{
    m_out.language = context.language;
    m_out.zone = context.zone;
    m_out.day = context.day;
    m_out.namesDay = context.clockDay.isValid();
    m_out.isChat = isChat(text);
    m_out.blocks = blocksOf(text, context.language);
    qsizetype logs = 0;
    for (const Block& block : m_out.blocks) {
        logs += block.kind == BlockKind::LogLine ? 1 : 0;
        const bool isHeading = block.kind == BlockKind::Heading || block.kind == BlockKind::DateLine;
        m_hasChronology = m_hasChronology || (isHeading && isChronologyHeading(view(block.span)));
        m_stamps += isStampLine(block) ? 1 : 0;
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
    case BlockKind::Copy:
        break; // nothing is told that is not told above
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
        } else if (heading.size() > 14 || heading.contains(u' ')) {
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

/// The day that a title or an introduction names is that of the clock times below it, not "today".
void ChronologyReader::startFrom(const Placed& placed, QStringView sentence)
{
    const Point& point = placed.phrase.from;
    if (m_hasDay || !point.date || !placed.time.earliest || hasCue(sentence, Cue::EarlierOutage) || hasCue(sentence, Cue::Before))
        return;
    const QDate day = inZone(*placed.time.earliest, m_context.zone).date();
    const auto age = day.daysTo(m_out.day);
    const bool isOdd = point.weekday != 0 && day.dayOfWeek() != point.weekday;
    if (age < 0 || age > 60 || isOdd)
        return;
    m_hasDay = true;
    m_out.namesDay = true;
    m_context.clockDay = day;
}

/// Several lines of nothing but a day and a clock time are the headings of what stands below each of them, and so is
/// one below the first text.
bool ChronologyReader::isHeadingStamp(qsizetype index) const
{
    const auto head = m_out.blocks.begin() + index;
    const bool isBelowText = std::any_of(m_out.blocks.begin(), head, [](const Block& block) {
        return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Item;
    });
    return (m_stamps >= 2 || isBelowText) && isStampLine(m_out.blocks[index]);
}

bool ChronologyReader::hasBodyBelow(qsizetype index) const
{
    const BlockKind kind = index + 1 < m_out.blocks.size() ? m_out.blocks[index + 1].kind : BlockKind::Debris;
    return kind == BlockKind::Paragraph || kind == BlockKind::Item || kind == BlockKind::Opaque;
}

/// A heading with a date moves the day; with a body it is the time of that body.
void ChronologyReader::readDateLine(qsizetype index)
{
    const Block& block = m_out.blocks[index];
    const QList<Token> tokens = tokensOf(view(block.span));
    TimeContext fresh = m_context;
    fresh.previous.reset();
    const auto placed = findPhrase(tokens, 0, fresh);
    const bool isOnlyDate = placed && wordsBeside(tokens, placed->phrase) <= 1;
    const bool isStamp = hasCue(view(block.span), Cue::Publication);
    if (placed && !isOnlyDate && !isStamp && mayBeTitle(index) && (block.isMarked || !titleFollows(index))) {
        m_out.title = view(block.span).toString();
        m_out.titleSpan = block.span;
        startFrom(*placed, m_out.title);
        if (isChronologyHeading(m_out.title))
            m_place = Place::Chronology;
        return;
    }
    if (!placed || (!placed->phrase.from.date && !placed->phrase.from.minutes) || !placed->from) {
        leave(block.span, index);
        return;
    }
    const bool isHeading = block.isMarked || isHeadingStamp(index);
    if ((isStamp && !isHeading) || (!isHeading && placed->phrase.from.minutes)) {
        Event stamp {block.span, block.span.from, placed->time};
        stamp.isPublication = true;
        stamp.doubt = doubtOf(*placed);
        addEvent(stamp);
        return;
    }
    m_context.day = inZone(*placed->from->earliest, m_context.zone).date();
    m_context.clockDay = m_context.day;
    m_context.previous.reset();
    m_headingTime.reset();
    if (isHeading && hasBodyBelow(index) && (placed->phrase.from.date || placed->phrase.from.minutes)) {
        m_headingTime = placed;
        m_heading = block.span;
    } else if (isOnlyDate) { // its day is in the times below it
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

/// When what is told happened, in order.
QList<Instant> instantsTold(const QList<Event>& events)
{
    QList<Instant> told;
    for (const Event& event : events) {
        if (const auto at = sortInstant(event.time); at && !event.isNow && !event.isForecast && !event.isPublication)
            told << *at;
    }
    std::sort(told.begin(), told.end());
    return told;
}

/// What is true now is behind all that happened on the day of writing.
void followByNow(QList<Event>& events)
{
    const QList<Instant> told = instantsTold(events);
    for (Event& now : events) {
        if (!now.isNow)
            continue;
        const auto behind = std::lower_bound(told.begin(), told.end(), *now.time.latest);
        if (behind == told.begin() || *std::prev(behind) <= *now.time.earliest)
            continue;
        now.time.earliest = std::min<Instant>(*std::prev(behind) + std::chrono::minutes(1), *now.time.latest);
        now.time.precision = Precision::PartOfDay;
    }
}

/// A page that puts the newest on top.
bool descends(const QList<Event>& events)
{
    qsizetype falls = 0;
    qsizetype rises = 0;
    for (qsizetype i = 1; i < events.size(); ++i) {
        const auto order = compareTimes(events[i - 1].time, events[i].time);
        const bool isDated = events[i].namesDay && events[i - 1].namesDay;
        falls += isDated && order > 0 ? 1 : 0;
        rises += isDated && order < 0 ? 1 : 0;
    }
    return falls > 1 && falls > 2 * rises;
}

} // namespace

Chronology chronologyOf(const QString& text, const TimeContext& context)
{
    Chronology chronology = ChronologyReader(text, context).read();
    for (Leftover& leftover : chronology.leftovers) {
        if (leftover.after == chronology.events.size() - 1)
            leftover.after = -1; // behind all events
    }
    chronology.isNewestFirst = descends(chronology.events);
    crossMidnights(chronology);
    alignClocks(chronology);
    followByNow(chronology.events);
    narrowByNeighbours(chronology.events);
    return chronology;
}

} // namespace lagebild::text
