// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/pastversions.h"
#include "app/journal/redaction.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

/// One entry, written by one person or by two.
class TestPastVersions : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_writer.written.clear();
        m_desk = std::make_unique<Desk>(journal::State(), aSession, &m_writer, m_clock);
        m_incident = declared(*m_desk, QStringLiteral("Netz"));
        m_entry = withEntry(*m_desk, m_incident, QStringLiteral("Eins"));
    }

    void theNewestComesFirst()
    {
        write(QStringLiteral("Zwei"), std::chrono::minutes(5));
        write(QStringLiteral("Drei"), std::chrono::minutes(5));
        QCOMPARE(texts(), (QStringList{QStringLiteral("Drei"), QStringLiteral("Zwei"), QStringLiteral("Eins")}));
        QVERIFY(versionsOf(u"text").last().isFirst);
        QVERIFY(!versionsOf(u"text").first().isFirst);
        QCOMPARE(versionsOf(u"text").first().at, m_clock.now());
        QCOMPARE(versionsOf(u"text").first().who.user, aSession.user);
    }

    void typingIsOneVersion_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QStringList>("shown");
        const QString one = QStringLiteral("Eins"), two = QStringLiteral("Zwei"), three = QStringLiteral("Drei");
        QTest::newRow("in one go") << 3 << QStringList{three, one};
        QTest::newRow("after two minutes") << 120 << QStringList{three, one};
        QTest::newRow("later") << 121 << QStringList{three, two, one};
    }
    void typingIsOneVersion()
    {
        QFETCH(int, seconds);
        write(QStringLiteral("Zwei"), std::chrono::minutes(5));
        write(QStringLiteral("Drei"), std::chrono::seconds(seconds));
        QTEST(texts(), "shown");
    }

    void anotherPersonsIsAnotherVersion()
    {
        write(QStringLiteral("Zwei"), std::chrono::minutes(5));
        const journal::Session jonas{QStringLiteral("Jonas"), QStringLiteral("laptop-8"), QStringLiteral("lagebild test")};
        m_desk = std::make_unique<Desk>(m_desk->state(), jonas, &m_writer, m_clock);
        write(QStringLiteral("Drei"), std::chrono::seconds(3));
        QCOMPARE(texts(), (QStringList{QStringLiteral("Drei"), QStringLiteral("Zwei"), QStringLiteral("Eins")}));
        QCOMPARE(versionsOf(u"text").first().who.user, QStringLiteral("Jonas"));
        QCOMPARE(versionsOf(u"text").last().who.user, aSession.user);
    }

    void everyFieldHasItsOwn()
    {
        TimelineEntry changed = entry();
        changed.visibility = Visibility::Public;
        QVERIFY(m_desk->commit(editEntry(m_desk->records(), changed)));
        QCOMPARE(versionsOf(u"visibility").size(), 1); // internal is what nobody had to say
        QCOMPARE(versionsOf(u"visibility").first().value.toString(), QStringLiteral("public"));
    }

    void deletingAndBringingBack()
    {
        QVERIFY(m_desk->commit(deleteEntry(m_desk->records(), m_incident, m_entry)));
        m_clock.advance(std::chrono::minutes(5));
        QVERIFY(m_desk->undo());
        const auto found = versionsOf(u"");
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().value, QJsonValue(false));
        QCOMPARE(found.last().value, QJsonValue(true));
    }

    void wordsThatWereTakenAwayAreGone()
    {
        write(QStringLiteral("Zwei"), std::chrono::minutes(5));
        QList<journal::Operation> operations = about();
        for (journal::Operation& operation : operations)
            journal::takeValue(operation);
        const auto versions = pastVersions(m_desk->state(), operations);
        QCOMPARE(versions.size(), 2);
        for (const PastVersion& version : versions) {
            QVERIFY(version.isRemoved);
            QVERIFY(version.value.isNull() || version.value.isUndefined());
        }
    }

private:
    TimelineEntry entry() const { return findIncident(m_desk->records(), m_incident)->entries[m_entry]; }
    void write(const QString& text, Milliseconds later)
    {
        m_clock.advance(later);
        TimelineEntry changed = entry();
        changed.text = text;
        QVERIFY(m_desk->commit(editEntry(m_desk->records(), changed)));
    }
    QList<journal::Operation> about() const
    {
        QList<journal::Operation> operations;
        for (const Batch& batch : m_writer.written) {
            for (const journal::Operation& operation : batch.operations) {
                if (operation.entity == m_entry.value)
                    operations << operation;
            }
        }
        return operations;
    }
    QList<PastVersion> versionsOf(QStringView field) const
    {
        QList<PastVersion> versions = pastVersions(m_desk->state(), about());
        versions.removeIf([&](const PastVersion& version) { return version.field != field; });
        return versions;
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const PastVersion& version : versionsOf(u"text"))
            texts << version.value.toString();
        return texts;
    }

    FakeClock m_clock;
    FakeWriter m_writer;
    std::unique_ptr<Desk> m_desk;
    IncidentId m_incident {};
    EntryId m_entry {};
};

QTEST_GUILESS_MAIN(TestPastVersions)
#include "tst_pastversions.moc"
