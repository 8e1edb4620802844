// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/remotesession.h"

#include "app/sync/reissue.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace lagebild::sync {

namespace {

/// More are looked at only when these are through; the sum in the state counts them all.
constexpr qsizetype mostPending = 5'000;

QList<HeldChain> chainsOf(const QList<journal::Operation>& operations)
{
    QHash<journal::Actor, qsizetype> places;
    QList<HeldChain> chains;
    for (const journal::Operation& operation : operations) {
        const auto place = places.constFind(operation.id.actor);
        if (place != places.constEnd()) {
            chains[*place].seq = operation.id.seq;
            continue;
        }
        places.insert(operation.id.actor, chains.size());
        chains << HeldChain{operation.id.actor, operation.scope, operation.id.seq};
    }
    return chains;
}

Reply replyFor(qint64 number, const TransportAnswer& answer)
{
    const bool isAnswered = answer.outcome == TransportAnswer::Outcome::Answered;
    return {number, isAnswered ? answer.status : 0, answer.retryAfter.value_or(Milliseconds(0)), answer.body};
}

} // namespace

RemoteSession::RemoteSession(Desk& desk, JournalReader& journal, Remote remote, const QByteArray& token, const TransportLimits& limits)
    : m_desk(desk)
    , m_journal(journal)
    , m_remote(std::move(remote))
    , m_transport(QUrl(m_remote.address), token, limits)
    , m_protocol(m_remote.ledger, journal.chains().value_or({}), *this)
{
    m_clock.start();
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, [this] { carryOut(m_protocol.woke(moment())); });
    connect(&desk, &Desk::operationsSaved, this, &RemoteSession::saved);
}

Moment RemoteSession::moment() const
{
    return {Milliseconds(m_clock.elapsed()), QRandomGenerator::global()->generateDouble()};
}

/// Also of what is not on disk yet: it must not be taken twice.
QByteArray RemoteSession::hashOf(const journal::OpId& id) const
{
    const journal::ChainEnd end = m_desk.state().chains.value(id.actor);
    if (id.seq > end.op.seq)
        return {};
    if (id == end.op)
        return end.hash;
    const QByteArray held = m_journal.hashOf(id);
    if (!held.isEmpty())
        return held;
    for (const journal::Operation& operation : m_desk.unsavedOperations()) {
        if (operation.id == id)
            return operation.hash;
    }
    return {};
}

void RemoteSession::start()
{
    readOutbox();
    carryOut(m_protocol.start(moment()));
}

void RemoteSession::share(const QSet<IncidentId>& incidents)
{
    const QSet<IncidentId> wanted = QSet<IncidentId>(incidents) << IncidentId();
    carryOut(m_protocol.stopSharing(QSet<IncidentId>(m_protocol.ledger().shared).subtract(wanted), moment()));
    carryOut(m_protocol.share(wanted, moment()));
    m_pending.clear();
    readOutbox();
    emit changed();
}

void RemoteSession::tryNow()
{
    carryOut(m_protocol.tryNow(moment()));
}

void RemoteSession::setInUse(bool isInUse)
{
    carryOut(m_protocol.setInUse(isInUse, moment()));
}

void RemoteSession::signIn(const QByteArray& token)
{
    m_transport.setToken(token);
    carryOut(m_protocol.signedIn(moment()));
}

void RemoteSession::carryOut(const ToDo& todo)
{
    if (m_isHalted)
        return;
    for (const Reissue& what : todo.reissue)
        writeAgain(what); // before the record: after a crash between them it is asked for again, and left out
    if (todo.record)
        record(*todo.record);
    if (todo.renewSockets)
        m_transport.renewSockets();
    if (todo.send)
        send(*todo.send);
    if (todo.wait)
        wait(*todo.wait);
    if (todo.wakeAt < Milliseconds::max())
        m_wake.start(std::clamp(todo.wakeAt - moment().now, Milliseconds(0), Milliseconds(std::chrono::hours(1))));
    else
        m_wake.stop();
    if (todo.tell) {
        m_state = *todo.tell;
        emit changed();
    }
    if (!m_news.isEmpty())
        carryOut(m_protocol.share(std::exchange(m_news, {}), moment()));
}

void RemoteSession::record(const Record& record)
{
    QList<journal::Operation> fresh;
    RemoteNote note{{m_remote.number, m_remote.address, record.ledger}, {}, record.isFromStart};
    for (const Received& line : record.log) {
        if (line.kind == Received::Kind::New)
            fresh << line.operation;
        if (line.kind != Received::Kind::Withheld)
            note.arrivals << RemoteArrival{line.operation.id, line.seq, line.at};
    }
    m_remote.ledger = record.ledger;
    m_news.unite(unknownScopes(fresh));
    if (!m_desk.receive(fresh, note)) { // the ledger was not written: the next start takes it from there
        m_isHalted = true;
        m_state.obstacle = Obstacle::NotOurs;
        emit changed();
    }
    forgetArrived();
}

/// What others share and we did not know of: what is written here about it belongs to them, too.
QSet<IncidentId> RemoteSession::unknownScopes(const QList<journal::Operation>& operations) const
{
    QSet<IncidentId> scopes;
    for (const journal::Operation& operation : operations) {
        if (!m_desk.records().incidents.contains(operation.scope) && !m_remote.ledger.shared.contains(operation.scope))
            scopes.insert(operation.scope);
    }
    return scopes;
}

/// All of the scope may hold copies of an earlier time. Rare: a person lost a role, or a running machine was copied.
void RemoteSession::writeAgain(const Reissue& what)
{
    IncidentId scope;
    const QList<HeldChain> chains = m_journal.chains().value_or({});
    for (const HeldChain& chain : chains) {
        if (chain.actor == what.actor)
            scope = chain.scope;
    }
    QList<OpRange> ranges;
    for (const HeldChain& chain : chains) {
        if (chain.scope == scope)
            ranges << OpRange{chain.actor, 1, chain.seq};
    }
    QList<journal::Operation> held = m_journal.operations(ranges, JournalReader::all, JournalReader::all).value_or({});
    held << m_desk.unsavedOperations();
    (void)m_desk.replaceActors(reissued(held, what, m_desk.session(), m_desk.state().clock)); // read-only: nothing to do
}

void RemoteSession::send(const Request& request)
{
    const auto operations = m_journal.operations(request.offers, request.mostOperations, Request::mostBytes);
    const QByteArray body = bodyOf(request, operations.value_or({}), *this);
    const auto done = [this, number = request.number](const TransportAnswer& answer) {
        if (answer.outcome == TransportAnswer::Outcome::Cancelled)
            return;
        carryOut(m_protocol.replied(replyFor(number, answer), moment()));
        if (m_protocol.isAtEnd())
            emit changed();
    };
    m_transport.sync(body, done, [this, number = request.number] { carryOut(m_protocol.progressed(number, moment())); });
}

void RemoteSession::wait(qint64 cursor)
{
    m_transport.wait(cursor, [this](const TransportAnswer& answer) {
        if (answer.outcome == TransportAnswer::Outcome::Cancelled)
            return;
        const bool isAnswered = answer.outcome == TransportAnswer::Outcome::Answered && answer.status == 200;
        const qint64 seq = isAnswered ? QJsonDocument::fromJson(answer.body)[u"seq"].toInteger() : 0;
        carryOut(m_protocol.waited(seq, moment()));
    });
}

void RemoteSession::saved(const QList<journal::Operation>& operations)
{
    const RemoteLedger& ledger = m_protocol.ledger();
    for (const journal::Operation& operation : operations) {
        if (operation.kind == journal::OpKind::Create && operation.entityKind == nameOf(EntityKind::Incident))
            m_news.insert(operation.scope); // what is declared while a team is connected is for the team
        const bool isThere = operation.id.seq <= ledger.echoed.value(operation.id.actor).op.seq;
        if (!isThere && ledger.shared.contains(operation.scope) && m_pending.size() < mostPending)
            m_pending.insert(operation.entity, operation.id);
    }
    carryOut(m_protocol.saved(chainsOf(operations), moment()));
}

void RemoteSession::readOutbox()
{
    const RemoteLedger& ledger = m_protocol.ledger();
    QList<OpRange> ranges;
    for (const HeldChain& chain : m_journal.chains().value_or({})) {
        const qint64 from = ledger.echoed.value(chain.actor).op.seq + 1;
        if (ledger.shared.contains(chain.scope) && from <= chain.seq)
            ranges << OpRange{chain.actor, from, chain.seq};
    }
    for (const journal::Operation& operation : m_journal.operations(ranges, mostPending, JournalReader::all).value_or({}))
        m_pending.insert(operation.entity, operation.id);
}

void RemoteSession::forgetArrived()
{
    const qsizetype before = m_pending.size();
    m_pending.removeIf([this](const auto& it) { return m_protocol.whereabouts(*it) == Whereabouts::OnServer; });
    if (m_pending.isEmpty() && before > 0 && m_protocol.state().waiting > 0)
        readOutbox();
    if (m_pending.size() != before)
        emit changed();
}

Whereabouts RemoteSession::whereabouts(const QUuid& entity) const
{
    Whereabouts worst = Whereabouts::OnServer;
    for (auto it = m_pending.constFind(entity); it != m_pending.cend() && it.key() == entity; ++it) {
        const Whereabouts here = m_protocol.whereabouts(*it);
        if (here == Whereabouts::NeedsAttention)
            return here;
        if (here == Whereabouts::SavedHere)
            worst = here;
    }
    return worst;
}

} // namespace lagebild::sync
