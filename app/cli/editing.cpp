// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/editing.h"

#include <numeric>

namespace lagebild::cli {

TimeContext timeContext(const Incident& incident, Instant now)
{
    return {inZone(now, incident.timezone).date(), incident.timezone, {}, {}, now, {}, Undated::LastShown};
}

Result<TimelineEntry> entryFor(const IncidentRecord& record, const QString& words)
{
    const QList<TimelineEntry> entries = inOrder(record);
    bool isNumber = false;
    const int number = words.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= entries.size())
        return entries[number - 1];
    const auto found = record.entries.constFind(EntryId{uuidFromText(words)});
    if (!isNumber && found != record.entries.constEnd())
        return *found;
    return Error{Error::Code::NotFound, words, QStringLiteral("ENTRY")};
}

Result<Place> placeOf(const Desk& desk, const CommandLine& line)
{
    const auto id = resolveIncident(desk.records(), line.words[0]);
    if (!id)
        return id.error();
    const Incident& incident = findIncident(desk.records(), *id)->incident;
    Place place{*id, {}, desk.stamp()};
    place.stamp.language = incident.language.isEmpty() ? line.language : incident.language;
    place.stamp.zone = incident.timezone.isEmpty() ? line.zone : incident.timezone;
    place.at = atMinute(place.stamp.now, place.stamp.zone);
    if (!line.has(QLatin1StringView("at")))
        return place;
    auto typed = parseTime(line.option(QLatin1StringView("at")), timeContext(incident, place.stamp.now));
    if (!typed)
        return Error{typed.error().code, typed.error().detail, QStringLiteral("--at")};
    place.at = *typed;
    return place;
}

Result<std::optional<Percent>> percentOf(const CommandLine& line)
{
    if (!line.has(QLatin1StringView("percent")))
        return std::optional<Percent>();
    static constexpr std::pair<const char*, Bound> signs[] = {{">=", Bound::AtLeast}, {"<=", Bound::AtMost},
        {">", Bound::MoreThan}, {"<", Bound::LessThan}, {"~", Bound::About}};
    const QString typed = line.option(QLatin1StringView("percent"));
    QString number = typed.trimmed();
    Percent percent;
    for (const auto& [sign, bound] : signs) {
        if (number.startsWith(QLatin1StringView(sign))) {
            percent.bound = bound;
            number.remove(0, qsizetype(qstrlen(sign)));
            break;
        }
    }
    if (number.endsWith(u'%'))
        number.chop(1);
    bool isNumber = false;
    percent.value = number.trimmed().replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(percent.value >= 0 && percent.value <= 100))
        return Error{Error::Code::BadValue, typed, QStringLiteral("--percent")};
    return std::optional(percent);
}

namespace {

/// How many letters have to be changed, added or dropped to get from one word to the other.
qsizetype distance(const QString& a, const QString& b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype k = 0; k < b.size(); ++k) {
            const qsizetype changed = diagonal + (a[i] == b[k] ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({changed, diagonal + 1, row[k] + 1});
        }
    }
    return row.last();
}

bool isNear(const QString& name, const QString& words)
{
    const QString a = name.toLower(), b = words.toLower().left(80);
    return a.contains(b) || b.contains(a) || distance(a, b) <= std::max<qsizetype>(1, b.size() / 3);
}

} // namespace

Result<Service> knownService(const Records& records, const QString& words)
{
    const auto id = resolveService(records, words);
    if (id)
        return records.services[*id];
    Error error = id.error();
    error.where = QStringLiteral("SERVICE");
    if (error.code != Error::Code::NotFound)
        return error;
    for (const Service& service : records.services) {
        if (!service.deleted && isNear(service.name, words))
            error.detail += u'\n' + service.name;
    }
    return error;
}

Result<Service> freshService(const Records& records, const QString& name)
{
    for (const Service& service : records.services) {
        if (!service.deleted && service.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return Error{Error::Code::AlreadyExists, name, QStringLiteral("SERVICE")};
    }
    Service service;
    service.id = ServiceId::fresh();
    service.name = name.trimmed();
    return service;
}

} // namespace lagebild::cli
