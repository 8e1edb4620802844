// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/textimport.h"

#include "app/exchange/text/builder.h"
#include "app/exchange/times/timewords.h"

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

/// "Timeline (all times approximate)", "Uhrzeit (ca.)": holds for every line of the log.
bool areTimesRough(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "\\b(?:times|timestamps|zeiten|zeitangaben|uhrzeiten)(?: (?:are|here|below|listed|sind|all|alle|nur|only))* (?:approximat\\w+|rough|estimat\\w+|ungefähr\\w*|geschätzt\\w*|circa|ca\\b)"
        "|\\b(?:times?|uhrzeit|zeit)(?: in \\w+)? \\((?:approx\\w*|estimated|ca|circa|ungefähr)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(text.left(200'000)).hasMatch();
}

void makeRough(text::Chronology& chronology)
{
    for (text::Event& event : chronology.events) {
        if (!event.isLog || event.time.precision != Precision::Minute)
            continue;
        const QString wording = event.time.wording;
        event.time = around(*event.time.earliest, event.time.zone, std::chrono::minutes(5));
        event.time.wording = wording;
    }
}

/// A full date that no calendar has ("31.02.2024", "2024-02-31"): whatever is made of it would be invented, so the
/// person who pastes it decides. Not for what may be another order of day and month, nor for numbers with more dots.
std::optional<Error> impossibleDate(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("(?<![\\d.\\-])(?:(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)"
                                                        "|((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d))(?![\\d\\-]|\\.\\d)"));
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const bool isIso = !match.captured(4).isEmpty();
        const int year = match.captured(isIso ? 4 : 3).toInt();
        const int month = match.captured(isIso ? 5 : 2).toInt();
        const int day = match.captured(isIso ? 6 : 1).toInt();
        if (QDate::isValid(year, month, day) || QDate::isValid(year, day, month))
            continue;
        const auto line = QStringView(text).left(match.capturedStart()).count(u'\n') + 1;
        return Error {Error::Code::ImpossibleDate, match.captured(), QStringLiteral("line %1").arg(line)};
    }
    return std::nullopt;
}

/// Behind the front matter, whose keys and comments are English in every language.
qsizetype frontMatterEnd(const QString& text)
{
    if (!QStringView(text).trimmed().startsWith(QLatin1StringView("---\n")))
        return 0;
    const qsizetype start = text.indexOf(QLatin1StringView("---\n"));
    const qsizetype end = text.indexOf(QLatin1StringView("\n---"), start + 3);
    const bool hasBody = end > 0 && QStringView(text).mid(end + 4).trimmed().size() > 40;
    return hasBody ? end + 4 : 0;
}

/// Whether anything in the text says which day it was, in either language.
bool saysDay(const QString& text)
{
    const QList<text::Token> tokens = text::tokensOf(QStringView(text).left(200'000));
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const auto phrase = text::phraseAt(tokens, i, {});
        if (phrase && text::namesDay(phrase->from))
            return true;
    }
    return false;
}

/// The date in the name of a file ("outage-2018-12-04.txt"), where it is not later and not much earlier than the day of
/// publication.
QDate dayInName(const QString& name, QDate published)
{
    static const QRegularExpression form(QStringLiteral("(?<!\\d)(20\\d\\d)-?(\\d\\d)-?(\\d\\d)(?!\\d)"));
    const auto match = form.match(name);
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return day.isValid() && day <= published && day.daysTo(published) <= 31 ? day : QDate();
}

} // namespace

namespace {

/// A half of a character that lost its other half would blind every expression to the words around it.
QString withoutHalves(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

Result<ImportDraft> importText(const QString& pasted, const ImportOptions& options)
{
    const QString text = pasted.isValidUtf16() ? pasted : withoutHalves(pasted);
    if (text.trimmed().isEmpty())
        return Error {Error::Code::EmptyInput, {}, {}};
    if (text.size() > largestText)
        return Error {Error::Code::TooLarge, QString::number(largestText), {}};
    if (!options.timezone.isEmpty() && !isKnownZone(options.timezone))
        return Error {Error::Code::NoSuchZone, QString::fromUtf8(options.timezone), QStringLiteral("--timezone")};
    if (!options.published.isValid())
        return Error {Error::Code::ImpossibleDate, {}, QStringLiteral("--published")};
    if (const auto impossible = impossibleDate(text))
        return *impossible;
    TimeContext context;
    context.day = options.published;
    const QByteArray stated = statedZone(text);
    context.zone = !stated.isEmpty() ? stated : options.timezone.isEmpty() ? QByteArray("UTC") : options.timezone;
    context.language = options.language.isEmpty() ? text::languageOf(QStringView(text).mid(frontMatterEnd(text))) : options.language;
    const QDate named = dayInName(options.name, options.published);
    const bool isNamed = named.isValid() && named != context.day && !saysDay(text);
    if (isNamed)
        context.day = context.clockDay = named;
    text::Chronology chronology = text::chronologyOf(text, context);
    if (isNamed)
        chronology.otherDay = options.name;
    if (areTimesRough(text))
        makeRough(chronology);
    return text::draftOf(text, chronology, text::factsOf(text, chronology));
}

} // namespace lagebild
