// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/handover.h"
#include "app/desktop/start.h"
#include "app/drafting/templates.h"
#include "app/store/profile.h"
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
    void loadSamples();
    void loadTemplates();

    QString m_folder;
    Preferences m_preferences;
    Appearance m_appearance;
    Languages m_languages;
    SystemClock m_clock;
    store::OpenedProfile m_profile;
    Desk m_desk;
    Templates m_templates = Templates::builtIn();
    std::optional<Error> m_templateError;
    std::unique_ptr<cli::HandoverServer> m_handover; ///< only where this window may write
    std::unique_ptr<MainWindow> m_window;
};

} // namespace lagebild
