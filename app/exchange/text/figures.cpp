// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/figures.h"

#include "app/exchange/cues/cues.h"

#include <QRegularExpression>

namespace lagebild::text {
namespace {

QRegularExpression worded(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

Bound boundOf(const QString& words)
{
    static const std::pair<QRegularExpression, Bound> rows[] = {
        {worded(QStringLiteral("mehr als|über|more than|over|>")), Bound::MoreThan},
        {worded(QStringLiteral("mindestens|at least")), Bound::AtLeast},
        {worded(QStringLiteral("weniger als|unter|fast|less than|under|<|almost|nearly")), Bound::LessThan},
        {worded(QStringLiteral("höchstens|bis zu|at most|up to|maximal")), Bound::AtMost},
        {worded(QStringLiteral("etwa|rund|ca|circa|ungefähr|about|around|roughly|approximately|some|~")), Bound::About}};
    for (const auto& [form, bound] : rows) {
        if (form.match(words).hasMatch())
            return bound;
    }
    return Bound::Exactly;
}

const QString bounds = QStringLiteral("(?:\\b(mehr als|über|mindestens|weniger als|unter|fast|höchstens|bis zu|etwa|rund|ca\\.?|circa|"
                                      "ungefähr|more than|over|at least|less than|under|almost|nearly|at most|up to|about|"
                                      "around|roughly|approximately)|([~<>]))?\\s*");

} // namespace

std::optional<Percent> percentIn(const QString& sentence)
{
    static const QRegularExpression form = worded(bounds + QStringLiteral(
        "(?<![\\d.,])(\\d{1,3}(?:[.,]\\d+)?)\\s?(?:%|prozent\\b|percent\\b)(?:ig\\w*)?(?: (?:der|des|aller|unserer|unseres|of(?: the| all| our)*) ([\\w-]+))?"));
    const auto match = form.match(sentence.left(2000));
    if (!match.hasMatch())
        return std::nullopt;
    Percent percent;
    percent.value = match.captured(3).replace(u',', u'.').toDouble();
    if (percent.value > 100)
        return std::nullopt;
    percent.bound = boundOf(match.captured(1) + match.captured(2));
    percent.counts = hasCue(sentence, Cue::CountsAffected) && !hasCue(sentence, Cue::Recovered) ? Counts::Affected : Counts::Working;
    percent.of = match.captured(4);
    return percent;
}

std::optional<Scope> scopeIn(const QString& sentence, const QString& language)
{
    // Only a number with thousands separators or a counted noun right behind it; years and clock times are neither.
    static const QRegularExpression form(bounds + QStringLiteral(
        "(?<![\\d.,:])(\\d{1,3}(?:[.,]\\d{3})+|[1-9]\\d{3,8})\\s+((?:[A-ZÄÖÜ][\\w-]*|[a-z]+s)(?:\\s[A-ZÄÖÜ][\\w-]*){0,2})"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (!hasCue(sentence, Cue::Affected))
        return std::nullopt;
    const auto match = form.match(sentence.left(2000));
    if (!match.hasMatch())
        return std::nullopt;
    Scope scope;
    scope.count = match.captured(3).remove(u'.').remove(u',').toDouble();
    if (scope.count < 2100 && scope.count > 1900)
        return std::nullopt;
    scope.bound = boundOf(match.captured(1) + match.captured(2));
    scope.unit.insert(language, match.captured(4).simplified());
    scope.text.insert(language, match.captured().simplified());
    return scope;
}

} // namespace lagebild::text
