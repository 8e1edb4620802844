// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/board.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTest>

namespace lagebild::testkit {

inline const QByteArray zone = QByteArrayLiteral("Europe/Berlin");

inline EventTime at(int hour, int minute = 0)
{
    return atMinute(Instant(std::chrono::hours(24 * 365 * 50 + hour) + std::chrono::minutes(minute)), zone);
}

inline QUuid numbered(int n)
{
    return QUuid(uint(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

/// Entries "1", "2", ... of one time; each follows the one whose number `after` gives (0: none).
inline IncidentRecord chain(const QList<int>& after, const EventTime& time)
{
    IncidentRecord record;
    for (int i = 0; i < after.size(); ++i) {
        TimelineEntry entry;
        entry.id = {numbered(i + 1)};
        entry.text = QString::number(i + 1);
        entry.time = time;
        if (after[i] > 0)
            entry.time.after = {numbered(after[i])};
        record.entries.insert(entry.id, entry);
    }
    return record;
}

/// An incident about one service, on a desk without a disk.
struct Fixture {
    FakeClock clock {};
    FakeWriter writer {};
    Desk desk {{}, aSession, &writer, clock};
    ServiceId chat = withService(desk, QStringLiteral("Chat"));
    IncidentId incident = declared(desk, QStringLiteral("Chat is down"));

    Fixture() { clock.set(*at(12).earliest); } // what the tests tell of has happened

    const IncidentRecord& record() const { return desk.records().incidents.constFind(incident).value(); }
    BoardRow row() const { return boardOf(record(), clock.now()).value(0); }
    void mark(ServiceState state, const EventTime& time)
    {
        const LocalText wording{{QStringLiteral("en"), QStringLiteral("Chat changed")}};
        QVERIFY(desk.commit(markService(desk.records(), incident, {chat, state, {}, time}, wording, desk.stamp())));
    }
    QList<journal::Operation> operations() const
    {
        QList<journal::Operation> all;
        for (const Batch& batch : writer.written)
            all << batch.operations;
        return all;
    }
};

} // namespace lagebild::testkit
