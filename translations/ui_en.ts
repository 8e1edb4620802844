<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>ConflictWords</name>
        <message numerus="yes">
            <source>%1: %n different versions</source>
            <comment>entry or incident, and field</comment>
            <translation>
                <numerusform>%1: %n version</numerusform>
                <numerusform>%1: %n different versions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more after this.</source>
            <comment>conflicts</comment>
            <translation>
                <numerusform>%n more after this.</numerusform>
                <numerusform>%n more after this.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoticeFindings</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SaveWords</name>
        <message numerus="yes">
            <source>%n change(s) are not saved.</source>
            <translation>
                <numerusform>%n change is not saved.</numerusform>
                <numerusform>%n changes are not saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait: %1</source>
            <translation>
                <numerusform>%n change waits: %1</numerusform>
                <numerusform>%n changes wait: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not saved yet: %n change(s)</source>
            <translation>
                <numerusform>Not saved yet: %n change</numerusform>
                <numerusform>Not saved yet: %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Closing now would lose %n unsaved change(s).</source>
            <translation>
                <numerusform>Closing now would lose %n unsaved change.</numerusform>
                <numerusform>Closing now would lose %n unsaved changes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::BoardModel</name>
        <message numerus="yes">
            <source>%n not checked for 1 h</source>
            <comment>services</comment>
            <translation>
                <numerusform>%n not checked for 1 h</numerusform>
                <numerusform>%n not checked for 1 h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n services</source>
            <comment>group of the board</comment>
            <translation>
                <numerusform>%1, %n service</numerusform>
                <numerusform>%1, %n services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::FindDialog</name>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n hit</numerusform>
                <numerusform>%n hits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The newest %n hits; more words narrow it down</source>
            <translation>
                <numerusform>The newest hit; more words narrow it down</numerusform>
                <numerusform>The newest %n hits; more words narrow it down</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::ImportDialog</name>
        <message numerus="yes">
            <source>The file holds %n incidents; the one chosen above is saved.</source>
            <translation>
                <numerusform>The file holds %n incident; the one chosen above is saved.</numerusform>
                <numerusform>The file holds %n incidents; the one chosen above is saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n correction(s) of the other incident were discarded.</source>
            <translation>
                <numerusform>%n correction of the other incident was discarded.</numerusform>
                <numerusform>%n corrections of the other incident were discarded.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The text or its date, zone or language has changed. Reading it again discards %n correction(s).</source>
            <translation>
                <numerusform>The text or its date, zone or language has changed. Reading it again discards %n correction.</numerusform>
                <numerusform>The text or its date, zone or language has changed. Reading it again discards %n corrections.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guess(es) to look at, marked with a question mark.</source>
            <translation>
                <numerusform>%n guess to look at, marked with a question mark.</numerusform>
                <numerusform>%n guesses to look at, marked with a question mark.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::LanesWidget</name>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>services</comment>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::NoticesPane</name>
        <message numerus="yes">
            <source>%n handed out</source>
            <comment>notices</comment>
            <translation>
                <numerusform>%n handed out</numerusform>
                <numerusform>%n handed out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n draft</numerusform>
                <numerusform>%n drafts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message numerus="yes">
            <source>%n attachment(s) could not be taken off the disk: delete what no entry names (“verify” says so) in the folder “attachments” of the profile.</source>
            <translation>
                <numerusform>%n attachment could not be taken off the disk: delete what no entry names (“verify” says so) in the folder “attachments” of the profile.</numerusform>
                <numerusform>%n attachments could not be taken off the disk: delete what no entry names (“verify” says so) in the folder “attachments” of the profile.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder “attachments” belong to no attachment. They do no harm.</source>
            <translation>
                <numerusform>%n file in the folder “attachments” belongs to no attachment. It does no harm.</numerusform>
                <numerusform>%n files in the folder “attachments” belong to no attachment. They do no harm.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) went with them, from the disk, too.</source>
            <translation>
                <numerusform>%n attachment went with them, from the disk, too.</numerusform>
                <numerusform>%n attachments went with them, from the disk, too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n attachment(s) are not in the copy: they lie in the folder “attachments” of the profile. Copy that folder, too.</source>
            <translation>
                <numerusform>Its %n attachment is not in the copy: it lies in the folder “attachments” of the profile. Copy that folder, too.</numerusform>
                <numerusform>Its %n attachments are not in the copy: they lie in the folder “attachments” of the profile. Copy that folder, too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These are the newest %n. More words narrow it down; --limit shows more.</source>
            <translation>
                <numerusform>This is the newest. More words narrow it down; --limit shows more.</numerusform>
                <numerusform>These are the newest %n. More words narrow it down; --limit shows more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more of this kind.</source>
            <translation>
                <numerusform>… and %n more of this kind.</numerusform>
                <numerusform>… and %n more of this kind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) had been here before and were left as they are.</source>
            <translation>
                <numerusform>%n incident had been here before and was left as it is.</numerusform>
                <numerusform>%n incidents had been here before and were left as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This profile is damaged, but %n change(s) can still be read. Keep a copy of the folder, then run “lagebild-cli rebuild”.</source>
            <translation>
                <numerusform>This profile is damaged, but %n change can still be read. Keep a copy of the folder, then run “lagebild-cli rebuild”.</numerusform>
                <numerusform>This profile is damaged, but %n changes can still be read. Keep a copy of the folder, then run “lagebild-cli rebuild”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) taken in.</source>
            <translation>
                <numerusform>%n change taken in.</numerusform>
                <numerusform>%n changes taken in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had been here before.</source>
            <translation>
                <numerusform>%n had been here before.</numerusform>
                <numerusform>%n had been here before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The profile was made anew, but %n thing(s) in its journal could not be saved. The old file is kept beside it as profile.sqlite.before-rebuild.</source>
            <translation>
                <numerusform>The profile was made anew, but %n thing in its journal could not be saved. The old file is kept beside it as profile.sqlite.before-rebuild.</numerusform>
                <numerusform>The profile was made anew, but %n things in its journal could not be saved. The old file is kept beside it as profile.sqlite.before-rebuild.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Connected to %1. %n incident(s) are shared with it.</source>
            <translation>
                <numerusform>Connected to %1. %n incident is shared with it.</numerusform>
                <numerusform>Connected to %1. %n incidents are shared with it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are saved here and not yet on %1.</source>
            <translation>
                <numerusform>%n change is saved here and not yet on %1.</numerusform>
                <numerusform>%n changes are saved here and not yet on %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 does not take %n change(s). They are kept here.</source>
            <translation>
                <numerusform>%1 does not take %n change. It is kept here.</numerusform>
                <numerusform>%1 does not take %n changes. They are kept here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServerWords</name>
        <message numerus="yes">
            <source>%n change(s) need attention</source>
            <translation>
                <numerusform>%n change needs attention</numerusform>
                <numerusform>%n changes need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait for the server</source>
            <translation>
                <numerusform>%n change waits for the server</numerusform>
                <numerusform>%n changes wait for the server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) go to %1 when it answers.</source>
            <translation>
                <numerusform>%n change goes to %1 when it answers.</numerusform>
                <numerusform>%n changes go to %1 when it answers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::ServerDialog</name>
        <message numerus="yes">
            <source>%n incident(s) are shared from now on.</source>
            <translation>
                <numerusform>%n incident is shared from now on.</numerusform>
                <numerusform>%n incidents are shared from now on.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%n attachments</source>
            <translation>
                <numerusform>%n attachment</numerusform>
                <numerusform>%n attachments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries merged</source>
            <translation>
                <numerusform>%n entry merged</numerusform>
                <numerusform>%n entries merged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files attached</source>
            <translation>
                <numerusform>%n file attached</numerusform>
                <numerusform>%n files attached</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries pasted</source>
            <translation>
                <numerusform>%n entry pasted</numerusform>
                <numerusform>%n entries pasted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries deleted</source>
            <translation>
                <numerusform>%n entry deleted</numerusform>
                <numerusform>%n entries deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries changed</source>
            <translation>
                <numerusform>%n entry changed</numerusform>
                <numerusform>%n entries changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::EntrySteps</name>
        <message numerus="yes">
            <source>&amp;Delete %n entries</source>
            <translation>
                <numerusform>&amp;Delete %n entry</numerusform>
                <numerusform>&amp;Delete %n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Join %n entries into one</source>
            <translation>
                <numerusform>&amp;Join %n entry into one</numerusform>
                <numerusform>&amp;Join %n entries into one</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::HistoryDialog</name>
        <message numerus="yes">
            <source>%n versions</source>
            <translation>
                <numerusform>%n version</numerusform>
                <numerusform>%n versions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::FilterBar</name>
        <message numerus="yes">
            <source>%n entry(ies) just written down do not fit the filter and are not shown.</source>
            <translation>
                <numerusform>%n entry just written down does not fit the filter and is not shown.</numerusform>
                <numerusform>%n entries just written down do not fit the filter and are not shown.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lagebild::NewsBar</name>
        <message numerus="yes">
            <source>%n new</source>
            <comment>entries</comment>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new since %1</source>
            <comment>entries</comment>
            <translation>
                <numerusform>%n new since %1</numerusform>
                <numerusform>%n new since %1</numerusform>
            </translation>
        </message>
    </context>
</TS>
