// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/publication.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

/// A desk on which an entry is public and a notice can go out. Ids carry the laptop's real time, so the clock has it too.
struct Told {
    FakeClock clock {};
    FakeWriter writer {};
    Desk desk {{}, aSession, &writer, clock};
    IncidentId incident {};
    EntryId entry {};

    Told()
    {
        clock.set(SystemClock().now() + std::chrono::seconds(1));
        incident = declared(desk, QStringLiteral("Mail"));
        TimelineEntry made;
        made.id = EntryId::fresh();
        made.text = QStringLiteral("Mail is down");
        made.visibility = Visibility::Public;
        made.time = atMinute(clock.now(), "UTC");
        (void)desk.commit(addEntry(desk.records(), incident, made, desk.stamp()));
        entry = made.id;
    }
    TimelineEntry present() const { return findIncident(desk.records(), incident)->entries[entry]; }
    void pass(int minutes) { clock.set(clock.now() + std::chrono::minutes(minutes)); }
    void edit(const std::function<void(TimelineEntry&)>& how)
    {
        TimelineEntry changed = present();
        how(changed);
        QVERIFY(desk.commit(editEntry(desk.records(), changed)));
    }
    void publish(Channel channel = Channel::Status, NoticeState state = NoticeState::Published)
    {
        Notice notice;
        notice.id = NoticeId::fresh();
        notice.incident = incident;
        notice.channel = channel;
        notice.state = state;
        notice.publishedAt = atMinute(clock.now(), "UTC");
        QVERIFY(desk.commit(saveNotice(desk.records(), notice)));
    }
    std::optional<Instant> changed() const { return changedAfterPublication(desk.state(), present()); }
};

void say(TimelineEntry& entry) { entry.text = QStringLiteral("Mail and chat are down"); }

} // namespace

class TestPublication : public QObject {
    Q_OBJECT
private slots:
    void aChangeBeforeItIsNone()
    {
        Told told;
        told.pass(5);
        told.edit(say);
        told.publish();
        QVERIFY(!told.changed());
    }
    void aChangeAfterItIsOne()
    {
        Told told;
        told.pass(5);
        told.publish();
        told.pass(5);
        told.edit(say);
        QCOMPARE(told.changed(), std::optional(told.clock.now()));
        told.pass(5);
        told.publish(); // and told again
        QVERIFY(!told.changed());
    }
    void theTimeCountsToo()
    {
        Told told;
        told.pass(5);
        told.publish();
        told.pass(5);
        told.edit([&](TimelineEntry& entry) { entry.time = atMinute(told.clock.now(), "UTC"); });
        QVERIFY(told.changed());
    }
    void whatCustomersDoNotSeeDoesNotCount()
    {
        Told told;
        told.pass(5);
        told.publish();
        told.pass(5);
        told.edit([](TimelineEntry& entry) { entry.milestone = Milestone::Detected; });
        QVERIFY(!told.changed());
    }
    void whatBecamePublicLaterWasNotTold()
    {
        Told told;
        told.edit([](TimelineEntry& entry) { entry.visibility = Visibility::Internal; });
        told.pass(5);
        told.publish();
        told.pass(5);
        told.edit([](TimelineEntry& entry) { entry.visibility = Visibility::Public; });
        told.edit(say);
        QVERIFY(!told.changed());
    }
    void internalNoticesAndDraftsTellNobody()
    {
        Told told;
        told.pass(5);
        told.publish(Channel::Internal);
        told.publish(Channel::Status, NoticeState::Approved);
        told.pass(5);
        told.edit(say);
        QVERIFY(!told.changed());
        told.publish(Channel::Email, NoticeState::HandedOut);
        told.pass(5);
        told.edit([](TimelineEntry& entry) { entry.text = QStringLiteral("Mail, chat and files are down"); });
        QVERIFY(told.changed());
    }
    void internalEntriesAreNeverMarked()
    {
        Told told;
        told.pass(5);
        told.publish();
        told.pass(5);
        told.edit(say);
        told.edit([](TimelineEntry& entry) { entry.visibility = Visibility::Internal; });
        QVERIFY(!told.changed());
    }
};

QTEST_GUILESS_MAIN(TestPublication)
#include "tst_publication.moc"
