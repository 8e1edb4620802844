// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/remoterows.h"
#include "app/store/rows.h"
#include "app/store/workingrows.h"

#include "app/journal/redaction.h"

#include <QJsonDocument>

namespace lagebild::store {

namespace {

// A batch whose COMMIT reported an error is written again, and what was received may come twice: hence the conflicts.
constexpr std::string_view insertOperation =
    "INSERT INTO op(ord, actor, seq, arrived, here, header, value, salt, hash) VALUES(?,?,?,?,?,?,?,?,?)"
    " ON CONFLICT(actor, seq) DO NOTHING";
constexpr std::string_view putChain =
    "INSERT INTO chain(actor, scope, here, seq, hash, clock, ord) VALUES(?,?,?,?,?,?,?)"
    " ON CONFLICT(actor) DO UPDATE SET seq=excluded.seq, hash=excluded.hash, clock=max(clock, excluded.clock),"
    " ord=excluded.ord WHERE excluded.seq > seq";
constexpr std::string_view findEntity = "SELECT row, body, search FROM entity WHERE id=? AND kind=? AND scope=?";
constexpr std::string_view insertEntity =
    "INSERT INTO entity(id, kind, scope, deleted, body, search) VALUES(?,?,?,?,?,?)";
constexpr std::string_view updateEntity = "UPDATE entity SET deleted=?, body=?, search=? WHERE row=?";
constexpr std::string_view removeWords = "INSERT INTO words(words, rowid, text) VALUES('delete', ?, ?)";
constexpr std::string_view insertWords = "INSERT INTO words(rowid, text) VALUES(?, ?)";
constexpr std::string_view removeHeads = "DELETE FROM head WHERE id=? AND kind=? AND scope=? AND field=?";
constexpr std::string_view insertHead =
    "INSERT INTO head(id, kind, scope, field, actor, seq, clock, value) VALUES(?,?,?,?,?,?,?,?)";
constexpr std::string_view removeSuperseded = "DELETE FROM superseded WHERE id=? AND kind=? AND scope=? AND field=?";
constexpr std::string_view insertSuperseded =
    "INSERT INTO superseded(id, kind, scope, field, actor, seq) VALUES(?,?,?,?,?,?)";
constexpr std::string_view putRevision =
    "INSERT INTO revision(id, kind, scope, field, actor, seq, text) VALUES(?,?,?,?,?,?,?)"
    " ON CONFLICT DO UPDATE SET text=excluded.text";

/// Qt binds a null string as NULL.
QString notNull(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariantList keyOf(const EntityRef& entity)
{
    return {entity.id.toRfc4122(), nameOf(entity.kind), entity.scope.value.toRfc4122()};
}

QVariantList keyOf(const journal::Cell& cell)
{
    return keyOf(cell.entity) << notNull(cell.field);
}

Result<void> writeWords(Connection& connection, qint64 row, const QString& before, const QString& after)
{
    if (before == after)
        return {};
    if (!before.isEmpty()) {
        if (const auto removed = connection.run(removeWords, {row, indexed(before)}); !removed)
            return removed;
    }
    return after.isEmpty() ? Result<void>() : connection.run(insertWords, {row, indexed(after)});
}

Result<void> writeEntity(Connection& connection, const Batch::EntityRow& entity)
{
    qint64 row = 0;
    QString before;
    const auto found = connection.each(findEntity, keyOf(entity.entity), [&](const QSqlQuery& query) {
        row = query.value(0).toLongLong();
        before = wordsOf(entity.entity.kind, QJsonDocument::fromJson(query.value(1).toByteArray()).object(), query.value(2).toString());
        return false;
    });
    if (!found)
        return found;
    const QVariantList values{entity.body.value(u"deleted").toBool(),
        QJsonDocument(entity.body).toJson(QJsonDocument::Compact), notNull(entity.otherWords)};
    if (row == 0) {
        const auto inserted = connection.insert(insertEntity, keyOf(entity.entity) + values);
        if (!inserted)
            return inserted.error();
        row = *inserted;
    } else if (const auto updated = connection.run(updateEntity, values + QVariantList{row}); !updated) {
        return updated;
    }
    return writeWords(connection, row, before, wordsOf(entity.entity.kind, entity.body, entity.otherWords));
}

Result<void> writeHeads(Connection& connection, const Batch::HeadRow& row)
{
    auto done = connection.run(removeHeads, keyOf(row.cell));
    for (auto it = row.heads.begin(); done && it != row.heads.end(); ++it) {
        done = connection.run(insertHead, keyOf(row.cell) + QVariantList{it->op.actor, it->op.seq, qint64(it->clock),
            it->value.isUndefined() ? QByteArray() : journal::canonicalJson(it->value)});
    }
    return done;
}

Result<void> writeSuperseded(Connection& connection, const journal::Cell& cell, const QSet<journal::OpId>& operations)
{
    auto done = connection.run(removeSuperseded, keyOf(cell));
    for (auto it = operations.begin(); done && it != operations.end(); ++it)
        done = connection.run(insertSuperseded, keyOf(cell) + QVariantList{it->actor, it->seq});
    return done;
}

Result<void> writeRevision(Connection& connection, const Batch::RevisionRow& row)
{
    const bool isRoot = row.op.actor.isEmpty();
    return connection.run(putRevision, keyOf(row.cell) + QVariantList{isRoot ? QByteArray("") : row.op.actor, row.op.seq,
        isRoot ? QVariant(notNull(row.text)) : QVariant(QMetaType(QMetaType::QString))});
}

} // namespace

QString wordsOf(EntityKind kind, const QJsonObject& body, const QString& otherWords)
{
    const bool hasText = kind == EntityKind::Entry || kind == EntityKind::Notice;
    const QString text = hasText ? body.value(u"text").toString() : QString();
    if (body.value(u"deleted").toBool())
        return {};
    return !text.isEmpty() && otherWords.startsWith(text) ? otherWords : text + otherWords;
}

OperationRow rowOf(const journal::Operation& operation, const Batch& batch)
{
    return {0, operation.id, operation.scope, operation.clock, batch.at.time_since_epoch().count(), batch.source,
        journal::storedHeaderOf(operation), journal::isRedacted(operation) ? QByteArray() : journal::canonicalJson(operation.value),
        operation.salt, operation.hash};
}

Result<void> writeOperations(Connection& connection, const QList<OperationRow>& rows)
{
    QHash<journal::Actor, QVariantList> chains;
    for (const OperationRow& row : rows) {
        const bool isHere = row.source == Batch::Source::Here;
        const auto ord = connection.insert(insertOperation, {row.ord > 0 ? QVariant(row.ord) : QVariant(), row.id.actor,
            row.id.seq, row.arrived, isHere, row.header, row.value, row.salt, row.hash});
        if (!ord)
            return ord.error();
        QVariantList& chain = chains[row.id.actor];
        if (chain.isEmpty() || chain[3].toLongLong() < row.id.seq)
            chain = {row.id.actor, row.scope.value.toRfc4122(), isHere, row.id.seq, row.hash, qint64(row.clock), *ord};
    }
    Result<void> done;
    for (auto it = chains.begin(); done && it != chains.end(); ++it)
        done = connection.run(putChain, *it);
    return done;
}

Result<void> writeViews(Connection& connection, const Batch& batch)
{
    Result<void> done;
    for (auto it = batch.entities.begin(); done && it != batch.entities.end(); ++it)
        done = writeEntity(connection, *it);
    for (auto it = batch.heads.begin(); done && it != batch.heads.end(); ++it)
        done = writeHeads(connection, *it);
    for (auto it = batch.superseded.begin(); done && it != batch.superseded.end(); ++it) {
        if (batch.source == Batch::Source::Elsewhere || !it->isEmpty()) // what is written here replaces what is here
            done = writeSuperseded(connection, it.key(), it.value());
    }
    for (auto it = batch.revisions.begin(); done && it != batch.revisions.end(); ++it)
        done = writeRevision(connection, *it);
    return done;
}

namespace {

constexpr std::string_view findOperation = "SELECT header, value, salt FROM op WHERE actor=? AND seq=?";
constexpr std::string_view takeValue = "UPDATE op SET header=?, value=NULL, salt=NULL WHERE actor=? AND seq=?";

/// Answers how many were taken.
Result<int> takeValues(Connection& connection, const QList<journal::Operation>& operations)
{
    int taken = 0;
    for (journal::Operation operation : operations) {
        if (journal::isRedacted(operation))
            continue;
        journal::takeValue(operation);
        const QVariantList row{journal::storedHeaderOf(operation), operation.id.actor, operation.id.seq};
        if (const auto done = connection.run(takeValue, row); !done)
            return done.error();
        ++taken;
    }
    return taken;
}

/// Takes the slices of a value that is gone.
Result<int> takeParts(Connection& connection, const journal::OpId& id)
{
    const auto parts = partsBefore(connection, id);
    return parts ? takeValues(connection, *parts) : Result<int>(parts.error());
}

/// Takes the value that is there; for one that has not arrived yet the state remembers.
Result<int> redact(Connection& connection, const journal::Redaction& redaction)
{
    const journal::OpId& id = redaction.target;
    QList<journal::Operation> targets;
    const auto found = connection.each(findOperation, {id.actor, id.seq}, [&](const QSqlQuery& query) {
        const auto read = journal::readOperation(
            id, query.value(0).toByteArray(), query.value(1).toByteArray(), query.value(2).toByteArray());
        if (read && journal::isAbout(redaction, *read))
            targets << *read;
        return false;
    });
    if (!found || targets.isEmpty())
        return found ? Result<int>(0) : found.error();
    const auto taken = takeValues(connection, targets);
    return taken ? takeParts(connection, id) : taken;
}

/// Whether something was redacted: because an operation says so, or because slices are here of a value that came without.
Result<bool> takeRedacted(Connection& connection, const QList<journal::Operation>& operations)
{
    bool isRedaction = false;
    Result<int> done(0);
    for (auto it = operations.begin(); done && it != operations.end(); ++it) {
        if (const auto redaction = journal::redactionIn(*it)) {
            done = redact(connection, *redaction);
            isRedaction = true;
        } else if (journal::isRedacted(*it) && journal::takesParts(it->kind)) {
            done = takeParts(connection, it->id);
            isRedaction = isRedaction || done.value_or(0) > 0;
        }
    }
    return done ? Result<bool>(isRedaction) : Result<bool>(done.error());
}

/// Words that were removed stay in the index until its parts are merged.
Result<void> redact(Connection& connection, const QList<journal::Operation>& operations, bool& isRedaction)
{
    const auto done = takeRedacted(connection, operations);
    if (!done)
        return done.error();
    isRedaction = isRedaction || *done;
    return *done ? connection.run(QStringLiteral("INSERT INTO words(words) VALUES('optimize')")) : Result<void>();
}

Result<void> write(Connection& connection, const Batch& batch, bool& isRedaction)
{
    QList<OperationRow> rows;
    for (const journal::Operation& operation : batch.operations)
        rows << rowOf(operation, batch);
    auto done = writeOperations(connection, rows);
    if (done)
        done = writeViews(connection, batch);
    if (done)
        done = redact(connection, batch.operations, isRedaction);
    if (done && batch.remote)
        done = writeRemote(connection, *batch.remote);
    return done && batch.working ? writeWorking(connection, *batch.working) : done;
}

} // namespace

Result<void> writeBatches(Connection& connection, std::span<const Batch> batches)
{
    bool isRedaction = false;
    const auto written = connection.transaction([&] {
        Result<void> done;
        for (auto it = batches.begin(); done && it != batches.end(); ++it)
            done = write(connection, *it, isRedaction);
        return done;
    });
    if (written && isRedaction) // the log still has the old pages; while somebody reads, it goes with the next one
        (void)connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return written;
}

} // namespace lagebild::store
