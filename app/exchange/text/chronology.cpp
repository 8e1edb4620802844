// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/chronology.h"

#include "app/exchange/text/cues.h"
#include "app/exchange/times/timewords.h"

#include <QRegularExpression>

namespace lagebild::text {
namespace {

using Place = Leftover::Place;

class Reader {
public:
    Reader(const QString& text, const TimeContext& context);
    Chronology read();

private:
    QStringView view(Span span) const { return QStringView(m_text).mid(span.from, span.length()); }
    void readBlock(qsizetype index);
    void readHeading(qsizetype index);
    void readDateLine(qsizetype index);
    void readLog(qsizetype index);
    void readProse(qsizetype index);
    void readSentence(Span span, qsizetype index);
    void readTimed(Span span, const Placed& placed, const QList<Token>& tokens);
    bool joinPrevious(Span span, qsizetype index);
    void addEvent(Event event);
    void leave(Span span, qsizetype index);
    void leaveAll(Span span, qsizetype index);
    bool isTold(const Placed& placed, QStringView sentence) const;
    bool logFollows(qsizetype index) const;

    const QString& m_text;
    TimeContext m_context;
    Chronology m_out {};
    Place m_place = Place::Lead;
    bool m_hasLog = false;
    bool m_hasChronology = false;
    qsizetype m_lastBlock = -1;             ///< block of the last event
    std::optional<EventTime> m_headingTime {};
    Span m_heading {};
};

bool isChronologyHeading(QStringView heading)
{
    return hasCue(heading, Cue::Chronology);
}

Reader::Reader(const QString& text, const TimeContext& context) : m_text(text), m_context(context)
{
    m_out.language = context.language;
    m_out.zone = context.zone;
    m_out.blocks = blocksOf(text, context.language);
    qsizetype logs = 0;
    for (const Block& block : m_out.blocks) {
        logs += block.kind == BlockKind::LogLine ? 1 : 0;
        const bool isHeading = block.kind == BlockKind::Heading || block.kind == BlockKind::DateLine;
        m_hasChronology = m_hasChronology || (isHeading && isChronologyHeading(view(block.span)));
    }
    m_hasLog = logs >= 2;
}

Chronology Reader::read()
{
    if (!m_hasLog && !m_hasChronology)
        m_place = Place::Chronology;
    for (qsizetype i = 0; i < m_out.blocks.size(); ++i)
        readBlock(i);
    return std::move(m_out);
}

void Reader::readBlock(qsizetype index)
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
        leave(m_out.blocks[index].span, index);
        break;
    default:
        readProse(index);
    }
}

bool Reader::logFollows(qsizetype index) const
{
    for (qsizetype i = index + 1; i < m_out.blocks.size(); ++i) {
        if (m_out.blocks[i].kind == BlockKind::LogLine)
            return true;
    }
    return false;
}

void Reader::readHeading(qsizetype index)
{
    const Span span = m_out.blocks[index].span;
    const QStringView heading = view(span);
    m_headingTime.reset();
    if (isChronologyHeading(heading) && (m_hasLog || m_hasChronology)) {
        m_place = Place::Chronology;
        if (m_out.title.isEmpty() && index == 0) {
            m_out.title = heading.toString();
            m_out.titleSpan = span;
        } else if (heading.size() > 14) {
            leave(span, index);
        }
        return;
    }
    if (m_out.title.isEmpty() && m_out.events.isEmpty() && !hasCue(heading, Cue::NoiseTitle) && heading.size() > 8) {
        m_out.title = heading.toString();
        m_out.titleSpan = span;
        return;
    }
    if (m_place == Place::Chronology && (m_hasLog || m_hasChronology) && !(m_hasLog && logFollows(index)))
        m_place = Place::Tail;
    leave(span, index);
}

/// A heading with a date moves the day; with a body it is the time of that body.
void Reader::readDateLine(qsizetype index)
{
    const Block& block = m_out.blocks[index];
    const QList<Token> tokens = tokensOf(view(block.span));
    TimeContext fresh = m_context;
    fresh.previous.reset();
    const auto placed = findPhrase(tokens, 0, fresh);
    const bool isOnlyDate = placed && tokens.size() - (placed->phrase.end - placed->phrase.first) <= 3;
    if (m_out.title.isEmpty() && m_out.events.isEmpty() && placed && !isOnlyDate && !hasCue(view(block.span), Cue::Publication)
        && !hasCue(view(block.span), Cue::NoiseTitle)) {
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
    } else {
        leave(block.span, index);
    }
}

void Reader::readLog(qsizetype index)
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

void Reader::readProse(qsizetype index)
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

bool isService(QStringView sentence)
{
    for (const Cue cue : {Cue::Thanks, Cue::Apology, Cue::Outlook, Cue::Contact, Cue::EarlierOutage, Cue::NoAction,
             Cue::NoDataLost, Cue::Publication})
        if (hasCue(sentence, cue))
            return true;
    return false;
}

/// Whether a time in running text makes its sentence an event.
bool Reader::isTold(const Placed& placed, QStringView sentence) const
{
    const bool hasClock = placed.phrase.from.minutes || placed.phrase.shape == Phrase::Shape::Offset
        || placed.phrase.shape == Phrase::Shape::NightBetween;
    const bool isVague = placed.time.precision == Precision::Day || placed.time.precision == Precision::Bounded;
    if (m_place == Place::Tail)
        return hasClock && !isService(sentence);
    return hasClock || !isVague || (!isService(sentence) && (placed.phrase.from.date || placed.phrase.from.weekday != 0));
}

void Reader::readSentence(Span span, qsizetype index)
{
    const QStringView sentence = view(span);
    const QList<Token> tokens = tokensOf(sentence);
    const auto placed = findPhrase(tokens, 0, m_context);
    if (m_place == Place::Lead) {
        if (placed && placed->phrase.shape == Phrase::Shape::Range && !m_out.frame)
            m_out.frame = placed;
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
        event.time.wording = m_text.mid(span.from, span.length()).section(u' ', 0, 0);
        addEvent(event);
        m_lastBlock = index;
    } else if (!joinPrevious(span, index)) {
        leave(span, index);
    }
}

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

void Reader::readTimed(Span span, const Placed& placed, const QList<Token>& tokens)
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

bool Reader::joinPrevious(Span span, qsizetype index)
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

void Reader::addEvent(Event event)
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

void Reader::leave(Span span, qsizetype index)
{
    m_out.leftovers << Leftover {span, index, m_place, m_out.blocks[index].kind};
}

void Reader::leaveAll(Span span, qsizetype index)
{
    for (const Span& sentence : sentencesOf(m_text, span))
        leave(sentence, index);
}

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
    Chronology chronology = Reader(text, context).read();
    narrowByNeighbours(chronology.events);
    return chronology;
}

} // namespace lagebild::text
