// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rows.h"

#include "app/journal/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace lagebild::store {

namespace {

constexpr std::string_view selectEntities = "SELECT kind, id, scope, body FROM entity";
constexpr std::string_view selectHeads = "SELECT kind, id, scope, field, actor, seq, clock, value FROM head";
constexpr std::string_view selectSuperseded = "SELECT kind, id, scope, field, actor, seq FROM superseded";
// in the order of the primary key, which is that of the state
constexpr std::string_view selectRevisions =
    "SELECT r.kind, r.id, r.scope, r.field, r.actor, r.seq, r.text, o.header, o.value, o.salt"
    " FROM revision r LEFT JOIN op o ON o.actor=r.actor AND o.seq=r.seq"
    " ORDER BY r.id, r.kind, r.scope, r.field, r.actor, r.seq";
constexpr std::string_view selectChainEnds = "SELECT actor, scope, here, seq, hash, clock FROM chain ORDER BY ord";
constexpr std::string_view selectOpenings =
    "SELECT o.actor, o.seq, o.header, o.value, o.salt FROM chain c JOIN op o ON o.actor=c.actor AND o.seq=1";
constexpr std::string_view selectBefore =
    "SELECT seq, header, value, salt FROM op WHERE actor=? AND seq<? ORDER BY seq DESC";
constexpr std::string_view selectUnfinished =
    "SELECT o.actor, o.seq FROM chain c JOIN op o ON o.actor=c.actor AND o.seq=c.seq"
    " WHERE instr(o.header, CAST('\"k\":\"part\"' AS BLOB))";
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
            const journal::Cell cell{*entity, query.value(3).toString()};
            QList<journal::Head>& heads = state.heads[cell];
            heads << journal::Head{{query.value(4).toByteArray(), query.value(5).toLongLong()},
                query.value(6).toULongLong(), valueIn(query.value(7))};
            if (heads.size() > 1)
                state.split.insert(cell);
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

Result<journal::Parts> joinedBefore(Connection& connection, const journal::OpId& id)
{
    const auto read = partsBefore(connection, id);
    if (!read)
        return read.error();
    journal::Parts parts;
    for (const journal::Operation& part : *read)
        addPart(parts, part);
    return parts;
}

/// What a revision says. A long text stands in the parts before it.
QString textIn(Connection& connection, const journal::Operation& operation)
{
    if (isRedacted(operation))
        return journal::removedText();
    if (operation.value.isString())
        return operation.value.toString();
    const auto parts = joinedBefore(connection, operation.id);
    const auto read = parts ? whole(operation, *parts) : std::nullopt;
    return read ? read->value.toString() : QString();
}

/// nullopt when the operation is gone, which verify() tells.
std::optional<journal::Revision> revisionIn(Connection& connection, const QSqlQuery& query)
{
    const journal::OpId op{query.value(4).toByteArray(), query.value(5).toLongLong()};
    if (op.actor.isEmpty())
        return journal::Revision{{}, {}, query.value(6).toString()};
    const auto operation = journal::readOperation(
        op, query.value(7).toByteArray(), query.value(8).toByteArray(), query.value(9).toByteArray());
    if (!operation)
        return std::nullopt;
    return journal::Revision{op, operation->parents, textIn(connection, *operation)};
}

Result<void> readRevisions(Connection& connection, journal::State& state)
{
    const auto complete = areViewsComplete(connection);
    if (!complete || !*complete)
        return complete ? Result<void>() : complete.error();
    return connection.each(selectRevisions, {}, [&](const QSqlQuery& query) {
        const auto entity = entityIn(query);
        const auto revision = revisionIn(connection, query);
        if (entity && revision)
            insertRevision(state.revisions[{*entity, query.value(3).toString()}], *revision);
        return true;
    });
}

} // namespace

Result<void> readChains(Connection& connection, journal::State& state)
{
    return connection.each(selectChainEnds, {}, [&](const QSqlQuery& query) {
        const QByteArray actor = query.value(0).toByteArray();
        const journal::ChainEnd end{{actor, query.value(3).toLongLong()}, query.value(4).toByteArray()};
        state.chains.insert(actor, end);
        state.clock = std::max(state.clock, journal::Hlc(query.value(5).toULongLong()));
        if (query.value(2).toBool())
            state.lastInScope.insert({QUuid::fromRfc4122(query.value(1).toByteArray())}, end);
        return true;
    });
}

namespace {

/// The long values of which only the first parts have come.
Result<void> readUnfinished(Connection& connection, journal::State& state)
{
    Result<void> done;
    const auto read = connection.each(selectUnfinished, {}, [&](const QSqlQuery& query) {
        const journal::OpId last{query.value(0).toByteArray(), query.value(1).toLongLong()};
        const auto parts = joinedBefore(connection, {last.actor, last.seq + 1});
        if (!parts)
            done = parts.error();
        else if (parts->count > 0)
            state.parts.insert(last.actor, *parts);
        return done.has_value();
    });
    return read ? done : read;
}

/// Who wrote what: each chain begins with its opening record.
Result<void> readWriters(Connection& connection, journal::State& state)
{
    return connection.each(selectOpenings, {}, [&](const QSqlQuery& query) {
        const journal::OpId id{query.value(0).toByteArray(), query.value(1).toLongLong()};
        const auto opening = journal::readOperation(
            id, query.value(2).toByteArray(), query.value(3).toByteArray(), query.value(4).toByteArray());
        if (opening && opening->kind == journal::OpKind::Open)
            state.writers.insert(id.actor, journal::writerOf(*opening));
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

Result<QList<journal::Operation>> partsBefore(Connection& connection, const journal::OpId& id)
{
    QList<journal::Operation> parts;
    const auto read = connection.each(selectBefore, {id.actor, id.seq}, [&](const QSqlQuery& query) {
        const auto part = journal::readOperation({id.actor, query.value(0).toLongLong()}, query.value(1).toByteArray(),
            query.value(2).toByteArray(), query.value(3).toByteArray());
        const bool isPart = part && part->kind == journal::OpKind::Part;
        if (isPart)
            parts.prepend(*part);
        return isPart;
    });
    return read ? Result<QList<journal::Operation>>(parts) : Result<QList<journal::Operation>>(read.error());
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
        done = readRevisions(connection, state);
    if (done)
        done = readChains(connection, state);
    if (done)
        done = readUnfinished(connection, state);
    if (done)
        done = readWriters(connection, state);
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

Result<bool> areViewsComplete(const Connection& connection)
{
    const auto known = connection.single(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name='stale'"));
    if (!known || known->toInt() == 0)
        return known ? Result<bool>(false) : known.error();
    const auto stale = connection.single(QStringLiteral("SELECT count(*) FROM stale"));
    return stale ? Result<bool>(stale->toInt() == 0) : stale.error();
}

Result<void> makeStaleViews(Connection& connection)
{
    const auto complete = areViewsComplete(connection);
    if (!complete || *complete)
        return complete ? Result<void>() : complete.error();
    return connection.transaction([&]() -> Result<void> {
        ViewMaker views;
        const auto read = readOperations(connection, JournalOrder::Arrival, [&](const OperationRow& row) {
            views.take(row);
            return true;
        });
        const auto written = read ? views.writeTo(connection) : read;
        return written ? connection.run(QStringLiteral("DELETE FROM stale")) : written;
    });
}

namespace {

constexpr qsizetype portion = 1000;

/// Each once: an entry that was edited a hundred times is written once.
template <typename T>
QList<T> distinct(const QList<T>& all)
{
    QSet<T> seen;
    QList<T> once;
    for (const T& one : all) {
        if (!seen.contains(one)) {
            seen.insert(one);
            once << one;
        }
    }
    return once;
}

} // namespace

void ViewMaker::take(const OperationRow& row)
{
    foldInto(m_state, row, m_touched);
}

Result<void> ViewMaker::writeTo(Connection& connection) const
{
    const QList<EntityRef> entities = distinct(m_touched.entities);
    const QList<journal::Cell> cells = distinct(m_touched.cells);
    const qsizetype longest = std::max({entities.size(), cells.size(), m_touched.revisions.size()});
    Result<void> done;
    for (qsizetype from = 0; done && from < longest; from += portion) {
        const journal::Touched some{entities.mid(from, portion), cells.mid(from, portion), m_touched.revisions.mid(from, portion)};
        done = writeViews(connection, batchFor(m_state, {}, some));
    }
    return done;
}

} // namespace lagebild::store
