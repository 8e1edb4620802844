// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/profile.h"

#include "app/journal/redaction.h"

namespace lagebild {

namespace {

QString textOf(const LocalText& text)
{
    return QStringList(text.values()).join(u'\n');
}

/// The words by which people find the thing again, besides its text.
QString otherWordsOf(const Records& records, const EntityRef& ref)
{
    if (ref.kind == EntityKind::Service) {
        const Service service = records.services.value({ref.id});
        return service.name + u'\n' + textOf(service.names) + u'\n' + service.aliases.join(u'\n');
    }
    const auto record = records.incidents.constFind(ref.scope);
    if (record == records.incidents.constEnd())
        return {};
    if (ref.kind == EntityKind::Incident)
        return textOf(record->incident.title) + u'\n' + textOf(record->incident.summary);
    const QString translations = ref.kind == EntityKind::Entry ? textOf(record->entries.value({ref.id}).translations) : QString();
    return translations.isEmpty() ? QString() : u'\n' + translations;
}

/// A text without creation has nothing to begin with, and therefore no row for it.
QList<Batch::RevisionRow> revisionRows(const journal::State& state, const journal::Touched& touched)
{
    QList<Batch::RevisionRow> rows;
    for (const auto& [cell, op] : touched.revisions) {
        if (!op.actor.isEmpty()) {
            rows << Batch::RevisionRow{cell, op, {}};
            continue;
        }
        const QList<journal::Revision> revisions = state.revisions.value(cell);
        if (!revisions.isEmpty() && revisions.first().op == op)
            rows << Batch::RevisionRow{cell, op, revisions.first().text};
    }
    return rows;
}

} // namespace

Batch batchFor(const journal::State& state, QList<journal::Operation> operations, const journal::Touched& touched)
{
    Batch batch;
    batch.operations = std::move(operations);
    journal::takeRedacted(state, batch.operations); // whose redaction came first
    QSet<EntityRef> entities;
    for (const EntityRef& entity : touched.entities) {
        const auto body = bodyOf(state.records, entity);
        if (!body || entities.contains(entity))
            continue;
        entities.insert(entity);
        const bool isDeleted = body->value(u"deleted").toBool();
        batch.entities << Batch::EntityRow{entity, *body, isDeleted ? QString() : otherWordsOf(state.records, entity)};
    }
    const QSet<journal::Cell> cells(touched.cells.begin(), touched.cells.end());
    for (const journal::Cell& cell : cells) {
        batch.heads << Batch::HeadRow{cell, state.heads.value(cell)};
        batch.superseded.insert(cell, state.superseded.value(cell));
    }
    batch.revisions = revisionRows(state, touched);
    return batch;
}

} // namespace lagebild
