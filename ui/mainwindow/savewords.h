// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/server/serverwords.h"

#include <QCoreApplication>

namespace lagebild {

/// How saving stands in both places: on this laptop's disk, and on the team's server.
struct SavePicture {
    SaveState here {};
    std::optional<SyncState> server {}; ///< null: no server is connected
    QString address {};                 ///< of the server, as ServerLink says it

    /// Changes that are not on the server, for whatever reason.
    qint64 unsent() const { return server ? server->waiting + server->needsAttention : 0; }
};

/// `server` may be null: a program without that door.
SavePicture savePicture(const Desk& desk, const ServerLink* server);

/// What the window says about saving: never more than the writer and the server have confirmed. What is wrong here
/// comes before what is wrong there.
class SaveWords {
    Q_DECLARE_TR_FUNCTIONS(SaveWords)
public:
    static QString headline(const SavePicture& picture); ///< for the card in the side bar
    static QString detail(const SavePicture& picture);
    static QString line(const SaveState& state);         ///< for the status line: "Saved on this laptop 18:53:07"
    static Gravity gravity(const SavePicture& picture);
    static QString whyClosingLoses(const SaveState& state);
};

/// Operations in the journal of this profile.
qint64 journalLength(const journal::State& state);

} // namespace lagebild
