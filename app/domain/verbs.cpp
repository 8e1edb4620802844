// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"

#include <QSet>

namespace lagebild {

namespace {

const IncidentRecord* known(const Records& records, IncidentId id, Error& error)
{
    const IncidentRecord* record = findIncident(records, id);
    if (!record)
        error = {Error::Code::NotFound, id.text()};
    return record;
}

/// The entry that a state or phase change writes; `wording` holds the sentence in one or more languages.
TimelineEntry entryFor(IncidentId incident, const EventTime& at, const LocalText& wording, const Stamp& stamp)
{
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.incident = incident;
    entry.time = at;
    entry.kind = EntryKind::StateChange;
    entry.author = stamp.person;
    entry.text = textIn(wording, stamp.language, &entry.language);
    entry.translations = wording;
    entry.translations.remove(entry.language);
    return entry;
}

} // namespace

Milestone milestoneOf(Phase from, Phase to)
{
    if (to < from)
        return Milestone::Relapsed;
    switch (to) {
    case Phase::Investigating:
    case Phase::Scheduled: return Milestone::Detected;
    case Phase::Identified:
    case Phase::InProgress: return Milestone::Identified;
    case Phase::Monitoring:
    case Phase::Verifying: return Milestone::Mitigated;
    case Phase::Resolved:
    case Phase::Completed: return Milestone::Resolved;
    }
    return Milestone::None;
}

QString openingWords(const QString& text)
{
    return text.size() > 40 ? text.left(39) + QChar(0x2026) : text;
}

namespace {

bool endsBefore(const EventTime& end, const EventTime& begin)
{
    return end.isKnown() && begin.isKnown() && end.latest && begin.earliest && *end.latest < *begin.earliest;
}

/// The least and the most that may work, in percent.
std::pair<double, double> workingRange(const Percent& percent)
{
    constexpr double vague = 10;
    double least = percent.value;
    double most = percent.value;
    switch (percent.bound) {
    case Bound::Exactly: break;
    case Bound::About: least -= vague; most += vague; break;
    case Bound::AtLeast:
    case Bound::MoreThan: most = 100; break;
    case Bound::AtMost:
    case Bound::LessThan: least = 0; break;
    }
    return percent.counts == Counts::Working ? std::pair(least, most) : std::pair(100 - most, 100 - least);
}

/// Fails for some and works as it should, or works for all and not at all.
bool contradicts(ServiceState state, const Percent& percent)
{
    const auto [least, most] = workingRange(percent);
    return (state == ServiceState::Operational && most < 100) || (state == ServiceState::MajorOutage && least >= 100);
}

/// Told afterwards: `at` has gone by, and the present phase began later. What is said of now counts as now, though the
/// clock of whoever set the present phase may be ahead.
bool isHistory(const IncidentRecord& record, const EventTime& at, Instant now)
{
    const auto times = phaseTimes(record);
    const auto begun = times.constFind(record.incident.phase);
    const auto told = sortInstant(at);
    return told && *told < now - clockTolerance && begun != times.constEnd() && *told < *sortInstant(*begun);
}

bool hasService(const Records& records, ServiceId id)
{
    const auto it = records.services.constFind(id);
    return it != records.services.constEnd() && !it->deleted;
}

} // namespace

Result<ChangeSet> declareIncident(const Records& records, const Declaration& declaration, const Stamp& stamp)
{
    const QString title = declaration.title.simplified();
    if (title.isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("title")};
    if (title.size() > longestTitle)
        return Error{Error::Code::TooLong, openingWords(title), QStringLiteral("title")};
    if (declaration.severity < 1 || declaration.severity > 5)
        return Error{Error::Code::BadValue, QString::number(declaration.severity), QStringLiteral("severity")};
    Incident incident;
    incident.id = IncidentId::fresh();
    incident.shortId = freshShortId(records, incident.id.value);
    incident.title.insert(stamp.language, title);
    incident.kind = declaration.kind;
    incident.severity = declaration.severity;
    incident.phase = phasesOf(declaration.kind).first();
    incident.language = stamp.language;
    incident.timezone = stamp.zone;
    incident.started = atMinute(stamp.now, stamp.zone);
    TimelineEntry entry = entryFor(incident.id, incident.started, incident.title, stamp);
    entry.kind = EntryKind::Observation;
    entry.milestone = Milestone::Detected;
    return ChangeSet{Verb::DeclareIncident, title, {}, incident.id,
        {creationOf(incident), creationOf(entry)}};
}

Result<ChangeSet> setPhase(const Records& records, IncidentId id, Phase phase, const EventTime& at,
    const LocalText& wording, const Stamp& stamp)
{
    Error error;
    const IncidentRecord* record = known(records, id, error);
    if (!record)
        return error;
    Incident after = record->incident;
    if (!phasesOf(after.kind).contains(phase))
        return Error{Error::Code::BadValue, nameOf(phase), QStringLiteral("phase")};
    if (after.phase == phase)
        return ChangeSet{};
    if (isEnd(phase) && endsBefore(at, after.started))
        return Error{Error::Code::BeforeBegin, nameOf(phase)};
    if (at.earliest && *at.earliest > stamp.now + clockTolerance)
        return Error{Error::Code::NotYet, nameOf(phase)};
    TimelineEntry entry = entryFor(id, at, wording, stamp);
    const bool isPast = isHistory(*record, at, stamp.now);
    entry.milestone = milestoneOf(isPast ? phasesOf(after.kind).first() : after.phase, phase);
    if (!isPast) {
        after.phase = phase;
        after.ended = isEnd(phase) ? std::optional(at) : std::nullopt;
    }
    ChangeSet changes{Verb::SetPhase, textIn(after.title, after.language), nameOf(phase), id, {}};
    changes.changes = difference(record->incident, after);
    changes.changes << creationOf(entry);
    return changes;
}

Result<ChangeSet> markService(const Records& records, IncidentId id, const Mark& mark, const LocalText& wording,
    const Stamp& stamp)
{
    Error error;
    const IncidentRecord* record = known(records, id, error);
    if (!record)
        return error;
    if (!hasService(records, mark.service))
        return Error{Error::Code::NotFound, mark.service.text(), QStringLiteral("service")};
    if (mark.percent && contradicts(mark.state, *mark.percent))
        return Error{Error::Code::Contradiction, QString::number(mark.percent->value) + QStringLiteral(" %"), nameOf(mark.state)};
    StateClaim claim;
    claim.id = ClaimId::fresh();
    claim.incident = id;
    claim.service = mark.service;
    claim.state = mark.state;
    claim.percent = mark.percent;
    claim.time = mark.at;
    claim.verifiedBy = stamp.person;
    claim.verified = atMinute(stamp.now, stamp.zone);
    claim.recorded = stamp.recorded();
    for (const StateClaim& other : record->claims)
        claim.recorded = std::max(claim.recorded, other.recorded + 1); // its author has seen all of these
    ChangeSet changes{Verb::MarkService, records.services[mark.service].name, nameOf(mark.state), id, {}};
    const auto rows = boardOf(*record, stamp.now);
    const auto same = [&](const BoardRow& row) {
        const bool isNews = !row.since || compareTimes(mark.at, *row.since) < 0; // a backdated mark corrects history
        return row.service == mark.service && row.state == mark.state && row.percent == mark.percent && !isNews;
    };
    if (std::any_of(rows.begin(), rows.end(), same)) {
        changes.verb = Verb::ConfirmService;
    } else {
        TimelineEntry entry = entryFor(id, mark.at, wording, stamp);
        entry.services = {mark.service};
        entry.percent = mark.percent;
        claim.entry = entry.id;
        changes.changes << creationOf(entry);
    }
    changes.changes << creationOf(claim);
    return changes;
}

Result<ChangeSet> watchServices(const Records& records, IncidentId id, const QList<ServiceId>& services)
{
    Error error;
    const IncidentRecord* record = known(records, id, error);
    if (!record)
        return error;
    ChangeSet changes{Verb::WatchService, {}, {}, id, {}};
    QSet<ServiceId> seen;
    for (const ServiceId service : services) {
        if (seen.contains(service))
            continue;
        seen.insert(service);
        if (!hasService(records, service))
            return Error{Error::Code::NotFound, service.text(), QStringLiteral("service")};
        Involvement facts = record->involvements.value(involvementId(id, service));
        facts = facts.deleted ? Involvement() : facts;
        facts.id = involvementId(id, service);
        facts.incident = id;
        facts.service = service;
        facts.watched = true;
        changes.subject = records.services[service].name;
        changes.changes << savingOf(record->involvements, facts);
    }
    return changes;
}

/// The name is there and no other service has it.
static Result<void> checkName(const Records& records, const Service& service)
{
    if (service.name.isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("name")};
    for (const Service& other : records.services) {
        if (other.id != service.id && !other.deleted && other.name.compare(service.name, Qt::CaseInsensitive) == 0)
            return Error{Error::Code::AlreadyExists, service.name};
    }
    return {};
}

Result<ChangeSet> addService(const Records& records, const Service& service)
{
    Service added = service;
    added.name = service.name.trimmed();
    if (const auto free = checkName(records, added); !free)
        return free.error();
    if (added.id.isNull())
        added.id = ServiceId::fresh();
    return ChangeSet{Verb::EditService, added.name, {}, {}, {creationOf(added)}};
}

Result<ChangeSet> editService(const Records& records, const Service& changed)
{
    const auto before = records.services.constFind(changed.id);
    if (before == records.services.constEnd() || before->deleted)
        return Error{Error::Code::NotFound, changed.id.text(), QStringLiteral("service")};
    if (const auto free = checkName(records, changed); !free)
        return free.error();
    return ChangeSet{Verb::EditService, changed.name, {}, {}, difference(*before, changed)};
}

Result<ChangeSet> addEntry(const Records& records, IncidentId id, TimelineEntry entry, const Stamp& stamp)
{
    Error error;
    if (!known(records, id, error))
        return error;
    if (entry.text.trimmed().isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("text")};
    if (entry.id.isNull())
        entry.id = EntryId::fresh();
    entry.incident = id;
    if (entry.author.isEmpty())
        entry.author = stamp.person;
    if (entry.language.isEmpty())
        entry.language = stamp.language;
    return ChangeSet{Verb::AddEntry, openingWords(entry.text), {}, id, {creationOf(entry)}};
}

Result<ChangeSet> editEntry(const Records& records, const TimelineEntry& changed)
{
    Error error;
    const IncidentRecord* record = known(records, changed.incident, error);
    if (!record)
        return error;
    const auto before = record->entries.constFind(changed.id);
    if (before == record->entries.constEnd() || before->deleted)
        return Error{Error::Code::NotFound, changed.id.text(), QStringLiteral("entry")};
    if (changed.text.trimmed().isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("text")};
    ChangeSet changes{Verb::EditEntry, openingWords(changed.text), {}, changed.incident, difference(*before, changed)};
    for (const StateClaim& claim : record->claims) {
        StateClaim moved = claim;
        moved.time = changed.time;
        if (claim.entry == changed.id && !claim.deleted && claim.time == before->time)
            changes.changes << difference(claim, moved); // the board says what the entry says
    }
    return changes;
}

Result<ChangeSet> bringBackEntry(const Records& records, const TimelineEntry& changed)
{
    const Change back{refOf(changed), Change::Kind::Undelete, {}, {}, {}};
    Records there = records;
    apply(there, back);
    auto changes = editEntry(there, changed);
    if (changes)
        changes->changes.prepend(back);
    return changes;
}

Result<ChangeSet> deleteEntry(const Records& records, IncidentId id, EntryId entry)
{
    Error error;
    const IncidentRecord* record = known(records, id, error);
    if (!record)
        return error;
    const auto it = record->entries.constFind(entry);
    if (it == record->entries.constEnd() || it->deleted)
        return Error{Error::Code::NotFound, entry.text(), QStringLiteral("entry")};
    ChangeSet changes{Verb::DeleteEntry, openingWords(it->text), {}, id, {deletionOf(*it)}};
    for (const StateClaim& claim : record->claims) {
        if (claim.entry == entry && !claim.deleted)
            changes.changes << deletionOf(claim); // the board must not show what no entry says any more
    }
    return changes;
}

Result<ChangeSet> editIncident(const Records& records, const Incident& changed)
{
    Error error;
    const IncidentRecord* record = known(records, changed.id, error);
    if (!record)
        return error;
    return ChangeSet{Verb::EditIncident, textIn(changed.title, changed.language), {}, changed.id,
        difference(record->incident, changed)};
}

Result<ChangeSet> deleteIncident(const Records& records, IncidentId id)
{
    Error error;
    const IncidentRecord* record = known(records, id, error);
    if (!record)
        return error;
    const Incident& incident = record->incident;
    return ChangeSet{Verb::DeleteIncident, textIn(incident.title, incident.language), {}, id, {deletionOf(incident)}};
}

namespace {

template<class T>
Result<ChangeSet> save(const Records& records, QMap<decltype(T::id), T> IncidentRecord::*map, const T& thing, ChangeSet changes)
{
    Error error;
    const IncidentRecord* record = known(records, thing.incident, error);
    if (!record)
        return error;
    changes.incident = thing.incident;
    changes.changes = savingOf(record->*map, thing);
    return changes;
}

} // namespace

Result<ChangeSet> saveNotice(const Records& records, const Notice& notice)
{
    return save(records, &IncidentRecord::notices, notice, {Verb::SaveNotice, nameOf(notice.kind), notice.language, {}, {}});
}

Result<ChangeSet> saveCommitment(const Records& records, const Commitment& commitment)
{
    return save(records, &IncidentRecord::commitments, commitment, {Verb::EditCommitment, commitment.who, {}, {}, {}});
}

Result<ChangeSet> saveAction(const Records& records, const Action& action)
{
    return save(records, &IncidentRecord::actions, action, {Verb::EditAction, openingWords(action.text), {}, {}, {}});
}

} // namespace lagebild
