// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/accounts.h"
#include "app/statusapi/http/httpserver.h"

namespace lagebild::statusapi {

/// What `POST /v1/sync` answers. Converts from the JSON alone, which then is a 200.
struct SyncAnswer {
    SyncAnswer(QByteArray answerJson, int answerStatus = 200)
        : json(std::move(answerJson))
        , status(answerStatus)
    {
    }
    QByteArray json;
    int status; ///< such as 409 for a fork, 507 for a full disk
};

/// Merges a request into the log and answers once that is on disk. Called on the handler's thread only.
using SyncHandler = std::function<SyncAnswer(const QByteArray& requestJson, const Who& who)>;

/// Whether the head of a request may be followed by a body; HttpService::admit. Who has no token that was valid a
/// moment ago gets the one empty 401 on every path, whatever the method; only an invite may be spent without one.
Admission admit(const HttpRequest& head, const TokenDigests& digests);

/// The answer to a request:
/// - `POST /v1/join {invite, user, device[, attempt]}` → `{token, device, role}`; a wrong or spent invite is the empty 401
/// - `POST /v1/sync` → what `sync` says
/// - `GET /v1/wait?cursor=N` → `{"seq":M}` once the log ends at M and no longer at N, an empty 204 after 25 s
/// Everything else is 404, a wrong method there 405 with Allow; without a valid token all of them are the empty 401.
HttpResponse answer(const HttpRequest& request, Accounts& accounts, const SyncHandler& sync, const QDateTime& now);

} // namespace lagebild::statusapi
