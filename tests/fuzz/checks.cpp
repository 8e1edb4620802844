// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/checks.h"

#include "app/exchange/incidentjson.h"
#include "tests/exchange_text/kept.h"

#include <QJsonDocument>
#include <cstdio>
#include <cstdlib>

namespace lagebild::fuzz {

namespace {

Records recordsOf(const IncomingIncident& incoming)
{
    Records records;
    for (const Service& service : incoming.services)
        records.services.insert(service.id, service);
    records.incidents.insert(incoming.record.incident.id, incoming.record);
    return records;
}

QByteArray documentOf(const IncomingIncident& incoming)
{
    return QJsonDocument(toDocument(recordsOf(incoming), incoming.record, Instant(std::chrono::days(25'000)))).toJson();
}

} // namespace

void must(bool holds, const char* what, const QString& detail)
{
    if (holds)
        return;
    std::fprintf(stderr, "not kept: %s: %s\n", what, qPrintable(detail));
    std::abort();
}

ImportOptions optionsFor(const QByteArray& input)
{
    static constexpr const char* zones[] = {"Europe/Berlin", "UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"};
    static constexpr const char* languages[] = {"", "de", "en"};
    static const QDate days[] = {QDate(2026, 3, 29), QDate(2026, 10, 25), QDate(2024, 2, 29), QDate(2026, 12, 31)}; // clocks change, leap day
    const auto choice = input.isEmpty() ? 0U : unsigned(uchar(input.back()));
    return {days[choice % 4], zones[choice / 4 % 5], QString::fromLatin1(languages[choice / 20 % 3])};
}

void checkTime(const EventTime& time)
{
    must(!time.earliest || !time.latest || *time.earliest <= *time.latest, "earliest before latest", time.wording);
    must(time.isKnown() == (time.precision != Precision::Unknown), "unknown without an end only", time.wording);
    if (!time.isVague())
        must(time.earliest && time.latest && *time.earliest == *time.latest, "an exact time has one instant", time.wording);
    must(!time.isKnown() || isKnownZone(time.zone), "a zone that exists", QString::fromLatin1(time.zone));
}

void checkDraft(const ImportDraft& draft)
{
    const IncidentRecord& record = draft.incoming.record;
    for (auto it = record.entries.begin(); it != record.entries.end(); ++it) {
        must(it.key() == it->id && !it->id.isNull(), "entries under their ids", it->text);
        must(it->incident == record.incident.id, "entries of the incident", it->text);
        must(it->time.after.isNull() || (it->time.after != it->id && record.entries.contains(it->time.after)), "an anchor that exists", it->text);
        checkTime(it->time);
    }
    checkTime(record.incident.started);
    if (record.incident.ended)
        checkTime(*record.incident.ended);
    must(inOrder(record).size() == record.entries.size(), "all entries in order");
    const QByteArray document = documentOf(draft.incoming);
    const auto read = fromDocument(document);
    must(read.has_value(), "our own document is read", read ? QString() : read.error().detail + u' ' + read.error().where);
    must(documentOf(*read) == document, "our own document is kept", QString::fromUtf8(document));
}

void checkKept(const QString& text, const QList<ImportDraft>& drafts)
{
    QString kept;
    for (const ImportDraft& draft : drafts) {
        kept += test::everything(draft) + u' ';
        for (const TimelineEntry& entry : draft.incoming.record.entries)
            kept += test::plain(entry.text + u' ' + entry.time.wording) + u' ';
    }
    kept = kept.toCaseFolded(); // a sentence may get its capital
    const QString whole = QString::fromUtf8(text.toUtf8()).toCaseFolded(); // half a character is replaced by a mark
    for (const QString& word : test::plain(whole).split(u' ', Qt::SkipEmptyParts)) {
        const bool isCut = word.size() > 600; // an entry quotes no more; the rest stands beside it
        must(isCut || kept.contains(word), "every word of the text", word);
    }
}

} // namespace lagebild::fuzz
