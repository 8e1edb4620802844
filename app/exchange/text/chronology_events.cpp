// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/chronologyreader.h"
#include "app/exchange/text/cues.h"

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
    while (event.wordsFrom < span.to && (m_text[event.wordsFrom].isSpace() || QStringView(u":-–—|*_])").contains(m_text[event.wordsFrom])))
        ++event.wordsFrom;
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
        const QList<Span> sentences = sentencesOf(m_text, block.span);
        Event event {{block.span.from, block.span.from}, block.span.from, *m_headingTime};
        event.time.wording = view(m_heading).toString();
        event.source.from = m_heading.from;
        m_headingTime.reset();
        qsizetype next = 0;
        while (next < sentences.size() && sentences[next].to - event.source.from <= longestSource)
            event.source.to = sentences[next++].to;
        if (next == 0)
            event.source.to = trimmed(m_text, {event.source.from, event.source.from + longestSource}).to;
        addEvent(event);
        m_lastBlock = index;
        if (const Span rest = trimmed(m_text, {event.source.to, block.span.to}); rest.length() > 0)
            leaveAll(rest, index);
        return;
    }
    if (block.span.length() > 50'000) { // no report; a paste of something else
        leave(block.span, index);
        return;
    }
    for (const Span& sentence : sentencesOf(m_text, block.span))
        readSentence(sentence, index);
}

namespace {

bool isService(QStringView sentence)
{
    for (const Cue cue : {Cue::Thanks, Cue::Apology, Cue::Outlook, Cue::Contact, Cue::EarlierOutage, Cue::NoAction,
             Cue::NoDataLost, Cue::Publication})
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
    return hasClock || !isVague || (!isService(sentence) && (placed.phrase.from.date || placed.phrase.from.weekday != 0));
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
        m_context.previous.reset();
    }
}

void ChronologyReader::readSentence(Span span, qsizetype index)
{
    const QStringView sentence = view(span);
    const QList<Token> tokens = tokensOf(sentence);
    const auto placed = findPhrase(tokens, 0, m_context);
    if (m_place == Place::Lead) {
        if (placed && placed->phrase.shape == Phrase::Shape::Range && !m_out.frame)
            m_out.frame = placed;
        if (placed)
            takeDay(*placed, tokens, sentence);
        leave(span, index);
        return;
    }
    const bool isPublication = placed && hasCue(sentence, Cue::Publication) && placed->time.precision == Precision::Day;
    const bool isForecast = placed && hasCue(sentence, Cue::Forecast);
    if (placed && (isPublication || isForecast || isTold(*placed, sentence))) {
        readTimed(span, *placed, tokens);
        m_out.events.last().isPublication = isPublication;
        m_out.events.last().isForecast = isForecast && !isPublication;
        m_lastBlock = index;
        return;
    }
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

namespace {

/// The last place between two times where a clause begins that has its own time close by.
qsizetype clauseBetween(const QList<Token>& tokens, qsizetype from, qsizetype to)
{
    for (qsizetype i = to - 1; i > from && to - i <= 5; --i) {
        const QString& low = tokens[i].low;
        const bool isJoin = low == QLatin1StringView("und") || low == QLatin1StringView("and");
        const bool isRelative = i > 0 && tokens[i - 1].low == QLatin1StringView(",")
            && (low == QLatin1StringView("der") || low == QLatin1StringView("die") || low == QLatin1StringView("das")
                || low == QLatin1StringView("which") || low == QLatin1StringView("bevor") || low == QLatin1StringView("aber")
                || low == QLatin1StringView("but") || low == QLatin1StringView("then"));
        if (isJoin || isRelative)
            return i;
    }
    return -1;
}

} // namespace

void ChronologyReader::readTimed(Span span, const Placed& placed, const QList<Token>& tokens)
{
    const auto wordingOf = [&](const Placed& time) {
        const Token& first = tokens[time.phrase.first];
        const Token& last = tokens[time.phrase.end - 1];
        return m_text.mid(span.from + first.from, last.from + last.length - first.from);
    };
    Event event {span, span.from, placed.time};
    event.time.wording = wordingOf(placed);
    event.isLasting = placed.phrase.shape == Phrase::Shape::Until && hasCue(view(span), Cue::Lasting);
    TimeContext next = m_context;
    next.previous = placed.time;
    const auto second = findPhrase(tokens, placed.phrase.end, next);
    const qsizetype clause = second ? clauseBetween(tokens, placed.phrase.end, second->phrase.first) : -1;
    if (clause > 0) {
        event.source.to = trimmed(m_text, {span.from, span.from + tokens[clause].from}).to;
        addEvent(event);
        Event more {{span.from + tokens[clause].from, span.to}, span.from + tokens[clause].from, second->time};
        more.time.wording = wordingOf(*second);
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
    if (event.isLasting && m_context.previous && event.time.latest) {
        const auto begin = sortInstant(*m_context.previous);
        if (begin && *begin < *event.time.latest) {
            const QString wording = event.time.wording;
            event.time = between(*begin, *event.time.latest, event.time.zone);
            event.time.wording = wording;
        }
    }
    if (event.time.isKnown() && !event.isPublication)
        m_context.previous = event.time;
    m_out.events << event;
}

void ChronologyReader::leave(Span span, qsizetype index)
{
    m_out.leftovers << Leftover {span, index, m_place, m_out.blocks[index].kind};
}

void ChronologyReader::leaveAll(Span span, qsizetype index)
{
    for (const Span& sentence : sentencesOf(m_text, span))
        leave(sentence, index);
}

} // namespace lagebild::text
