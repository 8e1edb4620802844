// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/steplog.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace lagebild;
using Code = Error::Code;
using test::stamp;

namespace {

Attachment file(const QString& name, QChar digit = u'a')
{
    Attachment kept;
    kept.name = name;
    kept.type = QStringLiteral("image/png");
    kept.size = 7;
    kept.salt = QString(32, u'0');
    kept.key = QString(64, digit);
    return kept;
}

/// An incident with the entry that its declaration writes.
struct Log : test::StepLog {
    EntryId entry {};

    Log()
    {
        declare();
        entry = record().entries.firstKey();
        steps.clear();
    }
    QStringList names() const
    {
        QStringList names;
        for (const Attachment& attachment : attachmentsOf(record(), entry))
            names << attachment.name;
        return names;
    }
};

} // namespace

class TestAttachments : public QObject {
    Q_OBJECT
private slots:
    void severalAreOneStep()
    {
        Log log;
        QVERIFY(log.take(attachFiles(log.records, log.incident, log.entry, {file(QStringLiteral("a.png")), file(QStringLiteral("b.log"), u'b')})));
        QCOMPARE(log.names(), QStringList({QStringLiteral("a.png"), QStringLiteral("b.log")}));
        QCOMPARE(log.steps.last().verb, Verb::AttachFiles);
        QCOMPARE(log.steps.last().detail, QStringLiteral("2"));
        log.takeBack();
        QCOMPARE(log.names(), QStringList());
    }

    void theSameFileTwiceIsOne()
    {
        Log log;
        const QList<Attachment> twice{file(QStringLiteral("a.png")), file(QStringLiteral("a.png"))};
        QVERIFY(log.take(attachFiles(log.records, log.incident, log.entry, twice)));
        QCOMPARE(log.names().size(), 1);
        QVERIFY(attachFiles(log.records, log.incident, log.entry, twice)->isEmpty());
        QVERIFY(!attachFiles(log.records, log.incident, log.entry, {file(QStringLiteral("copy.png"))})->isEmpty());
    }

    void whatIsNotKeptIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("salt");
        QTest::addColumn<qint64>("size");
        const QString key(64, u'a'), salt(32, u'0');
        QTest::newRow("no key") << QString() << salt << qint64(1);
        QTest::newRow("a path") << QStringLiteral("../../etc/passwd").leftJustified(64, u'a') << salt << qint64(1);
        QTest::newRow("capitals") << QString(64, u'A') << salt << qint64(1);
        QTest::newRow("short salt") << key << QString(31, u'0') << qint64(1);
        QTest::newRow("empty") << key << salt << qint64(0);
        QTest::newRow("too large") << key << salt << largestAttachment + 1;
    }

    void whatIsNotKeptIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, salt);
        QFETCH(qint64, size);
        Log log;
        Attachment wrong = file(QStringLiteral("a.png"));
        wrong.key = key;
        wrong.salt = salt;
        wrong.size = size;
        QCOMPARE(attachFiles(log.records, log.incident, log.entry, {wrong}).error().code, Code::BadValue);
        QCOMPARE(attachToNewEntry(log.records, log.incident, {wrong}, stamp).error().code, Code::BadValue);
    }

    void aNewEntryIsInternalAndNamedAfterThem()
    {
        Log log;
        const QList<Attachment> files{file(QStringLiteral("a.png")), file(QStringLiteral("/tmp/b.log"), u'b')};
        QVERIFY(log.take(attachToNewEntry(log.records, log.incident, files, stamp)));
        log.entry = {log.steps.last().changes.first().entity.id};
        QCOMPARE(log.names(), QStringList({QStringLiteral("a.png"), QStringLiteral("b.log")}));
        const TimelineEntry made = log.record().entries[log.entry];
        QCOMPARE(made.text, QStringLiteral("a.png, b.log"));
        QCOMPARE(made.visibility, Visibility::Internal);
        log.takeBack();
        QVERIFY(log.record().entries[log.entry].deleted);
        QCOMPARE(log.names(), QStringList());
    }

    void removingComesBack()
    {
        Log log;
        QVERIFY(log.take(attachFiles(log.records, log.incident, log.entry, {file(QStringLiteral("a.png"))})));
        const AttachmentId id = attachmentsOf(log.record(), log.entry).first().id;
        QVERIFY(log.take(removeAttachment(log.records, log.incident, id)));
        QCOMPARE(log.names(), QStringList());
        QCOMPARE(removeAttachment(log.records, log.incident, id).error().code, Code::NotFound);
        log.takeBack();
        QCOMPARE(log.names(), QStringList({QStringLiteral("a.png")}));
    }

    void theyHangOnADeletedEntryAndComeBackWithIt()
    {
        Log log;
        QVERIFY(log.take(attachFiles(log.records, log.incident, log.entry, {file(QStringLiteral("a.png"))})));
        QVERIFY(log.take(deleteEntry(log.records, log.incident, log.entry)));
        QCOMPARE(attachFiles(log.records, log.incident, log.entry, {file(QStringLiteral("b.png"), u'b')}).error().code, Code::Outdated);
        log.takeBack();
        QCOMPARE(log.names(), QStringList({QStringLiteral("a.png")}));
    }

    void joinedEntriesKeepThem()
    {
        Log log;
        TimelineEntry other;
        other.id = EntryId::fresh();
        other.text = QStringLiteral("more");
        other.time = atMinute(stamp.now + std::chrono::minutes(3), stamp.zone);
        QVERIFY(log.take(addEntry(log.records, log.incident, other, stamp)));
        QVERIFY(log.take(attachFiles(log.records, log.incident, other.id, {file(QStringLiteral("a.png"))})));
        QVERIFY(log.take(mergeEntries(log.records, log.incident, {log.entry, other.id})));
        QCOMPARE(log.names(), QStringList({QStringLiteral("a.png")}));
    }

    void namesAreSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char* title, const QString& name, const QString& safe) { QTest::newRow(title) << name << safe; };
        row("as it is", QStringLiteral("Übersicht (neu) 😀.png"), QStringLiteral("Übersicht (neu) 😀.png"));
        row("folders", QStringLiteral("../../home/ana/.ssh/id_rsa"), QStringLiteral("id_rsa"));
        row("folders of another system", QStringLiteral("C:\\Temp\\a.txt"), QStringLiteral("a.txt"));
        row("only folders", QStringLiteral("/tmp/"), QStringLiteral("attachment"));
        row("nothing", QString(), QStringLiteral("attachment"));
        row("the folder above", QStringLiteral(".."), QStringLiteral("attachment"));
        row("right to left", QStringLiteral("report\u202egnp.exe"), QStringLiteral("reportgnp.exe"));
        row("isolates", QStringLiteral("\u2067a\u2069.txt"), QStringLiteral("a.txt"));
        row("lines", QStringLiteral("a\nb\tc\u2028d.txt"), QStringLiteral("a b c d.txt"));
        row("a lone surrogate", QStringLiteral("a") + QChar(0xd800) + QStringLiteral(".txt"), QStringLiteral("a.txt"));
        row("a NUL", QStringLiteral("a") + QChar(0) + QStringLiteral(".txt"), QStringLiteral("a.txt"));
        row("long", QString(500, u'x') + QStringLiteral(".png"), QString(196, u'x') + QStringLiteral(".png"));
    }

    void namesAreSafe()
    {
        QFETCH(QString, name);
        QTEST(safeFileName(name), "safe");
    }

    /// Whatever somebody calls a file.
    void everyNameIsSafe()
    {
        QVERIFY(rc::check([] {
            const auto units = *rc::gen::container<std::vector<quint16>>(rc::gen::oneOf(rc::gen::arbitrary<quint16>(), rc::gen::inRange<quint16>(0, 128)));
            const QString name(reinterpret_cast<const QChar*>(units.data()), qsizetype(units.size()));
            const QString safe = safeFileName(name);
            RC_ASSERT(!safe.isEmpty() && safe != QStringLiteral(".") && safe != QStringLiteral(".."));
            RC_ASSERT(!safe.contains(u'/') && !safe.contains(u'\\') && !safe.contains(QChar(0)) && !safe.contains(u'\n'));
            RC_ASSERT(safe.toUtf8().size() <= 200 && safe.isValidUtf16());
            RC_ASSERT(safeFileName(safe) == safe);
        }));
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
