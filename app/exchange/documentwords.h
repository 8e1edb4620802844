// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"

namespace lagebild {

/// The headings of an exported incident. They follow the document's language, not that of the program, which is why
/// they are no tr() texts.
enum class Heading {
    Services, Affected, StillWorking, StateUnknown, Timeline, Internal, Summary, Cause, Scope, Data, CustomerAction,
    Recovery, Promises, EarlierOutages, Apology, Thanks, Outlook, Contact, Lesson, Began, Ended, Severity, Times, Attachment
};

/// In German for "de", otherwise in English.
QString word(Heading heading, const QString& language);
QString word(ServiceState state, const QString& language);
QString word(DataImpact impact, const QString& language);
QString word(CustomerAction action, const QString& language);
QString word(Restoration restoration, const QString& language);
QString word(Outcome outcome, const QString& language);
QString word(Phase phase, const QString& language);
/// "more than 90 %".
QString percentWords(const Percent& percent, const QString& language);
/// "network.png, 1.4 MB".
QString attachmentWords(const Attachment& attachment, const QString& language);
/// The words before a number: "more than "; nothing for Bound::Exactly.
QString boundWords(Bound bound, const QString& language);

} // namespace lagebild
