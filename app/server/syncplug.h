// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/http/poke.h"
#include "app/statusapi/routes.h"

namespace lagebild::server {

/// Makes the log in `folder` where there is none and sees that it can be used, so that a server that could only refuse
/// does not start. The error names the file.
Result<void> checkLog(const QString& folder);

/// What answers `POST /v1/sync`: the log in `folder`. Called on the handler's thread, where the log is opened and
/// destroyed. It moves `poke` to the log's last sequence here and after each commit that appended something.
statusapi::SyncHandler makeSyncHandler(const QString& folder, statusapi::Poke& poke);

} // namespace lagebild::server
