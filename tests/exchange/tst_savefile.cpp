// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/savefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace lagebild;

namespace {

/// Files of this process can grow to so many bytes and no further, as on a disk that is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before {};
};

QByteArray contentsOf(const QString& fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SaveFileTest : public QObject {
    Q_OBJECT
private slots:
    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("within one buffer") << 200;
        QTest::newRow("more than a buffer") << 200'000;
    }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(const int, size);
        QTemporaryDir folder;
        const QString fileName = folder.filePath(QStringLiteral("report.md"));
        QVERIFY(saveFile(fileName, "what was there"));
        {
            const SmallDisk disk(100);
            const auto saved = saveFile(fileName, QByteArray(size, 'x'));
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, Error::Code::CannotWrite);
            QCOMPARE(saved.error().where, fileName);
            QVERIFY(!saved.error().detail.isEmpty());
        }
        QCOMPARE(contentsOf(fileName), QByteArray("what was there"));
        QVERIFY(saveFile(fileName, QByteArray(size, 'x')));
        QCOMPARE(contentsOf(fileName), QByteArray(size, 'x'));
    }

    void noFolder()
    {
        QVERIFY(!saveFile(QStringLiteral("/nowhere/at all/report.md"), "x"));
    }
};

QTEST_GUILESS_MAIN(SaveFileTest)
#include "tst_savefile.moc"
