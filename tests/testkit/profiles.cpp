// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/profiles.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace lagebild::testkit {

TempProfile::TempProfile(const store::OpenOptions& options)
    : m_options(options)
{
    open();
}

void TempProfile::open()
{
    auto opened = store::openProfile(folder(), store::ProfileUse::Write, m_options);
    if (!opened)
        qFatal("not opened: %d %s", int(opened.error().code), qPrintable(opened.error().detail));
    m_opened.emplace(std::move(*opened));
    m_desk = std::make_unique<Desk>(m_opened->state, aSession, m_opened->writer.get(), m_clock);
}

bool TempProfile::close()
{
    const bool isSaved = m_desk->waitUntilSaved(std::chrono::seconds(20));
    abandon();
    return isSaved;
}

void TempProfile::abandon()
{
    m_desk.reset();
    m_opened.reset();
}

QStringList filesWith(const QString& folder, const QByteArray& words)
{
    QStringList found;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(words.toLower()))
            found << info.fileName();
    }
    return found;
}

void vandalise(const QString& database, const QString& sql)
{
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("vandal"));
        connection.setDatabaseName(database);
        QSqlQuery query(connection);
        if (!connection.open() || !(query = QSqlQuery(connection)).exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("vandal"));
}

} // namespace lagebild::testkit
