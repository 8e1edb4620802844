// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/conflicts.h"

#include "app/journal/deletion.h"

#include <algorithm>

namespace lagebild {

namespace {

using journal::Cell;
using journal::Head;
using journal::OpId;
using journal::State;
using journal::TextMerge;
using journal::TextOverlap;

ConflictVersion::Said saidBy(const State& state, const Head& head)
{
    return {state.writers.value(head.op.actor), journal::wallTime(head.clock)};
}

/// The merged text with other words at the disputed places. Where there are none, their separator goes, too.
template<class Words>
QString reworded(const TextMerge& merge, Words words)
{
    QString text;
    qsizetype from = 0;
    for (const TextOverlap& overlap : merge.overlaps) {
        text += merge.text.mid(from, overlap.from - from);
        from = overlap.from + overlap.length;
        const QString put = words(overlap);
        text += put;
        if (!put.isEmpty())
            continue;
        if (from < merge.text.size() && merge.text[from].isSpace())
            ++from;
        else if (from == merge.text.size() && text.endsWith(u'\n'))
            text.chop(1);
    }
    return text + merge.text.mid(from);
}

/// What `op` says at a disputed place; who has no part in the dispute says what the merged text shows.
QString wordsOf(const OpId& op, const TextMerge& merge, const TextOverlap& overlap)
{
    for (const journal::TextVersion& version : overlap.versions) {
        if (version.ops.contains(op))
            return version.text;
    }
    return merge.text.mid(overlap.from, overlap.length);
}

/// All versions, each on a line of its own where lines are in dispute.
QString allWordsOf(const TextMerge& merge, const TextOverlap& overlap)
{
    const bool startsLine = overlap.from == 0 || merge.text[overlap.from - 1] == u'\n';
    QStringList words;
    for (const journal::TextVersion& version : overlap.versions) {
        if (!version.text.isEmpty())
            words << version.text;
    }
    return words.join(startsLine ? u'\n' : u' ');
}

ConflictVersion textVersion(const State& state, const TextMerge& merge, const Head& head)
{
    ConflictVersion version{{}, {}, {saidBy(state, head)}};
    for (const TextOverlap& overlap : merge.overlaps)
        version.passages << wordsOf(head.op, merge, overlap);
    version.value = reworded(merge, [&](const TextOverlap& overlap) { return wordsOf(head.op, merge, overlap); });
    return version;
}

/// Of people who wrote the same there is one version.
void add(QList<ConflictVersion>& versions, const ConflictVersion& version)
{
    for (ConflictVersion& known : versions) {
        if (known.value == version.value) {
            known.said << version.said;
            return;
        }
    }
    versions << version;
}

QJsonValue valueIn(const Cell& cell, const Head& head)
{
    return cell.field.isEmpty() ? QJsonValue(journal::saysDeleted(head.value)) : head.value;
}

Conflict conflictAt(const State& state, const Cell& cell)
{
    Conflict conflict{cell.entity, cell.field, {}, {}};
    QList<Head> heads = state.heads.value(cell);
    std::sort(heads.begin(), heads.end(),
        [](const Head& a, const Head& b) { return a.clock != b.clock ? a.clock < b.clock : a.op < b.op; });
    const bool isText = isTextField(cell.entity.kind, cell.field);
    const TextMerge merge = isText ? mergeOf(state, cell) : TextMerge();
    for (const Head& head : std::as_const(heads)) {
        add(conflict.versions,
            isText ? textVersion(state, merge, head) : ConflictVersion{valueIn(cell, head), {}, {saidBy(state, head)}});
    }
    if (isText)
        conflict.both = reworded(merge, [&](const TextOverlap& overlap) { return allWordsOf(merge, overlap); });
    return conflict;
}

bool isDeleted(const State& state, const EntityRef& entity)
{
    const auto body = bodyOf(state.records, entity);
    return !body || body->value(u"deleted").toBool();
}

/// A field of a newer version cannot be shown and therefore not decided here.
bool isKnown(const Cell& cell)
{
    return cell.field.isEmpty() || fieldNamesOf(cell.entity.kind).contains(cell.field);
}

auto rankOf(const Cell& cell)
{
    const bool isOfIncident = cell.entity.kind == EntityKind::Incident;
    return std::tuple(cell.entity.scope.isNull(), !isOfIncident, cell.entity.kind, cell.entity.id, cell.field);
}

} // namespace

QList<Conflict> conflictsOf(const State& state, IncidentId incident)
{
    QList<Cell> cells;
    for (const Cell& cell : state.split) {
        const bool isHere = cell.entity.scope == incident || cell.entity.scope.isNull();
        if (isHere && isKnown(cell) && !isDeleted(state, cell.entity) && isConflict(state, cell))
            cells << cell;
    }
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return rankOf(a) < rankOf(b); });
    QList<Conflict> found;
    for (const Cell& cell : std::as_const(cells))
        found << conflictAt(state, cell);
    return found;
}

QString carriedOver(const QString& before, const QString& mine, const QString& now)
{
    const OpId elsewhere{QByteArrayLiteral("elsewhere"), 1};
    const OpId here{QByteArrayLiteral("here"), 1};
    const TextMerge merge
        = journal::mergedText({{{}, {}, before}, {elsewhere, {}, now}, {here, {}, mine}}, {elsewhere, here});
    return reworded(merge, [&](const TextOverlap& overlap) { return allWordsOf(merge, overlap); });
}

LocalText carriedOver(const LocalText& before, const LocalText& mine, const LocalText& now)
{
    LocalText all = now;
    for (const QString& language : QStringList(before.keys() + mine.keys())) {
        if (mine.value(language) == before.value(language))
            continue;
        const QString text = carriedOver(before.value(language), mine.value(language), now.value(language));
        if (text.isEmpty())
            all.remove(language);
        else
            all.insert(language, text);
    }
    return all;
}

} // namespace lagebild
