// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QMimeData>
#include <memory>
#include <optional>

namespace lagebild {

/// Entries for the clipboard and for dragging: as they are, for another incident, and as lines of text for other
/// programs.
std::unique_ptr<QMimeData> clipOf(const QList<TimelineEntry>& entries, const QString& language);
/// Entries that clipOf() wrote; nothing where there are none, or where they cannot be read.
std::optional<QList<TimelineEntry>> entriesIn(const QMimeData& clip);

} // namespace lagebild
