// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/filterwords.h"

#include "app/domain/enumnames.h"
#include "ui/models/words.h"

namespace lagebild {

namespace {

QString anyOf(QStringList names)
{
    names.sort(Qt::CaseInsensitive);
    return names.join(FilterWords::tr(" or ", "between names"));
}

} // namespace

QString FilterWords::person(const QString& author)
{
    return author.isEmpty() ? tr("nobody named") : author;
}

QString FilterWords::count(qsizetype shown, qsizetype all)
{
    return tr("%1 of %2 shown", "entries").arg(shown).arg(all);
}

QString FilterWords::sentence(const EntryFilter& filter, const Records& records, const QString& language)
{
    QStringList parts;
    if (filter.visibility)
        parts << Words::visibility(*filter.visibility);
    if (filter.isMilestonesOnly)
        parts << tr("milestones");
    QStringList kinds;
    for (const EntryKind kind : filter.kinds)
        kinds << Words::kind(kind);
    QStringList services;
    for (const ServiceId service : filter.services)
        services << nameIn(records.services.value(service), language);
    QStringList persons;
    for (const QString& author : filter.persons)
        persons << person(author);
    if (!kinds.isEmpty())
        parts << anyOf(kinds);
    if (!services.isEmpty())
        parts << anyOf(services);
    if (!persons.isEmpty())
        parts << tr("by %1", "persons").arg(anyOf(persons));
    if (const QString text = filter.text.simplified(); !text.isEmpty())
        parts << tr("with “%1”", "words in the text").arg(text);
    return parts.join(QStringLiteral(" · "));
}

} // namespace lagebild
