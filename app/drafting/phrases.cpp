// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/phrases.h"

#include "app/domain/enumnames.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <cmath>

namespace lagebild {

namespace {

QMap<QString, QString> readPhrases(const QString& language)
{
    QFile file(QStringLiteral(":/templates/%1/phrases.json").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QMap<QString, QString> phrases;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isString())
            phrases.insert(it.key(), it->toString());
        const QJsonObject forms = it->toObject();
        for (auto form = forms.begin(); form != forms.end(); ++form)
            phrases.insert(it.key() + u'.' + form.key(), form->toString());
    }
    return phrases;
}

QString boundedPhrase(Bound bound, const QString& value, const QString& language)
{
    const QByteArray key = "bound." + nameOf(bound).toLatin1();
    return phrase(language, QLatin1StringView(key), {{QStringLiteral("value"), value}});
}

qint64 minutesOf(Milliseconds length)
{
    return std::chrono::round<std::chrono::minutes>(length).count();
}

constexpr qint64 hoursInDays = 7 * 24;  ///< from here on nobody counts in hours
constexpr qint64 hoursOfNoUse = 30 * 24; ///< nor does an hour more or less matter

/// "9 Tage 5 Stunden": the full days that have passed, and the hours of those that are not too many.
QString longPhrase(qint64 hours, const QString& language)
{
    const QString days = countPhrase(language, QLatin1StringView("days"), hours / 24);
    if (hours >= hoursOfNoUse || hours % 24 == 0)
        return days;
    return phrase(language, QLatin1StringView("duration.daysHours"),
        {{QStringLiteral("days"), days}, {QStringLiteral("hours"), countPhrase(language, QLatin1StringView("hours"), hours % 24)}});
}

/// One length: minutes below an hour, full hours, "6 h 21 min", days from a week on.
QString lengthPhrase(Milliseconds length, const QString& language)
{
    const qint64 minutes = minutesOf(length);
    if (minutes / 60 >= hoursInDays)
        return longPhrase(minutes / 60, language);
    if (minutes < 60)
        return countPhrase(language, QLatin1StringView("minutes"), minutes);
    if (minutes % 60 == 0)
        return countPhrase(language, QLatin1StringView("hours"), minutes / 60);
    return phrase(language, QLatin1StringView("duration.hoursMinutes"),
        {{QStringLiteral("hours"), QString::number(minutes / 60)}, {QStringLiteral("minutes"), QString::number(minutes % 60)}});
}

QString decimal(double value, const QString& language)
{
    const bool whole = std::abs(value - std::round(value)) < 0.001;
    return QLocale(language).toString(value, 'f', whole ? 0 : 1);
}

/// Both ends in one unit; rounded outwards so that the range never claims more than is known.
QString rangePhrase(Milliseconds shortest, Milliseconds longest, const QString& language)
{
    struct Unit {
        double length; ///< in milliseconds
        double step;   ///< 10: tenths of it are told
        const char* key;
    };
    constexpr Unit minutes{60'000.0, 1.0, "duration.rangeMinutes"};
    constexpr Unit hours{3'600'000.0, 10.0, "duration.rangeHours"};
    constexpr Unit days{86'400'000.0, 1.0, "duration.rangeDays"};
    const bool inDays = shortest >= std::chrono::hours(hoursInDays);
    const Unit unit = inDays ? days : longest >= std::chrono::hours(2) ? hours : minutes;
    const double from = std::floor(double(shortest.count()) / unit.length * unit.step) / unit.step;
    const double to = std::ceil(double(longest.count()) / unit.length * unit.step) / unit.step;
    return phrase(language, QLatin1StringView(unit.key),
        {{QStringLiteral("from"), decimal(from, language)}, {QStringLiteral("to"), decimal(to, language)}});
}

} // namespace

QStringList noticeLanguages()
{
    return {QStringLiteral("de"), QStringLiteral("en")};
}

QMap<QString, QString> allPhrases(const QString& language)
{
    static const QMap<QString, QMap<QString, QString>> catalogue = [] {
        QMap<QString, QMap<QString, QString>> all;
        for (const QString& code : noticeLanguages())
            all.insert(code, readPhrases(code));
        return all;
    }();
    return catalogue.value(language);
}

QString phrase(const QString& language, QLatin1StringView key, const PhraseArguments& arguments)
{
    const QString pattern = allPhrases(language).value(key);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) { // one pass: a value that contains "{x}" is not filled again
        const qsizetype end = pattern.at(i) == u'{' ? pattern.indexOf(u'}', i) : -1;
        if (end < 0) {
            text += pattern.at(i);
            continue;
        }
        text += arguments.value(pattern.mid(i + 1, end - i - 1));
        i = end;
    }
    return text;
}

QString countPhrase(const QString& language, QLatin1StringView key, qint64 n)
{
    const QByteArray form = QByteArray(key.data(), key.size()) + (n == 1 ? ".one" : ".other");
    return phrase(language, QLatin1StringView(form), {{QStringLiteral("n"), QLocale(language).toString(n)}});
}

QString termIn(const QString& language, const QString& word)
{
    for (const QString& code : noticeLanguages()) {
        const QMap<QString, QString> phrases = allPhrases(code);
        for (auto it = phrases.lowerBound(QStringLiteral("term.")); it != phrases.end() && it.key().startsWith(u"term."); ++it) {
            if (it->compare(word.trimmed(), Qt::CaseInsensitive) == 0)
                return code == language ? word.trimmed() : allPhrases(language).value(it.key());
        }
    }
    return {};
}

QString percentPhrase(const Percent& percent, const QString& language)
{
    const QString number = QLocale(language).toString(percent.value, 'g', 6);
    return boundedPhrase(percent.bound,
        phrase(language, QLatin1StringView("percent"), {{QStringLiteral("value"), number}}), language);
}

QString listPhrase(const QStringList& names, const QString& language)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString before = names.mid(0, names.size() - 1).join(QStringLiteral(", "));
    return phrase(language, QLatin1StringView("list.and"),
        {{QStringLiteral("before"), before}, {QStringLiteral("last"), names.last()}});
}

QString shortListPhrase(const QStringList& names, qsizetype shown, const QString& language)
{
    if (names.size() <= shown + 1) // "and one more" is no shorter than its name
        return listPhrase(names, language);
    const QString more = countPhrase(language, QLatin1StringView("list.more"), names.size() - shown);
    return listPhrase(QStringList(names.mid(0, shown)) << more, language);
}

QString countedPhrase(double count, Bound bound, const QString& unit, const QString& language)
{
    if (count <= 0)
        return {};
    const QString number = boundedPhrase(bound, QLocale(language).toString(count, 'f', std::floor(count) == count ? 0 : 1), language);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString durationPhrase(const DurationRange& range, const QString& language)
{
    if (range.shortest && range.longest) {
        return minutesOf(*range.shortest) == minutesOf(*range.longest) ? lengthPhrase(*range.shortest, language)
                                                                       : rangePhrase(*range.shortest, *range.longest, language);
    }
    if (range.shortest)
        return boundedPhrase(Bound::AtLeast, lengthPhrase(*range.shortest, language), language);
    if (range.longest)
        return boundedPhrase(Bound::AtMost, lengthPhrase(*range.longest, language), language);
    return {};
}

} // namespace lagebild
