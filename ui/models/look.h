// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/serverlink.h"
#include "app/domain/values.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace lagebild {

/// The colours of the window by role, derived from a palette. Text in `affected` … `accent` has a contrast of at
/// least 4.5 to 1 on `card`, `pane`, selection() and its own tint().
struct Look {
    QColor text;
    QColor secondary;  ///< small print
    QColor pane;       ///< behind cards
    QColor card;       ///< cards, fields, selected tabs
    QColor line;       ///< hairlines and card borders
    QColor border;     ///< of fields: 3 to 1 on `card`
    QColor track;      ///< the empty part of a bar
    QColor affected;   ///< red
    QColor degraded;   ///< orange: partial outage, due soon
    QColor slight;     ///< dark yellow: degraded, stale
    QColor working;    ///< green
    QColor internal;   ///< violet
    QColor accent;     ///< blue: links, focus, the primary button
    QColor accentText; ///< on an accent background
    bool isDark = false;

    static Look of(const QPalette& palette);
    QColor of(ServiceState state) const;
    QColor of(Milestone milestone) const;
    /// A quiet background for text of that colour.
    QColor tint(const QColor& colour) const;
    QColor selection() const { return tint(accent); }
};

/// The shape of a state: no two states share one, so that colour is never needed to tell them apart.
void drawGlyph(QPainter& painter, const QRectF& box, ServiceState state, const QColor& colour);

/// What is not on the team's server: an arrow that still goes up, or a triangle that wants to be looked at. Nothing for
/// what is there.
void drawWhereabouts(QPainter& painter, const QRectF& box, Whereabouts where, const Look& look);

enum class ChipIcon { None, Flag, Lock, Star, Clip };
/// A small rounded label inside a line of text.
struct Chip {
    QString text {};
    QColor colour {};
    ChipIcon icon = ChipIcon::None;
};
/// One step smaller than `font`; for chips and second lines.
QFont smaller(const QFont& font);
QFont bolder(const QFont& font);
QSizeF chipSize(const Chip& chip, const QFont& font);
/// Elides the text when the box is too narrow. `font` is the chip's own (smaller()).
void drawChip(QPainter& painter, const QRectF& box, const Chip& chip, const Look& look);

/// A bar that is full at 100.
void drawBar(QPainter& painter, const QRectF& box, double percent, const QColor& fill, const QColor& track);

/// The ring around the item that has the keyboard.
void drawFocus(QPainter& painter, const QRectF& box, const Look& look);

} // namespace lagebild
