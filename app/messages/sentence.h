// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

namespace lagebild::messages {

/// What went wrong, where, and what to do about it: one line in the language of the program (of the translators that
/// are installed on the application). Lists inside Error::detail are joined with commas.
QString sentence(const Error& error);

} // namespace lagebild::messages
