// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/mainwindow/messagebar.h"

#include <QCoreApplication>

namespace lagebild {

/// What the window says about saving: never more than the writer has confirmed.
class SaveWords {
    Q_DECLARE_TR_FUNCTIONS(SaveWords)
public:
    static QString headline(const SaveState& state); ///< for the card in the side bar
    static QString detail(const SaveState& state);
    static QString line(const SaveState& state);     ///< for the status line: "Saved on this laptop 18:53:07"
    static Gravity gravity(const SaveState& state);
    static QString whyClosingLoses(const SaveState& state);
};

/// Operations in the journal of this profile.
qint64 journalLength(const journal::State& state);

} // namespace lagebild
