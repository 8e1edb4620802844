// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/memorylog.h"

namespace lagebild::statusapi {

class MemoryTransaction : public LogTransaction {
public:
    explicit MemoryTransaction(MemoryLog& log) : m_log(log) {}

    LogHead head() override
    {
        return m_log.m_rows.isEmpty() ? LogHead{m_log.m_epoch, 0, {}}
                                      : LogHead{m_log.m_epoch, m_log.m_rows.last().seq, m_log.m_rows.last().chain};
    }
    QByteArray chainAt(qint64 seq) override
    {
        return seq > 0 && seq <= m_log.m_rows.size() ? m_log.m_rows[seq - 1].chain : QByteArray();
    }
    ActorEnd endOf(const journal::Actor& actor) override { return m_log.m_ends.value(actor); }
    QByteArray hashOf(const journal::OpId& id) override
    {
        const qint64 seq = m_log.m_places.value(id);
        return seq > 0 ? m_log.m_rows[seq - 1].hash : QByteArray();
    }
    void append(const LogRow& row) override
    {
        m_log.m_rows << row;
        m_log.m_places.insert(row.id, row.seq);
        m_log.m_ends.insert(row.id.actor, {row.id.seq, row.scope});
    }
    QByteArray wireOf(const journal::OpId& id) override
    {
        const qint64 seq = m_log.m_places.value(id);
        return seq > 0 ? m_log.m_rows[seq - 1].wire : QByteArray();
    }
    void replace(const journal::OpId& id, const QByteArray& wire) override { m_log.m_rows[m_log.m_places.value(id) - 1].wire = wire; }
    void noteRedaction(const journal::OpId& target, const journal::OpId& by) override { m_log.m_redactions.insert(target, by); }
    QList<journal::OpId> redactionsOf(const journal::OpId& target) override { return m_log.m_redactions.values(target); }
    QList<LogRow> after(qint64 seq, int count) override { return m_log.m_rows.mid(seq, count); }

private:
    MemoryLog& m_log;
};

Result<void> MemoryLog::transaction(Access, const std::function<void(LogTransaction&)>& work)
{
    MemoryTransaction transaction(*this);
    work(transaction); // nothing in here can fail
    return {};
}

} // namespace lagebild::statusapi
