// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/draft.h"

#include <span>

namespace lagebild::fuzz {

/// Ends the run with `what`, so that libFuzzer keeps the input; sanitizers see only what breaks memory or the language.
void must(bool holds, const char* what, const QString& detail = {});

inline QByteArray bytesOf(const uint8_t* data, size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), qsizetype(size));
}

/// Options that differ with the last byte of the input, which stays a part of it: seeds stay plain texts.
ImportOptions optionsFor(const QByteArray& input);

/// Bounds in order, and equal where the time claims to be exact; a zone that exists.
void checkTime(const EventTime& time);

/// Every time of the draft as above, every entry under its own id, and the draft as our own document read back to the
/// same document.
void checkDraft(const ImportDraft& draft);

/// Every word of `text` (letters and digits) stands somewhere in the drafts.
void checkKept(const QString& text, const QList<ImportDraft>& drafts);

} // namespace lagebild::fuzz
