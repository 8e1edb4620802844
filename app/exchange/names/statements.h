// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/names/enumeration.h"

namespace lagebild::text {

/// What one sentence says of services by their names.
struct Statements {
    QStringList affected {};
    QStringList working {};  ///< were never down
    QStringList restored {}; ///< work again
};

/// Of a sentence or a heading in that language.
Statements statementsIn(const QString& sentence, const QString& language);

void addEnglish(const QString& sentence, Statements& said);
void addGerman(const QString& sentence, Statements& said);

/// What a title names as broken ("Summary of the X Service Disruption", "Ausfall des X").
QStringList namesInTitle(const QString& title, const QString& language);

} // namespace lagebild::text
