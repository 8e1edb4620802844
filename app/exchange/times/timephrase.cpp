// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timephrase.h"

#include "app/exchange/times/clockforms.h"
#include "app/exchange/times/timeresolve.h"
#include "app/exchange/times/timewords.h"

#include <QRegularExpression>

namespace lagebild {
namespace {

using namespace text;

std::optional<Error> impossible(const QString& word)
{
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:am|pm|uhr|z)?$"));
    static const QRegularExpression dotted(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}|\\d{2})?)?$"));
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:t(\\d\\d):(\\d\\d).*)?$"));
    if (const auto match = clock.match(word); match.hasMatch()) {
        if (match.captured(1).toInt() > 24 || match.captured(2).toInt() > 59 || match.captured(3).toInt() > 59)
            return Error {Error::Code::ImpossibleTime, word, {}};
    }
    if (const auto match = iso.match(word); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        if (!isPlausibleYear(year) || !QDate(year, match.captured(2).toInt(), match.captured(3).toInt()).isValid())
            return Error {Error::Code::ImpossibleDate, word, {}};
        if (match.captured(4).toInt() > 24 || match.captured(5).toInt() > 59)
            return Error {Error::Code::ImpossibleTime, word, {}};
    }
    if (const auto match = dotted.match(word); match.hasMatch()) {
        const bool hasYear = !match.captured(3).isEmpty();
        const int year = hasYear ? match.captured(3).toInt() : 2000;
        const bool isClock = !hasYear && !word.endsWith(u'.') && match.captured(2).size() == 2
            && match.captured(1).toInt() <= 24 && match.captured(2).toInt() <= 59; // "5.30 Uhr"
        const int full = match.captured(3).size() == 2 ? year + 2000 : year;
        const bool isDate = isPlausibleYear(full) && QDate(full, match.captured(2).toInt(), match.captured(1).toInt()).isValid();
        if (!isClock && !isDate)
            return Error {hasYear ? Error::Code::ImpossibleDate : Error::Code::ImpossibleTime, word, {}};
    }
    return std::nullopt;
}

Error notATime(const QString& whole, const QList<Token>& tokens)
{
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Number)
            continue;
        const bool isDayMonth = i + 1 < tokens.size() && tokens[i + 1].glued && tokens[i + 1].low == QLatin1StringView(".");
        if (auto error = impossible(isDayMonth ? tokens[i].low + u'.' : tokens[i].low)) {
            if (isDayMonth)
                error->code = Error::Code::ImpossibleDate;
            return *error;
        }
        const bool isHour = i + 1 < tokens.size() && tokens[i + 1].low == QLatin1StringView("uhr");
        if (isHour && tokens[i].low.toInt() > 24)
            return {Error::Code::ImpossibleTime, tokens[i].low, {}};
    }
    return {Error::Code::BadValue, whole, {}};
}

/// What stands behind the time: only a zone that nobody knows deserves a name of its own.
Error leftOver(const QString& whole, const Token& token)
{
    const QString rest = whole.mid(token.from);
    const bool looksLikeZone = rest.contains(u'/') || (rest.size() <= 5 && rest == rest.toUpper() && rest[0].isLetter());
    return {looksLikeZone ? Error::Code::NoSuchZone : Error::Code::BadValue, looksLikeZone ? rest : whole, {}};
}

} // namespace

std::optional<FoundTime> findTime(QStringView text, const TimeContext& context)
{
    const QList<Token> tokens = tokensOf(text);
    const auto placed = findPhrase(tokens, 0, context);
    if (!placed)
        return std::nullopt;
    const Token& first = tokens[placed->phrase.first];
    const Token& last = tokens[placed->phrase.end - 1];
    FoundTime found {first.from, last.from + last.length - first.from, placed->time};
    found.time.wording = text.mid(found.from, found.length).toString();
    return found;
}

Result<EventTime> parseTime(const QString& whole, const TimeContext& context)
{
    const QString trimmed = whole.trimmed();
    if (trimmed.isEmpty())
        return Error {Error::Code::EmptyInput, {}, {}};
    if (trimmed.size() > 200)
        return Error {Error::Code::TooLong, trimmed.left(40), {}};
    const QList<Token> tokens = tokensOf(trimmed);
    if (tokens.size() == 1 && meaningOf(tokens[0].low, Meaning::Now, context.language))
        return atMinute(context.now, context.zone);
    if (const Error error = notATime(trimmed, tokens); error.code != Error::Code::BadValue)
        return error;
    std::optional<Placed> placed;
    if (const auto phrase = phraseAt(tokens, 0, context.language, Reading::Line))
        placed = place(*phrase, context);
    if (!placed)
        return notATime(trimmed, tokens);
    const bool endsWithDot = placed->phrase.end + 1 == tokens.size() && tokens.last().low == QLatin1StringView(".");
    if (placed->phrase.end < tokens.size() && !endsWithDot)
        return leftOver(trimmed, tokens[placed->phrase.end]);
    EventTime time = placed->time;
    if (time.isVague())
        time.wording = trimmed;
    return time;
}

} // namespace lagebild
