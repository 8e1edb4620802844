// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/textimport.h"

#include <QRegularExpression>

namespace lagebild::test {

inline QString plain(const QString& text)
{
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return QString(text).replace(marks, QStringLiteral(" ")).trimmed();
}

/// Everything the draft holds in words.
inline QString everything(const ImportDraft& draft)
{
    QStringList all = draft.sourceText.values();
    const Incident& incident = draft.incoming.record.incident;
    for (const LocalText& text : {incident.title, incident.summary, incident.apology, incident.thanks, incident.outlook,
             incident.contact, incident.recovery, incident.lesson, incident.dataImpactText, incident.customerActionText})
        all << text.values();
    for (const EarlierOutage& outage : incident.earlierOutages)
        all << outage.text.values();
    for (const Service& service : draft.incoming.services)
        all << service.name;
    return plain(all.join(QStringLiteral(" \n")));
}

} // namespace lagebild::test
