// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board.h"
#include "app/exchange/cstate/frontmatter.h"
#include "tests/exchange_statuspage/pages.h"

#include <QTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

QStringList toldIn(const ImportDraft& draft)
{
    QStringList told;
    for (const TimelineEntry& entry : eventsOf(draft))
        told << (entry.time.earliest ? inZone(*entry.time.earliest, entry.time.zone).toString(u"dd.MM. HH:mm "_s) : u"? "_s) + entry.text;
    return told;
}

QStringList statesOf(const ImportDraft& draft)
{
    QStringList states;
    for (const BoardRow& row : boardOf(draft.incoming.record, Instant::max()))
        states << nameOf(draft, row.service) + u' ' + nameOf(row.worst) + u' ' + nameOf(row.state);
    states.sort();
    return states;
}

} // namespace

class CStateTest : public QObject {
    Q_OBJECT

private slots:
    void everyUpdateIsOneEntry()
    {
        const auto file = importFile(sample("cstate/newest-first.md"), someOptions);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        const ImportDraft& draft = file->drafts.first();
        QCOMPARE(toldIn(draft), (QStringList{u"12.03. 00:00 Ein Tippfehler im Jahr."_s, u"11.03. 23:10 Wir suchen noch."_s,
            u"12.03. 00:30 Ein Neustart hat nichts geändert."_s,
            u"12.03. 08:05 Wir haben die Ursache gefunden: der Zahlungsdienst lehnt unser Zertifikat ab.\n\nEin neues ist bestellt."_s,
            u"12.03. 09:15 alles läuft\n\n* Die Kasse ist wieder erreichbar.\n* Belege werden nachgereicht. Der Shop war nicht betroffen."_s}));
        QVERIFY(draft.problems.isEmpty());
    }

    void theFrontMatterSaysTheFrame()
    {
        const ImportDraft draft = importFile(sample("cstate/newest-first.md"), someOptions)->drafts.first();
        const Incident& incident = draft.incoming.record.incident;
        QCOMPARE(titleOf(draft), u"Kasse: Ausfall der Zahlung"_s);
        QCOMPARE(inZone(*incident.started.earliest, "Europe/Berlin").toString(Qt::ISODate), u"2026-03-11T22:40:00+01:00"_s);
        QCOMPARE(inZone(*incident.ended->earliest, "Europe/Berlin").toString(Qt::ISODate), u"2026-03-12T09:15:00+01:00"_s);
        QCOMPARE(incident.phase, Phase::Resolved);
        QCOMPARE(eventsOf(draft).last().milestone, Milestone::Resolved);
        const QStringList states = statesOf(draft);
        QVERIFY(states.contains(u"Beleg-Versand majorOutage operational"_s));
        QCOMPARE(states.filter(u"Kasse"_s), (QStringList{u"Kasse majorOutage operational"_s}));
        QVERIFY(states.filter(u"Lager"_s).isEmpty());
    }

    void aWrongYearIsShownAndNotMended()
    {
        const ImportDraft draft = importFile(sample("cstate/newest-first.md"), someOptions)->drafts.first();
        QStringList years;
        for (const Guess& guess : draft.guesses) {
            if (guess.what == Guess::What::Year)
                years << guess.detail;
        }
        QCOMPARE(years, (QStringList{u"12.03.2025"_s}));
    }

    void theFrontMatterProvesTheDay_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("told");
        QTest::newRow("year, clock of the end") << u"03.06.2016 18:10 Uhr"_s << u"03.06. 18:10 Läuft."_s;
        QTest::newRow("day and year, clock of the end") << u"10.03.2025 18:10 Uhr"_s << u"03.06. 18:10 Läuft."_s;
        QTest::newRow("clock of the beginning, a full hour") << u"10.03.2025 15:00 Uhr"_s << u"10.03. 15:00 Läuft."_s;
        QTest::newRow("year, within the incident") << u"03.06.2025 16:20 Uhr"_s << u"03.06. 16:20 Läuft."_s;
        QTest::newRow("nothing proves it") << u"10.03.2025 17:00 Uhr"_s << u"10.03. 17:00 Läuft."_s;
    }

    void theFrontMatterProvesTheDay()
    {
        QFETCH(QString, head);
        QFETCH(QString, told);
        const QString text = u"---\ntitle: Kasse\ndate: 2026-06-03T15:00:00\nresolved: true\nresolvedWhen: 2026-06-03T18:10:00\nseverity: down\naffected:\n- Kasse\n---\nDie Kasse steht.\n\n## "_s
            + head + u"\n\nLäuft."_s;
        const ImportDraft draft = importFile(text.toUtf8(), someOptions)->drafts.first();
        QVERIFY2(toldIn(draft).contains(told), qPrintable(toldIn(draft).join(u'|')));
        QVERIFY(std::any_of(draft.guesses.begin(), draft.guesses.end(), [](const Guess& guess) { return guess.what == Guess::What::Year; }));
    }

    void namedMessagesHaveTheTimesOfTheFrontMatter()
    {
        const QByteArray text = "---\ntitle: Kasse\ndate: 2026-06-03T15:00:00\nresolved: true\nresolvedWhen: 2026-06-03T18:00:00\nseverity: down\naffected:\n- Kasse\n---\n"
                                "[Final Message]\n\nThe disk has room again.\n\n**Initial message**\nThe disk is full.\n";
        const ImportDraft draft = importFile(text, someOptions)->drafts.first();
        QCOMPARE(toldIn(draft), (QStringList{u"03.06. 15:00 The disk is full."_s, u"03.06. 18:00 The disk has room again."_s}));
    }

    void aNamedMessageWithoutWordsIsKept()
    {
        const auto file = importFile("---\ntitle: a\ndate: 2026-03-12 10:00:00\nsection: issue\n---\nSearching takes a minute.\n\n[Final message]\n", someOptions);
        QStringList kept;
        for (const TimelineEntry& entry : file->drafts.first().incoming.record.entries)
            kept << entry.text;
        QVERIFY2(kept.contains(u"[Final message]"_s), qPrintable(kept.join(u'|')));
    }

    void theFrontMatterStaysInside()
    {
        const ImportDraft draft = importFile(sample("cstate/newest-first.md"), someOptions)->drafts.first();
        for (const TimelineEntry& entry : draft.incoming.record.entries) {
            const bool isFront = entry.text.contains("it@kornblume.example"_L1);
            QCOMPARE(entry.visibility, isFront ? Visibility::Internal : Visibility::Public);
        }
    }

    void shortCodesTellTheTimeOfWhatStandsBeforeThem()
    {
        const auto file = importFile(sample("cstate/tracks.md"), {QDate(2026, 5, 1), "UTC", {}});
        QVERIFY(file);
        const ImportDraft& draft = file->drafts.first();
        QCOMPARE(toldIn(draft), (QStringList{u"12.03. 10:05 *Investigating* - Searching takes a minute."_s,
            u"12.03. 10:20 *Identified* - An index is being rebuilt."_s}));
        QCOMPARE(draft.incoming.record.incident.phase, Phase::Identified);
        QCOMPARE(statesOf(draft), (QStringList{u"Mail, inbound partialOutage partialOutage"_s, u"Search partialOutage partialOutage"_s}));
        const auto& entries = draft.incoming.record.entries;
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const TimelineEntry& entry) { return entry.text == "More to come."_L1; }));
    }

    void theZoneOfTheUpdatesIsThatOfTheFile()
    {
        const QByteArray text = "---\ntitle: Mail\ndate: 2026-03-12 10:00:00\nresolved: false\naffected:\n- Mail\nsection: issue\n---\n2026-03-12 10:30:00 UTC\n\nStill down.\n\n---\n\n2026-03-12 10:00:00 UTC\n\nMail is down.\n";
        const ImportDraft draft = importFile(text, someOptions)->drafts.first();
        const IncidentRecord& record = draft.incoming.record;
        QCOMPARE(inZone(*record.incident.started.earliest, "UTC").toString(u"HH:mm"_s), u"10:00"_s);
        QCOMPARE(toldIn(draft), (QStringList{u"12.03. 10:00 Mail is down."_s, u"12.03. 10:30 Still down."_s}));
    }

    void isToldFromOtherFrontMatter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPage");
        QTest::newRow("issue") << u"---\ntitle: a\nsection: issue\n---\nb"_s << true;
        QTest::newRow("blank line above") << u"\n\n---\ntitle: a\nsection: issue\n---\nb"_s << true;
        QTest::newRow("blog") << u"---\nlayout: post\ntitle: a\ncategory: news\n---\nb"_s << false;
        QTest::newRow("text with rules") << u"---\nMail is down\n---\nsection: issue"_s << false;
        QTest::newRow("never closed") << u"---\nsection: issue\nMail is down"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("inside") << u"Mail is down\n---\nsection: issue\n---\n"_s << false;
    }

    void isToldFromOtherFrontMatter()
    {
        QFETCH(QString, text);
        QFETCH(bool, isPage);
        const auto file = importFile(text.toUtf8(), someOptions);
        QCOMPARE(file && !file->drafts.isEmpty() && titleOf(file->drafts.first()) == u"a"_s && !file->drafts.first().guesses.isEmpty()
                && std::any_of(file->drafts.first().guesses.begin(), file->drafts.first().guesses.end(), [](const Guess& g) { return g.what == Guess::What::Remnant; }),
            isPage);
    }

    void readsTheYamlThatPeopleWrite_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << u"k: words"_s << u"words"_s;
        QTest::newRow("comment") << u"k: true # set me"_s << u"true"_s;
        QTest::newRow("hash in a word") << u"k: C# runners"_s << u"C# runners"_s;
        QTest::newRow("hash in quotes") << u"k: \"a # b\" # c"_s << u"a # b"_s;
        QTest::newRow("quote in quotes") << u"k: \"a \\\"b\\\"\""_s << u"a \"b\""_s;
        QTest::newRow("apostrophe") << u"k: 'it''s'"_s << u"it's"_s;
        QTest::newRow("colon") << u"k: Mail: down"_s << u"Mail: down"_s;
        QTest::newRow("never closed") << u"k: \"a"_s << u"\"a"_s;
        QTest::newRow("empty") << u"k:"_s << QString();
    }

    void readsTheYamlThatPeopleWrite()
    {
        QFETCH(QString, line);
        QFETCH(QString, value);
        const auto front = cstate::frontMatterOf(u"---\n"_s + line + u"\n---\n"_s);
        QCOMPARE(front.values.value(u"k"_s), value);
    }

    void aBadDateIsNamed()
    {
        const QByteArray text = "---\ntitle: Mail\ndate: soon\nseverity: awful\nsection: issue\naffected:\n- Mail\n---\nMail is down.\n";
        const auto file = importFile(text, someOptions);
        QVERIFY(file);
        QStringList places;
        for (const Error& problem : file->drafts.first().problems)
            places << problem.where;
        places.sort();
        QCOMPARE(places, (QStringList{u"date"_s, u"severity"_s}));
        QCOMPARE(eventsOf(file->drafts.first()).size() + file->drafts.first().incoming.record.claims.size(), 2);
    }

    void oddLinesKeepTheirWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a short code with more than a time") << u"Searching takes a minute. {{< track \"2026-03-10:2 105:00\" >}}"_s;
        QTest::newRow("words that sound like a name") << u"For the reason why see the\noriginal post\nof the vendor, and the\n> last message:\nit says more."_s;
        QTest::newRow("a short code without a time") << u"Searching takes a minute. {{< track \"as ever\" >}}"_s;
    }

    void oddLinesKeepTheirWords()
    {
        QFETCH(QString, line);
        const auto file = importFile((u"---\ntitle: a\ndate: 2026-03-12 10:00:00\nsection: issue\n---\n"_s + line + u"\n\nMore to come.\n"_s).toUtf8(), someOptions);
        QVERIFY(file);
        QString kept;
        for (const TimelineEntry& entry : file->drafts.first().incoming.record.entries)
            kept += entry.text + u' ';
        for (const QString& words : line.split(u"\n\n"_s))
            QVERIFY2(kept.contains(words), qPrintable(kept));
    }

    void longFilesAreQuick()
    {
        QByteArray text = "---\ntitle: Mail\ndate: 2026-03-12 10:00:00\nsection: issue\n---\n";
        for (int i = 0; i < 2000; ++i)
            text += "## 2026-03-12 10:" + QByteArray::number(10 + i % 50) + "\n\nStill down, number " + QByteArray::number(i) + ".\n\n";
        const auto file = importFile(text, someOptions);
        QVERIFY(file);
        QCOMPARE(eventsOf(file->drafts.first()).size(), 2000);
    }
};

QTEST_GUILESS_MAIN(CStateTest)
#include "tst_cstate.moc"
