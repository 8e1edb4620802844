// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;

namespace {

/// One entry for each line; the first one gives the title.
ImportDraft draftOf(const QString& text, const ImportOptions& options)
{
    ImportDraft draft;
    IncidentRecord& record = draft.incoming.record;
    record.incident.id = IncidentId::fresh();
    record.incident.language = QStringLiteral("de");
    record.incident.timezone = options.timezone;
    record.incident.title.insert(QStringLiteral("de"), text.section(u'\n', 0, 0));
    int minute = 0;
    for (const QString& line : text.split(u'\n')) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.incident = record.incident.id;
        entry.text = line;
        entry.time = atMinute(toInstant(QDateTime(options.published, QTime(10, minute++))), options.timezone);
        record.entries.insert(entry.id, entry);
        draft.sourceText.insert(entry.id, line);
        draft.guesses << Guess {entry.id, Guess::What::Time, QStringLiteral("morgens")};
        if (line == QStringLiteral("Kommentare"))
            draft.guesses << Guess {entry.id, Guess::What::Remnant, {}};
        if (line == QStringLiteral("Freitag, 1. Mai 2026"))
            draft.guesses << Guess {{}, Guess::What::Day, line};
    }
    Service service;
    service.id = ServiceId::fresh();
    service.name = QStringLiteral("Chat");
    draft.incoming.services << service;
    return draft;
}

/// An incident for each part between lines of "==". "bad" is refused.
Result<ImportedFile> lineByLine(const QString& text, const ImportOptions& options)
{
    if (text == QStringLiteral("bad"))
        return Error{Error::Code::BinaryInput, {}, {}};
    ImportedFile file;
    for (const QString& part : text.split(QStringLiteral("\n==\n")))
        file.drafts << draftOf(part, options);
    if (text.contains(QStringLiteral("broken")))
        file.problems << Error{Error::Code::BadValue, QStringLiteral("5"), QStringLiteral("incidents[1]")};
    return file;
}

} // namespace

class TestImportDialog : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { dialog.reset(); }
    void understandsAPastedText();
    void marksWhatIsNoPartOfTheReport();
    void saysThatTheTextNamesAnotherDay();
    void selectingAnEntryMarksItsSource();
    void correctionsAreSavedAsOneChange();
    void refusesAnImpossibleTime();
    void neverDiscardsCorrectionsSilently();
    void saysWhatIsWrong();
    void opensAFile();
    void namesAFileItCannotRead();
    void letsChooseAmongIncidents();
    void saysWhatCouldNotBeRead();

private:
    template<class T> T* find(const char* name) { return dialog->findChild<T*>(QLatin1StringView(name)); }
    QAbstractItemModel* entries() { return find<QTableView>("importEntries")->model(); }
    QString message() { return find<QLabel>("importMessage")->text(); }
    bool read(const QString& text);

    SystemClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<ImportDialog> dialog;
};

void TestImportDialog::init()
{
    class Silent : public ProfileWriter {
        void write(const Batch&) override {}
        void flush(Milliseconds) override {}
        void retryNow() override {}
    };
    static Silent writer;
    desk = std::make_unique<Desk>(journal::State {}, journal::Session {}, &writer, clock);
    dialog = std::make_unique<ImportDialog>(*desk, lineByLine);
    for (const char* table : {"importEntries", "importServices", "importFacts"})
        new QAbstractItemModelTester(find<QTableView>(table)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, dialog.get());
    dialog->show();
}

bool TestImportDialog::read(const QString& text)
{
    dialog->setSource(text);
    return QTest::qWaitFor([this] { return dialog->isReady(); });
}

void TestImportDialog::understandsAPastedText()
{
    QVERIFY(!find<QPushButton>("importSave")->isEnabled());
    find<QPlainTextEdit>("importSource")->insertPlainText(QStringLiteral("Chat steht\nChat geht"));
    QTRY_COMPARE(entries()->rowCount(), 2);
    QCOMPARE(find<QLineEdit>("importTitle")->text(), QStringLiteral("Chat steht"));
    QVERIFY(find<QPushButton>("importSave")->isEnabled());
    QVERIFY(entries()->index(0, EntryTable::Time).data(DraftTable::GuessRole).toBool());
    QVERIFY(entries()->index(0, EntryTable::Time).data().toString().contains(QStringLiteral("guessed"))); // a word, too
}

void TestImportDialog::marksWhatIsNoPartOfTheReport()
{
    QVERIFY(read(QStringLiteral("Chat steht\nKommentare")));
    const QModelIndex aside = entries()->index(1, EntryTable::Role);
    QVERIFY(aside.data(DraftTable::GuessRole).toBool());
    QVERIFY(aside.data().toString().contains(QStringLiteral("not part of the report")));
    QVERIFY(!entries()->index(0, EntryTable::Role).data(DraftTable::GuessRole).toBool());
    QVERIFY(entries()->setData(aside.siblingAtColumn(EntryTable::Visible), 1, Qt::EditRole)); // a person decides otherwise
    QVERIFY(!entries()->index(1, EntryTable::Role).data(DraftTable::GuessRole).toBool());
}

void TestImportDialog::saysThatTheTextNamesAnotherDay()
{
    QVERIFY(read(QStringLiteral("Chat steht\nFreitag, 1. Mai 2026")));
    QVERIFY2(message().contains(QStringLiteral("“Freitag, 1. Mai 2026”")), qPrintable(message()));
}

void TestImportDialog::selectingAnEntryMarksItsSource()
{
    QVERIFY(read(QStringLiteral("Chat steht\nChat geht")));
    find<QTableView>("importEntries")->setCurrentIndex(entries()->index(1, 1));
    const auto marks = find<QPlainTextEdit>("importSource")->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().cursor.selectedText(), QStringLiteral("Chat geht"));
}

void TestImportDialog::correctionsAreSavedAsOneChange()
{
    QVERIFY(read(QStringLiteral("Chat steht\nChat geht\nWerbung")));
    QVERIFY(entries()->setData(entries()->index(0, EntryTable::Time), QStringLiteral("09:05")));
    QVERIFY(!entries()->index(0, EntryTable::Time).data(DraftTable::GuessRole).toBool());
    QVERIFY(entries()->setData(entries()->index(1, EntryTable::Text), QStringLiteral("Chat geht wieder")));
    QVERIFY(entries()->setData(entries()->index(1, EntryTable::Visible), 1));
    auto* services = find<QTableView>("importServices")->model();
    QVERIFY(services->setData(services->index(0, ServiceTable::State), 3));
    auto* facts = find<QTableView>("importFacts")->model();
    QVERIFY(facts->setData(facts->index(3, 1), QStringLiteral("Kurz und heftig")));
    auto* view = find<QTableView>("importEntries");
    view->setFocus();
    view->setCurrentIndex(entries()->index(2, 1));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(entries()->rowCount(), 2);
    find<QLineEdit>("importTitle")->setText(QStringLiteral("Störung im Chat"));
    const QSignalSpy imported(dialog.get(), &ImportDialog::imported);
    find<QPushButton>("importSave")->click();
    QCOMPARE(imported.size(), 1);
    const IncidentRecord& record = desk->records().incidents.first();
    QCOMPARE(textIn(record.incident.title, QStringLiteral("de")), QStringLiteral("Störung im Chat"));
    QCOMPARE(textIn(record.incident.summary, QStringLiteral("de")), QStringLiteral("Kurz und heftig"));
    QCOMPARE(inOrder(record).size(), 2);
    QCOMPARE(inOrder(record).last().text, QStringLiteral("Chat geht wieder"));
    QCOMPARE(inOrder(record).last().visibility, Visibility::Public);
    QCOMPARE(boardOf(record, clock.now()).first().worst, ServiceState::MajorOutage);
    QVERIFY(desk->undo());
    QVERIFY(desk->records().incidents.isEmpty() || desk->records().incidents.first().incident.deleted);
}

void TestImportDialog::refusesAnImpossibleTime()
{
    QVERIFY(read(QStringLiteral("Chat steht")));
    const QString before = entries()->index(0, EntryTable::Time).data().toString();
    QVERIFY(!entries()->setData(entries()->index(0, EntryTable::Time), QStringLiteral("25:61")));
    QCOMPARE(entries()->index(0, EntryTable::Time).data().toString(), before);
    QVERIFY(message().contains(QStringLiteral("25:61")));
}

void TestImportDialog::neverDiscardsCorrectionsSilently()
{
    QVERIFY(read(QStringLiteral("Chat steht")));
    QVERIFY(entries()->setData(entries()->index(0, EntryTable::Text), QStringLiteral("Chat steht ganz")));
    const QString before = message();
    find<QPlainTextEdit>("importSource")->appendPlainText(QStringLiteral("Chat geht"));
    QTRY_VERIFY(message() != before);
    QCOMPARE(entries()->index(0, EntryTable::Text).data().toString(), QStringLiteral("Chat steht ganz"));
    find<QPushButton>("importRead")->click();
    QTRY_COMPARE(entries()->rowCount(), 2);
}

void TestImportDialog::saysWhatIsWrong()
{
    dialog->setSource(QStringLiteral("bad"));
    QTRY_VERIFY(!message().isEmpty());
    QVERIFY(!find<QPushButton>("importSave")->isEnabled());
}

void TestImportDialog::opensAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("log.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Chat st\xc3\xb6hnt\n");
    file.close();
    dialog->openFile(file.fileName());
    QTRY_VERIFY(find<QPlainTextEdit>("importSource")->toPlainText().contains(QStringLiteral("stöhnt")));
}

void TestImportDialog::namesAFileItCannotRead()
{
    dialog->openFile(QStringLiteral("/nowhere/log.txt"));
    QTRY_VERIFY(message().contains(QStringLiteral("/nowhere/log.txt")));
}

void TestImportDialog::letsChooseAmongIncidents()
{
    auto* incidents = find<QComboBox>("importIncident");
    QVERIFY(read(QStringLiteral("Chat steht")));
    QVERIFY(!incidents->isVisible());
    QVERIFY(read(QStringLiteral("Chat steht\n==\nKasse steht\nKasse geht")));
    QTRY_VERIFY(incidents->isVisible());
    QCOMPARE(incidents->count(), 2);
    QVERIFY(incidents->itemText(1).contains(QStringLiteral("Kasse steht")));
    QVERIFY(!incidents->accessibleName().isEmpty());
    QTRY_COMPARE(find<QLineEdit>("importTitle")->text(), QStringLiteral("Chat steht"));
    incidents->setFocus();
    QTest::keyClick(incidents, Qt::Key_Down);
    QCOMPARE(find<QLineEdit>("importTitle")->text(), QStringLiteral("Kasse steht"));
    QCOMPARE(entries()->rowCount(), 2);
    QTest::mouseClick(find<QPushButton>("importSave"), Qt::LeftButton);
    QCOMPARE(desk->records().incidents.size(), 1);
    QCOMPARE(desk->records().incidents.first().incident.title.value(QStringLiteral("de")), QStringLiteral("Kasse steht"));
}

void TestImportDialog::saysWhatCouldNotBeRead()
{
    QVERIFY(read(QStringLiteral("Chat steht, broken")));
    QTRY_VERIFY2(message().contains(QStringLiteral("incidents[1]")), qPrintable(message()));
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
