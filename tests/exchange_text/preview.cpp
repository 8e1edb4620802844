// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what an import understood, so that an import can be scored without the command line program:
// preview import FILE --published DATE --timezone ZONE …
#include "app/domain/board.h"
#include "app/exchange/text/textimport.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

using namespace lagebild;

namespace {

QJsonArray servicesOf(const ImportDraft& draft)
{
    QJsonArray services;
    for (const BoardRow& row : boardOf(draft.incoming.record, Instant::max())) {
        for (const Service& service : draft.incoming.services) {
            if (service.id == row.service)
                services.append(QJsonObject {{QStringLiteral("name"), service.name}, {QStringLiteral("worst"), nameOf(row.worst)},
                    {QStringLiteral("state"), nameOf(row.state)}, {QStringLiteral("watched"), row.watched},
                    {QStringLiteral("dataImpact"), nameOf(row.dataImpact)}, {QStringLiteral("restoration"), nameOf(row.restoration)}});
        }
    }
    return services;
}

QJsonArray entriesOf(const ImportDraft& draft)
{
    QJsonArray entries;
    for (const TimelineEntry& entry : inOrder(draft.incoming.record)) {
        QJsonObject object = toJson(entry);
        object.insert(QStringLiteral("id"), entry.id.text());
        object.insert(QStringLiteral("text"), entry.text);
        object.insert(QStringLiteral("role"), nameOf(entry.role));
        QJsonObject time = encode(entry.time).toObject();
        object.insert(QStringLiteral("time"), time);
        object.insert(QStringLiteral("sourceText"), draft.sourceText.value(entry.id));
        entries.append(object);
    }
    return entries;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const auto option = [&](const QString& name) { return arguments.value(arguments.indexOf(name) + 1); };
    QFile file(arguments.value(2));
    if (arguments.size() < 7 || !file.open(QIODevice::ReadOnly))
        return 2;
    const auto text = decodeText(file.readAll());
    ImportOptions options {QDate::fromString(option(QStringLiteral("--published")), Qt::ISODate), option(QStringLiteral("--timezone")).toLatin1(), {}};
    const auto draft = text ? importText(*text, options) : Result<ImportDraft>(text.error());
    if (!draft) {
        std::fprintf(stderr, "error %d\n", int(draft.error().code));
        return 1;
    }
    QJsonArray commitments;
    for (const Commitment& promise : draft->incoming.record.commitments)
        commitments.append(toJson(promise));
    const QJsonObject document {{QStringLiteral("incident"), toJson(draft->incoming.record.incident)},
        {QStringLiteral("services"), servicesOf(*draft)}, {QStringLiteral("entries"), entriesOf(*draft)},
        {QStringLiteral("commitments"), commitments}};
    std::fputs(QJsonDocument(document).toJson().constData(), stdout);
    return 0;
}
