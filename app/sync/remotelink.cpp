// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/remotelink.h"

#include "app/sync/tokenfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace lagebild::sync {

namespace {

using Outcome = TransportAnswer::Outcome;

/// The token in what came back for a join.
Result<QByteArray> tokenIn(const TransportAnswer& answer, const ServerInvitation& invitation)
{
    if (answer.outcome == Outcome::Untrusted)
        return Error{Error::Code::BadValue, invitation.address};
    if (answer.outcome != Outcome::Answered || answer.status >= 429)
        return Error{Error::Code::Unreachable, invitation.address};
    if (answer.status == 401)
        return Error{Error::Code::NotAllowed, invitation.invite};
    const QByteArray token = QJsonDocument::fromJson(answer.body)[u"token"].toString().toLatin1();
    if (answer.status != 200 || token.isEmpty())
        return Error{Error::Code::WrongFormat, {}, invitation.address};
    return token;
}

} // namespace

Result<QString> serverAddress(const QString& typed)
{
    QString text = typed.trimmed();
    while (text.endsWith(u'/') && !text.endsWith(QStringLiteral("://")))
        text.chop(1);
    if (!text.contains(QStringLiteral("://"))) {
        const QUrl local(QStringLiteral("http://") + text, QUrl::StrictMode);
        text.prepend(isSafeServer(local) ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !isSafeServer(url))
        return Error{Error::Code::BadValue, typed.trimmed()};
    return text;
}

RemoteLink::RemoteLink(
    Desk& desk, JournalReader& journal, const QList<Remote>& remotes, QString tokenFile, TransportLimits limits)
    : m_desk(desk)
    , m_journal(journal)
    , m_tokenFile(std::move(tokenFile))
    , m_limits(limits)
    , m_remotes(remotes)
{
    if (!m_remotes.isEmpty())
        sessionFor(m_remotes.last(), keptToken(m_tokenFile));
}

void RemoteLink::sessionFor(const Remote& remote, const QByteArray& token)
{
    m_session = std::make_unique<RemoteSession>(m_desk, m_journal, remote, token, m_limits);
    connect(m_session.get(), &RemoteSession::changed, this, &RemoteLink::changed);
    m_session->start();
}

/// The remote connected last goes on where it was; any other begins anew and becomes the last.
Remote RemoteLink::remoteAt(const QString& address) const
{
    if (m_session && m_session->remote().address == address)
        return m_session->remote();
    return {m_remotes.isEmpty() ? 1 : m_remotes.last().number + 1, address, {}};
}

void RemoteLink::connectTo(const ServerInvitation& invitation)
{
    ServerInvitation meant = invitation;
    const auto address = serverAddress(invitation.address);
    if (!address) {
        QTimer::singleShot(0, this, [this, why = address.error()] { emit joined(why); });
        return;
    }
    meant.address = *address;
    m_joining = std::make_unique<Transport>(QUrl(*address), QByteArray(), m_limits);
    m_joining->join(meant.invite.trimmed(), meant.user.trimmed(), m_desk.session().device,
        [this, meant](const TransportAnswer& answer) { answered(meant, answer); });
}

void RemoteLink::answered(const ServerInvitation& invitation, const TransportAnswer& answer)
{
    m_joining.release()->deleteLater(); // it is calling
    const auto token = tokenIn(answer, invitation);
    if (!token)
        return emit joined(token.error());
    if (const auto kept = keepToken(m_tokenFile, *token); !kept)
        return emit joined(kept.error());
    Remote remote = remoteAt(invitation.address);
    remote.ledger.shared = QSet<IncidentId>(invitation.shared) << IncidentId();
    if (const auto noted = m_desk.receive({}, RemoteNote{remote, {}, false}); !noted)
        return emit joined(noted.error());
    if (m_remotes.isEmpty() || m_remotes.last().number != remote.number)
        m_remotes << remote;
    sessionFor(remote, *token);
    emit joined({});
    emit changed();
}

QSet<IncidentId> RemoteLink::shared() const
{
    QSet<IncidentId> incidents = m_session ? m_session->remote().ledger.shared : QSet<IncidentId>();
    incidents.remove({});
    return incidents;
}

void RemoteLink::share(const QSet<IncidentId>& incidents)
{
    if (m_session)
        m_session->share(incidents);
}

Whereabouts RemoteLink::whereabouts(const QUuid& entity) const
{
    return m_session ? m_session->whereabouts(entity) : Whereabouts::OnServer;
}

void RemoteLink::tryNow()
{
    if (m_session)
        m_session->tryNow();
}

void RemoteLink::setInUse(bool isInUse)
{
    if (m_session)
        m_session->setInUse(isInUse);
}

bool RemoteLink::isSettled() const
{
    return m_session && m_session->isAtEnd() && m_session->state().waiting == 0;
}

} // namespace lagebild::sync
