// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/entryverbs.h"

#include <QSet>
#include <algorithm>

namespace lagebild {

namespace {

/// Makes room for `second` directly after `first` among its equals.
QList<Change> placedAfter(const IncidentRecord& record, EntryId first, TimelineEntry& second)
{
    QList<Change> moves;
    int rank = 0;
    for (const EntryId id : equalsOf(record, first)) {
        const TimelineEntry entry = record.entries[id];
        TimelineEntry placed = entry;
        placed.rank = rank++;
        moves << difference(entry, placed);
        if (id == first)
            second.rank = rank++;
    }
    return moves;
}

} // namespace

Result<ChangeSet> splitEntry(const Records& records, const TimelineEntry& changed, qsizetype position)
{
    position = std::clamp<qsizetype>(position, 0, changed.text.size());
    TimelineEntry first = changed;
    first.text = changed.text.left(position).trimmed();
    TimelineEntry second = changed;
    second.text = changed.text.mid(position).trimmed();
    if (first.text.isEmpty() || second.text.isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("text")};
    auto changes = editEntry(records, first);
    if (!changes)
        return changes;
    second.id = EntryId::fresh();
    second.translations.clear();
    second.percent.reset();
    second.milestone = Milestone::None;
    const IncidentRecord* record = findIncident(records, changed.incident);
    changes->verb = Verb::SplitEntry;
    changes->changes << placedAfter(*record, first.id, second) << creationOf(second);
    return changes;
}

namespace {

/// Empty where one of them has no words in that language.
QString joinedWords(const QList<TimelineEntry>& parts, const QString& language)
{
    QStringList lines;
    for (const TimelineEntry& part : parts) {
        const auto words = wordsIn(part, language);
        if (!words)
            return {};
        lines << *words;
    }
    return lines.join(u'\n');
}

LocalText joinedTranslations(const QList<TimelineEntry>& parts)
{
    LocalText translations;
    QSet<QString> languages;
    for (const TimelineEntry& part : parts) {
        languages.insert(part.language);
        for (auto it = part.translations.begin(); it != part.translations.end(); ++it)
            languages.insert(it.key());
    }
    languages.remove(parts.first().language);
    for (const QString& language : std::as_const(languages)) {
        if (const QString words = joinedWords(parts, language); !words.isEmpty())
            translations.insert(language, words);
    }
    return translations;
}

void takeFacts(TimelineEntry& whole, const TimelineEntry& part)
{
    for (const ServiceId service : part.services) {
        if (!whole.services.contains(service))
            whole.services << service;
    }
    if (part.visibility == Visibility::Internal)
        whole.visibility = Visibility::Internal;
    if (part.percent)
        whole.percent = part.percent; // the last one stated
    if (whole.milestone == Milestone::None)
        whole.milestone = part.milestone;
    if (!part.source.isEmpty() && whole.source != part.source)
        whole.source += whole.source.isEmpty() ? part.source : QStringLiteral("; ") + part.source;
}

bool haveTwoMilestones(const QList<TimelineEntry>& parts)
{
    QSet<Milestone> milestones;
    for (const TimelineEntry& part : parts)
        milestones.insert(part.milestone);
    milestones.remove(Milestone::None);
    return milestones.size() > 1;
}

/// What spoke of one of the parts speaks of the whole.
QList<Change> hungOn(const IncidentRecord& record, EntryId whole, const QSet<EntryId>& gone)
{
    QList<Change> changes;
    const auto rehang = [&](const auto& things) {
        for (const auto& thing : things) {
            auto moved = thing;
            moved.entry = whole;
            if (gone.contains(thing.entry) && !thing.deleted)
                changes << difference(thing, moved);
        }
    };
    rehang(record.claims);
    rehang(record.commitments);
    rehang(record.actions);
    rehang(record.attachments);
    for (const TimelineEntry& entry : record.entries) {
        TimelineEntry moved = entry;
        moved.time.after = whole;
        if (gone.contains(entry.time.after) && !gone.contains(entry.id) && entry.id != whole && !entry.deleted)
            changes << difference(entry, moved);
    }
    return changes;
}

} // namespace

Result<ChangeSet> mergeEntries(const Records& records, IncidentId incident, const QList<EntryId>& entries)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record)
        return Error{Error::Code::NotFound, incident.text(), QStringLiteral("incident")};
    QList<TimelineEntry> parts = inOrder(*record);
    parts.removeIf([&](const TimelineEntry& entry) { return !entries.contains(entry.id); });
    if (parts.size() < 2)
        return Error{Error::Code::NothingToDo, {}};
    TimelineEntry whole = parts.first();
    whole.text = joinedWords(parts, whole.language);
    if (whole.text.isEmpty())
        return Error{Error::Code::SeveralLanguages, {}};
    if (haveTwoMilestones(parts))
        return Error{Error::Code::SeveralMilestones, {}};
    whole.translations = joinedTranslations(parts);
    ChangeSet changes{Verb::MergeEntries, openingWords(whole.text), QString::number(parts.size()), incident, {}};
    QSet<EntryId> gone;
    for (const TimelineEntry& part : parts.mid(1)) {
        takeFacts(whole, part);
        gone.insert(part.id);
        changes.changes << deletionOf(part);
    }
    changes.changes << difference(parts.first(), whole) << hungOn(*record, whole.id, gone);
    return changes;
}

} // namespace lagebild
