// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/filedrops.h"

#include "ui/attachments/clipfiles.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace lagebild {

FileDrops::FileDrops(QAbstractItemView& list, QWidget& around)
    : QObject(&around)
    , m_list(list)
    , m_mark(new QRubberBand(QRubberBand::Rectangle, list.viewport()))
{
    m_mark->setObjectName(QStringLiteral("dropMark"));
    around.setAcceptDrops(true);
    around.installEventFilter(this);
    list.viewport()->installEventFilter(this);
    for (QLineEdit* line : around.findChildren<QLineEdit*>()) // which would take the name of the file as text
        line->installEventFilter(this);
}

QModelIndex FileDrops::rowUnder(const QObject* watched, QPoint point) const
{
    return watched == m_list.viewport() ? m_list.indexAt(point) : QModelIndex();
}

/// The row, or the end of the list, where a new entry of now mostly goes.
void FileDrops::mark(const QModelIndex& row)
{
    const QRect all = m_list.viewport()->rect();
    m_mark->setGeometry(row.isValid() ? m_list.visualRect(row) : QRect(all.left(), all.bottom() - 5, all.width(), 6));
    m_mark->show();
}

bool FileDrops::take(QObject* watched, QDropEvent& event, QEvent::Type type)
{
    if (filesIn(*event.mimeData()).isEmpty() || !m_list.model())
        return false;
    const QModelIndex row = rowUnder(watched, event.position().toPoint());
    event.setDropAction(Qt::CopyAction); // the person's file stays where it is
    event.accept();
    if (type != QEvent::Drop) {
        mark(row);
        return true;
    }
    m_mark->hide();
    emit dropped(row, *event.mimeData());
    return true;
}

bool FileDrops::takePasted(const QKeyEvent& event)
{
    const QMimeData* clip = QGuiApplication::clipboard()->mimeData();
    if (!event.matches(QKeySequence::Paste) || !clip || (filesIn(*clip).isEmpty() && !holdsPicture(*clip)))
        return false;
    emit pasted(*clip);
    return true;
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: return take(watched, static_cast<QDropEvent&>(*event), event->type());
    case QEvent::KeyPress: return watched->objectName() == QStringLiteral("quickEntry") && takePasted(static_cast<const QKeyEvent&>(*event));
    case QEvent::DragLeave: m_mark->hide(); return false;
    default: return false;
    }
}

} // namespace lagebild
