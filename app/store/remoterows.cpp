// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/remoterows.h"

#include "app/store/migrate.h"

namespace lagebild::store {

namespace {

constexpr int firstVersion = 2; ///< of profiles that know remotes

constexpr std::string_view putRemote =
    "INSERT INTO remote(number, address, epoch, cursor, chain) VALUES(?,?,?,?,?) ON CONFLICT(number) DO UPDATE SET"
    " address=excluded.address, epoch=excluded.epoch, cursor=excluded.cursor, chain=excluded.chain";
constexpr std::string_view putScope = "INSERT INTO remote_scope(remote, scope) VALUES(?,?)";
constexpr std::string_view putEcho =
    "INSERT OR REPLACE INTO remote_echo(remote, actor, seq, hash) VALUES(?,?,?,?)";
constexpr std::string_view putFork = "INSERT INTO remote_fork(remote, actor, seq) VALUES(?,?,?)";
constexpr std::string_view putRefusal = "INSERT INTO remote_refusal(remote, actor, seq, reason) VALUES(?,?,?,?)";
constexpr std::string_view putLog =
    "INSERT OR REPLACE INTO remote_log(remote, op, seq, arrived) SELECT ?, ord, ?, ? FROM op WHERE actor=? AND seq=?";

constexpr std::pair<Refusal, const char*> refusals[] = {{Refusal::Role, "role"}, {Refusal::Size, "size"},
    {Refusal::Malformed, "malformed"}, {Refusal::Fork, "fork"}, {Refusal::Other, "other"}};

QString nameOf(Refusal refusal)
{
    for (const auto& [value, name] : refusals) {
        if (value == refusal)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("other");
}

Refusal refusalNamed(const QString& wanted)
{
    for (const auto& [value, name] : refusals) {
        if (wanted == QLatin1StringView(name))
            return value;
    }
    return Refusal::Other;
}

/// Qt binds a null array as NULL.
QByteArray notNull(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

using Rows = QList<QVariantList>;

Result<void> insertAll(Connection& connection, std::string_view sql, const Rows& rows)
{
    Result<void> done;
    for (auto it = rows.begin(); done && it != rows.end(); ++it)
        done = connection.run(sql, *it);
    return done;
}

Result<void> clear(Connection& connection, std::initializer_list<std::string_view> statements, int remote)
{
    Result<void> done;
    for (auto it = statements.begin(); done && it != statements.end(); ++it)
        done = connection.run(*it, {remote});
    return done;
}

/// Few at any time: written as a whole.
Result<void> writeLists(Connection& connection, const Remote& remote)
{
    Rows scopes;
    for (const IncidentId& scope : remote.ledger.shared)
        scopes << QVariantList{remote.number, scope.value.toRfc4122()};
    Rows forks;
    for (auto it = remote.ledger.forked.begin(); it != remote.ledger.forked.end(); ++it)
        forks << QVariantList{remote.number, it.key(), *it};
    Rows refused;
    for (auto it = remote.ledger.refused.begin(); it != remote.ledger.refused.end(); ++it)
        refused << QVariantList{remote.number, it.key().actor, it.key().seq, nameOf(*it)};
    auto done = clear(connection, {"DELETE FROM remote_scope WHERE remote=?", "DELETE FROM remote_fork WHERE remote=?",
        "DELETE FROM remote_refusal WHERE remote=?"}, remote.number);
    if (done)
        done = insertAll(connection, putScope, scopes);
    if (done)
        done = insertAll(connection, putFork, forks);
    return done ? insertAll(connection, putRefusal, refused) : done;
}

/// Only of the actors whose operations arrived: there are many actors, and few in a page.
Rows echoesIn(const RemoteNote& note)
{
    const auto& echoed = note.remote.ledger.echoed;
    QSet<journal::Actor> actors;
    if (note.isFromStart)
        actors = QSet<journal::Actor>(echoed.keyBegin(), echoed.keyEnd());
    for (const RemoteArrival& arrival : note.arrivals)
        actors.insert(arrival.op.actor);
    Rows rows;
    for (const journal::Actor& actor : std::as_const(actors)) {
        if (const auto end = echoed.constFind(actor); end != echoed.constEnd())
            rows << QVariantList{note.remote.number, actor, end->op.seq, end->hash};
    }
    return rows;
}

} // namespace

Result<void> writeRemote(Connection& connection, const RemoteNote& note)
{
    const Remote& remote = note.remote;
    const Position& position = remote.ledger.position;
    auto done = connection.run(putRemote,
        {remote.number, remote.address, notNull(position.epoch), position.cursor, notNull(position.chain)});
    if (done)
        done = writeLists(connection, remote);
    if (done && note.isFromStart)
        done = clear(connection, {"DELETE FROM remote_echo WHERE remote=?", "DELETE FROM remote_log WHERE remote=?"}, remote.number);
    if (done)
        done = insertAll(connection, putEcho, echoesIn(note));
    Rows arrivals;
    for (const RemoteArrival& arrival : note.arrivals)
        arrivals << QVariantList{remote.number, arrival.seq, qint64(arrival.at.time_since_epoch().count()), arrival.op.actor, arrival.op.seq};
    return done ? insertAll(connection, putLog, arrivals) : done;
}

namespace {

/// The remotes by their number, for the rows of the other tables.
using ByNumber = QMap<int, RemoteNote>;

using Taker = std::function<void(RemoteNote&, const QSqlQuery&)>;

Result<void> readInto(ByNumber& notes, Connection& connection, std::string_view sql, const Taker& take)
{
    return connection.each(sql, {}, [&](const QSqlQuery& query) {
        if (const auto note = notes.find(query.value(0).toInt()); note != notes.end())
            take(*note, query);
        return true;
    });
}

Result<void> readRemoteRows(ByNumber& notes, Connection& connection)
{
    return connection.each("SELECT number, address, epoch, cursor, chain FROM remote", {}, [&](const QSqlQuery& query) {
        RemoteNote note;
        note.remote.number = query.value(0).toInt();
        note.remote.address = query.value(1).toString();
        note.remote.ledger.position = {query.value(2).toByteArray(), query.value(3).toLongLong(), query.value(4).toByteArray()};
        notes.insert(note.remote.number, note);
        return true;
    });
}

Result<ByNumber> readLedgers(Connection& connection)
{
    ByNumber notes;
    const auto version = versionOf(connection);
    if (!version || *version < firstVersion)
        return version ? Result<ByNumber>(notes) : Result<ByNumber>(version.error());
    auto done = readRemoteRows(notes, connection);
    if (done)
        done = readInto(notes, connection, "SELECT remote, scope FROM remote_scope", [](RemoteNote& note, const QSqlQuery& row) {
            note.remote.ledger.shared.insert({QUuid::fromRfc4122(row.value(1).toByteArray())});
        });
    if (done)
        done = readInto(notes, connection, "SELECT remote, actor, seq, hash FROM remote_echo", [](RemoteNote& note, const QSqlQuery& row) {
            const journal::OpId id{row.value(1).toByteArray(), row.value(2).toLongLong()};
            note.remote.ledger.echoed.insert(id.actor, {id, row.value(3).toByteArray()});
        });
    if (done)
        done = readInto(notes, connection, "SELECT remote, actor, seq FROM remote_fork", [](RemoteNote& note, const QSqlQuery& row) {
            note.remote.ledger.forked.insert(row.value(1).toByteArray(), row.value(2).toLongLong());
        });
    if (done)
        done = readInto(notes, connection, "SELECT remote, actor, seq, reason FROM remote_refusal", [](RemoteNote& note, const QSqlQuery& row) {
            note.remote.ledger.refused.insert({row.value(1).toByteArray(), row.value(2).toLongLong()}, refusalNamed(row.value(3).toString()));
        });
    return done ? Result<ByNumber>(notes) : Result<ByNumber>(done.error());
}

} // namespace

Result<QList<Remote>> readRemotes(Connection& connection)
{
    const auto notes = readLedgers(connection);
    if (!notes)
        return notes.error();
    QList<Remote> remotes;
    for (const RemoteNote& note : *notes)
        remotes << note.remote;
    return remotes;
}

Result<QList<RemoteNote>> readRemoteNotes(Connection& connection)
{
    auto notes = readLedgers(connection);
    if (!notes || notes->isEmpty())
        return notes ? Result<QList<RemoteNote>>(QList<RemoteNote>()) : Result<QList<RemoteNote>>(notes.error());
    const auto done = readInto(*notes, connection,
        "SELECT l.remote, o.actor, o.seq, l.seq, l.arrived FROM remote_log l JOIN op o ON o.ord=l.op",
        [](RemoteNote& note, const QSqlQuery& row) {
            note.arrivals << RemoteArrival{{row.value(1).toByteArray(), row.value(2).toLongLong()}, row.value(3).toLongLong(),
                Instant(Milliseconds(row.value(4).toLongLong()))};
        });
    for (RemoteNote& note : *notes)
        note.isFromStart = true;
    return done ? Result<QList<RemoteNote>>(notes->values()) : Result<QList<RemoteNote>>(done.error());
}

} // namespace lagebild::store
