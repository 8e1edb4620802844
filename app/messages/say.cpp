// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/say.h"

#include <QCoreApplication>

namespace lagebild::messages {

QString say(const char* english, int count)
{
    return QCoreApplication::translate("messages", english, nullptr, count);
}

} // namespace lagebild::messages
