// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/textimport.h"

#include "app/domain/board.h"
#include "tests/exchange_text/kept.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace lagebild;
using namespace lagebild::test;

namespace {

QString shared(const char* path)
{
    return qEnvironmentVariable("LAGEBILD_SHARED") + u'/' + QString::fromLatin1(path);
}

QString contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return decodeText(file.readAll()).value_or(QString());
}

Result<ImportDraft> imported(const QString& text, QDate published, const char* zone = "Europe/Berlin")
{
    return importText(text, {published, zone, {}});
}

QList<TimelineEntry> eventsOf(const IncidentRecord& record)
{
    QList<TimelineEntry> events = inOrder(record);
    events.removeIf([](const TimelineEntry& entry) { return entry.role != EntryRole::Event; });
    return events;
}

QStringList textsOf(const QString& folder)
{
    QStringList paths;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files))
        paths << folder + u'/' + name;
    return paths;
}

} // namespace

class TextImportTest : public QObject {
    Q_OBJECT
private slots:
    void readsLog();
    void readsProse();
    void takesTheDayFromTheText_data();
    void takesTheDayFromTheText();
    void readsListsWithoutBullets_data();
    void readsListsWithoutBullets();
    void saysTheTitleOnce_data();
    void saysTheTitleOnce();
    void setsThePageApart_data();
    void setsThePageApart();
    void readsStudo();
    void readsTabmaker();
    void keepsEverySentence_data();
    void keepsEverySentence();
    void refuses();
    void takesAMegabyte_data();
    void takesAMegabyte();
};

void TextImportTest::readsLog()
{
    const QString text = QString::fromUtf8(
        "Ausfall der Kasse\n\nBetroffen waren die Kasse, der Bondruck und Lager Nord.\n\n"
        "Weiterhin nutzbar waren:\n\n• Preisauskunft\n• Gutscheine\n\nVerlauf\n\n"
        "23:50 Wir bemerken, dass die Kasse seit 5 Minuten steht.\n00:10 Mehr als 40% der Kassen laufen wieder.\n"
        "00:30 Die Störung ist behoben.\n");
    const auto draft = imported(text, QDate(2026, 3, 12));
    QVERIFY(draft);
    const IncidentRecord& record = draft->incoming.record;
    QCOMPARE(record.incident.title.value(QStringLiteral("de")), QStringLiteral("Ausfall der Kasse"));
    const QList<TimelineEntry> events = eventsOf(record);
    QCOMPARE(events.size(), 3);
    QCOMPARE(inZone(*events[1].time.earliest, "Europe/Berlin").date(), QDate(2026, 3, 13));
    QCOMPARE(events[1].percent, (Percent {40, Bound::MoreThan, Counts::Working, QStringLiteral("Kassen")}));
    QCOMPARE(events[0].milestone, Milestone::Detected);
    QCOMPARE(events[2].milestone, Milestone::Resolved);
    QCOMPARE(record.incident.phase, Phase::Resolved);
    QCOMPARE(inZone(*record.incident.started.earliest, "Europe/Berlin").time(), QTime(23, 45));
    const QList<BoardRow> rows = boardOf(record, *record.incident.ended->latest);
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const BoardRow& row) { return row.worst == ServiceState::MajorOutage; }), 3);
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const BoardRow& row) { return row.group == BoardGroup::StillWorking; }), 2);
}

void TextImportTest::readsProse()
{
    const QString text = QString::fromUtf8(
        "Störung im Hafen\n\nChronologie\n\nAm Montag gegen 6:00 Uhr fiel der Kran aus. Umgehend kam ein Techniker. "
        "Um 9:00 Uhr wurde er repariert, der nach ca. 10 Minuten wieder stehen blieb.\n");
    const auto draft = imported(text, QDate(2026, 3, 12));
    QVERIFY(draft);
    const QList<TimelineEntry> events = eventsOf(draft->incoming.record);
    QCOMPARE(events.size(), 4);
    QCOMPARE(events[0].time.wording, QStringLiteral("Am Montag gegen 6:00 Uhr"));
    QCOMPARE(events[1].time.precision, Precision::Unknown);
    QCOMPARE(events[1].time.after, events[0].id);
    QCOMPARE(events[3].text, QStringLiteral("der nach ca. 10 Minuten wieder stehen blieb."));
    QCOMPARE(events[3].time.precision, Precision::Approximate);
    QVERIFY(events[0].visibility == Visibility::Public);
}

void TextImportTest::takesTheDayFromTheText_data()
{
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("flagged");
    const QDate named(2026, 3, 10), published(2026, 3, 12);
    const auto row = [](const char* lead, QDate day, const char* flagged) { QTest::newRow(lead) << QString::fromUtf8(lead) << day << QString::fromUtf8(flagged); };
    row("Heute, am Dienstag den 10.03.26, fiel die Kasse aus.", named, "Heute, am Dienstag den 10.03.26");
    row("Am Dienstag, den 10. März 2026 fiel die Kasse aus.", named, "Am Dienstag, den 10. März 2026");
    row("On Tuesday, March 10, 2026, the till went down.", named, "On Tuesday, March 10, 2026");
    row("Am Donnerstag, den 12.03.2026, fiel die Kasse aus.", published, "");
    row("Am Freitag, den 10.03.2026, fiel die Kasse aus.", published, "Am Freitag, den 10.03.2026"); // a Tuesday
    row("Eine ähnliche Störung gab es schon am 10.03.2026.", published, "");
    row("Heute fiel die Kasse aus.", published, "");
}

void TextImportTest::takesTheDayFromTheText()
{
    QFETCH(QString, lead);
    QFETCH(QDate, day);
    QFETCH(QString, flagged);
    const QString text = QStringLiteral("Ausfall der Kasse\n\n%1\n\nVerlauf\n\n13:54 Alles steht.\n14:10 Alles läuft wieder.\n").arg(lead);
    const QString language = lead.startsWith(QStringLiteral("On")) ? QStringLiteral("en") : QStringLiteral("de");
    const auto draft = importText(text, {QDate(2026, 3, 12), "Europe/Berlin", language});
    QVERIFY(draft);
    QCOMPARE(inZone(*eventsOf(draft->incoming.record)[0].time.earliest, "Europe/Berlin").date(), day);
    const auto guess = std::find_if(draft->guesses.begin(), draft->guesses.end(), [](const Guess& one) { return one.what == Guess::What::Day; });
    QCOMPARE(guess == draft->guesses.end() ? QString() : guess->detail, flagged);
}

void TextImportTest::readsListsWithoutBullets_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("working");
    QTest::addColumn<QStringList>("affected");
    const QStringList two {QStringLiteral("Gutscheine"), QStringLiteral("Preisauskunft")};
    const QStringList title {QStringLiteral("Kasse")}; // what the title names, where no list does
    QTest::newRow("below") << QStringLiteral("Nicht betroffen waren:\nPreisauskunft\nGutscheine\n") << two << title;
    QTest::newRow("behind a blank line") << QStringLiteral("Nicht betroffen waren:\n\nPreisauskunft\nGutscheine\n") << two << title;
    QTest::newRow("with commas") << QStringLiteral("Nicht betroffen waren:\nPreisauskunft,\nGutscheine.\n") << two << title;
    QTest::newRow("affected") << QStringLiteral("Betroffen sind:\nPreisauskunft\nGutscheine\n") << QStringList() << two;
    QTest::newRow("English") << QStringLiteral("The following services were not affected:\nPreisauskunft\nGutscheine\n") << two << title;
    QTest::newRow("a network is a service here") << QStringLiteral("Nicht betroffen waren:\nFacebook\nE-Mail\n")
        << QStringList {QStringLiteral("E-Mail"), QStringLiteral("Facebook")} << title;
    QTest::newRow("a heading is none") << QStringLiteral("Nicht betroffen waren:\n\nHintergrund\n\nDie Kasse stand.\n") << QStringList() << title;
    QTest::newRow("prose is none") << QStringLiteral("Nicht betroffen waren:\nDas wissen wir noch nicht. Es wird geprüft.\n") << QStringList() << title;
}

void TextImportTest::readsListsWithoutBullets()
{
    QFETCH(QString, list);
    const auto draft = imported(QStringLiteral("Ausfall der Kasse\n\n") + list + QStringLiteral("\nVerlauf\n\n13:54 Alles steht.\n14:10 Alles läuft wieder.\n"), QDate(2026, 3, 12));
    QVERIFY(draft);
    QStringList working, affected;
    for (const BoardRow& row : boardOf(draft->incoming.record, Instant::max())) {
        for (const Service& service : draft->incoming.services) {
            if (service.id == row.service)
                (row.worst == ServiceState::Operational ? working : affected) << service.name;
        }
    }
    working.sort();
    affected.sort();
    QTEST(working, "working");
    QTEST(affected, "affected");
}

void TextImportTest::saysTheTitleOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("heading, line") << QStringLiteral("# Ausfall der Kasse\n\nAusfall der Kasse\n\n");
    QTest::newRow("line, line") << QStringLiteral("Ausfall der Kasse\nAusfall der Kasse\n\n");
    QTest::newRow("line, its text") << QStringLiteral("Ausfall der Kasse\n\nAusfall der Kasse\nAm Morgen war noch alles gut.\n\n");
    QTest::newRow("other marks") << QStringLiteral("## AUSFALL der Kasse!\n\n**Ausfall der Kasse**\n\n");
    QTest::newRow("front matter") << QStringLiteral("---\ntitle: Ausfall der Kasse\n---\n\n# Ausfall der Kasse\n\n");
}

void TextImportTest::saysTheTitleOnce()
{
    QFETCH(QString, text);
    const auto draft = imported(text + QStringLiteral("Verlauf\n\n13:54 Alles steht.\n14:10 Alles läuft wieder.\n"), QDate(2026, 3, 12));
    QVERIFY(draft);
    for (const TimelineEntry& entry : draft->incoming.record.entries)
        QVERIFY2(!plain(entry.text).startsWith(QStringLiteral("Ausfall der Kasse"), Qt::CaseInsensitive), qPrintable(entry.text));
    QCOMPARE(plain(draft->incoming.record.incident.title.value(QStringLiteral("de"))).toLower(), QStringLiteral("ausfall der kasse"));
}

void TextImportTest::setsThePageApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isRemnant");
    const auto row = [](const char* line, bool isRemnant) { QTest::newRow(line) << QString::fromUtf8(line) << isRemnant; };
    for (const char* line : {"Erika Beispiel Author: Erika Beispiel Kategorie: Technik", "Autorin: Erika Beispiel", "Categories: Network, News",
             "comments powered by Disqus", "12 Kommentare", "Leave a comment", "Schreibe einen Kommentar", "Beitrag teilen",
             "Share on Facebook", "Diese Website verwendet Cookies. Mehr erfahren", "We use cookies to improve this site", "Cookie-Einstellungen",
             "Jetzt unseren Newsletter abonnieren", "Subscribe to our newsletter", "Weiterlesen", "5 min read"})
        row(line, true);
    for (const char* line : {"Der Versand des Newsletters ist gestört.", "Die Autoren haben den Text geprüft.", "Wir teilen das Ergebnis bald mit.",
             "Comments in the code were misleading.", "Ein Cookie war abgelaufen.", "Kunden kommentierten den Ausfall."})
        row(line, false);
}

/// Neither a public entry nor a fact, and not lost.
void TextImportTest::setsThePageApart()
{
    QFETCH(QString, line);
    const auto draft = imported(QStringLiteral("Ausfall der Kasse\n\nDie Kasse stand heute still.\n\nVerlauf\n\n13:54 Alles steht.\n14:10 Alles läuft wieder.\n\n")
        + line + u'\n', QDate(2026, 3, 12));
    QVERIFY(draft);
    QVERIFY(plain(everything(*draft)).contains(plain(line)));
    bool isRemnant = false;
    for (const Guess& guess : draft->guesses) {
        const TimelineEntry entry = draft->incoming.record.entries.value(guess.entry);
        isRemnant = isRemnant || (guess.what == Guess::What::Remnant && entry.text.contains(line) && entry.visibility == Visibility::Internal
                        && entry.role == EntryRole::Background);
    }
    QTEST(isRemnant, "isRemnant");
    for (const TimelineEntry& entry : draft->incoming.record.entries)
        QVERIFY(!isRemnant || !entry.text.contains(line) || entry.visibility == Visibility::Internal);
}

void TextImportTest::readsStudo()
{
    const QString text = contents(shared("corpus/de/studo-2019.txt"));
    if (text.isEmpty())
        QSKIP("the corpus is not here");
    const auto draft = imported(text, QDate(2019, 1, 24), "Europe/Vienna");
    QVERIFY(draft);
    const IncidentRecord& record = draft->incoming.record;
    const QList<TimelineEntry> events = eventsOf(record);
    QCOMPARE(events.size(), 14);
    QList<std::pair<double, Bound>> percents;
    for (const TimelineEntry& entry : events) {
        if (entry.percent)
            percents << std::pair(entry.percent->value, entry.percent->bound);
    }
    const QList<std::pair<double, Bound>> stated {{50, Bound::MoreThan}, {70, Bound::Exactly}, {90, Bound::MoreThan}, {100, Bound::Exactly}};
    QCOMPARE(percents, stated);
    const QList<BoardRow> rows = boardOf(record, *record.incident.ended->latest);
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const BoardRow& row) { return row.group == BoardGroup::Affected; }), 5);
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const BoardRow& row) { return row.group == BoardGroup::StillWorking && row.watched; }), 11);
    QCOMPARE(record.incident.dataImpact, DataImpact::None);
    QCOMPARE(record.incident.customerAction, CustomerAction::None);
    QCOMPARE(inZone(*record.incident.started.earliest, "Europe/Vienna").time(), QTime(13, 53));
    QCOMPARE(inZone(*record.incident.ended->earliest, "Europe/Vienna").time(), QTime(20, 14));
    QVERIFY(record.incident.title.value(QStringLiteral("de")).contains(QLatin1StringView("Studo")));
    QVERIFY(!record.incident.recovery.isEmpty() && !record.incident.lesson.isEmpty() && !record.incident.apology.isEmpty());
    QCOMPARE(events[5].milestone, Milestone::Relapsed);
    QVERIFY(record.commitments.isEmpty());
}

void TextImportTest::readsTabmaker()
{
    const QString text = contents(shared("corpus/de/tabmaker-2014.txt"));
    if (text.isEmpty())
        QSKIP("the corpus is not here");
    const auto draft = imported(text, QDate(2014, 6, 17));
    QVERIFY(draft);
    const IncidentRecord& record = draft->incoming.record;
    QCOMPARE(eventsOf(record).size(), 15);
    QCOMPARE(record.incident.scope.count, 200000.0);
    QCOMPARE(record.incident.scope.bound, Bound::MoreThan);
    QCOMPARE(record.incident.dataImpact, DataImpact::Partial);
    QCOMPARE(record.incident.customerAction, CustomerAction::Required);
    QCOMPARE(record.incident.customerActionServices.size(), 8);
    QCOMPARE(record.commitments.size(), 2);
    for (const Commitment& promise : record.commitments)
        QVERIFY(promise.by == Promiser::Provider && !promise.who.isEmpty() && record.entries.contains(promise.entry));
    const DurationRange length = lasting(record, Instant());
    QCOMPARE(length.shortest, std::optional<Milliseconds>(std::chrono::minutes(69 * 60 + 30)));
    QCOMPARE(length.longest, std::optional<Milliseconds>(std::chrono::minutes(70 * 60 + 30)));
    QCOMPARE(record.incident.earlierOutages.size(), 1);
    QCOMPARE(record.incident.earlierOutages[0].duration, Milliseconds(std::chrono::hours(24)));
    const auto restored = std::count_if(record.involvements.begin(), record.involvements.end(), [](const Involvement& one) { return one.restoration == Restoration::Restored; });
    QCOMPARE(restored, 3);
}

void TextImportTest::keepsEverySentence_data()
{
    QTest::addColumn<QString>("path");
    QStringList paths = textsOf(shared("corpus/de")) + textsOf(shared("corpus/en"));
    if (paths.isEmpty())
        paths << QString(); // Qt Test wants a row
    for (const QString& path : std::as_const(paths))
        QTest::addRow("%s", qPrintable(QFileInfo(path).fileName())) << path;
}

/// The pieces between commas, ends of sentence and lines are looked for, so that the test shares no splitter with the
/// code; single words (headings such as "Verlauf") may be structure only.
void TextImportTest::keepsEverySentence()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the corpus is not here");
    const QString text = contents(path);
    const auto draft = imported(text, QDate(2024, 1, 25));
    QVERIFY(draft);
    const QString kept = everything(*draft);
    static const QRegularExpression cuts(QStringLiteral("[.!?:;,]\\s|\\n|\\s(?:und|oder|and|or)\\s"));
    QStringList missing;
    for (const QString& piece : text.split(cuts)) {
        const QString words = plain(piece);
        if (words.count(u' ') >= 1 && !kept.contains(words))
            missing << words;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral("\n"))));
    for (auto it = draft->sourceText.cbegin(); it != draft->sourceText.cend(); ++it)
        QVERIFY(!it.value().isEmpty() && text.contains(it.value()));
}

void TextImportTest::refuses()
{
    QCOMPARE(int(imported(QStringLiteral("  \n "), QDate(2026, 3, 12)).error().code), int(Error::Code::EmptyInput));
    QCOMPARE(int(imported(QStringLiteral("a"), {}).error().code), int(Error::Code::ImpossibleDate));
    QCOMPARE(int(imported(QStringLiteral("a"), QDate(2026, 3, 12), "Europe/Nowhere").error().code), int(Error::Code::NoSuchZone));
    QVERIFY(imported(QStringLiteral("13:54 Neustart"), QDate(2026, 3, 12), "Etc/UTC"));
    QCOMPARE(int(imported(QString(largestText + 1, u'a'), QDate(2026, 3, 12)).error().code), int(Error::Code::TooLarge));
}

void TextImportTest::takesAMegabyte_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose") << QStringLiteral("Gegen 13:00 Uhr am Freitag fiel die Kasse aus, und die Technik kam um 14 Uhr.\n\n").repeated(12'000);
    QTest::newRow("log") << QStringLiteral("13:54 Die Kasse 12 meldet einen Fehler an Server 10.0.0.1.\n").repeated(16'000);
    QString tills;
    for (int i = 0; i < 8'000; ++i)
        tills += QStringLiteral("13:54 Die Kasse %1 ist nicht erreichbar, wir sehen nach.\n").arg(i);
    QTest::newRow("a service a line") << tills;
    QTest::newRow("one line of words") << QStringLiteral("wort ").repeated(200'000);
    QTest::newRow("one line of digits") << QStringLiteral("1").repeated(1'000'000);
    QTest::newRow("one line of dots") << QStringLiteral("1.").repeated(500'000);
    QTest::newRow("one line of brackets") << QStringLiteral("(").repeated(1'000'000);
    QTest::newRow("long lines") << (QStringLiteral("Der Betrieb ist nicht betroffen ").repeated(300) + u'\n').repeated(100);
}

/// A quadratic step takes hours here, and ctest ends it. How long it takes is only told: sanitizers, and who else uses the
/// machine, count more than the importer.
void TextImportTest::takesAMegabyte()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(imported(text, QDate(2026, 3, 12)));
    qInfo("%lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TextImportTest)
#include "tst_textimport.moc"
