// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/synclog.h"

#include <QHash>

namespace lagebild::statusapi {

/// A log in memory, for tests. A copy is a backup.
class MemoryLog : public LogStorage {
public:
    explicit MemoryLog(QByteArray epoch) : m_epoch(std::move(epoch)) {}
    Result<void> transaction(Access access, const std::function<void(LogTransaction&)>& work) override;
    const QList<LogRow>& rows() const { return m_rows; }

private:
    friend class MemoryTransaction;
    QByteArray m_epoch;
    QList<LogRow> m_rows;
    QHash<journal::OpId, qint64> m_places;
    QHash<journal::Actor, ActorEnd> m_ends;
    QMultiHash<journal::OpId, journal::OpId> m_redactions;
};

} // namespace lagebild::statusapi
