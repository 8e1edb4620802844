// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savecard.h"

#include "ui/parts/announce.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lagebild {

SaveCard::SaveCard(Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
{
    setObjectName(QStringLiteral("saveCard"));
    m_headline->setObjectName(QStringLiteral("saveHeadline"));
    m_detail->setObjectName(QStringLiteral("saveDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_detail->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(26, 10, 12, 10);
    column->setSpacing(2);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    connect(&desk, &Desk::saveStateChanged, this, &SaveCard::refresh);
    refresh();
}

void SaveCard::refresh()
{
    const SaveState& state = m_desk.saveState();
    m_headline->setFont(bolder(font()));
    m_detail->setFont(smaller(font()));
    m_headline->setText(SaveWords::headline(state));
    m_detail->setText(SaveWords::detail(state));
    const Gravity gravity = SaveWords::gravity(state);
    const QString sentence = m_headline->text() + QStringLiteral(". ") + m_detail->text();
    if (gravity != std::exchange(m_gravity, gravity))
        announce(*this, sentence); // trouble and its end; not that every change is saved
    else
        setAccessibleName(sentence);
    update();
}

void SaveCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void SaveCard::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    const Gravity gravity = SaveWords::gravity(m_desk.saveState());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 0, width(), 1), look.line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gravity == Gravity::Notice ? look.working : gravity == Gravity::Warning ? look.degraded : look.affected);
    painter.drawEllipse(QPointF(16, m_headline->geometry().center().y() + 1), 4, 4);
}

} // namespace lagebild
