// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a profile through desk and store until it is killed. Prints the id of an entry only once it is saved.
#include "app/desk/desk.h"
#include "app/store/profile.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <cstdio>

using namespace lagebild;

namespace {

void must(const Result<void>& result)
{
    if (!result)
        qFatal("refused: %d %s", int(result.error().code), qPrintable(result.error().detail));
}

void printSaved(QMap<qint64, EntryId>& pending, qint64 saved)
{
    while (!pending.isEmpty() && pending.firstKey() <= saved)
        std::printf("%s\n", qPrintable(pending.take(pending.firstKey()).text()));
    std::fflush(stdout);
}

IncidentId incidentOf(Desk& desk)
{
    if (desk.records().incidents.isEmpty())
        must(desk.commit(declareIncident(desk.records(), {QStringLiteral("Kill"), 2, IncidentKind::Outage}, desk.stamp())));
    return desk.records().incidents.firstKey();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    auto opened = store::openProfile(app.arguments().value(1), store::ProfileUse::Write,
        {.patience = std::chrono::seconds(5), .ballastBytes = 64 * 1024});
    if (!opened || !opened->writer) {
        const Error why = opened ? opened->readOnlyBecause.value_or(Error{}) : opened.error();
        qCritical("not opened: %d %s %s", int(why.code), qPrintable(why.detail), qPrintable(why.where));
        return 1;
    }
    SystemClock clock;
    Desk desk(opened->state, {QStringLiteral("Mara"), QStringLiteral("laptop"), QStringLiteral("killee")},
        opened->writer.get(), clock);
    QMap<qint64, EntryId> pending;
    QObject::connect(&desk, &Desk::saveStateChanged, &desk, [&](auto& state) { printSaved(pending, state.saved); });
    QRandomGenerator random(app.arguments().value(2).toUInt());
    const IncidentId incident = incidentOf(desk);
    for (;;) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.text = QString(random.bounded(10, 3000), u'x');
        pending.insert(desk.saveState().committed + 1, entry.id);
        must(desk.commit(addEntry(desk.records(), incident, entry, desk.stamp())));
        entry = desk.records().incidents[incident].entries[entry.id];
        entry.text = QStringLiteral("edited");
        must(desk.commit(editEntry(desk.records(), entry)));
        if (random.bounded(4) == 0)
            must(desk.undo());
        if (random.bounded(3) == 0)
            desk.waitUntilSaved(std::chrono::seconds(1));
        QCoreApplication::processEvents();
    }
}
