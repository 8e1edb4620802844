// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/handover.h"
#include "app/store/attachments/attachmentfolder.h"
#include "app/store/profile.h"
#include "process.h"

#include <QDirIterator>
#include <QSignalSpy>

using namespace lagebild;

/// attach, show, verify, redact and backup with files, by the program itself and by a window.
class AttachCommandTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_cli.emplace();
        VERIFY_DONE(m_cli->run(split("declare|Mail is slow|--language|en")));
        VERIFY_DONE(m_cli->run(split("add|mail|The spool is full !public")));
        m_cli->write(QStringLiteral("spool.log"), "13:54 no space left");
        m_cli->write(QStringLiteral("b.txt"), "b");
    }

    void attachesAndShows()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log|b.txt"))); // relative to the caller
        const auto shown = m_cli->run(split("show|mail"));
        QVERIFY2(shown.out.contains("Attachment: spool.log, 19 bytes") && shown.out.contains("Attachment: b.txt"), shown.out);
        const QJsonArray attachments = m_cli->run(split("show|mail|--json")).json()[u"attachments"].toArray();
        QCOMPARE(attachments.size(), 2);
        QCOMPARE(kept().size(), 2);
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log"))); // once is enough
        QCOMPARE(kept().size(), 2);
        VERIFY_DONE(m_cli->run(split("verify")));
    }

    void aNewEntryIsInternal()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|new|spool.log")));
        const auto shown = m_cli->run(split("show|mail"));
        QVERIFY2(shown.out.contains("[internal] spool.log\n"), shown.out);
        QVERIFY(!m_cli->run(split("export|mail|--format|md")).out.contains("spool.log"));
        QVERIFY(m_cli->run(split("export|mail|--format|md|--internal")).out.contains("spool.log, 19 bytes"));
    }

    void exportsNameAndSizeForStaff()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log")));
        const QString key = m_cli->run(split("show|mail|--json")).json()[u"attachments"][0][u"key"].toString();
        QCOMPARE(key.size(), 64);
        for (const char* format : {"md", "html", "csv"}) {
            const QStringList words{QStringLiteral("export"), QStringLiteral("mail"), QStringLiteral("--format"), QString::fromLatin1(format)};
            const QByteArray out = m_cli->run(words + QStringList{QStringLiteral("--internal")}).out;
            QVERIFY2(out.contains("spool") && out.contains("19"), out);
            QVERIFY2(!out.contains(key.toLatin1()), out);
            QVERIFY(!m_cli->run(words).out.contains("spool.log"));
        }
    }

    void refusesAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* words, const char* said) { QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(said); };
        row("mail|2|nothing.log", "nothing.log");
        row("mail|2|b.txt|.", "folder");
        row("mail|2|b.txt|large.bin", "25 MB");
        row("mail|7|b.txt", "7");
        row("chat|1|b.txt", "chat");
    }

    void refusesAndLeavesNothing()
    {
        QFETCH(QString, words);
        QFETCH(QString, said);
        QVERIFY(QFile::resize(m_cli->write(QStringLiteral("large.bin"), "x"), largestAttachment + 1));
        const auto answer = m_cli->run(QStringList{QStringLiteral("attach")} + words.split(u'|'));
        VERIFY_REFUSED(answer);
        QVERIFY2(answer.err.contains(said), qPrintable(answer.err));
        QVERIFY(kept().isEmpty());
        QCOMPARE(m_cli->run(split("show|mail|--json")).json()[u"attachments"].toArray().size(), 0);
    }

    void wrongUsage()
    {
        QCOMPARE(m_cli->run(split("attach|mail|2")).code, 2);
        Cli empty;
        VERIFY_REFUSED(empty.run({QStringLiteral("attach"), QStringLiteral("mail"), QStringLiteral("2"), m_cli->folder(QStringLiteral("b.txt"))}));
    }

    void verifyTellsMissingFromDamaged()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log")));
        QFile file(kept().first());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("something else here") == 19);
        file.close();
        auto verified = m_cli->run(split("verify"));
        QCOMPARE(verified.code, 1);
        QVERIFY2(verified.err.contains(QStringLiteral("spool.log")) && verified.err.contains(QStringLiteral("The spool is full")), qPrintable(verified.err));
        QCOMPARE(m_cli->run(split("verify|--json")).json()[u"findings"][0][u"kind"].toString(), QStringLiteral("brokenAttachment"));
        QVERIFY(file.remove());
        verified = m_cli->run(split("verify"));
        VERIFY_DONE(verified);
        QVERIFY2(verified.err.contains(QStringLiteral("Not on this laptop")), qPrintable(verified.err));
    }

    void redactionTakesTheFile()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log")));
        const auto done = m_cli->run(split("redact|mail|2"));
        VERIFY_DONE(done);
        QVERIFY2(done.out.contains("1 attachment"), done.out);
        QVERIFY(kept().isEmpty());
        QVERIFY(!m_cli->run(split("journal")).out.contains("spool"));
        VERIFY_DONE(m_cli->run(split("verify")));
    }

    void whatCannotBeTakenOffTheDiskIsSaid()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log")));
        const QString path = kept().first();
        QVERIFY(QFile::remove(path) && QDir().mkpath(path + QStringLiteral("/in the way")));
        const auto done = m_cli->run(split("redact|mail|2"));
        VERIFY_DONE(done);
        QVERIFY2(done.out.contains("1 attachment could not be taken off the disk"), done.out);
        QVERIFY2(!done.out.contains("went with them"), done.out);
    }

    void aRedactionInAJournalTakesTheFileToo()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log")));
        Cli other;
        VERIFY_DONE(other.run(split("journal|--input|-"), m_cli->run(split("journal")).out));
        QVERIFY(other.run(split("show|mail")).out.contains("spool.log"));
        VERIFY_DONE(other.run(split("verify"))); // it is not there, which is no damage
        VERIFY_DONE(other.run(split("redact|mail|2")));
        VERIFY_DONE(m_cli->run(split("journal|--input|-"), other.run(split("journal")).out));
        QVERIFY(kept().isEmpty());
    }

    void backupSaysWhatItLacks()
    {
        VERIFY_DONE(m_cli->run(split("attach|mail|2|spool.log")));
        const auto done = m_cli->run(split("backup|copy.sqlite"));
        VERIFY_DONE(done);
        QVERIFY2(done.out.contains("1 attachment"), done.out);
    }

    void aWindowAttaches()
    {
        auto profile = store::openProfile(m_cli->profile(), store::ProfileUse::Write);
        QVERIFY(profile);
        const SystemClock clock;
        Desk desk(std::move(profile->state), {QStringLiteral("window"), {}, {}}, profile->writer.get(), clock);
        const store::AttachmentFolder files(m_cli->profile());
        const AttachmentCleaner cleaner(desk, files);
        cli::HandoverServer server(desk, m_cli->profile());
        QVERIFY(server.listen());
        VERIFY_DONE(m_cli->runBeside(split("attach|mail|2|spool.log")));
        const IncidentRecord& record = desk.records().incidents.first();
        QCOMPARE(record.attachments.size(), 1);
        QVERIFY(files.read(record.attachments.first()));
        QVERIFY(desk.undoable() && desk.undoable()->verb == Verb::AttachFiles);
        VERIFY_REFUSED(m_cli->runBeside(split("attach|mail|9|b.txt")));
        QCOMPARE(kept().size(), 1);
        VERIFY_DONE(m_cli->runBeside(split("redact|mail|2")));
        QVERIFY(kept().isEmpty());
    }

private:
    QStringList kept() const
    {
        QStringList files;
        QDirIterator all(m_cli->profile() + QStringLiteral("/attachments"), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files << all.next();
        return files;
    }

    std::optional<Cli> m_cli;
};

QTEST_GUILESS_MAIN(AttachCommandTest)
#include "tst_attachcommand.moc"
