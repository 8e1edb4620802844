// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/chronologyreader.h"
#include "app/exchange/text/cues.h"
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
    if (event.wordsFrom >= span.to)
        event.wordsFrom = span.from;
    qsizetype next = 0;
    while (next < sentences.size() && sentences[next].to - span.from <= longestSource)
        event.source.to = sentences[next++].to;
    if (next == 0)
        event.source.to = trimmed(m_text, {span.from, span.from + longestSource}).to;
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
        event.source.to = trimmed(m_text, {event.source.from, event.source.from + longestSource}).to;
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
    return hasClock || (!isVague && !hasCue(sentence, Cue::Apology) && !hasCue(sentence, Cue::Thanks)) || (!isService(sentence) && (placed.phrase.from.date || placed.phrase.from.weekday != 0));
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

void ChronologyReader::readSentence(Span span, qsizetype index)
{
    const QStringView sentence = view(span);
    const QList<Token> tokens = tokensOf(sentence);
    const auto placed = timeOfSentence(tokens, contextHere());
    if (m_place == Place::Lead) {
        if (placed && placed->phrase.shape == Phrase::Shape::Range && !m_out.frame)
            m_out.frame = placed;
        m_out.namesDay = m_out.namesDay || (placed && namesDay(placed->phrase.from));
        if (placed)
            takeDay(*placed, tokens, sentence);
        if (placed && !hasCue(sentence, Cue::Publication))
            startFrom(*placed, sentence);
        leave(span, index);
        return;
    }
    if (placed && isIntroduction(*placed, sentence)) {
        startFrom(*placed, sentence);
        leave(span, index);
        return;
    }
    const bool isPublication = placed && ((hasCue(sentence, Cue::Publication) && (placed->time.precision == Precision::Day || hasCue(sentence, Cue::Stamp))) || isByline(*placed, index));
    const bool isForecast = placed && hasCue(sentence, Cue::Forecast);
    if (placed && (isPublication || isForecast || isTold(*placed, sentence))) {
        const auto previous = m_context.previous;
        const qsizetype first = m_out.events.size();
        readTimed(span, *placed, tokens);
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
        return;
    }
    if (readPointedBack(span, tokens, index) || readOngoing(span, index))
        return;
    const bool isOrdered = m_hasChronology && m_place == Place::Chronology && !m_out.events.isEmpty() && hasCue(sentence, Cue::Ordering);
    if (isOrdered && span.length() <= longestSource && !isService(sentence)) {
        Event event {span, span.from, unknownTime()};
        event.followsPrevious = true;
        event.time.wording = wordsOfCue(sentence, Cue::Ordering);
        addEvent(event);
        m_lastBlock = index;
    } else if (!joinPrevious(span, index)) {
        leave(span, index);
    }
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
    Instant from = instantAt(m_context.day, 0, 0, m_context.zone);
    const Instant to = instantAt(m_context.day, 1440, 0, m_context.zone);
    for (const Event& told : m_out.events) {
        if (const auto at = sortInstant(told.time); at && *at > from && *at < to)
            from = *at + std::chrono::minutes(1); // what is told in the past was before
    }
    const bool isWhole = from == instantAt(m_context.day, 0, 0, m_context.zone);
    Event event {span, span.from, between(from, to, m_context.zone, isWhole ? Precision::Day : Precision::PartOfDay)};
    event.time.wording = wordsOfCue(sentence, Cue::Ongoing);
    const auto previous = m_context.previous;
    addEvent(event);
    m_context.previous = previous;
    m_lastBlock = index;
    return true;
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

/// "dauerte bis": from the event before; "from the beginning of this event until": from the first one.
void ChronologyReader::stretch(Event& event) const
{
    std::optional<Instant> begin = m_context.previous ? sortInstant(*m_context.previous) : std::nullopt;
    if (hasCue(view(event.source), Cue::FromStart)) {
        const auto first = std::find_if(m_out.events.begin(), m_out.events.end(), [](const Event& other) {
            return sortInstant(other.time) && other.time.precision != Precision::PartOfDay && other.time.precision != Precision::Day;
        });
        begin = first != m_out.events.end() ? sortInstant(first->time) : std::nullopt;
    }
    if (!begin || *begin >= *event.time.latest)
        return;
    const QString wording = event.time.wording;
    event.time = between(*begin, *event.time.latest, event.time.zone);
    event.time.wording = wording;
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

void ChronologyReader::addEvent(Event event)
{
    if (event.source.length() > longestSource) {
        // A monster of a sentence: the event quotes its beginning, the rest is kept beside it.
        const Span all = event.source;
        event.source = trimmed(m_text, {all.from, all.from + longestSource});
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
