// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/textimport.h"

#include "app/exchange/text/facts.h"
#include "app/exchange/text/record.h"

namespace lagebild {

Result<ImportDraft> importText(const QString& text, const ImportOptions& options)
{
    if (text.trimmed().isEmpty())
        return Error {Error::Code::EmptyInput, {}, {}};
    if (text.size() > largestText)
        return Error {Error::Code::TooLarge, QString::number(largestText), {}};
    if (!options.timezone.isEmpty() && !isKnownZone(options.timezone))
        return Error {Error::Code::NoSuchZone, QString::fromUtf8(options.timezone), QStringLiteral("--timezone")};
    if (!options.published.isValid())
        return Error {Error::Code::ImpossibleDate, {}, QStringLiteral("--published")};
    TimeContext context;
    context.day = options.published;
    context.zone = options.timezone.isEmpty() ? QByteArray("UTC") : options.timezone;
    context.language = options.language.isEmpty() ? text::languageOf(text) : options.language;
    const text::Chronology chronology = text::chronologyOf(text, context);
    return text::draftOf(text, chronology, text::factsOf(text, chronology));
}

} // namespace lagebild
