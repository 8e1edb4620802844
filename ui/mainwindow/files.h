// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace lagebild {

using FileChosen = std::function<void(const QString& file)>;

/// Asks where an incident goes, without stopping the window. The file's name ends in `format` unless a person writes
/// another end.
void askExportFile(QWidget& parent, const Incident& incident, const QString& format, const FileChosen& then);
void askUnsavedFile(QWidget& parent, const FileChosen& then);

/// What the desk could not save, as JSON lines (app/journal/README.md, "On the wire"), whole or not at all.
/// Errors: CannotWrite.
Result<void> writeUnsaved(const Desk& desk, const QString& file);

} // namespace lagebild
