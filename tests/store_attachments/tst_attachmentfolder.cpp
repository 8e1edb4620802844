// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachments/attachmentfolder.h"

#include "app/store/attachments/contentfile.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>
#include <csignal>
#include <rapidcheck.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace lagebild;
using Code = Error::Code;

namespace {

void limitFiles(rlim_t bytes)
{
    rlimit limit {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

AttachmentSource bytes(const QByteArray& content, const QString& name = QStringLiteral("a.txt"))
{
    return {name, {}, content};
}

/// A profile's folder and one for the person's files.
struct Disk {
    QTemporaryDir folder {};
    store::AttachmentFolder files {folder.path()};

    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    Result<Attachment> keep(const AttachmentSource& source, const QList<Attachment>& twins = {}) const
    {
        return files.keep(source, twins, {});
    }
    QStringList kept() const
    {
        QStringList found;
        QDirIterator all(store::attachmentsFolder(folder.path()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            found << all.next();
        return found;
    }
};

} // namespace

class TestAttachmentFolder : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void cleanup() { limitFiles(RLIM_INFINITY); }

    void keepsUnderItsKey()
    {
        Disk disk;
        const auto kept = disk.keep({{}, disk.write(QStringLiteral("Übersicht.txt"), "all is down"), {}});
        QVERIFY(kept);
        QCOMPARE(kept->name, QStringLiteral("Übersicht.txt"));
        QCOMPARE(kept->type, QStringLiteral("text/plain"));
        QCOMPARE(kept->size, 11);
        QVERIFY(hasContent(*kept));
        const QString path = disk.folder.filePath(QStringLiteral("attachments/%1/%2").arg(kept->key.left(2), kept->key));
        QCOMPARE(disk.kept(), QStringList{path});
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeUser)));
        QCOMPARE(disk.files.state(*kept), ContentState::Here);
        QCOMPARE(*disk.files.read(*kept), QByteArray("all is down"));
    }

    void theSameContentUnderTheSameSaltIsOneFile()
    {
        Disk disk;
        const auto first = disk.keep(bytes("same"));
        const auto again = disk.keep(bytes("same", QStringLiteral("b.txt")), {*first});
        QCOMPARE(again->key, first->key);
        QCOMPARE(again->name, QStringLiteral("b.txt"));
        QCOMPARE(disk.kept().size(), 1);
        QVERIFY(disk.keep(bytes("same"))->key != first->key); // nothing tells that two incidents share a file
        QVERIFY(disk.keep(bytes("other"), {*first})->key != first->key);
    }

    void aTwinThatIsNotHereIsWritten()
    {
        Disk disk;
        const auto theirs = disk.keep(bytes("same"));
        QVERIFY(QFile::remove(disk.kept().first()));
        QCOMPARE(disk.files.state(*theirs), ContentState::Elsewhere);
        QCOMPARE(disk.files.read(*theirs).error().code, Code::NotHere);
        QCOMPARE(disk.keep(bytes("same"), {*theirs})->key, theirs->key);
        QCOMPARE(disk.files.state(*theirs), ContentState::Here);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("a folder") << QStringLiteral("folder") << int(Code::NotAFile);
        QTest::newRow("a device") << QStringLiteral("device") << int(Code::NotAFile);
        QTest::newRow("a pipe") << QStringLiteral("pipe") << int(Code::NotAFile);
        QTest::newRow("an empty file") << QStringLiteral("empty") << int(Code::EmptyInput);
        QTest::newRow("nothing there") << QStringLiteral("nothing") << int(Code::CannotRead);
        QTest::newRow("too large") << QStringLiteral("large") << int(Code::FileTooLarge);
    }

    void refuses()
    {
        QFETCH(QString, what);
        Disk disk;
        QString file = disk.folder.filePath(what);
        if (what == QStringLiteral("folder"))
            QVERIFY(QDir().mkpath(file));
        else if (what == QStringLiteral("device"))
            file = QStringLiteral("/dev/zero");
        else if (what == QStringLiteral("pipe"))
            QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        else if (what == QStringLiteral("empty"))
            disk.write(what, {});
        else if (what == QStringLiteral("large"))
            QVERIFY(QFile::resize(disk.write(what, "x"), largestAttachment + 1));
        const auto kept = disk.keep({{}, file, {}});
        QVERIFY(!kept);
        QTEST(int(kept.error().code), "code");
        QCOMPARE(kept.error().where, QFileInfo(file).fileName());
        QVERIFY(disk.kept().isEmpty());
    }

    void theLimitItselfFits()
    {
        Disk disk;
        const QString file = disk.write(QStringLiteral("large"), "x");
        QVERIFY(QFile::resize(file, largestAttachment));
        qint64 done = 0;
        const auto kept = disk.files.keep({{}, file, {}}, {}, [&](qint64 now) { return (done = now) > 0; });
        QVERIFY(kept);
        QCOMPARE(done, largestAttachment);
        QCOMPARE(kept->size, largestAttachment);
    }

    void aFileThatGrowsMeanwhileIsRefused()
    {
        Disk disk;
        const QString file = disk.write(QStringLiteral("growing.log"), QByteArray(3 * 1024 * 1024, 'x'));
        bool isFirst = true;
        const auto kept = disk.files.keep({{}, file, {}}, {}, [&](qint64) {
            QFile log(file);
            return !std::exchange(isFirst, false) || (log.open(QIODevice::Append) && log.write("more") == 4);
        });
        QCOMPARE(kept.error().code, Code::StillGrowing);
        QVERIFY(disk.kept().isEmpty());
    }

    void aFileThatNeverEndsIsRefused()
    {
        Disk disk;
        const QString file = disk.write(QStringLiteral("growing.log"), QByteArray(1024 * 1024, 'x'));
        QFile log(file);
        QVERIFY(log.open(QIODevice::Append));
        const auto kept = disk.files.keep({{}, file, {}}, {}, [&](qint64) { return log.write(QByteArray(2 * 1024 * 1024, 'y')) > 0; });
        QVERIFY(kept.error().code == Code::FileTooLarge || kept.error().code == Code::StillGrowing);
        QVERIFY(log.size() < 3 * largestAttachment); // it was given up
    }

    void itCanBeGivenUp()
    {
        Disk disk;
        const QString file = disk.write(QStringLiteral("a"), QByteArray(3 * 1024 * 1024, 'x'));
        QCOMPARE(disk.files.keep({{}, file, {}}, {}, [](qint64) { return false; }).error().code, Code::NothingToDo);
        QVERIFY(disk.kept().isEmpty());
    }

    void aFailingDiskLeavesNothing()
    {
        Disk disk;
        limitFiles(100'000);
        const auto kept = disk.keep(bytes(QByteArray(500'000, 'x')));
        limitFiles(RLIM_INFINITY);
        QCOMPARE(kept.error().code, Code::CannotWrite);
        QVERIFY(!kept.error().detail.isEmpty());
        QVERIFY(disk.kept().isEmpty());
        QVERIFY(disk.keep(bytes(QByteArray(500'000, 'x'))));
    }

    void aFullDiskLeavesNothing()
    {
        QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.path());
        if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=1m") != 0)
            QSKIP("mounting a small file system is not permitted here");
        const auto unmount = qScopeGuard([&] { ::umount2(path.constData(), MNT_DETACH); });
        const store::AttachmentFolder files(folder.path());
        QVERIFY(files.keep(bytes("small"), {}, {}));
        const auto kept = files.keep(bytes(QByteArray(2'000'000, 'x')), {}, {});
        QCOMPARE(kept.error().code, Code::NoRoom);
        QCOMPARE(kept.error().where, QStringLiteral("a.txt"));
        QVERIFY(files.keep(bytes(QByteArray(500'000, 'x')), {}, {})); // the room was given back
    }

    void noFolderNoAttachment()
    {
        Disk disk;
        disk.write(QStringLiteral("attachments"), "a file in the way");
        QCOMPARE(disk.keep(bytes("x")).error().code, Code::CannotWrite);
    }

    void wrongContentIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<int>("glance");
        QTest::newRow("same size") << QByteArray("ALL is down") << int(ContentState::Here);
        QTest::newRow("cut off") << QByteArray("all is") << int(ContentState::Broken);
        QTest::newRow("longer") << QByteArray("all is down, really") << int(ContentState::Broken);
        QTest::newRow("empty") << QByteArray() << int(ContentState::Broken);
    }

    void wrongContentIsNoticed()
    {
        QFETCH(QByteArray, instead);
        Disk disk;
        const auto kept = disk.keep(bytes("all is down"));
        QFile file(disk.kept().first());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(instead);
        file.close();
        QTEST(int(disk.files.state(*kept)), "glance");
        QCOMPARE(disk.files.read(*kept).error().code, Code::BrokenContent);
        QCOMPARE(disk.keep(bytes("all is down"), {*kept})->key, kept->key); // attaching it again mends it
        QCOMPARE(*disk.files.read(*kept), QByteArray("all is down"));
    }

    void aKeyIsNeverAPath()
    {
        Disk disk;
        const QString precious = disk.write(QStringLiteral("precious"), "x");
        for (const QString& key : {QStringLiteral("../precious"), precious, QString(), QStringLiteral("xx/../../precious")}) {
            disk.files.forget(key);
            Attachment from;
            from.key = key;
            from.salt = QString(32, u'0');
            from.size = 1;
            QCOMPARE(disk.files.state(from), ContentState::Elsewhere);
            QCOMPARE(disk.files.read(from).error().code, Code::NotHere);
        }
        QVERIFY(QFile::exists(precious));
    }

    void forgottenIsGone()
    {
        Disk disk;
        const auto kept = disk.keep(bytes("secret"));
        disk.files.forget(kept->key);
        QVERIFY(disk.kept().isEmpty());
        disk.files.forget(kept->key);
    }

    void manyAtOnce()
    {
        Disk disk;
        const auto twin = disk.keep(bytes("twin"));
        disk.files.forget(twin->key);
        QThreadPool pool;
        std::atomic<int> failures = 0;
        for (int i = 0; i < 40; ++i) {
            pool.start([&, i] {
                const auto kept = disk.keep(bytes(i % 2 ? QByteArray("twin") : QByteArray::number(i)), {*twin});
                failures += kept && disk.files.read(*kept) ? 0 : 1;
            });
        }
        pool.waitForDone();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(disk.kept().size(), 21);
    }

    void whatIsKeptIsRead()
    {
        const Disk disk;
        QVERIFY(rc::check([&] {
            const auto content = *rc::gen::nonEmpty(rc::gen::arbitrary<std::string>());
            const QByteArray wanted(content.data(), qsizetype(content.size()));
            const auto kept = disk.keep(bytes(wanted));
            RC_ASSERT(kept.has_value());
            RC_ASSERT(disk.files.read(*kept).value_or({}) == wanted);
        }));
    }
};

QTEST_GUILESS_MAIN(TestAttachmentFolder)
#include "tst_attachmentfolder.moc"
