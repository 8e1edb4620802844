// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cues/cues.h"

namespace lagebild::text {

std::span<const CueWords> germanCues()
{
    static constexpr CueWords cues[] = {
        {Cue::EarlierOutage, u"\\b(ein weiteres mal|schon einmal|zuletzt im jahr|in den vergangenen jahren|erst einmal zuvor)\\b.*\\b(ausfall|störung|ausfälle)"},
        {Cue::NoDataLost, u"\\bkein(e|en|em|erlei)? (daten|datenverlust|datenverluste)\\b|\\bdatenverlust(e)? (gab|kam|trat)[^.]*\\bnicht\\b|\\bohne datenverlust|\\bkeine daten (gingen )?verloren"},
        {Cue::DataLost, u"\\b(daten|datenbasis|datenbank|datenbanken|uploads|inhalte|dateien|nachrichten|mails)\\b[^.]*\\b(nicht (wiederhergestellt|gerettet|wieder hergestellt)|nicht mehr vorhanden|verloren|unwiederbringlich|vernichtet)"},
        {Cue::DataRestored, u"\\b(daten|datenbanken|datenbank|datenbestände)\\b[^.]*\\b(übernommen|wiederhergestellt|gesichert|gerettet)"},
        {Cue::RestoreSoon, u"\\bwiederherstellung\\b[^.]*\\b(folgt|in kürze|in den nächsten)"},
        {Cue::NoAction, u"\\bkein(e|erlei)? (weiteren )?(schritte|maßnahmen|aktion|aktionen|eingriff|handlungsbedarf)\\b|\\bmüssen (sie )?nichts\\b|\\bbrauchen nichts zu tun|\\bnichts zu tun\\b"},
        {Cue::ActionNeeded, u"\\b(bitten|bitte|empfehlen|müssen|sollten)\\b[^.]*\\b(überprüfen|prüfen|ändern|zurückzusetzen|neu ?starten|neu zu starten|aktualisieren|umkonfigur|erneut (anmelden|einloggen|senden)|kontrollieren)"},
        {Cue::Recovers, u"\\bautomatisch\\b[^.]*\\b(synchronisiert|nachgeholt|zugestellt|übertragen|wiederhergestellt|aktualisiert)|\\bvon selbst\\b|\\bwerden nachträglich zugestellt"},
        {Cue::Thanks, u"\\b(danke|danken|bedanken|bedanke|dank für|herzlichen dank|vielen dank)\\b"},
        {Cue::Apology, u"\\b(entschuldig\\w*|bedauer\\w*|verzeihung|um nachsicht)"},
        {Cue::Lesson, u"\\b(bereits während der (probleme|störung)|nicht erst danach|gelernt|lehre daraus|lehren daraus|hätten wir[^.]*(sollen|müssen))"},
        {Cue::Outlook, u"\\b(in zukunft|zukünftig|künftig|verbesserungen|überdenken|unser ziel|strategie|werden weiterhin alles|vorbeugen|um (so|der)?\\w* ?zu verhindern)"},
        {Cue::Contact, u"\\b(fragen|rückfragen)\\b[^.]*\\b(zukommen|wenden|kontakt\\w*|melden|verfügung|schreiben)|\\b(kontaktieren sie|wenden sie sich|erreichen sie uns)"},
        {Cue::Working, u"\\b(weiter ?benutzt|weiterhin (genutzt|nutzbar|verfügbar|erreichbar|funktion\\w*)|nicht (davon )?betroffen|uneingeschränkt|ohne einschränkung\\w*|wie gehabt|funktionier(t|en) (weiterhin|normal))"},
        {Cue::Affected, u"\\b(betroffen|außer betrieb|nicht (mehr )?(erreichbar|verfügbar|nutzbar)|gestört|ausgefallen|beeinträchtigt|lahmgelegt)"},
        {Cue::Publication, u"\\b(posting|pressemitteilung|pressemeldung|gepostet|veröffentlich\\w*|blog ?beitrag|newsletter|wie schon [^.]*(beschrieben|berichtet|gemeldet))|^update\\b|^stand\\b"},
        {Cue::Forecast, u"\\b(wird|werden|kommt|ist)\\b[^.]*\\bim (laufe|verlauf)e? des (heutigen )?(tages|vormittags|nachmittags|abends)\\b|\\b(voraussichtlich|in kürze|in den (nächsten|kommenden)|geplant\\w*|wartungsfenster|eingerichtet am|wird [^.]*(stattfinden|erwartet)|bis auf weiteres)\\b"},
        {Cue::Cause, u"\\b(ursache|auslöser|grund (war|dafür)|zurückzuführen|es sich um (eine?n?|den|die|das) [^.]*(handel|defekt))"},
        {Cue::Chronology, u"^(der |die |unser |unsere )?(\\w+ )?(chronolog\\w*|verlauf|zeitablauf|zeitleiste|zeitverlauf|ablauf|timeline|ereignisse|zeitlicher)\\b"},
        {Cue::Ordering, u"^(\\W*)(umgehend|gleichzeitig|zeitgleich|daraufhin|danach|anschließend|zwischenzeitlich|inzwischen|kurz darauf|kurz danach|unmittelbar danach|als (\\w+ )?reaktion|im anschluss|parallel|dieser war|diese war|dieses war|dieser wurde|dann|sofort|schließlich|zunächst)\\b"},
        {Cue::Lasting, u"\\b(dauerte|dauerten|zog sich|währte|andauerte)\\b[^.]*\\bbis\\b"},
        {Cue::Ongoing, u"^(derzeit|zurzeit|zur zeit|aktuell|momentan|im moment|im augenblick) \\w+|^[^.,;:]{0,60}\\b(ist|sind|läuft|laufen|funktioniert|funktionieren) (jetzt|nun|inzwischen|mittlerweile) wieder\\b"},
        // "Nach der Definition", "nachdem Sie sich angemeldet haben": only what is past, and of this time.
        {Cue::Sequel, u"^(was folgte|es folgte|daraufhin|anschließend|im anschluss|nachdem(?! (sie|man|du|ihr) sich)(?=.*, (so |dann )?((?-i:(war|waren|wurden?|hatten?|konnten?|kam|kamen|ging|gingen|fiel|fielen|lief|liefen|blieb|blieben|begann|begannen|stand|standen|gab|fand|fanden|sah|sahen|fuhr|fuhren|half|brach|brachen|stieg|stiegen|nahm|nahmen|traten?|(?!(heute|bitte|bitten|möchten?|könnten?|müssten?|sollten?|dürften?|(ge|be)?arbeiten|warten|erwarten|enthalten|erhalten|halten|bieten|beobachten|(be)?richten|leiten|treten|betreten|unten|mitten|(letzt|erst|nächst|zweit|dritt|best|gut|alt|weit|rot|meist|gesamt|geplant|bekannt)en?)\\b)\\p{Ll}{2,}ten?)\\b)|(haben|hat|ist|sind) .*\\b(\\w*ge\\w+(t|en)|\\w+iert)\\W*$))(?!.*\\b((19|20)\\d\\d|(letzte[nrms]?|vorige[nrms]?|vergangene[nrms]?) (jahre?s?|monate?s?|woche|winters?|sommers?|mal)|vorjahr\\w*|damals)\\b)"
            u"|nach (dem|der)(?! (stand|motto|prinzip|gesetz|vorbild|muster|grundsatz|verständnis|plan|willen|definition|regel|verordnung|satzung|devise|norm|vorschrift|richtlinie|meinung|ansicht)\\b)(?=.* (?-i:(war|waren|wurden?|hatten?|konnten?|kam|kamen|ging|gingen|fiel|fielen|lief|liefen|blieb|blieben|begann|begannen|stand|standen|gab|fand|fanden|sah|sahen|fuhr|fuhren|half|brach|brachen|stieg|stiegen|nahm|nahmen|traten?|(?!(heute|bitte|bitten|möchten?|könnten?|müssten?|sollten?|dürften?|(ge|be)?arbeiten|warten|erwarten|enthalten|erhalten|halten|bieten|beobachten|(be)?richten|leiten|treten|betreten|unten|mitten|(letzt|erst|nächst|zweit|dritt|best|gut|alt|weit|rot|meist|gesamt|geplant|bekannt)en?)\\b)\\p{Ll}{2,}ten?)\\b))(?!.*\\b((19|20)\\d\\d|(letzte[nrms]?|vorige[nrms]?|vergangene[nrms]?) (jahre?s?|monate?s?|woche|winters?|sommers?|mal)|vorjahr\\w*|damals)\\b))\\b"},
        {Cue::AtStart, u"\\b(zu|am) (beginn|anfang) (der|des|dieser|dieses) (störung|ausfalls|vorfalls|ereignisses|problems)"},
        {Cue::Introduction, u"\\b(erklären|erläutern|aufklären|berichten|informieren|zusammenfass\\w*|aufgearbeitet)\\b"},
        {Cue::Before, u"\\b(schon einmal|schon am|ähnlich\\w*|frühere\\w*|zuletzt)\\b"},
        {Cue::Stamp, u"^(veröffentlicht|gepostet|zuletzt (aktualisiert|geändert)|letzte (änderung|aktualisierung))\\b"},
        {Cue::FromStart, u"\\b(seit|vom|von) (dem )?(beginn|anfang) (der|des|dieser|dieses) (störung|ausfalls|vorfalls|ereignisses)"},
        {Cue::Detected, u"\\b(erkennen|erkannt|aufgefallen|bemerk\\w*|festgestellt|stellen fest|entdeckt)\\b"},
        {Cue::Identified, u"\\b(ursache|isolieren|identifiziert|eingegrenzt|lokalisiert|es sich um eine? [^.]*handeln)"},
        {Cue::Relapsed, u"\\b(wieder (offline|ausfiel|ausgefallen|gestört)|erneut(e|er|en|em)? (ausfall|störung|ausgefallen|offline|gestört)|erneut gestartet|ging nochmal los|rückfall)"},
        {Cue::Resolved, u"\\bhoff(e|en|entlich)\\b[^.]*(*SKIP)(*FAIL)|\\b(100 ?% funktion|zu 100 ?%|(?<!nicht )behoben(?! werden)|vollständig wiederhergestellt|alle (dienste|services|systeme) (laufen|funktionieren|sind) wieder|wieder (voll|normal|uneingeschränkt|vollständig)|störung (ist )?beendet)"},
        {Cue::Recovered, u"\\bhoff(e|en|entlich)\\b[^.]*(*SKIP)(*FAIL)|\\bwieder (aktiv|verfügbar|online|erreichbar|einwandfrei|hergestellt|in betrieb|möglich)|\\b(laufen|funktionieren|läuft|funktioniert) wieder|\\bbereits gestartet|\\berfolgreich wiederhergestellt"},
        {Cue::FirstNotice, u"\\berste (offizielle )?(information|meldung|statusmeldung)"},
        {Cue::Promised, u"\\b(zugesichert|zugesagt|versprochen|garantiert)\\b"},
        {Cue::OurPromise, u"\\b(nächste[sn]? (update|information|meldung|statusmeldung)|informieren (wir )?(sie|euch) (wieder|erneut|spätestens|bis|um)|melden uns (wieder|spätestens|bis|um)|halten (wir )?(sie|euch) auf dem laufenden)"},
        {Cue::Provider, u"\\b(anbieter\\w*|dienstleister\\w*|provider\\w*|hoster\\w*|rechenzentrum)\\b|\\bwurde uns\\b"},
        {Cue::Decided, u"\\b(entschieden|entscheid\\w+|beschlossen|entschlossen)\\b"},
        {Cue::Acting, u"\\bwir (arbeiten|tun|sind|stehen|haben|starten|versuch\\w*)\\b|\\b(unser|von uns)\\b|\\bersetzt\\b|\\bgetauscht\\b|\\bbestellt\\b|\\binbetriebnahme\\b"},
        {Cue::CountsAffected, u"\\b(betroffen|gestört|ausgefallen|nicht (erreichbar|verfügbar)|offline|fehler\\w*)"},
        {Cue::NoiseTitle, u"^(author|autor|kategorie|letzte (aktualisierung|änderung)|zuletzt|liebe|sehr geehrte|hallo|von |veröffentlicht|startseite|home|menü|kommentare|suche)\\b|@"},
        {Cue::Debris, u"^(\\S+ ){0,4}(autor(in)?|kategorien?|schlagw[oö]rter|veröffentlicht (von|in)|abgelegt unter)\\s*:"
            u"|^(\\d+ kommentare?|kommentare? \\(?\\d+\\)?|keine kommentare)\\W*$|\\bkommentar (schreiben|hinterlassen|verfassen|abgeben)\\b"
            u"|^(deine|ihre) e-mail-adresse wird nicht veröffentlicht|^erforderliche felder sind\\b"
            u"|^(jetzt |beitrag |artikel |seite )?(teilen|weiterempfehlen|drucken|twittern)\\W*$|\\b(auf|per|via) (facebook|twitter|linkedin|xing|whatsapp|e-mail) teilen\\b"
            u"|\\bcookies?\\b[^.]*\\b(verwende\\w*|nutz\\w*|akzeptier\\w*|zustimm\\w*|einstellungen|ablehnen)|\\b(verwende[nt]|nutz(t|en)|setz(t|en)) [^.]*cookies?\\b|^cookie-\\w+\\W*$"
            u"|\\bnewsletter\\b[^.]*\\b(abonnieren|anmelden|bestellen|eintragen|erhalten)|\\b(zum|unser(en)?) newsletter\\W*$"
            u"|^(zum inhalt springen|nach oben|weiterlesen|lesezeit\\b.*|(vorheriger|nächster|ähnliche) (beitrag|beiträge|artikel)\\b.*)$"},
        {Cue::PageLink, u"^((e-?mail|facebook|twitter|linkedin|xing|whatsapp|drucken|teilen|impressum|datenschutz\\w*|kontakt|startseite|webseite|website|permalink)[\\s|·,/]*)+$"},
        {Cue::Comments, u"^\\d+ (kommentare?|antworten)( (zu|auf) .{0,80})?\\W*$|^kommentare?\\W*$|^(schreibe|schreiben sie|hinterlasse|hinterlassen sie) (einen|eine) (kommentar|antwort)\\b"},
    };
    return cues;
}

} // namespace lagebild::text
