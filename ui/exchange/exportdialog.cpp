// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace lagebild {

namespace {

const QStringList formats{QStringLiteral("md"), QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("json")};

/// Where people write on US Letter, as far as their system tells.
Paper usualPaper()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
}

} // namespace

ExportDialog::ExportDialog(QWidget* parent)
    : QDialog(parent)
    , m_format(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_internal(new QCheckBox(this))
    , m_formatCaption(new QLabel(this))
    , m_paperCaption(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_next(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupLayout();
    m_paper->addItems({QString(), QString()});
    for (qsizetype i = 0; i < formats.size(); ++i)
        m_format->addItem(QString());
    m_paper->setCurrentIndex(int(usualPaper()));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::explain);
    connect(m_internal, &QCheckBox::toggled, this, &ExportDialog::explain);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] {
        emit chosen(choice());
        accept();
    });
    retranslate();
}

void ExportDialog::setupLayout()
{
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_paper->setObjectName(QStringLiteral("exportPaper"));
    m_internal->setObjectName(QStringLiteral("exportInternal"));
    m_hint->setObjectName(QStringLiteral("exportHint"));
    m_next->setObjectName(QStringLiteral("exportNext"));
    m_cancel->setObjectName(QStringLiteral("exportCancel"));
    m_hint->setWordWrap(true);
    m_hint->setMinimumWidth(QFontMetrics(font()).averageCharWidth() * 50);
    m_formatCaption->setBuddy(m_format);
    m_paperCaption->setBuddy(m_paper);
    m_next->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_formatCaption, m_format);
    form->addRow(m_paperCaption, m_paper);
    form->addRow(QString(), m_internal);
    form->addRow(m_hint);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    buttons->addWidget(m_cancel);
    form->addRow(buttons);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export the incident"));
    const QStringList words{tr("Markdown"), tr("Web page"), tr("PDF"), tr("Table of entries (CSV)"), tr("Lagebild document (JSON)")};
    for (int i = 0; i < int(words.size()); ++i)
        m_format->setItemText(i, words[i]);
    m_paper->setItemText(int(Paper::A4), tr("A4"));
    m_paper->setItemText(int(Paper::Letter), tr("US Letter"));
    m_formatCaption->setText(tr("&Format"));
    m_paperCaption->setText(tr("&Paper"));
    m_internal->setText(tr("With &internal entries"));
    m_next->setText(tr("&Choose the file …"));
    m_cancel->setText(tr("Cancel"));
    m_format->setAccessibleName(tr("Format"));
    m_paper->setAccessibleName(tr("Paper"));
    m_internal->setAccessibleName(tr("With internal entries"));
    m_next->setAccessibleName(tr("Choose the file"));
    m_cancel->setAccessibleName(tr("Cancel"));
    explain();
}

void ExportDialog::explain()
{
    const ExportChoice now = choice();
    m_paper->setEnabled(now.format == QStringLiteral("pdf"));
    const bool isWhole = now.format == QStringLiteral("json"); // read back without loss, so nothing is left out
    m_internal->setEnabled(!isWhole);
    QString hint = tr("Only what is public.");
    if (isWhole)
        hint = tr("Everything, internal entries too: for another Lagebild, not for customers.");
    else if (now.audience == Audience::Staff)
        hint = tr("For the staff only: with internal entries, people and sources.");
    m_hint->setText(hint);
    m_internal->setAccessibleDescription(hint);
}

ExportChoice ExportDialog::choice() const
{
    return {formats[std::max(0, m_format->currentIndex())], m_internal->isChecked() ? Audience::Staff : Audience::Public,
        Paper(std::max(0, m_paper->currentIndex()))};
}

void ExportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lagebild
