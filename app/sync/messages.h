// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/profile.h"
#include "app/sync/ledger.h"

namespace lagebild::sync {

/// Operations of one actor that the remote does not have yet.
using Offer = OpRange;

/// What to ask of POST /v1/sync.
struct Request {
    static constexpr int usualOperations = 500;
    static constexpr qsizetype mostBytes = qsizetype(1024) * 1024; ///< of the body

    qint64 number = 0;
    Position position {};
    QList<Offer> offers {};               ///< to be sent in the order of the journal, as many as fit
    int mostOperations = usualOperations;
};

/// The body: as many of `operations` as fit, which are the offered ones in the order of the journal (at most
/// request.mostOperations are looked at).
QByteArray bodyOf(const Request& request, const QList<journal::Operation>& operations, const HeldJournal& journal);

struct SyncAnswer {
    struct Outcome {
        journal::OpId op {};
        QString result {}; ///< "stored", "dup", "refused"
        QString why {};
    };
    QList<Outcome> outcomes {};
    LogPage page {};
    bool hasMore = false;
};
/// Error::MalformedJson or WrongFormat for what is no answer of a Lagebild server.
Result<SyncAnswer> readAnswer(const QByteArray& body);

} // namespace lagebild::sync
