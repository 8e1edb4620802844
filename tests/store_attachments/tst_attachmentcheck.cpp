// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachments/check.h"

#include "app/domain/entryverbs.h"
#include "app/journal/redaction.h"
#include "app/store/attachments/attachmentfolder.h"
#include "app/store/history.h"
#include "app/store/rebuild.h"
#include "app/store/verify.h"
#include "tests/testkit/profiles.h"

#include <QDirIterator>
#include <QtTest>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

/// A profile with an entry on which one file hangs.
struct Kept {
    TempProfile profile {};
    store::AttachmentFolder files {profile.folder()};
    IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    EntryId entry = withEntry(profile.desk(), incident, QStringLiteral("Log of the switch"));
    Attachment attachment {};

    explicit Kept(const QByteArray& content = "Hunter2 is the password")
    {
        const auto kept = files.keep({QStringLiteral("switch.log"), {}, content}, {}, {});
        if (!kept || !profile.desk().commit(attachFiles(profile.desk().records(), incident, entry, {*kept})))
            qFatal("not attached");
        attachment = attachmentsOf(record(), entry).value(0);
        settle();
    }
    const IncidentRecord& record() const { return *findIncident(const_cast<TempProfile&>(profile).desk().records(), incident); }
    void settle()
    {
        if (!profile.desk().waitUntilSaved(std::chrono::seconds(20)))
            qFatal("not saved");
    }
    QString path() const
    {
        return profile.folder() + QStringLiteral("/attachments/%1/%2").arg(attachment.key.left(2), attachment.key);
    }
    QList<journal::Operation> journal() const
    {
        QList<journal::Operation> operations;
        (void)store::readJournal(profile.folder(), [&](const journal::Operation& operation) {
            operations << operation;
            return true;
        });
        return operations;
    }
    store::AttachmentReport report() const
    {
        const auto checked = store::checkAttachments(profile.folder());
        return checked ? *checked : store::AttachmentReport{{}, {}, -1, -1};
    }
};

const store::NamedAttachment named(const Kept& kept)
{
    return {QStringLiteral("switch.log"), QStringLiteral("Log of the switch"), kept.record().incident.shortId};
}

} // namespace

class TestAttachmentCheck : public QObject {
    Q_OBJECT
private slots:
    void allIsWell()
    {
        Kept kept;
        QCOMPARE(kept.report(), (store::AttachmentReport{{}, {}, 1, 0}));
        QCOMPARE(*store::verifyProfile(kept.profile.folder()), QList<store::Finding>());
    }

    void whatIsNotHereIsNoDamage()
    {
        Kept kept;
        QVERIFY(QFile::remove(kept.path()));
        QCOMPARE(kept.report(), (store::AttachmentReport{{}, {named(kept)}, 0, 0}));
    }

    void anEditedFileIsDamage()
    {
        Kept kept;
        QFile file(kept.path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("h") == 1);
        file.close();
        QCOMPARE(kept.report(), (store::AttachmentReport{{named(kept)}, {}, 0, 0}));
    }

    void aRemovedOneMayBeGone()
    {
        Kept kept;
        QVERIFY(kept.profile.desk().commit(removeAttachment(kept.profile.desk().records(), kept.incident, kept.attachment.id)));
        kept.settle();
        QCOMPARE(kept.report(), (store::AttachmentReport{{}, {}, 0, 0})); // still claimed: undo brings it back
        QVERIFY(QFile::remove(kept.path()));
        QCOMPARE(kept.report(), (store::AttachmentReport{{}, {}, 0, 0}));
    }

    void whatNothingNamesIsCounted()
    {
        Kept kept;
        const auto other = kept.files.keep({QStringLiteral("other"), {}, "content"}, {}, {});
        QCOMPARE(kept.report().unclaimed, 1);
        forgetUnused(kept.files, kept.profile.desk().records(), {*other, kept.attachment});
        QCOMPARE(kept.report(), (store::AttachmentReport{{}, {}, 1, 0}));
    }

    void itIsThereAfterRebuildAndOpening()
    {
        Kept kept;
        QVERIFY(kept.profile.close());
        QVERIFY(store::rebuildProfile(kept.profile.folder()));
        kept.profile.open();
        QCOMPARE(attachmentsOf(kept.record(), kept.entry), QList<Attachment>{kept.attachment});
        QCOMPARE(kept.report(), (store::AttachmentReport{{}, {}, 1, 0}));
    }

    void aRedactionTakesContentAndSalt()
    {
        Kept kept;
        const AttachmentCleaner cleaner(kept.profile.desk(), kept.files);
        const auto changes = journal::redactEntry(
            kept.profile.desk().state(), refOf(kept.record().entries[kept.entry]), kept.journal());
        QVERIFY(kept.profile.desk().commit(changes));
        kept.settle();
        QVERIFY(!QFile::exists(kept.path()));
        for (const QByteArray& word : {QByteArray("Hunter2"), QByteArray("switch.log"), kept.attachment.salt.toLatin1(), kept.attachment.key.toLatin1()})
            QCOMPARE(filesWith(kept.profile.folder(), word), QStringList());
        QCOMPARE(attachmentsOf(kept.record(), kept.entry), QList<Attachment>());
        QCOMPARE(kept.report(), (store::AttachmentReport{{}, {}, 0, 0}));
        QCOMPARE(*store::verifyProfile(kept.profile.folder()), QList<store::Finding>());
        QCOMPARE(journal::redactEntry(kept.profile.desk().state(), refOf(kept.record().entries[kept.entry]), kept.journal()).error().code,
            Error::Code::NothingToDo);
    }

    void aRedactionFromElsewhereTakesItToo()
    {
        Kept kept;
        FakeWriter sent;
        Desk colleague(kept.profile.desk().state(), aSession, &sent, kept.profile.clock());
        QVERIFY(colleague.commit(journal::redactEntry(colleague.state(), refOf(kept.record().entries[kept.entry]), kept.journal())));
        const AttachmentCleaner cleaner(kept.profile.desk(), kept.files);
        QVERIFY(QFile::exists(kept.path()));
        QVERIFY(kept.profile.desk().receive(sent.written.first().operations));
        QVERIFY(!QFile::exists(kept.path()));
        kept.settle();
    }

    void aRedactionLeavesWhatAnotherEntryHas()
    {
        Kept kept;
        Desk& desk = kept.profile.desk();
        const EntryId other = withEntry(desk, kept.incident, QStringLiteral("The same log"));
        QVERIFY(desk.commit(attachFiles(desk.records(), kept.incident, other, {kept.attachment})));
        kept.settle();
        const AttachmentCleaner cleaner(desk, kept.files);
        QVERIFY(desk.commit(journal::redactEntry(desk.state(), refOf(kept.record().entries[kept.entry]), kept.journal())));
        QVERIFY(QFile::exists(kept.path()));
        QCOMPARE(attachmentsOf(kept.record(), other).size(), 1);
    }

    void removingAndUndoKeepTheFile()
    {
        Kept kept;
        Desk& desk = kept.profile.desk();
        const AttachmentCleaner cleaner(desk, kept.files);
        QVERIFY(desk.commit(removeAttachment(desk.records(), kept.incident, kept.attachment.id)));
        QVERIFY(desk.undo());
        QVERIFY(desk.undo()); // and the attaching itself
        QVERIFY(attachmentsOf(kept.record(), kept.entry).isEmpty());
        QVERIFY(desk.redo());
        QVERIFY(kept.files.read(attachmentsOf(kept.record(), kept.entry).value(0)));
    }
};

QTEST_GUILESS_MAIN(TestAttachmentCheck)
#include "tst_attachmentcheck.moc"
