// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history.h"

#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rows.h"

namespace lagebild::store {

namespace {

constexpr std::string_view selectAll = "SELECT actor, seq, header, value, salt, hash FROM op ORDER BY ord";
constexpr std::string_view selectScope =
    "SELECT actor, seq, header, value, salt, hash FROM op"
    " WHERE actor IN (SELECT actor FROM chain WHERE scope = ?) ORDER BY ord";
constexpr std::string_view selectArrived =
    "SELECT actor, seq, header, value, salt, hash FROM op WHERE arrived <= ?"
    " AND actor IN (SELECT actor FROM chain WHERE scope IN (?, ?)) ORDER BY ord";

Result<journal::Operation> operationIn(const QSqlQuery& query)
{
    auto operation = journal::readOperation({query.value(0).toByteArray(), query.value(1).toLongLong()},
        query.value(2).toByteArray(), query.value(3).toByteArray(), query.value(4).toByteArray());
    if (operation)
        operation->hash = query.value(5).toByteArray();
    return operation;
}

/// False where the operation before it arrived later by the clock, which was put back: then this one was not known yet
/// either.
bool continuesItsChain(const journal::State& state, const journal::Operation& operation)
{
    return operation.id.seq == state.chains.value(operation.id.actor).op.seq + 1;
}

Result<Connection> openSupported(const QString& folder)
{
    auto connection = openForReading(folder);
    if (!connection)
        return connection;
    const auto version = supportedVersionOf(*connection);
    if (!version)
        return version.error();
    if (*version == 0)
        return Error{Error::Code::NotFound, {}, folder};
    return connection;
}

} // namespace

Result<journal::State> stateAsKnownAt(const QString& folder, IncidentId incident, Instant at)
{
    auto connection = openSupported(folder);
    if (!connection)
        return connection.error();
    journal::State state;
    Result<void> shapes;
    const QVariantList wanted{qint64(at.time_since_epoch().count()), incident.value.toRfc4122(), QUuid().toRfc4122()};
    const auto read = connection->each(selectArrived, wanted, [&](const QSqlQuery& query) {
        const auto operation = operationIn(query);
        journal::Touched touched;
        if (!operation)
            shapes = operation.error();
        else if (continuesItsChain(state, *operation))
            fold(state, *operation, touched);
        return shapes.has_value();
    });
    if (!read)
        return read.error();
    return shapes ? Result<journal::State>(std::move(state)) : Result<journal::State>(shapes.error());
}

Result<void> readJournal(const QString& folder, const std::function<bool(const journal::Operation&)>& take)
{
    auto connection = openSupported(folder);
    if (!connection)
        return connection.error();
    Result<void> shapes;
    const auto read = connection->each(selectAll, {}, [&](const QSqlQuery& query) {
        const auto operation = operationIn(query);
        if (!operation)
            shapes = operation.error();
        return operation && take(*operation);
    });
    return read ? shapes : read;
}

namespace {

/// A value that was too long for its operation stands in parts before it.
Result<journal::Operation> complete(Connection& connection, const journal::Operation& operation)
{
    if (isRedacted(operation) || !journal::takesParts(operation.kind))
        return operation;
    const auto slices = partsBefore(connection, operation.id);
    if (!slices)
        return slices.error();
    journal::Parts parts;
    for (const journal::Operation& slice : *slices)
        addPart(parts, slice);
    return whole(operation, parts).value_or(operation);
}

} // namespace

Result<QList<journal::Operation>> historyOf(const QString& folder, const EntityRef& thing)
{
    auto connection = openSupported(folder);
    if (!connection)
        return connection.error();
    QList<journal::Operation> found;
    Result<void> shapes;
    const auto read = connection->each(selectScope, {thing.scope.value.toRfc4122()}, [&](const QSqlQuery& query) {
        const auto operation = operationIn(query);
        if (!operation)
            shapes = operation.error();
        else if (operation->entity == thing.id && operation->entityKind == nameOf(thing.kind) && operation->kind != journal::OpKind::Part)
            found << *operation;
        return shapes.has_value();
    });
    if (!read || !shapes)
        return read ? shapes.error() : read.error();
    for (journal::Operation& operation : found) {
        const auto all = complete(*connection, operation);
        if (!all)
            return all.error();
        operation = *all;
    }
    return found;
}

} // namespace lagebild::store
