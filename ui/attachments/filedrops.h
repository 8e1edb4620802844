// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QEvent>
#include <QMimeData>
#include <QRubberBand>

namespace lagebild {

/// Takes files that are dropped on a list, or on what stands around it, and files and pictures that are pasted into the line
/// for the next entry; everything else is left to them.
class FileDrops : public QObject {
    Q_OBJECT
public:
    FileDrops(QAbstractItemView& list, QWidget& around);

signals:
    /// Dropped on that row, or beside all of them (invalid).
    void dropped(const QModelIndex& on, const QMimeData& files);

    void pasted(const QMimeData& clip);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QModelIndex rowUnder(const QObject* watched, QPoint point) const;
    void mark(const QModelIndex& row);
    bool takePasted(const QKeyEvent& event);
    bool take(QObject* watched, QDropEvent& event, QEvent::Type type);

    QAbstractItemView& m_list;
    QRubberBand* m_mark;
};

} // namespace lagebild
