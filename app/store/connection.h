// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>
#include <map>
#include <string_view>

namespace lagebild::store {

/// One connection to a SQLite file, for the thread that opened it. Statements are prepared once and kept.
/// Nothing throws; SQLite's codes become Error::Code (see errorOf).
class Connection {
public:
    enum class Mode {
        Write,    ///< creates the file; WAL, synchronous=FULL, checkpoints
        Read,     ///< never checkpoints
        Recover,  ///< reads too, and may first bring back to order what a crash left (a hot journal)
        Immutable ///< a file that nobody can change (a read-only folder)
    };
    static Result<Connection> open(const QString& file, Mode mode);
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;
    ~Connection();

    const QString& file() const { return m_file; }
    /// Runs one statement without results.
    Result<void> run(const QString& sql) const;
    /// Runs a statement that is used often. `sql` must be a constant; the values are bound by position.
    Result<void> run(std::string_view sql, const QVariantList& values);
    /// The same for an INSERT; answers the row's number.
    Result<qint64> insert(std::string_view sql, const QVariantList& values);
    /// Calls `row` for each row until it answers false.
    Result<void> each(std::string_view sql, const QVariantList& values, const std::function<bool(const QSqlQuery&)>& row);
    /// The first column of the first row.
    Result<QVariant> single(const QString& sql) const;
    /// BEGIN IMMEDIATE, `work`, COMMIT; rolled back when `work` or COMMIT fails.
    Result<void> transaction(const std::function<Result<void>()>& work);

private:
    Connection(QString name, QString file);
    Result<QSqlQuery*> execute(std::string_view sql, const QVariantList& values);

    QString m_name;
    QString m_file;
    std::map<std::string_view, QSqlQuery> m_prepared;
};

/// DiskFull and CannotWrite are worth another try, as is InUse (a lock held for longer than the busy time limit).
bool isTransient(const Error& error);

} // namespace lagebild::store
