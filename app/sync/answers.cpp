// SPDX-License-Identifier: GPL-3.0-or-later
// What the protocol makes of what comes back.
#include "app/sync/protocol.h"

#include <algorithm>

namespace lagebild::sync {

ToDo Protocol::replied(const Reply& reply, const Moment& moment)
{
    ToDo todo;
    const auto isIt = [&](const Asked& asked) { return asked.number == reply.number; };
    const bool isUnderWay = m_underWay && isIt(*m_underWay);
    const auto earlier = std::find_if(m_earlier.cbegin(), m_earlier.cend(), isIt);
    if (!isUnderWay && earlier == m_earlier.cend())
        return next({}, moment);
    const Asked asked = isUnderWay ? *m_underWay : *earlier;
    if (isUnderWay)
        giveUpUnderWay();
    if (reply.status == 200)
        answered(asked, reply.body, moment, todo);
    else if (isUnderWay && (reply.status == 400 || reply.status == 409 || reply.status == 413))
        choked(asked, reply.status, moment, todo);
    else if (isUnderWay)
        failed(asked, reply, moment);
    m_isDue = m_isDue || (isUnderWay && reply.status != 200);
    return next(std::move(todo), moment);
}

bool Protocol::isSetBack(const Position& asked, const SyncAnswer& answer) const
{
    return (!asked.epoch.isEmpty() && answer.page.end.epoch != asked.epoch) || answer.page.end.cursor < asked.cursor;
}

void Protocol::startOver()
{
    sync::startOver(m_ledger);
    m_taken.clear();
    m_suspect.clear();
    m_isRereading = true;
}

void Protocol::stale(const SyncAnswer&, ToDo&)
{
    m_isDue = true;
}

void Protocol::record(ToDo& todo) const
{
    if (!todo.record)
        todo.record.emplace();
    todo.record->ledger = m_ledger;
}

void Protocol::answered(const Asked& asked, const QByteArray& body, const Moment& moment, ToDo& todo)
{
    const auto answer = readAnswer(body);
    if (!answer) {
        m_obstacle = Obstacle::NotOurs;
        m_isDue = true;
        return m_pace.failed(moment);
    }
    m_link = Link::Online;
    if (!isPresent(asked.position))
        return stale(*answer, todo);
    if (isSetBack(asked.position, *answer)) {
        startOver();
        record(todo);
        todo.record->isFromStart = true;
        m_isDue = true;
        return m_pace.failed(moment); // two servers behind one name would else be asked without end
    }
    const bool isHeldBack = m_obstacle == Obstacle::ReadOnly || m_obstacle == Obstacle::Full;
    m_obstacle = isHeldBack && !m_offerPace.isOver(moment) ? m_obstacle : Obstacle::None;
    const auto read = take(*answer, todo);
    if (!read) {
        // the log does not follow from what we have of it: read it anew
        startOver();
        todo.record.reset();
        record(todo);
        todo.record->isFromStart = true;
        m_isDue = true;
        return m_pace.failed(moment);
    }
    m_pace.succeeded();
    notePages(asked, *answer, *read, moment);
}

void Protocol::notePages(const Asked& asked, const SyncAnswer& answer, bool isProgress, const Moment& moment)
{
    if (isProgress)
        m_offerPace.succeeded();
    else if (asked.offered)
        m_offerPace.failed(moment);
    if (isProgress && asked.offered)
        m_mostOperations = std::min(m_mostOperations * 2, Request::usualOperations);
    if (!answer.hasMore) {
        m_taken.clear();
        m_isRereading = false;
    }
    m_isDue = m_isDue || answer.hasMore;
    m_mayWait = !answer.hasMore;
    m_pollAt = moment.now + pollEvery * 4 / 5 + Milliseconds(qint64(double(pollEvery.count()) * 0.4 * moment.chance));
}

std::optional<bool> Protocol::take(const SyncAnswer& answer, ToDo& todo)
{
    const bool isProgress = noteOutcomes(answer.outcomes, todo);
    const Position before = m_ledger.position;
    auto received = read(answer.page);
    if (!received || !merge(*received, todo))
        return std::nullopt;
    if (m_ledger.position != before)
        record(todo);
    return isProgress || !received->isEmpty();
}

bool Protocol::noteOutcomes(const QList<SyncAnswer::Outcome>& outcomes, ToDo& todo)
{
    bool isProgress = false;
    for (const auto& [op, result, why] : outcomes) {
        if (result == u"refused") {
            refused(op, why, todo);
        } else {
            stored(op);
            isProgress = isProgress || result == u"stored";
        }
    }
    return isProgress || !todo.reissue.isEmpty();
}

void Protocol::stored(const journal::OpId& id)
{
    qint64& seq = m_taken[id.actor];
    seq = std::max(seq, id.seq);
}

void Protocol::refused(const journal::OpId& id, const QString& why, ToDo& todo)
{
    if (why == u"gap")
        return; // what comes before it is on its way
    if (why == u"fork")
        m_suspect.insert(id.actor);
    else
        giveUp(id, why == u"role" ? Refusal::Role : why == u"size" ? Refusal::Size
                : why == u"malformed" ? Refusal::Malformed : Refusal::Other, todo);
}

void Protocol::giveUp(const journal::OpId& id, Refusal why, ToDo& todo)
{
    m_ledger.refused.insert(id, why);
    todo.reissue << Reissue{id.actor, id.seq + 1};
    record(todo);
}

/// False when an operation does not continue what the journal holds of its actor: the ledger is of another profile.
bool Protocol::merge(QList<Received>& received, ToDo& todo)
{
    findForks(received, todo);
    for (Received& line : received) {
        const journal::OpId& id = line.operation.id;
        const auto place = m_places.constFind(id.actor);
        const qint64 held = place == m_places.constEnd() ? 0 : m_held[*place].seq;
        if (m_ledger.forked.value(id.actor, id.seq + 1) <= id.seq)
            line.kind = Received::Kind::Withheld;
        else if (id.seq <= held)
            line.kind = Received::Kind::Echo;
        else if (id.seq > held + 1)
            return false;
        else
            hold({id.actor, line.operation.scope, id.seq});
    }
    if (!received.isEmpty()) {
        record(todo);
        todo.record->log = received;
    }
    return true;
}

/// The hashes are a chain: if the last operation that both have is the same, all before it are.
void Protocol::findForks(const QList<Received>& received, ToDo& todo)
{
    QHash<journal::Actor, QList<const Received*>> both;
    for (const Received& line : received) {
        if (const auto hash = m_journal.hashOf(line.operation.id); !hash.isEmpty())
            both[line.operation.id.actor] << &line;
    }
    for (auto it = both.cbegin(); it != both.cend(); ++it) {
        const auto differs = [&](const Received* line) {
            return m_journal.hashOf(line->operation.id) != line->operation.hash;
        };
        const auto fork = std::find_if(it->cbegin(), it->cend(), differs);
        if (m_ledger.forked.contains(it.key()) || fork == it->cend())
            continue;
        const qint64 from = (*fork)->operation.id.seq;
        m_ledger.forked.insert(it.key(), from);
        todo.reissue << Reissue{it.key(), from, Reissue::Because::Forked};
    }
}

void Protocol::failed(const Asked& asked, const Reply& reply, const Moment& moment)
{
    m_link = reply.status == 401 ? Link::SignInNeeded : reply.status == 0 ? Link::Offline : Link::Online;
    m_mayWait = false;
    switch (reply.status) {
    case 0:
    case 401:
    case 408:
        m_obstacle = Obstacle::None;
        return m_pace.failed(moment);
    case 403:
        m_obstacle = Obstacle::ReadOnly;
        m_offerPace.hold(moment, readOnlyPause);
        return asked.offered ? void() : m_pace.failed(moment);
    case 507:
        m_obstacle = Obstacle::Full;
        m_offerPace.hold(moment, std::max(fullPause, std::min(reply.retryAfter, Pace::longestAsked)));
        return asked.offered ? void() : m_pace.failed(moment);
    default:
        m_obstacle = reply.status >= 500 || reply.status == 429 ? Obstacle::Busy : Obstacle::NotOurs;
        return m_pace.failed(moment, reply.retryAfter);
    }
}

/// The remote cannot swallow the request. Fewer operations at a time find the one that it is about.
void Protocol::choked(const Asked& asked, int status, const Moment& moment, ToDo& todo)
{
    m_link = Link::Online;
    if (!asked.offered) {
        m_obstacle = Obstacle::NotOurs;
        return m_pace.failed(moment, fullPause);
    }
    if (!asked.only)
        m_mostOperations = std::max(1, m_mostOperations / 8);
    else if (status == 409)
        m_suspect.insert(asked.only->actor);
    else if (status == 413)
        giveUp(*asked.only, Refusal::Size, todo);
    else if (timesChokedOn(*asked.only) >= triesAlone)
        giveUp(*asked.only, Refusal::Malformed, todo);
    else
        m_offerPace.failed(moment); // it may have been spoilt on the way
}

/// How many times in a row, this one included.
int Protocol::timesChokedOn(const journal::OpId& id)
{
    if (m_chokedOn != id)
        m_chokes = 0;
    m_chokedOn = id;
    return ++m_chokes;
}

} // namespace lagebild::sync
