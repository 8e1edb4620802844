// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QStringList>

namespace lagebild {

/// As many names as fit into `width` and how many more there are: "Login, Chat + 3". Never cut off in the middle: the
/// first name is there even where it does not fit.
QString fittedList(const QStringList& names, const QFontMetricsF& metrics, double width);

} // namespace lagebild
