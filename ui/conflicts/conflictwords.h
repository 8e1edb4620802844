// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/conflicts.h"

#include <QCoreApplication>
#include <QLocale>

namespace lagebild {

/// What a conflict card says, in the language of the installed translators.
class ConflictWords {
    Q_DECLARE_TR_FUNCTIONS(ConflictWords)
public:
    /// "Incident · Severity: 2 different versions".
    static QString heading(const Records& records, const Conflict& conflict, const QLocale& locale);
    /// The value, or of a text the words at the disputed places.
    static QString version(
        const Records& records, const Conflict& conflict, const ConflictVersion& version, const QLocale& locale);
    /// "Mara (laptop-7), Thu 24 Jan 2019, 13:54"; several, one a line.
    static QString said(const ConflictVersion& version, const QByteArray& zone, const QLocale& locale);
    /// What to do about it; `others` conflicts are waiting behind this one.
    static QString hint(const Conflict& conflict, qsizetype others);
};

} // namespace lagebild
