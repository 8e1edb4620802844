// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardview.h"

#include "ui/models/look.h"
#include "ui/models/words.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace lagebild {

namespace {

QIcon iconOf(ServiceState state, const Look& look)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawGlyph(painter, {4, 4, 24, 24}, state, look.of(state));
    return pixmap;
}

constexpr int percents[] = {0, 10, 25, 50, 75, 90, 95, 100};

} // namespace

QList<ServiceState> statesByKey()
{
    return {ServiceState::MajorOutage, ServiceState::PartialOutage, ServiceState::Degraded, ServiceState::UnderMaintenance,
        ServiceState::Operational, ServiceState::Unknown};
}

BoardView::BoardView(QWidget* parent)
    : QListView(parent)
{
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setResizeMode(Adjust); // rows are higher where they are narrow
    setMouseTracking(false);
    viewport()->setAutoFillBackground(false);
    setMinimumSize(60, 60);
}

const BoardModel* BoardView::board() const
{
    return qobject_cast<const BoardModel*>(model());
}

QList<ServiceId> BoardView::selectedServices() const
{
    QList<ServiceId> services;
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& index : std::as_const(rows)) {
        if (!board()->rowAt(index.row()).isHeading)
            services << board()->rowAt(index.row()).row.service;
    }
    return services;
}

void BoardView::select(ServiceId service)
{
    const int row = board()->rowOf(service);
    if (row < 0)
        return;
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

bool BoardView::takeKey(const QKeyEvent& event)
{
    const bool isPlain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const int digit = event.key() - Qt::Key_1;
    if (!isPlain || selectedServices().isEmpty())
        return false;
    if (event.key() == Qt::Key_Space && event.modifiers() & Qt::ShiftModifier)
        emit checkRequested();
    else if (event.key() == Qt::Key_Space)
        emit toggleRequested();
    else if (event.text() == QLatin1StringView("+"))
        emit percentStepRequested(5);
    else if (event.text() == QLatin1StringView("-") || event.text() == QStringLiteral("−"))
        emit percentStepRequested(-5);
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        openMenu(visualRect(currentIndex()).center());
    else if (digit >= 0 && digit < statesByKey().size())
        emit stateRequested(statesByKey()[digit]);
    else
        return false;
    return true;
}

void BoardView::keyPressEvent(QKeyEvent* event)
{
    if (takeKey(*event))
        event->accept();
    else
        QListView::keyPressEvent(event);
}

void BoardView::sayCurrent()
{
    const QString text = currentIndex().data(Qt::AccessibleTextRole).toString();
    const bool isNews = text != std::exchange(m_said, text);
    if (!isNews || !hasFocus() || !currentIndex().isValid())
        return;
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    changed.setChild(currentIndex().row());
    QAccessible::updateAccessibility(&changed);
}

void BoardView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        scrollTo(currentIndex()); // the ring must be in sight
}

void BoardView::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    emit left();
}

void BoardView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    m_said = current.data(Qt::AccessibleTextRole).toString(); // Qt itself says it
    emit left();
}

QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isUp = action == MoveUp || action == MovePrevious || action == MovePageUp || action == MoveHome;
    QModelIndex index = QListView::moveCursor(action, modifiers);
    if (action == MoveHome)
        index = model()->index(0, 0);
    while (index.isValid() && board()->rowAt(index.row()).isHeading) {
        const int next = index.row() + (isUp && action != MoveHome ? -1 : 1);
        if (next < 0 || next >= model()->rowCount())
            return currentIndex();
        index = model()->index(next, 0);
    }
    return index;
}

void BoardView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    if (isKey ? !currentIndex().isValid() : !indexAt(event->pos()).isValid())
        return;
    openMenu(isKey ? visualRect(currentIndex()).center() : event->pos());
}

void BoardView::openMenu(QPoint at)
{
    if (selectedServices().isEmpty())
        return;
    const Look look = Look::of(palette());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("boardMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int key = 0;
    for (const ServiceState state : statesByKey()) {
        QAction* action = menu->addAction(iconOf(state, look), tr("&%1 %2", "key and state").arg(++key).arg(Words::state(state)));
        connect(action, &QAction::triggered, this, [this, state] { emit stateRequested(state); });
    }
    menu->addSeparator();
    QAction* check = menu->addAction(tr("&Checked just now: still so"));
    check->setShortcut(Qt::SHIFT | Qt::Key_Space);
    check->setShortcutContext(Qt::WidgetShortcut); // shown here; the view itself takes the key
    connect(check, &QAction::triggered, this, &BoardView::checkRequested);
    QMenu* working = menu->addMenu(tr("&Percent that works"));
    for (const int percent : percents)
        connect(working->addAction(Words::percent({double(percent), Bound::Exactly, Counts::Working, {}}, locale())),
            &QAction::triggered, this, [this, percent] { emit percentRequested(percent); });
    menu->popup(viewport()->mapToGlobal(at));
}

} // namespace lagebild
