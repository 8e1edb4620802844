// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/drafting/incidents.h"

#include "app/domain/enumnames.h"
#include "app/drafting/draft.h"
#include "app/drafting/phrases.h"
#include "app/drafting/templates.h"

#include <QTest>

namespace lagebild::test {

inline const QString de = QStringLiteral("de");
inline const QString en = QStringLiteral("en");
inline const Instant later = utc("2023-03-01T08:00");

inline QString told(const char* text)
{
    return QString::fromUtf8(text);
}

inline Draft drafted(const IncidentBuilder& builder, const DraftRequest& request, Instant now = later)
{
    const Records records = builder.records();
    const auto draft = draftNotice(records, records.incidents.firstKey(), request, now, Templates::builtIn());
    if (!draft)
        qFatal("no draft: %s %s", qUtf8Printable(draft.error().detail), qUtf8Printable(draft.error().where));
    return *draft;
}

inline DraftRequest report(const QString& language)
{
    return {NoticeKind::Report, Channel::Status, language, {}};
}

/// Leaves out one language of everything, as an import of the other leaves it.
inline IncidentBuilder without(const QString& language, IncidentBuilder builder)
{
    Incident& i = builder.incident();
    QList<LocalText*> texts{&i.title, &i.summary, &i.cause, &i.dataImpactText, &i.customerActionText, &i.apology, &i.thanks,
        &i.outlook, &i.contact, &i.recovery, &i.lesson, &i.scope.unit, &i.scope.text};
    for (EarlierOutage& outage : i.earlierOutages)
        texts << &outage.text;
    for (Commitment& commitment : builder.record().commitments)
        texts << &commitment.text;
    for (Involvement& involvement : builder.record().involvements)
        texts << &involvement.dataImpactText;
    for (LocalText* text : std::as_const(texts))
        text->remove(language);
    for (TimelineEntry& entry : builder.record().entries) {
        if (entry.language == language) {
            entry.language = entry.translations.firstKey();
            entry.text = entry.translations.take(entry.language);
        }
        entry.translations.remove(language);
    }
    return builder;
}

inline IncidentBuilder germanOnly(const IncidentBuilder& builder)
{
    return without(en, builder);
}

/// The afternoon without the network, before anything is restored.
inline IncidentBuilder ongoing()
{
    IncidentBuilder builder = campusIncident();
    builder.incident().phase = Phase::Investigating;
    builder.incident().ended.reset();
    for (StateClaim& claim : builder.record().claims)
        claim.deleted = claim.time == atMinute(utc("2023-02-09T16:01"), "Europe/Vienna");
    return builder;
}

/// The incident in a phase that a notice of this kind fits to.
inline IncidentBuilder fitting(IncidentBuilder builder, NoticeKind kind)
{
    Incident& i = builder.incident();
    const bool isOutage = i.kind == IncidentKind::Outage;
    if (kind == NoticeKind::Initial && isEnd(i.phase)) {
        i.phase = isOutage ? Phase::Monitoring : Phase::Verifying;
        i.ended.reset();
    }
    if (kind == NoticeKind::Resolved && !isEnd(i.phase))
        i.phase = isOutage ? Phase::Resolved : Phase::Completed;
    return builder;
}

/// Rows for every kind, channel and language.
inline void everyNotice()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("channel");
    QTest::addColumn<QString>("language");
    for (const auto& kind : enumNames<NoticeKind>()) {
        for (const auto& channel : enumNames<Channel>()) {
            for (const QString& language : noticeLanguages())
                QTest::addRow("%s %s %s", kind.name, channel.name, qPrintable(language)) << int(kind.value) << int(channel.value) << language;
        }
    }
}

} // namespace lagebild::test
