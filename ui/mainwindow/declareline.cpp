// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/declareline.h"

#include "ui/models/words.h"
#include "ui/parts/lines.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace lagebild {

DeclareLine::DeclareLine(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLineEdit(this))
    , m_severity(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_declare(new PartButton(ButtonLook::Primary, QStringLiteral("declareNow"), this))
    , m_cancel(new PartButton(ButtonLook::Quiet, QStringLiteral("declareCancel"), this))
{
    setObjectName(QStringLiteral("declareLine"));
    m_title->setObjectName(QStringLiteral("declareTitle"));
    m_title->setMaxLength(300);
    m_title->setMinimumWidth(80);
    shareUndo(*m_title);
    m_severity->setObjectName(QStringLiteral("declareSeverity"));
    m_kind->setObjectName(QStringLiteral("declareKind"));
    for (QComboBox* box : {m_severity, m_kind}) {
        box->setMinimumContentsLength(4);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(12, 8, 12, 8);
    m_row->addWidget(m_title, 1);
    m_choices = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_severity, m_kind, m_declare, m_cancel})
        m_choices->addWidget(widget);
    m_row->addLayout(m_choices);
    connect(m_title, &QLineEdit::returnPressed, this, &DeclareLine::declare);
    connect(m_declare, &QPushButton::clicked, this, &DeclareLine::declare);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void DeclareLine::open()
{
    show();
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void DeclareLine::finish()
{
    emptyLine(*m_title);
    m_severity->setCurrentIndex(1);
    m_kind->setCurrentIndex(0);
    hide();
}

void DeclareLine::declare()
{
    emit declared({m_title->text(), m_severity->currentIndex() + 1, IncidentKind(m_kind->currentIndex())});
}

void DeclareLine::retranslate()
{
    m_title->setPlaceholderText(tr("What is broken? A title is enough, Enter declares it."));
    m_title->setAccessibleName(tr("Title of the incident"));
    m_severity->setAccessibleName(tr("Severity"));
    m_severity->setToolTip(tr("1 is the worst, 5 the least"));
    m_kind->setAccessibleName(tr("Kind of incident"));
    const int severity = m_severity->count() ? m_severity->currentIndex() : 1;
    const int kind = std::max(0, m_kind->currentIndex());
    m_severity->clear();
    for (int i = 1; i <= 5; ++i)
        m_severity->addItem(Words::severity(i));
    m_kind->clear();
    m_kind->addItems({tr("Outage"), tr("Maintenance")});
    m_severity->setCurrentIndex(severity);
    m_kind->setCurrentIndex(kind);
    m_declare->setFullText(tr("&Declare"));
    m_cancel->setFullText(tr("Cancel"));
}

void DeclareLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

/// Narrow: the title has a line of its own, so that its hint can be read.
void DeclareLine::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const int title = fontMetrics().horizontalAdvance(m_title->placeholderText()) + 40;
    const bool isNarrow = m_choices->sizeHint().width() + title > width();
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DeclareLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void DeclareLine::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.selection());
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.line);
}

} // namespace lagebild
