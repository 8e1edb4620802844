// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/services.h"

#include "app/exchange/names/enumeration.h"

#include <algorithm>

namespace lagebild::text {
namespace {

QString withoutArticle(QString name)
{
    static const QRegularExpression article = casedExpression(QStringLiteral(
        "^(?i:der|die|das|den|dem|des|unsere?[rnms]?|alle|auch|sowie|u\\.a\\.|the|our|all|both|any|its|your|as well as|services? like) "));
    for (int i = 0; i < 3; ++i)
        name = name.remove(article).trimmed();
    return name;
}

QStringList allOf(const QRegularExpression& form, const QString& sentence)
{
    QStringList names;
    auto matches = form.globalMatch(sentence.left(2000));
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (int group = 1; group <= match.lastCapturedIndex(); ++group)
            names << namesIn(match.captured(group));
    }
    names.removeDuplicates();
    return names;
}

QStringList merged(const QList<QRegularExpression>& forms, const QString& sentence)
{
    QStringList names;
    for (const QRegularExpression& form : forms)
        names << allOf(form, sentence);
    names.removeDuplicates();
    return names;
}

} // namespace

QString cleanName(QString name)
{
    static const QRegularExpression link = casedExpression(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    name.replace(link, QStringLiteral("\\1")).remove(QLatin1StringView("**")).remove(u'`');
    name = name.trimmed();
    while (name.endsWith(u'.') || name.endsWith(u',') || name.endsWith(u';') || name.endsWith(u':'))
        name.chop(1);
    return name.trimmed();
}

QStringList namesIn(const QString& enumeration)
{
    static const QRegularExpression joint = casedExpression(QStringLiteral("\\s*(?:,|;| und | oder | and | or | sowie )\\s*"));
    QStringList names;
    for (const QString& part : enumeration.split(joint, Qt::SkipEmptyParts)) {
        QString name = withoutArticle(cleanName(part));
        static const QRegularExpression pair = casedExpression(QStringLiteral("^(?:und|oder|and|or|sowie) "));
        name = withoutArticle(name.remove(pair));
        const bool isName = name.size() >= 2 && name.size() <= 60 && name.count(u' ') < 6
            && (name[0].isUpper() || name[0].isDigit() || name.contains(u'.'));
        if (isName)
            names << name;
    }
    return names;
}

namespace {

QRegularExpressionMatch labelOf(const QString& line)
{
    static const QRegularExpression form = casedExpression(QStringLiteral(
        "^\\W{0,3}(?i:(?:(?:currently|still|also|partially|derzeit|aktuell|auch|weiterhin|teilweise|davon|leider|all|alle) )*"
        "(?:(?:services|components|systems|dienste|systeme|komponenten) )?(?:(?:currently|still|also|partially|derzeit|aktuell|auch|teilweise) )?"
        "(?:(?<calm>nicht (?:davon |mehr )?(?:betroffen\\w*|gestört\\w*)|unaffected|not (?:affected|impacted)|working|available|operational|"
        "up and running|up|verfügbar|erreichbar|nutzbar|funktionier(?:t|en)(?: (?:noch|weiterhin))?|noch (?:verfügbar|erreichbar)|uneingeschränkt)"
        "|(?<hit>betroffene?n?|gestört\\w*|ausgefallen\\w*|eingeschränkt\\w*|nicht (?:mehr )?(?:verfügbar|erreichbar|nutzbar)|affected|impacted|"
        "down|offline|degraded|unavailable))(?: (?:services|components|systems|dienste|systeme|komponenten))?"
        "(?: (?:sind|ist|waren|war|are|is|were|was))?(?: (?:auch|derzeit|aktuell|currently|also))?)\\W{0,3}:\\W{0,3}\\s(?<names>.{1,600})$"));
    return line.left(80).contains(u':') ? form.match(line.left(700).simplified()) : QRegularExpressionMatch();
}

} // namespace

bool labelsServices(const QString& line)
{
    return labelOf(line).hasMatch();
}

namespace {

/// "| Mail | gestört |": a row of a table of services.
std::optional<ServiceList> serviceRowIn(const QString& row)
{
    static const QRegularExpression calm = casedExpression(QStringLiteral("^\\W*(?i:operational|ok|up|online|available|working|normal|unaffected|not affected|no impact|"
        "läuft|verfügbar|erreichbar|nutzbar|in betrieb|funktioniert|nicht betroffen|uneingeschränkt|grün|green)\\W*$"));
    static const QRegularExpression partly = casedExpression(QStringLiteral("^\\W*(?i:degraded(?: performance)?|partial(?:ly)?(?: outage| degraded)?|slow|eingeschränkt|teilweise (?:gestört|verfügbar)|langsam|gelb|yellow)\\W*$"));
    static const QRegularExpression hit = casedExpression(QStringLiteral("^\\W*(?i:down|offline|(?:major )?outage|unavailable|affected|impacted|gestört|ausgefallen|nicht (?:verfügbar|erreichbar|nutzbar)|"
        "betroffen|außer betrieb|rot|red)\\W*$"));
    static const QRegularExpression letters = casedExpression(QStringLiteral("\\p{L}{2}"));
    QStringList cells;
    for (const QString& cell : row.left(700).split(u'|')) {
        if (!cell.trimmed().isEmpty())
            cells << cell.trimmed();
    }
    const QString name = cells.isEmpty() ? QString() : cleanName(cells.first());
    if (cells.size() < 2 || name.size() < 2 || name.size() > 60 || !name.contains(letters))
        return std::nullopt;
    const auto is = [&](const QRegularExpression& form) {
        return std::any_of(cells.begin() + 1, cells.end(), [&](const QString& cell) { return form.match(cell).hasMatch(); });
    };
    if (is(partly) || is(hit))
        return ServiceList {false, is(partly), {name}};
    return is(calm) ? std::optional(ServiceList {true, false, {name}}) : std::nullopt;
}

} // namespace

std::optional<ServiceList> serviceListIn(const QString& line)
{
    if (line.startsWith(u'|'))
        return serviceRowIn(line);
    static const QRegularExpression joint = casedExpression(QStringLiteral("\\s*(?:,|;|\\||/ | und | and | sowie | & )\\s*"));
    static const QRegularExpression noName = casedExpression(QStringLiteral(
        "^(?i:kein\\w*|nichts|nirgends|unbekannt|unklar|none|nothing|no|unknown|unaffected|alle[snr]?|all|(?:the )?others?|andere\\w*|übrige\\w*|everything|everyone|n/a|-|tbd|yes|ja|nein|noch)\\b|[.!?:]\\s"));
    const auto match = labelOf(line);
    if (!match.hasMatch())
        return std::nullopt;
    ServiceList list {!match.captured(QStringLiteral("calm")).isEmpty(), false, {}};
    static const QRegularExpression partly = casedExpression(QStringLiteral("(?i)teilweise|partially|degraded|eingeschränkt"));
    list.isPartly = line.left(30).contains(partly);
    for (const QString& part : match.captured(QStringLiteral("names")).split(joint, Qt::SkipEmptyParts)) {
        const QString words = cleanName(part);
        const QString name = withoutArticle(words);
        if (name.isEmpty() || name.size() > 60 || name.count(u' ') > 4 || noName.match(words).hasMatch())
            return std::nullopt;
        list.names << name;
    }
    return list.names.isEmpty() ? std::nullopt : std::optional(list);
}

QStringList restoredIn(const QString& sentence)
{
    static const QList<QRegularExpression> forms {
        casedExpression(QStringLiteral("also ([^.]{2,200}?) (?:bereits|schon|wieder) (?:geschehen|erfolgt|verfügbar|hergestellt|erreichbar)")),
        casedExpression(QStringLiteral("(?i:bereits|schon) wiederhergestellt (?:sind|wurden|ist):? ([^.:]{2,200})")),
        casedExpression(QStringLiteral("([A-Z][^.]{2,200}?) (?:have|has) already been restored")),
    };
    return merged(forms, sentence);
}

} // namespace lagebild::text
