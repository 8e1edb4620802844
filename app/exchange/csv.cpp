// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv.h"

#include "app/domain/valuejson.h"

namespace lagebild {

namespace {

QString cell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    const bool isPlain = !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r');
    return isPlain ? text : u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray line(const QStringList& values)
{
    QStringList cells;
    for (const QString& value : values)
        cells << cell(value);
    return cells.join(u',').toUtf8() + "\r\n";
}

/// Name and size, for staff: a name can be a secret, and nobody made it public.
QString attachedTo(const IncidentRecord& record, EntryId entry)
{
    QStringList names;
    for (const Attachment& attachment : attachmentsOf(record, entry))
        names << safeFileName(attachment.name) + QStringLiteral(" (%1 B)").arg(attachment.size);
    return names.join(QStringLiteral("; "));
}

QStringList rowOf(const Records& records, const IncidentRecord& record, const TimelineEntry& entry, Audience audience)
{
    const bool forStaff = audience == Audience::Staff;
    const QJsonObject time = encode(entry.time).toObject();
    QStringList names;
    for (const ServiceId id : entry.services) {
        if (const Service service = records.services.value(id); service.isPublic || forStaff)
            names << service.name;
    }
    return {time.value(u"earliest").toString(), time.value(u"latest").toString(), nameOf(entry.time.precision),
        entry.time.wording, entry.text, entry.language, nameOf(entry.role), nameOf(entry.kind),
        nameOf(entry.visibility), names.join(QStringLiteral("; ")),
        entry.percent ? QString::number(entry.percent->value) : QString(),
        entry.percent ? nameOf(entry.percent->bound) : QString(), nameOf(entry.milestone),
        forStaff ? entry.source : QString(), forStaff ? entry.author : QString(),
        forStaff ? attachedTo(record, entry.id) : QString()};
}

} // namespace

QByteArray entriesAsCsv(const Records& records, const IncidentRecord& record, Audience audience)
{
    QByteArray csv("earliest,latest,precision,wording,text,language,role,kind,visibility,services,percent,bound,"
                   "milestone,source,author,attachments\r\n");
    for (const TimelineEntry& entry : inOrder(record)) {
        if (audience == Audience::Staff || entry.visibility == Visibility::Public)
            csv += line(rowOf(records, record, entry, audience));
    }
    return csv;
}

} // namespace lagebild
