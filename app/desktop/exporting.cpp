// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/exporting.h"

#include "app/exchange/csv.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/markdown.h"
#include "app/exchange/pdf/pdf.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace lagebild::desktop {

namespace {

Result<void> writeFile(const QString& fileName, const QByteArray& bytes)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::CannotWrite, file.errorString(), fileName};
    return {};
}

} // namespace

Result<void> exportTo(const QString& fileName, const ExportTask& task)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    const ExportView view{task.language, Audience::Public, task.now};
    if (ending == u"json")
        return writeFile(fileName, QJsonDocument(toDocument(task.records, task.record, task.now)).toJson());
    if (ending == u"csv")
        return writeFile(fileName, entriesAsCsv(task.records, task.record, Audience::Public));
    if (ending == u"md")
        return writeFile(fileName, toMarkdown(task.records, task.record, view).toUtf8());
    const QByteArray page = toHtmlPage(task.records, task.record, view);
    if (ending == u"html")
        return writeFile(fileName, page);
    if (ending == u"pdf")
        return writePdf(fileName, QString::fromUtf8(page), textIn(task.record.incident.title, task.language));
    return Error{Error::Code::WrongFormat, ending, fileName};
}

} // namespace lagebild::desktop
