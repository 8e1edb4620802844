// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lagebild::desktop {

/// lagebild [--profile DIR] [--demo] [--language de|en] (product.md, "Interfaces that stay stable").
struct Options {
    QString profileFolder {}; ///< absolute
    bool isDemo = false;
    QString language {};      ///< empty: as remembered
    QString complaint {};     ///< or the text of --help and --version: to be printed instead of a start
    bool isWrong = false;     ///< the complaint is one: exit code 2
};
/// Without --profile, --demo uses a folder of its own: samples never touch a real profile.
Options readOptions(const QStringList& arguments);

} // namespace lagebild::desktop
