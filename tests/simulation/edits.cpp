// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/edits.h"

namespace lagebild::simulation {

namespace {

/// Few ids, so that laptops meet at the same things; the same thing may even be created twice.
QUuid idOf(const char* kind, qint64 number)
{
    return QUuid::createUuidV5(QUuid(), QByteArray(kind) + QByteArray::number(number));
}

ChangeSet of(const Change& change)
{
    return {Verb::None, {}, {}, change.entity.scope, {change}};
}

Change set(const EntityRef& entity, const QString& field, const QJsonValue& value)
{
    return {entity, Change::Kind::Set, field, value, {}};
}

Change creation(const EntityRef& entity, QJsonObject body)
{
    body.insert(QStringLiteral("id"), toText(entity.id));
    return {entity, Change::Kind::Create, {}, body, {}};
}

QJsonObject german(Chance& chance)
{
    return {{QStringLiteral("de"), QStringLiteral("Satz %1.").arg(chance.below(1000))}};
}

ChangeSet setUp(const Records& records, Chance& chance)
{
    const EntityRef service{EntityKind::Service, idOf("service", chance.below(2)), {}};
    if (!records.services.contains({service.id}))
        return of(creation(service, {{QStringLiteral("name"), QStringLiteral("Portal")}}));
    return of(set(service, QStringLiteral("group"), QStringLiteral("Gruppe %1").arg(chance.below(9))));
}

ChangeSet declaration(Chance& chance)
{
    const QUuid id = idOf("incident", chance.below(3));
    const EntityRef incident{EntityKind::Incident, id, {id}};
    return of(creation(incident, {{QStringLiteral("title"), german(chance)}, {QStringLiteral("severity"), 2}}));
}

ChangeSet field(const EntityRef& incident, Chance& chance)
{
    switch (chance.below(4)) {
    case 0: return of(set(incident, QStringLiteral("severity"), chance.between(1, 5)));
    case 1: return of(set(incident, QStringLiteral("shortId"), QString::number(chance.below(1000))));
    case 2: return of(set(incident, QStringLiteral("apology"), german(chance)));
    default: return of(set(incident, QStringLiteral("cause"), german(chance)));
    }
}

/// A line more, a line less, or a line in other words.
QString reworded(const QString& text, Chance& chance)
{
    QStringList lines = text.split(u'\n');
    const auto place = qsizetype(chance.below(lines.size()));
    const QString line = QStringLiteral("Zeile %1.").arg(chance.below(1000));
    switch (chance.below(3)) {
    case 0: lines.insert(place, line); break;
    case 1: lines[place] = line; break;
    default: lines.removeAt(place); break;
    }
    return lines.join(u'\n');
}

/// With a line that needs two parts, or without the one that did.
QString lengthened(const QString& text, Chance& chance)
{
    constexpr qsizetype length = 62'000;
    QStringList lines = text.split(u'\n');
    if (lines.removeIf([](const QString& line) { return line.size() == length; }) == 0)
        lines.insert(qsizetype(chance.below(lines.size() + 1)), QString(length, QChar(u'a' + ushort(chance.below(26)))));
    return lines.join(u'\n');
}

ChangeSet entry(const IncidentRecord& record, Chance& chance, Texts texts)
{
    const IncidentId incident = record.incident.id;
    const EntityRef entry{EntityKind::Entry, idOf("entry", chance.below(4)), incident};
    const auto known = record.entries.constFind({entry.id});
    if (known == record.entries.constEnd())
        return of(creation(entry, {{QStringLiteral("incident"), incident.text()}, {QStringLiteral("text"), QStringLiteral("Neu.\nAlt.\nBlau.")}}));
    if (chance.percent(30))
        return of({entry, known->deleted ? Change::Kind::Undelete : Change::Kind::Delete, {}, {}, {}});
    const QString text = texts == Texts::Long && chance.percent(40) ? lengthened(known->text, chance) : known->text;
    return of(set(entry, QStringLiteral("text"), reworded(text, chance)));
}

ChangeSet claim(const IncidentRecord& record, Chance& chance)
{
    const IncidentId incident = record.incident.id;
    const EntityRef claim{EntityKind::Claim, idOf("claim", qint64(chance.next() >> 1)), incident};
    return of(creation(claim, {{QStringLiteral("incident"), incident.text()},
        {QStringLiteral("service"), toText(idOf("service", chance.below(2)))},
        {QStringLiteral("state"), QStringLiteral("degraded")}}));
}

} // namespace

ChangeSet someEdit(const Records& records, Chance& chance, Texts texts)
{
    if (records.incidents.isEmpty() || chance.percent(6))
        return declaration(chance);
    const auto record = std::next(records.incidents.begin(), chance.below(records.incidents.size()));
    const EntityRef incident{EntityKind::Incident, record.key().value, record.key()};
    switch (chance.below(8)) {
    case 0: return setUp(records, chance);
    case 1: return claim(*record, chance);
    case 2:
    case 3:
    case 4: return entry(*record, chance, texts);
    default: return field(incident, chance);
    }
}

} // namespace lagebild::simulation
