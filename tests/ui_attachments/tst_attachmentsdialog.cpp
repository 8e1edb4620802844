// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attachmentsdialog.h"

#include "app/domain/entryverbs.h"
#include "tests/ui_attachments/files.h"
#include "tests/ui_models/bench.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QtTest>

using namespace lagebild;
using test::Files;

namespace {

/// An entry with a picture and a script on it, and the dialog.
struct Place : test::Bench {
    Files files {};
    EntryId entry = Bench::entry(QStringLiteral("The switch is broken"), -10);
    QWidget window {};
    Attaching attaching {desk, {&files.kept, [this](const QString& file) { files.opened << file; return isOpened; }}, window};
    bool isOpened = true;
    QPointer<AttachmentsDialog> dialog {};

    Place()
    {
        desk.setLanguage(QStringLiteral("en"));
        const auto picture = files.kept.keep({QStringLiteral("rack.png"), {}, Files::picture({20, 10})}, {}, {});
        const auto script = files.kept.keep({QStringLiteral("mend.sh"), {}, "#!/bin/sh\nreboot"}, {}, {});
        if (!desk.commit(attachFiles(desk.records(), incident, entry, {*picture, *script})))
            qFatal("not attached");
        dialog = new AttachmentsDialog(desk, record().entries[entry], attaching, &window);
        dialog->show();
    }
    QListWidget* list() const { return dialog->findChild<QListWidget*>(QStringLiteral("attachmentsList")); }
    QPushButton* button(const char* name) const { return dialog->findChild<QPushButton*>(QLatin1StringView(name)); }
    QString note() const { return dialog->findChild<QLabel*>(QStringLiteral("attachmentsNote"))->text(); }
    Attachment attachment(int row) const { return attachmentsOf(record(), entry).value(row); }
};

} // namespace

class TestAttachmentsDialog : public QObject {
    Q_OBJECT
private slots:
    void showsWhatHangsThere()
    {
        Place place;
        QCOMPARE(place.list()->count(), 2);
        QVERIFY(place.list()->item(0)->text().startsWith(QStringLiteral("rack.png\n")));
        QVERIFY(place.list()->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("rack.png, ")));
        const auto middle = [&](int row) {
            const QImage icon = place.list()->item(row)->icon().pixmap(64, 64).toImage();
            return icon.pixelColor(icon.rect().center());
        };
        QTRY_COMPARE(middle(0), QColor(Qt::darkCyan));
        QCOMPARE(middle(1).alpha(), 0);
        QVERIFY(place.note().isEmpty());
    }

    void enterOpensACopy()
    {
        Place place;
        QTest::keyClick(place.list(), Qt::Key_Return);
        QTRY_COMPARE(place.files.opened.size(), 1);
        const QFileInfo copy(place.files.opened.first());
        QCOMPARE(copy.fileName(), QStringLiteral("rack.png"));
        QVERIFY(!(copy.permissions() & QFile::WriteOwner));
        QVERIFY(copy.filePath() != place.files.pathOf(place.attachment(0)));
        QVERIFY(place.dialog->isVisible());
        place.isOpened = false;
        place.button("attachmentOpen")->click();
        QTRY_VERIFY2(place.note().contains(QStringLiteral("rack.png")), qPrintable(place.note()));
    }

    void aScriptIsOnlySaved()
    {
        Place place;
        place.list()->setCurrentRow(1);
        place.button("attachmentOpen")->click();
        QTRY_VERIFY2(place.note().contains(QStringLiteral("mend.sh")), qPrintable(place.note()));
        QVERIFY(place.files.opened.isEmpty());
        place.button("attachmentSave")->click();
        auto* asking = place.dialog->findChild<QFileDialog*>(QStringLiteral("attachmentSaveAs"));
        QVERIFY(asking);
        const QString target = place.files.folder.filePath(QStringLiteral("saved.sh"));
        emit asking->fileSelected(target);
        QTRY_VERIFY(place.note().contains(target));
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("#!/bin/sh\nreboot"));
        QVERIFY(!(saved.permissions() & QFile::ExeOwner));
    }

    void savingWhereNobodyMaySaysWhy()
    {
        Place place;
        place.button("attachmentSave")->click();
        emit place.dialog->findChild<QFileDialog*>(QStringLiteral("attachmentSaveAs"))->fileSelected(QStringLiteral("/nowhere/rack.png"));
        QTRY_VERIFY2(place.note().contains(QStringLiteral("/nowhere/rack.png")), qPrintable(place.note()));
    }

    void deleteRemovesAndUndoBringsBack()
    {
        Place place;
        QTest::keyClick(place.list(), Qt::Key_Delete);
        QCOMPARE(place.list()->count(), 1);
        QVERIFY(place.list()->item(0)->text().startsWith(QStringLiteral("mend.sh")));
        QVERIFY(place.desk.undo());
        QCOMPARE(place.list()->count(), 2);
        for (int i = 0; i < 2; ++i)
            place.button("attachmentRemove")->click();
        QCOMPARE(place.list()->count(), 0);
        QVERIFY(!place.note().isEmpty());
        QVERIFY(!place.button("attachmentRemove")->isEnabled() && !place.button("attachmentOpen")->isEnabled());
    }

    void whatIsNotHereIsSaid()
    {
        Place place;
        place.files.kept.forget(place.attachment(0).key);
        place.service(QStringLiteral("Mail")); // anything that makes it look again
        QVERIFY2(place.list()->item(0)->text().contains(QStringLiteral("not on this laptop")), qPrintable(place.list()->item(0)->text()));
        QVERIFY(place.note().contains(QStringLiteral("rack.png")));
        QVERIFY(!place.button("attachmentOpen")->isEnabled() && !place.button("attachmentSave")->isEnabled());
        QVERIFY(place.button("attachmentRemove")->isEnabled());
    }

    void whatWasEditedIsNotShown()
    {
        Place place;
        QFile file(place.files.pathOf(place.attachment(0)));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(30) && file.write("xx") == 2);
        file.close();
        place.button("attachmentOpen")->click();
        QTRY_VERIFY2(place.note().contains(QStringLiteral("damaged")), qPrintable(place.note()));
        QVERIFY(place.files.opened.isEmpty());
    }

    void theEntryMayGo()
    {
        Place place;
        QVERIFY(place.desk.commit(deleteEntry(place.desk.records(), place.incident, place.entry)));
        QCOMPARE(place.list()->count(), 0);
        QVERIFY(!place.button("attachmentAdd")->isEnabled());
    }

    void everythingHasAName()
    {
        Place place;
        for (const char* name : {"attachmentOpen", "attachmentSave", "attachmentRemove", "attachmentAdd", "attachmentsClose"})
            QVERIFY2(!place.button(name)->accessibleName().isEmpty(), name);
        QVERIFY(!place.list()->accessibleName().isEmpty());
    }

    void closingWhileItReadsIsHarmless()
    {
        Place place;
        place.button("attachmentOpen")->click();
        delete place.dialog;
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(place.files.opened.isEmpty());
    }
};

QTEST_MAIN(TestAttachmentsDialog)
#include "tst_attachmentsdialog.moc"
