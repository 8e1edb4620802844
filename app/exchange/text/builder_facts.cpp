// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/builder.h"

#include "app/exchange/text/figures.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace lagebild::text {

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
    if (m_chronology.isChat)
        return; // nobody meant the words of a chat for customers
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
    for (const QString& name : incident().ended ? m_facts.working : m_facts.working + m_facts.again)
        involve(name, DataImpact::Unknown, Restoration::None);
}

void Builder::involve(const QString& name, DataImpact impact, Restoration restoration)
{
    Involvement involvement;
    involvement.incident = incident().id;
    involvement.service = service(name);
    involvement.id = involvementId(involvement.incident, involvement.service);
    involvement.watched = m_facts.working.contains(name) || m_facts.again.contains(name);
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
            if (const auto length = lengthAt(tokens, i, m_chronology.language))
                outage.duration = std::chrono::seconds(length->seconds);
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
    if (m_chronology.isChat)
        return;
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
    if (!incident().ended) {
        for (const QString& name : m_facts.again)
            claim(service(name), ServiceState::Operational, started);
        return;
    }
    for (const QString& name : m_facts.affected + m_facts.restored) {
        const bool isStillMissing = m_facts.toCheck.contains(name) && m_facts.sentences.contains(Cue::RestoreSoon);
        if (!isStillMissing)
            claim(service(name), ServiceState::Operational, *incident().ended);
    }
}

} // namespace lagebild::text
