// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/dialogform.h"

#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace lagebild {

DialogForm::DialogForm(QDialog& dialog, const QString& name)
    : m_form(new QFormLayout(&dialog))
    , m_save(new QPushButton(&dialog))
    , m_cancel(new QPushButton(&dialog))
{
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_save->setObjectName(name + QStringLiteral("Save"));
    m_save->setDefault(true);
    m_cancel->setObjectName(name + QStringLiteral("Cancel"));
    m_cancel->setAutoDefault(false);
    QObject::connect(m_cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
}

void DialogForm::add(QWidget* field, const char* objectName)
{
    field->setObjectName(QLatin1StringView(objectName));
    auto* caption = new QLabel(field->parentWidget());
    caption->setBuddy(field);
    m_captions << caption;
    m_form->addRow(caption, field);
}

void DialogForm::addHint(QLabel* hint, const char* objectName)
{
    hint->setObjectName(QLatin1StringView(objectName));
    hint->setWordWrap(true);
    m_form->addRow(QString(), hint);
}

void DialogForm::finish()
{
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    m_form->addRow(buttons);
}

void DialogForm::setCaptions(const QStringList& captions)
{
    for (qsizetype i = 0; i < captions.size() && i < m_captions.size(); ++i) {
        m_captions[i]->setText(captions[i]);
        m_captions[i]->buddy()->setAccessibleName(QString(captions[i]).remove(u'&'));
    }
}

} // namespace lagebild
