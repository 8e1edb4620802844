// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/rows.h"
#include "app/store/verify.h"

namespace lagebild::store {

/// Checks the chains of a journal: rows are taken one actor after the other, each actor's in order.
class ChainWalk {
public:
    void take(const OperationRow& row);
    /// To be called at the end: the sessions that opening records name, and the ends that the chain table knows.
    QList<Finding> finish(const journal::State& views);

private:
    static constexpr qint64 namedHoles = 100; // a longer hole is named by its beginning

    void check(const OperationRow& row, const journal::Operation& operation, bool isNext);
    void checkParts(const journal::Operation& operation);
    void find(Finding::Kind kind, const journal::OpId& id) { m_findings << Finding{kind, {}, id.text()}; }

    OperationRow m_last;
    journal::Parts m_parts;    ///< of the value that comes next in the chain
    bool m_hasSlices = false;  ///< whether one of them was not redacted
    QHash<journal::OpId, QByteArray> m_hashes;
    QList<std::pair<journal::OpId, QJsonObject>> m_openings;
    QList<Finding> m_findings;
};

} // namespace lagebild::store
