// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/markdown.h"

#include "app/domain/board.h"
#include "app/exchange/documentwords.h"
#include "app/exchange/timetext.h"
#include "app/markup/markdown.h"
#include "app/markup/runs.h"

#include <QLocale>

namespace lagebild {

namespace {

/// A person's words as one line that Markdown shows letter by letter.
QString plain(const QString& text)
{
    return escapeMarkdown(text.simplified());
}

class Writer {
public:
    Writer(const Records& records, const IncidentRecord& record, const ExportView& view)
        : m_records(records)
        , m_record(record)
        , m_incident(record.incident)
        , m_view(view)
    {
    }

    QString write()
    {
        m_text = QStringLiteral("# ") + plain(textIn(m_incident.title, m_view.language)) + u'\n';
        overview();
        section(Heading::Summary, m_incident.summary);
        scope();
        services();
        facts();
        if (m_view.audience == Audience::Staff)
            promises();
        timeline();
        section(Heading::Cause, m_incident.cause);
        earlier();
        section(Heading::Lesson, m_incident.lesson);
        section(Heading::Outlook, m_incident.outlook);
        section(Heading::Apology, m_incident.apology);
        section(Heading::Thanks, m_incident.thanks);
        section(Heading::Contact, m_incident.contact);
        return m_text;
    }

private:
    QString words(Heading which) const { return word(which, m_view.language); }
    bool maySee(ServiceId id) const
    {
        return m_view.audience == Audience::Staff || m_records.services.value(id).isPublic;
    }
    QString time(const EventTime& at) const
    {
        const QString wording = at.wording.isEmpty() ? QString() : QStringLiteral(" (\u201c%1\u201d)").arg(plain(at.wording));
        return plain(timeText(at, m_incident.timezone)) + wording;
    }

    void heading(Heading which) { m_text += QStringLiteral("\n## ") + words(which) + QStringLiteral("\n\n"); }
    void item(const QString& text) { m_text += QStringLiteral("- ") + text + u'\n'; }

    void section(Heading which, const LocalText& text)
    {
        const QString said = plain(textIn(text, m_view.language));
        if (said.isEmpty())
            return;
        heading(which);
        m_text += said + u'\n';
    }

    void overview()
    {
        m_text += u'\n';
        item(plain(word(m_incident.phase, m_view.language)));
        item(words(Heading::Severity) + QStringLiteral(": ") + QString::number(m_incident.severity));
        item(words(Heading::Began) + QStringLiteral(": ") + time(m_incident.started));
        if (m_incident.ended)
            item(words(Heading::Ended) + QStringLiteral(": ") + time(*m_incident.ended));
        item(words(Heading::Times) + QStringLiteral(": ") + plain(QString::fromUtf8(m_incident.timezone)));
        if (m_view.audience == Audience::Staff) {
            for (const Role& role : m_incident.roles)
                item(plain(role.role) + QStringLiteral(": ") + plain(role.person));
        }
    }

    void scope()
    {
        const Scope& scope = m_incident.scope;
        if (scope.count <= 0 && scope.text.isEmpty())
            return;
        heading(Heading::Scope);
        if (scope.count > 0)
            item(boundWords(scope.bound, m_view.language) + plain(QLocale(m_view.language).toString(scope.count, 'f', 0))
                + u' ' + plain(textIn(scope.unit, m_view.language)));
        if (!scope.text.isEmpty())
            item(plain(textIn(scope.text, m_view.language)));
    }

    void services()
    {
        static constexpr Heading groups[] = {Heading::Affected, Heading::StillWorking, Heading::StateUnknown};
        std::optional<BoardGroup> group;
        for (const BoardRow& row : boardOf(m_record, m_view.now)) {
            if (!maySee(row.service))
                continue;
            if (row.group != group)
                heading(groups[size_t(row.group)]);
            group = row.group;
            item(serviceLine(row));
        }
    }

    QString serviceLine(const BoardRow& row) const
    {
        QStringList said{word(row.state, m_view.language)};
        if (row.percent)
            said << percentWords(*row.percent, m_view.language);
        if (row.since)
            said << time(*row.since);
        if (row.dataImpact != DataImpact::Unknown)
            said << word(row.dataImpact, m_view.language);
        if (row.restoration != Restoration::None)
            said << word(row.restoration, m_view.language);
        const auto facts = m_record.involvements.value(involvementId(m_incident.id, row.service));
        if (!facts.dataImpactText.isEmpty())
            said << plain(textIn(facts.dataImpactText, m_view.language));
        return QStringLiteral("**%1**: %2").arg(plain(nameIn(m_records.services.value(row.service), m_view.language)),
            said.join(QStringLiteral(", ")));
    }

    void facts()
    {
        heading(Heading::Data);
        item(word(m_incident.dataImpact, m_view.language));
        if (!m_incident.dataImpactText.isEmpty())
            item(plain(textIn(m_incident.dataImpactText, m_view.language)));
        heading(Heading::CustomerAction);
        item(word(m_incident.customerAction, m_view.language));
        if (!m_incident.customerActionText.isEmpty())
            item(plain(textIn(m_incident.customerActionText, m_view.language)));
        for (const ServiceId id : m_incident.customerActionServices) {
            if (maySee(id))
                item(plain(nameIn(m_records.services.value(id), m_view.language)));
        }
        section(Heading::Recovery, m_incident.recovery);
    }

    void promises()
    {
        if (m_record.commitments.isEmpty())
            return;
        heading(Heading::Promises);
        for (const Commitment& promise : m_record.commitments) {
            if (!promise.deleted)
                item(QStringLiteral("**%1**: %2 (%3)").arg(plain(promise.who), plain(textIn(promise.text, m_view.language)),
                    word(promise.outcome, m_view.language)));
        }
    }

    void timeline()
    {
        heading(Heading::Timeline);
        for (const TimelineEntry& entry : inOrder(m_record)) {
            const bool isInternal = entry.visibility == Visibility::Internal;
            if (isInternal && m_view.audience == Audience::Public)
                continue;
            const QString lock = isInternal ? QStringLiteral(" \\[%1\\]").arg(words(Heading::Internal)) : QString();
            item(QStringLiteral("**%1**%2 %3").arg(time(entry.time), lock, asMarkdown(saying(entry))));
            attachments(entry);
        }
    }

    /// Name and size, never what is in them.
    void attachments(const TimelineEntry& entry)
    {
        if (m_view.audience == Audience::Public) // a name can be a secret, and nobody made it public
            return;
        for (const Attachment& attachment : attachmentsOf(m_record, entry.id))
            m_text += QStringLiteral("  - ") + words(Heading::Attachment) + QStringLiteral(": ")
                + plain(attachmentWords(attachment, m_view.language)) + u'\n';
    }

    /// An entry without a translation keeps its language, and says which.
    QString saying(const TimelineEntry& entry) const
    {
        const auto translated = wordsIn(entry, m_view.language);
        return translated ? *translated : u'(' + entry.language + QStringLiteral(") ") + entry.text;
    }

    void earlier()
    {
        if (m_incident.earlierOutages.isEmpty())
            return;
        heading(Heading::EarlierOutages);
        for (const EarlierOutage& outage : m_incident.earlierOutages) {
            const auto hours = double(outage.duration.count()) / 3'600'000;
            const QString length = hours > 0 ? QLocale(m_view.language).toString(hours, 'g', 4) + QStringLiteral("\u00a0h ") : QString();
            item(time(outage.time) + QStringLiteral(": ") + length + plain(textIn(outage.text, m_view.language)));
        }
    }

    const Records& m_records;
    const IncidentRecord& m_record;
    const Incident& m_incident;
    const ExportView& m_view;
    QString m_text;
};

} // namespace

QString toMarkdown(const Records& records, const IncidentRecord& record, const ExportView& view)
{
    return Writer(records, record, view).write();
}

} // namespace lagebild
