// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/exportfile.h"

#include "app/exchange/incidentjson.h"
#include "app/exchange/savefile.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace lagebild {

namespace {

Result<QByteArray> bytesOf(const Records& records, const IncidentRecord& record, const ExportView& view, const QString& format)
{
    if (format == QStringLiteral("md"))
        return toMarkdown(records, record, view).toUtf8();
    if (format == QStringLiteral("html"))
        return toHtmlPage(records, record, view);
    if (format == QStringLiteral("csv"))
        return entriesAsCsv(records, record, view.audience);
    if (format == QStringLiteral("json"))
        return QJsonDocument(toDocument(records, record, view.now)).toJson();
    return Error{Error::Code::WrongFormat, format, {}};
}

} // namespace

Result<void> exportFile(const Records& records, const IncidentRecord& record, const ExportView& view,
    const QString& fileName, Paper paper)
{
    const QString format = QFileInfo(fileName).suffix().toLower();
    if (format == QStringLiteral("pdf"))
        return writePdf(fileName, QString::fromUtf8(toHtmlPage(records, record, view)), textIn(record.incident.title, view.language), paper);
    auto bytes = bytesOf(records, record, view, format);
    if (!bytes)
        return Error{bytes.error().code, bytes.error().detail, fileName};
    return saveFile(fileName, *bytes);
}

} // namespace lagebild
