// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/vocabulary.h"

#include "app/exchange/names/enumeration.h"

namespace lagebild::text {

const Vocabulary& germanVocabulary()
{
    static const Vocabulary words {
        // articles and what counts
        casedExpression(QStringLiteral(
        "^(?i:der|die|das|deren|dessen|den|dem|des|ein|eine[rmns]?|unsere?[rnms]?|ihre?[rnms]?|sämtliche[rn]?|alle[rn]?|auch|sowie|und|oder|u\\.a\\.|unter anderem|"
        "insbesondere|vor allem|teilweise|nur|weitere|andere[rn]?|einige[rn]?|viele|mehrere|diverse|manche[rn]?|jedoch|dadurch|sowohl|leider|z\\.\\s?B\\.|zum Beispiel|etwa|"
        "wohl|unsere gesamte[rn]?|gesamte[rn]?|(?:die )?(?:meisten|weite|große|einige|viele) Teile (?:der|des|von|unsere[rs]|vom)|(?:Zugriff auf|Zugang zu[rm]?|Zugang zu|(?:Erreichbarkeit|Nutzung|Verfügbarkeit) (?:von|der|des))|(?:der |die )?(?:Dienste?|Diensten|Services?|Systeme?)(?: wie)?(?= [\"„]?(?-i:\\p{Lu}))) ")),
        // in the dative
        casedExpression(QStringLiteral("^(\\p{Ll}{4,}e)n (?=[\\p{Lu}\\d]|\\p{Ll}+en \\p{Lu})")),
        // what places the name in the sentence
        casedExpression(QStringLiteral(
        " (?:im Hintergrund|in (?:weiten|großen|vielen|einigen) Teilen|aktuell|derzeit|momentan|seit|seitdem|bis|gegen|ab|um|nach|wegen|aufgrund|durch|während|über|sowie|also|leider|wieder|weiterhin|zur Zeit|zeitweise|teilweise|vorübergehend)\\b.*$")),
        {},
        // no name has these
        casedExpression(QStringLiteral(
        "(?i)^(?:durch|bei|nach|aufgrund|wegen|mit|während|in|im|am|an|auf|für|von|seit|bis|zur|zum|rechenzentr\\w*|wartungsarbeiten|arbeiten|update|upgrade|umbau|umzug|umstellung|migration|neustart|einspielung|z\\.b)\\b|\\b(?:dessen|desse|deren|wir|ich|sie|ihr|er|es|man|dies|diese[rsmn]?|das|welche[rsmn]?|war|waren|ist|sind|wurde|wurden|wird|werden|hat|haben|hatte|kann|konnte|können|"
        "nicht|kein|keine|nichts|nur|sich|uns|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|dass|weil|wenn|als|ob|wo|wer|was|wie|laufe?|verlaufe?|nacht|tage?s?|stunden?|minuten?|wochenende|morgens?|mittags?|abends?|\\p{L}*-?effekte?s?|vormittags?|nachmittags?|(?:reguläre |normale )betrieb|\\p{L}*(?:störung(?:en)?|ausf[aä]ll(?:e|en|e?s)?|probleme?n?|fehlers?|defekte?s?))\\b|[%=<>{}|?!:]|^\\d+$")),
        // things that everybody has
        casedExpression(QStringLiteral(
        "^(?:Dienste?|Systeme?|Servers?|Seiten?|Webseiten?|Website|Störung(?:en)?|Probleme?|Kunden|Nutzer\\w*|Ausfall|Ausfälle|Anwendungen|Fehler|Ursache|Team|"
        "Maßnahmen?|Teile?|Betrieb|Daten|Grund|Nachricht|Meldung|Update|Zeit|Situation|Lösung|Analyse|Komponenten?|Verbindung(?:en)?|Rechner|Geräte|Dazu|Hierzu|Davon|Damit|Leider|Derzeit|"
        "Funktion(?:en)?|Infrastruktur|Umgebung|Services?|Apps?|Personen|Menschen|Mitarbeiter\\w*|Mehrzahl|Mehrheit|Bereiche?|Anfragen|Zugriffe?|Datenbasis|(?:\\p{Ll}+ )?(?:Kommunen|Gemeinden|Städte|Bürger\\w*|Studierenden?|Schüler\\w*|Händler\\w*|Firmen|Unternehmen|Haushalten?|Einwohner\\w*|Patient\\w*|Leser\\w*)|\\p{L}*-?(?:[Pp]rovider|[Hh]oster|[Aa]nbieter|[Dd]ienstleister)s?)$")),
        // nothing that could be down
        casedExpression(QStringLiteral("(?i)^(?:Dienste?n?|Systemen?|System|Services?|Störung(?:en)?|Probleme?n?|Kund\\w*|Nutzer\\w*|Anwender\\w*|Ausfall|Ausfällen?|Fehlern?|Ursache|Team|Maßnahmen?|"
            "Teile?|Betrieb|Daten|Grund|Nachricht|Meldung|Update|Zeit|Situation|Lösung|Analyse|Komponenten?|Dazu|Hierzu|Davon|Damit|Leider|Derzeit|Funktion(?:en)?|(?:meiste|viele|einige|alle|große|weite) \\p{Lu}\\p{L}+|"
            "Personen|Menschen|Mitarbeiter\\w*|Mehrzahl|Mehrheit|Bereiche?|Datenbasis|Infrastruktur|Umgebung|Strom|Lage|Wiederherstellung|Zusammenhang|Stellen?|(?:\\p{Ll}+ )?(?:Kommunen|Gemeinden|Städte|Bürger\\w*|Studierenden?|Schüler\\w*|Händler\\w*|Firmen|Unternehmen|Haushalten?|Einwohner\\w*|Patient\\w*|Leser\\w*)|\\p{L}*-?(?:Provider|Hoster|Anbieter|Dienstleister)s?)$")),
    };
    return words;
}

} // namespace lagebild::text
