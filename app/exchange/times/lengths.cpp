// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/clockforms.h"

namespace lagebild::text {
namespace {

constexpr double mostUnits = 10'000;

/// How many units, and how far that may be off.
struct Count {
    double value = 0;
    double width = 0;
    qsizetype end = 0;
};

/// "20", "1,5", "zwei", "anderthalb", "eine halbe", "half an", "ein paar", "a few".
std::optional<Count> countAt(const Elements& is, qsizetype at)
{
    const auto number = is.means(at, Meaning::Number);
    if (is.isNumber(at)) {
        bool isDecimal = false;
        const double value = QString(is.low(at)).replace(u',', u'.').toDouble(&isDecimal);
        return isDecimal && value <= mostUnits ? std::optional(Count {value, 0, at + 1}) : std::nullopt;
    }
    const qsizetype word = number == 1 ? at + 1 : at;
    if (is.means(word, Meaning::Few)) {
        const qsizetype end = word + 1;
        return Count {6, 4, end < is.size() && is.low(end) == QLatin1StringView("of") ? end + 1 : end}; // two to ten
    }
    if (const auto halves = is.means(word, Meaning::Halves)) {
        const qsizetype end = is.means(word + 1, Meaning::Number) == 1 ? word + 2 : word + 1; // "half an hour"
        return Count {*halves / 2.0, 0, end};
    }
    return number ? std::optional(Count {double(*number), 0, at + 1}) : std::nullopt;
}

/// "20min", "2h".
std::optional<Length> gluedLength(const Elements& is, qsizetype at)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,4})(m|min|h|std|s|sec|sek)$"));
    if (!is.isNumber(at))
        return std::nullopt;
    const auto match = matches(form, is.low(at));
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2);
    const int seconds = unit.startsWith(u'm') ? 60 : unit == QLatin1StringView("h") || unit == QLatin1StringView("std") ? 3600 : 1;
    return Length {match.captured(1).toLongLong() * seconds, 0, at + 1};
}

} // namespace

std::optional<Length> lengthAt(const QList<Token>& tokens, qsizetype at, const QString& language)
{
    const Elements is(tokens, language, Reading::Prose);
    if (auto glued = gluedLength(is, at))
        return glued;
    Length length;
    while (at < is.size()) {
        const auto count = countAt(is, at);
        const auto unit = count ? is.means(count->end, Meaning::Unit) : std::nullopt;
        if (!unit)
            break;
        length.seconds += qint64(count->value * *unit);
        length.width += qint64(count->width * *unit);
        length.end = count->end + 1;
        if (is.isSymbol(length.end, u'.') && is.isGlued(length.end) && length.end + 1 < is.size() && !is.isCapital(length.end + 1))
            ++length.end; // "20 Min. später"
        at = is.means(length.end, Meaning::And) ? length.end + 1 : length.end;
    }
    return length.end > 0 ? std::optional(length) : std::nullopt;
}

} // namespace lagebild::text
