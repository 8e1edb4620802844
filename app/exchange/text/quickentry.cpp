// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/quickentry.h"

#include "app/exchange/text/facts.h"
#include "app/exchange/text/figures.h"
#include "app/exchange/times/timecue.h"
#include "app/exchange/times/timeresolve.h"
#include "app/exchange/times/timewords.h"

#include <QRegularExpression>

namespace lagebild {
namespace {

using namespace text;

/// Takes the marks (#service, !public) out of the line; what remains are the words.
QString takeMarks(QString line, const Records& records, QuickEntry& quick)
{
    static const QRegularExpression mark(
        QStringLiteral("(?:^|(?<=\\s))(?:#(?:[\"„“]([^\"„“”]+)[\"“”]|([^\\s#\"]+?))|(![Pp]ublic|!öffentlich))(?=[,.;:!?]*(?:\\s|$))"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString words;
    qsizetype at = 0;
    auto marks = mark.globalMatch(line);
    while (marks.hasNext()) {
        const auto match = marks.next();
        const QString name = match.captured(1) + match.captured(2);
        // "#1234" is a ticket, no service.
        bool isTicket = false;
        name.toInt(&isTicket);
        if (isTicket)
            continue;
        words += line.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (name.isEmpty()) {
            quick.entry.visibility = Visibility::Public;
            continue;
        }
        const auto service = resolveService(records, name);
        if (!service)
            quick.unknownServices << name;
        else if (!quick.entry.services.contains(*service))
            quick.entry.services << *service;
    }
    return (words + line.mid(at)).simplified();
}

/// The time that the words begin with.
struct Start {
    EventTime time {};
    qsizetype behind = 0; ///< where the words go on
    bool isAhead = false;
};

qsizetype endOf(const QList<Token>& tokens, qsizetype end)
{
    return tokens[end - 1].from + tokens[end - 1].length;
}

/// Whether it has not happened yet; clocks and people differ by a quarter of an hour.
bool isAhead(const Placed& placed, const TimeContext& context)
{
    if (placed.phrase.shape == Phrase::Shape::FromNow)
        return placed.phrase.distance.seconds > 0;
    const bool isDeadline = !placed.time.earliest && placed.phrase.from.minutes;
    const auto at = isDeadline ? placed.time.latest : placed.time.earliest;
    return at && *at > context.now + std::chrono::minutes(15);
}

std::optional<Start> resolved(const QString& words, const Phrase& phrase, const QList<Token>& tokens, TimeContext context)
{
    if (context.day == inZone(context.now, context.zone).date())
        context.undated = Undated::LastShown;
    const auto placed = place(phrase, context);
    if (!placed)
        return std::nullopt;
    Start start {placed->time, endOf(tokens, phrase.end), isAhead(*placed, context)};
    const qsizetype from = tokens[phrase.first].from;
    if (start.time.isVague())
        start.time.wording = words.mid(from, start.behind - from);
    const auto isBetween = [&](qsizetype at) { // "[13:54] " and "*13:54* " are closed at once; a star further on is bold text
        const bool closes = QStringView(u"]*").contains(words[at]) && !words[at - 1].isSpace();
        return words[at].isSpace() || closes || QStringView(u":-–,.").contains(words[at]);
    };
    while (start.behind < words.size() && isBetween(start.behind))
        ++start.behind;
    return start;
}

std::optional<Start> unresolved(const QString& words, const TimeCue& cue, const QList<Token>& tokens, const TimeContext& context)
{
    Start start {unknownTime(cue.followsPrevious ? context.previousId : EntryId()), 0, false};
    start.time.wording = words.left(endOf(tokens, cue.end));
    return start;
}

std::optional<Start> timeAtStart(const QString& words, const TimeContext& context)
{
    const QList<Token> tokens = tokensOf(QStringView(words).left(120));
    const bool isBracketed = !tokens.isEmpty() && (tokens[0].low == QLatin1StringView("[") || tokens[0].low == QLatin1StringView("*"));
    const auto phrase = phraseAt(tokens, isBracketed ? 1 : 0, context.language, Reading::Line);
    if (phrase) {
        if (const auto start = resolved(words, *phrase, tokens, context))
            return start;
        return unresolved(words, {phrase->end, true}, tokens, context);
    }
    const auto cue = cueAtStart(tokens, context.language);
    return cue ? unresolved(words, *cue, tokens, context) : std::nullopt;
}

/// A date or a clock time at the beginning that does not exist, behind at most two small words ("am", "gegen").
std::optional<Error> impossibleAtStart(const QString& words, const TimeContext& context)
{
    for (int count = 1; count <= 3; ++count) {
        const QString last = words.section(u' ', count - 1, count - 1);
        const auto tried = parseTime(last, context);
        const auto refused = tried ? Error::Code::Internal : tried.error().code;
        if (refused == Error::Code::ImpossibleDate || (refused == Error::Code::ImpossibleTime && last.contains(u':')))
            return tried.error();
        if (!isTimeWord(last.toLower(), context.language))
            break;
    }
    return std::nullopt;
}

} // namespace

Result<QuickEntry> parseQuickEntry(const QString& line, const Records& records, const TimeContext& context)
{
    QuickEntry quick;
    quick.entry.language = context.language;
    QString words = takeMarks(line, records, quick);
    if (const auto impossible = impossibleAtStart(words, context))
        return *impossible;
    if (const auto start = timeAtStart(words, context)) {
        quick.entry.time = start->time;
        quick.entry.role = start->isAhead ? EntryRole::Forecast : EntryRole::Event;
        quick.timeWasTyped = true;
        words = words.mid(start->behind);
    } else {
        quick.entry.time = atMinute(context.now, context.zone);
    }
    if (words.isEmpty())
        return Error {Error::Code::EmptyInput, {}, {}};
    quick.entry.text = words;
    quick.entry.percent = percentIn(words);
    return quick;
}

TimeContext quickContext(const IncidentRecord& record, Instant now, const QByteArray& zone)
{
    TimeContext context;
    context.zone = isKnownZone(record.incident.timezone) ? record.incident.timezone : zone;
    context.now = now;
    context.day = inZone(now, context.zone).date();
    const std::optional<EventTime>& ended = record.incident.ended;
    if (const auto end = ended ? sortInstant(*ended) : std::nullopt; end && isEnd(record.incident.phase))
        context.day = inZone(*end, ended->zone).date();
    for (const TimelineEntry& entry : record.entries) {
        const bool counts = !entry.deleted && entry.time.isKnown() && entry.role != EntryRole::Forecast;
        if (counts && (!context.previous || compareTimes(*context.previous, entry.time) < 0)) {
            context.previous = entry.time;
            context.previousId = entry.id;
        }
    }
    return context;
}

} // namespace lagebild
