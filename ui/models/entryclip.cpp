// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entryclip.h"

#include "app/domain/fields.h"
#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lagebild {

namespace {

constexpr QLatin1StringView clipFormat("application/x-lagebild-entries+json");

QString lineOf(const TimelineEntry& entry, const QString& language)
{
    const QString words = wordsIn(entry, language).value_or(entry.text);
    if (!entry.time.isKnown())
        return words;
    return Times::longTime(entry.time, localeFor(language)) + QStringLiteral(" ") + words;
}

} // namespace

std::unique_ptr<QMimeData> clipOf(const QList<TimelineEntry>& entries, const QString& language)
{
    QJsonArray list;
    QStringList lines;
    for (const TimelineEntry& entry : entries) {
        list << QJsonObject{{QStringLiteral("id"), entry.id.text()}, {QStringLiteral("entry"), toJson(entry)}};
        lines << lineOf(entry, language);
    }
    auto clip = std::make_unique<QMimeData>();
    clip->setData(clipFormat, QJsonDocument(list).toJson(QJsonDocument::Compact));
    clip->setText(lines.join(u'\n'));
    return clip;
}

std::optional<QList<TimelineEntry>> entriesIn(const QMimeData& clip)
{
    if (!clip.hasFormat(clipFormat))
        return std::nullopt;
    QList<TimelineEntry> entries;
    for (const QJsonValue& json : QJsonDocument::fromJson(clip.data(clipFormat)).array()) {
        TimelineEntry entry;
        entry.id = {QUuid::fromString(json[u"id"].toString())};
        for (const Field<TimelineEntry>& field : fieldsOf<TimelineEntry>())
            (void)setField(entry, QString::fromLatin1(field.name), json[u"entry"][QLatin1StringView(field.name)]); // a newer program's field stays empty
        entries << entry;
    }
    return entries.isEmpty() ? std::nullopt : std::optional(entries);
}

} // namespace lagebild
