// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/functions.h"

#include "app/exchange/names/enumeration.h"

namespace lagebild::text {
namespace {

using Forms = QList<QRegularExpression>;

QString joined(std::initializer_list<QString> pieces)
{
    QString all;
    for (const QString& piece : pieces)
        all += piece;
    return all;
}

// What ends an English noun phrase.
const QString phraseEnd = QStringLiteral("(?= (?:of|from|by|through|due|because|for|during|since|as|that|which|until|after|when|while|via|in|at|to|if|where|and (?:delays?|errors?)|or (?:delays?|errors?)|"
                                   "(?:was|were|is|are|has|have|had|may|seems?|appears?)|today|yesterday|this|again|starting|beginning|\\d)\\b|[.,;:()!]|$)");
const QString sufferer = QStringLiteral("(?:the |our |your |some |all |its |customers?'? |users?'? )*((?!(?:\\w+ )?(?:a|an|this|that|it|us|them|you|one|up)\\b)[\\w][\\w.'/-]*(?: [\\w][\\w.'/-]*){0,4}?)") + phraseEnd;
const QString worse = QStringLiteral("(?:increased?|elevated|high(?:er)?|slow(?:er)?|degraded|intermittent|delayed|reduced|long(?:er)?|frequent|partial|major)");
const QString mishap = QStringLiteral("(?:delays?|errors?|error rates?|failures?|failure rates?|problems?|issues?|difficult(?:y|ies)|latenc(?:y|ies)|timeouts?|outages?|disruptions?|downtime|degradation|performance|response times|availability|interruptions?|corruptions?)");

const Forms& englishClauses()
{
    static const Forms forms {
        casedExpression(joined({QStringLiteral("\\b(?i:"), worse, QStringLiteral(" )*(?i:"), mishap, QStringLiteral(")(?: of (?:up to|about|around)? ?\\d+ \\w+)? (?:in|on|for|with|across) (?:\\w+ing )?"), sufferer})),
        casedExpression(joined({QStringLiteral("\\bexperienc\\w+ "), worse, QStringLiteral(" "), sufferer})),
        casedExpression(QStringLiteral("\\b(?:affect|impact|disrupt)(?:s|ed|ing)? ") + sufferer),
        casedExpression(QStringLiteral("(?:n't able to|\\bunable to|\\bnot able to|\\b(?:could not|couldn't|cannot|can't|failed to|impossible to)) (?:access|use|reach|load|open|connect to|log ?in ?to|sign in ?to|see|view|create|send|receive|start|run|retrieve|download|upload|delete|update|publish) ") + sufferer),
        casedExpression(QStringLiteral("^(?:.*[,;] |.*\\d |.*\\b(?:morning|afternoon|evening|today|yesterday|[A-Z]{3,4}) )?[Tt]he ([a-z][\\w-]*(?: (?!also|then|again|now)[a-z][\\w-]*(?<!ed|ly))?) (?:was hit|was slow|was overloaded|crashed|failed|hung|stalled|timed out|went away|was lost|lost)\\b")),
        casedExpression(QStringLiteral("^(?:.*[,;] )?(?:[Aa]ll |[Tt]he |[Oo]ur )*([A-Za-z][\\w-]*(?: (?!and|or)[a-z][\\w-]*){0,2}) (?:(?:was|were|is|are|started|began|kept) )?(?:returning|returned|responding with) (?:HTTP )?(?:5\\d\\d|4\\d\\d|errors)")),
        casedExpression(QStringLiteral("^(?:[Ff]ull )?([A-Za-z][\\w-]*(?: [a-z][\\w-]*)?) (?:operation|service|access|functionality) (?:has |was |is )?(?:returned|restored|resumed|recovered)\\b")),
        casedExpression(QStringLiteral("\\b[Tt]he ([a-z][\\w-]*(?: [a-z][\\w-]*)?) (?:was|were|is|are|went|has been|became) (?:\\w+ly |back |now |still )*(?:unavailable|inaccessible|unreachable|down|offline|degraded|online|up|slow)\\b"))};
    return forms;
}

const QString noun = QStringLiteral("((?:\\p{Ll}+(?:e|en|er|es) ){0,2}(?:\\p{Ll}{1,5}(?=\\p{Lu}))?\\p{Lu}[\\w&./+-]*(?:(?:,? und | (?:der|des|dem|den|von|vom|für|auf|im|in|am|zum|zur) (?:der |dem |den |des )?| )\\p{Lu}[\\w&./+-]*){0,4})");
const QString determiner = QStringLiteral("(?:(?:der|die|das|den|dem|des|ein|eine[rmn]?|unsere?[rnms]?|alle[rn]?|viele[rn]?|einige[rn]?|mehrere[rn]?|sämtliche[rn]?) )*");
const QString bad = QStringLiteral("(?:betroffen|gestört|ausgefallen|offline|lahmgelegt|unterbrochen|beeinträchtigt|eingeschränkt|instabil|sehr langsam|langsam|down|überlastet|nicht (?:mehr |oder nur [^.,;]{0,30} )?(?:\\p{L}+ ){0,2}?(?:\\p{Ll}+bar|möglich|verfügbar|zugänglich|zu erreichen|online))");

const Forms& germanClauses()
{
    static const Forms forms {
        casedExpression(joined({QStringLiteral("\\b(?:[Tt]eilen?|[Gg]roßteil|[Mm]ehrzahl|[Mm]ehrheit) (?:der|des|von|unserer|unseres|vom) "), noun})),
        casedExpression(joined({noun, QStringLiteral("(?: (?:[^.,;]|\\.(?=\\d)){0,110}?)? "), bad, QStringLiteral(" (?:war|waren|ist|sind|wurde|wurden|gewesen)\\b")})),
        casedExpression(joined({noun, QStringLiteral(" (?:ist|sind|war|waren|wurde|wurden|seien|sei)(?: (?:[^.,;]|\\.(?=\\d)){0,110}?)? "), bad})),
        casedExpression(joined({QStringLiteral("\\b(?:ist|sind|war|waren|wurde|wurden|seien|sei) "), determiner, noun, QStringLiteral("(?: (?:[^.,;]|\\.(?=\\d)){0,110}?)? (?:"), bad, QStringLiteral("|wieder (?:\\p{Ll}+bar|online|hergestellt|in Betrieb))")})),
        casedExpression(joined({noun, QStringLiteral(" (?:ist|sind|war|waren|läuft|laufen|liefen|lief|funktioniert|funktionieren)(?: (?:seit|ab|nun|jetzt|inzwischen|mittlerweile)[^.,;]{0,40}?)? wieder\\b")})),
        casedExpression(joined({QStringLiteral("\\b(?:[Aa]usf[aä]ll\\w*|[Ss]törung\\w*|[Pp]robleme?n?|[Ee]inschränkung\\w*|[Bb]eeinträchtigung\\w*|[Uu]nterbrechung\\w*) (?:im|in|am|an|bei|beim|mit|von|vom|auf|des|der) "), determiner, noun})),
        casedExpression(QStringLiteral("\\b(?!(?:Strom|Groß|Total|Teil|Komplett|Voll|Betriebs|Hardware|Festplatten|Server|Kurz|Versorgungs|Kühlungs|Not|Stör|Welt)(?:aus|st))(\\p{Lu}\\p{Ll}{2,}?)s?-?(?:[Aa]usf[aä]ll\\w*|[Ss]törung\\w*)\\b"))};
    return forms;
}

const Forms& titles(bool isEnglish)
{
    static const Forms englishForms {
        casedExpression(joined({QStringLiteral("(?i:\\b(?:"), worse, QStringLiteral(" )*"), mishap, QStringLiteral("(?: rates?)?) (?i:in|on|for|with|of|across|affecting|at) "), sufferer})),
        casedExpression(QStringLiteral("(?i:\\b(?:slow|delayed|degraded|increased|failing|broken) )") + sufferer),
        casedExpression(QStringLiteral("(?i:^(?:all |the |some )*)([\\w.][\\w./-]*(?: [\\w./-]+){0,3}?) (?i:(?:is |are |was |were )?(?:completely |partially |currently )?(?:returning|unavailable|down|offline|unreachable|outage|disruption|downtime|failing|degraded|slow|not \\w+ing|problems|issues|delays|failures|errors|interruption))\\b"))};
    static const Forms germanForms {
        casedExpression(joined({QStringLiteral("(?:[Aa]usf[aä]lle?|[Ss]törung(?:en)?|[Pp]robleme?n?|[Ee]inschränkung(?:en)?|[Bb]eeinträchtigung(?:en)?|[Uu]nterbrechung(?:en)?|[Ww]artung(?:sarbeiten)?) (?:(?:im|in|am|an|bei|beim|mit|von|vom|auf|des|der) )?"), determiner, noun})),
        casedExpression(joined({noun, QStringLiteral(" (?:ist |sind |war |waren )?(?:(?:aktuell|derzeit|teilweise|wieder) )*(?:nicht (?:\\p{Ll}+bar|möglich)|gestört|ausgefallen|offline|down|lahmgelegt|eingeschränkt|online|\\p{Ll}+bar)\\b")})),
        casedExpression(QStringLiteral("\\b(?!Server|Strom|Total|Teil|Hardware|Komplett|Netzteil|Festplatten)(\\p{Lu}[\\p{L}.]+?)-(?:[Aa]usf[aä]lle?|[Ss]törung(?:en)?|[Pp]robleme?|[Ww]artung)\\b"))};
    return isEnglish ? englishForms : germanForms;
}

QStringList named(const Forms& forms, const QString& sentence, bool isEnglish)
{
    QStringList names;
    for (const QRegularExpression& form : forms) {
        for (auto matches = form.globalMatch(sentence); matches.hasNext();) {
            const QString found = matches.next().captured(1);
            names << (isEnglish ? englishNames(found, Proof::Function) : germanNames(found, Proof::Function));
        }
    }
    return withoutTwins(names);
}

} // namespace

QStringList functionsIn(const QString& sentence, const QString& language)
{
    static const QRegularExpression unsaid = casedExpression(QStringLiteral(
        "\\b(?:would|will|could have|should|if|prevent\\w*|future|ensure\\w*|avoid\\w*|previous(?:ly)?|wäre|wären|würden?|falls|künftig|zukünftig|sollten?|vermeiden|vermieden|verhindern)\\b"
        "|\\b[Nn]o (?:\\w+ )?(?:problems?|issues?|errors|trouble|difficulties|failures|outages?)\\b|\\bfollowing:|\\b[Kk]ein\\w* (?:der|\\p{Lu}\\w*(?:robleme?n?|törung\\w*|usfälle?|schränkung\\w*|ächtigung\\w*))\\b|\\bfolgenden? \\w+:"));
    const QString plain = plainSentence(sentence.left(1000));
    const bool isEnglish = language == QLatin1StringView("en");
    return unsaid.match(plain).hasMatch() ? QStringList() : named(isEnglish ? englishClauses() : germanClauses(), plain, isEnglish);
}

QStringList functionsInTitle(const QString& title, const QString& language)
{
    const bool isEnglish = language == QLatin1StringView("en");
    return named(titles(isEnglish), bareTitle(title), isEnglish);
}

QString bareTitle(const QString& title)
{
    static const QRegularExpression opening = casedExpression(QStringLiteral(
        "^(?:(?i:post-?\\s?mortem(?: of| for| on)?|incident(?: report| review| summary)?(?: of| for| on)?|outage report|rca|root cause analysis|retrospective|störungsbericht|update on|\\d{4}-\\d\\d-\\d\\d)(?::| -| –|(?= (?:of|for|on) )|(?<=on|of|or)(?= ))\\s*(?:the )?)+"));
    static const QRegularExpression day = casedExpression(QStringLiteral(
        "\\s*(?:[-–(,]\\s*)?(?:\\b(?:on|of|vom|am) )?(?:(?:\\w+day,? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\w* \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})\\)?$"));
    return plainSentence(title.left(200)).remove(opening).remove(day).trimmed();
}

QStringList subjectOfTitle(const QString& title)
{
    // A subject is what broke only where the title says that anything did; what people do breaks nothing.
    static const QRegularExpression trouble = casedExpression(QStringLiteral("(?i)\\b(?:outages?|down|downtime|unavailab\\w+|inaccessible|unreachable|offline|incident (?:with|in)|fail\\w*|degrad\\w+|disrupt\\w+|interrupt\\w+|broken?|"
        "slow\\w*|stuck|back(?:ing|ed) up|lock(?:ed|ing) up|removal|removed|delet\\w+|lost|loss|missing|incorrect|invalid|expir\\w+|overload\\w*|corrupt\\w*|exhaust\\w*|starv\\w+|saturat\\w*|stall\\w*|unable|not|issues?|problems?|errors?|timeouts?|delays?|latency|crash\\w*|"
        "\\w*ausf[aä]lle?|\\w*störung(?:en)?|probleme?|gestört|ausgefallen)\\b"));
    static const QRegularExpression noThing = casedExpression(QStringLiteral("^(?i:notes?|report|weekly|daily|monthly|status|human|operator|user|news|review|summary|analysis|lessons?|details|information|what|why|how|our|incidents?|post-?\\s?mortems?|updates?|retrospective)\\b"));
    const QString bare = bareTitle(title);
    if (!trouble.match(bare).hasMatch() || noThing.match(bare).hasMatch())
        return {};
    static const QRegularExpression form = casedExpression(QStringLiteral(
        "^(?i:(?:the|an?|stuck|extended|slow|broken|failing|failed|missing|incorrect|invalid|expired|some|all|our) )*((?:[\\w./&-]+ ){0,4}?[\\w./&-]+)(?i:(?: (?:backing|backed|locked|removed|removal|deleted|deletion|broken|broke|stuck|"
        "fail\\w*|overload\\w*|corrupt\\w*|exhaust\\w*|starvation|saturat\\w*|stall\\w*|is|are|was|were|being|not|no|in|unable|deployed|down|degraded|unavailable|offline|disrupt\\w*|interrupt\\w*|expir\\w+|migration|incident|issues?|problems?|outage|degradation|times?|for|on|of|at|from|to|due|after|because|during)\\b|[:,(]| [–-] |$))"));
    const auto match = form.match(bare);
    return match.hasMatch() ? englishNames(match.captured(1), Proof::Function) : QStringList();
}

} // namespace lagebild::text
