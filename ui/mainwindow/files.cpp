// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/files.h"

#include "app/exchange/savefile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMap>
#include <QRegularExpression>

namespace lagebild {

namespace {

/// A file name that every system takes.
QString fileNameOf(QString title)
{
    static const QRegularExpression unwanted(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    title.replace(unwanted, QStringLiteral("-"));
    return title.left(60).isEmpty() ? QStringLiteral("incident") : title.left(60);
}

/// "md" out of "Markdown (*.md)".
QString suffixOf(const QString& filter)
{
    return filter.section(QStringLiteral("*."), 1).chopped(1);
}

void ask(QWidget& parent, const QString& name, const QStringList& filters, const FileChosen& then)
{
    auto* dialog = new QFileDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixOf(filters.first()));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString& filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, then);
    dialog->open();
}

QString reported(const char* text)
{
    return QCoreApplication::translate("Files", text);
}

} // namespace

void askExportFile(QWidget& parent, const Incident& incident, const QString& format, const FileChosen& then)
{
    static const QMap<QString, const char*> filters{{QStringLiteral("md"), QT_TRANSLATE_NOOP("Files", "Markdown (*.md)")},
        {QStringLiteral("html"), QT_TRANSLATE_NOOP("Files", "Web page (*.html)")},
        {QStringLiteral("pdf"), QT_TRANSLATE_NOOP("Files", "Portable document (*.pdf)")},
        {QStringLiteral("csv"), QT_TRANSLATE_NOOP("Files", "Table of entries (*.csv)")},
        {QStringLiteral("json"), QT_TRANSLATE_NOOP("Files", "Lagebild document, complete (*.json)")}};
    ask(parent, fileNameOf(textIn(incident.title, incident.language)), {reported(filters.value(format, "*.*"))}, then);
}

void askUnsavedFile(QWidget& parent, const FileChosen& then)
{
    ask(parent, QStringLiteral("lagebild-unsaved"), {reported(QT_TRANSLATE_NOOP("Files", "Unsaved changes (*.jsonl)"))}, then);
}

Result<void> writeUnsaved(const Desk& desk, const QString& fileName)
{
    return saveFile(fileName, desk.unsavedLines());
}

} // namespace lagebild
