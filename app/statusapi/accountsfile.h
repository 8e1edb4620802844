// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QSqlQuery>
#include <QVariantList>
#include <memory>

namespace lagebild::statusapi {

/// accounts.sqlite, open on the thread that opened it.
class AccountsFile {
public:
    /// Creates what is missing. Errors: CannotWrite, DiskFull, InUse, DamagedProfile, DatabaseFailed, NewerProfile.
    static Result<std::unique_ptr<AccountsFile>> open(const QString& folder);
    ~AccountsFile();

    /// Runs one statement; the values are bound by position. The query must not outlive the file.
    Result<QSqlQuery> run(const char* sql, const QVariantList& values = {}) const;
    Result<void> change(const char* sql, const QVariantList& values = {}) const;

private:
    AccountsFile(QString name, QString file);
    Result<void> prepare() const;

    const QString m_name; ///< of the connection
    const QString m_file;
};

} // namespace lagebild::statusapi
