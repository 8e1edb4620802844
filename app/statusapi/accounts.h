// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/statusapi/secrets.h"
#include "app/statusapi/who.h"

#include <memory>

namespace lagebild::statusapi {

class AccountsFile;

/// What a device says to join.
struct Joining {
    QString invite; ///< as typed
    QString user;
    QString deviceName;
    QByteArray attempt {}; ///< random bytes of the client, the same when it sends the same request again; may be empty
};

struct Joined {
    QByteArray token; ///< to be shown to nobody else; the server keeps its digest only
    Who who;
};

/// The devices of the team and the open invites, in accounts.sqlite of the server's folder: apart from the log, so that
/// a log restored from a backup brings no revoked token back. Holds no secret, only SHA-256 of secrets. For the thread
/// that opened it; several processes may have it open, and a change of one counts for all at once.
/// Errors: CannotWrite, DiskFull, InUse, DamagedProfile, DatabaseFailed.
class Accounts {
public:
    static constexpr int daysOfInvite = 7;
    static constexpr int daysUnused = 180;       ///< after which a token is no longer valid
    static constexpr int minutesToTryAgain = 10; ///< in which a lost answer to join() can be had again

    /// `digests` is kept current and must outlive this; the folder must be there.
    static Result<Accounts> open(const QString& folder, TokenDigests& digests);
    Accounts(Accounts&&) noexcept;
    ~Accounts();

    /// Whether nobody has joined and no invite is open: the first start.
    Result<bool> isNew(const QDateTime& now);
    /// A code that lets one device join once.
    Result<QString> invite(Role role, const QDateTime& now);
    /// Spends the invite. NotFound when it is wrong, spent or too old. The same invite with the same attempt gives a new
    /// token for the same device, in place of the one that was lost on the way.
    Result<Joined> join(const Joining& joining, const QDateTime& now);
    /// None for a token that is unknown, revoked or was not used for too long.
    Result<std::optional<Who>> whoHas(const QByteArray& token, const QDateTime& now);
    /// From this moment on the device's token is worth nothing. False when there is no such device.
    Result<bool> revoke(const QString& device, const QDateTime& now);
    Result<QList<Device>> devices();

private:
    struct Known {
        QByteArray digest;
        Who who;
        qint64 seen = 0; ///< milliseconds since 1970
    };
    struct Invite;

    explicit Accounts(std::unique_ptr<AccountsFile> file, TokenDigests& digests);
    Result<void> refresh();
    Result<void> reload();
    Result<std::optional<Invite>> inviteFor(const QString& typed);
    Result<Joined> spend(const Joining& joining, const QDateTime& now);
    Result<Joined> joinFirst(const Invite& invite, const Joining& joining, const QDateTime& now);
    Result<Joined> joinAgain(const Invite& invite, const Joining& joining);

    std::unique_ptr<AccountsFile> m_file;
    TokenDigests* m_digests;
    QList<Known> m_known;
    qint64 m_version = -1; ///< of the file, as SQLite counts the changes of others
};

} // namespace lagebild::statusapi
