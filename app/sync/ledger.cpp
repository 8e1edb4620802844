// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ledger.h"

#include "app/journal/wire.h"

#include <QCryptographicHash>

namespace lagebild::sync {

void startOver(RemoteLedger& ledger)
{
    ledger.position = {};
    ledger.echoed.clear();
    // what was refused stays so: what followed it has been written again under another name
}

namespace {

Error damaged(const LogLine& line)
{
    return {Error::Code::DamagedProfile, QString::number(line.seq)};
}

/// The remote's chain of the actor gives the previous hash, not ours: that they are the same is checked later.
Result<journal::Operation> read(RemoteLedger& ledger, const LogLine& line)
{
    auto operation = journal::fromWire(line.operation, {});
    if (!operation)
        return operation;
    journal::ChainEnd& end = ledger.echoed[operation->id.actor];
    if (operation->id.seq != end.op.seq + 1)
        return damaged(line);
    operation->hash = hashOf(*operation, end.hash);
    end = {operation->id, operation->hash};
    ledger.shared.insert(operation->scope); // else what is written about it here would stay here
    return operation;
}

} // namespace

Result<QList<Received>> follow(RemoteLedger& ledger, const LogPage& page)
{
    RemoteLedger after = ledger;
    QList<Received> received;
    after.position.epoch = page.end.epoch;
    for (const LogLine& line : page.lines) {
        if (line.seq != after.position.cursor + 1)
            return damaged(line);
        QByteArray hash = line.hash;
        if (!line.operation.isEmpty()) {
            auto operation = read(after, line);
            if (!operation)
                return operation.error();
            hash = operation->hash;
            received << Received{line.seq, line.at, std::move(*operation)};
        }
        after.position.cursor = line.seq;
        after.position.chain
            = QCryptographicHash::hash(after.position.chain + hash, QCryptographicHash::Sha256);
    }
    if (after.position != page.end)
        return Error{Error::Code::DamagedProfile, QString::number(page.end.cursor)};
    ledger = std::move(after);
    return received;
}

} // namespace lagebild::sync
