// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cstate/sections.h"

#include "app/exchange/cstate/stamps.h"
#include "app/exchange/cues/cues.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace lagebild::cstate {

namespace {

using namespace Qt::StringLiterals;
using text::Span;

struct Piece {
    Span head {};
    QString words {}; ///< of the head; empty: there is none
    Span body {};
    enum class Part { Timed, First, Last } part = Part::Timed; ///< what an untimed head calls it
};

QString bare(QString words)
{
    static const QRegularExpression marks(u"^[\\s#*_:,;.|()\\[\\]–—-]+|[\\s#*_:,;.|()\\[\\]–—-]+$"_s);
    return words.remove(marks);
}

/// What a head says besides its time; "Update" and "Stand" say nothing.
QString titleBeside(const QString& head, const FoundTime& found)
{
    static const QRegularExpression label(u"^(?:update|stand|status|nachtrag|edit|uhr|h)$"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList pieces;
    for (const QString& piece : {bare(head.left(found.from)), bare(head.mid(found.from + found.length))}) {
        if (!piece.isEmpty() && !label.match(piece).hasMatch())
            pieces << piece;
    }
    return pieces.join(u' ');
}

/// The words of a line that says when: nothing but the time, unless it is a heading.
QString headIn(const QString& text, Span line, const TimeContext& context)
{
    constexpr qsizetype longest = 160; // characters; above that it is a paragraph
    const QStringView raw = QStringView(text).mid(line.from, line.length()).trimmed();
    if (raw.isEmpty() || raw.size() > longest)
        return {};
    static const QRegularExpression gap(u"(?<=\\d{4})\\s*[–—:,-]\\s+(?=\\d{1,2}[:.]\\d\\d)"_s); // between day and clock
    const QString words = bare(raw.toString()).replace(gap, u" "_s);
    const auto found = stampIn(words, context);
    const bool isHead = found && (raw.startsWith(u'#') || titleBeside(words, *found).isEmpty());
    return isHead ? words : QString();
}

/// "[Final message]", "**Erste Meldung**": the front matter says when that was. Without brackets, marks of bold or of a
/// heading these are words like others.
std::optional<Piece::Part> partNamed(const QString& text, Span line)
{
    static const QRegularExpression form(u"^(?:\\[|\\*\\*|__|#{1,6} )(?:(?<first>initial|first|original|erste|ursprüngliche)|final|last|closing|letzte|abschließende)\\s(?:message|update|report|post|notice|meldung|nachricht|mitteilung)\\W{0,4}$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = line.length() < 60 ? form.match(text.mid(line.from, line.length())) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {};
    return match.captured(u"first"_s).isEmpty() ? Piece::Part::Last : Piece::Part::First;
}

QList<Piece> piecesIn(const QString& text, qsizetype from, const TimeContext& context)
{
    QList<Piece> pieces{{{from, from}, {}, {from, text.size()}}};
    for (qsizetype at = from; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const Span line{at, end < 0 ? text.size() : end};
        if (const QString words = headIn(text, line, context); !words.isEmpty()) {
            pieces.last().body.to = line.from;
            pieces << Piece{line, words, {line.to, text.size()}};
        } else if (const auto part = partNamed(text, line)) {
            pieces.last().body.to = line.from;
            pieces << Piece{line, {}, {line.to, text.size()}, *part};
        }
        at = line.to + 1;
    }
    return pieces;
}

/// The short code stands behind the words whose time it tells. One that holds anything but a time stays as words.
QList<Piece> splitAtTracks(const QString& text, const Piece& piece, const TimeContext& context)
{
    static const QRegularExpression track(u"\\{\\{[<%]\\s*track\\s+[\"']?([^\"'>%]+?)[\"']?\\s*[>%]\\}\\}"_s);
    QList<Piece> pieces;
    Piece rest = piece;
    for (const auto& match : track.globalMatch(QStringView(text).mid(piece.body.from, piece.body.length()))) {
        const auto found = stampIn(match.captured(1), context);
        if (!found || !titleBeside(match.captured(1), *found).isEmpty())
            continue;
        const Span code{piece.body.from + match.capturedStart(), piece.body.from + match.capturedEnd()};
        pieces << Piece{code, match.captured(1), {rest.body.from, code.from}};
        rest = {{code.to, code.to}, {}, {code.to, piece.body.to}, piece.part};
    }
    return pieces << rest;
}

bool isRule(QStringView line)
{
    return line.size() >= 3 && (line[0] == u'-' || line[0] == u'*' || line[0] == u'_') && line.count(line[0]) == line.size();
}

/// Without white space and rules at the ends, and without a heading at the end that only opens the timeline.
Span wordsIn(const QString& text, Span span)
{
    span = text::trimmed(text, span);
    const QStringView view(text);
    for (;;) {
        const qsizetype firstEnd = std::min(span.to, text.indexOf(u'\n', span.from) < 0 ? span.to : text.indexOf(u'\n', span.from));
        const qsizetype lastFrom = span.to > span.from ? std::max(span.from, text.lastIndexOf(u'\n', span.to - 1) + 1) : span.from;
        const QStringView last = view.mid(lastFrom, span.to - lastFrom).trimmed();
        if (isRule(view.mid(span.from, firstEnd - span.from).trimmed()))
            span.from = firstEnd;
        else if (isRule(last) || (last.startsWith(u'#') && text::hasCue(last, text::Cue::Chronology)))
            span.to = lastFrom;
        else
            return span;
        span = text::trimmed(text, span);
    }
}

/// Told long before the incident or long after: its author got the day wrong.
bool isOdd(const EventTime& time, const TimeContext& start)
{
    using days = std::chrono::duration<int, std::ratio<86400>>;
    const Instant begin = toInstant(start.day.startOfDay(Qt::UTC));
    return time.earliest && (*time.earliest < begin - days(2) || *time.earliest > begin + days(200));
}

/// The day that an odd one was meant to be: the one that ended with the same clock time to the minute (a full hour proves
/// nothing), or the same one in the year of the incident when that falls within it.
std::optional<EventTime> mended(const EventTime& odd, const Frame& frame)
{
    const bool isFramed = frame.began && frame.began->earliest && frame.ended && frame.ended->earliest;
    if (odd.precision != Precision::Minute || !odd.earliest || !isFramed)
        return {};
    const QDateTime said = inZone(*odd.earliest, odd.zone);
    if (said.time().minute() != 0 && inZone(*frame.ended->earliest, odd.zone).time() == said.time())
        return atMinute(*frame.ended->earliest, odd.zone);
    const QDate day(frame.context.day.year(), said.date().month(), said.date().day());
    if (!day.isValid())
        return {};
    const Instant at = toInstant(QDateTime(day, said.time(), said.timeZone()));
    return at >= *frame.began->earliest && at <= *frame.ended->earliest ? std::optional(atMinute(at, odd.zone)) : std::nullopt;
}

struct Placed {
    QList<EventTime> times {};
    int turns = 0; ///< how often the clock would have gone back
};

/// The times of the heads, read in this order: a clock time without a day is of the day of the head before, or of the
/// next one.
Placed placed(const QList<Piece>& pieces, const TimeContext& start)
{
    Placed result;
    TimeContext context = start;
    std::optional<Instant> before;
    for (const Piece& piece : pieces) {
        EventTime time;
        if (const auto found = stampIn(piece.words, context))
            time = found->time;
        TimeContext tomorrow = context;
        tomorrow.day = context.day.addDays(1);
        const auto next = stampIn(piece.words, tomorrow);
        const bool isDated = next && next->time.earliest == time.earliest;
        if (before && time.earliest && *time.earliest < *before && !isOdd(time, start)) {
            ++result.turns;
            if (!isDated && next)
                time = next->time;
        }
        if (time.earliest && !isOdd(time, start)) {
            before = time.earliest;
            context.day = inZone(*before, context.zone).date();
        }
        result.times << time;
    }
    return result;
}

Section sectionOf(const QString& text, const Piece& piece, const EventTime& time, const Frame& frame)
{
    Section section;
    section.head = piece.head;
    section.body = wordsIn(text, piece.body);
    if (piece.part != Piece::Part::Timed && section.body.length() == 0)
        section.body = piece.head; // a name with nothing below it is all that was said
    section.time = time;
    if (const auto found = stampIn(piece.words, frame.context))
        section.title = titleBeside(piece.words, *found);
    section.isDayOdd = isOdd(time, frame.context);
    if (const auto meant = section.isDayOdd ? mended(time, frame) : std::nullopt) {
        section.time = *meant;
        section.time.wording = time.wording;
    }
    section.isOpening = piece.part == Piece::Part::First;
    section.isClosing = piece.part == Piece::Part::Last;
    if (piece.part != Piece::Part::Timed)
        section.time.wording = bare(text.mid(piece.head.from, piece.head.length()));
    return section;
}

} // namespace

QList<Section> sectionsOf(const QString& text, qsizetype from, const Frame& frame)
{
    const TimeContext& start = frame.context;
    QList<Piece> timed;
    QList<Piece> untimed;
    for (const Piece& piece : piecesIn(text, from, start)) {
        for (const Piece& part : splitAtTracks(text, piece, start))
            (part.words.isEmpty() ? untimed : timed) << part;
    }
    QList<Piece> backwards(timed.rbegin(), timed.rend());
    Placed downwards = placed(timed, start);
    Placed upwards = placed(backwards, start);
    if (upwards.turns <= downwards.turns && timed.size() > 1) { // these pages put the newest on top
        std::swap(timed, backwards);
        std::swap(downwards, upwards);
    }
    QList<Section> sections;
    for (const Piece& piece : std::as_const(untimed)) {
        sections << sectionOf(text, piece, {}, frame);
        sections.last().isOpening |= piece.body.from == from;
    }
    for (qsizetype i = 0; i < timed.size(); ++i)
        sections << sectionOf(text, timed[i], downwards.times[i], frame);
    std::stable_partition(sections.begin(), sections.end(), [](const Section& section) { return !section.isClosing; });
    return sections;
}

} // namespace lagebild::cstate
