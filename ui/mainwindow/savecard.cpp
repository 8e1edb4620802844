// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savecard.h"

#include "ui/parts/announce.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lagebild {

SaveCard::SaveCard(const Desk& desk, const ServerLink* server, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_server(server)
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
    if (server)
        connect(server, &ServerLink::changed, this, &SaveCard::refresh);
    refresh();
}

void SaveCard::refresh()
{
    const SavePicture picture = savePicture(m_desk, m_server);
    m_headline->setFont(bolder(font()));
    m_detail->setFont(smaller(font()));
    m_headline->setText(SaveWords::headline(picture));
    m_detail->setText(SaveWords::detail(picture));
    const Gravity gravity = SaveWords::gravity(picture);
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

/// A dot: as it should be. A ring: something is under way or waits. A triangle: somebody should look.
void SaveCard::drawSign(QPainter& painter) const
{
    const Look look = Look::of(palette());
    const SavePicture picture = savePicture(m_desk, m_server);
    const QColor colours[] = {look.working, look.degraded, look.affected};
    const QColor colour = colours[int(SaveWords::gravity(picture))];
    const QPointF at(16, m_headline->geometry().center().y() + 1);
    const bool isThere = picture.here.isAllSaved() && (!picture.server || (picture.server->link == Link::Online && picture.unsent() == 0));
    if (SaveWords::gravity(picture) != Gravity::Notice) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{at + QPointF(0, -5), at + QPointF(5, 4), at + QPointF(-5, 4)});
    } else if (isThere) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(at, 4, 4);
    } else {
        painter.setPen(QPen(look.secondary, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, 3.5, 3.5);
    }
}

void SaveCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 0, width(), 1), Look::of(palette()).line);
    drawSign(painter);
}

} // namespace lagebild
