// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/chainwalk.h"

namespace lagebild::store {

using Kind = Finding::Kind;

void ChainWalk::take(const OperationRow& row)
{
    if (row.id.actor != m_last.id.actor) {
        m_last = {};
        m_parts = {};
    }
    for (qint64 seq = m_last.id.seq + 1; seq < row.id.seq && seq <= m_last.id.seq + namedHoles; ++seq)
        find(Kind::MissingOperation, {row.id.actor, seq});
    const bool isNext = row.id.seq == m_last.id.seq + 1;
    if (const auto operation = operationOf(row))
        check(row, *operation, isNext);
    else
        find(Kind::UnreadableOperation, row.id);
    m_hashes.insert(row.id, row.hash);
    m_last = row;
}

QList<Finding> ChainWalk::finish(const journal::State& views)
{
    for (const auto& [opening, previous] : std::as_const(m_openings)) {
        const auto id = journal::opIdFromText(previous.value(u"previous").toString());
        const auto hash = QByteArray::fromHex(previous.value(u"previousHash").toString().toLatin1());
        if (id && m_hashes.value(*id) != hash)
            m_findings << Finding{Kind::MissingSession, QString::fromLatin1(id->actor), opening.text()};
    }
    for (const journal::ChainEnd& end : views.chains) {
        if (m_hashes.value(end.op) != end.hash)
            find(Kind::MissingOperation, end.op);
    }
    return m_findings;
}

void ChainWalk::check(const OperationRow& row, const journal::Operation& operation, bool isNext)
{
    // The bytes themselves and not only what they mean: nothing may hide in a journal.
    const bool isAsWritten = journal::storedHeaderOf(operation) == row.header
        && (journal::isRedacted(operation) || journal::canonicalJson(operation.value) == row.value);
    if (!isAsWritten || (isNext && journal::hashOf(operation, m_last.hash) != row.hash))
        find(Kind::EditedOperation, row.id);
    checkParts(operation);
    if (operation.kind == journal::OpKind::Open && operation.value.toObject().contains(u"previous"))
        m_openings << std::pair(row.id, operation.value.toObject());
}

void ChainWalk::checkParts(const journal::Operation& operation)
{
    if (operation.kind == journal::OpKind::Part) {
        m_hasSlices = (m_parts.count > 0 && m_hasSlices) || !journal::isRedacted(operation);
        return addPart(m_parts, operation);
    }
    const journal::Parts parts = std::exchange(m_parts, {});
    if (!journal::takesParts(operation.kind))
        return; // of what a newer version writes, that one knows what they are for
    if (!journal::isRedacted(operation) && isInParts(operation, parts) && !whole(operation, parts))
        find(Kind::BrokenValue, operation.id);
    else if (journal::isRedacted(operation) && parts.count > 0 && m_hasSlices)
        find(Kind::RemainingParts, operation.id);
}

} // namespace lagebild::store
