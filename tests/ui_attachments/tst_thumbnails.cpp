// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/thumbnails.h"

#include "tests/ui_attachments/files.h"
#include "ui/attachments/opening.h"

#include <QSignalSpy>
#include <QtEndian>
#include <QtTest>

using namespace lagebild;
using test::Files;

namespace {

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = ~0u;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

/// A small file that says that it is a picture of that size.
QByteArray bomb(quint32 width, quint32 height)
{
    QByteArray png = Files::picture({8, 8});
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    qToBigEndian(crcOf(png.mid(12, 17)), png.data() + 29);
    return png;
}

} // namespace

class TestThumbnails : public QObject {
    Q_OBJECT
private slots:
    void picturesGetSmaller_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << Files::picture({1920, 480}) << QSize(192, 48);
        QTest::newRow("high") << Files::picture({100, 2000}, "JPEG") << QSize(9, 192);
        QTest::newRow("small stays small") << Files::picture({16, 9}) << QSize(16, 9);
        QTest::newRow("a line") << Files::picture({5000, 1}) << QSize(192, 1);
    }

    void picturesGetSmaller()
    {
        QFETCH(QByteArray, content);
        QTEST(thumbnailOf(content).size(), "size");
    }

    void noneOfWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("all is down");
        QTest::newRow("a drawing that may refer to files") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("a bomb") << bomb(60'000, 60'000);
        QTest::newRow("the largest that a file can say") << bomb(0x7fffffff, 0x7fffffff);
        QTest::newRow("cut off in its head") << Files::picture({64, 64}).left(20);
    }

    void noneOfWhatIsNone()
    {
        QFETCH(QByteArray, content);
        QVERIFY(thumbnailOf(content).isNull());
    }

    void theyAreMadeOnceAndKept()
    {
        Files files;
        const auto kept = files.kept.keep({QStringLiteral("a.png"), {}, Files::picture({400, 400})}, {}, {});
        Thumbnails thumbnails(files.kept);
        QSignalSpy made(&thumbnails, &Thumbnails::made);
        QVERIFY(thumbnails.of(*kept).isNull());
        QVERIFY(thumbnails.of(*kept).isNull()); // wanted twice, made once
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(thumbnails.of(*kept).size(), QSize(192, 192));
        files.kept.forget(kept->key);
        QCOMPARE(thumbnails.of(*kept).size(), QSize(192, 192));
    }

    void aBadOneDoesNotHoldUpTheOthers()
    {
        Files files;
        Attachment missing = *files.kept.keep({QStringLiteral("gone.png"), {}, Files::picture({9, 9})}, {}, {});
        files.kept.forget(missing.key);
        const auto bad = files.kept.keep({QStringLiteral("bad.png"), {}, bomb(60'000, 60'000)}, {}, {});
        const auto good = files.kept.keep({QStringLiteral("good.png"), {}, Files::picture({9, 9})}, {}, {});
        Thumbnails thumbnails(files.kept);
        for (const Attachment& attachment : {missing, *bad, *good})
            (void)thumbnails.of(attachment);
        QTRY_VERIFY(!thumbnails.of(*good).isNull());
        QVERIFY(thumbnails.of(*bad).isNull());
        QVERIFY(thumbnails.of(missing).isNull());
    }

    void onlyWhatIsSafeIsOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isSafe");
        const auto row = [](const char* name, const QByteArray& content, bool isSafe) {
            QTest::newRow(name) << QString::fromUtf8(name) << content << isSafe;
        };
        const QByteArray elf = QByteArray("\x7f" "ELF\x02\x01\x01").leftJustified(200, '\0');
        row("a.png", Files::picture({9, 9}), true);
        row("photo.JPG", Files::picture({9, 9}, "JPEG"), true);
        row("notes.txt", "13:54 all is down", true);
        row("switch.log", "13:54 all is down", true);
        row("report.pdf", "%PDF-1.4\n%x", true);
        row("README", "plain words", true);
        row("run.sh", "#!/bin/sh\nrm -rf ~", false);
        row("run.txt", "#!/bin/sh\nrm -rf ~", false);
        row("program", elf, false);
        row("picture.png", elf, false);
        row("start.desktop", "[Desktop Entry]\nType=Application\nExec=xterm", false);
        row("report.pdf.desktop", "[Desktop Entry]\nType=Application\nExec=xterm", false);
        row("page.html", "<html><script>alert(1)</script></html>", false);
        row("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", false);
        row("tool.jar", QByteArray("PK\x03\x04").leftJustified(100, '\0'), false);
        row("macro.docm", QByteArray("PK\x03\x04").leftJustified(100, '\0'), false);
        row("letter.docx", QByteArray("PK\x03\x04").leftJustified(100, '\0'), true);
        row("tool.py", "import os", false);
        row("setup.exe", QByteArray("MZ").leftJustified(200, '\0'), false);
    }

    void onlyWhatIsSafeIsOpened()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(bool, isSafe);
        LookingCopies copies;
        const auto copy = copies.make(name, content);
        QCOMPARE(copy.has_value(), isSafe);
        if (!copy) {
            QCOMPARE(copy.error().code, Error::Code::NotOpened);
            return;
        }
        QCOMPARE(QFileInfo(*copy).fileName(), name);
        QCOMPARE(QFileInfo(*copy).permissions() & (QFile::WriteOwner | QFile::ReadOther | QFile::ExeOwner), QFile::Permissions());
        QVERIFY(copies.make(name, content) && *copies.make(name, content) != *copy);
    }
};

QTEST_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
