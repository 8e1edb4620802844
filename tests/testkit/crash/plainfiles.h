// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lagebild::testkit {

/// Makes the linker take the store's rename, link and fsync to CrashDisk; see CMakeLists.txt.
void watchPlainFiles();

} // namespace lagebild::testkit
