// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/statements.h"

#include "app/exchange/names/functions.h"

namespace lagebild::text {
namespace {

// A name in running text: capitalised words and what joins them ("Webseiten der CAU", "Telefonie und Login").
const QString word = QStringLiteral("(?:(?!(?:Das|Der|Die|Den|Dem|Es|Wir|Sie|Dies|Diese|Ein|Eine|Leider|Dadurch|Durch|Bei|Nach|Derzeit|Aktuell|Auch|Im|Am|In|An|Auf|Mit|Für|Seit|Unsere?|Alle|Da|Dass|Wenn|Aufgrund|Wegen|Uhr|Besonders|Insbesondere|Also|Dann|So|Als) )[\"„“»]?(?:\\p{Ll}{1,5}(?=\\p{Lu}))?[\\p{Lu}\\d][\\w&.@/+-]*[\"“”«]?|[\\w-]+(?:\\.[\\w-]+)+)");
const QString phrase = QStringLiteral("((?<!\\p{L})(?:\\p{Ll}+(?:e|en|er|es) ){0,2}") + word + QStringLiteral("(?: \\([^)]{1,80}\\))?(?:(?:,? und (?:der |die |das |unsere )?|, (?:der |die |das |unsere )?| (?:der|des|dem|den|von|vom|für|auf|im|in|am|zum|zur|mit)(?: (?:der|dem|den|des|die|das))? | )(?:\\p{Ll}+(?:e|en|er|es) )?")
    + word + QStringLiteral("(?: \\([^)]{1,80}\\))?){0,8})");
const QString verb = QStringLiteral(" (?:ist|sind|war|waren|wurde|wurden|bleibt|bleiben|blieb|blieben)");
const QString trouble = QStringLiteral("(?:betroffen|außer Betrieb|nicht (?:mehr |oder nur eingeschränkt )?(?:\\p{L}+ ){0,2}?(?:\\p{Ll}{3,}bar|möglich|funktionsfähig|zugänglich|zu erreichen|online)|"
                                       "offline|gestört|ausgefallen|unterbrochen|beeinträchtigt|eingeschränkt|lahmgelegt|down|weg|tot)\\b");
const QString gap = QStringLiteral("(?:(?:[^.,;]|\\.(?=\\d)){0,60}? )??");
const QString article = QStringLiteral("(?:(?:der|die|das|den|dem|des|ein|eine[rmn]?|unsere?[rnms]?|alle[rn]?|viele[rn]?|einige[rn]?|mehrere[rn]?|verschiedene[rn]?|sämtliche[rn]?) )*");
const QString troubles = QStringLiteral("(?:\\p{L}*(?:[Aa]usf[aä]ll(?:en?|s)?|[Ss]törung(?:en)?|[Pp]robleme?n?|[Ee]inschränkung(?:en)?|[Bb]eeinträchtigung(?:en)?|[Uu]nterbrechung(?:en)?|[Vv]erzögerung(?:en)?|[Ff]ehlern?|[Aa]ussetzern?))\\b");
const QString fine = QStringLiteral("(?:nicht (?:davon |hiervon )?betroffen|wie gehabt|uneingeschränkt|ohne Einschränkung\\w*|problemlos|normal)\\b");

/// A form is only looked for in sentences that show its sign: names in running text are dear to find.
struct Form {
    QRegularExpression sign;
    QRegularExpression form;
};

Form when(const QString& sign, const QString& form)
{
    return {casedExpression(sign), casedExpression(form)};
}

QList<Form> affectedForms()
{
    return {
        when(QStringLiteral("etroffen"), QStringLiteral("(?<![Nn]icht )(?:\\b[Dd]avon |[Hh]iervon )?\\b(?i:betroffen) (?:war|waren|ist|sind|davon sind)(?: auch| aktuell| derzeit| hiervon| davon| potentiell)*:? ([^:]{2,400}?)(?=[.:](?: |$)|$)")),
        when(trouble, phrase + verb + QStringLiteral("(?: (?:[^.,;]|\\.(?=\\d)){0,110}?)? ") + trouble),
        when(trouble, QStringLiteral("\\b(?:ist|sind|war|waren|wurde|wurden) (?:(?:\\p{Ll}+) )*?") + phrase + QStringLiteral(" (?:[^.,;]{0,40}? )?") + trouble),
        when(QStringLiteral("(?:die|der|das) "), phrase + QStringLiteral(", (?:die|der|das) (?:[^.,;]|\\.(?=\\S)){3,160}, (?:ist|sind|war|waren) ") + trouble),
        when(QStringLiteral("konnten? (?:bis|noch)"), phrase + QStringLiteral(" konnten? (?:bisher|bislang|noch) (?:nur|nicht) [^.;]{0,80}?(?:hergestellt|genutzt|erreicht)")),
        when(QStringLiteral("[Kk]önn|[Kk]onn|[Kk]ann"), QStringLiteral("\\b(?:können|konnten|kann|konnte)(?: sich)? (?:alle |die |der |das )?") + phrase + QStringLiteral(" nicht (?:mehr )?[^.,;]{0,60}?(?:verbinden|verbunden|erreicht|aufgerufen|genutzt|abgerufen|geöffnet)")),
        when(QStringLiteral("Kunden, die"), QStringLiteral("Kunden, die (?:unsere?|die|den|das) ") + phrase + QStringLiteral(" oder (?:unsere?|die|den|das) ") + phrase + QStringLiteral(" (?:gebucht|nutzen|verwenden|einsetzen)")),
        when(QStringLiteral("kam|gibt|gab|lieg|lag|besteh|verzeichn"), QStringLiteral("\\b(?:kam es|[Ee]s kam|gibt es|[Ee]s gibt|gab es|[Ee]s gab|liegt|lag|besteht|verzeichnen|verzeichneten)\\b(?:[^.;]|\\.(?=\\d)){0,80}?\\b(?:Störung|Störungen|Ausfall|Ausfällen|Ausfälle|Problemen?|Einschränkungen|Beeinträchtigung|Unterbrechung)"
                                       " (?:de[sr]|von|bei|beim|im|in der|unseres?|unserer|mancher|einiger) ((?:unser(?:es|er|en) |der |des )?") + phrase.mid(1)),
        when(QStringLiteral("Ausf[aä]ll"), QStringLiteral("\\b(?:[Dd]urch|[Nn]ach|[Ww]egen|[Zz]um|[Ee]inen?|[Dd]er|[Dd]en|[Dd]em) (?:\\p{Ll}+ )?(?:Ausfall|Ausfälle) (?:einiger|mehrerer|aller|vieler|sämtlicher|unserer) ") + phrase),
        when(QStringLiteral("lahm"), QStringLiteral("\\b(?:legten?|legt) ") + gap + phrase + QStringLiteral(" lahm\\b")),
        when(QStringLiteral("lahmgelegt"), QStringLiteral("\\b(?:hat|haben|hatten?) ") + gap + phrase + QStringLiteral(" lahmgelegt\\b")),
        when(trouble, phrase + u' ' + gap + trouble + QStringLiteral(" (?:war|waren|ist|sind|wurde|wurden)\\b")),
        when(QStringLiteral("funktionier|reagier|lief|läuft|laufen|l[aä]d|antwort"), phrase + QStringLiteral(" (?:funktionier(?:t|en|ten|te)|reagier(?:t|en|ten|te)|lief(?:en)?|läuft|laufen|lädt|laden|antwortet(?:e|en)?) ") + gap
            + QStringLiteral("(?:nicht|nur (?:noch )?(?:eingeschränkt|(?:sehr )?langsam|teilweise|sporadisch|fehlerhaft)|fehlerhaft)\\b(?! (?:wie|nur))")),
        when(QStringLiteral("fiel|f[aä]ll"), phrase + QStringLiteral(" (?:fiel|fielen|fällt|fallen) ") + gap + QStringLiteral("aus\\b")),
        when(QStringLiteral("fiel|f[aä]ll|brach|bricht"), QStringLiteral("\\b(?:fiel|fielen|fällt|fallen|brach|brachen|bricht) ") + gap + article + phrase + u' ' + gap + QStringLiteral("(?:aus|zusammen)\\b")),
        when(QStringLiteral("zur Verfügung"), phrase + QStringLiteral(" (?:steht|stehen|stand|standen) ") + gap + QStringLiteral("nicht ") + gap + QStringLiteral("zur Verfügung\\b")),
        when(QStringLiteral("zur Verfügung"), QStringLiteral("\\b(?:steht|stehen|stand|standen) ") + article + phrase + u' ' + gap + QStringLiteral("nicht ") + gap + QStringLiteral("zur Verfügung\\b")),
        when(QStringLiteral("nicht [^.;]*werden"), phrase + QStringLiteral(" (?:kann|können|konnten?) ") + gap + QStringLiteral("nicht ") + gap
            + QStringLiteral("(?:erreicht|aufgerufen|genutzt|abgerufen|geöffnet|verwendet|bedient|zugestellt|empfangen|versendet|versandt|gesendet|verschickt|bearbeitet|ausgestellt|durchgeführt|angenommen|gebucht) werden\\b")),
        when(QStringLiteral("(?:kam|komm\\w*) es"), QStringLiteral("\\b(?:kam|kommt|kommen) es ") + gap + QStringLiteral("(?:auf|bei|beim|mit|in|im|am|an) ") + article + phrase + u' ' + gap
            + QStringLiteral("zu[rm]? (?:(?:einer|einem|\\p{Ll}+(?:en|er|em)) )*") + troubles),
        when(QStringLiteral("hat|hab|beobacht|untersuch|verzeichn|registrier|meld|besteh|bestand|g[ai]b|komm|kam|tr[ae]t"), QStringLiteral("\\b(?:haben|hatten|hat|beobachten|untersuchen|verzeichnen|registrieren|melden|meldet|meldete|bestehen|bestanden|gab es|gibt es|kam es|kommt es|treten|traten) ") + gap + troubles
            + QStringLiteral(" (?:mit|bei|beim|im|in|am|an|auf) ") + article + phrase),
        when(QStringLiteral("Dienst|Anwendung|System|Service|Angebot"), QStringLiteral("^(?=.*\\b(?:betroffen|nicht|eingeschränkt|ausgefallen|gestört|offline|Störung)).*?(?:Dienste?|Anwendungen|Systeme|Services|Angebote),? \\(?(?:zum Beispiel|z\\. ?B\\.|wie etwa|wie|etwa|darunter|insbesondere|unter anderem|u\\. ?a\\.) ") + article + phrase),
        when(QStringLiteral("Zugriff auf"), QStringLiteral("\\b(?:beim|bei der|bei den) Zugriff auf ([^.;]{2,160}?)(?: kommen|,|$)")),
        when(QStringLiteral("weiter|noch"), phrase + QStringLiteral(" (?:weiter|weiterhin|noch|noch immer) (?:gestört|offline|nicht erreichbar|nicht verfügbar)"))};
}

QList<Form> workingForms()
{
    return {
        when(QStringLiteral("etroffen"), QStringLiteral("(?i:nicht (?:davon |hiervon )?betroffen) (?:war|waren|ist|sind)(?: auch| hiervon| davon)?:? ([^.:]{2,400})")),
        when(QStringLiteral("funktionier|lauf|läuft|lief|sind|ist|war"), phrase + QStringLiteral(" (?:funktionieren|funktioniert|laufen|läuft|liefen|lief|sind|ist|war|waren) (?:davon |hiervon |weiterhin |weiter )?") + fine),
        when(QStringLiteral("weiterhin"), phrase + QStringLiteral(" (?:ist|sind|war|waren|bleibt|bleiben|blieb|blieben)(?: davon| hiervon| jedoch| aber)? weiterhin (?:nutzbar|verfügbar|erreichbar|funktionsfähig|möglich)")),
        when(QStringLiteral("weiter|stabil|störungsfrei|ohne Probleme"), phrase + QStringLiteral(" (?:lief|liefen|läuft|laufen|funktionier(?:t|en|te|ten)|arbeitet(?:e|en)?) ") + gap + QStringLiteral("(?:weiter|weiterhin|stabil|störungsfrei|ohne Probleme)\\b")),
        when(QStringLiteral("[Ss]o ?dass .*bar"), QStringLiteral("^(?!.*\\b(?:hoff|arbeite|bemüh|erwart|geplant|ausschließ|ausgeschlossen|ausgeh|gehen? davon|bemerk|wünsch|versuch)).*(?<![Nn]icht )\\b[Ss]o ?dass (?![^.;:!?]*\\b(?:kaum|bald|wieder|demnächst|erst|nicht|nie|nirgends|kein\\w*|(?:ab|bis) (?:heute|morgen|\\p{Lu}\\w+tag|\\d+)|morgen|künftig)\\b)((?:\\p{Ll}+ )?\\p{Lu}[^.;:!?]{2,120}?) (?:weiterhin |weiter |wie gewohnt )?(?:nutzbar|verfügbar|erreichbar|verwendbar) (?:ist|sind|war|waren|bleibt|bleiben|blieb|blieben)\\b")),
        when(QStringLiteral("weiter[lf]"), phrase + u' ' + gap + QStringLiteral("weiter(?:lief|liefen|laufen|funktionierten?)\\b")),
        when(QStringLiteral("bl[ei]"), phrase + QStringLiteral(" (?:blieb|blieben|bleibt|bleiben) ") + gap + QStringLiteral("(?<!nicht )(?:erreichbar|verfügbar|nutzbar|in Betrieb|unberührt|verschont|zugänglich)\\b")),
        when(QStringLiteral("weiter|wie gewohnt"), phrase + QStringLiteral(" (?:kann|können|konnten?) (?:weiterhin|weiter|wie gewohnt) ") + gap + QStringLiteral("(?:genutzt|verwendet|erreicht|aufgerufen|ausgeliehen|abgerufen) werden\\b")),
        when(QStringLiteral("[Kk]eine "), QStringLiteral("\\b[Kk]eine (?:Auswirkungen|Einschränkungen|Beeinträchtigungen) (?:hatte|hat|gab es|gibt es|bestehen|bestanden)? ?(?:\\p{L}+ )?(?:auf|für|bei|beim) ") + article + phrase),
        when(QStringLiteral("[Ss]tattdessen"), QStringLiteral("\\b[Ss]tattdessen (?:nutzten|nutzen|verwendeten) wir (?:den |die |das |unseren? )?") + phrase)};
}

QList<Form> restoredForms()
{
    const QString again = QStringLiteral("wieder (?:mit regulärem Betrieb|regulär|erreichbar|verfügbar|online|nutzbar|in Betrieb|voll funktionsfähig|funktionsfähig)|(?:weitestgehend |größtenteils |vollständig |teilweise )?wieder ?hergestellt");
    return {
        when(QStringLiteral("wieder"), QStringLiteral("^(?:Auch )?") + phrase + u' ' + QStringLiteral("(?:") + again + u')'),
        when(QStringLiteral("wieder"), QStringLiteral("\\b(?:ist|sind) (?:jetzt |nun |bereits |inzwischen )?(?:die |der |das )?") + phrase + u' ' + QStringLiteral("(?:") + again + QStringLiteral(")(?! (?:offline|gestört|ausgefallen))")),
        when(QStringLiteral("wieder"), QStringLiteral("\\b(?:Die|Der|Das) ") + phrase + QStringLiteral(" (?:ist|sind) (?:jetzt |nun |bereits |inzwischen )?(?:") + again + QStringLiteral(")(?! (?:offline|gestört|ausgefallen))"))};
}

/// "des Freifunk Netzes" is about the "Freifunk Netz".
QString nominative(QString name)
{
    static const QRegularExpression longEnding = casedExpression(QStringLiteral("(tz|ss|ß|sch|st|nd|ld|rd|nk)es$"));
    static const QRegularExpression shortEnding = casedExpression(QStringLiteral("(er|em|el|en|rk|um|ng|et)s$"));
    return name.replace(longEnding, QStringLiteral("\\1")).replace(shortEnding, QStringLiteral("\\1"));
}

void take(const QList<Form>& forms, const QString& sentence, QStringList& names)
{
    for (const auto& [sign, form] : forms) {
        if (!sign.match(sentence).hasMatch())
            continue;
        for (auto matches = form.globalMatch(sentence); matches.hasNext();) {
            const auto match = matches.next();
            static const QRegularExpression genitive = casedExpression(QStringLiteral("\\b(?:des|unseres) $|^(?:des|unseres) "));
            for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
                QString name = match.captured(group);
                if (name.endsWith(u'.'))
                    name.chop(1);
                const bool isGenitive = genitive.match(sentence.left(match.capturedStart(group)).right(12)).hasMatch() || genitive.match(name).hasMatch();
                names << germanNames(isGenitive ? nominative(name) : name, Proof::Capital);
            }
        }
    }
}

/// The words for trouble are in "nicht betroffen", too.
QString withoutDenials(QString sentence, const QList<Form>& denials)
{
    for (const auto& [sign, form] : denials) {
        if (sign.match(sentence).hasMatch())
            sentence.remove(form);
    }
    return sentence;
}

} // namespace

void addGerman(const QString& sentence, Statements& said)
{
    static const QList<Form> affected = affectedForms();
    static const QList<Form> working = workingForms();
    static const QList<Form> restored = restoredForms();
    static const QRegularExpression unsaid = casedExpression(QStringLiteral("\\b(?:wäre|wären|würde|würden|falls|künftig|zukünftig|sollte|sollten)\\b"));
    if (unsaid.match(sentence).hasMatch())
        return;
    take(affected, withoutDenials(sentence, working), said.affected);
    take(working, sentence, said.working);
    static const QRegularExpression dash = casedExpression(QStringLiteral(" [–—-] "));
    for (const QString& clause : sentence.split(dash))
        take(restored, clause, said.restored);
}

namespace {

/// A cheap first look: most sentences say nothing of services.
bool mayState(const QString& sentence, bool isEnglish)
{
    static const QRegularExpression english = casedExpression(QStringLiteral(
        "(?i)affect|impact|elevated|increased|slow|timed out|crashed|stalled|n't|none of|concern|return|unavailable|inaccessible|unreachable|down|offline|degrad|disrupt|broken|impaired|interrupt|unresponsive|dark|(?:did|does|do) not|"
        "operational|functional|continue|remain|kept|could|cannot|can not|stopped|unable|experienc|suffer|saw|outage|incident|issue|problem|instead|back|being|started|began|noticed|reported|services \\(|fail|timeout|crash"));
    static const QRegularExpression german = casedExpression(QStringLiteral(
        "(?i)betroffen|außer Betrieb|\\baus\\b|zusammen|fehlerhaft|nicht|offline|gestört|ausgefallen|unterbrochen|beeinträchtigt|eingeschränkt|lahm|down|weg\\b|tot\\b|Störung|Ausf[aä]ll|Problem|"
        "Beeinträchtigung|Unterbrechung|Zugriff|Kunden, die|nutzbar|verfügbar|erreichbar|wieder|wie gehabt|Einschränkung|problemlos|normal|weiter|Auswirkung|stattdessen|bisher|bl(?:ie|ei)b"));
    return (isEnglish ? english : german).match(sentence.left(2000)).hasMatch();
}

} // namespace

Statements statementsIn(const QString& sentence, const QString& language)
{
    Statements said;
    const bool isEnglish = language == QLatin1StringView("en");
    if (!mayState(sentence, isEnglish))
        return said;
    const QString plain = plainSentence(sentence);
    if (isEnglish)
        addEnglish(plain, said);
    else
        addGerman(plain, said);
    for (QStringList* names : {&said.affected, &said.working, &said.restored})
        *names = withoutTwins(*names);
    return said;
}

QStringList namesInTitle(const QString& title, const QString& language)
{
    static const QRegularExpression english[] = {
        casedExpression(QStringLiteral("(?:\\b[Tt]he |^)((?:[A-Z][\\w.-]* (?:and [\\w.-]+ )?){1,4}?)(?:(?:[Ss]ervice )?(?:[Dd]isruption|[Oo]utage|[Dd]owntime)\\b|(?<!Service )Events? (?:in|at|on)\\b)")),
        casedExpression(QStringLiteral("(?i:outage|disruption|downtime|problems?|issues?|incident) (?:of|with|on|at) (?:the )?((?:[A-Z][\\w.-]*,? ?(?:and )?)+)")),
        casedExpression(QStringLiteral("^((?:[A-Z][\\w.-]* ){1,4}?)(?i:(?:is|was|partially|completely) )?(?i:unavailable|down|offline|unreachable)\\b"))};
    static const QRegularExpression german[] = {
        casedExpression(QStringLiteral("(?:Ausfall|Ausfälle|Störung|Störungen|Probleme|Unterbrechung|Beeinträchtigung) (?:de[sr]|von|mit|unseres|unserer)(?: de[mnr])? ((?:[\\p{Lu}\\d][\\w.-]* ?)+)")),
        casedExpression(QStringLiteral("^([\\p{Lu}][\\w./ -]{1,40}): (?:Ausfall|Störung|Probleme)")),
        casedExpression(QStringLiteral("\\b([\\p{Lu}][\\w.]+)-(?:Ausfall|Störung)\\b"))};
    const bool isEnglish = language == QLatin1StringView("en");
    QStringList names;
    for (const QRegularExpression& form : isEnglish ? english : german) {
        const auto match = form.match(bareTitle(title));
        if (!match.hasMatch())
            continue;
        const QString found = match.captured(1).trimmed();
        names << (isEnglish ? englishNames(found, Proof::Capital) : germanNames(nominative(found), Proof::Capital));
    }
    static const QRegularExpression kind = casedExpression(QStringLiteral("(?i)\\b(?:services?|apps?|dienste|anwendungen|systeme|partial|website|service|summary|power|server|postmortem|post-mortem|update|major|brief|extended|full|hours?|minutes?)$"));
    // Every German noun has a capital, which proves nothing: "Ausfall der Kasse".
    static const QRegularExpression proper = casedExpression(QStringLiteral("[ ./\\d]|.\\p{Lu}"));
    names.removeIf([&](const QString& name) {
        return kind.match(name).hasMatch() || (!isEnglish && !proper.match(name).hasMatch());
    });
    return names;
}

} // namespace lagebild::text
