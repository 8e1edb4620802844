// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/synclog.h"

#include <memory>

namespace lagebild::statusapi {

/// A log in one SQLite file (WAL, synchronous=FULL). Belongs to the thread that opened it.
class SqliteLog : public LogStorage {
public:
    /// Opens the file; makes it where there is none. Errors: CannotWrite, DiskFull, WrongFormat (another program's
    /// file), NewerProfile (a newer server's), DamagedProfile, InUse.
    static Result<std::unique_ptr<SqliteLog>> open(const QString& file);
    ~SqliteLog() override;

    Result<void> transaction(Access access, const std::function<void(LogTransaction&)>& work) override;
    /// An online copy, on disk when this returns; replaces `target`.
    Result<void> backup(const QString& target) const;

private:
    explicit SqliteLog(QString name);
    Result<void> setUp();
    Result<void> grow(int from);

    class Statements;
    const QString m_name; ///< of the connection
    std::unique_ptr<Statements> m_statements;
};

} // namespace lagebild::statusapi
