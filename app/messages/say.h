// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lagebild::messages {

/// The sentence in the language of the program; `english` comes out of QT_TRANSLATE_NOOP("messages", …). `count` is what
/// %n stands for.
QString say(const char* english, int count = -1);

} // namespace lagebild::messages
