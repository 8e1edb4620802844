// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "ui/attachments/attaching.h"
#include "ui/editing/historydialog.h"
#include "ui/exchange/exportdialog.h"
#include "ui/find/findjob.h"
#include "ui/notices/noticechanges.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace lagebild {

class ServerLink;

/// What the window asks the composition root for. A door that is not there disables its action.
struct Doors {
    Drafter drafter {};
    /// Installs the translators and tells the desk.
    std::function<void(const QString& language)> useLanguage {};
    /// Opens the preview of an import over `parent`.
    std::function<void(QWidget& parent)> importText {};
    /// Writes an incident to a file; the end of the file's name tells the format.
    std::function<Result<void>(const IncidentRecord&, const ExportChoice&, const QString& file)> exportIncident {};
    /// Who wrote what of a thing and when.
    HistoryReader history {};
    FindDoor find {};
    AttachmentDoor attachments {};
    ServerLink* server = nullptr; ///< to the team's server; lives longer than the window
    std::optional<Error> readOnlyBecause {}; ///< of the profile, when it was opened
};

} // namespace lagebild
