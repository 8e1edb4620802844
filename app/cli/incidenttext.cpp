// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incidenttext.h"

#include "app/domain/board.h"
#include "app/exchange/documentwords.h"
#include "app/exchange/timetext.h"
#include "app/journal/redaction.h"
#include "app/messages/sentence.h"

namespace lagebild::cli {

QString oneLine(const QString& text)
{
    QString line = text.simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return line;
}

namespace {

QString headOf(const Incident& incident, const QString& language)
{
    QString text = incident.shortId + QStringLiteral("  ") + oneLine(textIn(incident.title, language)) + u'\n';
    text += word(incident.phase, language) + QStringLiteral(" \u00b7 SEV ") + QString::number(incident.severity)
        + QStringLiteral(" \u00b7 ") + timeText(incident.started, incident.timezone);
    if (incident.ended)
        text += QStringLiteral(" \u2192 ") + timeText(*incident.ended, incident.timezone);
    text += QStringLiteral(" \u00b7 ") + QString::fromUtf8(incident.timezone) + u'\n';
    text += word(Heading::Data, language) + QStringLiteral(": ") + word(incident.dataImpact, language)
        + QStringLiteral(" \u00b7 ") + word(Heading::CustomerAction, language) + QStringLiteral(": ")
        + word(incident.customerAction, language) + u'\n';
    return text;
}

QString boardText(const Records& records, const IncidentRecord& record, const Reader& reader)
{
    static constexpr Heading groups[] = {Heading::Affected, Heading::StillWorking, Heading::StateUnknown};
    QString text;
    std::optional<BoardGroup> group;
    for (const BoardRow& row : boardOf(record, reader.now)) {
        if (row.group != group)
            text += u'\n' + word(groups[size_t(row.group)], reader.language) + u'\n';
        group = row.group;
        text += QStringLiteral("  ") + oneLine(nameIn(records.services.value(row.service), reader.language))
            + QStringLiteral(": ") + word(row.state, reader.language);
        if (row.percent)
            text += QStringLiteral(", ") + percentWords(*row.percent, reader.language);
        if (row.since)
            text += QStringLiteral(", ") + timeText(*row.since, record.incident.timezone);
        text += u'\n';
    }
    return text;
}

/// In words where the bars of a redaction would be all there is to read.
QString textOf(const TimelineEntry& entry, const QString& language)
{
    const QString text = wordsIn(entry, language).value_or(entry.text);
    return entry.text == journal::removedText() ? text + u' ' + messages::removed() : text;
}

QString entryLine(const TimelineEntry& entry, const Incident& incident, const QString& language)
{
    const QString lock = entry.visibility == Visibility::Internal
        ? u'[' + word(Heading::Internal, language) + QStringLiteral("] ") : QString();
    return QStringLiteral("  ") + timeText(entry.time, incident.timezone) + QStringLiteral("  ") + lock
        + oneLine(textOf(entry, language)) + u'\n';
}

QString attachmentLines(const IncidentRecord& record, EntryId entry, const QString& indent, const QString& language)
{
    QString lines;
    for (const Attachment& attachment : attachmentsOf(record, entry))
        lines += indent + word(Heading::Attachment, language) + QStringLiteral(": ") + attachmentWords(attachment, language) + u'\n';
    return lines;
}

} // namespace

QString incidentText(const Records& records, const IncidentRecord& record, const Reader& reader)
{
    QString text = headOf(record.incident, reader.language) + boardText(records, record, reader);
    text += u'\n' + word(Heading::Timeline, reader.language) + u'\n';
    const QList<TimelineEntry> entries = inOrder(record);
    const auto width = QString::number(entries.size()).size();
    const QString indent(width + 6, u' ');
    for (qsizetype i = 0; i < entries.size(); ++i) { // the number by which `redact` and `attach` take it
        text += QString::number(i + 1).rightJustified(width + 2) + entryLine(entries[i], record.incident, reader.language);
        text += attachmentLines(record, entries[i].id, indent, reader.language);
    }
    return text;
}

} // namespace lagebild::cli
