// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

namespace lagebild {

enum class Paper { A4, Letter };

/// Pages with page numbers, made from an HTML document (headings, lists, tables, quotes). Nothing that the document
/// refers to is loaded, neither from the network nor from this computer. Needs a QGuiApplication, for its fonts.
QByteArray toPdf(const QString& html, const QString& title, Paper paper = Paper::A4);

/// Writes the PDF in one step: the file is whole or as it was before. CannotWrite names the file and the reason.
Result<void> writePdf(const QString& fileName, const QString& html, const QString& title, Paper paper = Paper::A4);

} // namespace lagebild
