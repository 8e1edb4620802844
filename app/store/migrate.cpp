// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrate.h"

#include "app/store/profilefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace lagebild::store {

namespace {

QStringList statementsOf(const QString& sql)
{
    static const QRegularExpression comment(QStringLiteral("--[^\n]*"));
    static const QRegularExpression end(QStringLiteral(";\\s*(\n|$)"));
    QString plain = sql;
    QStringList statements;
    for (const QString& statement : plain.remove(comment).split(end)) {
        if (!statement.trimmed().isEmpty())
            statements << statement.trimmed();
    }
    return statements;
}

Result<void> step(Connection& connection, const QString& sql, int version)
{
    return connection.transaction([&]() -> Result<void> {
        QStringList statements = statementsOf(sql);
        statements << QStringLiteral("PRAGMA application_id=%1").arg(applicationId)
                   << QStringLiteral("PRAGMA user_version=%1").arg(version);
        for (const QString& statement : std::as_const(statements)) {
            if (const auto done = connection.run(statement); !done)
                return done;
        }
        return {};
    });
}

} // namespace

QStringList builtInMigrations()
{
    QStringList migrations;
    const QDir folder(QStringLiteral(":/lagebild/schema"));
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations << QString::fromUtf8(file.readAll());
    }
    return migrations;
}

Result<int> versionOf(const Connection& connection)
{
    const auto application = connection.single(QStringLiteral("PRAGMA application_id"));
    const auto tables = connection.single(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    const auto version = connection.single(QStringLiteral("PRAGMA user_version"));
    for (const auto* read : {&application, &tables, &version}) {
        if (!*read)
            return read->error();
    }
    if (application->toInt() != applicationId && tables->toInt() > 0)
        return Error{Error::Code::WrongFormat, {}, connection.file()};
    return version->toInt();
}

Result<int> supportedVersionOf(const Connection& connection)
{
    const auto version = versionOf(connection);
    if (version && *version > versionOf(builtInMigrations()))
        return Error{Error::Code::NewerProfile, QString::number(*version), connection.file()};
    return version;
}

Result<void> migrate(Connection& connection, const QStringList& migrations)
{
    const auto found = versionOf(connection);
    if (!found)
        return found.error();
    if (*found > versionOf(migrations))
        return Error{Error::Code::NewerProfile, QString::number(*found), connection.file()};
    for (int version = *found + 1; version <= versionOf(migrations); ++version) {
        const QString copy = backupFile(QFileInfo(connection.file()).path(), version);
        if (const auto kept = *found > 0 ? backup(connection, copy) : Result<void>(); !kept)
            return kept;
        if (const auto done = step(connection, migrations[version - 1], version); !done)
            return done;
    }
    return {};
}

Result<void> backup(const Connection& connection, const QString& target)
{
    const QString unfinished = target + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    const QString quoted = QString(unfinished).replace(u'\'', QStringLiteral("''"));
    if (const auto copied = connection.run(QStringLiteral("VACUUM INTO '%1'").arg(quoted)); !copied) {
        QFile::remove(unfinished);
        return copied;
    }
    if (const auto synced = syncToDisk(unfinished); !synced)
        return synced;
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(target).constData()) != 0)
        return Error{Error::Code::CannotWrite, {}, target};
    return syncToDisk(QFileInfo(target).path());
}

} // namespace lagebild::store
