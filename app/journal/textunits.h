// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace lagebild::journal {

/// The smallest part of a text that merging moves as a whole: a line, a list item, or a sentence whose begin and end
/// are certain. Lines that are one wrapped sentence are one unit.
struct TextUnit {
    QString text {};      ///< with its indentation and list mark, without white space at the end
    QString separator {}; ///< the white space behind it: " ", "\n", "\n\n"
    bool operator==(const TextUnit&) const = default;
};

/// A text as units. `leading` and all units with their separators, one after the other, are the text exactly.
struct TextUnits {
    QString leading {}; ///< white space before the first unit
    QList<TextUnit> units {};
    bool operator==(const TextUnits&) const = default;
};

TextUnits splitIntoUnits(const QString& text);

/// The units with their separators; joined they are the text. White space at the begin is an element of its own.
QStringList unitsOf(const QString& text);

/// What a unit says, without indentation and list mark.
QStringView withoutListMark(QStringView unit);

} // namespace lagebild::journal
