// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/profile.h"
#include "app/store/connection.h"
#include "app/store/words/soughtwords.h"

#include <span>

namespace lagebild::store {

/// One row of the journal, byte for byte.
struct OperationRow {
    qint64 ord = 0;
    journal::OpId id {};
    IncidentId scope {};
    journal::Hlc clock = 0;
    qint64 arrived = 0; ///< ms since 1970
    Batch::Source source = Batch::Source::Here;
    QByteArray header {};
    QByteArray value {}; ///< null once redacted
    QByteArray salt {};
    QByteArray hash {};
};
OperationRow rowOf(const journal::Operation& operation, const Batch& batch);
/// Error::DamagedProfile when the header is none.
Result<journal::Operation> operationOf(const OperationRow& row);

/// One transaction for all of them: operations, views, chains, words. Writing a batch again changes nothing.
Result<void> writeBatches(Connection& connection, std::span<const Batch> batches);

/// Pieces of writeBatch() for rebuild, inside a transaction of the caller.
Result<void> writeViews(Connection& connection, const Batch& batch);
Result<void> writeOperations(Connection& connection, const QList<OperationRow>& rows);

/// The words by which a row of entity is found: none of what is deleted. Of a profile from before version 5 the other
/// words repeat the text.
QString wordsOf(EntityKind kind, const QJsonObject& body, const QString& otherWords);

/// The state as the views have it, in one snapshot. Error::DamagedProfile names the row that cannot be read.
enum class Snapshot { Own, OfCaller };
Result<journal::State> readState(Connection& connection, Snapshot snapshot = Snapshot::Own);

/// Only where the chains end.
Result<void> readChains(Connection& connection, journal::State& state);

/// The parts of a long value that stand directly before an operation in its chain, in their order.
Result<QList<journal::Operation>> partsBefore(Connection& connection, const journal::OpId& id);

enum class JournalOrder { Arrival, LatestFirst, Chains };
/// Calls `row` for each operation until it answers false.
Result<void> readOperations(
    Connection& connection, JournalOrder order, const std::function<bool(const OperationRow&)>& row);
/// Everything that can still be read of a damaged journal, in order of arrival.
QList<OperationRow> readableOperations(Connection& connection);
/// The state that these operations yield. What is no operation is passed over.
journal::State folded(const QList<OperationRow>& rows);

/// Whether all views are there: false of a profile of an older version, and until makeStaleViews() has run.
Result<bool> areViewsComplete(const Connection& connection);
/// Makes the views that a migration could not fill, in one transaction.
Result<void> makeStaleViews(Connection& connection);

/// Makes the views anew from operations in order of arrival. They are written in portions: all at once take more
/// memory than the state itself.
class ViewMaker {
public:
    void take(const OperationRow& row);
    /// Inside a transaction of the caller.
    Result<void> writeTo(Connection& connection) const;

private:
    journal::State m_state;
    journal::Touched m_touched;
};

} // namespace lagebild::store
