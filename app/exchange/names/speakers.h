// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lagebild::text {

/// Whether the text is talk among people: "[13:54] <anna> …", "13:54 anna: …", "24.01.19, 13:54 - Anna: …", or lines of
/// name and clock time above what was said, or mail with its header. In doubt it is.
bool isChat(const QString& text);

/// Whether a line of a chat says who speaks and when, and nothing else; the clock time may stand on the line below.
bool opensMessage(QStringView line, QStringView next);

} // namespace lagebild::text
