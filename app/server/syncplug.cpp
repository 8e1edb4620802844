// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/syncplug.h"

namespace lagebild::server {

statusapi::SyncHandler makeSyncHandler(const QString&, statusapi::Poke&)
{
    // There is no log yet: a client that hears this keeps everything and tries again later.
    return [](const QByteArray&, const statusapi::Who&) { return statusapi::SyncAnswer("{}", 503); };
}

} // namespace lagebild::server
