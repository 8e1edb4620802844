// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/factcontext.h"

#include "app/domain/board.h"

namespace lagebild {

namespace {

bool isRestored(const BoardRow& row)
{
    return row.group == BoardGroup::Affected && row.state == ServiceState::Operational;
}

QString stateText(const FactContext& context, const BoardRow& row)
{
    if (isRestored(row)) {
        TimeStyle inSentence = context.style;
        inSentence.form = TimeForm::Sentence;
        return row.since && row.since->isKnown()
            ? context.words("state.restoredAt", {{QStringLiteral("time"), momentPhrase(*row.since, inSentence)}})
            : context.words("state.restored");
    }
    const QString state = context.wordFor("state", row.state);
    if (!row.percent)
        return state;
    return context.words("state.percent", {{QStringLiteral("state"), state},
        {QStringLiteral("percent"), percentPhrase(*row.percent, context.language())},
        {QStringLiteral("counts"), context.wordFor("counts", row.percent->counts)}});
}

FactItem serviceItem(const FactContext& context, const BoardRow& row)
{
    const bool tellsSince = row.since && !isRestored(row);
    const bool isCheckedSince = row.group != BoardGroup::Affected || row.verified != row.since;
    return {{QStringLiteral("name"), context.serviceName(row.service)}, {QStringLiteral("state"), stateText(context, row)},
        {QStringLiteral("since"), tellsSince ? sincePhrase(*row.since, context.style) : QString()},
        {QStringLiteral("checked"), isCheckedSince ? context.timeText(row.verified, context.style) : QString()}};
}

bool isDown(const BoardRow& row)
{
    return row.group == BoardGroup::Affected && row.state != ServiceState::Operational;
}

/// A service that was restored and is down again: what was said of its data then need not hold any more. Losses do.
bool isRelapsed(const BoardRow& row, const Involvement& involvement)
{
    return isDown(row) && involvement.restoration == Restoration::Restored;
}

Involvement asKnownNow(const BoardRow& row, Involvement involvement)
{
    if (!isRelapsed(row, involvement))
        return involvement;
    involvement.restoration = Restoration::None;
    if (involvement.dataImpact == DataImpact::None)
        involvement.dataImpact = DataImpact::Unknown;
    return involvement;
}

/// What became of the data of one service; empty when nobody has said anything.
QString dataText(const FactContext& context, const Involvement& involvement)
{
    const QByteArray both = "data." + nameOf(involvement.dataImpact).toLatin1() + '.' + nameOf(involvement.restoration).toLatin1();
    if (const QString together = context.words(both.constData()); !together.isEmpty())
        return together;
    QStringList parts;
    if (involvement.dataImpact != DataImpact::Unknown)
        parts << context.wordFor("data", involvement.dataImpact);
    if (involvement.restoration != Restoration::None)
        parts << context.wordFor("restoration", involvement.restoration);
    return parts.join(QStringLiteral("; "));
}

/// Services of which the same is to be said stand in one item.
void addDataItem(QList<QPair<FactItem, QStringList>>& items, const FactItem& item, const QString& name)
{
    const auto same = std::find_if(items.begin(), items.end(), [&](const auto& other) { return other.first == item; });
    if (same == items.end())
        items << qMakePair(item, QStringList{name});
    else
        same->second << name;
}

void addDataOfServices(Facts& facts, const FactContext& context, const QList<BoardRow>& rows)
{
    QList<QPair<FactItem, QStringList>> items;
    for (const BoardRow& row : rows) {
        const auto id = involvementId(context.incident().id, row.service);
        const Involvement involvement = asKnownNow(row, context.record.involvements.value(id));
        const bool isToldForAll = involvement.dataImpact == DataImpact::None && involvement.restoration == Restoration::None
            && context.incident().dataImpact == DataImpact::None;
        const QString data = isToldForAll ? QString() : dataText(context, involvement);
        const QString text = onePiece(context.told(involvement.dataImpactText));
        const QString name = context.serviceName(row.service);
        if (!involvement.deleted && !name.isEmpty() && (!data.isEmpty() || !text.isEmpty()))
            addDataItem(items, {{QStringLiteral("data"), data}, {QStringLiteral("text"), text}}, name);
    }
    for (auto& [item, names] : items) {
        item.insert(QStringLiteral("name"), listPhrase(names, context.language()));
        facts.lists[QStringLiteral("dataServices")] << item;
    }
}

QStringList namesIn(const QList<FactItem>& items)
{
    QStringList names;
    for (const FactItem& item : items)
        names << item.value(QStringLiteral("name"));
    return names;
}

void addNames(Facts& facts, const FactContext& context, const QList<BoardRow>& rows)
{
    QStringList down, restored;
    for (const BoardRow& row : rows) {
        const QString name = context.serviceName(row.service);
        if (row.group == BoardGroup::Affected && !name.isEmpty())
            (isDown(row) ? down : restored) << name;
    }
    facts.down = down;
    const QStringList affected = namesIn(facts.lists.value(QStringLiteral("affected")));
    const QStringList working = namesIn(facts.lists.value(QStringLiteral("working")));
    const QString& language = context.language();
    facts.texts[QStringLiteral("affectedNames")] = listPhrase(affected, language);
    facts.texts[QStringLiteral("affectedShort")] = shortListPhrase(affected, 3, language);
    facts.texts[QStringLiteral("downNames")] = listPhrase(down, language);
    facts.texts[QStringLiteral("downShort")] = shortListPhrase(down, 3, language);
    facts.texts[QStringLiteral("restoredNames")] = listPhrase(restored, language);
    facts.texts[QStringLiteral("restoredShort")] = shortListPhrase(restored, 3, language);
    facts.texts[QStringLiteral("workingNames")] = listPhrase(working, language);
    facts.texts[QStringLiteral("workingShort")] = shortListPhrase(working, 3, language);
    facts.flags[QStringLiteral("oneDown")] = down.size() == 1;
    facts.flags[QStringLiteral("oneAffected")] = affected.size() == 1;
    facts.flags[QStringLiteral("oneWorking")] = working.size() == 1;
    facts.flags[QStringLiteral("allRestored")] = !affected.isEmpty() && down.isEmpty();
}

void addActionServices(Facts& facts, const FactContext& context)
{
    for (const ServiceId id : context.incident().customerActionServices) {
        if (const QString name = context.serviceName(id); !name.isEmpty())
            facts.lists[QStringLiteral("actionServices")] << FactItem{{QStringLiteral("name"), name}};
    }
    const QStringList names = namesIn(facts.lists.value(QStringLiteral("actionServices")));
    facts.texts[QStringLiteral("actionNames")] = listPhrase(names, context.language());
    facts.texts[QStringLiteral("actionShort")] = shortListPhrase(names, 3, context.language());
}

} // namespace

void addServiceFacts(Facts& facts, const FactContext& context)
{
    for (const char* name : {"affected", "working", "unknown", "dataServices", "actionServices"})
        facts.lists[QLatin1StringView(name)] = {};
    const QList<BoardRow> rows = boardOf(context.record, context.now);
    for (const BoardRow& row : rows) {
        static constexpr const char* groups[] = {"affected", "working", "unknown"};
        if (!context.serviceName(row.service).isEmpty())
            facts.lists[QLatin1StringView(groups[size_t(row.group)])] << serviceItem(context, row);
    }
    addNames(facts, context, rows);
    addDataOfServices(facts, context, rows);
    addActionServices(facts, context);
}

} // namespace lagebild
