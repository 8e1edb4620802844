<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
    <context>
        <name>Files</name>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>Portable document (*.pdf)</source>
            <translation>PDF-Dokument (*.pdf)</translation>
        </message>
        <message>
            <source>Table of entries (*.csv)</source>
            <translation>Tabelle der Einträge (*.csv)</translation>
        </message>
        <message>
            <source>Lagebild document, complete (*.json)</source>
            <translation>Lagebild-Dokument, vollständig (*.json)</translation>
        </message>
        <message>
            <source>Unsaved changes (*.jsonl)</source>
            <translation>Nicht gespeicherte Änderungen (*.jsonl)</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ConflictCard</name>
        <message>
            <source>Show versions</source>
            <translation>Fassungen zeigen</translation>
        </message>
        <message>
            <source>Show the versions</source>
            <translation>Die Fassungen zeigen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close the versions</source>
            <translation>Fassungen schließen</translation>
        </message>
        <message>
            <source>Next conflict</source>
            <translation>Nächster Konflikt</translation>
        </message>
        <message>
            <source>%1 · Take this</source>
            <comment>number of a version</comment>
            <translation>%1 · Dies übernehmen</translation>
        </message>
        <message>
            <source>Take version %1: %2</source>
            <translation>Fassung %1 übernehmen: %2</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Beide behalten</translation>
        </message>
        <message>
            <source>All versions, one after the other</source>
            <translation>Alle Fassungen, eine nach der anderen</translation>
        </message>
        <message>
            <source>Show the entry</source>
            <translation>Eintrag zeigen</translation>
        </message>
    </context>
    <context>
        <name>ConflictWords</name>
        <message numerus="yes">
            <source>%1: %n different versions</source>
            <comment>entry or incident, and field</comment>
            <translation>
                <numerusform>%1: %n Fassung</numerusform>
                <numerusform>%1: %n verschiedene Fassungen</numerusform>
            </translation>
        </message>
        <message>
            <source>(removed)</source>
            <comment>a passage of a text</comment>
            <translation>(entfernt)</translation>
        </message>
        <message>
            <source>unknown person</source>
            <translation>unbekannte Person</translation>
        </message>
        <message>
            <source>Press 1 or 2, or take a version with its button.</source>
            <translation>Taste 1 oder 2, oder eine Fassung mit ihrem Knopf übernehmen.</translation>
        </message>
        <message>
            <source>Press 1 to %1, or take a version with its button.</source>
            <translation>Taste 1 bis %1, oder eine Fassung mit ihrem Knopf übernehmen.</translation>
        </message>
        <message numerus="yes">
            <source>%n more after this.</source>
            <comment>conflicts</comment>
            <translation>
                <numerusform>Danach noch %n weiterer.</numerusform>
                <numerusform>Danach noch %n weitere.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;Find in all incidents …</source>
            <translation>&amp;Suchen in allen Vorfällen …</translation>
        </message>
        <message>
            <source>Ne&amp;xt hit</source>
            <translation>Nä&amp;chster Treffer</translation>
        </message>
        <message>
            <source>&amp;Previous hit</source>
            <translation>&amp;Voriger Treffer</translation>
        </message>
        <message>
            <source>&amp;Incident</source>
            <translation>&amp;Vorfall</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Notice</source>
            <translation>&amp;Meldung</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Declare incident</source>
            <translation>Vorfall &amp;ausrufen</translation>
        </message>
        <message>
            <source>&amp;Import text …</source>
            <translation>Text &amp;einlesen …</translation>
        </message>
        <message>
            <source>&amp;Export …</source>
            <translation>E&amp;xportieren …</translation>
        </message>
        <message>
            <source>&amp;Facts …</source>
            <translation>An&amp;gaben …</translation>
        </message>
        <message>
            <source>De&amp;lete incident</source>
            <translation>Vorfall &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;Services …</source>
            <translation>&amp;Dienste …</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;New timeline entry</source>
            <translation>&amp;Neuer Eintrag im Verlauf</translation>
        </message>
        <message>
            <source>Colours of the s&amp;ystem</source>
            <translation>Farben des S&amp;ystems</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>Dar&amp;k</source>
            <translation>D&amp;unkel</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>&amp;Größere Schrift</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>&amp;Kleinere Schrift</translation>
        </message>
        <message>
            <source>N&amp;ormal text</source>
            <translation>N&amp;ormale Schrift</translation>
        </message>
        <message>
            <source>Show the &amp;board</source>
            <translation>&amp;Tafel zeigen</translation>
        </message>
        <message>
            <source>Show the &amp;timeline</source>
            <translation>&amp;Verlauf zeigen</translation>
        </message>
        <message>
            <source>Show the noti&amp;ces</source>
            <translation>&amp;Meldungen zeigen</translation>
        </message>
        <message>
            <source>Go to the &amp;incidents</source>
            <translation>Zu den Vor&amp;fällen</translation>
        </message>
        <message>
            <source>Go to the bo&amp;ard</source>
            <translation>Zur Ta&amp;fel</translation>
        </message>
        <message>
            <source>Go to the time&amp;line</source>
            <translation>Zum Ver&amp;lauf</translation>
        </message>
        <message>
            <source>Go to the &amp;notices</source>
            <translation>Zu den Mel&amp;dungen</translation>
        </message>
        <message>
            <source>&amp;New notice</source>
            <translation>&amp;Neue Meldung</translation>
        </message>
        <message>
            <source>&amp;Say this now</source>
            <translation>&amp;Jetzt sagen</translation>
        </message>
        <message>
            <source>&amp;Keyboard</source>
            <translation>&amp;Tastatur</translation>
        </message>
        <message>
            <source>&amp;About Lagebild</source>
            <translation>Ü&amp;ber Lagebild</translation>
        </message>
        <message>
            <source>&amp;Team server …</source>
            <translation>&amp;Team-Server …</translation>
        </message>
        <message>
            <source>&amp;Filter the timeline …</source>
            <translation>&amp;Verlauf filtern …</translation>
        </message>
        <message>
            <source>&amp;Jump to a time …</source>
            <translation>Zu einer Zeit &amp;springen …</translation>
        </message>
        <message>
            <source>Ne&amp;xt new entry</source>
            <translation>Nächster &amp;neuer Eintrag</translation>
        </message>
        <message>
            <source>Com&amp;pact timeline</source>
            <translation>&amp;Kompakter Verlauf</translation>
        </message>
        <message>
            <source>Second time &amp;zone …</source>
            <translation>&amp;Zweite Zeitzone …</translation>
        </message>
    </context>
    <context>
        <name>NoticeFindings</name>
        <message>
            <source>%1 / %2 characters</source>
            <translation>%1 / %2 Zeichen</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n Zeichen</numerusform>
                <numerusform>%n Zeichen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show entry</source>
            <translation>Eintrag zeigen</translation>
        </message>
        <message>
            <source>Set time</source>
            <translation>Zeit setzen</translation>
        </message>
        <message>
            <source>Regenerate</source>
            <translation>Neu erzeugen</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Please check</source>
            <translation>Bitte prüfen</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Gut</translation>
        </message>
        <message>
            <source>The text is empty.</source>
            <translation>Der Text ist leer.</translation>
        </message>
        <message>
            <source>Too long for this channel: %1</source>
            <translation>Zu lang für diesen Kanal: %1</translation>
        </message>
        <message>
            <source>Not translated: “%1” (%2)</source>
            <translation>Nicht übersetzt: „%1“ (%2)</translation>
        </message>
        <message>
            <source>The promised time has passed.</source>
            <translation>Die zugesagte Zeit ist vorbei.</translation>
        </message>
        <message>
            <source>No time promised for the next update.</source>
            <translation>Keine Zeit für die nächste Meldung zugesagt.</translation>
        </message>
        <message>
            <source>The incident has changed since this text was made.</source>
            <translation>Der Vorfall hat sich geändert, seit dieser Text entstand.</translation>
        </message>
        <message>
            <source>Nothing found. %1</source>
            <translation>Nichts zu beanstanden. %1</translation>
        </message>
    </context>
    <context>
        <name>SaveWords</name>
        <message>
            <source>Read-only</source>
            <translation>Nur lesen</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Noch nicht gespeichert</translation>
        </message>
        <message>
            <source>Kept on this laptop</source>
            <translation>Auf diesem Laptop gespeichert</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Wird gespeichert …</translation>
        </message>
        <message>
            <source>This profile takes no changes.</source>
            <translation>Dieses Profil nimmt keine Änderungen an.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are not saved.</source>
            <translation>
                <numerusform>%n Änderung ist nicht gespeichert.</numerusform>
                <numerusform>%n Änderungen sind nicht gespeichert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait: %1</source>
            <translation>
                <numerusform>%n Änderung wartet: %1</numerusform>
                <numerusform>%n Änderungen warten: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>No server connected.</source>
            <translation>Kein Server verbunden.</translation>
        </message>
        <message numerus="yes">
            <source>Not saved yet: %n change(s)</source>
            <translation>
                <numerusform>Noch nicht gespeichert: %n Änderung</numerusform>
                <numerusform>Noch nicht gespeichert: %n Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to save</source>
            <translation>Nichts zu speichern</translation>
        </message>
        <message>
            <source>Saved on this laptop %1</source>
            <comment>time</comment>
            <translation>Auf diesem Laptop gespeichert %1</translation>
        </message>
        <message numerus="yes">
            <source>Closing now would lose %n unsaved change(s).</source>
            <translation>
                <numerusform>Beim Schließen ginge jetzt %n nicht gespeicherte Änderung verloren.</numerusform>
                <numerusform>Beim Schließen gingen jetzt %n nicht gespeicherte Änderungen verloren.</numerusform>
            </translation>
        </message>
        <message>
            <source>First here, then on %1.</source>
            <translation>Erst hier, dann auf %1.</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>The picture of an outage: what is affected, what still works.</source>
            <translation>Das Lagebild eines Ausfalls: was betroffen ist, was weiter funktioniert.</translation>
        </message>
        <message>
            <source>The folder that everything is kept in.</source>
            <translation>Der Ordner, in dem alles aufbewahrt wird.</translation>
        </message>
        <message>
            <source>Load two sample incidents into an empty profile.</source>
            <translation>Zwei Beispielvorfälle in ein leeres Profil laden.</translation>
        </message>
        <message>
            <source>de or en.</source>
            <translation>de oder en.</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>early morning</source>
            <translation>früher Morgen</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <source>late morning</source>
            <translation>Vormittag</translation>
        </message>
        <message>
            <source>midday</source>
            <translation>Mittag</translation>
        </message>
        <message>
            <source>early afternoon</source>
            <translation>früher Nachmittag</translation>
        </message>
        <message>
            <source>afternoon</source>
            <translation>Nachmittag</translation>
        </message>
        <message>
            <source>late afternoon</source>
            <translation>später Nachmittag</translation>
        </message>
        <message>
            <source>early evening</source>
            <translation>früher Abend</translation>
        </message>
        <message>
            <source>evening</source>
            <translation>Abend</translation>
        </message>
        <message>
            <source>late evening</source>
            <translation>später Abend</translation>
        </message>
        <message>
            <source>night</source>
            <translation>Nacht</translation>
        </message>
        <message>
            <source>no time</source>
            <translation>ohne Zeit</translation>
        </message>
        <message>
            <source>then</source>
            <comment>after the entry above</comment>
            <translation>danach</translation>
        </message>
        <message>
            <source>by %1</source>
            <comment>clock time</comment>
            <translation>bis %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <comment>clock time</comment>
            <translation>seit %1</translation>
        </message>
        <message>
            <source>during the day</source>
            <translation>im Laufe des Tages</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>original wording of a time</comment>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>between %1 and %2</source>
            <translation>zwischen %1 und %2</translation>
        </message>
        <message>
            <source>written as “%1”</source>
            <translation>geschrieben als „%1“</translation>
        </message>
        <message>
            <source>clock of %1</source>
            <comment>time zone</comment>
            <translation>Uhrzeit von %1</translation>
        </message>
        <message>
            <source>Time unknown</source>
            <translation>Zeit unbekannt</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 Tg. %2 h</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>at least %1</source>
            <comment>duration</comment>
            <translation>mindestens %1</translation>
        </message>
        <message>
            <source>at most %1</source>
            <comment>duration</comment>
            <translation>höchstens %1</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <comment>durations</comment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>%1 – %2 h</source>
            <comment>hours</comment>
            <translation>%1 – %2 h</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%n attachments</source>
            <translation>
                <numerusform>%n Anhang</numerusform>
                <numerusform>%n Anhänge</numerusform>
            </translation>
        </message>
        <message>
            <source>attachment: %1</source>
            <comment>file name</comment>
            <translation>Anhang: %1</translation>
        </message>
        <message>
            <source>Attachment %1</source>
            <comment>file name</comment>
            <translation>Anhang %1</translation>
        </message>
        <message>
            <source>“%1” attached</source>
            <comment>file</comment>
            <translation>„%1“ angehängt</translation>
        </message>
        <message numerus="yes">
            <source>%n files attached</source>
            <translation>
                <numerusform>%n Datei angehängt</numerusform>
                <numerusform>%n Dateien angehängt</numerusform>
            </translation>
        </message>
        <message>
            <source>Attachment “%1” removed</source>
            <translation>Anhang „%1“ entfernt</translation>
        </message>
        <message>
            <source>Entry “%1” moved</source>
            <translation>Eintrag „%1“ verschoben</translation>
        </message>
        <message>
            <source>Entry “%1” split</source>
            <translation>Eintrag „%1“ geteilt</translation>
        </message>
        <message numerus="yes">
            <source>%n entries merged</source>
            <translation>
                <numerusform>%n Eintrag zusammengefügt</numerusform>
                <numerusform>%n Einträge zusammengefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries pasted</source>
            <translation>
                <numerusform>%n Eintrag eingefügt</numerusform>
                <numerusform>%n Einträge eingefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries deleted</source>
            <translation>
                <numerusform>%n Eintrag gelöscht</numerusform>
                <numerusform>%n Einträge gelöscht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries changed</source>
            <translation>
                <numerusform>%n Eintrag geändert</numerusform>
                <numerusform>%n Einträge geändert</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted or kept</source>
            <translation>Gelöscht oder behalten</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Maßnahme</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Andere Namen</translation>
        </message>
        <message>
            <source>Apology</source>
            <translation>Entschuldigung</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>Freigegeben von</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Verfasser</translation>
        </message>
        <message>
            <source>Whose promise</source>
            <translation>Wessen Zusage</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Corrected notice</source>
            <translation>Berichtigte Meldung</translation>
        </message>
        <message>
            <source>Whether customers must act</source>
            <translation>Ob Kunden handeln müssen</translation>
        </message>
        <message>
            <source>Where customers must act</source>
            <translation>Wo Kunden handeln müssen</translation>
        </message>
        <message>
            <source>What customers must do</source>
            <translation>Was Kunden tun müssen</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>About the data</source>
            <translation>Zu den Daten</translation>
        </message>
        <message>
            <source>Depends on</source>
            <translation>Hängt ab von</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>Erledigt um</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Earlier outages</source>
            <translation>Frühere Ausfälle</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Way of contact</source>
            <translation>Kontaktweg</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Lehre</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Meilenstein</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Translated names</source>
            <translation>Übersetzte Namen</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <source>Outlook</source>
            <translation>Ausblick</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Next update</source>
            <translation>Nächste Meldung</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Öffentlich</translation>
        </message>
        <message>
            <source>Published at</source>
            <translation>Veröffentlicht um</translation>
        </message>
        <message>
            <source>Place among entries of equal time</source>
            <translation>Platz unter Einträgen gleicher Zeit</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Aufgezeichnet</translation>
        </message>
        <message>
            <source>Recovers by itself</source>
            <translation>Erholt sich von selbst</translation>
        </message>
        <message>
            <source>Restoration</source>
            <translation>Wiederherstellung</translation>
        </message>
        <message>
            <source>Role of the entry</source>
            <translation>Rolle des Eintrags</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Reichweite</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <source>Short id</source>
            <translation>Kurzkennung</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Dank</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Translations</source>
            <translation>Übersetzungen</translation>
        </message>
        <message>
            <source>Run by a provider</source>
            <translation>Von einem Anbieter betrieben</translation>
        </message>
        <message>
            <source>Checked at</source>
            <translation>Geprüft um</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>Geprüft von</translation>
        </message>
        <message>
            <source>Visibility</source>
            <translation>Sichtbarkeit</translation>
        </message>
        <message>
            <source>On the board</source>
            <translation>Auf der Tafel</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>deleted</source>
            <comment>entry</comment>
            <translation>gelöscht</translation>
        </message>
        <message>
            <source>kept</source>
            <comment>entry</comment>
            <translation>behalten</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>nothing</source>
            <comment>an empty field</comment>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Service %1</source>
            <translation>Dienst %1</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>Vorfall</translation>
        </message>
        <message>
            <source>Entry %1: %2</source>
            <comment>time: text</comment>
            <translation>Eintrag %1: %2</translation>
        </message>
        <message>
            <source>Promise: %1</source>
            <translation>Zusage: %1</translation>
        </message>
        <message>
            <source>Action: %1</source>
            <translation>Maßnahme: %1</translation>
        </message>
        <message>
            <source>Contact %1</source>
            <translation>Kontakt %1</translation>
        </message>
        <message>
            <source>Notice: %1</source>
            <comment>text</comment>
            <translation>Meldung: %1</translation>
        </message>
        <message>
            <source>Decided: %1</source>
            <comment>name of a field</comment>
            <translation>Entschieden: %1</translation>
        </message>
        <message>
            <source>“%1” declared</source>
            <translation>„%1“ ausgerufen</translation>
        </message>
        <message>
            <source>Facts of “%1” changed</source>
            <translation>Angaben zu „%1“ geändert</translation>
        </message>
        <message>
            <source>Phase set to %1</source>
            <translation>Phase auf „%1“ gesetzt</translation>
        </message>
        <message>
            <source>“%1” deleted</source>
            <translation>„%1“ gelöscht</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>service: state</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 checked</source>
            <comment>service</comment>
            <translation>%1 geprüft</translation>
        </message>
        <message>
            <source>Service “%1” changed</source>
            <translation>Dienst „%1“ geändert</translation>
        </message>
        <message>
            <source>Entry “%1” added</source>
            <translation>Eintrag „%1“ hinzugefügt</translation>
        </message>
        <message>
            <source>Entry “%1” changed</source>
            <translation>Eintrag „%1“ geändert</translation>
        </message>
        <message>
            <source>Entry “%1” deleted</source>
            <translation>Eintrag „%1“ gelöscht</translation>
        </message>
        <message>
            <source>Promise of %1 added</source>
            <translation>Zusage von %1 hinzugefügt</translation>
        </message>
        <message>
            <source>Promise of %1 changed</source>
            <translation>Zusage von %1 geändert</translation>
        </message>
        <message>
            <source>Action “%1” added</source>
            <translation>Aufgabe „%1“ hinzugefügt</translation>
        </message>
        <message>
            <source>Action “%1” changed</source>
            <translation>Aufgabe „%1“ geändert</translation>
        </message>
        <message>
            <source>Notice saved: %1</source>
            <comment>kind of notice</comment>
            <translation>Meldung gespeichert: %1</translation>
        </message>
        <message>
            <source>Notice deleted</source>
            <translation>Meldung gelöscht</translation>
        </message>
        <message>
            <source>“%1” imported</source>
            <translation>„%1“ eingelesen</translation>
        </message>
        <message>
            <source>%1 put on the board</source>
            <comment>service</comment>
            <translation>%1 auf die Tafel gesetzt</translation>
        </message>
        <message>
            <source>working</source>
            <translation>funktioniert</translation>
        </message>
        <message>
            <source>under maintenance</source>
            <translation>in Wartung</translation>
        </message>
        <message>
            <source>degraded</source>
            <translation>eingeschränkt</translation>
        </message>
        <message>
            <source>partial outage</source>
            <translation>teilweise ausgefallen</translation>
        </message>
        <message>
            <source>outage</source>
            <translation>ausgefallen</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>Affected</source>
            <translation>Betroffen</translation>
        </message>
        <message>
            <source>Still working</source>
            <translation>Funktioniert weiter</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Nicht bekannt</translation>
        </message>
        <message>
            <source>Investigating</source>
            <translation>Untersuchung</translation>
        </message>
        <message>
            <source>Identified</source>
            <translation>Ursache erkannt</translation>
        </message>
        <message>
            <source>Monitoring</source>
            <translation>Beobachtung</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Behoben</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>SEV %1</source>
            <comment>severity, 1 is the worst</comment>
            <translation>SEV %1</translation>
        </message>
        <message>
            <source>observation</source>
            <translation>Beobachtung</translation>
        </message>
        <message>
            <source>action</source>
            <translation>Maßnahme</translation>
        </message>
        <message>
            <source>decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <source>provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>state change</source>
            <translation>Zustandswechsel</translation>
        </message>
        <message>
            <source>communication</source>
            <translation>Mitteilung</translation>
        </message>
        <message>
            <source>recovery</source>
            <translation>Wiederherstellung</translation>
        </message>
        <message>
            <source>began</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>detected</source>
            <translation>bemerkt</translation>
        </message>
        <message>
            <source>acknowledged</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>identified</source>
            <translation>Ursache erkannt</translation>
        </message>
        <message>
            <source>mitigated</source>
            <translation>eingedämmt</translation>
        </message>
        <message>
            <source>relapsed</source>
            <translation>Rückfall</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>behoben</translation>
        </message>
        <message>
            <source>first notice</source>
            <translation>erste Meldung</translation>
        </message>
        <message>
            <source>public</source>
            <translation>öffentlich</translation>
        </message>
        <message>
            <source>internal</source>
            <translation>intern</translation>
        </message>
        <message>
            <source>not known yet</source>
            <comment>Data: …</comment>
            <translation>noch nicht bekannt</translation>
        </message>
        <message>
            <source>no loss</source>
            <comment>Data: …</comment>
            <translation>kein Verlust</translation>
        </message>
        <message>
            <source>delayed</source>
            <comment>Data: …</comment>
            <translation>verzögert</translation>
        </message>
        <message>
            <source>partly lost</source>
            <comment>Data: …</comment>
            <translation>teilweise verloren</translation>
        </message>
        <message>
            <source>lost</source>
            <comment>Data: …</comment>
            <translation>verloren</translation>
        </message>
        <message>
            <source>being restored</source>
            <translation>wird wiederhergestellt</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>wiederhergestellt</translation>
        </message>
        <message>
            <source>not known yet</source>
            <comment>Customers must: …</comment>
            <translation>noch nicht bekannt</translation>
        </message>
        <message>
            <source>do nothing</source>
            <comment>Customers must: …</comment>
            <translation>nichts tun</translation>
        </message>
        <message>
            <source>act</source>
            <comment>Customers must: …</comment>
            <translation>handeln</translation>
        </message>
        <message>
            <source>First notice</source>
            <translation>Erstmeldung</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Zwischenstand</translation>
        </message>
        <message>
            <source>All clear</source>
            <translation>Entwarnung</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>in review</source>
            <translation>in Prüfung</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>freigegeben</translation>
        </message>
        <message>
            <source>published</source>
            <translation>veröffentlicht</translation>
        </message>
        <message>
            <source>handed out</source>
            <translation>ausgegeben</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>berichtigt</translation>
        </message>
        <message>
            <source>retracted</source>
            <translation>zurückgezogen</translation>
        </message>
        <message>
            <source>Status page</source>
            <translation>Statusseite</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Social media</source>
            <translation>Soziale Medien</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>Intern</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>etwa %1</translation>
        </message>
        <message>
            <source>at least %1</source>
            <translation>mindestens %1</translation>
        </message>
        <message>
            <source>more than %1</source>
            <translation>mehr als %1</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>höchstens %1</translation>
        </message>
        <message>
            <source>less than %1</source>
            <translation>weniger als %1</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>source: %1</source>
            <translation>Quelle: %1</translation>
        </message>
        <message>
            <source>only in %1</source>
            <comment>language</comment>
            <translation>nur auf %1</translation>
        </message>
        <message>
            <source>Saved on this laptop, not on the server yet</source>
            <translation>Auf diesem Laptop gespeichert, noch nicht auf dem Server</translation>
        </message>
        <message>
            <source>Saved on this laptop; the server does not take it</source>
            <translation>Auf diesem Laptop gespeichert; der Server nimmt es nicht an</translation>
        </message>
        <message>
            <source>new</source>
            <comment>entry</comment>
            <translation>neu</translation>
        </message>
        <message>
            <source>changed</source>
            <comment>entry</comment>
            <translation>geändert</translation>
        </message>
    </context>
    <context>
        <name>lagebild::Attaching</name>
        <message>
            <source>Screenshot %1</source>
            <comment>time; name of a file</comment>
            <translation>Bildschirmfoto %1</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Dateien anhängen</translation>
        </message>
        <message>
            <source>Attaching …</source>
            <translation>Wird angehängt …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Attaching files</source>
            <translation>Dateien werden angehängt</translation>
        </message>
    </context>
    <context>
        <name>lagebild::AttachmentsDialog</name>
        <message>
            <source>Attachments</source>
            <translation>Anhänge</translation>
        </message>
        <message>
            <source>On the entry “%1”</source>
            <translation>Am Eintrag „%1“</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Angehängte Dateien</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Save as …</source>
            <translation>&amp;Speichern unter …</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>&amp;Attach files …</source>
            <translation>Dateien &amp;anhängen …</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>not on this laptop</source>
            <translation>nicht auf diesem Laptop</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>Nothing is attached.</source>
            <translation>Nichts ist angehängt.</translation>
        </message>
        <message>
            <source>No program opens “%1”. Save it and choose one.</source>
            <translation>Kein Programm öffnet „%1“. Speichern Sie es und wählen Sie eines.</translation>
        </message>
        <message>
            <source>Save attachment</source>
            <translation>Anhang speichern</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>Gespeichert als %1.</translation>
        </message>
    </context>
    <context>
        <name>lagebild::BoardModel</name>
        <message>
            <source>restored %1</source>
            <comment>clock time</comment>
            <translation>wiederhergestellt %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <comment>clock time</comment>
            <translation>seit %1</translation>
        </message>
        <message>
            <source>seen %1, stale</source>
            <comment>clock time</comment>
            <translation>geprüft %1, veraltet</translation>
        </message>
        <message>
            <source>seen %1</source>
            <comment>clock time</comment>
            <translation>geprüft %1</translation>
        </message>
        <message>
            <source>data %1</source>
            <comment>partly lost</comment>
            <translation>Daten %1</translation>
        </message>
        <message numerus="yes">
            <source>%n not checked for 1 h</source>
            <comment>services</comment>
            <translation>
                <numerusform>%n seit 1 h nicht geprüft</numerusform>
                <numerusform>%n seit 1 h nicht geprüft</numerusform>
            </translation>
        </message>
        <message>
            <source>stated “%1”</source>
            <comment>a percent</comment>
            <translation>gemeldet: „%1“</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n services</source>
            <comment>group of the board</comment>
            <translation>
                <numerusform>%1, %n Dienst</numerusform>
                <numerusform>%1, %n Dienste</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 stale</source>
            <comment>clock time of the last check</comment>
            <translation>%1 veraltet</translation>
        </message>
    </context>
    <context>
        <name>lagebild::BoardPane</name>
        <message>
            <source>No services yet. Type the name of the first one below and press Enter.</source>
            <translation>Noch keine Dienste. Geben Sie unten den Namen des ersten ein und drücken Sie die Eingabetaste.</translation>
        </message>
        <message>
            <source>No incident is open. Declare one with Ctrl+N or choose one on the left.</source>
            <translation>Kein Vorfall ist geöffnet. Rufen Sie mit Strg+N einen aus oder wählen Sie links einen.</translation>
        </message>
        <message>
            <source>as of %1</source>
            <comment>clock time</comment>
            <translation>Stand %1</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <source>Board: what is affected and what still works</source>
            <translation>Tafel: was betroffen ist und was weiter funktioniert</translation>
        </message>
        <message>
            <source>Add a service …</source>
            <translation>Dienst hinzufügen …</translation>
        </message>
        <message>
            <source>Name of a service to add</source>
            <translation>Name eines neuen Dienstes</translation>
        </message>
        <message>
            <source>Space: down or working · + and −: percent · Enter: all states</source>
            <translation>Leertaste: ausgefallen oder funktioniert · + und −: Prozent · Eingabe: alle Zustände</translation>
        </message>
        <message>
            <source>No service was marked in this incident. Type a name below to add one.</source>
            <translation>In diesem Vorfall ist kein Dienst vermerkt. Geben Sie unten einen Namen ein, um einen hinzuzufügen.</translation>
        </message>
    </context>
    <context>
        <name>lagebild::BoardView</name>
        <message>
            <source>&amp;%1 %2</source>
            <comment>key and state</comment>
            <translation>&amp;%1 %2</translation>
        </message>
        <message>
            <source>&amp;Checked just now: still so</source>
            <translation>&amp;Eben geprüft: unverändert</translation>
        </message>
        <message>
            <source>&amp;Percent that works</source>
            <translation>&amp;Prozent, die funktionieren</translation>
        </message>
    </context>
    <context>
        <name>lagebild::DeclareLine</name>
        <message>
            <source>What is broken? A title is enough, Enter declares it.</source>
            <translation>Was ist ausgefallen? Ein Titel genügt, Eingabe ruft aus.</translation>
        </message>
        <message>
            <source>Title of the incident</source>
            <translation>Titel des Vorfalls</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <source>1 is the worst, 5 the least</source>
            <translation>1 ist am schlimmsten, 5 am geringsten</translation>
        </message>
        <message>
            <source>Kind of incident</source>
            <translation>Art des Vorfalls</translation>
        </message>
        <message>
            <source>Outage</source>
            <translation>Ausfall</translation>
        </message>
        <message>
            <source>Maintenance</source>
            <translation>Wartung</translation>
        </message>
        <message>
            <source>&amp;Declare</source>
            <translation>&amp;Ausrufen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>lagebild::EntryEditor</name>
        <message>
            <source>Put the cursor where the second entry begins; there must be words on both sides.</source>
            <translation>Setzen Sie die Schreibmarke dorthin, wo der zweite Eintrag beginnt; auf beiden Seiten müssen Wörter stehen.</translation>
        </message>
        <message>
            <source>Ctrl+Enter splits the entry at the cursor</source>
            <translation>Strg+Eingabe teilt den Eintrag an der Schreibmarke</translation>
        </message>
        <message>
            <source>Edit the entry</source>
            <translation>Eintrag bearbeiten</translation>
        </message>
        <message>
            <source>Time, as in 13:54 or about 7 o’clock</source>
            <translation>Zeit, etwa 13:54 oder gegen 7 Uhr</translation>
        </message>
        <message>
            <source>Public: may be quoted in notices</source>
            <translation>Öffentlich: darf in Meldungen stehen</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Meilenstein</translation>
        </message>
        <message>
            <source>Kind of entry</source>
            <translation>Art des Eintrags</translation>
        </message>
        <message>
            <source>Text in %1</source>
            <comment>language</comment>
            <translation>Text auf %1</translation>
        </message>
        <message>
            <source>Translation into %1</source>
            <comment>language</comment>
            <translation>Übersetzung: %1</translation>
        </message>
        <message>
            <source>Services, separated by commas</source>
            <translation>Dienste, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Save the entry (Enter)</source>
            <translation>Eintrag speichern (Eingabe)</translation>
        </message>
        <message>
            <source>Give up the changes (Escape)</source>
            <translation>Änderungen verwerfen (Esc)</translation>
        </message>
        <message>
            <source>p&amp;ublic</source>
            <translation>ö&amp;ffentlich</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>no milestone</source>
            <translation>kein Meilenstein</translation>
        </message>
        <message>
            <source>The text is missing.</source>
            <translation>Der Text fehlt.</translation>
        </message>
        <message>
            <source>“%1” is no time that can be understood.</source>
            <translation>„%1“ ist keine verständliche Zeit.</translation>
        </message>
        <message>
            <source>“%1” fits several services.</source>
            <translation>„%1“ passt auf mehrere Dienste.</translation>
        </message>
        <message>
            <source>There is no service “%1”.</source>
            <translation>Es gibt keinen Dienst „%1“.</translation>
        </message>
    </context>
    <context>
        <name>lagebild::EntryTable</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Visible to</source>
            <translation>Sichtbar für</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Guessed</source>
            <translation>Geraten</translation>
        </message>
        <message>
            <source>Guessed from “%1”</source>
            <translation>Geraten aus „%1“</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Hintergrund</translation>
        </message>
        <message>
            <source>Outlook</source>
            <translation>Ausblick</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>Veröffentlichung</translation>
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation>%1 (geraten)</translation>
        </message>
        <message>
            <source>%1 (not part of the report)</source>
            <comment>role of an entry</comment>
            <translation>%1 (gehört nicht zum Bericht)</translation>
        </message>
    </context>
    <context>
        <name>lagebild::FactTable</name>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>What the text says</source>
            <translation>Was der Text sagt</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Customers must</source>
            <translation>Kunden müssen</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>About the data</source>
            <translation>Zu den Daten</translation>
        </message>
        <message>
            <source>What customers must do</source>
            <translation>Was Kunden tun müssen</translation>
        </message>
        <message>
            <source>Recovers by itself</source>
            <translation>Erholt sich von selbst</translation>
        </message>
        <message>
            <source>Apology</source>
            <translation>Entschuldigung</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Dank</translation>
        </message>
        <message>
            <source>Outlook</source>
            <translation>Ausblick</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Lehre</translation>
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation>%1 (geraten)</translation>
        </message>
    </context>
    <context>
        <name>lagebild::FactsDialog</name>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Titel</translation>
        </message>
        <message>
            <source>About the &amp;data</source>
            <translation>Zu den &amp;Daten</translation>
        </message>
        <message>
            <source>What customers &amp;must do</source>
            <translation>Was Kunden tun &amp;müssen</translation>
        </message>
        <message>
            <source>S&amp;ummary</source>
            <translation>Z&amp;usammenfassung</translation>
        </message>
        <message>
            <source>&amp;Cause</source>
            <translation>U&amp;rsache</translation>
        </message>
        <message>
            <source>&amp;Recovers by itself</source>
            <translation>Erholt sich von &amp;selbst</translation>
        </message>
        <message>
            <source>&amp;Apology</source>
            <translation>&amp;Entschuldigung</translation>
        </message>
        <message>
            <source>T&amp;hanks</source>
            <translation>Dan&amp;k</translation>
        </message>
        <message>
            <source>&amp;Outlook</source>
            <translation>Ausbli&amp;ck</translation>
        </message>
        <message>
            <source>Co&amp;ntact</source>
            <translation>Ko&amp;ntakt</translation>
        </message>
        <message>
            <source>&amp;Lesson</source>
            <translation>&amp;Lehre</translation>
        </message>
        <message>
            <source>Facts of the incident</source>
            <translation>Angaben zum Vorfall</translation>
        </message>
        <message>
            <source>&amp;Severity</source>
            <translation>S&amp;chwere</translation>
        </message>
        <message>
            <source>Dat&amp;a</source>
            <translation>D&amp;aten</translation>
        </message>
        <message>
            <source>Customers must</source>
            <translation>Kunden müssen</translation>
        </message>
        <message>
            <source>Comman&amp;der</source>
            <translation>Ein&amp;satzleitung</translation>
        </message>
        <message>
            <source>Save the facts</source>
            <translation>Fakten speichern</translation>
        </message>
        <message>
            <source>Give up the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
    </context>
    <context>
        <name>lagebild::FindDialog</name>
        <message>
            <source>Searching …</source>
            <translation>Es wird gesucht …</translation>
        </message>
        <message>
            <source>Find in all incidents</source>
            <translation>In allen Vorfällen suchen</translation>
        </message>
        <message>
            <source>Words or “a phrase”</source>
            <translation>Wörter oder „eine Wendung“</translation>
        </message>
        <message>
            <source>Words to find</source>
            <translation>Wörter, die gesucht werden</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <source>What to find</source>
            <translation>Was gesucht wird</translation>
        </message>
        <message>
            <source>&amp;Only in this incident</source>
            <translation>&amp;Nur in diesem Vorfall</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Enter goes to the hit.</source>
            <translation>Eingabe geht zum Treffer.</translation>
        </message>
        <message>
            <source>&amp;Go there</source>
            <translation>&amp;Hingehen</translation>
        </message>
        <message>
            <source>Go to the hit</source>
            <translation>Zum Treffer gehen</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>Die Suche schließen</translation>
        </message>
        <message>
            <source>Finds entries, notices, titles and services by the beginnings of their words. Quotation marks keep words together.</source>
            <translation>Findet Einträge, Meldungen, Titel und Dienste am Anfang ihrer Wörter. Anführungszeichen halten Wörter zusammen.</translation>
        </message>
        <message>
            <source>Nothing was found. Fewer or shorter words find more.</source>
            <translation>Nichts gefunden. Weniger oder kürzere Wörter finden mehr.</translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The newest %n hits; more words narrow it down</source>
            <translation>
                <numerusform>Der neueste Treffer; weitere Wörter grenzen es ein</numerusform>
                <numerusform>Die neuesten %n Treffer; weitere Wörter grenzen es ein</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::Head</name>
        <message>
            <source>Commander</source>
            <translation>Einsatzleitung</translation>
        </message>
        <message>
            <source>%1 · in %2</source>
            <comment>due time, length</comment>
            <translation>%1 · in %2</translation>
        </message>
        <message>
            <source>%1 · overdue</source>
            <comment>due time</comment>
            <translation>%1 · überfällig</translation>
        </message>
        <message>
            <source>Next update promised</source>
            <translation>Nächste Meldung zugesagt</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>Dauerte</translation>
        </message>
        <message>
            <source>Lasting</source>
            <translation>Dauert</translation>
        </message>
        <message>
            <source>Incident: %1</source>
            <translation>Vorfall: %1</translation>
        </message>
        <message>
            <source>Severity %1 of 5, change the facts</source>
            <translation>Schwere %1 von 5, Angaben ändern</translation>
        </message>
        <message>
            <source>Data: %1 · Customers must: %2</source>
            <translation>Daten: %1 · Kunden müssen: %2</translation>
        </message>
        <message>
            <source>Change the facts of the incident</source>
            <translation>Angaben zum Vorfall ändern</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ImportDialog</name>
        <message>
            <source>&amp;Incident</source>
            <translation>Vo&amp;rfall</translation>
        </message>
        <message numerus="yes">
            <source>The file holds %n incidents; the one chosen above is saved.</source>
            <translation>
                <numerusform>Die Datei enthält %n Vorfall; gespeichert wird der oben gewählte.</numerusform>
                <numerusform>Die Datei enthält %n Vorfälle; gespeichert wird der oben gewählte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n correction(s) of the other incident were discarded.</source>
            <translation>
                <numerusform>%n Korrektur am anderen Vorfall wurde verworfen.</numerusform>
                <numerusform>%n Korrekturen am anderen Vorfall wurden verworfen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import a text</source>
            <translation>Text einlesen</translation>
        </message>
        <message>
            <source>Paste a report, a status page, a log or a chat here, or drop a file.</source>
            <translation>Fügen Sie hier einen Bericht, eine Statusseite, ein Protokoll oder einen Chat ein, oder ziehen Sie eine Datei hierher.</translation>
        </message>
        <message>
            <source>Text to import</source>
            <translation>Text zum Einlesen</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Titel</translation>
        </message>
        <message>
            <source>&amp;Published</source>
            <translation>&amp;Veröffentlicht</translation>
        </message>
        <message>
            <source>Time &amp;zone</source>
            <translation>Zeit&amp;zone</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>Recognise</source>
            <translation>Erkennen</translation>
        </message>
        <message>
            <source>&amp;Open file …</source>
            <translation>Datei ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>&amp;Neu lesen</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Lesen abbrechen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Save incident</source>
            <translation>Vorfall s&amp;peichern</translation>
        </message>
        <message>
            <source>Reading the text</source>
            <translation>Der Text wird gelesen</translation>
        </message>
        <message>
            <source>Entries that were understood; F2 corrects, Delete leaves one out</source>
            <translation>Verstandene Einträge; F2 berichtigt, Entf lässt einen weg</translation>
        </message>
        <message>
            <source>Services that were understood</source>
            <translation>Verstandene Dienste</translation>
        </message>
        <message>
            <source>Facts that were understood</source>
            <translation>Verstandene Angaben</translation>
        </message>
        <message>
            <source>Timeline · %1</source>
            <translation>Verlauf · %1</translation>
        </message>
        <message>
            <source>Services · %1</source>
            <translation>Dienste · %1</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Angaben</translation>
        </message>
        <message>
            <source>Open a text</source>
            <translation>Text öffnen</translation>
        </message>
        <message numerus="yes">
            <source>The text or its date, zone or language has changed. Reading it again discards %n correction(s).</source>
            <translation>
                <numerusform>Der Text, sein Datum, die Zone oder die Sprache hat sich geändert. Neu lesen verwirft %n Berichtigung.</numerusform>
                <numerusform>Der Text, sein Datum, die Zone oder die Sprache hat sich geändert. Neu lesen verwirft %n Berichtigungen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guess(es) to look at, marked with a question mark.</source>
            <translation>
                <numerusform>%n Vermutung zum Nachsehen, mit Fragezeichen markiert.</numerusform>
                <numerusform>%n Vermutungen zum Nachsehen, mit Fragezeichen markiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>What was understood</source>
            <translation>Was verstanden wurde</translation>
        </message>
        <message>
            <source>The text speaks of “%1”, not of the day it was published.</source>
            <translation>Der Text spricht von „%1“, nicht vom Tag der Veröffentlichung.</translation>
        </message>
    </context>
    <context>
        <name>lagebild::LanesWidget</name>
        <message>
            <source>%1 from %2 to %3</source>
            <comment>state, clock times</comment>
            <translation>%1 von %2 bis %3</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>services</comment>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>State of the services over time</source>
            <translation>Zustand der Dienste im Zeitverlauf</translation>
        </message>
        <message>
            <source>%1 work</source>
            <comment>percent</comment>
            <translation>%1 funktionieren</translation>
        </message>
        <message>
            <source>%1 affected</source>
            <comment>percent</comment>
            <translation>%1 betroffen</translation>
        </message>
    </context>
    <context>
        <name>lagebild::MainWindow</name>
        <message>
            <source>timeline: open a link of the entry</source>
            <translation>Verlauf: einen Link des Eintrags öffnen</translation>
        </message>
        <message>
            <source>timeline: the actions that came up in the entry</source>
            <translation>Verlauf: die Maßnahmen aus dem Eintrag</translation>
        </message>
        <message>
            <source>timeline: attach files; Ctrl+V attaches files and screenshots</source>
            <translation>Verlauf: Dateien anhängen; Strg+V hängt Dateien und Bildschirmfotos an</translation>
        </message>
        <message>
            <source>timeline: look at what is attached</source>
            <translation>Verlauf: ansehen, was angehängt ist</translation>
        </message>
        <message>
            <source>timeline: the promise that the entry holds</source>
            <translation>Verlauf: die Zusage in dem Eintrag</translation>
        </message>
        <message>
            <source>timeline: earlier wordings of the entry</source>
            <translation>Verlauf: frühere Fassungen des Eintrags</translation>
        </message>
        <message>
            <source>while editing an entry: split it at the cursor</source>
            <translation>beim Bearbeiten eines Eintrags: an der Schreibmarke teilen</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
        <message>
            <source>timeline: move the entry among those of the same time</source>
            <translation>Verlauf: Eintrag unter gleichzeitigen verschieben</translation>
        </message>
        <message>
            <source>timeline: join the chosen entries into one</source>
            <translation>Verlauf: gewählte Einträge zusammenfügen</translation>
        </message>
        <message>
            <source>timeline: choose several entries</source>
            <translation>Verlauf: mehrere Einträge wählen</translation>
        </message>
        <message>
            <source>Shift+↑ ↓</source>
            <translation>Umschalt+↑ ↓</translation>
        </message>
        <message>
            <source>Lagebild</source>
            <translation>Lagebild</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tafel</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>About Lagebild</source>
            <translation>Über Lagebild</translation>
        </message>
        <message>
            <source>Save unsaved changes as file …</source>
            <translation>Nicht gespeicherte Änderungen als Datei sichern …</translation>
        </message>
        <message>
            <source>This profile is read-only. %1</source>
            <translation>Dieses Profil lässt sich nur lesen. %1</translation>
        </message>
        <message>
            <source>Not saved yet: %1 Your changes stay here and are tried again by themselves.</source>
            <translation>Noch nicht gespeichert: %1 Ihre Änderungen bleiben hier und werden von selbst noch einmal versucht.</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Lagebild %1&lt;/h3&gt;&lt;p&gt;The picture of the situation for the people who run an outage: what is affected, what still works, the timeline, and the notices.&lt;/p&gt;&lt;p&gt;Everything is kept on this laptop. Free software under the GPL, version 3 or later, without any warranty.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Lagebild %1&lt;/h3&gt;&lt;p&gt;Das Bild der Lage für alle, die einen Ausfall leiten: was betroffen ist, was weiter funktioniert, der Verlauf und die Meldungen.&lt;/p&gt;&lt;p&gt;Alles bleibt auf diesem Laptop. Freie Software unter der GPL, Version 3 oder neuer, ohne jede Gewähr.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>board: affected or working</source>
            <translation>Tafel: ausgefallen oder funktioniert</translation>
        </message>
        <message>
            <source>board: percent up and down</source>
            <translation>Tafel: Prozent mehr und weniger</translation>
        </message>
        <message>
            <source>Menu key</source>
            <translation>Menütaste</translation>
        </message>
        <message>
            <source>all states, all steps of an entry</source>
            <translation>alle Zustände, alle Schritte eines Eintrags</translation>
        </message>
        <message>
            <source>timeline: edit the entry</source>
            <translation>Verlauf: Eintrag bearbeiten</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <source>timeline: delete the entry</source>
            <translation>Verlauf: Eintrag löschen</translation>
        </message>
        <message>
            <source>timeline: public or internal</source>
            <translation>Verlauf: öffentlich oder intern</translation>
        </message>
        <message>
            <source>Close again to close anyway.</source>
            <translation>Noch einmal schließen, um trotzdem zu schließen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Ctrl+Up, Ctrl+Down</source>
            <translation>Strg+Auf, Strg+Ab</translation>
        </message>
        <message>
            <source>timeline: from day to day</source>
            <translation>Verlauf: von Tag zu Tag</translation>
        </message>
        <message>
            <source>Ctrl+Left, Ctrl+Right</source>
            <translation>Strg+Links, Strg+Rechts</translation>
        </message>
        <message>
            <source>timeline: from milestone to milestone</source>
            <translation>Verlauf: von Meilenstein zu Meilenstein</translation>
        </message>
    </context>
    <context>
        <name>lagebild::Menus</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>&amp;Rückgängig: %1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>&amp;Wiederholen: %1</translation>
        </message>
    </context>
    <context>
        <name>lagebild::MessageBar</name>
        <message>
            <source>Close</source>
            <comment>message</comment>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>lagebild::NoticeActions</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Save as</source>
            <translation>&amp;Speichern als</translation>
        </message>
        <message>
            <source>&amp;Regenerate</source>
            <translation>&amp;Neu erzeugen</translation>
        </message>
        <message>
            <source>De&amp;lete draft</source>
            <translation>Entwurf &amp;löschen</translation>
        </message>
        <message>
            <source>Copy and record as handed out</source>
            <translation>Kopieren und als ausgegeben vermerken</translation>
        </message>
        <message>
            <source>Save as a file and record as handed out</source>
            <translation>Als Datei speichern und als ausgegeben vermerken</translation>
        </message>
        <message>
            <source>Write the text anew from the incident</source>
            <translation>Text aus dem Vorfall neu schreiben</translation>
        </message>
        <message>
            <source>Delete this draft</source>
            <translation>Diesen Entwurf löschen</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Reiner Text</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Formatted text</source>
            <translation>Formatierter Text</translation>
        </message>
        <message>
            <source>Markdown …</source>
            <translation>Markdown …</translation>
        </message>
        <message>
            <source>Web page …</source>
            <translation>Webseite …</translation>
        </message>
        <message>
            <source>PDF …</source>
            <translation>PDF …</translation>
        </message>
        <message>
            <source>Save the notice</source>
            <translation>Meldung speichern</translation>
        </message>
    </context>
    <context>
        <name>lagebild::NoticeControls</name>
        <message>
            <source>For example 19:15, or +30 for half an hour from now</source>
            <translation>Zum Beispiel 19:15 oder +30 für in einer halben Stunde</translation>
        </message>
        <message>
            <source>Kind of notice</source>
            <translation>Art der Meldung</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>next &amp;update</source>
            <translation>nächste &amp;Meldung</translation>
        </message>
        <message>
            <source>Time of the next update</source>
            <translation>Zeit der nächsten Meldung</translation>
        </message>
        <message>
            <source>19:15 or +30</source>
            <translation>19:15 oder +30</translation>
        </message>
        <message>
            <source>%1 text, entries without translation</source>
            <translation>Text auf %1, Einträge ohne Übersetzung</translation>
        </message>
        <message>
            <source>%1 text</source>
            <translation>Text auf %1</translation>
        </message>
    </context>
    <context>
        <name>lagebild::NoticeSheet</name>
        <message>
            <source>This is no time: %1</source>
            <translation>Das ist keine Zeit: %1</translation>
        </message>
        <message>
            <source>%1 %2. What has left the house is not edited; a correction is a notice of its own.</source>
            <translation>%1 %2. Was hinausgegangen ist, wird nicht mehr geändert; eine Berichtigung ist eine eigene Meldung.</translation>
        </message>
        <message>
            <source>Write a correction</source>
            <translation>Berichtigung schreiben</translation>
        </message>
        <message>
            <source>You have edited this text.</source>
            <translation>Sie haben diesen Text bearbeitet.</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Meinen behalten</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Text of the notice</source>
            <translation>Text der Meldung</translation>
        </message>
        <message>
            <source>The text of the notice, in Markdown</source>
            <translation>Der Text der Meldung, in Markdown</translation>
        </message>
        <message>
            <source>What to check before this leaves the house</source>
            <translation>Was zu prüfen ist, bevor das hinausgeht</translation>
        </message>
    </context>
    <context>
        <name>lagebild::NoticesPane</name>
        <message>
            <source>Notices</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>Say this now</source>
            <translation>Jetzt sagen</translation>
        </message>
        <message>
            <source>Say this now: two sentences for the phone</source>
            <translation>Jetzt sagen: zwei Sätze fürs Telefon</translation>
        </message>
        <message>
            <source>+ New</source>
            <translation>+ Neu</translation>
        </message>
        <message>
            <source>New notice</source>
            <translation>Neue Meldung</translation>
        </message>
        <message>
            <source>&amp;Draft a notice</source>
            <translation>Meldung &amp;entwerfen</translation>
        </message>
        <message>
            <source>Draft a notice</source>
            <translation>Meldung entwerfen</translation>
        </message>
        <message>
            <source>No notice yet. A draft says what is affected, what still works, and what comes next, in German and in English.</source>
            <translation>Noch keine Meldung. Ein Entwurf sagt auf Deutsch und Englisch, was betroffen ist, was weiter funktioniert und was als Nächstes kommt.</translation>
        </message>
        <message>
            <source>Choose or declare an incident on the left. Its notices are written here.</source>
            <translation>Wählen Sie links einen Vorfall oder rufen Sie einen aus. Hier entstehen seine Meldungen.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n handed out</source>
            <comment>notices</comment>
            <translation>
                <numerusform>%n ausgegeben</numerusform>
                <numerusform>%n ausgegeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n Entwurf</numerusform>
                <numerusform>%n Entwürfe</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::PhaseBar</name>
        <message>
            <source>%1 since %2</source>
            <comment>phase, time</comment>
            <translation>%1 seit %2</translation>
        </message>
        <message>
            <source>%1, present phase</source>
            <translation>%1, jetzige Phase</translation>
        </message>
        <message>
            <source>The incident is in this phase</source>
            <translation>Der Vorfall ist in dieser Phase</translation>
        </message>
        <message>
            <source>Move the incident to this phase</source>
            <translation>Vorfall in diese Phase versetzen</translation>
        </message>
        <message>
            <source>Phase: %1</source>
            <translation>Phase: %1</translation>
        </message>
    </context>
    <context>
        <name>lagebild::PhonePanel</name>
        <message>
            <source>Two sentences to read out on the phone. They follow the board and the timeline.</source>
            <translation>Zwei Sätze zum Vorlesen am Telefon. Sie folgen der Tafel und dem Verlauf.</translation>
        </message>
        <message>
            <source>&amp;Back to the notices</source>
            <translation>&amp;Zurück zu den Meldungen</translation>
        </message>
        <message>
            <source>Back to the notices</source>
            <translation>Zurück zu den Meldungen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the sentences in %1</source>
            <translation>Sätze auf %1 kopieren</translation>
        </message>
        <message>
            <source>Say this now, %1</source>
            <translation>Jetzt sagen, %1</translation>
        </message>
    </context>
    <context>
        <name>lagebild::QuickLine</name>
        <message>
            <source>13:54 what happened #service !public — internal unless !public · Enter adds</source>
            <translation>13:54 was geschah #Dienst !public — intern ohne !public · Eingabe fügt hinzu</translation>
        </message>
        <message>
            <source>“%1” is no possible clock time</source>
            <translation>„%1“ ist keine mögliche Uhrzeit</translation>
        </message>
        <message>
            <source>“%1” is no possible date</source>
            <translation>„%1“ ist kein mögliches Datum</translation>
        </message>
        <message>
            <source>The text is missing</source>
            <translation>Der Text fehlt</translation>
        </message>
        <message>
            <source>%1 today</source>
            <comment>clock time</comment>
            <translation>heute %1</translation>
        </message>
        <message>
            <source>no service “%1”</source>
            <translation>kein Dienst „%1“</translation>
        </message>
        <message>
            <source>%1 — Enter adds</source>
            <translation>%1 — Eingabe fügt hinzu</translation>
        </message>
        <message>
            <source>What happened?</source>
            <translation>Was ist geschehen?</translation>
        </message>
        <message>
            <source>New entry</source>
            <translation>Neuer Eintrag</translation>
        </message>
        <message>
            <source>time unknown: “%1”</source>
            <comment>words that name no time</comment>
            <translation>Zeit unbekannt: „%1“</translation>
        </message>
        <message>
            <source>expected</source>
            <comment>an entry about what lies ahead</comment>
            <translation>erwartet</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ServiceTable</name>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Worst state</source>
            <translation>Schlimmster Zustand</translation>
        </message>
        <message>
            <source>%1 (guessed)</source>
            <translation>%1 (geraten)</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ServicesDialog</name>
        <message>
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <source>What your customers use. Type a name and press Enter; edit the table in place.</source>
            <translation>Was Ihre Kunden nutzen. Namen eingeben und Eingabe drücken; die Tabelle lässt sich direkt bearbeiten.</translation>
        </message>
        <message>
            <source>Name of a service</source>
            <translation>Name eines Dienstes</translation>
        </message>
        <message>
            <source>Group (optional)</source>
            <translation>Gruppe (freiwillig)</translation>
        </message>
        <message>
            <source>Group of the service</source>
            <translation>Gruppe des Dienstes</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
        <message>
            <source>Add the service</source>
            <translation>Dienst hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>Close the services</source>
            <translation>Dienste schließen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
    </context>
    <context>
        <name>lagebild::SideBar</name>
        <message>
            <source>Declare incident   Ctrl+N</source>
            <translation>Vorfall ausrufen   Strg+N</translation>
        </message>
        <message>
            <source>Declare incident</source>
            <translation>Vorfall ausrufen</translation>
        </message>
        <message>
            <source>ACTIVE · %1</source>
            <translation>AKTIV · %1</translation>
        </message>
        <message>
            <source>HISTORY · %1</source>
            <translation>VERGANGEN · %1</translation>
        </message>
        <message>
            <source>SET UP</source>
            <translation>EINRICHTEN</translation>
        </message>
        <message>
            <source>Services · %1</source>
            <translation>Dienste · %1</translation>
        </message>
        <message>
            <source>Active incidents</source>
            <translation>Aktive Vorfälle</translation>
        </message>
        <message>
            <source>Past incidents</source>
            <translation>Vergangene Vorfälle</translation>
        </message>
    </context>
    <context>
        <name>lagebild::StatusLine</name>
        <message>
            <source>Undo: %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
        <message>
            <source>Journal: %1 changes</source>
            <comment>a count</comment>
            <translation>Journal: %1 Änderungen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Switch the language of the window</source>
            <translation>Sprache des Fensters wechseln</translation>
        </message>
        <message>
            <source>%1, %2 unsent</source>
            <comment>Journal: 412 changes, 7 unsent</comment>
            <translation>%1, %2 nicht gesendet</translation>
        </message>
    </context>
    <context>
        <name>lagebild::TimelinePane</name>
        <message>
            <source>Timeline · %1</source>
            <translation>Verlauf · %1</translation>
        </message>
        <message>
            <source>Timeline · %1 of %2 shown</source>
            <translation>Verlauf · %1 von %2 gezeigt</translation>
        </message>
        <message>
            <source>No incident is open. Declare one with Ctrl+N or choose one on the left.</source>
            <translation>Kein Vorfall ist geöffnet. Rufen Sie mit Strg+N einen aus oder wählen Sie links einen.</translation>
        </message>
        <message>
            <source>Nothing is written down yet. Type the first entry below.</source>
            <translation>Noch nichts aufgeschrieben. Geben Sie unten den ersten Eintrag ein.</translation>
        </message>
        <message>
            <source>No entry fits this filter. Choose “All” above to see every one.</source>
            <translation>Kein Eintrag passt zu diesem Filter. Wählen Sie oben „Alle“, um jeden zu sehen.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Timeline of the incident</source>
            <translation>Verlauf des Vorfalls</translation>
        </message>
        <message>
            <source>Enter: edit · Delete: delete · P: public or internal · M: milestone · Shift with arrows: choose several · J: join them · Alt with arrows: move · F: attach files · L: attachments</source>
            <translation>Eingabe: bearbeiten · Entf: löschen · P: öffentlich oder intern · M: Meilenstein · Umschalt mit Pfeilen: mehrere wählen · J: zusammenfügen · Alt mit Pfeilen: verschieben · F: Dateien anhängen · L: Anhänge</translation>
        </message>
        <message>
            <source>All</source>
            <comment>entries</comment>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Show all entries</source>
            <translation>Alle Einträge zeigen</translation>
        </message>
        <message>
            <source>Public</source>
            <comment>entries</comment>
            <translation>Öffentlich</translation>
        </message>
        <message>
            <source>Show public entries only</source>
            <translation>Nur öffentliche Einträge zeigen</translation>
        </message>
        <message>
            <source>Milestones</source>
            <comment>entries</comment>
            <translation>Meilensteine</translation>
        </message>
        <message>
            <source>Show milestones only</source>
            <translation>Nur Meilensteine zeigen</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message numerus="yes">
            <source>%n attachment(s) could not be taken off the disk: delete what no entry names (“verify” says so) in the folder “attachments” of the profile.</source>
            <translation>
                <numerusform>%n Anhang ließ sich nicht von der Platte nehmen: Löschen Sie im Ordner „attachments“ des Profils, was kein Eintrag nennt („verify“ sagt es).</numerusform>
                <numerusform>%n Anhänge ließen sich nicht von der Platte nehmen: Löschen Sie im Ordner „attachments“ des Profils, was kein Eintrag nennt („verify“ sagt es).</numerusform>
            </translation>
        </message>
        <message>
            <source>This file has %1; an attachment has at most %2. Attach a part of it, or write down where it lies.</source>
            <translation>Diese Datei hat %1; ein Anhang hat höchstens %2. Hängen Sie einen Teil davon an, oder schreiben Sie auf, wo sie liegt.</translation>
        </message>
        <message>
            <source>This is a folder or a device. Only files can be attached; pack a folder first.</source>
            <translation>Das ist ein Ordner oder ein Gerät. Nur Dateien lassen sich anhängen; packen Sie einen Ordner vorher.</translation>
        </message>
        <message>
            <source>Another program is still writing this file. Attach it once that is done, or attach a copy.</source>
            <translation>Ein anderes Programm schreibt diese Datei noch. Hängen Sie sie an, wenn es fertig ist, oder hängen Sie eine Kopie an.</translation>
        </message>
        <message>
            <source>There is no room for this file on the disk, so it was not attached. Make room and attach it again.</source>
            <translation>Auf der Platte ist kein Platz für diese Datei, sie wurde nicht angehängt. Schaffen Sie Platz und hängen Sie sie noch einmal an.</translation>
        </message>
        <message>
            <source>“%1” is not on this laptop. Who attached it has it on theirs.</source>
            <translation>„%1“ ist nicht auf diesem Laptop. Wer es angehängt hat, hat es auf seinem.</translation>
        </message>
        <message>
            <source>What lies on the disk as “%1” is not what was attached; it was damaged or edited. Take it from a copy of the profile.</source>
            <translation>Was als „%1“ auf der Platte liegt, ist nicht, was angehängt wurde; es wurde beschädigt oder bearbeitet. Nehmen Sie es aus einer Kopie des Profils.</translation>
        </message>
        <message>
            <source>“%1” may hold a program and is not opened from here. Save it, and open it only if you trust where it comes from.</source>
            <translation>„%1“ kann ein Programm enthalten und wird von hier aus nicht geöffnet. Speichern Sie es, und öffnen Sie es nur, wenn Sie der Herkunft trauen.</translation>
        </message>
        <message>
            <source>The attachment “%1” of the entry “%2” (%3) is not what was attached: its file was damaged or edited.</source>
            <translation>Der Anhang „%1“ des Eintrags „%2“ (%3) ist nicht, was angehängt wurde: Seine Datei wurde beschädigt oder bearbeitet.</translation>
        </message>
        <message>
            <source>Not on this laptop: the attachment “%1” of the entry “%2” (%3). That is no damage: who attached it has it.</source>
            <translation>Nicht auf diesem Laptop: der Anhang „%1“ des Eintrags „%2“ (%3). Das ist kein Schaden: Wer ihn angehängt hat, hat ihn.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder “attachments” belong to no attachment. They do no harm.</source>
            <translation>
                <numerusform>%n Datei im Ordner „attachments“ gehört zu keinem Anhang. Sie schadet nicht.</numerusform>
                <numerusform>%n Dateien im Ordner „attachments“ gehören zu keinem Anhang. Sie schaden nicht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) went with them, from the disk, too.</source>
            <translation>
                <numerusform>Mit ihnen ging %n Anhang, auch von der Platte.</numerusform>
                <numerusform>Mit ihnen gingen %n Anhänge, auch von der Platte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n attachment(s) are not in the copy: they lie in the folder “attachments” of the profile. Copy that folder, too.</source>
            <translation>
                <numerusform>Sein %n Anhang ist nicht in der Kopie: Er liegt im Ordner „attachments“ des Profils. Kopieren Sie auch diesen Ordner.</numerusform>
                <numerusform>Seine %n Anhänge sind nicht in der Kopie: Sie liegen im Ordner „attachments“ des Profils. Kopieren Sie auch diesen Ordner.</numerusform>
            </translation>
        </message>
        <message>
            <source>These entries are different milestones. Take the flag from all but one; then they can become one.</source>
            <translation>Diese Einträge sind verschiedene Meilensteine. Nehmen Sie allen bis auf einen die Markierung; dann können sie einer werden.</translation>
        </message>
        <message>
            <source>These entries are in different languages. Translate them first; then they can become one.</source>
            <translation>Diese Einträge sind in verschiedenen Sprachen. Übersetzen Sie sie zuerst; dann können sie einer werden.</translation>
        </message>
        <message>
            <source>The times decide the order of these entries. Correct the time of one of them.</source>
            <translation>Über die Reihenfolge dieser Einträge entscheiden ihre Zeiten. Berichtigen Sie die Zeit von einem davon.</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>Vorfall</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>Nothing was found for “%1”. Words are found from their beginning; fewer of them find more.</source>
            <translation>Zu „%1“ wurde nichts gefunden. Wörter werden von ihrem Anfang an gefunden; weniger davon finden mehr.</translation>
        </message>
        <message numerus="yes">
            <source>These are the newest %n. More words narrow it down; --limit shows more.</source>
            <translation>
                <numerusform>Das ist das neueste. Weitere Wörter grenzen es ein; --limit zeigt mehr.</numerusform>
                <numerusform>Das sind die neuesten %n. Weitere Wörter grenzen es ein; --limit zeigt mehr.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no incident in this file. It holds %1.</source>
            <translation>In dieser Datei ist kein Vorfall. Sie enthält %1.</translation>
        </message>
        <message>
            <source>the components of a status page</source>
            <translation>die Komponenten einer Statusseite</translation>
        </message>
        <message>
            <source>the overall state of a status page</source>
            <translation>den Gesamtzustand einer Statusseite</translation>
        </message>
        <message>
            <source>the state of a status page on which nothing is open</source>
            <translation>den Zustand einer Statusseite, auf der nichts offen ist</translation>
        </message>
        <message>
            <source>an empty list of incidents</source>
            <translation>eine leere Liste von Vorfällen</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more of this kind.</source>
            <translation>
                <numerusform>… und %n weitere Angabe dieser Art.</numerusform>
                <numerusform>… und %n weitere Angaben dieser Art.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) had been here before and were left as they are.</source>
            <translation>
                <numerusform>%n Vorfall war schon da und blieb, wie er ist.</numerusform>
                <numerusform>%n Vorfälle waren schon da und blieben, wie sie sind.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing in it to read.</source>
            <translation>Darin steht nichts, was sich lesen lässt.</translation>
        </message>
        <message>
            <source>This is not text. Save it as plain text (UTF-8) and try again.</source>
            <translation>Das ist kein Text. Speichern Sie es als reinen Text (UTF-8) und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>This is too large. At most %1 can be read.</source>
            <translation>Das ist zu groß. Höchstens %1 lassen sich lesen.</translation>
        </message>
        <message>
            <source>The text is not UTF-8. Save it with the encoding UTF-8 and try again.</source>
            <translation>Der Text ist nicht in UTF-8. Speichern Sie ihn mit der Kodierung UTF-8 und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>This is not valid JSON: %1.</source>
            <translation>Das ist kein gültiges JSON: %1.</translation>
        </message>
        <message>
            <source>The format “%1” cannot be read. “lagebild.incident/1” is expected; a newer program may be needed.</source>
            <translation>Das Format „%1“ lässt sich nicht lesen. Erwartet wird „lagebild.incident/1“; vielleicht ist ein neueres Programm nötig.</translation>
        </message>
        <message>
            <source>There is no such date: “%1”.</source>
            <translation>Dieses Datum gibt es nicht: „%1“.</translation>
        </message>
        <message>
            <source>“%1” is not a time that can be understood.</source>
            <translation>„%1“ ist keine verständliche Zeit.</translation>
        </message>
        <message>
            <source>There is no time zone “%1”. Use a name such as Europe/Berlin.</source>
            <translation>Es gibt keine Zeitzone „%1“. Verwenden Sie einen Namen wie Europe/Berlin.</translation>
        </message>
        <message>
            <source>The time “%1” needs a time zone.</source>
            <translation>Die Zeit „%1“ braucht eine Zeitzone.</translation>
        </message>
        <message>
            <source>“%1” is not known here. --help lists what is.</source>
            <translation>„%1“ ist hier nicht bekannt. --help zählt auf, was es gibt.</translation>
        </message>
        <message>
            <source>“%1” is missing.</source>
            <translation>„%1“ fehlt.</translation>
        </message>
        <message>
            <source>“%1” is too much. Put words that belong together in quotation marks.</source>
            <translation>„%1“ ist zu viel. Setzen Sie zusammengehörige Wörter in Anführungszeichen.</translation>
        </message>
        <message>
            <source>“%1” is not possible here.</source>
            <translation>„%1“ ist hier nicht möglich.</translation>
        </message>
        <message>
            <source>“%1” is too long to be kept in one piece. Split it.</source>
            <translation>„%1“ ist zu lang, um in einem Stück aufbewahrt zu werden. Teilen Sie es auf.</translation>
        </message>
        <message>
            <source>Nothing is called “%1”.</source>
            <translation>Nichts heißt „%1“.</translation>
        </message>
        <message>
            <source>Several things match “%1”. Say it more exactly.</source>
            <translation>Auf „%1“ passt mehreres. Sagen Sie es genauer.</translation>
        </message>
        <message>
            <source>“%1” exists already.</source>
            <translation>„%1“ gibt es schon.</translation>
        </message>
        <message>
            <source>There is nothing to do.</source>
            <translation>Es ist nichts zu tun.</translation>
        </message>
        <message>
            <source>Someone else has changed this meanwhile. Look at it and try again.</source>
            <translation>Jemand anderes hat das inzwischen geändert. Sehen Sie nach und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>This profile is open for reading only, so nothing was changed.</source>
            <translation>Dieses Profil ist nur zum Lesen geöffnet; es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The template cannot be read: %1.</source>
            <translation>Die Vorlage lässt sich nicht lesen: %1.</translation>
        </message>
        <message>
            <source>The template uses “%1”, which no incident has. Correct the name.</source>
            <translation>Die Vorlage verwendet „%1“; das hat kein Vorfall. Berichtigen Sie den Namen.</translation>
        </message>
        <message>
            <source>It cannot be read: %1.</source>
            <translation>Es lässt sich nicht lesen: %1.</translation>
        </message>
        <message>
            <source>It cannot be written: %1.</source>
            <translation>Es lässt sich nicht schreiben: %1.</translation>
        </message>
        <message>
            <source>The disk is full. Make room; saving is then tried again by itself.</source>
            <translation>Der Datenträger ist voll. Schaffen Sie Platz; das Speichern wird dann von selbst wiederholt.</translation>
        </message>
        <message>
            <source>Another program uses this profile (%1). Close it and try again.</source>
            <translation>Ein anderes Programm benutzt dieses Profil (%1). Schließen Sie es und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>A newer version of Lagebild wrote this profile (%1). It can only be read here; update the program to change it.</source>
            <translation>Eine neuere Version von Lagebild hat dieses Profil geschrieben (%1). Hier lässt es sich nur lesen; aktualisieren Sie das Programm, um es zu ändern.</translation>
        </message>
        <message>
            <source>This profile is damaged: %1. Keep a copy of the folder, then run “lagebild-cli rebuild”.</source>
            <translation>Dieses Profil ist beschädigt: %1. Behalten Sie eine Kopie des Ordners und rufen Sie dann „lagebild-cli rebuild“ auf.</translation>
        </message>
        <message>
            <source>The database reports a failure: %1. Run “lagebild-cli verify”.</source>
            <translation>Die Datenbank meldet einen Fehler: %1. Rufen Sie „lagebild-cli verify“ auf.</translation>
        </message>
        <message>
            <source>There are incidents already; this needs an empty profile.</source>
            <translation>Es gibt schon Vorfälle; hierfür braucht es ein leeres Profil.</translation>
        </message>
        <message>
            <source>The program made a mistake: %1. Please report it.</source>
            <translation>Das Programm hat einen Fehler gemacht: %1. Bitte melden Sie ihn.</translation>
        </message>
        <message>
            <source>This text is too long: at most %1 can be kept in one piece. Split it.</source>
            <translation>Dieser Text ist zu lang: Höchstens %1 können in einem Stück aufbewahrt werden. Teilen Sie ihn auf.</translation>
        </message>
        <message>
            <source>Possible: %1.</source>
            <translation>Möglich: %1.</translation>
        </message>
        <message>
            <source>Not yet translated into German: %1</source>
            <translation>Noch nicht ins Deutsche übersetzt: %1</translation>
        </message>
        <message>
            <source>The incident is marked as over, but not available again: %1</source>
            <translation>Der Vorfall ist als beendet gekennzeichnet, aber noch nicht wieder verfügbar: %1</translation>
        </message>
        <message>
            <source>Not yet translated into English: %1</source>
            <translation>Noch nicht ins Englische übersetzt: %1</translation>
        </message>
        <message>
            <source>The profile is whole: journal and views agree.</source>
            <translation>Das Profil ist unversehrt: Journal und Ansichten stimmen überein.</translation>
        </message>
        <message>
            <source>The incident began later than that. Correct the time, or the incident's begin.</source>
            <translation>Der Vorfall begann erst danach. Korrigieren Sie die Zeit oder den Beginn des Vorfalls.</translation>
        </message>
        <message>
            <source>%1 cannot be true of a service in this state. Choose another state or percent.</source>
            <translation>%1 kann für einen Dienst in diesem Zustand nicht stimmen. Wählen Sie einen anderen Zustand oder Anteil.</translation>
        </message>
        <message>
            <source>It cannot be read. Check that it is there and that you may read it.</source>
            <translation>Das lässt sich nicht lesen. Prüfen Sie, ob es vorhanden ist und ob Sie es lesen dürfen.</translation>
        </message>
        <message>
            <source>It cannot be written. Check that the folder is there and that you may write in it.</source>
            <translation>Das lässt sich nicht schreiben. Prüfen Sie, ob der Ordner vorhanden ist und ob Sie darin schreiben dürfen.</translation>
        </message>
        <message>
            <source>This is not valid JSON.</source>
            <translation>Das ist kein gültiges JSON.</translation>
        </message>
        <message>
            <source>What stands here is not possible, or nothing does.</source>
            <translation>Hier steht nichts oder etwas, das nicht möglich ist.</translation>
        </message>
        <message>
            <source>Lagebild did not make this and cannot read it.</source>
            <translation>Das stammt nicht von Lagebild und lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>First notice</source>
            <translation>Erstmeldung</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Zwischenstand</translation>
        </message>
        <message>
            <source>All clear</source>
            <translation>Entwarnung</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>“%1” does not fit: the incident is still going on. Choose “%2” instead, or end the incident first.</source>
            <translation>„%1“ passt nicht: Der Vorfall dauert noch an. Wählen Sie stattdessen „%2“ oder beenden Sie erst den Vorfall.</translation>
        </message>
        <message>
            <source>“%1” does not fit: the incident is over. Choose “%2” or “%3” instead.</source>
            <translation>„%1“ passt nicht: Der Vorfall ist vorbei. Wählen Sie stattdessen „%2“ oder „%3“.</translation>
        </message>
        <message>
            <source>“%1” does not fit: its template needs “%2”, and the incident has nothing of the kind. Choose another notice or complete the record.</source>
            <translation>„%1“ passt nicht: Die Vorlage braucht „%2“, und davon steht nichts im Vorfall. Wählen Sie eine andere Mitteilung oder ergänzen Sie den Vorfall.</translation>
        </message>
        <message>
            <source>The text speaks of “%1”, not of %2 (--published).</source>
            <translation>Der Text spricht von „%1“, nicht vom %2 (--published).</translation>
        </message>
        <message>
            <source>That time has not come yet. A phase begins now or began earlier.</source>
            <translation>Diese Zeit ist noch nicht gekommen. Eine Phase beginnt jetzt oder hat schon begonnen.</translation>
        </message>
        <message>
            <source>There is nothing here.</source>
            <translation>Hier ist nichts.</translation>
        </message>
        <message>
            <source>This profile is damaged and nothing in it can be read. Put a backup in its place.</source>
            <translation>Dieses Profil ist beschädigt und nichts darin ist noch lesbar. Setzen Sie eine Sicherung an seine Stelle.</translation>
        </message>
        <message numerus="yes">
            <source>This profile is damaged, but %n change(s) can still be read. Keep a copy of the folder, then run “lagebild-cli rebuild”.</source>
            <translation>
                <numerusform>Dieses Profil ist beschädigt, aber %n Änderung ist noch lesbar. Kopieren Sie den Ordner und führen Sie dann „lagebild-cli rebuild“ aus.</numerusform>
                <numerusform>Dieses Profil ist beschädigt, aber %n Änderungen sind noch lesbar. Kopieren Sie den Ordner und führen Sie dann „lagebild-cli rebuild“ aus.</numerusform>
            </translation>
        </message>
        <message>
            <source>As known on this laptop at %1 (%2)</source>
            <translation>Wie auf diesem Laptop bekannt um %1 (%2)</translation>
        </message>
        <message>
            <source>At %1 this laptop did not know “%2” yet. Choose a later time.</source>
            <translation>Um %1 kannte dieser Laptop „%2“ noch nicht. Bitte eine spätere Zeit wählen.</translation>
        </message>
        <message>
            <source>The change %1 does not follow what was written before it: something is missing or was edited. Nothing was taken in; write the file anew where it comes from.</source>
            <translation>Die Änderung %1 schließt nicht an das an, was davor geschrieben wurde: Etwas fehlt oder wurde verändert. Nichts wurde übernommen; bitte die Datei an ihrer Quelle neu schreiben.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) taken in.</source>
            <translation>
                <numerusform>%n Änderung übernommen.</numerusform>
                <numerusform>%n Änderungen übernommen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had been here before.</source>
            <translation>
                <numerusform>%n war schon da.</numerusform>
                <numerusform>%n waren schon da.</numerusform>
            </translation>
        </message>
        <message>
            <source>The profile was copied to %1. To use the copy, put it into an empty folder as profile.sqlite and name that folder with --profile.</source>
            <translation>Das Profil wurde nach %1 kopiert. Um die Kopie zu benutzen, sie als profile.sqlite in einen leeren Ordner legen und diesen mit --profile nennen.</translation>
        </message>
        <message>
            <source>%1 exists already and is left as it is. Name a new file, or remove that one first.</source>
            <translation>%1 gibt es schon und bleibt, wie es ist. Bitte eine neue Datei nennen oder jene zuerst entfernen.</translation>
        </message>
        <message>
            <source>(removed)</source>
            <translation>(entfernt)</translation>
        </message>
        <message>
            <source>The text and all its earlier versions were removed from this profile. Backups, exported files and notices made before still hold it: remove them, too.</source>
            <translation>Der Text und alle seine früheren Fassungen wurden aus diesem Profil entfernt. Sicherungen, exportierte Dateien und Meldungen von vorher enthalten ihn noch: bitte auch diese entfernen.</translation>
        </message>
        <message>
            <source>In the folder of the profile: %1.</source>
            <translation>Im Ordner des Profils: %1.</translation>
        </message>
        <message>
            <source>The profile was made anew from its journal. Nothing was lost.</source>
            <translation>Das Profil wurde aus seinem Journal neu aufgebaut. Nichts ging verloren.</translation>
        </message>
        <message numerus="yes">
            <source>The profile was made anew, but %n thing(s) in its journal could not be saved. The old file is kept beside it as profile.sqlite.before-rebuild.</source>
            <translation>
                <numerusform>Das Profil wurde neu aufgebaut, aber %n Stelle in seinem Journal ließ sich nicht retten. Die alte Datei liegt daneben als profile.sqlite.before-rebuild.</numerusform>
                <numerusform>Das Profil wurde neu aufgebaut, aber %n Stellen in seinem Journal ließen sich nicht retten. Die alte Datei liegt daneben als profile.sqlite.before-rebuild.</numerusform>
            </translation>
        </message>
        <message>
            <source>The file %2 is damaged: %1.</source>
            <translation>Die Datei %2 ist beschädigt: %1.</translation>
        </message>
        <message>
            <source>The change %2 cannot be read.</source>
            <translation>Die Änderung %2 ist nicht lesbar.</translation>
        </message>
        <message>
            <source>The change %2 is not as it was written.</source>
            <translation>Die Änderung %2 ist nicht so, wie sie geschrieben wurde.</translation>
        </message>
        <message>
            <source>The long text of the change %2 does not fit its parts and is not shown.</source>
            <translation>Der lange Text der Änderung %2 passt nicht zu seinen Teilen und wird nicht gezeigt.</translation>
        </message>
        <message>
            <source>The text of the change %2 was taken away, but parts of it are still here.</source>
            <translation>Der Text der Änderung %2 wurde entfernt, aber Teile davon sind noch hier.</translation>
        </message>
        <message>
            <source>The change %2 is missing.</source>
            <translation>Die Änderung %2 fehlt.</translation>
        </message>
        <message>
            <source>The session %1, which %2 names, is missing.</source>
            <translation>Die Sitzung %1, die %2 nennt, fehlt.</translation>
        </message>
        <message>
            <source>What is shown lacks “%2”. “lagebild-cli rebuild” mends it.</source>
            <translation>In der Ansicht fehlt „%2“. „lagebild-cli rebuild“ behebt das.</translation>
        </message>
        <message>
            <source>“%2” is shown otherwise than it was written. “lagebild-cli rebuild” mends it.</source>
            <translation>„%2“ wird anders gezeigt, als es geschrieben wurde. „lagebild-cli rebuild“ behebt das.</translation>
        </message>
        <message>
            <source>“%2” is shown, but nobody wrote it. “lagebild-cli rebuild” mends it.</source>
            <translation>„%2“ wird gezeigt, obwohl es niemand geschrieben hat. „lagebild-cli rebuild“ behebt das.</translation>
        </message>
        <message>
            <source>The search index is wrong about “%1”. “lagebild-cli rebuild” mends it.</source>
            <translation>Der Suchindex stimmt bei „%1“ nicht. „lagebild-cli rebuild“ behebt das.</translation>
        </message>
        <message>
            <source>Another program listens at %1 already. Stop it, or choose another port with --listen.</source>
            <translation>An %1 lauscht schon ein anderes Programm. Beenden Sie es oder wählen Sie mit --listen einen anderen Port.</translation>
        </message>
        <message>
            <source>“%1” is no address to listen at. Write it like 127.0.0.1:8420 or [::1]:8420.</source>
            <translation>„%1“ ist keine Adresse zum Lauschen. Schreiben Sie sie wie 127.0.0.1:8420 oder [::1]:8420.</translation>
        </message>
        <message>
            <source>%1 can be reached from other computers, which needs TLS, and this version has none. Listen at 127.0.0.1, and let a proxy with TLS on this computer pass requests on.</source>
            <translation>%1 ist von anderen Rechnern aus erreichbar. Dafür ist TLS nötig, das diese Version nicht hat. Lauschen Sie an 127.0.0.1 und lassen Sie einen Proxy mit TLS auf diesem Rechner die Anfragen weiterreichen.</translation>
        </message>
        <message>
            <source>It is not possible to listen at %1: %2.</source>
            <translation>An %1 lässt sich nicht lauschen: %2.</translation>
        </message>
        <message>
            <source>Another server works in %1. Only one may: stop it first, or choose another folder with --data.</source>
            <translation>In %1 arbeitet schon ein anderer Server. Es darf nur einer sein: Beenden Sie ihn zuerst oder wählen Sie mit --data einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The server cannot write in %1. Check that this user may make or change it.</source>
            <translation>Der Server kann in %1 nicht schreiben. Prüfen Sie, ob dieser Benutzer das darf.</translation>
        </message>
        <message>
            <source>A newer version of Lagebild wrote %1. Update the server.</source>
            <translation>Eine neuere Version von Lagebild hat %1 geschrieben. Aktualisieren Sie den Server.</translation>
        </message>
        <message>
            <source>%1 is damaged (%2). Keep a copy of it, then put back a backup.</source>
            <translation>%1 ist beschädigt (%2). Heben Sie eine Kopie auf und setzen Sie dann eine Sicherung ein.</translation>
        </message>
        <message>
            <source>The disk with %1 is full. Make room and start the server again.</source>
            <translation>Der Datenträger mit %1 ist voll. Schaffen Sie Platz und starten Sie den Server neu.</translation>
        </message>
        <message>
            <source>No device is called “%1”. “lagebild-server devices” lists them.</source>
            <translation>Kein Gerät heißt „%1“. „lagebild-server devices“ listet sie auf.</translation>
        </message>
        <message>
            <source>Usage: lagebild-server --data DIR [--listen ADDRESS:PORT]
       lagebild-server invite --data DIR [--role viewer|responder|publisher|admin]
       lagebild-server devices --data DIR
       lagebild-server revoke DEVICE --data DIR
       lagebild-server --help | --version

Keeps the team's incidents in the folder DIR and gives them to the laptops that have joined. The first start
prints an invite; each invite lets one laptop join, once, within seven days.

  --data DIR             everything the server keeps; is made if it is not there
  --listen ADDRESS:PORT  this computer only; 127.0.0.1:8420 if not given, port 0 takes a free one
  --role ROLE            what who joins may do; responder if not given

Ends with 0 when it was told to stop (SIGTERM, SIGINT), 1 with a reason, 2 for wrong usage.
</source>
            <translation>Aufruf: lagebild-server --data ORDNER [--listen ADRESSE:PORT]
        lagebild-server invite --data ORDNER [--role viewer|responder|publisher|admin]
        lagebild-server devices --data ORDNER
        lagebild-server revoke GERÄT --data ORDNER
        lagebild-server --help | --version

Bewahrt die Vorfälle des Teams im Ordner ORDNER auf und gibt sie den Laptops, die beigetreten sind. Der erste
Start druckt eine Einladung; mit jeder kann ein Laptop beitreten, einmal, binnen sieben Tagen.

  --data ORDNER          alles, was der Server aufbewahrt; wird angelegt, wenn es ihn nicht gibt
  --listen ADRESSE:PORT  nur dieser Rechner; ohne Angabe 127.0.0.1:8420, mit Port 0 ein freier
  --role ROLLE           was darf, wer beitritt; ohne Angabe responder

Endet mit 0, wenn er enden soll (SIGTERM, SIGINT), mit 1 und einem Grund, mit 2 bei falschem Aufruf.
</translation>
        </message>
        <message>
            <source>The server does not accept this invite (%1). Ask for a fresh one: each is good for one device.</source>
            <translation>Der Server nimmt diese Einladung nicht an (%1). Lassen Sie sich eine neue geben: Jede gilt für ein Gerät.</translation>
        </message>
        <message>
            <source>The server does not answer: %1. Everything is kept on this laptop; try again later.</source>
            <translation>Der Server antwortet nicht: %1. Alles ist auf diesem Laptop gespeichert; versuchen Sie es später wieder.</translation>
        </message>
        <message numerus="yes">
            <source>Connected to %1. %n incident(s) are shared with it.</source>
            <translation>
                <numerusform>Mit %1 verbunden. %n Vorfall wird mit ihm geteilt.</numerusform>
                <numerusform>Mit %1 verbunden. %n Vorfälle werden mit ihm geteilt.</numerusform>
            </translation>
        </message>
        <message>
            <source>No server is connected. “lagebild-cli connect ADDRESS --invite CODE” connects one.</source>
            <translation>Kein Server ist verbunden. „lagebild-cli connect ADDRESS --invite CODE“ verbindet einen.</translation>
        </message>
        <message>
            <source>Everything that is shared is on %1, and everything from there is here.</source>
            <translation>Alles, was geteilt wird, ist auf %1, und alles von dort ist hier.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are saved here and not yet on %1.</source>
            <translation>
                <numerusform>%n Änderung ist hier gespeichert und noch nicht auf %1.</numerusform>
                <numerusform>%n Änderungen sind hier gespeichert und noch nicht auf %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 does not take %n change(s). They are kept here.</source>
            <translation>
                <numerusform>%1 nimmt %n Änderung nicht an. Sie bleibt hier gespeichert.</numerusform>
                <numerusform>%1 nimmt %n Änderungen nicht an. Sie bleiben hier gespeichert.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 does not know this device, or no longer. Connect again with a fresh invite; nothing is lost.</source>
            <translation>%1 kennt dieses Gerät nicht oder nicht mehr. Verbinden Sie sich mit einer neuen Einladung; nichts geht verloren.</translation>
        </message>
        <message>
            <source>On %1 you may only read. Your changes are kept here.</source>
            <translation>Auf %1 dürfen Sie nur lesen. Ihre Änderungen bleiben hier gespeichert.</translation>
        </message>
        <message>
            <source>The disk of %1 is full. Your changes are kept here and go up once there is room.</source>
            <translation>Die Platte von %1 ist voll. Ihre Änderungen sind hier gespeichert und werden gesendet, sobald Platz ist.</translation>
        </message>
        <message>
            <source>%1 is busy and asks to be left alone for a moment. Your changes are kept here.</source>
            <translation>%1 ist ausgelastet und bittet um einen Moment Ruhe. Ihre Änderungen sind hier gespeichert.</translation>
        </message>
        <message>
            <source>What answers at %1 is no Lagebild server, or one that this version does not understand.</source>
            <translation>Was unter %1 antwortet, ist kein Lagebild-Server oder einer, den diese Version nicht versteht.</translation>
        </message>
        <message>
            <source>“%1” is no address of a server. It begins with https://; http:// only goes to this computer itself.</source>
            <translation>„%1“ ist keine Adresse eines Servers. Sie beginnt mit https://; http:// geht nur zu diesem Rechner selbst.</translation>
        </message>
    </context>
    <context>
        <name>ServerWords</name>
        <message>
            <source>Signed out of the server</source>
            <translation>Vom Server abgemeldet</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) need attention</source>
            <translation>
                <numerusform>%n Änderung braucht Beachtung</numerusform>
                <numerusform>%n Änderungen brauchen Beachtung</numerusform>
            </translation>
        </message>
        <message>
            <source>No Lagebild server there</source>
            <translation>Dort ist kein Lagebild-Server</translation>
        </message>
        <message>
            <source>Working offline</source>
            <translation>Offline</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait for the server</source>
            <translation>
                <numerusform>%n Änderung wartet auf den Server</numerusform>
                <numerusform>%n Änderungen warten auf den Server</numerusform>
            </translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Verbindet …</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>Auf dem Server</translation>
        </message>
        <message>
            <source>Your role on %1 may only read. Ask for another one.</source>
            <translation>Ihre Rolle auf %1 darf nur lesen. Bitten Sie um eine andere.</translation>
        </message>
        <message>
            <source>%1 is busy; they are sent later by themselves.</source>
            <translation>%1 ist beschäftigt; sie werden später von selbst gesendet.</translation>
        </message>
        <message>
            <source>The disk of %1 is full. They are sent when there is room.</source>
            <translation>Die Platte von %1 ist voll. Sie werden gesendet, sobald Platz ist.</translation>
        </message>
        <message>
            <source>What answers at %1 cannot be understood. Check the address, or update.</source>
            <translation>Was bei %1 antwortet, ist nicht zu verstehen. Prüfen Sie die Adresse, oder aktualisieren Sie.</translation>
        </message>
        <message>
            <source>Connecting to %1.</source>
            <translation>Verbindung zu %1 wird aufgebaut.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) go to %1 when it answers.</source>
            <translation>
                <numerusform>%n Änderung geht an %1, sobald er antwortet.</numerusform>
                <numerusform>%n Änderungen gehen an %1, sobald er antwortet.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 does not answer; nothing waits for it.</source>
            <translation>%1 antwortet nicht; es wartet nichts darauf.</translation>
        </message>
        <message>
            <source>Connect to %1 again with a new invite: Incident &gt; Team server.</source>
            <translation>Verbinden Sie sich mit einer neuen Einladung wieder mit %1: Vorfall &gt; Team-Server.</translation>
        </message>
        <message>
            <source>Being sent to %1.</source>
            <translation>Wird an %1 gesendet.</translation>
        </message>
        <message>
            <source>Saved on this laptop.</source>
            <translation>Auf diesem Laptop gespeichert.</translation>
        </message>
        <message>
            <source>%1 does not take them. The timeline shows which.</source>
            <translation>%1 nimmt sie nicht an. Der Verlauf zeigt, welche.</translation>
        </message>
        <message>
            <source>Saved on this laptop and on %1.</source>
            <translation>Auf diesem Laptop und auf %1 gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>lagebild::SharedList</name>
        <message>
            <source>S&amp;hared incidents. The services always go with them.</source>
            <translation>Gete&amp;ilte Vorfälle. Die Dienste gehen immer mit.</translation>
        </message>
        <message>
            <source>Shared incidents</source>
            <translation>Geteilte Vorfälle</translation>
        </message>
        <message>
            <source>Space ticks and unticks an incident.</source>
            <translation>Leertaste wählt einen Vorfall aus oder ab.</translation>
        </message>
        <message>
            <source>Share &amp;all</source>
            <translation>&amp;Alle teilen</translation>
        </message>
        <message>
            <source>Share all incidents</source>
            <translation>Alle Vorfälle teilen</translation>
        </message>
        <message>
            <source>Share &amp;none</source>
            <translation>&amp;Keinen teilen</translation>
        </message>
        <message>
            <source>Share no incident</source>
            <translation>Keinen Vorfall teilen</translation>
        </message>
        <message>
            <source>%1 (past, %2)</source>
            <comment>an incident, its day</comment>
            <translation>%1 (vergangen, %2)</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ServerDialog</name>
        <message>
            <source>Team server</source>
            <translation>Team-Server</translation>
        </message>
        <message>
            <source>Everything stays on this laptop, too. You get the address and an invite from whoever runs your server.</source>
            <translation>Alles bleibt auch auf diesem Laptop. Adresse und Einladung bekommen Sie von denen, die Ihren Server betreiben.</translation>
        </message>
        <message>
            <source>A&amp;ddress</source>
            <translation>A&amp;dresse</translation>
        </message>
        <message>
            <source>&amp;Invite code</source>
            <translation>&amp;Einladungscode</translation>
        </message>
        <message>
            <source>&amp;Your name</source>
            <translation>Ihr &amp;Name</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Adresse des Servers</translation>
        </message>
        <message>
            <source>Invite code</source>
            <translation>Einladungscode</translation>
        </message>
        <message>
            <source>Your name, as the others shall see it</source>
            <translation>Ihr Name, wie die anderen ihn sehen sollen</translation>
        </message>
        <message>
            <source>&amp;Try now</source>
            <translation>Jetzt &amp;versuchen</translation>
        </message>
        <message>
            <source>Try to reach the server now</source>
            <translation>Jetzt versuchen, den Server zu erreichen</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbindung wird aufgebaut</translation>
        </message>
        <message>
            <source>C&amp;onnect</source>
            <translation>Ver&amp;binden</translation>
        </message>
        <message>
            <source>Connect to the server</source>
            <translation>Mit dem Server verbinden</translation>
        </message>
        <message>
            <source>Share the &amp;ticked ones</source>
            <translation>Aus&amp;gewählte teilen</translation>
        </message>
        <message>
            <source>Share the ticked incidents from now on</source>
            <translation>Die ausgewählten Vorfälle ab jetzt teilen</translation>
        </message>
        <message>
            <source>What is on the server already stays there.</source>
            <translation>Was schon auf dem Server ist, bleibt dort.</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>Close the team server</source>
            <translation>Team-Server schließen</translation>
        </message>
        <message>
            <source>The address of the server is missing.</source>
            <translation>Die Adresse des Servers fehlt.</translation>
        </message>
        <message>
            <source>The invite code is missing. Whoever runs the server can make one.</source>
            <translation>Der Einladungscode fehlt. Wer den Server betreibt, kann einen ausstellen.</translation>
        </message>
        <message>
            <source>Your name is missing: the others see it beside your changes.</source>
            <translation>Ihr Name fehlt: Die anderen sehen ihn neben Ihren Änderungen.</translation>
        </message>
        <message>
            <source>Connecting to %1 … You may close this; the card at the bottom left tells how it stands.</source>
            <translation>Verbindung zu %1 … Sie können dies schließen; die Karte unten links sagt, wie es steht.</translation>
        </message>
        <message>
            <source>Connected. The ticked incidents are shared.</source>
            <translation>Verbunden. Die ausgewählten Vorfälle sind geteilt.</translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) are shared from now on.</source>
            <translation>
                <numerusform>%n Vorfall ist ab jetzt geteilt.</numerusform>
                <numerusform>%n Vorfälle sind ab jetzt geteilt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TypingKeeper</name>
        <message>
            <source>Taken up again: what you were typing at %1.</source>
            <comment>a time</comment>
            <translation>Wieder aufgenommen: was Sie um %1 getippt haben.</translation>
        </message>
    </context>
    <context>
        <name>lagebild::EntrySteps</name>
        <message>
            <source>&amp;Action …</source>
            <translation>M&amp;aßnahme …</translation>
        </message>
        <message>
            <source>&amp;Open %1</source>
            <comment>address</comment>
            <translation>Adre&amp;sse öffnen: %1</translation>
        </message>
        <message>
            <source>Attach &amp;files …</source>
            <translation>Dateien an&amp;hängen …</translation>
        </message>
        <message>
            <source>Attac&amp;hments (%1) …</source>
            <comment>number</comment>
            <translation>A&amp;nhänge (%1) …</translation>
        </message>
        <message>
            <source>P&amp;romise …</source>
            <translation>Zusa&amp;ge …</translation>
        </message>
        <message>
            <source>Earlier &amp;wordings …</source>
            <translation>&amp;Frühere Fassungen …</translation>
        </message>
        <message>
            <source>no milestone</source>
            <translation>kein Meilenstein</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Delete %n entries</source>
            <translation>
                <numerusform>%n Eintrag &amp;löschen</numerusform>
                <numerusform>%n Einträge &amp;löschen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Join %n entries into one</source>
            <translation>
                <numerusform>%n Eintrag &amp;zusammenfügen</numerusform>
                <numerusform>%n Einträge &amp;zusammenfügen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Services</source>
            <translation>&amp;Dienste</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>A&amp;rt</translation>
        </message>
        <message>
            <source>Make pu&amp;blic</source>
            <translation>Öffen&amp;tlich machen</translation>
        </message>
        <message>
            <source>Make &amp;internal</source>
            <translation>&amp;Intern machen</translation>
        </message>
        <message>
            <source>Move dow&amp;n</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>&amp;Milestone …</source>
            <translation>&amp;Meilenstein …</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
    </context>
    <context>
        <name>lagebild::HistoryDialog</name>
        <message>
            <source>brought back</source>
            <translation>zurückgeholt</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
        <message>
            <source>The words were taken away for good.</source>
            <translation>Die Worte wurden für immer entfernt.</translation>
        </message>
        <message>
            <source>%1 · written first</source>
            <translation>%1 · zuerst geschrieben</translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <comment>time, person, field</comment>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>alles</translation>
        </message>
        <message>
            <source>unknown person</source>
            <translation>unbekannte Person</translation>
        </message>
        <message numerus="yes">
            <source>%n versions</source>
            <translation>
                <numerusform>%n Fassung</numerusform>
                <numerusform>%n Fassungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading the journal …</source>
            <translation>Das Journal wird gelesen …</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>&amp;Take this wording again</source>
            <translation>Diese &amp;Fassung wieder nehmen</translation>
        </message>
        <message>
            <source>What it said</source>
            <translation>Was dort stand</translation>
        </message>
        <message>
            <source>Who changed what, the newest first</source>
            <translation>Wer was geändert hat, das Neueste zuerst</translation>
        </message>
        <message>
            <source>Earlier wordings</source>
            <translation>Frühere Fassungen</translation>
        </message>
    </context>
    <context>
        <name>lagebild::PromiseDialog</name>
        <message>
            <source>No time was promised.</source>
            <translation>Keine Zeit wurde zugesagt.</translation>
        </message>
        <message>
            <source>broken</source>
            <translation>gebrochen</translation>
        </message>
        <message>
            <source>kept late</source>
            <translation>verspätet gehalten</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gehalten</translation>
        </message>
        <message>
            <source>still open</source>
            <translation>noch offen</translation>
        </message>
        <message>
            <source>the provider</source>
            <translation>dem Anbieter</translation>
        </message>
        <message>
            <source>us</source>
            <translation>uns</translation>
        </message>
        <message>
            <source>Give up the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>Save the promise</source>
            <translation>Zusage speichern</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>What &amp;became of it</source>
            <translation>Was daraus &amp;wurde</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>&amp;Bis</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Was</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Given by</source>
            <translation>&amp;Gegeben von</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Zusage</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ExportDialog</name>
        <message>
            <source>For the staff only: with internal entries, people and sources.</source>
            <translation>Nur für das eigene Team: mit internen Einträgen, Personen und Quellen.</translation>
        </message>
        <message>
            <source>Everything, internal entries too: for another Lagebild, not for customers.</source>
            <translation>Alles, auch interne Einträge: für ein anderes Lagebild, nicht für Kunden.</translation>
        </message>
        <message>
            <source>Only what is public.</source>
            <translation>Nur, was öffentlich ist.</translation>
        </message>
        <message>
            <source>Choose the file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>With internal entries</source>
            <translation>Mit internen Einträgen</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Choose the file …</source>
            <translation>&amp;Datei wählen …</translation>
        </message>
        <message>
            <source>With &amp;internal entries</source>
            <translation>Mit &amp;internen Einträgen</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>US Letter</source>
            <translation>US Letter</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Lagebild document (JSON)</source>
            <translation>Lagebild-Dokument (JSON)</translation>
        </message>
        <message>
            <source>Table of entries (CSV)</source>
            <translation>Tabelle der Einträge (CSV)</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Export the incident</source>
            <translation>Vorfall exportieren</translation>
        </message>
    </context>
    <context>
        <name>FilterWords</name>
        <message>
            <source> or </source>
            <comment>between names</comment>
            <translation> oder </translation>
        </message>
        <message>
            <source>nobody named</source>
            <translation>niemand genannt</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <comment>entries</comment>
            <translation>%1 von %2 gezeigt</translation>
        </message>
        <message>
            <source>milestones</source>
            <translation>Meilensteine</translation>
        </message>
        <message>
            <source>by %1</source>
            <comment>persons</comment>
            <translation>von %1</translation>
        </message>
        <message>
            <source>with “%1”</source>
            <comment>words in the text</comment>
            <translation>mit „%1“</translation>
        </message>
    </context>
    <context>
        <name>lagebild::FilterBar</name>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter: on</source>
            <translation>Filter: an</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(ies) just written down do not fit the filter and are not shown.</source>
            <translation>
                <numerusform>%n eben notierter Eintrag passt nicht zum Filter und wird nicht gezeigt.</numerusform>
                <numerusform>%n eben notierte Einträge passen nicht zum Filter und werden nicht gezeigt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Filter the entries</source>
            <translation>Einträge filtern</translation>
        </message>
        <message>
            <source>Filter the entries: kind, service, person, text</source>
            <translation>Einträge filtern: Art, Dienst, Person, Text</translation>
        </message>
        <message>
            <source>Text in the entries</source>
            <translation>Text in den Einträgen</translation>
        </message>
        <message>
            <source>Show entries with this text</source>
            <translation>Einträge mit diesem Text zeigen</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Show all entries</source>
            <translation>Alle Einträge zeigen</translation>
        </message>
        <message>
            <source>Show all entries (Escape in the line)</source>
            <translation>Alle Einträge zeigen (Escape in der Zeile)</translation>
        </message>
        <message>
            <source>Show it</source>
            <comment>the hidden entry</comment>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show the hidden entry</source>
            <translation>Den verborgenen Eintrag zeigen</translation>
        </message>
        <message>
            <source>&amp;Text …</source>
            <translation>&amp;Text …</translation>
        </message>
        <message>
            <source>Internal entries only</source>
            <translation>Nur interne Einträge</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>&amp;Service</source>
            <translation>&amp;Dienst</translation>
        </message>
        <message>
            <source>&amp;Person</source>
            <translation>&amp;Person</translation>
        </message>
        <message>
            <source>Show &amp;all</source>
            <translation>A&amp;lle zeigen</translation>
        </message>
    </context>
    <context>
        <name>lagebild::JumpLine</name>
        <message>
            <source>A time as “13:54”, “yesterday 14:00” or “24 Jan”: Enter goes to the first entry from then on</source>
            <translation>Eine Zeit wie „13:54“, „gestern 14:00“ oder „24.01.“: Eingabe geht zum ersten Eintrag ab dann</translation>
        </message>
        <message>
            <source>“%1” is no possible clock time</source>
            <translation>„%1“ ist keine mögliche Uhrzeit</translation>
        </message>
        <message>
            <source>“%1” is no possible date</source>
            <translation>„%1“ ist kein mögliches Datum</translation>
        </message>
        <message>
            <source>“%1” is no time</source>
            <translation>„%1“ ist keine Zeit</translation>
        </message>
        <message>
            <source>No shown entry at or after %1</source>
            <translation>Kein gezeigter Eintrag ab %1</translation>
        </message>
        <message>
            <source>%1 → %2: %3</source>
            <comment>typed time, time of an entry, its text</comment>
            <translation>%1 → %2: %3</translation>
        </message>
        <message>
            <source>Jump to time</source>
            <translation>Zu einer Zeit springen</translation>
        </message>
    </context>
    <context>
        <name>lagebild::NewsBar</name>
        <message numerus="yes">
            <source>%n new</source>
            <comment>entries</comment>
            <translation>
                <numerusform>%n neuer</numerusform>
                <numerusform>%n neue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new since %1</source>
            <comment>entries</comment>
            <translation>
                <numerusform>%n neuer seit %1</numerusform>
                <numerusform>%n neue seit %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Go to the next new entry</source>
            <translation>Zum nächsten neuen Eintrag gehen</translation>
        </message>
        <message>
            <source>Go to the next new entry (F6)</source>
            <translation>Zum nächsten neuen Eintrag gehen (F6)</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Gesehen</translation>
        </message>
        <message>
            <source>I have seen all new entries</source>
            <translation>Ich habe alle neuen Einträge gesehen</translation>
        </message>
        <message>
            <source>Takes the marks off</source>
            <translation>Nimmt die Zeichen weg</translation>
        </message>
    </context>
    <context>
        <name>lagebild::TimelineFilter</name>
        <message>
            <source>no entries for %1</source>
            <comment>duration</comment>
            <translation>%1 lang keine Einträge</translation>
        </message>
        <message>
            <source>no shown entries for %1</source>
            <comment>duration</comment>
            <translation>%1 lang keine gezeigten Einträge</translation>
        </message>
        <message>
            <source>%1, before it %2</source>
            <comment>entry, silence</comment>
            <translation>%1, davor %2</translation>
        </message>
    </context>
    <context>
        <name>lagebild::TimelineView</name>
        <message>
            <source>now %1</source>
            <comment>clock time</comment>
            <translation>jetzt %1</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ZoneDialog</name>
        <message>
            <source>Second time zone</source>
            <translation>Zweite Zeitzone</translation>
        </message>
        <message>
            <source>City or time zone</source>
            <translation>Stadt oder Zeitzone</translation>
        </message>
        <message>
            <source>City or time zone, as London or Asia/Tokyo</source>
            <translation>Stadt oder Zeitzone, etwa London oder Asia/Tokyo</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>No second time zone</source>
            <translation>Keine zweite Zeitzone</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>%1: it is %2 there now</source>
            <comment>time zone, clock time</comment>
            <translation>%1: dort ist es jetzt %2</translation>
        </message>
        <message>
            <source>Every time in the timeline is shown on that clock, too.</source>
            <translation>Jede Zeit im Verlauf wird auch nach dieser Uhr gezeigt.</translation>
        </message>
        <message>
            <source>No time zone is called “%1”.</source>
            <translation>Keine Zeitzone heißt „%1“.</translation>
        </message>
    </context>
    <context>
        <name>lagebild::DueField</name>
        <message>
            <source>Until %1</source>
            <translation>Bis %1</translation>
        </message>
        <message>
            <source>“%1” is no time that can be understood.</source>
            <translation>„%1“ ist keine verständliche Zeit.</translation>
        </message>
        <message>
            <source>as in 15:30, tomorrow noon, in 2 hours</source>
            <translation>etwa 15:30, morgen Mittag, in 2 Stunden</translation>
        </message>
    </context>
    <context>
        <name>lagebild::ActionDialog</name>
        <message>
            <source>done: %1</source>
            <comment>the action</comment>
            <translation>erledigt: %1</translation>
        </message>
        <message>
            <source>a new one</source>
            <translation>eine neue</translation>
        </message>
        <message>
            <source>No time is set.</source>
            <translation>Keine Zeit ist gesetzt.</translation>
        </message>
        <message>
            <source>Give up the changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>Save the action</source>
            <translation>Maßnahme speichern</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>who does it</source>
            <translation>wer es tut</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Erledigt</translation>
        </message>
        <message>
            <source>Sta&amp;te</source>
            <translation>S&amp;tand</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>&amp;Bis</translation>
        </message>
        <message>
            <source>&amp;Owner</source>
            <translation>&amp;Zuständig</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Was</translation>
        </message>
        <message>
            <source>W&amp;hich one</source>
            <translation>Wel&amp;che</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Maßnahme</translation>
        </message>
    </context>
    <context>
        <name>EntryNotes</name>
        <message>
            <source>changed after publication</source>
            <translation>nach Veröffentlichung geändert</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>zu tun</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>bis %1</translation>
        </message>
        <message>
            <source>promise</source>
            <translation>Zusage</translation>
        </message>
        <message>
            <source>promise until %1</source>
            <translation>Zusage bis %1</translation>
        </message>
        <message>
            <source>promise broken</source>
            <translation>Zusage gebrochen</translation>
        </message>
        <message>
            <source>promise kept late</source>
            <translation>Zusage verspätet gehalten</translation>
        </message>
        <message>
            <source>promise kept</source>
            <translation>Zusage gehalten</translation>
        </message>
    </context>
</TS>
