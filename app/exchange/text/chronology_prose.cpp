// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/chronologyreader.h"

#include "app/exchange/cues/cues.h"
#include "app/exchange/times/sentencetime.h"

namespace lagebild::text {

namespace {

bool isService(QStringView sentence)
{
    for (const Cue cue : {Cue::Thanks, Cue::Apology, Cue::Outlook, Cue::Contact, Cue::EarlierOutage, Cue::NoAction,
             Cue::NoDataLost, Cue::DataLost, Cue::Publication})
        if (hasCue(sentence, cue))
            return true;
    return false;
}

} // namespace

/// Whether a time in running text makes its sentence an event.
bool ChronologyReader::isTold(const Placed& placed, QStringView sentence) const
{
    const bool hasClock = placed.phrase.from.minutes || placed.phrase.shape == Phrase::Shape::Offset
        || placed.phrase.shape == Phrase::Shape::NightBetween;
    const bool isVague = placed.time.precision == Precision::Day || placed.time.precision == Precision::Bounded;
    if (m_place == Place::Tail)
        return hasClock && !isService(sentence);
    const Point& point = placed.phrase.from;
    // "today" alone is mostly when it was written: "we are setting up alerts today".
    const bool isPast = namesDay(point) && (!point.dayOffset || *point.dayOffset < 0 || placed.phrase.shape == Phrase::Shape::Since);
    return hasClock || (!isVague && !hasCue(sentence, Cue::Apology) && !hasCue(sentence, Cue::Thanks)) || (!isService(sentence) && isPast);
}

/// "heute, am Donnerstag den 24.01.19": what the report says of its day counts more than when somebody says that it
/// was published. Where weekday and date contradict each other, nothing is concluded.
void ChronologyReader::takeDay(const Placed& placed, const QList<Token>& tokens, QStringView sentence)
{
    const Point& point = placed.phrase.from;
    const bool isPoint = placed.phrase.shape == Phrase::Shape::Point && point.date && point.hasYear && point.weekday != 0;
    if (!isPoint || hasCue(sentence, Cue::EarlierOutage) || *point.date == m_context.day || !m_out.otherDay.isEmpty())
        return;
    const Token& first = tokens[placed.phrase.first];
    const Token& last = tokens[placed.phrase.end - 1];
    m_out.otherDay = sentence.mid(first.from, last.from + last.length - first.from).toString();
    if (point.date->dayOfWeek() == point.weekday) {
        m_context.day = *point.date;
        m_context.clockDay = m_context.day;
        m_context.previous.reset();
    }
}

/// Behind the log a bare clock time is one of the day that the report is about, not of the last line of the log.
TimeContext ChronologyReader::contextHere() const
{
    TimeContext here = m_context;
    if (m_place != Place::Tail || m_out.events.isEmpty() || !m_out.events.last().isLog)
        return here;
    const auto first = std::find_if(m_out.events.begin(), m_out.events.end(), [](const Event& event) { return event.isLog && event.time.earliest; });
    if (first != m_out.events.end()) {
        here.clockDay = inZone(*first->time.earliest, m_context.zone).date();
        here.previous.reset();
    }
    return here;
}

/// What is told from here on is not later than the last event.
void ChronologyReader::returnToStart()
{
    const auto first = std::find_if(m_out.events.begin(), m_out.events.end(), [](const Event& event) { return sortInstant(event.time) && !event.isPublication; });
    if (first != m_out.events.end())
        m_context.previous = first->time;
}

void ChronologyReader::readSentence(Span span, qsizetype index)
{
    const QStringView sentence = view(span);
    const QList<Token> tokens = tokensOf(sentence);
    if (m_place == Place::Chronology && hasCue(sentence, Cue::AtStart))
        returnToStart();
    const auto placed = timeOfSentence(tokens, contextHere());
    if (m_place == Place::Lead) {
        readLead(sentence, tokens, placed);
        leave(span, index);
    } else if (placed && isIntroduction(*placed, sentence)) {
        startFrom(*placed, sentence);
        leave(span, index);
    } else if (!(placed && readNews(span, *placed, tokens, index)) && !readPointedBack(span, tokens, index) && !readOngoing(span, index)
        && !readOrdered(span, index) && !joinPrevious(span, index)) {
        leave(span, index);
    }
}

/// The introduction says from when to when and which day it was; no event.
void ChronologyReader::readLead(QStringView sentence, const QList<Token>& tokens, const std::optional<Placed>& placed)
{
    if (!placed)
        return;
    if (placed->phrase.shape == Phrase::Shape::Range && !m_out.frame)
        m_out.frame = placed;
    m_out.namesDay = m_out.namesDay || namesDay(placed->phrase.from);
    takeDay(*placed, tokens, sentence);
    if (!hasCue(sentence, Cue::Publication))
        startFrom(*placed, sentence);
}

/// A sentence with a time of its own: an event, a publication or a forecast.
bool ChronologyReader::readNews(Span span, const Placed& placed, const QList<Token>& tokens, qsizetype index)
{
    const QStringView sentence = view(span);
    const bool saysPublished = hasCue(sentence, Cue::Publication) && (placed.time.precision == Precision::Day || hasCue(sentence, Cue::Stamp));
    const bool isPublication = saysPublished || isByline(placed, index);
    const bool isForecast = hasCue(sentence, Cue::Forecast);
    if (!isPublication && !isForecast && !isTold(placed, sentence))
        return false;
    const auto previous = m_context.previous;
    const qsizetype first = m_out.events.size();
    readTimed(span, placed, tokens);
    if (isPublication || isForecast)
        m_context.previous = previous; // what follows is not told from there
    // A second clause speaks for itself, unless the whole sentence is about what is to come.
    for (qsizetype i = first; i < m_out.events.size(); ++i) {
        Event& event = m_out.events[i];
        event.isPublication = event.isPublication || (isPublication && i == first);
        event.isForecast = isForecast && !event.isPublication;
        if (event.isForecast && event.doubt == Doubt::Future)
            event.doubt = Doubt::None;
    }
    m_lastBlock = index;
    return true;
}

/// "Umgehend kam ein Techniker.": behind the event before, nobody knows when.
bool ChronologyReader::readOrdered(Span span, qsizetype index)
{
    const QStringView sentence = view(span);
    const bool isListed = m_hasChronology && hasCue(sentence, Cue::Ordering);
    const bool isSequel = !m_hasLog && hasCue(sentence, Cue::Sequel) && !hasCue(sentence, Cue::Forecast);
    const bool isOrdered = (isListed || isSequel) && m_place == Place::Chronology && !m_out.events.isEmpty();
    if (!isOrdered || span.length() > longestSource || isService(sentence))
        return false;
    Event event {span, span.from, unknownTime()};
    event.followsPrevious = true;
    event.time.wording = wordsOfCue(sentence, isListed ? Cue::Ordering : Cue::Sequel);
    addEvent(event);
    m_lastBlock = index;
    return true;
}

/// A sentence that gives the reader the day before the log begins, or tells what the report is about.
bool ChronologyReader::isIntroduction(const Placed& placed, QStringView sentence) const
{
    const bool isVague = placed.time.precision == Precision::Day || placed.time.precision == Precision::PartOfDay;
    if (m_place != Place::Chronology || !isVague || placed.phrase.shape != Phrase::Shape::Point)
        return false;
    if (std::any_of(m_out.events.begin(), m_out.events.end(), [](const Event& event) { return !event.isPublication; }))
        return false;
    return m_hasLog || hasCue(sentence, Cue::Introduction);
}

/// "Anna 12.10.2010 27 2:37 min": a few words with the day of publication near the top, and no sentence.
bool ChronologyReader::isByline(const Placed& placed, qsizetype index) const
{
    const QStringView line = view(m_out.blocks[index].span);
    const bool isShort = index < 4 && line.size() <= 60 && line.count(u' ') < 8 && !line.endsWith(u'.') && m_out.blocks[index].kind == BlockKind::Paragraph;
    return isShort && placed.phrase.from.date && placed.phrase.from.hasYear && placed.time.earliest
        && qAbs(inZone(*placed.time.earliest, m_context.zone).date().daysTo(m_out.day)) <= 1;
}

/// "At this point", "seit diesem Zeitpunkt": when what the sentence before tells had happened.
bool ChronologyReader::readPointedBack(Span span, const QList<Token>& tokens, qsizetype index)
{
    const qsizetype end = pointsBack(tokens);
    const bool isNear = m_lastBlock == index && !m_out.events.isEmpty() && span.length() <= longestSource;
    if (end < 0 || !isNear || m_place != Place::Chronology)
        return false;
    const EventTime& before = m_out.events.last().time;
    if (!before.isKnown())
        return false;
    Event event {span, span.from, before.precision == Precision::Interval ? atMinute(*before.latest, before.zone) : before};
    event.time.wording = view({span.from, span.from + tokens[end - 1].from + tokens[end - 1].length}).toString();
    addEvent(event);
    return true;
}

/// "Derzeit arbeiten …", "We are currently …": true on the day of writing, where nothing gives a closer time.
bool ChronologyReader::readOngoing(Span span, qsizetype index)
{
    const QStringView sentence = view(span);
    const bool isSaid = !m_hasLog && m_place == Place::Chronology && span.length() <= longestSource && hasCue(sentence, Cue::Ongoing);
    if (!isSaid || isService(sentence) || m_out.isChat)
        return false;
    Event event {span, span.from, between(instantAt(m_context.day, 0, 0, m_context.zone), instantAt(m_context.day, 1440, 0, m_context.zone), m_context.zone, Precision::Day)};
    event.isNow = true;
    event.time.wording = wordsOfCue(sentence, Cue::Ongoing);
    const auto previous = m_context.previous;
    addEvent(event);
    m_context.previous = previous;
    m_lastBlock = index;
    return true;
}

void ChronologyReader::readTimed(Span span, const Placed& placed, const QList<Token>& tokens)
{
    const auto wordingOf = [&](const Placed& time) {
        const Token& first = tokens[time.phrase.first];
        const Token& last = tokens[time.phrase.end - 1];
        const auto words = [&](qsizetype from, qsizetype to) { return m_text.mid(span.from + from, to - from); };
        if (time.gapTo - time.gapFrom < 3)
            return words(first.from, last.from + last.length);
        const Token& dayEnd = tokens[time.gapFrom - 1];
        const Token& clock = tokens[time.gapTo];
        return words(first.from, dayEnd.from + dayEnd.length) + QStringLiteral(" … ") + words(clock.from, last.from + last.length);
    };
    Event event {span, span.from, placed.time};
    event.time.wording = wordingOf(placed);
    event.namesDay = namesDay(placed.phrase.from);
    doubt(event, placed);
    event.isLasting = placed.phrase.shape == Phrase::Shape::Until && (hasCue(view(span), Cue::Lasting) || hasCue(view(span), Cue::FromStart));
    TimeContext next = m_context;
    next.previous = placed.time;
    const auto second = findPhrase(tokens, placed.phrase.end, next);
    const qsizetype clause = second ? clauseBetween(tokens, placed.phrase.end, second->phrase.first) : -1;
    if (clause > 0) {
        event.source.to = trimmed(m_text, {span.from, span.from + tokens[clause].from}).to;
        addEvent(event);
        Event more {{span.from + tokens[clause].from, span.to}, span.from + tokens[clause].from, second->time};
        more.time.wording = wordingOf(*second);
        more.isPublication = second->time.precision == Precision::Day && hasCue(view(more.source), Cue::Publication);
        addEvent(more);
        return;
    }
    addEvent(event);
}

bool ChronologyReader::joinPrevious(Span span, qsizetype index)
{
    if (m_lastBlock != index || m_out.events.isEmpty() || isService(view(span)))
        return false;
    Event& last = m_out.events.last();
    const bool isNext = trimmed(m_text, {last.source.to, span.from}).length() == 0;
    if (!isNext || span.to - last.source.from > longestSource || last.isPublication || last.isForecast)
        return false;
    last.source.to = span.to;
    return true;
}

} // namespace lagebild::text
