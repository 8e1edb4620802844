// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/protocol.h"

#include <algorithm>

namespace lagebild::sync {

Protocol::Protocol(RemoteLedger ledger, const QList<HeldChain>& held, const HeldJournal& journal)
    : m_ledger(std::move(ledger))
    , m_journal(journal)
{
    for (const HeldChain& chain : held)
        hold(chain);
}

void Protocol::hold(const HeldChain& chain)
{
    const auto place = m_places.constFind(chain.actor);
    if (place == m_places.constEnd()) {
        m_places.insert(chain.actor, m_held.size());
        m_held << chain;
    } else {
        HeldChain& known = m_held[*place];
        known.seq = std::max(known.seq, chain.seq);
    }
}

ToDo Protocol::start(const Moment& moment)
{
    m_isDue = true;
    return next({}, moment);
}

ToDo Protocol::woke(const Moment& moment)
{
    return next({}, moment);
}

ToDo Protocol::saved(const QList<HeldChain>& chains, const Moment& moment)
{
    for (const HeldChain& chain : chains)
        hold(chain);
    return next({}, moment);
}

ToDo Protocol::share(const QSet<IncidentId>& scopes, const Moment& moment)
{
    ToDo todo;
    if (!m_ledger.shared.contains(scopes)) {
        m_ledger.shared.unite(scopes);
        record(todo);
    }
    return next(std::move(todo), moment);
}

ToDo Protocol::stopSharing(const QSet<IncidentId>& scopes, const Moment& moment)
{
    ToDo todo;
    if (m_ledger.shared.intersects(scopes)) {
        m_ledger.shared.subtract(scopes);
        record(todo);
    }
    return next(std::move(todo), moment);
}

ToDo Protocol::progressed(qint64 number, const Moment& moment)
{
    if (m_underWay && m_underWay->number == number)
        m_movedAt = moment.now;
    return next({}, moment);
}

ToDo Protocol::waited(qint64 seq, const Moment& moment)
{
    m_isWaiting = false;
    m_mayWait = m_mayWait && seq > 0;
    if (seq == 0) { // it was cut, or it took too long: what has come meanwhile is asked for soon, but not in a circle
        const bool wasLong = moment.now - m_waitingSince >= shortWait;
        const double pause = double((wasLong ? Pace::first : Pace::longestInUse).count()) * (0.5 + moment.chance);
        m_pollAt = std::min(m_pollAt, moment.now + Milliseconds(qint64(pause)));
    }
    m_isDue = m_isDue || (seq > 0 && seq != m_ledger.position.cursor); // less: it was set back
    return next({}, moment);
}

ToDo Protocol::setInUse(bool isInUse, const Moment& moment)
{
    m_pace.setInUse(isInUse, moment);
    m_offerPace.setInUse(isInUse, moment);
    return next({}, moment);
}

ToDo Protocol::tryNow(const Moment& moment)
{
    if (m_link == Link::Offline)
        m_link = Link::Connecting; // whoever asked sees that something happens
    m_isDue = true;
    m_pace.tryNow();
    m_offerPace.tryNow();
    return next({}, moment);
}

ToDo Protocol::signedIn(const Moment& moment)
{
    if (m_link == Link::SignInNeeded)
        m_link = Link::Connecting;
    m_obstacle = Obstacle::None;
    giveUpUnderWay(); // it went out with the old token; a 401 for it says nothing now
    return tryNow(moment);
}

std::optional<Offer> Protocol::missing(const HeldChain& chain) const
{
    Offer offer{chain.actor, m_ledger.echoed.value(chain.actor).op.seq + 1, chain.seq};
    if (!m_ledger.shared.contains(chain.scope) || m_ledger.forked.contains(chain.actor))
        return std::nullopt;
    for (auto it = m_ledger.refused.begin(); it != m_ledger.refused.end(); ++it) {
        if (it.key().actor == chain.actor)
            offer.to = std::min(offer.to, it.key().seq - 1); // nothing can follow it
    }
    return offer.from <= offer.to ? std::optional(offer) : std::nullopt;
}

QList<Offer> Protocol::offers() const
{
    QList<Offer> offers;
    for (const HeldChain& chain : m_held) {
        auto offer = missing(chain);
        if (!offer || m_suspect.contains(chain.actor))
            continue;
        offer->from = std::max(offer->from, m_taken.value(chain.actor) + 1);
        if (offer->from <= offer->to)
            offers << *offer;
    }
    return offers;
}

bool Protocol::mayOffer(const Moment& moment) const
{
    return !m_isRereading && m_offerPace.isOver(moment); // most of it will turn out to be there
}

bool Protocol::hasWork(const Moment& moment) const
{
    return m_isDue || moment.now >= m_pollAt || (mayOffer(moment) && !offers().isEmpty());
}

void Protocol::send(const Moment& moment, ToDo& todo)
{
    Request request{++m_number, m_ledger.position, {}, m_mostOperations};
    if (mayOffer(moment))
        request.offers = offers();
    Asked asked{m_number, m_ledger.position, !request.offers.isEmpty(), {}};
    if (asked.offered && m_mostOperations == 1) {
        request.offers = {request.offers.first()};
        request.offers.first().to = request.offers.first().from;
        asked.only = journal::OpId{request.offers.first().actor, request.offers.first().from};
    }
    m_underWay = asked;
    m_movedAt = moment.now;
    m_isDue = false;
    todo.send = std::move(request);
}

bool Protocol::isStuck(const Moment& moment) const
{
    return m_underWay && moment.now - m_movedAt >= watchdog;
}

/// An answer may still come, and perhaps twice.
void Protocol::giveUpUnderWay()
{
    if (m_underWay)
        m_earlier << *std::exchange(m_underWay, std::nullopt);
    m_earlier.remove(0, std::max<qsizetype>(0, m_earlier.size() - 8));
}

void Protocol::dropStuck(const Moment& moment, ToDo& todo)
{
    giveUpUnderWay();
    todo.renewSockets = true;
    m_isWaiting = false;
    m_isDue = true;
    m_mayWait = false;
    m_link = Link::Offline;
    m_pace.failed(moment);
}

ToDo Protocol::next(ToDo todo, const Moment& moment)
{
    if (isStuck(moment))
        dropStuck(moment, todo);
    const bool isOpen = m_link != Link::SignInNeeded;
    const bool isIdle = isOpen && !m_underWay;
    if (isIdle && m_pace.isOver(moment) && hasWork(moment)) {
        send(moment, todo);
    } else if (isIdle && m_mayWait && !m_isWaiting) {
        m_isWaiting = true;
        m_waitingSince = moment.now;
        todo.wait = m_ledger.position.cursor;
    }
    if (const SyncState now = state(); now != m_told)
        todo.tell = m_told = now;
    todo.wakeAt = isOpen ? nextWake(moment) : Milliseconds::max();
    return todo;
}

Milliseconds Protocol::nextWake(const Moment& moment) const
{
    if (m_underWay)
        return m_movedAt + watchdog;
    if (m_isDue)
        return m_pace.until();
    const bool isHeldBack = !m_isRereading && !mayOffer(moment) && !offers().isEmpty();
    const auto wanted = isHeldBack ? std::min(m_pollAt, m_offerPace.until()) : m_pollAt;
    return std::max(wanted, m_pace.until());
}

SyncState Protocol::state() const
{
    SyncState state{m_link, m_obstacle, 0, m_ledger.refused.size() + m_ledger.forked.size()};
    for (const HeldChain& chain : m_held) {
        if (const auto offer = missing(chain))
            state.waiting += offer->to - offer->from + 1;
    }
    return state;
}

Whereabouts Protocol::whereabouts(const journal::OpId& id) const
{
    const auto fork = m_ledger.forked.constFind(id.actor);
    const bool isForked = fork != m_ledger.forked.constEnd() && id.seq >= *fork;
    if (isForked || m_ledger.refused.contains(id))
        return Whereabouts::NeedsAttention;
    return id.seq <= m_ledger.echoed.value(id.actor).op.seq ? Whereabouts::OnServer : Whereabouts::SavedHere;
}

} // namespace lagebild::sync
