// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entrynotes.h"

#include "app/domain/verbs.h"
#include "ui/models/times.h"

namespace lagebild {

using Tone = EntryNote::Tone;

QList<EntryNote> EntryNotes::on(const Records& records, const TimelineEntry& entry, const QLocale& locale)
{
    QList<EntryNote> notes;
    const IncidentRecord* record = findIncident(records, entry.incident);
    if (!record)
        return notes;
    for (const Commitment& promise : record->commitments) {
        if (promise.entry == entry.id && !promise.deleted)
            notes << EntryNotes::promise(promise, locale);
    }
    for (const Action& action : record->actions) {
        if (action.entry == entry.id && !action.deleted)
            notes << EntryNotes::action(action, entry, locale);
    }
    return notes;
}

EntryNote EntryNotes::promise(const Commitment& promise, const QLocale& locale)
{
    switch (promise.outcome) {
    case Outcome::Kept: return {tr("promise kept"), Tone::Good};
    case Outcome::Late: return {tr("promise kept late"), Tone::Slight};
    case Outcome::Broken: return {tr("promise broken"), Tone::Bad};
    case Outcome::Open: break;
    }
    return {promise.due ? tr("promise until %1").arg(Times::shortTime(*promise.due, locale)) : tr("promise"), Tone::Open};
}

EntryNote EntryNotes::action(const Action& action, const TimelineEntry& entry, const QLocale& locale)
{
    QStringList about{action.owner};
    if (action.due && !action.done)
        about << tr("until %1").arg(Times::shortTime(*action.due, locale));
    about.removeAll(QString());
    const QString words = action.text.simplified() == entry.text.simplified() ? QString() : openingWords(action.text);
    QString text = action.done ? tr("done") : tr("to do");
    if (!words.isEmpty())
        text += QStringLiteral(": ") + words;
    if (!about.isEmpty())
        text += QStringLiteral(" (%1)").arg(about.join(QStringLiteral(", ")));
    return {text, action.done ? Tone::Good : Tone::Open};
}

EntryNote EntryNotes::changedAfterPublication()
{
    return {tr("changed after publication"), Tone::Slight};
}

} // namespace lagebild
