// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cstate/pagedraft.h"

#include "app/exchange/cstate/stamps.h"
#include "app/exchange/cues/cues.h"
#include "app/exchange/statuspage/statuswords.h"
#include "app/exchange/text/chronology.h"
#include "app/exchange/text/facts.h"
#include "app/exchange/text/figures.h"

#include <QRegularExpression>

namespace lagebild::cstate {

namespace {

using namespace Qt::StringLiterals;

struct Severity {
    int level = 3;
    ServiceState state = ServiceState::Degraded;
};

/// Nothing where the file does not say how bad it is, or says it in a word that cState does not have.
std::optional<Severity> severityNamed(const QString& word)
{
    static const QHash<QString, Severity> words{{u"down"_s, {2, ServiceState::MajorOutage}},
        {u"disrupted"_s, {3, ServiceState::PartialOutage}}, {u"notice"_s, {4, ServiceState::Degraded}}};
    const auto it = words.constFind(word.toLower());
    return it == words.constEnd() ? std::nullopt : std::optional(*it);
}

/// "*Identified* - …", as cState's own examples open an update.
std::optional<Phase> phaseIn(const QString& words)
{
    static const QRegularExpression label(u"^[*_]{1,3}([A-Za-z][A-Za-z _-]{3,14})[*_]{1,3}"_s);
    return statuspage::phaseNamed(label.match(words).captured(1).replace(u'-', QString()));
}

EntryKind kindOf(const QString& words)
{
    using text::Cue;
    if (text::hasCue(words, Cue::Recovered) || text::hasCue(words, Cue::Resolved))
        return EntryKind::Recovery;
    return text::hasCue(words, Cue::Acting) ? EntryKind::Action : EntryKind::Observation;
}

/// As much as a preview can mark: whole words, at most what one event may quote.
QString quote(const QString& text, text::Span span)
{
    const text::Span words = text::opening(text, span, text::longestSource);
    return text.mid(words.from, words.length());
}

std::optional<EventTime> known(const EventTime& time)
{
    return time.isKnown() ? std::optional(time) : std::nullopt;
}

} // namespace

std::optional<EventTime> PageDraft::time(const QString& key)
{
    const QString words = m_front.values.value(key);
    const auto found = stampIn(words, m_context);
    if (!found && !words.isEmpty())
        m_draft.problems << Error{Error::Code::ImpossibleTime, words.left(60), key};
    return found ? std::optional(found->time) : std::nullopt;
}

/// Facts are of the incident; sentences stay in the entries, too.
void PageDraft::takeFacts(const ImportDraft& told)
{
    const IncidentRecord& from = told.incoming.record;
    incident() = from.incident;
    if (incident().id.isNull())
        incident().id = IncidentId::fresh();
    incident().started = {};
    incident().ended.reset();
    for (Commitment promise : from.commitments) {
        promise.entry = {};
        record().commitments.insert(promise.id, promise);
    }
    for (const Guess& guess : told.guesses) {
        const bool isFact = guess.entry.isNull() && guess.what != Guess::What::Service && guess.what != Guess::What::Title
            && guess.what != Guess::What::Time && guess.what != Guess::What::Remnant && guess.what != Guess::What::Day;
        if (isFact)
            m_draft.guesses << guess;
    }
}

void PageDraft::describe()
{
    incident().shortId = freshShortId({}, incident().id.value);
    incident().language = m_context.language;
    incident().timezone = m_context.zone;
    const QString title = m_front.values.value(u"title"_s).simplified();
    if (!title.isEmpty())
        incident().title = {{m_context.language, title.left(longestTitle)}};
    else
        guess(Guess::What::Title, textIn(incident().title, m_context.language));
    const auto severity = severityNamed(m_front.values.value(u"severity"_s));
    incident().severity = severity ? severity->level : 3;
    if (const QString word = m_front.values.value(u"severity"_s); !severity && !word.isEmpty())
        m_draft.problems << Error{Error::Code::BadValue, word.left(60), u"severity"_s};
    if (const auto begin = time(u"date"_s))
        incident().started = *begin;
}

void PageDraft::addEntry(const Section& section)
{
    const QString body = m_text.mid(section.body.from, section.body.length());
    if (body.isEmpty() && section.title.isEmpty())
        return;
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.incident = incident().id;
    entry.text = section.title.isEmpty() ? body : body.isEmpty() ? section.title : section.title + u"\n\n"_s + body;
    entry.language = m_context.language;
    entry.visibility = Visibility::Public;
    entry.kind = kindOf(entry.text);
    entry.percent = text::percentIn(entry.text);
    entry.rank = int(m_draft.sourceText.size());
    entry.time = section.isOpening ? incident().started : section.isClosing ? incident().ended.value_or(EventTime()) : section.time;
    if (!section.time.wording.isEmpty())
        entry.time.wording = section.time.wording; // "Final message" stands for its time
    if (!entry.time.isKnown() && !section.isOpening)
        entry.role = EntryRole::Background;
    for (auto it = m_services.constBegin(); it != m_services.constEnd(); ++it) {
        if (it.key().size() > 2 && entry.text.contains(it.key(), Qt::CaseInsensitive))
            entry.services << *it;
    }
    if (section.isDayOdd)
        guess(Guess::What::Year, section.time.wording, entry.id);
    m_draft.sourceText.insert(entry.id, quote(m_text, body.isEmpty() ? section.head : section.body));
    if (entry.role == EntryRole::Event)
        m_order << entry.id;
    record().entries.insert(entry.id, entry);
}

/// Whatever else the file says at its top stays with the incident, inside.
void PageDraft::addFrontMatter()
{
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.incident = incident().id;
    entry.text = m_text.mid(m_front.from, m_front.end - m_front.from).trimmed();
    entry.language = m_context.language;
    entry.role = EntryRole::Background;
    entry.rank = int(m_draft.sourceText.size());
    m_draft.sourceText.insert(entry.id, entry.text);
    guess(Guess::What::Remnant, {}, entry.id);
    record().entries.insert(entry.id, entry);
}

void PageDraft::setMilestones()
{
    std::optional<Phase> before;
    for (const EntryId& id : std::as_const(m_order)) {
        TimelineEntry& entry = record().entries[id];
        auto phase = phaseIn(entry.text);
        const bool isAtEnd = incident().ended && (entry.kind == EntryKind::Recovery || compareTimes(entry.time, *incident().ended) == 0);
        if (!phase && id == m_order.first())
            phase = Phase::Investigating;
        else if (!phase && id == m_order.last() && isAtEnd)
            phase = Phase::Resolved;
        else if (!phase && before == Phase::Investigating && text::hasCue(entry.text, text::Cue::Identified))
            phase = Phase::Identified;
        if (!phase || phase == before)
            continue;
        const Phase known = statuspage::inKind(*phase, IncidentKind::Outage);
        entry.milestone = milestoneOf(before.value_or(known), known);
        before = known;
    }
    const Phase open = before && !isEnd(*before) ? *before : Phase::Investigating;
    incident().phase = incident().ended || m_front.isTrue(u"resolved"_s) ? Phase::Resolved : open;
}

void PageDraft::setEnd()
{
    if (m_front.isTrue(u"resolved"_s))
        incident().ended = time(u"resolvedWhen"_s);
}

void PageDraft::endWithLast()
{
    if (!m_front.isTrue(u"resolved"_s))
        return;
    for (auto it = m_order.crbegin(); it != m_order.crend() && !incident().ended; ++it) {
        if (record().entries[*it].time.isKnown())
            incident().ended = record().entries[*it].time;
    }
}

ServiceId PageDraft::service(const QString& name)
{
    const QString key = name.toLower();
    if (const auto known = m_services.constFind(key); known != m_services.cend())
        return *known;
    Service added;
    added.id = ServiceId::fresh();
    added.name = name;
    m_draft.incoming.services << added;
    m_services.insert(key, added.id);
    return added.id;
}

void PageDraft::claim(ServiceId of, ServiceState state, const EventTime& time)
{
    StateClaim claim;
    claim.id = ClaimId::fresh();
    claim.incident = incident().id;
    claim.service = of;
    claim.state = state;
    claim.time = time;
    claim.recorded = qint64(record().claims.size());
    record().claims.insert(claim.id, claim);
}

/// An announcement names what it is about; only a severity says that something is wrong with it.
void PageDraft::addAffected()
{
    const bool isAnnounced = m_front.isTrue(u"informational"_s);
    const auto severity = severityNamed(m_front.values.value(u"severity"_s));
    for (const QString& name : m_front.lists.value(u"affected"_s)) {
        const bool isKnown = m_services.contains(name.toLower()); // some list a service twice
        const ServiceId id = service(name);
        if (isKnown)
            continue;
        if (isAnnounced) {
            Involvement facts{involvementId(incident().id, id), incident().id, id, true, {}, {}, {}, false};
            record().involvements.insert(facts.id, facts);
            continue;
        }
        claim(id, severity ? severity->state : ServiceState::Degraded, incident().started);
        if (!severity)
            guess(Guess::What::Service, name);
    }
}

/// What the sentences say works all the same, and what a customer is to do with it.
void PageDraft::addWorking(const ImportDraft& told)
{
    QHash<ServiceId, ServiceId> kept;
    for (const Service& service : told.incoming.services) {
        const auto& claims = told.incoming.record.claims;
        const bool isWorking = std::any_of(claims.begin(), claims.end(), [&](const StateClaim& c) { return c.service == service.id; })
            && std::all_of(claims.begin(), claims.end(), [&](const StateClaim& claim) {
                   return claim.service != service.id || claim.state == ServiceState::Operational;
               });
        const bool isForCustomers = told.incoming.record.incident.customerActionServices.contains(service.id);
        const bool isListed = m_services.contains(service.name.toLower());
        if (isWorking && !isListed) {
            claim(this->service(service.name), ServiceState::Operational, incident().started);
            guess(Guess::What::Service, service.name);
        }
        if (isForCustomers)
            kept.insert(service.id, this->service(service.name));
    }
    incident().customerActionServices.clear();
    for (const ServiceId& id : told.incoming.record.incident.customerActionServices)
        incident().customerActionServices << kept.value(id);
}

ImportDraft PageDraft::read(const ImportDraft& told)
{
    takeFacts(told);
    describe();
    addAffected();
    addWorking(told);
    setEnd();
    for (const Section& section : sectionsOf(m_text, m_front.end, {m_context, known(incident().started), incident().ended}))
        addEntry(section);
    addFrontMatter();
    endWithLast();
    setMilestones();
    if (!incident().started.isKnown() && !m_order.isEmpty())
        incident().started = record().entries[m_order.first()].time;
    if (incident().ended && !m_front.isTrue(u"informational"_s)) {
        for (const QString& name : m_front.lists.value(u"affected"_s))
            claim(service(name), ServiceState::Operational, *incident().ended);
    }
    return std::move(m_draft);
}

} // namespace lagebild::cstate
