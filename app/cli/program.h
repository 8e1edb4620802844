// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/commandresult.h"
#include "app/journal/author.h"

namespace lagebild::cli {

/// Runs one command from beginning to end: reads the input, hands over to a window that holds the profile or opens
/// the profile itself, waits until everything is saved, writes the file.
CommandResult runProgram(const QStringList& arguments);

/// Where the profile lies when nobody says otherwise.
QString usualProfileFolder();

/// The language of the person: of LC_ALL, LC_MESSAGES or LANG when it is one of ours, otherwise English.
QString personsLanguage();

/// Who sits at this computer, working through `program`. The environment may be silent about it, as on a server or
/// in a container: then whoever owns the home folder.
journal::Session sessionOfPerson(const QString& program);

} // namespace lagebild::cli
