// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timewords.h"

#include "app/domain/eventtime.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

namespace lagebild::text {
namespace {

using Table = QMultiHash<QString, TimeWord>;

Table tableOf(std::span<const TimeWord> words)
{
    Table table;
    for (const TimeWord& word : words)
        table.insert(QString::fromUtf16(word.word), word);
    return table;
}

std::optional<int> valueIn(const Table& table, const QString& word, Meaning meaning)
{
    for (auto it = table.constFind(word); it != table.cend() && it.key() == word; ++it) {
        if (it->meaning == meaning)
            return it->value;
    }
    return std::nullopt;
}

const Table& german()
{
    static const Table table = tableOf(germanTimeWords());
    return table;
}

const Table& english()
{
    static const Table table = tableOf(englishTimeWords());
    return table;
}

} // namespace

bool isTimeWord(const QString& word, const QString& language)
{
    return (language != QLatin1StringView("en") && german().contains(word))
        || (language != QLatin1StringView("de") && english().contains(word));
}

std::optional<int> meaningOf(const QString& word, Meaning meaning, const QString& language)
{
    if (language != QLatin1StringView("en")) {
        if (const auto value = valueIn(german(), word, meaning))
            return value;
    }
    return language == QLatin1StringView("de") ? std::nullopt : valueIn(english(), word, meaning);
}

QByteArray zoneNamed(const QString& word)
{
    static const QHash<QString, QByteArray> zones = [] {
        const std::pair<const char*, const char*> rows[] = {
            {"utc", "UTC"}, {"gmt", "UTC"}, {"z", "UTC"}, {"mez", "Europe/Berlin"}, {"mesz", "Europe/Berlin"},
            {"cet", "Europe/Berlin"}, {"cest", "Europe/Berlin"}, {"bst", "Europe/London"}, {"wet", "Europe/Lisbon"},
            {"eet", "Europe/Helsinki"}, {"eest", "Europe/Helsinki"}, {"west", "Europe/Lisbon"},
            {"msk", "Europe/Moscow"}, {"pst", "America/Los_Angeles"},
            {"pdt", "America/Los_Angeles"}, {"pt", "America/Los_Angeles"}, {"pacific", "America/Los_Angeles"},
            {"mst", "America/Denver"}, {"mdt", "America/Denver"}, {"denver", "America/Denver"},
            {"cst", "America/Chicago"}, {"cdt", "America/Chicago"}, {"ct", "America/Chicago"},
            {"est", "America/New_York"}, {"edt", "America/New_York"}, {"et", "America/New_York"},
            {"eastern", "America/New_York"}, {"jst", "Asia/Tokyo"}, {"ist", "Asia/Kolkata"},
            {"aest", "Australia/Sydney"}, {"aedt", "Australia/Sydney"}, {"wien", "Europe/Vienna"},
            {"vienna", "Europe/Vienna"}, {"berlin", "Europe/Berlin"}, {"zürich", "Europe/Zurich"},
            {"zurich", "Europe/Zurich"}, {"london", "Europe/London"}, {"paris", "Europe/Paris"},
            {"moskau", "Europe/Moscow"}, {"moskauer", "Europe/Moscow"}, {"moscow", "Europe/Moscow"},
            {"tokyo", "Asia/Tokyo"}, {"sydney", "Australia/Sydney"}};
        QHash<QString, QByteArray> table;
        for (const auto& [name, zone] : rows)
            table.insert(QString::fromUtf8(name), zone);
        return table;
    }();
    return zones.value(word);
}

int savingNamed(const QString& word)
{
    static const QSet<QString> summer {QStringLiteral("mesz"), QStringLiteral("cest"), QStringLiteral("bst"), QStringLiteral("pdt"),
        QStringLiteral("west"), QStringLiteral("eest"),
        QStringLiteral("mdt"), QStringLiteral("cdt"), QStringLiteral("edt"), QStringLiteral("aedt")};
    static const QSet<QString> winter {QStringLiteral("mez"), QStringLiteral("cet"), QStringLiteral("wet"), QStringLiteral("eet"),
        QStringLiteral("gmt"), QStringLiteral("pst"), QStringLiteral("mst"), QStringLiteral("cst"), QStringLiteral("est"), QStringLiteral("aest")};
    return summer.contains(word) ? 1 : winter.contains(word) ? -1 : 0;
}

} // namespace lagebild::text
