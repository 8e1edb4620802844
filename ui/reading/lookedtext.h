// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/look.h"

#include <QTextLayout>

namespace lagebild {

/// An entry's text as a QTextLayout shows it: lines with QChar::LineSeparator between them, and the looks of its parts.
/// Links have their address as anchor.
struct LookedText {
    QString text {};
    QList<QTextLayout::FormatRange> formats {};
};
LookedText lookedText(const QString& marked, const Look& look);

/// The address of the link at a place of the text; empty: none that may be opened.
QString linkAt(const LookedText& text, int place);

} // namespace lagebild
