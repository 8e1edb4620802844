// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/handover.h"
#include "app/desktop/searchthread.h"
#include "app/desktop/start.h"
#include "app/drafting/templates.h"
#include "app/store/journalfile.h"
#include "app/store/attachments/attachmentfolder.h"
#include "app/store/profile.h"
#include "app/sync/remotelink.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/settings/languages.h"

namespace lagebild {

/// Owns everything of the running program, in the order of what needs what.
class Composition {
public:
    /// Errors: those of store::openProfile.
    static Result<std::shared_ptr<Composition>> make(const Start& start);
    MainWindow& window() { return *m_window; }

private:
    Composition(const Start& start, store::OpenedProfile profile);
    Doors doors();
    void useLanguage(const QString& code);
    void connectServer();
    void loadSamples();
    void loadTemplates();

    QString m_folder;
    Preferences m_preferences;
    Appearance m_appearance;
    Languages m_languages;
    SystemClock m_clock;
    store::OpenedProfile m_profile;
    Desk m_desk;
    store::AttachmentFolder m_attachments;
    AttachmentCleaner m_cleaner;
    Templates m_templates = Templates::builtIn();
    std::optional<Error> m_templateError;
    std::unique_ptr<JournalReader> m_journal;        ///< only where this window may write, as the next two
    std::unique_ptr<sync::RemoteLink> m_server;
    std::unique_ptr<cli::HandoverServer> m_handover;
    SearchThread m_search;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace lagebild
