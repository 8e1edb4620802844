// SPDX-License-Identifier: GPL-3.0-or-later
// Our own documents, damaged in any way, and whatever else a file may hold: what is read can be taken in, written in
// every format, and read again.
#include "app/domain/verbs.h"
#include "app/exchange/fileimport.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/markdown.h"
#include "tests/fuzz/checks.h"

#include <QJsonDocument>

using namespace lagebild;

namespace {

void checkExports(const IncomingIncident& incoming)
{
    Records records;
    for (const Service& service : incoming.services)
        records.services.insert(service.id, service);
    const IncidentRecord& record = incoming.record;
    records.incidents.insert(record.incident.id, record);
    const Instant now(std::chrono::days(25'000));
    for (const Audience audience : {Audience::Public, Audience::Staff}) {
        fuzz::must(entriesAsCsv(records, record, audience).endsWith("\r\n"), "a table ends its last row");
        fuzz::must(!toMarkdown(records, record, {QStringLiteral("de"), audience, now}).isEmpty(), "a record has words");
        fuzz::must(toHtmlPage(records, record, {QStringLiteral("en"), audience, now}).contains("</html>"), "a page ends");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto file = importFile(bytes, fuzz::optionsFor(bytes));
    fuzz::must(!file || !file->drafts.isEmpty(), "a file that is read holds incidents");
    const auto read = fromDocument(bytes);
    if (!read)
        return 0;
    Records records;
    fuzz::must(adoptIncident(records, *read).has_value(), "what was read is taken in");
    const auto written = [](const IncomingIncident& incoming) {
        Records all;
        for (const Service& service : incoming.services)
            all.services.insert(service.id, service);
        all.incidents.insert(incoming.record.incident.id, incoming.record);
        return QJsonDocument(toDocument(all, incoming.record, Instant(std::chrono::days(25'000)))).toJson();
    };
    const QByteArray once = written(*read);
    const auto again = fromDocument(once);
    fuzz::must(again.has_value(), "our own document is read", again ? QString() : again.error().detail + u' ' + again.error().where);
    fuzz::must(written(*again) == once, "our own document is kept", QString::fromUtf8(once));
    checkExports(*read);
    return 0;
}
