// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journalfile.h"

#include "app/store/profilefiles.h"
#include "app/store/rows.h"

namespace lagebild::store {

namespace {

constexpr std::string_view selectChains =
    "SELECT c.actor, c.scope, c.seq FROM chain c JOIN op o ON o.actor=c.actor AND o.seq=1 ORDER BY o.ord";
constexpr std::string_view selectHash = "SELECT hash FROM op WHERE actor=? AND seq=?";
constexpr std::string_view selectPlace = "SELECT ord FROM op WHERE actor=? AND seq>=? ORDER BY seq LIMIT 1";
constexpr std::string_view selectNames = "SELECT actor, seq FROM op WHERE ord>=? ORDER BY ord";
constexpr std::string_view selectOperation =
    "SELECT header, value, salt, hash FROM op WHERE actor=? AND seq=?";

class JournalFile final : public JournalReader {
public:
    explicit JournalFile(Connection connection) : m_connection(std::move(connection)) {}

    Result<QList<HeldChain>> chains() override;
    QByteArray hashOf(const journal::OpId& id) override;
    Result<QList<journal::Operation>> operations(const QList<OpRange>& ranges, qsizetype most, qsizetype bytes) override;

private:
    Result<journal::Operation> read(const journal::OpId& id, qsizetype& bytes);
    Result<qint64> firstPlace(const QList<OpRange>& ranges);
    Result<QList<journal::OpId>> names(const QList<OpRange>& ranges, qsizetype most);

    Connection m_connection;
};

Result<QList<HeldChain>> JournalFile::chains()
{
    QList<HeldChain> chains;
    const auto read = m_connection.each(selectChains, {}, [&](const QSqlQuery& row) {
        chains << HeldChain{row.value(0).toByteArray(), {QUuid::fromRfc4122(row.value(1).toByteArray())}, row.value(2).toLongLong()};
        return true;
    });
    return read ? Result<QList<HeldChain>>(chains) : Result<QList<HeldChain>>(read.error());
}

QByteArray JournalFile::hashOf(const journal::OpId& id)
{
    QByteArray hash;
    (void)m_connection.each(selectHash, {id.actor, id.seq}, [&](const QSqlQuery& row) {
        hash = row.value(0).toByteArray();
        return false;
    });
    return hash;
}

/// Where the first of these stands in the journal.
Result<qint64> JournalFile::firstPlace(const QList<OpRange>& ranges)
{
    qint64 first = std::numeric_limits<qint64>::max();
    Result<void> read;
    for (auto it = ranges.begin(); read && it != ranges.end(); ++it) {
        read = m_connection.each(selectPlace, {it->actor, it->from}, [&](const QSqlQuery& row) {
            first = std::min(first, row.value(0).toLongLong());
            return false;
        });
    }
    return read ? Result<qint64>(first) : Result<qint64>(read.error());
}

Result<QList<journal::OpId>> JournalFile::names(const QList<OpRange>& ranges, qsizetype most)
{
    QHash<journal::Actor, OpRange> byActor;
    qint64 wanted = 0;
    for (const OpRange& range : ranges) {
        byActor.insert(range.actor, range);
        wanted += range.to - range.from + 1;
    }
    most = std::min(most, qsizetype(wanted));
    const auto first = firstPlace(ranges);
    if (!first)
        return first.error();
    QList<journal::OpId> names;
    const auto read = m_connection.each(selectNames, {*first}, [&](const QSqlQuery& row) {
        const journal::OpId id{row.value(0).toByteArray(), row.value(1).toLongLong()};
        const auto range = byActor.constFind(id.actor);
        if (range != byActor.constEnd() && id.seq >= range->from && id.seq <= range->to)
            names << id;
        return names.size() < most;
    });
    return read ? Result<QList<journal::OpId>>(names) : Result<QList<journal::OpId>>(read.error());
}

Result<journal::Operation> JournalFile::read(const journal::OpId& id, qsizetype& bytes)
{
    OperationRow stored;
    stored.id = id;
    const auto read = m_connection.each(selectOperation, {id.actor, id.seq}, [&](const QSqlQuery& row) {
        stored.header = row.value(0).toByteArray();
        stored.value = row.value(1).toByteArray();
        stored.salt = row.value(2).toByteArray();
        stored.hash = row.value(3).toByteArray();
        return false;
    });
    bytes -= stored.value.size();
    return read ? operationOf(stored) : Result<journal::Operation>(read.error());
}

Result<QList<journal::Operation>> JournalFile::operations(const QList<OpRange>& ranges, qsizetype most, qsizetype bytes)
{
    const auto found = ranges.isEmpty() ? Result<QList<journal::OpId>>(QList<journal::OpId>()) : names(ranges, most);
    if (!found)
        return found.error();
    QList<journal::Operation> operations;
    for (auto it = found->begin(); bytes > 0 && it != found->end(); ++it) {
        const auto operation = read(*it, bytes);
        if (!operation)
            return operation.error();
        operations << *operation;
    }
    return operations;
}

} // namespace

Result<std::unique_ptr<JournalReader>> readJournalOf(const QString& folder)
{
    auto connection = openForReading(folder);
    if (!connection)
        return connection.error();
    return std::unique_ptr<JournalReader>(std::make_unique<JournalFile>(std::move(*connection)));
}

} // namespace lagebild::store
