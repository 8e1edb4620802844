// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticeactions.h"

#include "ui/notices/flowlayout.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

namespace lagebild {

NoticeActions::NoticeActions(QWidget* parent)
    : QWidget(parent)
{
    setLayout(new FlowLayout(8));
    layout()->setContentsMargins(0, 0, 0, 0);
    m_copy = addButton("copyNotice");
    m_save = addButton("saveNotice");
    m_regenerate = addButton("regenerateNotice");
    m_delete = addButton("deleteNotice");
    auto* copyMenu = new QMenu(m_copy);
    for (const NoticeFormat format : {NoticeFormat::Plain, NoticeFormat::Markdown, NoticeFormat::Html})
        connect(copyMenu->addAction(QString()), &QAction::triggered, this, [this, format] { emit copyRequested(format); });
    m_copy->setMenu(copyMenu);
    auto* saveMenu = new QMenu(m_save);
    for (const NoticeFormat format : {NoticeFormat::Markdown, NoticeFormat::Html, NoticeFormat::Pdf})
        connect(saveMenu->addAction(QString()), &QAction::triggered, this, [this, format] { emit saveRequested(format); });
    m_save->setMenu(saveMenu);
    connect(m_regenerate, &QPushButton::clicked, this, &NoticeActions::regenerateRequested);
    connect(m_delete, &QPushButton::clicked, this, &NoticeActions::deleteRequested);
    retranslate();
}

QPushButton* NoticeActions::addButton(const char* name)
{
    auto* button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    layout()->addWidget(button);
    return button;
}

void NoticeActions::offerRegenerate(Offer offer)
{
    m_regenerate->setVisible(offer == Offer::Shown);
}

void NoticeActions::offerDelete(Offer offer)
{
    m_delete->setVisible(offer == Offer::Shown);
}

void NoticeActions::retranslate()
{
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save as"));
    m_regenerate->setText(tr("&Regenerate"));
    m_delete->setText(tr("De&lete draft"));
    const QStringList names {tr("Copy and record as handed out"), tr("Save as a file and record as handed out"),
        tr("Write the text anew from the incident"), tr("Delete this draft")};
    const QStringList copies {tr("Plain text"), tr("Markdown"), tr("Formatted text")};
    const QStringList saves {tr("Markdown …"), tr("Web page …"), tr("PDF …")};
    const QList<QPushButton*> buttons {m_copy, m_save, m_regenerate, m_delete};
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        buttons[i]->setAccessibleName(names[i]);
        buttons[i]->setToolTip(names[i]);
    }
    for (qsizetype i = 0; i < copies.size(); ++i) {
        m_copy->menu()->actions().at(i)->setText(copies[i]);
        m_save->menu()->actions().at(i)->setText(saves[i]);
    }
}

void NoticeActions::copy(const Notice& notice, NoticeFormat format)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(format == NoticeFormat::Markdown ? notice.text : plainText(notice));
    if (format == NoticeFormat::Html)
        mime->setHtml(htmlOf(notice));
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void NoticeActions::askFileName(const Notice& notice, NoticeFormat format)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save the notice"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(fileNameFor(notice, format).section(u'.', -1));
    dialog->selectFile(fileNameFor(notice, format));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& name) { emit fileChosen(name, format); });
    dialog->open();
}

} // namespace lagebild
