// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entryfilter.h"

#include <algorithm>

namespace lagebild {

namespace {

bool hasAnyOf(const QList<ServiceId>& present, const QSet<ServiceId>& wanted)
{
    return std::any_of(present.begin(), present.end(), [&](ServiceId id) { return wanted.contains(id); });
}

bool hasAllWords(const TimelineEntry& entry, const QString& text)
{
    QStringList all{entry.text, entry.author, entry.source};
    all += entry.translations.values();
    const QString present = plainLetters(all.join(QLatin1Char('\n')));
    const QStringList words = plainLetters(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return present.contains(word); });
}

} // namespace

QString plainLetters(const QString& text)
{
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text.toLower();
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!c.isMark())
            letters += c;
    }
    return letters.replace(QChar(0xDF), QStringLiteral("ss")); // folding case leaves it
}

bool EntryFilter::isEmpty() const
{
    return !visibility && !isMilestonesOnly && kinds.isEmpty() && services.isEmpty() && persons.isEmpty()
        && text.trimmed().isEmpty();
}

bool accepts(const TimelineEntry& entry, const EntryFilter& filter)
{
    if (filter.visibility && entry.visibility != *filter.visibility)
        return false;
    if (filter.isMilestonesOnly && entry.milestone == Milestone::None)
        return false;
    if (!filter.kinds.isEmpty() && !filter.kinds.contains(entry.kind))
        return false;
    if (!filter.services.isEmpty() && !hasAnyOf(entry.services, filter.services))
        return false;
    if (!filter.persons.isEmpty() && !filter.persons.contains(entry.author))
        return false;
    return filter.text.trimmed().isEmpty() || hasAllWords(entry, filter.text);
}

} // namespace lagebild
