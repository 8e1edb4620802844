// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lagebild::architecture {

/// A source file: its path from the root of the project, and its text.
struct SourceFile {
    QString path;
    QString text;
};

/// What breaks the arrows between the folders: one sentence for each include that its folder may not have.
QStringList forbiddenIncludes(const SourceFile& file);

/// What breaks the rules for a single file: licence line, size, names, waiting in tests, paths of one machine.
QStringList brokenHouseRules(const SourceFile& file);

/// Folders with more than 15 .cpp files.
QStringList crowdedFolders(const QStringList& paths);

} // namespace lagebild::architecture
