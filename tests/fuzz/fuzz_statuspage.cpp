// SPDX-License-Identifier: GPL-3.0-or-later
// What an Atlassian Statuspage answers, damaged in any way: read, or refused with a reason. Where no problem is named,
// no update lost a word.
#include "app/exchange/fileimport.h"
#include "app/exchange/statuspage/statuspage.h"
#include "tests/fuzz/checks.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace lagebild;

namespace {

bool namesAProblem(const ImportedFile& file)
{
    return !file.problems.isEmpty()
        || std::any_of(file.drafts.begin(), file.drafts.end(), [](const ImportDraft& draft) { return !draft.problems.isEmpty(); });
}

/// The words of every update of the incidents of `page`.
QString bodiesIn(const QJsonObject& page)
{
    QStringList bodies;
    const QJsonArray incidents = page[QLatin1StringView("incidents")].toArray();
    for (const QJsonValue& incident : incidents) {
        const QJsonArray updates = incident[QLatin1StringView("incident_updates")].toArray();
        for (const QJsonValue& update : updates)
            bodies << update[QLatin1StringView("body")].toString();
    }
    return bodies.join(u'\n');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto file = importFile(bytes, fuzz::optionsFor(bytes), ImportFormat::Statuspage);
    if (!file)
        return 0;
    fuzz::must(!file->drafts.isEmpty(), "a file that is read holds incidents");
    for (const ImportDraft& draft : file->drafts)
        fuzz::checkDraft(draft);
    if (!namesAProblem(*file))
        fuzz::checkKept(bodiesIn(QJsonDocument::fromJson(bytes).object()), file->drafts);
    return 0;
}
