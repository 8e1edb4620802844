// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/profile.h"

#include <memory>

namespace lagebild::store {

enum class ProfileUse { Write, ReadOnly };

struct OpenOptions {
    Milliseconds patience {0};                 ///< how long to wait for another program that holds the profile
    qint64 ballastBytes = 16 * 1024 * 1024;    ///< room kept for the last edits on a full disk; 0: none
    Milliseconds retry {250};                  ///< first pause before trying again on a full disk; doubles up to 10 s
};

struct OpenedProfile {
    journal::State state {};
    std::unique_ptr<ProfileWriter> writer {};  ///< null when read-only; holds the profile's lock
    QList<Remote> remotes {};                  ///< none when read-only: nothing is synced then
    QList<WorkingText> working {};             ///< what was being typed when the program ended; not when read-only
    std::optional<Error> readOnlyBecause {};   ///< NewerProfile (detail: its version), DamagedProfile (detail: how
                                               ///< many operations could be read; the state is made of them)
};

/// Opens the profile in `folder`; for writing, makes it where there is none and brings an older one up to date.
/// Errors: InUse (detail: the other's process id), CannotWrite (where: the folder), NotFound (read-only and nothing
/// there), WrongFormat (another program's file), DamagedProfile when nothing at all can be read.
Result<OpenedProfile> openProfile(const QString& folder, ProfileUse use, const OpenOptions& options = {});

/// Copies the profile as it is now to the file `target`, also while a window has it open.
Result<void> backupProfile(const QString& folder, const QString& target);

} // namespace lagebild::store
