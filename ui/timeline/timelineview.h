// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/timelinemodel.h"
#include "ui/reading/rowheights.h"
#include "ui/timeline/entrylayout.h"

#include <QAbstractItemView>
#include <QPointer>

namespace lagebild {

class Thumbnails;

/// A list of entries of any height under day headers. Only what is seen is measured; the rest is estimated, so that
/// the first paint costs the same with ten entries and with 20,000.
class TimelineView : public QAbstractItemView {
    Q_OBJECT
public:
    TimelineView(const Desk& desk, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;

    /// Puts `editor` in the place of the entry, as high as it needs; takes ownership. There is at most one.
    void openEditor(const QModelIndex& index, QWidget* editor);
    void closeEntryEditor();
    QWidget* entryEditor() const { return m_editor; }
    QModelIndex editedIndex() const { return m_edited; }

    /// Everything is measured anew (language, font); what is in sight stays there.
    void relayout();
    /// The new and changed entries that have been in sight of somebody.
    const QSet<EntryId>& seen() const { return m_seen; }
    void forgetSeen() { m_seen.clear(); }
    void setDensity(Density density);
    /// Entries show the pictures that hang on them from now on.
    void useThumbnails(Thumbnails& thumbnails);
    /// Where now falls, on the clock of the incident; nullopt: over.
    void showNow(const std::optional<EventTime>& now);
    /// The row above which now falls; rows(): below all; -1: not shown.
    int nowRow() const { return m_nowRow; }

signals:
    void editRequested(const QModelIndex& index);
    void deleteRequested(const QModelIndex& index);
    void visibilityToggled(const QModelIndex& index);
    void menuRequested(const QModelIndex& index, QPoint globalPosition);
    void milestoneRequested(const QModelIndex& index, QPoint globalPosition);
    /// -1: the current entry up, 1: down.
    void moveRequested(int by);
    /// Dragged before the entry that stands in `row`; that may be the number of rows.
    void dropped(lagebild::EntryId entry, int row);
    void mergeRequested();
    void historyRequested(const QModelIndex& index);
    void promiseRequested(const QModelIndex& index);
    void actionRequested(const QModelIndex& index);
    /// A link was clicked, or the key for links was pressed: then it is empty.
    void linkRequested(const QString& address);
    void copyRequested();
    void pasteRequested();
    void attachRequested();
    void attachmentsRequested();
    /// The row under the editor goes, and the editor with it.
    void editorLost();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void changeEvent(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void reset() override;

private:
    /// What stood at the upper edge, and how far below it.
    struct Anchor {
        QPersistentModelIndex row;
        int distance = 0;
    };
    static constexpr int edgeHeight = 4; ///< free above the first row and below the last
    int rows() const { return model() ? model()->rowCount() : 0; }
    bool beginsDay(int row) const;
    bool isLaidOut() const { return rows() > 0 && m_heights.count() == rows(); }
    int headerHeight() const;
    int noteHeight() const;
    int aboveHeight(int row) const;
    int dayTop(int row) const;
    int contentHeight() const;
    void setRange();
    Anchor anchor() const;
    void keep(const Anchor& anchor);
    void placeNow();
    void dropRows(int first, int last);
    EntryWords wordsOf(const QModelIndex& index, const Look& look) const;
    int measured(int row) const;
    int topOf(int row) const;
    int rowAtOffset(int offset) const;
    void measureVisible();
    void forget(int row);
    void placeEditor();
    void keepFieldVisible(const QWidget* field);
    void paintRow(QPainter& painter, int row);
    void paintDay(QPainter& painter, const QRect& box, QDate day);
    void paintAbove(QPainter& painter, int row);
    void paintStickyDay(QPainter& painter);
    void paintSilence(QPainter& painter, const QRect& box, const QString& words);
    void paintNow(QPainter& painter, const QRect& box);
    QString linkAt(QPoint point) const;
    bool takeKey(const QKeyEvent& event);
    bool takePlainKey(int key, const QModelIndex& index);
    bool takeMove(const QKeyEvent& event);
    EntryId draggedEntry(const QMimeData& clip) const;
    int gapAt(QPoint point) const;
    void showGap(int row);
    void paintGap(QPainter& painter) const;
    bool travel(const QKeyEvent& event);
    int estimate() const;

    const Desk& m_desk;
    Thumbnails* m_thumbnails = nullptr;
    RowHeights m_heights; ///< of rows with what stands above them
    std::optional<EventTime> m_now;
    int m_nowRow = -1;
    QSet<EntryId> m_seen;
    Density m_density = Density::Comfortable;
    QString m_pressedLink;
    QPointer<QWidget> m_editor;
    QPersistentModelIndex m_edited;
    int m_gap = -1; ///< the row before which something dragged would land; -1: nothing is dragged here
};

} // namespace lagebild
