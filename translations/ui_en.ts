<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
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
</TS>
