// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/textimport.h"

#include "app/exchange/text/builder.h"
#include "app/exchange/text/timewords.h"

#include <QRegularExpression>

namespace lagebild {
namespace {

/// "All times in UTC", "Zeitangaben in MESZ": holds for the whole text. Empty when the text says nothing.
QByteArray statedZone(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\b(?:all times|times|timestamps|alle zeiten|zeitangaben|uhrzeiten)\\b(?: \\w+){0,4}? \\(?(\\p{Lu}{3,4})\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text.left(200'000));
    const QString word = match.captured(1);
    return word == word.toUpper() ? text::zoneNamed(word.toLower()) : QByteArray();
}

/// Qt's list of zones lacks the other names of UTC.
QByteArray usualName(const QByteArray& zone)
{
    return zone == "Etc/UTC" || zone == "Etc/GMT" || zone == "GMT" || zone == "Zulu" ? QByteArray("UTC") : zone;
}

} // namespace

Result<ImportDraft> importText(const QString& text, const ImportOptions& options)
{
    if (text.trimmed().isEmpty())
        return Error {Error::Code::EmptyInput, {}, {}};
    if (text.size() > largestText)
        return Error {Error::Code::TooLarge, QString::number(largestText), {}};
    if (!options.timezone.isEmpty() && !isKnownZone(usualName(options.timezone)))
        return Error {Error::Code::NoSuchZone, QString::fromUtf8(options.timezone), QStringLiteral("--timezone")};
    if (!options.published.isValid())
        return Error {Error::Code::ImpossibleDate, {}, QStringLiteral("--published")};
    TimeContext context;
    context.day = options.published;
    const QByteArray stated = statedZone(text);
    context.zone = !stated.isEmpty() ? stated : options.timezone.isEmpty() ? QByteArray("UTC") : usualName(options.timezone);
    context.language = options.language.isEmpty() ? text::languageOf(text) : options.language;
    const text::Chronology chronology = text::chronologyOf(text, context);
    return text::draftOf(text, chronology, text::factsOf(text, chronology));
}

} // namespace lagebild
