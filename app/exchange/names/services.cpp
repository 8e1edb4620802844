// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/services.h"

#include <QRegularExpression>

namespace lagebild::text {
namespace {

// A name in German running text: capitalised words, joined by hyphens.
const QString noun = QStringLiteral("((?:[A-ZÄÖÜ][\\w&.+-]*)(?: (?:[A-ZÄÖÜ0-9][\\w&.+-]*|der|des|für|von)){0,4})");

QRegularExpression casedExpression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

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

std::optional<ServiceList> serviceListIn(const QString& line)
{
    static const QRegularExpression joint = casedExpression(QStringLiteral("\\s*(?:,|;|\\||/ | und | and | sowie | & )\\s*"));
    static const QRegularExpression noName = casedExpression(QStringLiteral(
        "^(?i:kein\\w*|nichts|nirgends|unbekannt|unklar|none|nothing|no|unknown|unaffected|alle[snr]?|all|(?:the )?others?|andere\\w*|übrige\\w*|everything|everyone|n/a|-|tbd|yes|ja|nein|noch)\\b|[.!?:]\\s"));
    const auto match = labelOf(line);
    if (!match.hasMatch())
        return std::nullopt;
    ServiceList list {!match.captured(QStringLiteral("calm")).isEmpty(), false, {}};
    list.isPartly = line.left(30).contains(casedExpression(QStringLiteral("(?i)teilweise|partially|degraded|eingeschränkt")));
    for (const QString& part : match.captured(QStringLiteral("names")).split(joint, Qt::SkipEmptyParts)) {
        const QString words = cleanName(part);
        const QString name = withoutArticle(words);
        if (name.isEmpty() || name.size() > 60 || name.count(u' ') > 4 || noName.match(words).hasMatch())
            return std::nullopt;
        list.names << name;
    }
    return list.names.isEmpty() ? std::nullopt : std::optional(list);
}

QStringList affectedIn(const QString& sentence)
{
    static const QList<QRegularExpression> forms {
        casedExpression(QStringLiteral("(?<![Nn]icht )(?i:betroffen) (?:war|waren|ist|sind)(?: auch| aktuell| derzeit)?:? ([^.:]{2,400})")),
        casedExpression(QStringLiteral("(?:war|waren|ist|sind|wurde|wurden) (?:unsere?r?|die|der|das|alle) ") + noun
            + QStringLiteral(" (?:seitdem |leider |derzeit |aktuell )?(?:außer Betrieb|nicht (?:mehr )?(?:erreichbar|verfügbar)|offline|gestört|ausgefallen)")),
        casedExpression(QStringLiteral("(?:Die|Der|Das|Unsere?|Alle) ") + noun
            + QStringLiteral(" (?:war|waren|ist|sind) [^.,]{0,60}?(?:außer Betrieb|nicht (?:mehr )?(?:erreichbar|verfügbar|nutzbar)|offline|gestört|ausgefallen)")),
        casedExpression(QStringLiteral("Kunden, die (?:unsere?|die|den|das) ") + noun + QStringLiteral(" oder (?:unsere?|die|den|das) ")
            + noun + QStringLiteral(" (?:gebucht|nutzen|verwenden|einsetzen)")),
        casedExpression(QStringLiteral("(?i:affected|impacted) (?:services|components|systems)(?: include| are| were)?:? ([^.:]{2,400})")),
        casedExpression(QStringLiteral("((?:[A-Z][\\w.-]*)(?: [A-Z][\\w.-]*){0,4}) (?:was|were|is|are) (?:completely |partially |also )?(?:affected|impacted|unavailable|down|offline|degraded)")),
    };
    return merged(forms, sentence);
}

QStringList workingIn(const QString& sentence)
{
    static const QList<QRegularExpression> forms {
        casedExpression(QStringLiteral("(?i:nicht (?:davon )?betroffen) (?:war|waren|ist|sind)(?: auch)?:? ([^.:]{2,400})")),
        casedExpression(noun + QStringLiteral(" (?:funktionieren|funktioniert|laufen|läuft|sind|ist|war|waren) (?:weiterhin |weiter )?(?:wie gehabt|nicht betroffen|uneingeschränkt|normal)")),
        casedExpression(QStringLiteral("((?:[A-Z][\\w.-]*)(?: [A-Z][\\w.-]*){0,4}) (?:was|were|is|are) (?:unaffected|not (?:affected|impacted))")),
    };
    return merged(forms, sentence);
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
