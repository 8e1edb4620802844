// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/record.h"

#include "app/exchange/text/services.h"
#include "app/exchange/text/timewords.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace lagebild::text {
namespace {

class Builder {
public:
    Builder(const QString& text, const Chronology& chronology, const FactSheet& facts)
        : m_text(text), m_chronology(chronology), m_facts(facts)
    {
    }
    ImportDraft build();

private:
    IncidentRecord& record() { return m_draft.incoming.record; }
    Incident& incident() { return record().incident; }
    LocalText local(const QString& words) const { return words.isEmpty() ? LocalText() : LocalText {{m_chronology.language, words}}; }
    QString told(Cue cue) const { return m_facts.sentences.value(cue).join(u' '); }
    void describe();
    void addServices();
    ServiceId service(const QString& name);
    void addEvents();
    void addEvent(const Event& event);
    void addBackground();
    void setMilestones();
    void setFrame();
    void setFacts();
    void setDataImpact();
    void addEarlierOutage();
    void addPromises();
    void addClaims();
    void claim(ServiceId of, ServiceState state, const EventTime& time);
    void involve(const QString& name, DataImpact impact, Restoration restoration);
    void guess(Guess::What what, const QString& detail, EntryId entry = {}) { m_draft.guesses.append({entry, what, detail}); }

    const QString& m_text;
    const Chronology& m_chronology;
    const FactSheet& m_facts;
    ImportDraft m_draft {};
    QList<EntryId> m_order {}; ///< the events as the text tells them
    QHash<QString, ServiceId> m_services {};
    Visibility m_visibility = Visibility::Public;
};

void Builder::describe()
{
    incident().id = IncidentId::fresh();
    incident().shortId = freshShortId({}, incident().id.value);
    incident().language = m_chronology.language;
    incident().timezone = m_chronology.zone;
    QString title = frontMatter(m_text, QLatin1StringView("title"));
    if (title.isEmpty())
        title = m_chronology.title;
    const bool isGuessed = title.isEmpty();
    if (isGuessed && !m_chronology.blocks.isEmpty()) {
        const QList<Span> sentences = sentencesOf(m_text, m_chronology.blocks.first().span);
        title = sentences.isEmpty() ? QString() : m_text.mid(sentences.first().from, sentences.first().length());
    }
    title = headline(title);
    incident().title = local(title);
    if (isGuessed)
        guess(Guess::What::Title, title);
    // Chat logs are talk among ourselves; reports and status pages were published.
    static const QRegularExpression nick(QStringLiteral("^[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?\\s+<[^>\\n]{1,30}>"), QRegularExpression::MultilineOption);
    auto lines = nick.globalMatch(m_text.left(100'000));
    int count = 0;
    while (lines.hasNext() && count < 3)
        lines.next(), ++count;
    m_visibility = count >= 3 ? Visibility::Internal : Visibility::Public;
}

ServiceId Builder::service(const QString& name)
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

void Builder::addServices()
{
    for (const QStringList& names : {m_facts.affected, m_facts.restored, m_facts.working}) {
        for (const QString& name : names)
            service(name);
    }
    for (const Service& added : m_draft.incoming.services)
        guess(Guess::What::Service, added.name);
}

EntryKind kindOfEvent(const QString& words)
{
    if (hasCue(words, Cue::Promised) || (hasCue(words, Cue::Provider) && !hasCue(words, Cue::Recovered)))
        return EntryKind::ProviderMessage;
    if (hasCue(words, Cue::Recovered) || hasCue(words, Cue::Resolved))
        return EntryKind::Recovery;
    if (hasCue(words, Cue::Decided))
        return EntryKind::Decision;
    return hasCue(words, Cue::Acting) ? EntryKind::Action : EntryKind::Observation;
}

void Builder::addEvent(const Event& event)
{
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.incident = incident().id;
    entry.time = event.time;
    if (event.followsPrevious && !m_order.isEmpty())
        entry.time.after = m_order.last();
    entry.text = m_text.mid(event.wordsFrom, event.source.to - event.wordsFrom).simplified();
    entry.language = m_chronology.language;
    entry.role = event.isPublication ? EntryRole::Publication : event.isForecast ? EntryRole::Forecast : EntryRole::Event;
    entry.kind = kindOfEvent(entry.text);
    entry.visibility = m_visibility;
    entry.percent = percentIn(entry.text);
    entry.rank = int(m_draft.sourceText.size());
    for (const Service& known : m_draft.incoming.services) {
        if (known.name.size() > 2 && entry.text.contains(known.name, Qt::CaseInsensitive))
            entry.services << known.id;
    }
    if (entry.time.isVague() && entry.time.isKnown())
        guess(Guess::What::Time, entry.time.wording, entry.id);
    if (entry.role != EntryRole::Event)
        guess(Guess::What::Role, nameOf(entry.role), entry.id);
    m_draft.sourceText.insert(entry.id, m_text.mid(event.source.from, event.source.length()));
    if (entry.role == EntryRole::Event)
        m_order << entry.id;
    record().entries.insert(entry.id, entry);
}

void Builder::addEvents()
{
    for (const Event& event : m_chronology.events)
        addEvent(event);
}

void Builder::addBackground()
{
    for (const Span& span : m_facts.background) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.incident = incident().id;
        entry.text = m_text.mid(span.from, span.length()).trimmed();
        entry.language = m_chronology.language;
        entry.role = EntryRole::Background;
        entry.visibility = m_visibility;
        entry.rank = int(m_draft.sourceText.size());
        m_draft.sourceText.insert(entry.id, entry.text);
        record().entries.insert(entry.id, entry);
    }
}

void Builder::setMilestones()
{
    bool recovered = false;
    bool detected = false;
    bool identified = false;
    TimelineEntry* last = nullptr;
    for (const EntryId& id : m_order) {
        TimelineEntry& entry = record().entries[id];
        if (!detected && hasCue(entry.text, Cue::Detected)) {
            entry.milestone = Milestone::Detected;
            detected = true;
        } else if (!identified && hasCue(entry.text, Cue::Identified)) {
            entry.milestone = Milestone::Identified;
            identified = true;
        } else if (recovered && hasCue(entry.text, Cue::Relapsed)) {
            entry.milestone = Milestone::Relapsed;
        }
        recovered = recovered || hasCue(entry.text, Cue::Recovered);
        last = entry.time.isKnown() ? &entry : last;
    }
    const auto resolved = std::find_if(m_order.crbegin(), m_order.crend(), [this](const EntryId& id) {
        return hasCue(record().entries[id].text, Cue::Resolved) && record().entries[id].time.isKnown();
    });
    if (resolved == m_order.crend())
        return;
    TimelineEntry& entry = record().entries[*resolved];
    const bool isLatest = last && compareTimes(entry.time, last->time) >= 0;
    if (isLatest && entry.milestone == Milestone::None) {
        entry.milestone = Milestone::Resolved;
        incident().ended = entry.time;
    }
}

/// When it began and ended: what the introduction says, else the first event, corrected by "for 1 minute now".
void Builder::setFrame()
{
    const TimelineEntry* first = nullptr;
    for (const EntryId& id : m_order) {
        const TimelineEntry& entry = record().entries[id];
        if (sortInstant(entry.time) && (!first || compareTimes(entry.time, first->time) < 0))
            first = &entry;
    }
    if (m_chronology.frame && m_chronology.frame->from) {
        incident().started = *m_chronology.frame->from;
        if (m_chronology.frame->to)
            incident().ended = m_chronology.frame->to;
    } else if (first) {
        incident().started = first->time;
        const QList<Token> tokens = tokensOf(first->text.left(400));
        for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
            qsizetype end = 0;
            const bool isSince = meaningOf(tokens[i].low, Meaning::Since, m_chronology.language).has_value();
            const auto length = isSince ? lengthAt(tokens, i + 1, m_chronology.language, end) : std::nullopt;
            if (!length || !first->time.earliest)
                continue;
            incident().started = first->time;
            incident().started.earliest = *first->time.earliest - std::chrono::seconds(*length);
            incident().started.latest = incident().started.earliest;
            incident().started.wording = first->text.mid(tokens[i].from, tokens[end - 1].from + tokens[end - 1].length - tokens[i].from);
            guess(Guess::What::Time, incident().started.wording);
            break;
        }
    }
    const bool isIdentified = std::any_of(m_order.begin(), m_order.end(), [this](const EntryId& id) {
        return record().entries[id].milestone == Milestone::Identified;
    });
    incident().phase = incident().ended ? Phase::Resolved : isIdentified ? Phase::Identified : Phase::Investigating;
}

void Builder::setFacts()
{
    incident().summary = local(m_facts.summary.join(u' '));
    incident().apology = local(told(Cue::Apology));
    incident().thanks = local(told(Cue::Thanks));
    incident().outlook = local(told(Cue::Outlook));
    incident().contact = local(told(Cue::Contact));
    incident().recovery = local(told(Cue::Recovers));
    incident().lesson = local(told(Cue::Lesson));
    incident().customerActionText = local((m_facts.sentences.value(Cue::NoAction) + m_facts.sentences.value(Cue::ActionNeeded)).join(u' '));
    if (m_facts.sentences.contains(Cue::ActionNeeded))
        incident().customerAction = CustomerAction::Required;
    else if (m_facts.sentences.contains(Cue::NoAction))
        incident().customerAction = CustomerAction::None;
    for (const QString& name : m_facts.toCheck)
        incident().customerActionServices << service(name);
    QStringList sentences = m_facts.summary;
    for (const EntryId& id : m_order)
        sentences << record().entries[id].text;
    for (const QString& sentence : sentences) {
        const auto scope = scopeIn(sentence, m_chronology.language);
        if (scope && incident().scope.count == 0) {
            incident().scope = *scope;
            guess(Guess::What::Scope, scope->text.value(m_chronology.language));
        }
        if (incident().cause.isEmpty() && hasCue(sentence, Cue::Cause))
            incident().cause = local(sentence);
    }
}

void Builder::setDataImpact()
{
    const bool lost = m_facts.sentences.contains(Cue::DataLost);
    const bool saved = m_facts.sentences.contains(Cue::DataRestored);
    QStringList sentences;
    for (const Cue cue : {Cue::NoDataLost, Cue::DataRestored, Cue::RestoreSoon, Cue::DataLost})
        sentences << m_facts.sentences.value(cue);
    incident().dataImpactText = local(sentences.join(u' '));
    if (lost)
        incident().dataImpact = saved ? DataImpact::Partial : DataImpact::Lost;
    else if (m_facts.sentences.contains(Cue::NoDataLost))
        incident().dataImpact = DataImpact::None;
    else if (saved)
        incident().dataImpact = DataImpact::None;
    for (const QString& name : m_facts.restored)
        involve(name, DataImpact::None, Restoration::Restored);
    const bool isPending = m_facts.sentences.contains(Cue::RestoreSoon);
    for (const QString& name : m_facts.toCheck)
        involve(name, lost ? DataImpact::Lost : DataImpact::Unknown, isPending ? Restoration::Pending : Restoration::None);
    for (const QString& name : m_facts.working)
        involve(name, DataImpact::Unknown, Restoration::None);
}

void Builder::involve(const QString& name, DataImpact impact, Restoration restoration)
{
    Involvement involvement;
    involvement.incident = incident().id;
    involvement.service = service(name);
    involvement.id = involvementId(involvement.incident, involvement.service);
    involvement.watched = m_facts.working.contains(name);
    involvement.dataImpact = impact;
    involvement.restoration = restoration;
    if (impact == DataImpact::Lost)
        involvement.dataImpactText = local(told(Cue::DataLost));
    record().involvements.insert(involvement.id, involvement);
}

void Builder::addEarlierOutage()
{
    static const QRegularExpression since(QStringLiteral("(?:[Ss]eit|[Ss]ince|[Ii]m Jahr|[Ii]n)\\b[^.]{0,80}?\\b((?:19|20)\\d\\d)\\b"));
    for (const QString& sentence : m_facts.sentences.value(Cue::EarlierOutage)) {
        EarlierOutage outage;
        outage.text = local(sentence);
        const QList<Token> tokens = tokensOf(sentence);
        for (qsizetype i = 0; i < tokens.size() && outage.duration.count() == 0; ++i) {
            qsizetype end = 0;
            if (const auto length = lengthAt(tokens, i, m_chronology.language, end))
                outage.duration = std::chrono::seconds(*length);
        }
        if (const auto match = since.match(sentence); match.hasMatch() && sortInstant(incident().started)) {
            const QDateTime year(QDate(match.captured(1).toInt(), 1, 1), QTime(0, 0),
                inZone(*sortInstant(incident().started), m_chronology.zone).timeZone());
            outage.time = between(toInstant(year), *sortInstant(incident().started), m_chronology.zone);
            outage.time.wording = match.captured();
            guess(Guess::What::Year, match.captured(1));
        }
        incident().earlierOutages << outage;
    }
}

void Builder::addPromises()
{
    static const QRegularExpression quoted(QStringLiteral("[„“\"»]([^„“”\"«»]{3,120})[“”\"«]"));
    for (const EntryId& id : m_order) {
        const TimelineEntry& entry = record().entries[id];
        if (!hasCue(entry.text, Cue::Promised))
            continue;
        Commitment promise;
        promise.id = CommitmentId::fresh();
        promise.incident = incident().id;
        promise.by = Promiser::Provider;
        promise.who = providerIn(m_text);
        const auto words = quoted.match(entry.text);
        promise.text = local(words.hasMatch() ? words.captured(1) : entry.text);
        promise.entry = id;
        record().commitments.insert(promise.id, promise);
    }
    for (const TimelineEntry& entry : record().entries) {
        if (!hasCue(entry.text, Cue::OurPromise) || entry.text.size() > 2000)
            continue;
        Commitment promise;
        promise.id = CommitmentId::fresh();
        promise.incident = incident().id;
        promise.text = local(entry.text);
        promise.entry = entry.id;
        record().commitments.insert(promise.id, promise);
    }
}

void Builder::claim(ServiceId of, ServiceState state, const EventTime& time)
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

void Builder::addClaims()
{
    EventTime started = incident().started;
    started.after = {};
    for (const QString& name : m_facts.affected + m_facts.restored) {
        const bool isDouble = m_facts.restored.contains(name) && m_facts.affected.contains(name);
        if (!isDouble || m_facts.affected.indexOf(name) >= 0)
            claim(service(name), m_facts.partly.contains(name) ? ServiceState::PartialOutage : ServiceState::MajorOutage, started);
    }
    for (const QString& name : m_facts.working) {
        if (!m_facts.affected.contains(name))
            claim(service(name), ServiceState::Operational, started);
    }
    if (!incident().ended)
        return;
    for (const QString& name : m_facts.affected + m_facts.restored) {
        const bool isStillMissing = m_facts.toCheck.contains(name) && m_facts.sentences.contains(Cue::RestoreSoon);
        if (!isStillMissing)
            claim(service(name), ServiceState::Operational, *incident().ended);
    }
}

ImportDraft Builder::build()
{
    describe();
    addServices();
    addEvents();
    addBackground();
    setMilestones();
    setFrame();
    setFacts();
    setDataImpact();
    addEarlierOutage();
    addPromises();
    addClaims();
    return std::move(m_draft);
}

} // namespace

ImportDraft draftOf(const QString& text, const Chronology& chronology, const FactSheet& facts)
{
    return Builder(text, chronology, facts).build();
}

} // namespace lagebild::text
