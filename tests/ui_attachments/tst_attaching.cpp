// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_attachments/files.h"
#include "tests/ui_timeline/scene.h"
#include "ui/attachments/attaching.h"

#include <QClipboard>
#include <QDirIterator>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QRubberBand>

using namespace lagebild;
using test::Files;

namespace {

/// Goes after the pane that uses it.
struct Folder {
    Files files {};
};

/// A timeline pane whose contents lie in a folder.
struct Place : Folder, test::Scene {
    Place()
    {
        desk.setLanguage(QStringLiteral("en"));
        pane.useAttachments({&files.kept, [this](const QString& file) { return !(files.opened << file).isEmpty(); }});
    }
    QStringList on(EntryId entry) const
    {
        QStringList names;
        for (const Attachment& attachment : attachmentsOf(record(), entry))
            names << attachment.name;
        return names;
    }
    /// The one that was added last.
    EntryId added() const { return newest().id; }
    void choose(EntryId entry)
    {
        view->setCurrentIndex(indexOf(entry));
        view->setFocus();
    }
    QMimeData* urls(const QStringList& names) const
    {
        QList<QUrl> list;
        for (const QString& name : names)
            list << QUrl::fromLocalFile(files.folder.filePath(name));
        auto* clip = new QMimeData;
        clip->setUrls(list);
        return clip;
    }
    void paste(QMimeData* clip)
    {
        QGuiApplication::clipboard()->setMimeData(clip);
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
    }
    bool drop(QWidget& where, QPoint at, const QMimeData& clip) const
    {
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &clip, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&where, &enter);
        QDropEvent dropped(at, Qt::CopyAction | Qt::MoveAction, &clip, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&where, &dropped);
        return enter.isAccepted() && dropped.dropAction() == Qt::CopyAction;
    }
};

} // namespace

class TestAttaching : public QObject {
    Q_OBJECT
private slots:
    void aPastedScreenshotHangsOnTheCurrentEntry()
    {
        Place place;
        place.choose(place.second);
        auto* clip = new QMimeData;
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        clip->setImageData(image);
        place.paste(clip);
        QTRY_COMPARE(place.on(place.second).size(), 1);
        const Attachment made = attachmentsOf(place.record(), place.second).first();
        const QString time = inZone(place.clock.now(), place.desk.stamp().zone).toString(QStringLiteral("yyyy-MM-dd HH.mm"));
        QCOMPARE(made.name, QStringLiteral("Screenshot %1.png").arg(time));
        QCOMPARE(made.type, QStringLiteral("image/png"));
        QCOMPARE(QImage::fromData(*place.files.kept.read(made)).size(), QSize(40, 30));
        QVERIFY(place.desk.undo()); // one step
        QVERIFY(place.on(place.second).isEmpty());
    }

    void withoutACurrentEntryItIsANewInternalOne()
    {
        Place place;
        place.view->setCurrentIndex({});
        auto* clip = new QMimeData;
        clip->setData(QStringLiteral("image/png"), Files::picture({9, 9}));
        const auto before = place.record().entries.size();
        place.paste(clip);
        QTRY_COMPARE(place.record().entries.size(), before + 1);
        QCOMPARE(place.newest().visibility, Visibility::Internal);
        QVERIFY(place.newest().text.startsWith(QStringLiteral("Screenshot ")));
        QCOMPARE(place.on(place.added()).size(), 1);
        QCOMPARE(place.view->currentIndex(), place.indexOf(place.added())); // shown at once
    }

    void filesAreCopiedAndPasted()
    {
        Place place;
        place.files.write(QStringLiteral("a.txt"), "a");
        place.files.write(QStringLiteral("b.txt"), "b");
        place.choose(place.first);
        place.paste(place.urls({QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
        QTRY_COMPARE(place.on(place.first), QStringList({QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
        place.paste(place.urls({QStringLiteral("a.txt")})); // twice is once
        place.files.write(QStringLiteral("c.txt"), "c");
        place.paste(place.urls({QStringLiteral("c.txt")}));
        QTRY_VERIFY(place.on(place.first).contains(QStringLiteral("c.txt")));
        QCOMPARE(place.on(place.first).size(), 3);
    }

    void textStaysText()
    {
        Place place;
        place.choose(place.first);
        auto* clip = new QMimeData; // a table of a spreadsheet, with its picture beside it
        clip->setText(QStringLiteral("13:54"));
        clip->setData(QStringLiteral("image/png"), Files::picture({9, 9}));
        place.paste(clip);
        QCOMPARE(place.line->text(), QStringLiteral("13:54"));
        auto* link = new QMimeData;
        link->setUrls({QUrl(QStringLiteral("https://example.org/a"))});
        place.paste(link);
        QVERIFY(place.line->text().contains(QStringLiteral("https://example.org/a")));
        QVERIFY(place.on(place.first).isEmpty());
    }

    void thePictureInTheLineIsANewEntry()
    {
        Place place;
        auto* clip = new QMimeData;
        clip->setData(QStringLiteral("image/png"), Files::picture({9, 9}));
        QGuiApplication::clipboard()->setMimeData(clip);
        const auto before = place.record().entries.size();
        place.line->setFocus();
        QTest::keyClick(place.line, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(place.record().entries.size(), before + 1);
        QCOMPARE(place.on(place.added()).size(), 1);
    }

    void droppedOnAnEntry()
    {
        Place place;
        place.files.write(QStringLiteral("a.txt"), "a");
        const std::unique_ptr<QMimeData> clip(place.urls({QStringLiteral("a.txt")}));
        const QRect row = place.view->visualRect(place.indexOf(place.first));
        QVERIFY(place.drop(*place.view->viewport(), row.center(), *clip));
        QTRY_COMPARE(place.on(place.first), QStringList{QStringLiteral("a.txt")});
        QVERIFY(!place.view->findChild<QRubberBand*>(QStringLiteral("dropMark"))->isVisible());
        QVERIFY(QFile::exists(place.files.folder.filePath(QStringLiteral("a.txt")))); // copied, not moved
    }

    void droppedBesideTheEntries_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("below the last") << QStringLiteral("list");
        QTest::newRow("on the pane") << QStringLiteral("pane");
        QTest::newRow("on the line") << QStringLiteral("line");
    }

    void droppedBesideTheEntries()
    {
        QFETCH(QString, where);
        Place place;
        place.files.write(QStringLiteral("a.txt"), "a");
        const std::unique_ptr<QMimeData> clip(place.urls({QStringLiteral("a.txt")}));
        const auto before = place.record().entries.size();
        QWidget& target = where == QStringLiteral("list") ? *place.view->viewport()
            : where == QStringLiteral("pane") ? static_cast<QWidget&>(place.pane) : *place.line;
        QVERIFY(place.drop(target, {target.width() / 2, target.height() - 3}, *clip));
        QTRY_COMPARE(place.record().entries.size(), before + 1);
        QCOMPARE(place.newest().text, QStringLiteral("a.txt"));
        QCOMPARE(place.on(place.added()), QStringList{QStringLiteral("a.txt")});
        QVERIFY(place.line->text().isEmpty());
    }

    void aWindowThatClosesMeanwhileLeavesNothing()
    {
        Files files;
        {
            test::Bench bench;
            QWidget window;
            new Attaching(bench.desk, {&files.kept, {}}, window);
            auto* attaching = window.findChild<Attaching*>();
            attaching->attach({bench.incident, {}}, {files.write(QStringLiteral("a.bin"), QByteArray(8'000'000, 'a')), files.write(QStringLiteral("b.bin"), QByteArray(8'000'000, 'b'))});
        }
        QDirIterator left(files.folder.filePath(QStringLiteral("attachments")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QVERIFY(!left.hasNext());
    }

    void whatCannotBeAttachedIsSaidAndTheRestIs()
    {
        Place place;
        QVERIFY(QFile::resize(place.files.write(QStringLiteral("large.bin"), "x"), largestAttachment + 1));
        place.files.write(QStringLiteral("a.txt"), "a");
        place.choose(place.first);
        place.paste(place.urls({QStringLiteral("large.bin"), QStringLiteral("a.txt")}));
        QTRY_COMPARE(place.on(place.first), QStringList{QStringLiteral("a.txt")});
        QCOMPARE(place.refused.size(), 1);
        const auto error = place.refused.first().first().value<Error>();
        QCOMPARE(error.code, Error::Code::FileTooLarge);
        QCOMPARE(error.where, QStringLiteral("large.bin"));
    }

    void anEntryThatGoesMeanwhileTakesNothingAlong()
    {
        Place place;
        place.files.write(QStringLiteral("a.txt"), "a");
        place.choose(place.first);
        place.paste(place.urls({QStringLiteral("a.txt")}));
        QVERIFY(place.desk.commit(deleteEntry(place.desk.records(), place.incident, place.first)));
        QTRY_COMPARE(place.refused.size(), 1);
        QCOMPARE(place.refused.first().first().value<Error>().code, Error::Code::Outdated);
        QVERIFY(place.record().attachments.isEmpty());
        QVERIFY(!QDir(place.files.folder.filePath(QStringLiteral("attachments"))).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
        for (const QFileInfo& folder : QDir(place.files.folder.filePath(QStringLiteral("attachments"))).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY(QDir(folder.filePath()).isEmpty());
    }

    void keysAndMenu()
    {
        Place place;
        place.files.write(QStringLiteral("a.txt"), "a");
        place.choose(place.first);
        QTest::keyClick(place.view, Qt::Key_F);
        auto* asking = place.pane.findChild<QFileDialog*>(QStringLiteral("attachFiles"));
        QVERIFY(asking && asking->isVisible());
        emit asking->filesSelected({place.files.folder.filePath(QStringLiteral("a.txt"))});
        asking->close();
        QTRY_COMPARE(place.on(place.first).size(), 1);
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(place.view->viewport(), &wanted);
        auto* menu = place.view->findChild<QMenu*>(QStringLiteral("entryMenu"));
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("entryAttach"))->isEnabled());
        auto* list = menu->findChild<QAction*>(QStringLiteral("entryAttachments"));
        QVERIFY(list->isEnabled() && list->text().contains(u'1'));
        menu->close();
        QTest::keyClick(place.view, Qt::Key_L);
        auto* dialog = place.pane.findChild<QDialog*>(QStringLiteral("attachmentsDialog"));
        QVERIFY(dialog && dialog->isVisible());
    }

    void theRowSaysSo()
    {
        Place place;
        place.files.write(QStringLiteral("a.png"), Files::picture({90, 60}));
        place.files.write(QStringLiteral("b.txt"), "b");
        const int before = place.view->visualRect(place.indexOf(place.first)).height();
        place.choose(place.first);
        place.paste(place.urls({QStringLiteral("a.png"), QStringLiteral("b.txt")}));
        QTRY_COMPARE(place.on(place.first).size(), 2);
        const QString heard = place.indexOf(place.first).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(heard.contains(QStringLiteral("a.png")) && heard.contains(QStringLiteral("b.txt")), qPrintable(heard));
        place.view->viewport()->grab();
        const int high = place.view->visualRect(place.indexOf(place.first)).height();
        QVERIFY(high > before + 30);
        auto* thumbnails = place.pane.findChild<Thumbnails*>();
        QTRY_VERIFY(!thumbnails->of(attachmentsOf(place.record(), place.first).first()).isNull());
        place.view->viewport()->grab();
        QCOMPARE(place.view->visualRect(place.indexOf(place.first)).height(), high); // nothing jumps
    }

    void aProfileForReadingTakesNothing()
    {
        Place place;
        place.writer.answer = testkit::FakeWriter::Answer::Stopped;
        place.service(QStringLiteral("Mail"));
        place.writer.flush(Milliseconds(0));
        place.files.write(QStringLiteral("a.txt"), "a");
        place.choose(place.first);
        place.paste(place.urls({QStringLiteral("a.txt")}));
        QCOMPARE(place.refused.last().first().value<Error>().code, Error::Code::ReadOnly);
        QVERIFY(!QFile::exists(place.files.folder.filePath(QStringLiteral("attachments"))));
    }

    void withoutADoorNothingIsAttached()
    {
        test::Scene scene;
        scene.view->setCurrentIndex(scene.indexOf(scene.first));
        QTest::keyClick(scene.view, Qt::Key_F);
        QTest::keyClick(scene.view, Qt::Key_L);
        QVERIFY(!scene.pane.findChild<QDialog*>());
    }
};

QTEST_MAIN(TestAttaching)
#include "tst_attaching.moc"
