// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/messagebar.h"

#include "ui/parts/announce.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lagebild {

namespace {

QColor colourOf(Gravity gravity, const Look& look)
{
    switch (gravity) {
    case Gravity::Notice: return look.accent;
    case Gravity::Warning: return look.degraded;
    case Gravity::Trouble: return look.affected;
    }
    return look.accent;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new PartButton(ButtonLook::Primary, QStringLiteral("messageAction"), this))
    , m_close(new PartButton(ButtonLook::Quiet, QStringLiteral("messageClose"), this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(34, 6, 10, 6);
    m_row->addWidget(m_text, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(m_action);
    m_buttons->addWidget(m_close);
    m_row->addLayout(m_buttons);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionWanted);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    retranslate();
    hide();
}

void MessageBar::show(const Message& message)
{
    m_gravity = message.gravity;
    m_text->setText(message.text);
    m_action->setFullText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    fit();
    QFrame::show();
    update();
    announce(*this, message.text);
}

/// Wide buttons stand below the text rather than press it into a column.
void MessageBar::fit()
{
    const bool isNarrow = m_buttons->sizeHint().width() > width() * 2 / 5;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MessageBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

void MessageBar::dismiss()
{
    hide();
    emit dismissed();
}

void MessageBar::retranslate()
{
    m_close->setFullText(tr("Close", "message"));
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    const QColor colour = colourOf(m_gravity, look);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look.tint(colour));
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.line);
    const QRectF sign(11, height() / 2.0 - 8, 16, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(sign);
    painter.setPen(look.card);
    painter.setFont(bolder(painter.font()));
    painter.drawText(sign, Qt::AlignCenter, m_gravity == Gravity::Notice ? QStringLiteral("i") : QStringLiteral("!"));
}

} // namespace lagebild
