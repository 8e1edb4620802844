// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"
#include "app/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lagebild::statuspage {

/// Where a value stands in a document. Its text is only made for what is wrong there.
struct Path {
    const Path* parent = nullptr;
    QLatin1StringView key {};
    qsizetype index = -1; ///< in the list `key`; -1: no list
    QString text() const; ///< "incidents[3].incident_updates[0]"; empty for the document itself
};

/// The members of one object. What has another type than it should is noted with its place and read as missing, so
/// that everything else can be kept. Stays where it is while its parts are read: their places point to its own.
class Members {
public:
    Members(QJsonObject object, Path path, QList<Error>& problems)
        : m_object(std::move(object))
        , m_path(path)
        , m_problems(&problems)
    {
    }

    bool has(QLatin1StringView key) const { return !m_object.value(key).isUndefined() && !m_object.value(key).isNull(); }
    bool isTrue(QLatin1StringView key) const { return m_object.value(key).toBool(); }
    /// Line ends are '\n'; what is no Unicode becomes U+FFFD and is noted.
    QString text(QLatin1StringView key) const;
    /// A time without an offset is one of `zone`.
    std::optional<Instant> time(QLatin1StringView key, const QByteArray& zone) const;
    Members object(QLatin1StringView key) const;
    /// The objects of a list; anything else in it is noted. A member that says null has none.
    QList<Members> objects(QLatin1StringView key) const;

    const Path& path() const { return m_path; }
    void note(Error::Code code, QLatin1StringView key, const QString& detail = {}) const;

private:
    QJsonObject m_object;
    Path m_path;
    QList<Error>* m_problems;
};

} // namespace lagebild::statuspage
