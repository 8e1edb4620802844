// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QCoreApplication>
#include <QLocale>

namespace lagebild {

/// A short word about what hangs on a timeline entry. The tone is its colour; the text says it all.
struct EntryNote {
    enum class Tone { Quiet, Open, Good, Slight, Bad };
    QString text {};
    Tone tone = Tone::Quiet;
};

/// Promises and actions that hang on entries, in few words.
class EntryNotes {
    Q_DECLARE_TR_FUNCTIONS(EntryNotes)
public:
    static QList<EntryNote> on(const Records& records, const TimelineEntry& entry, const QLocale& locale);
    /// "promise until 15:30", "promise kept".
    static EntryNote promise(const Commitment& promise, const QLocale& locale);
    /// "to do: call the provider (Mara, until 15:30)". The words are left out where they are the entry's own.
    static EntryNote action(const Action& action, const TimelineEntry& entry, const QLocale& locale);
    /// Of a public entry that says something else since customers were told of it.
    static EntryNote changedAfterPublication();
};

} // namespace lagebild
