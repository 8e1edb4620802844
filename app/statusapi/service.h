// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/routes.h"

namespace lagebild::statusapi {

/// What the status API is made of. Everything must outlive the server.
struct ServiceParts {
    QString folder;                             ///< of the accounts
    TokenDigests& digests;                      ///< kept current by whoever has opened the accounts
    std::function<SyncHandler()> makeSync;      ///< called on the handler's thread
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

/// The status API for an HttpServer. The accounts are opened on the handler's thread; while that fails, every request
/// is a 503 and it is tried again.
HttpService statusService(ServiceParts parts);

} // namespace lagebild::statusapi
