// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/enumeration.h"

#include <QSet>
#include <algorithm>

namespace lagebild::text {
namespace {

constexpr qsizetype longestName = 70;
constexpr qsizetype mostWords = 9;

QSet<QString> wordsIn(const QString& name)
{
    static const QRegularExpression marks = casedExpression(QStringLiteral("[^\\w]+"));
    const QStringList words = name.toLower().split(marks, Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end());
}

bool isHost(const QString& name)
{
    static const QRegularExpression form = casedExpression(QStringLiteral("^[\\w-]+(?:\\.[\\w-]+)+$"));
    return form.match(name).hasMatch();
}

/// A piece that can be a name by its length and its letters.
bool isNameLike(const QString& name, Proof proof)
{
    static const QRegularExpression proper = casedExpression(QStringLiteral("\\p{Lu}|\\d\\p{L}|\\p{L}\\d"));
    static const QRegularExpression plain = casedExpression(QStringLiteral("^[\\p{L}][\\p{L}\\d' -]+$"));
    const qsizetype words = name.count(u' ') + 1;
    if (name.size() < 2 || name.size() > longestName || words > mostWords)
        return false;
    const QStringList parts = name.split(u' ');
    if (proper.match(name).hasMatch() || std::any_of(parts.begin(), parts.end(), isHost))
        return true;
    return plain.match(name).hasMatch() && words <= 6 && ((proof == Proof::Listed && words > 1) || proof == Proof::Said);
}

} // namespace

QRegularExpression casedExpression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

QString plainSentence(const QString& sentence)
{
    static const QRegularExpression link = casedExpression(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression tag = casedExpression(QStringLiteral("<[^>]{1,200}>"));
    QString plain = sentence.left(2000);
    static const QRegularExpression address = casedExpression(QStringLiteral("https?://([^/\\s)\\]>]+)[^\\s)\\]>]*"));
    plain.replace(link, QStringLiteral("\\1")).replace(address, QStringLiteral("\\1")).remove(tag).remove(QLatin1StringView("**")).remove(u'`').remove(u'*');
    return plain.replace(u'’', u'\'').simplified();
}

QStringList piecesOf(const QString& enumeration)
{
    static const QRegularExpression last = casedExpression(QStringLiteral("^(?:und|oder|sowie|and|or|as well as|&) "));
    static const QRegularExpression inner = casedExpression(QStringLiteral(" (?:und|oder|sowie|and|or|as well as|&) "));
    QStringList pieces;
    QString piece;
    int depth = 0;
    for (const QChar c : enumeration) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (depth <= 0 && (c == u',' || c == u';')) {
            pieces << piece.trimmed();
            piece.clear();
        } else {
            piece += c;
        }
    }
    pieces << piece.trimmed();
    const bool isClosed = pieces.size() > 1 && last.match(pieces.last()).hasMatch();
    for (QString& each : pieces)
        each.remove(last);
    if (isClosed)
        return pieces;
    const QString end = pieces.takeLast();
    qsizetype from = 0;
    for (auto matches = inner.globalMatch(end); matches.hasNext();) {
        const auto match = matches.next();
        const QStringView before = QStringView(end).left(match.capturedStart());
        if (before.count(u'(') != before.count(u')'))
            continue;
        pieces << end.mid(from, match.capturedStart() - from).trimmed();
        from = match.capturedEnd();
    }
    pieces << end.mid(from).trimmed();
    static const QRegularExpression version = casedExpression(QStringLiteral("^[\\dx][\\d.x]*$"));
    if (pieces.size() > 1 && version.match(pieces.last()).hasMatch()) // "the versions 5.x and 6.x" are one thing
        return {end};
    return pieces;
}

QStringList englishNames(const QString& enumeration, Proof proof)
{
    static const QRegularExpression lead = casedExpression(QStringLiteral(
        "^(?i:the|an?|our|their|its|all(?: of)?|both|some(?: of)?|most(?: of)?|many|several|other|certain|only|also|even|either|any|"
        "a (?:sub)?set of|a (?:small |large )?number of|users of|customers of|customers using|access to|services? like|services?|hosting|multiple|"
        "and|or|as well as|its) "));
    static const QRegularExpression tail = casedExpression(QStringLiteral(
        " (?:at [\\w-]+\\.[\\w.-]+|used (?:by|at|for|in)|beginning|starting|fully|resumed|during|due|for|from|between|after|until|in (?:the|our)|within|throughout|via|by|with|around|"
        "at|when|if|to|running|across|since|on (?:the|our|that|this|\\w+day)|itself|again)\\b.*$"));
    static const QRegularExpression generic = casedExpression(QStringLiteral(" (?i:customers?|users?|instances?|services?|clusters?|platform|website outage|outage|api requests)$"));
    static const QRegularExpression wrong = casedExpression(QStringLiteral(
        "(?i)^(?:at|for|in|on|last|never|been|depend|third|second|first|peak|subset|and|example|fraction|time|incident report|alerting)\\b|^\\d+[ap]m$|\\b\\w+day\\b|^\\p{Ll}+ing \\p{Ll}+|^@|\\b(?:we|i|you|they|it|he|she|us|them|this|these|those|there|here|what|which|who|whom|that|nothing|everything|everyone|none|no|not|"
        "nobody|was|were|is|are|be|been|being|has|have|had|did|do|does|will|would|can|could|should|may|might|must|one|ones|others?|rest|"
        "because|while|although|however|therefore|then|so|but|how|why|where|unfortunately|immediately|several|majority|percent|minutes?|hours?|"
        "jan|january|february|march|april|june|july|august|september|october|november|december|utc|gmt|pst|pdt|"
        "people|someone|anyone|engineers?|team|reason|result|cause|impact|attempts?|change|changes|step|steps|number|set)\\b|[%=<>{}|\"“”?!:]|^\\d+$"));
    static const QRegularExpression common = casedExpression(QStringLiteral(
        "^(?i:(?:affected |remaining |new |existing |same |critical |internal |external |related |dependent |various |underlying |live |production )*"
        "(?:services?|systems?|sites?|servers?|users?|customers?|issues?|problems?|incidents?|outages?|events?|data|errors?|pages?|hosts?|nodes?|"
        "components?|subsystems?|requests?|resources?|machines?|alerts?|things?|traffic|performance|availability|latency|"
        "operations?|functionality|features?|regions?|areas?|parts?|processes|connections?|recovery|work|jobs?|builds?|database|databases|"
        "instances?|clusters?|shards?|replicas?|queues?|network|connectivity|monitoring|everything|deployment|code|links?|interfaces?|http|us|eu))$"));
    QStringList names;
    for (QString name : piecesOf(enumeration)) {
        for (int i = 0; i < 4; ++i)
            name = name.remove(lead).trimmed();
        name = name.remove(tail).trimmed();
        name.remove(generic);
        while (!name.isEmpty() && QStringView(u".,;:'- ").contains(name.back()))
            name.chop(1);
        if (!wrong.match(name).hasMatch() && !common.match(name).hasMatch() && isNameLike(name, proof))
            names << name;
    }
    return names;
}

QStringList germanNames(const QString& enumeration, Proof proof)
{
    static const QRegularExpression lead = casedExpression(QStringLiteral(
        "^(?i:der|die|das|den|dem|des|ein|eine[rmns]?|unsere?[rnms]?|ihre?[rnms]?|sämtliche[rn]?|alle[rn]?|auch|sowie|und|oder|u\\.a\\.|unter anderem|"
        "insbesondere|vor allem|teilweise|nur|weitere|andere[rn]?|einige[rn]?|viele|mehrere|diverse|manche[rn]?|jedoch|dadurch|sowohl|leider|z\\.\\s?B\\.|zum Beispiel|etwa|"
        "wohl|unsere gesamte[rn]?|gesamte[rn]?|(?:Zugriff auf|Zugang zu[rm]?|Zugang zu|(?:Erreichbarkeit|Nutzung|Verfügbarkeit) (?:von|der|des))|(?:der |die )?(?:Dienste?|Diensten|Services?|Systeme?)(?: wie)?(?= [\"„]?(?-i:\\p{Lu}))) "));
    static const QRegularExpression adjective = casedExpression(QStringLiteral("^(\\p{Ll}{4,}e)n (?=\\p{Lu}|\\p{Ll}+en \\p{Lu})"));
    static const QRegularExpression tail = casedExpression(QStringLiteral(
        " (?:aktuell|derzeit|momentan|seit|seitdem|bis|gegen|ab|um|nach|wegen|aufgrund|durch|während|über|sowie|also|leider|wieder|weiterhin|zur Zeit|zeitweise|teilweise|vorübergehend)\\b.*$"));
    static const QRegularExpression wrong = casedExpression(QStringLiteral(
        "(?i)^(?:durch|bei|nach|aufgrund|wegen|mit|während|in|im|am|an|auf|für|von|seit|bis|zur|zum|rechenzentrum\\w*|z\\.b)\\b|\\b(?:dessen|desse|deren|wir|ich|sie|ihr|er|es|man|dies|diese[rsmn]?|das|welche[rsmn]?|war|waren|ist|sind|wurde|wurden|wird|werden|hat|haben|hatte|kann|konnte|können|"
        "nicht|kein|keine|nichts|nur|sich|uns|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|dass|weil|wenn|als|ob|wo|wer|was|wie)\\b|[%=<>{}|?!:]|^\\d+$"));
    static const QRegularExpression common = casedExpression(QStringLiteral(
        "^(?:Dienste?|Systeme?|Servers?|Seiten?|Webseiten?|Website|Störung(?:en)?|Probleme?|Kunden|Nutzer\\w*|Ausfall|Ausfälle|Anwendungen|Fehler|Ursache|Team|"
        "Maßnahmen?|Teile?|Betrieb|Daten|Grund|Nachricht|Meldung|Update|Zeit|Situation|Lösung|Analyse|Komponenten?|Verbindung(?:en)?|Rechner|Geräte|Dazu|Hierzu|Davon|Damit|Leider|Derzeit|"
        "Funktion(?:en)?|Infrastruktur|Umgebung|Services?|Apps?|Personen|Menschen|Mitarbeiter\\w*|Mehrzahl|Mehrheit|Bereiche?|Anfragen|Zugriffe?|Datenbasis)$"));
    QStringList names;
    for (QString name : piecesOf(enumeration)) {
        for (int i = 0; i < 4; ++i)
            name = name.remove(lead).trimmed();
        name = name.remove(tail).trimmed();
        for (int i = 0; i < 2; ++i)
            name.replace(adjective, QStringLiteral("\\1 "));
        static const QRegularExpression quotes = casedExpression(QStringLiteral("[\"„“”»«]"));
        name.remove(quotes);
        while (!name.isEmpty() && QStringView(u".,;:- ").contains(name.back()))
            name.chop(1);
        const QString noun = name.section(u' ', -1);
        const bool hasNoun = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isUpper(); }) || isHost(noun);
        if (hasNoun && !wrong.match(name).hasMatch() && !common.match(name).hasMatch() && isNameLike(name, proof))
            names << name;
    }
    return names;
}

bool isSameService(const QString& one, const QString& other)
{
    QSet<QString> x = wordsIn(one);
    QSet<QString> y = wordsIn(other);
    if (x == y)
        return true;
    const QString& smaller = x.size() <= y.size() ? one : other;
    const QString& larger = x.size() <= y.size() ? other : one;
    if (isHost(smaller))
        return false;
    if (x.size() > y.size())
        std::swap(x, y);
    if (!y.contains(x) || x.isEmpty())
        return false;
    if (x.size() > 1)
        return true;
    const QString word = *x.begin();
    const bool isShortForm = y.size() == 2 && larger.endsWith(smaller, Qt::CaseInsensitive);
    return isShortForm || word.size() >= 12;
}

QStringList withoutTwins(const QStringList& names)
{
    QStringList kept;
    for (const QString& name : names) {
        const auto twin = std::find_if(kept.begin(), kept.end(), [&](const QString& other) { return isSameService(name, other); });
        if (twin == kept.end())
            kept << name;
        else if (wordsIn(*twin).size() == 1 && wordsIn(name).size() == 2)
            *twin = name; // "S3" was "Amazon S3"
    }
    return kept;
}

} // namespace lagebild::text
