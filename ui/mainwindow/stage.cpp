// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/stage.h"

#include <QEvent>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace lagebild {

namespace {

/// Below this width, in characters of the present text size, three panes and the side bar do not fit.
constexpr int narrowBelow = 115;

} // namespace

Stage::Stage(QWidget* sideBar, QWidget* head, QWidget* parent)
    : QWidget(parent)
    , m_sideBar(sideBar)
    , m_head(head)
    , m_outer(new QSplitter(Qt::Horizontal, this))
    , m_inner(new QSplitter(Qt::Horizontal, this))
    , m_tabs(new QTabBar(this))
{
    m_outer->setObjectName(QStringLiteral("outerSplitter"));
    m_inner->setObjectName(QStringLiteral("paneSplitter"));
    m_tabs->setObjectName(QStringLiteral("paneTabs"));
    m_tabs->setExpanding(true);
    m_tabs->addTab(QString());
    m_tabs->hide();
    for (QSplitter* splitter : {m_outer, m_inner}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    auto* right = new QWidget(this);
    m_column = new QVBoxLayout(right);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    m_column->addWidget(m_tabs);
    m_column->addWidget(m_inner, 1);
    m_outer->addWidget(m_sideBar);
    m_outer->addWidget(right);
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_outer);
    connect(m_tabs, &QTabBar::currentChanged, this, &Stage::showTab);
}

void Stage::addBelowHead(QWidget* widget)
{
    m_column->insertWidget(m_column->indexOf(m_head) + 1, widget);
}

void Stage::setPanesAway(bool away)
{
    m_arePanesAway = away;
    m_inner->setVisible(!away);
    m_tabs->setVisible(m_isNarrow && !away);
}

void Stage::addPane(QWidget* pane, const QString& name)
{
    m_inner->addWidget(pane);
    m_panes << Pane{pane, name};
    m_tabs->addTab(QString());
}

void Stage::setTitles(const QStringList& titles)
{
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, titles.value(i));
    m_tabs->setAccessibleName(titles.join(QStringLiteral(", ")));
}

bool Stage::isPaneShown(const QString& name) const
{
    return std::any_of(m_panes.begin(), m_panes.end(), [&](const Pane& p) { return p.name == name && p.isShown; });
}

void Stage::setPaneShown(const QString& name, bool shown)
{
    for (Pane& pane : m_panes) {
        if (pane.name == name)
            pane.isShown = shown;
    }
    if (m_isNarrow)
        showTab(m_tabs->currentIndex());
    else
        becomeWide();
}

void Stage::focusPane(QWidget* widget)
{
    if (m_arePanesAway)
        emit panesWanted();
    for (int i = 0; i < int(m_panes.size()); ++i) {
        if (m_panes[i].widget != widget)
            continue;
        if (m_isNarrow)
            m_tabs->setCurrentIndex(i + 1);
        else
            setPaneShown(m_panes[i].name, true);
    }
    if (widget == m_sideBar)
        m_tabs->setCurrentIndex(0);
    // the pane's own first stop in the order of Tab
    QWidget* next = widget;
    while ((next = next->nextInFocusChain()) != widget) {
        if (widget->isAncestorOf(next) && next->isVisible() && next->focusPolicy() & Qt::TabFocus)
            return next->setFocus(Qt::ShortcutFocusReason);
    }
}

void Stage::remember(Preferences& preferences) const
{
    for (const Pane& pane : m_panes)
        preferences.setPaneHidden(pane.name, !pane.isShown);
    if (m_isNarrow || !m_isShownOnce)
        return; // the sizes of the wide arrangement stay remembered
    preferences.setLayout(m_outer->objectName(), m_outer->saveState());
    preferences.setLayout(m_inner->objectName(), m_inner->saveState());
}

void Stage::restore(const Preferences& preferences)
{
    for (Pane& pane : m_panes)
        pane.isShown = !preferences.isPaneHidden(pane.name);
    m_innerState = preferences.layout(m_inner->objectName());
    m_outerState = preferences.layout(m_outer->objectName());
}

/// Sizes mean nothing before the window has its own, so this waits until the panes are first seen side by side.
void Stage::applySizes()
{
    m_isShownOnce = true;
    if (!m_outer->restoreState(m_outerState))
        m_outer->setSizes({m_sideBar->sizeHint().width(), width() - m_sideBar->sizeHint().width()});
    const int rest = width() - m_sideBar->width();
    if (!m_inner->restoreState(m_innerState))
        m_inner->setSizes({rest * 30 / 100, rest * 37 / 100, rest * 33 / 100});
}

void Stage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isShownOnce)
        return;
    arrange();
    if (!m_isNarrow) {
        becomeWide();
        applySizes();
    }
    for (const Pane& pane : std::as_const(m_panes)) {
        if (pane.widget->isVisibleTo(this))
            return focusPane(pane.widget);
    }
}

void Stage::arrange()
{
    const bool narrow = width() < narrowBelow * fontMetrics().averageCharWidth();
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    if (narrow)
        becomeNarrow();
    else
        becomeWide();
}

void Stage::becomeNarrow()
{
    m_inner->insertWidget(0, m_sideBar);
    m_tabs->setVisible(!m_arePanesAway);
    if (m_tabs->currentIndex() <= 0)
        m_tabs->setCurrentIndex(1);
    showTab(m_tabs->currentIndex());
}

void Stage::becomeWide()
{
    if (m_outer->widget(0) != m_sideBar) {
        m_outer->insertWidget(0, m_sideBar);
        m_outer->setStretchFactor(0, 0);
        m_outer->setStretchFactor(1, 1);
        m_outer->setSizes({m_sideBar->sizeHint().width(), width() - m_sideBar->sizeHint().width()});
    }
    m_tabs->hide();
    m_sideBar->show();
    for (const Pane& pane : std::as_const(m_panes))
        pane.widget->setVisible(pane.isShown);
    if (isVisible() && !m_isShownOnce)
        applySizes();
}

void Stage::showTab(int index)
{
    if (!m_isNarrow)
        return;
    m_sideBar->setVisible(index == 0);
    for (int i = 0; i < int(m_panes.size()); ++i)
        m_panes[i].widget->setVisible(i + 1 == index);
}

void Stage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Stage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace lagebild
