// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/commandresult.h"
#include "app/desk/desk.h"

namespace lagebild::cli {

/// Carries a command out on an open profile: that of this process or that of a window. Changes are committed, not yet
/// saved. Not for commands that need no profile or the whole of it (see runAlone).
CommandResult runCommand(Desk& desk, const CommandLine& line, const QString& profileFolder);

/// `import --preview`: reads and shows; no profile is touched.
CommandResult previewImport(const CommandLine& line);

// One function a command.
CommandResult importIncident(Desk& desk, const CommandLine& line);
CommandResult listIncidents(const Records& records, const CommandLine& line);
CommandResult showIncident(const Records& records, const CommandLine& line, Instant now);
CommandResult showAsKnownAt(const Desk& desk, const CommandLine& line, const QString& profileFolder);
/// The newest hits first. Nothing found is no failure: exit code 0, with a sentence on stderr unless JSON is asked for.
CommandResult searchAll(const Records& records, const CommandLine& line, const QString& profileFolder);
CommandResult declareNow(Desk& desk, const CommandLine& line);
CommandResult movePhase(Desk& desk, const CommandLine& line);
CommandResult markOne(Desk& desk, const CommandLine& line);
CommandResult addLine(Desk& desk, const CommandLine& line);
/// Reads the files and keeps them in the profile, so that a window which carries the command out need not: `input` then
/// says what was kept.
Result<void> keepFiles(CommandLine& line, const QString& profileFolder);
CommandResult attachKept(Desk& desk, const CommandLine& line, const QString& profileFolder);
/// Takes the words of an entry, all versions of them, out of the profile; for good.
CommandResult redactOne(Desk& desk, const CommandLine& line, const QString& profileFolder);
CommandResult draftOne(const Desk& desk, const CommandLine& line, const QString& profileFolder);
CommandResult exportOne(const Desk& desk, const CommandLine& line);
/// The whole journal as lines, for which no desk is needed.
CommandResult writeJournal(const QString& profileFolder, const CommandLine& line);
CommandResult takeJournalIn(Desk& desk, const CommandLine& line);
CommandResult backupTo(const QString& profileFolder, const CommandLine& line);
CommandResult verifyFolder(const QString& profileFolder, const CommandLine& line);
CommandResult rebuildFolder(const QString& profileFolder);

/// "k7m2  Data-centre network outage": how an incident is named on one line.
QString lineOf(const Incident& incident, const QString& language);

} // namespace lagebild::cli
