// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/accounts.h"

#include "app/domain/ids.h"
#include "app/statusapi/accountsfile.h"

#include <QVariant>

namespace lagebild::statusapi {

namespace {

QDateTime at(const QVariant& milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

} // namespace

struct Accounts::Invite {
    QByteArray digest;
    Role role;
    QDateTime expires;
    QString device; ///< that it was spent for; empty while it is open
    QByteArray attempt;
    QDateTime spent;
};

Accounts::Accounts(std::unique_ptr<AccountsFile> file, TokenDigests& digests)
    : m_file(std::move(file))
    , m_digests(&digests)
{
}

Accounts::Accounts(Accounts&&) noexcept = default;
Accounts::~Accounts() = default;

Result<Accounts> Accounts::open(const QString& folder, TokenDigests& digests)
{
    auto file = AccountsFile::open(folder);
    if (!file)
        return file.error();
    Accounts accounts(std::move(*file), digests);
    if (const auto read = accounts.refresh(); !read)
        return read.error();
    return Result<Accounts>(std::move(accounts));
}

Result<void> Accounts::refresh()
{
    auto version = m_file->run("PRAGMA data_version");
    if (!version)
        return version.error();
    version->next();
    if (version->value(0).toLongLong() == m_version)
        return {};
    m_version = version->value(0).toLongLong();
    version->finish();
    return reload();
}

Result<void> Accounts::reload()
{
    auto rows = m_file->run("SELECT digest, id, user, name, role, seen FROM device WHERE revoked IS NULL");
    if (!rows)
        return rows.error();
    m_known.clear();
    QList<QByteArray> digests;
    while (rows->next()) {
        const auto role = roleFrom(rows->value(4).toString());
        if (!role)
            continue; // a role of a newer version: it may do nothing here
        const Who who{rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toString(), *role};
        m_known.append({rows->value(0).toByteArray(), who, rows->value(5).toLongLong()});
        digests << m_known.last().digest;
    }
    m_digests->set(std::move(digests));
    return {};
}

Result<bool> Accounts::isNew(const QDateTime& now)
{
    auto rows = m_file->run("SELECT (SELECT count(*) FROM device) + "
                                "(SELECT count(*) FROM invite WHERE device IS NULL AND expires > ?)",
        {now.toMSecsSinceEpoch()});
    if (!rows)
        return rows.error();
    rows->next();
    return rows->value(0).toInt() == 0;
}

Result<QString> Accounts::invite(Role role, const QDateTime& now)
{
    const QString code = freshInviteCode();
    const auto done = m_file->change("INSERT INTO invite (digest, role, expires) VALUES (?, ?, ?)",
        {digestOf(code.toLatin1()), nameOf(role), now.addDays(daysOfInvite).toMSecsSinceEpoch()});
    if (!done)
        return done.error();
    return code;
}

Result<Joined> Accounts::join(const Joining& joining, const QDateTime& now)
{
    if (const auto begun = m_file->change("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    auto joined = spend(joining, now);
    if (joined) {
        if (const auto done = m_file->change("COMMIT"); !done)
            joined = done.error();
    }
    if (!joined)
        (void)m_file->change("ROLLBACK");
    if (const auto read = reload(); !read && joined)
        return read.error();
    return joined;
}

/// Looks at all of them, so that the time says nothing about the beginning of a code.
Result<std::optional<Accounts::Invite>> Accounts::inviteFor(const QString& typed)
{
    const auto code = inviteCodeFrom(typed);
    const QByteArray digest = digestOf(code.value_or(QString()).toLatin1());
    auto rows = m_file->run("SELECT digest, role, expires, device, attempt, spent FROM invite");
    if (!rows)
        return rows.error();
    std::optional<Invite> found;
    while (rows->next()) {
        const auto role = roleFrom(rows->value(1).toString());
        if (!isSameDigest(rows->value(0).toByteArray(), digest) || !role || !code)
            continue;
        found = Invite{digest, *role, at(rows->value(2)), rows->value(3).toString(), rows->value(4).toByteArray(),
            at(rows->value(5))};
    }
    return found;
}

/// Inside the transaction of join().
Result<Joined> Accounts::spend(const Joining& joining, const QDateTime& now)
{
    const auto invite = inviteFor(joining.invite);
    if (!invite)
        return invite.error();
    if (!*invite || (*invite)->expires <= now)
        return Error{Error::Code::NotFound, {}};
    if ((*invite)->device.isEmpty())
        return joinFirst(**invite, joining, now);
    const bool isSameAttempt = !joining.attempt.isEmpty() && isSameDigest((*invite)->attempt, digestOf(joining.attempt));
    if (!isSameAttempt || (*invite)->spent.addSecs(minutesToTryAgain * 60) <= now)
        return Error{Error::Code::NotFound, {}};
    return joinAgain(**invite, joining);
}

Result<Joined> Accounts::joinFirst(const Invite& invite, const Joining& joining, const QDateTime& now)
{
    const QByteArray token = freshToken();
    const qint64 time = now.toMSecsSinceEpoch();
    const Who who{toText(freshUuid()), joining.user, joining.deviceName, invite.role};
    auto done = m_file->change("INSERT INTO device (id, digest, user, name, role, joined, seen) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?)",
        {who.device, digestOf(token), who.user, who.deviceName, nameOf(who.role), time, time});
    if (done) {
        const QByteArray attempt = joining.attempt.isEmpty() ? QByteArray() : digestOf(joining.attempt);
        done = m_file->change("UPDATE invite SET device = ?, attempt = ?, spent = ? WHERE digest = ?",
            {who.device, attempt, time, invite.digest});
    }
    if (!done)
        return done.error();
    return Joined{token, who};
}

Result<Joined> Accounts::joinAgain(const Invite& invite, const Joining& joining)
{
    const QByteArray token = freshToken();
    const auto done = m_file->run("UPDATE device SET digest = ? WHERE id = ? AND revoked IS NULL",
        {digestOf(token), invite.device});
    if (!done)
        return done.error();
    if (done->numRowsAffected() != 1)
        return Error{Error::Code::NotFound, {}};
    return Joined{token, {invite.device, joining.user, joining.deviceName, invite.role}};
}

Result<std::optional<Who>> Accounts::whoHas(const QByteArray& token, const QDateTime& now)
{
    if (const auto read = refresh(); !read)
        return read.error();
    const QByteArray digest = digestOf(token);
    Known* owner = nullptr;
    for (Known& known : m_known) {
        if (isSameDigest(known.digest, digest))
            owner = &known;
    }
    if (!owner || !isTokenShaped(token) || at(owner->seen).addDays(daysUnused) <= now)
        return std::optional<Who>();
    if (at(owner->seen).addDays(1) <= now) {
        owner->seen = now.toMSecsSinceEpoch();
        // a convenience: a full disk must not lock anybody out
        (void)m_file->change("UPDATE device SET seen = ? WHERE id = ?", {owner->seen, owner->who.device});
    }
    return std::optional(owner->who);
}

Result<bool> Accounts::revoke(const QString& device, const QDateTime& now)
{
    const auto done = m_file->run("UPDATE device SET revoked = coalesce(revoked, ?) WHERE id = ?",
        {now.toMSecsSinceEpoch(), device});
    if (!done)
        return done.error();
    const bool isFound = done->numRowsAffected() > 0;
    if (const auto read = reload(); !read)
        return read.error();
    return isFound;
}

Result<QList<Device>> Accounts::devices()
{
    auto rows = m_file->run("SELECT id, user, name, role, joined, seen, revoked FROM device ORDER BY joined, id");
    if (!rows)
        return rows.error();
    QList<Device> devices;
    while (rows->next()) {
        Device device;
        device.who = {rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(),
            roleFrom(rows->value(3).toString()).value_or(Role::Viewer)};
        device.joined = at(rows->value(4));
        device.seen = at(rows->value(5));
        if (!rows->value(6).isNull())
            device.revoked = at(rows->value(6));
        devices << device;
    }
    return devices;
}

} // namespace lagebild::statusapi
