// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/chronologyreader.h"

#include "app/exchange/cues/cues.h"
#include "app/exchange/times/sentencetime.h"

namespace lagebild::text {

void ChronologyReader::readLog(qsizetype index)
{
    const Span span = m_out.blocks[index].span;
    m_place = m_hasLog ? Place::Chronology : m_place;
    m_headingTime.reset();
    const QList<Token> tokens = tokensOf(view({span.from, std::min(span.to, span.from + 120)}));
    const auto placed = findPhrase(tokens, 0, m_context);
    const QList<Span> sentences = sentencesOf(m_text, span);
    if (!placed || sentences.isEmpty()) {
        leaveAll(span, index);
        return;
    }
    const Token& last = tokens[placed->phrase.end - 1];
    Event event {{span.from, span.from}, span.from + last.from + last.length, placed->time};
    event.time.wording = view({span.from + tokens[placed->phrase.first].from, event.wordsFrom}).toString();
    event.isLog = true;
    event.namesDay = namesDay(placed->phrase.from);
    doubt(event, *placed);
    if (placed->phrase.first > 0 && tokens[placed->phrase.first - 1].kind == TokenKind::Word)
        event.wordsFrom = span.from; // somebody's name before the time
    while (event.wordsFrom < span.to && (m_text[event.wordsFrom].isSpace() || QStringView(u":-–—|*_])").contains(m_text[event.wordsFrom])))
        ++event.wordsFrom;
    if (event.wordsFrom >= span.to && hasBodyBelow(index)) { // "| Mar 06, 2019 | 23:37 |" above its text
        m_headingTime = placed;
        m_heading = span;
        return;
    }
    if (event.wordsFrom >= span.to) {
        event.isPublication = event.namesDay && m_text[span.from] == u'|'; // of what stands in the rest of the table's row
        event.wordsFrom = span.from;
    }
    qsizetype next = 0;
    while (next < sentences.size() && sentences[next].to - span.from <= longestSource)
        event.source.to = sentences[next++].to;
    if (next == 0)
        event.source.to = opening(m_text, span, longestSource).to;
    const Span rest = trimmed(m_text, {event.source.to, span.to});
    addEvent(event);
    m_lastBlock = index;
    if (rest.length() > 0)
        leaveAll(rest, index);
}

void ChronologyReader::readProse(qsizetype index)
{
    const Block& block = m_out.blocks[index];
    if (m_headingTime && block.span.length() > 0) {
        readBody(index);
        return;
    }
    if (block.span.length() > 50'000) { // no report; a paste of something else
        leave(block.span, index);
        return;
    }
    for (const Span& sentence : sentencesOf(m_text, block.span))
        readSentence(sentence, index);
}

/// What stands below a heading with a time happened then, except for what its words place on an earlier day.
void ChronologyReader::readBody(qsizetype index)
{
    const Block& block = m_out.blocks[index];
    const QList<Span> sentences = sentencesOf(m_text, block.span);
    Event event {{m_heading.from, block.span.from}, block.span.from, m_headingTime->time};
    event.time.wording = view(m_heading).toString();
    event.namesDay = true;
    doubt(event, *m_headingTime);
    qsizetype next = 0;
    std::optional<Placed> earlier;
    while (next < sentences.size() && sentences[next].to - event.source.from <= longestSource) {
        earlier = next > 0 ? timeOfSentence(tokensOf(view(sentences[next])), m_context) : std::nullopt;
        if (earlier && isBeforeHeading(*earlier))
            break;
        event.source.to = sentences[next++].to;
    }
    if (next == 0)
        event.source.to = opening(m_text, {event.source.from, block.span.to}, longestSource).to;
    const bool isTold = earlier && next < sentences.size() && isBeforeHeading(*earlier);
    m_headingTime.reset();
    addEvent(event);
    m_lastBlock = index;
    if (isTold) {
        Event before {sentences[next], sentences[next].from, earlier->time};
        before.isBackground = true;
        addEvent(before);
        ++next;
    }
    const qsizetype from = isTold ? m_out.events.last().source.to : event.source.to;
    if (const Span rest = trimmed(m_text, {from, block.span.to}); rest.length() > 0)
        leaveAll(rest, index);
}

bool ChronologyReader::isBeforeHeading(const Placed& placed) const
{
    const bool isDay = placed.phrase.shape == Phrase::Shape::Point && namesDay(placed.phrase.from) && placed.time.latest;
    return isDay && m_headingTime && m_headingTime->time.earliest
        && inZone(*placed.time.earliest, m_context.zone).date() < inZone(*m_headingTime->time.earliest, m_context.zone).date();
}

Doubt ChronologyReader::doubtOf(const Placed& placed) const
{
    const Point& point = placed.phrase.from;
    if (!placed.time.earliest)
        return Doubt::None;
    const QDate day = inZone(*placed.time.earliest, m_context.zone).date();
    if (point.date && point.hasYear && qAbs(day.daysTo(m_out.day)) > 300) {
        for (const int year : {m_out.day.year() - 1, m_out.day.year(), m_out.day.year() + 1}) {
            const QDate other(year, day.month(), day.day());
            if (other.isValid() && qAbs(other.daysTo(m_out.day)) <= 60)
                return Doubt::Year;
        }
    }
    if (point.swapped && day == *point.swapped)
        return Doubt::Weekday;
    if (point.date && point.weekday != 0 && day.dayOfWeek() != point.weekday)
        return Doubt::Weekday;
    return day > m_out.day.addDays(1) ? Doubt::Future : Doubt::None;
}

/// Marks what is odd about the time. A time that a clock skipped or showed twice has two readings, unless the text says
/// which one ("2:30 CEST").
void ChronologyReader::doubt(Event& event, const Placed& placed) const
{
    const Point& point = placed.phrase.from;
    event.doubt = doubtOf(placed);
    const auto at = sortInstant(placed.from ? *placed.from : placed.time);
    if (event.doubt != Doubt::None || !point.minutes || point.isAbsolute || point.saving != 0 || !at)
        return;
    const QByteArray zone = zoneOf(point, m_context);
    const QTime clock = inZone(*at, zone).time();
    const bool isSkipped = clock.minute() == *point.minutes % 60 && clock.hour() == (*point.minutes / 60 + 1) % 24;
    const int minutes = clock.hour() * 60 + clock.minute() - (isSkipped ? 60 : 0);
    event.readings = readingsAt(inZone(*at, zone).date(), minutes, clock.second(), zone);
    if (event.readings.size() > 1)
        event.doubt = Doubt::Shown;
}

/// When what goes on until then began: "from the beginning of this event until" with the first event, "dauerte bis" with
/// the event before.
std::optional<Instant> ChronologyReader::beginOf(const Event& event) const
{
    if (!hasCue(view(event.source), Cue::FromStart))
        return previousInstant(m_context);
    for (const Event& other : m_out.events) {
        const auto at = sortInstant(other.time);
        if (at && other.time.precision != Precision::PartOfDay && other.time.precision != Precision::Day)
            return at;
    }
    return std::nullopt;
}

void ChronologyReader::stretch(Event& event) const
{
    const auto begin = beginOf(event);
    if (!begin || *begin >= *event.time.latest)
        return;
    const QString wording = event.time.wording;
    event.time = between(*begin, *event.time.latest, event.time.zone);
    event.time.wording = wording;
}

void ChronologyReader::addEvent(Event event)
{
    if (event.source.length() > longestSource) {
        // A monster of a sentence: the event quotes its beginning, the rest is kept beside it.
        const Span all = event.source;
        event.source = opening(m_text, all, longestSource);
        m_out.leftovers << Leftover {trimmed(m_text, {event.source.to, all.to}), m_lastBlock, m_place, BlockKind::Paragraph};
    }
    if (event.isLasting && event.time.latest)
        stretch(event);
    const bool isFlashback = !event.isLog && event.time.isKnown() && event.time.isVague() && m_context.previous
        && compareTimes(event.time, *m_context.previous) < 0 && event.time.precision != Precision::Approximate;
    if (event.time.isKnown() && !event.isPublication && !event.isBackground && !isFlashback)
        m_context.previous = event.time;
    m_out.events << event;
}

void ChronologyReader::leave(Span span, qsizetype index)
{
    const bool isAmong = m_place != Place::Lead && m_hasLog && !m_out.isChat;
    m_out.leftovers << Leftover {span, index, m_place, m_out.blocks[index].kind, isAmong ? m_out.events.size() - 1 : -1};
}

void ChronologyReader::leaveAll(Span span, qsizetype index)
{
    for (const Span& sentence : sentencesOf(m_text, span))
        leave(sentence, index);
}

} // namespace lagebild::text
