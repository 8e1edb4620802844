// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statuspage/incidentreader.h"

#include "app/exchange/statuspage/statuswords.h"
#include "app/exchange/text/sentences.h"

#include <QRegularExpression>

namespace lagebild::statuspage {

namespace {

using namespace Qt::StringLiterals;

/// The body as a person reads it: pages keep line breaks as HTML.
QString wordsOf(const Update& update)
{
    static const QRegularExpression lineBreak(u"[ \\t]*<br\\s*/?>"_s, QRegularExpression::CaseInsensitiveOption);
    QString words = update.body;
    if (words.contains("<br"_L1, Qt::CaseInsensitive))
        words.replace(lineBreak, u"\n"_s);
    words = words.trimmed();
    if (!words.isEmpty() || update.status.isEmpty())
        return words;
    words = update.status; // all that the page shows for an update without words
    words[0] = words[0].toUpper();
    return words.replace(u'_', u' ');
}

EntryKind kindOf(const std::optional<Phase>& phase)
{
    if (!phase)
        return EntryKind::Observation;
    switch (*phase) {
    case Phase::Monitoring:
    case Phase::InProgress: return EntryKind::Action;
    case Phase::Resolved:
    case Phase::Completed: return EntryKind::Recovery;
    case Phase::Scheduled: return EntryKind::Communication;
    default: return EntryKind::Observation;
    }
}

QString shortTitle(const QString& words)
{
    return words.size() > longestTitle ? words.left(longestTitle - 1) + QChar(0x2026) : words;
}

} // namespace

std::optional<EventTime> IncidentReader::time(const char* key) const
{
    const auto at = m_source.time(QLatin1StringView(key), m_page.zone);
    return at ? std::optional(exactly(*at)) : std::nullopt;
}

/// Two incidents under one id are two incidents.
void IncidentReader::setId(const QSet<IncidentId>& taken)
{
    m_draft.sourceId = text("id");
    const QString name = m_draft.sourceId.isEmpty() ? text("name") + u'/' + text("created_at") : m_draft.sourceId;
    incident().id = name.size() > 1 ? m_page.incidentId(name) : IncidentId::fresh();
    if (taken.contains(incident().id)) {
        m_source.note(Error::Code::AlreadyExists, "id"_L1, m_draft.sourceId);
        for (int again = 2; taken.contains(incident().id); ++again)
            incident().id = m_page.incidentId(name + u'/' + QString::number(again));
    }
    incident().shortId = freshShortId({}, incident().id.value);
}

void IncidentReader::describe(IncidentKind listedAs)
{
    incident().timezone = m_page.zone;
    const auto phase = phaseNamed(text("status"));
    const QString impact = text("impact");
    const bool isMaintenance = listedAs == IncidentKind::Maintenance || impact == "maintenance"_L1 || (phase && *phase >= Phase::Scheduled);
    incident().kind = isMaintenance ? IncidentKind::Maintenance : IncidentKind::Outage;
    const auto severity = severityNamed(impact);
    incident().severity = severity.value_or(3);
    if (!severity && !impact.isEmpty())
        m_source.note(Error::Code::BadValue, "impact"_L1, impact.left(60));
    if (m_language.isEmpty()) {
        QString all = text("name");
        for (const Update& update : std::as_const(m_updates))
            all += u'\n' + update.body;
        m_language = text::languageOf(all);
    }
    incident().language = m_language;
}

void IncidentReader::setTitle()
{
    QString title = text("name").simplified();
    if (title.isEmpty()) {
        m_source.note(Error::Code::MissingArgument, "name"_L1, u"name"_s);
        title = m_told.isEmpty() ? QString() : m_told.first().text.section(u'\n', 0, 0).simplified();
        title = title.isEmpty() ? m_page.name + u' ' + m_draft.sourceId : title;
        m_draft.guesses << Guess{{}, Guess::What::Title, shortTitle(title)};
    }
    if (title.size() > longestTitle)
        incident().summary = {{m_language, title}}; // the whole of it
    incident().title = {{m_language, shortTitle(title)}};
}

void IncidentReader::setPhase()
{
    const QString word = text("status");
    auto phase = phaseNamed(word);
    if (!phase)
        m_source.note(word.isEmpty() ? Error::Code::MissingArgument : Error::Code::BadValue, "status"_L1,
            word.isEmpty() ? u"status"_s : word.left(60));
    for (const Update& update : std::as_const(m_updates)) {
        if (!phaseNamed(word) && update.phase)
            phase = update.phase; // the latest that says one
    }
    incident().phase = inKind(phase.value_or(Phase::Investigating), incident().kind);
}

/// From when to when. A maintenance begins when it is planned to, not when it was announced.
void IncidentReader::setFrame()
{
    const bool isMaintenance = incident().kind == IncidentKind::Maintenance;
    auto started = isMaintenance ? time("scheduled_for") : std::nullopt;
    for (const char* key : {"started_at", "created_at"})
        started = started ? started : time(key);
    if (!started && !m_told.isEmpty())
        started = m_told.first().time;
    incident().started = started.value_or(EventTime{});
    incident().started.after = {};
    if (!isEnd(incident().phase))
        return;
    incident().ended = time("resolved_at");
    for (qsizetype i = 0; i < m_told.size() && !incident().ended; ++i) {
        if (m_updates[i].phase && isEnd(*m_updates[i].phase) && m_told[i].time.isKnown())
            incident().ended = m_told[i].time;
    }
    if (!incident().ended)
        incident().ended = time("updated_at");
}

/// Until when a maintenance is to last is a promise.
void IncidentReader::setWindow()
{
    const auto until = time("scheduled_until");
    if (!until)
        return;
    Commitment promise;
    promise.id = {uuidFromText(u"scheduled_until"_s, incident().id.value)};
    promise.incident = incident().id;
    promise.who = m_page.name;
    promise.text = incident().title;
    promise.due = until;
    if (incident().ended)
        promise.outcome = compareTimes(*incident().ended, *until) > 0 ? Outcome::Late : Outcome::Kept;
    record().commitments.insert(promise.id, promise);
}

TimelineEntry IncidentReader::entryOf(const QString& id, const QString& words)
{
    TimelineEntry entry;
    entry.id = {uuidFromText(id, incident().id.value)};
    entry.incident = incident().id;
    entry.text = words;
    entry.language = m_language;
    entry.visibility = Visibility::Public;
    entry.source = text("shortlink");
    entry.rank = int(record().entries.size());
    return entry;
}

TimelineEntry IncidentReader::addEntry(const Update& update)
{
    const QString place = u"update "_s + QString::number(m_told.size());
    TimelineEntry entry = entryOf(update.id.isEmpty() ? place : update.id, wordsOf(update));
    if (record().entries.contains(entry.id)) {
        m_source.note(Error::Code::AlreadyExists, "incident_updates"_L1, update.id);
        entry.id = {uuidFromText(place, incident().id.value)};
    }
    entry.time = update.at ? exactly(*update.at) : unknownTime(m_told.isEmpty() ? EntryId() : m_told.last().id);
    entry.kind = kindOf(update.phase);
    for (const Affected& affected : update.affected) {
        if (const ServiceId id = service(affected.name); !entry.services.contains(id))
            entry.services << id;
    }
    record().entries.insert(entry.id, entry);
    m_draft.sourceText.insert(entry.id, update.body);
    return entry;
}

/// What was published beside the updates.
void IncidentReader::addAside(const QString& words, const EventTime& time)
{
    TimelineEntry entry = entryOf(u"aside "_s + QString::number(record().entries.size()), words);
    entry.time = time;
    entry.role = EntryRole::Publication;
    entry.kind = EntryKind::Communication;
    record().entries.insert(entry.id, entry);
    m_draft.sourceText.insert(entry.id, words);
}

void IncidentReader::addEntries()
{
    for (const Update& update : std::as_const(m_updates))
        m_told << addEntry(update);
    for (qsizetype i = 0; i < m_updates.size(); ++i) {
        if (!m_updates[i].tweet.isEmpty())
            addAside(m_updates[i].tweet, m_told[i].time);
    }
    const QString report = text("postmortem_body").trimmed();
    const bool isTold = std::any_of(m_told.begin(), m_told.end(), [&](const TimelineEntry& entry) { return entry.text == report; });
    if (!report.isEmpty() && !isTold)
        addAside(report, time("postmortem_published_at").value_or(EventTime{}));
}

/// The first update of each step says that it began; going back is a relapse.
void IncidentReader::setMilestones()
{
    std::optional<Phase> before;
    for (qsizetype i = 0; i < m_updates.size(); ++i) {
        if (!m_updates[i].phase)
            continue;
        const Phase phase = inKind(*m_updates[i].phase, incident().kind);
        if (before != phase)
            record().entries[m_told[i].id].milestone = milestoneOf(before.value_or(phase), phase);
        before = phase;
    }
}

ImportDraft IncidentReader::read(const Listing& listing)
{
    m_updates = updatesOf(m_source, m_page);
    setId(listing.taken);
    describe(listing.kind);
    addEntries();
    setTitle();
    setPhase();
    setFrame();
    setWindow();
    setMilestones();
    addClaims();
    addComponents();
    addWorking(listing.company);
    return std::move(m_draft);
}

} // namespace lagebild::statuspage
