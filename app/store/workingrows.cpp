// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/workingrows.h"

#include <QSqlQuery>
#include <QVariant>

namespace lagebild::store {

namespace {

constexpr std::string_view selectWorkingTexts = "SELECT key, text, at FROM working ORDER BY at";
constexpr std::string_view put =
    "INSERT INTO working(key, text, at) VALUES(?,?,?) ON CONFLICT(key) DO UPDATE SET text=excluded.text, at=excluded.at";
constexpr std::string_view remove = "DELETE FROM working WHERE key=?";

} // namespace

Result<void> writeWorking(Connection& connection, const WorkingText& working)
{
    if (working.text.isEmpty())
        return connection.run(remove, {working.key});
    return connection.run(put, {working.key, working.text, qint64(working.at.time_since_epoch().count())});
}

Result<QList<WorkingText>> readWorking(Connection& connection)
{
    QList<WorkingText> texts;
    const auto read = connection.each(selectWorkingTexts, {}, [&](const QSqlQuery& query) {
        texts << WorkingText{query.value(0).toString(), query.value(1).toString(), Instant(Milliseconds(query.value(2).toLongLong()))};
        return true;
    });
    return read ? Result<QList<WorkingText>>(texts) : Result<QList<WorkingText>>(read.error());
}

} // namespace lagebild::store
