// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/serverline.h"

#include <functional>
#include <optional>

namespace lagebild::server {

/// Serves until SIGTERM or SIGINT. Prints "invite: CODE" on the first start and "listening: URL" once it does.
/// Answers a sentence when it could not begin.
std::optional<QString> serve(const ServerLine& line, const std::function<void(const QString&)>& print);

} // namespace lagebild::server
