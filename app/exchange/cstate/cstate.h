// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/draft.h"

namespace lagebild {

/// Whether this is an incident file of a cState page: front matter that says when it was resolved, what is affected or
/// that it is an issue.
bool isCState(const QString& text);

/// Reads such a file: the front matter gives title, begin, end, services and their state, every update below it becomes
/// one entry, whatever its author used to say when. No sentence is dropped; the front matter is kept as well, internal.
/// What the text says besides (what still works, data, what to do) is read as importText() does. A time that its author
/// got wrong is a guess for people to look at.
Result<ImportDraft> fromCState(const QString& text, const ImportOptions& options);

} // namespace lagebild
