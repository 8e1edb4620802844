// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/samples.h"

#include "app/exchange/incidentjson.h"

#include <QDir>
#include <QFile>

// The resource lies in a static library: without this call the linker drops it. Has to stand outside of namespaces.
static void initialiseSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace lagebild {

Result<QList<ChangeSet>> demoIncidents(const Records& records)
{
    if (!records.incidents.isEmpty())
        return Error{Error::Code::NotEmpty, {}};
    initialiseSamples();
    Records soFar = records; // the second sample must find the services of the first
    QList<ChangeSet> samples;
    const auto names = QDir(QStringLiteral(":/samples")).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& name : names) {
        QFile file(name.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::CannotRead, file.errorString(), name.filePath()};
        const auto incoming = fromDocument(file.readAll());
        if (!incoming)
            return Error{incoming.error().code, incoming.error().detail, name.fileName() + QStringLiteral(": ") + incoming.error().where};
        const auto changes = adoptIncident(soFar, *incoming);
        if (!changes)
            return changes.error();
        apply(soFar, *changes);
        samples << *changes;
    }
    return samples;
}

} // namespace lagebild
