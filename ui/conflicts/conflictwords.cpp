// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/conflictwords.h"

#include "ui/models/times.h"
#include "ui/models/words.h"

namespace lagebild {

QString ConflictWords::heading(const Records& records, const Conflict& conflict, const QLocale& locale)
{
    const QString what = Words::thing(records, conflict.entity, locale) + QStringLiteral(" · ") + Words::field(conflict.field);
    return tr("%1: %n different versions", "entry or incident, and field", int(conflict.versions.size())).arg(what);
}

QString ConflictWords::version(
    const Records& records, const Conflict& conflict, const ConflictVersion& version, const QLocale& locale)
{
    if (version.passages.isEmpty())
        return Words::value(records, conflict.entity, conflict.field, version.value, locale);
    QStringList words;
    for (const QString& passage : version.passages)
        words << (passage.isEmpty() ? tr("(removed)", "a passage of a text") : passage);
    return words.join(QStringLiteral("\n…\n"));
}

QString ConflictWords::said(const ConflictVersion& version, const QByteArray& zone, const QLocale& locale)
{
    QStringList lines;
    for (const ConflictVersion::Said& said : version.said) {
        const QString who = said.who.user.isEmpty() ? tr("unknown person") : said.who.user;
        const QString where = said.who.device.isEmpty() ? who : QStringLiteral("%1 (%2)").arg(who, said.who.device);
        lines << QStringLiteral("%1, %2").arg(where, Times::longTime(atMinute(said.at, zone), locale));
    }
    return lines.join(u'\n');
}

QString ConflictWords::hint(const Conflict& conflict, qsizetype others)
{
    const qsizetype count = std::min<qsizetype>(conflict.versions.size(), 9);
    const QString keys = count == 2 ? tr("Press 1 or 2, or take a version with its button.")
                                    : tr("Press 1 to %1, or take a version with its button.").arg(count);
    return others == 0 ? keys : keys + QLatin1Char(' ') + tr("%n more after this.", "conflicts", int(others));
}

} // namespace lagebild
