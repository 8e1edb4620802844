// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lagebild::testkit {

/// Makes SQLite of this process, and with it Qt's driver, ask CrashDisk for the files that lie on one; all other files
/// are the operating system's as before. Does nothing the second time. Any thread may call it.
void registerCrashVfs();

/// From now on, connections of this process carry their write-ahead log into the file after this many pages (1000 by
/// default), so that short tests see it happen.
void checkpointEvery(int pages);

} // namespace lagebild::testkit
