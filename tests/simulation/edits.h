// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"
#include "tests/simulation/chance.h"

namespace lagebild::simulation {

/// Something that a person might do to what the records hold: declare an incident, add, change, delete and bring back
/// entries, set fields that others set too, claim states, rename services. Long: some texts do not fit into one operation.
enum class Texts { Short, Long };
ChangeSet someEdit(const Records& records, Chance& chance, Texts texts);

} // namespace lagebild::simulation
