// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/statebytes.h"

namespace lagebild::testkit {

namespace {

template<class Map>
void addBodies(QByteArrayList& lines, const Records& records, const Map& things)
{
    for (const auto& thing : things) {
        const EntityRef ref = refOf(thing);
        lines << nameOf(ref.kind).toUtf8() + ' ' + ref.id.toRfc4122().toHex() + ' ' + ref.scope.value.toRfc4122().toHex() + ' '
                + journal::canonicalJson(*bodyOf(records, ref));
    }
}

void addRecords(QByteArrayList& lines, const Records& records)
{
    addBodies(lines, records, records.services);
    for (const IncidentRecord& record : records.incidents) {
        addBodies(lines, records, QList{record.incident});
        addBodies(lines, records, record.entries);
        addBodies(lines, records, record.claims);
        addBodies(lines, records, record.involvements);
        addBodies(lines, records, record.commitments);
        addBodies(lines, records, record.actions);
        addBodies(lines, records, record.attachments);
        addBodies(lines, records, record.contacts);
        addBodies(lines, records, record.notices);
    }
}

QByteArray nameOfCell(const journal::Cell& cell)
{
    return nameOf(cell.entity.kind).toUtf8() + ' ' + cell.entity.id.toRfc4122().toHex() + ' '
        + cell.entity.scope.value.toRfc4122().toHex() + ' ' + cell.field.toUtf8() + ' ';
}

QByteArray bytesOf(const QJsonValue& value)
{
    return value.isUndefined() ? QByteArray("removed") : journal::canonicalJson(value);
}

} // namespace

QByteArray canonicalBytes(const journal::State& state)
{
    QByteArrayList lines{"clock " + QByteArray::number(state.clock)};
    addRecords(lines, state.records);
    for (auto it = state.heads.begin(); it != state.heads.end(); ++it) {
        for (const journal::Head& head : *it)
            lines << "head " + nameOfCell(it.key()) + head.op.text().toLatin1() + ' ' + QByteArray::number(head.clock) + ' ' + bytesOf(head.value);
    }
    for (auto it = state.superseded.begin(); it != state.superseded.end(); ++it) {
        for (const journal::OpId& operation : *it)
            lines << "superseded " + nameOfCell(it.key()) + operation.text().toLatin1();
    }
    for (auto it = state.parts.begin(); it != state.parts.end(); ++it)
        lines << "unfinished " + it.key() + ' ' + QByteArray::number(it->count) + ' ' + it->bytes;
    for (const journal::ChainEnd& end : state.chains)
        lines << "chain " + end.op.text().toLatin1() + ' ' + end.hash.toHex();
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

} // namespace lagebild::testkit
