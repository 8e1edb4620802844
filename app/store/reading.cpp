// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace lagebild::store {

namespace {

constexpr std::string_view selectEntities = "SELECT kind, id, scope, body FROM entity";
constexpr std::string_view selectHeads = "SELECT kind, id, scope, field, actor, seq, clock, value FROM head";
constexpr std::string_view selectSuperseded = "SELECT kind, id, scope, field, actor, seq FROM superseded";
constexpr std::string_view selectChains = "SELECT actor, scope, here, seq, hash, clock FROM chain ORDER BY ord";
constexpr std::string_view selectByArrival =
    "SELECT ord, actor, seq, arrived, here, header, value, salt, hash FROM op ORDER BY ord";
constexpr std::string_view selectLatestFirst =
    "SELECT ord, actor, seq, arrived, here, header, value, salt, hash FROM op ORDER BY ord DESC";
constexpr std::string_view selectByChain =
    "SELECT ord, actor, seq, arrived, here, header, value, salt, hash FROM op ORDER BY actor, seq";

/// Kinds of a newer version are passed over: nullopt.
std::optional<EntityRef> entityIn(const QSqlQuery& query)
{
    const auto kind = fromName<EntityKind>(query.value(0).toString());
    if (!kind)
        return std::nullopt;
    return EntityRef{*kind, QUuid::fromRfc4122(query.value(1).toByteArray()),
        {QUuid::fromRfc4122(query.value(2).toByteArray())}};
}

Result<void> readRecords(Connection& connection, Records& records)
{
    Result<void> shapes;
    const auto read = connection.each(selectEntities, {}, [&](const QSqlQuery& query) {
        const auto entity = entityIn(query);
        const QJsonDocument body = QJsonDocument::fromJson(query.value(3).toByteArray());
        if (!body.isObject())
            shapes = Error{Error::Code::DamagedProfile, query.value(0).toString(), connection.file()};
        else if (entity)
            putBody(records, *entity, body.object());
        return shapes.has_value();
    });
    return read ? shapes : read;
}

QJsonValue valueIn(const QVariant& column)
{
    if (column.isNull())
        return QJsonValue::Undefined;
    return QJsonDocument::fromJson('[' + column.toByteArray() + ']').array().first();
}

Result<void> readHeads(Connection& connection, journal::State& state)
{
    const auto read = connection.each(selectHeads, {}, [&](const QSqlQuery& query) {
        if (const auto entity = entityIn(query)) {
            state.heads[{*entity, query.value(3).toString()}]
                << journal::Head{{query.value(4).toByteArray(), query.value(5).toLongLong()},
                       query.value(6).toULongLong(), valueIn(query.value(7))};
        }
        return true;
    });
    if (!read)
        return read;
    return connection.each(selectSuperseded, {}, [&](const QSqlQuery& query) {
        if (const auto entity = entityIn(query)) {
            state.superseded[{*entity, query.value(3).toString()}].insert(
                {query.value(4).toByteArray(), query.value(5).toLongLong()});
        }
        return true;
    });
}

Result<void> readChains(Connection& connection, journal::State& state)
{
    return connection.each(selectChains, {}, [&](const QSqlQuery& query) {
        const QByteArray actor = query.value(0).toByteArray();
        const journal::ChainEnd end{{actor, query.value(3).toLongLong()}, query.value(4).toByteArray()};
        state.chains.insert(actor, end);
        state.clock = std::max(state.clock, journal::Hlc(query.value(5).toULongLong()));
        if (query.value(2).toBool())
            state.lastInScope.insert({QUuid::fromRfc4122(query.value(1).toByteArray())}, end);
        return true;
    });
}

OperationRow operationRowIn(const QSqlQuery& query)
{
    return {query.value(0).toLongLong(), {query.value(1).toByteArray(), query.value(2).toLongLong()}, {}, 0,
        query.value(3).toLongLong(), query.value(4).toBool() ? Batch::Source::Here : Batch::Source::Elsewhere,
        query.value(5).toByteArray(), query.value(6).toByteArray(), query.value(7).toByteArray(),
        query.value(8).toByteArray()};
}

} // namespace

Result<journal::Operation> operationOf(const OperationRow& row)
{
    auto operation = journal::readOperation(row.id, row.header, row.value, row.salt);
    if (!operation)
        return operation;
    operation->hash = row.hash;
    return operation;
}

Result<journal::State> readState(Connection& connection, Snapshot snapshot)
{
    journal::State state;
    auto done = snapshot == Snapshot::Own ? connection.run(QStringLiteral("BEGIN")) : Result<void>();
    if (done)
        done = readRecords(connection, state.records);
    if (done)
        done = readHeads(connection, state);
    if (done)
        done = readChains(connection, state);
    if (snapshot == Snapshot::Own)
        (void)connection.run(QStringLiteral("COMMIT"));
    return done ? Result<journal::State>(std::move(state)) : Result<journal::State>(done.error());
}

Result<void> readOperations(
    Connection& connection, JournalOrder order, const std::function<bool(const OperationRow&)>& row)
{
    const std::string_view sql = order == JournalOrder::Arrival ? selectByArrival
        : order == JournalOrder::Chains                         ? selectByChain
                                                                : selectLatestFirst;
    return connection.each(sql, {}, [&](const QSqlQuery& query) {
        OperationRow read = operationRowIn(query);
        if (const auto operation = operationOf(read)) {
            read.scope = operation->scope;
            read.clock = operation->clock;
        }
        return row(read);
    });
}

QList<OperationRow> readableOperations(Connection& connection)
{
    QMap<qint64, OperationRow> rows;
    const auto keep = [&](const OperationRow& row) {
        rows.insert(row.ord, row);
        return true;
    };
    // A damaged page ends a scan; what lies behind it is reached from the other end.
    if (!readOperations(connection, JournalOrder::Arrival, keep))
        (void)readOperations(connection, JournalOrder::LatestFirst, [&](const OperationRow& row) {
            return rows.contains(row.ord) ? false : keep(row);
        });
    return rows.values();
}

namespace {

void foldInto(journal::State& state, const OperationRow& row, journal::Touched& touched)
{
    const auto operation = operationOf(row);
    if (!operation)
        return;
    fold(state, *operation, touched);
    if (row.source == Batch::Source::Here)
        state.lastInScope.insert(operation->scope, {operation->id, operation->hash});
}

} // namespace

journal::State folded(const QList<OperationRow>& rows)
{
    journal::State state;
    for (const OperationRow& row : rows) {
        journal::Touched touched;
        foldInto(state, row, touched);
    }
    return state;
}

Batch viewsOf(const QList<OperationRow>& rows)
{
    journal::State state;
    journal::Touched touched;
    for (const OperationRow& row : rows)
        foldInto(state, row, touched);
    return batchFor(state, {}, touched);
}

} // namespace lagebild::store
