// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/handover.h"
#include "app/desk/desk.h"
#include "app/desktop/options.h"
#include "app/drafting/templates.h"
#include "app/store/profile.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/settings/languages.h"

namespace lagebild::desktop {

/// Everything the program is made of, each thing below those it needs; it goes in the opposite order.
struct Composition {
    Options options;
    SystemClock clock {};
    Languages languages {};
    Preferences preferences;
    store::OpenedProfile profile;
    Templates templates;
    Desk desk;
    cli::HandoverServer handover;
    Appearance appearance {};
    MainWindow window;

    Composition(const Options& options, store::OpenedProfile opened, Templates found);
};

/// Opens the profile and the window. The error's detail is a sentence for the terminal: there is no window to say it.
Result<std::unique_ptr<Composition>> compose(const Options& options);

} // namespace lagebild::desktop
