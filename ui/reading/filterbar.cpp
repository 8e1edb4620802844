// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/filterbar.h"

#include "ui/models/look.h"
#include "ui/parts/announce.h"
#include "ui/reading/filterwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace lagebild {

FilterBar::FilterBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_button(new QToolButton(parent))
    , m_menu(new QMenu(m_button))
    , m_text(new QLineEdit(this))
    , m_words(new QLabel(this))
    , m_showAll(new QToolButton(this))
    , m_hiddenRow(new QWidget(this))
    , m_hiddenWords(new QLabel(m_hiddenRow))
    , m_reveal(new QToolButton(m_hiddenRow))
{
    setupWidgets();
    setupLayout();
    retranslate();
    restyle();
    showState();
}

void FilterBar::setupWidgets()
{
    setObjectName(QStringLiteral("filterBar"));
    m_button->setObjectName(QStringLiteral("filterButton"));
    m_menu->setObjectName(QStringLiteral("filterMenu"));
    m_text->setObjectName(QStringLiteral("filterText"));
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_showAll->setObjectName(QStringLiteral("filterShowAll"));
    m_hiddenWords->setObjectName(QStringLiteral("filterHidden"));
    m_reveal->setObjectName(QStringLiteral("filterReveal"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    for (QToolButton* button : {m_button, m_showAll, m_reveal}) {
        button->setAutoRaise(button == m_button);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_text->setMinimumWidth(60);
    m_text->setMaxLength(200);
    m_text->installEventFilter(this);
    for (QLabel* label : {m_words, m_hiddenWords}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(60);
    }
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    connect(m_showAll, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_reveal, &QToolButton::clicked, this, &FilterBar::revealWanted);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        EntryFilter filter = m_filter;
        filter.text = text;
        use(filter);
    });
}

void FilterBar::setupLayout()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_text, 1);
    line->addWidget(m_showAll);
    auto* said = new QHBoxLayout(m_hiddenRow);
    said->setContentsMargins(0, 0, 0, 0);
    said->addWidget(m_hiddenWords, 1);
    said->addWidget(m_reveal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 6);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_words);
    column->addWidget(m_hiddenRow);
}

void FilterBar::showIncident(IncidentId incident)
{
    if (incident == m_incident)
        return;
    m_incident = incident;
    m_isOpen = false;
    sayHidden(0);
    use({}); // what hides entries here would hide others there
}

void FilterBar::setFilter(const EntryFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_text);
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
    showState();
}

void FilterBar::use(const EntryFilter& filter)
{
    if (filter == m_filter)
        return;
    setFilter(filter);
    emit filterChanged(filter);
}

void FilterBar::clear()
{
    m_isOpen = false;
    sayHidden(0);
    use({});
    showState();
    emit left();
}

void FilterBar::focusText()
{
    m_isOpen = true;
    showState();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::showCount(qsizetype shown, qsizetype all)
{
    m_shown = shown;
    m_all = all;
    if (shown == all)
        m_hidden = 0;
    showState();
}

void FilterBar::sayHidden(int count)
{
    m_hidden = count;
    showState();
    announce(*m_hiddenWords, count ? m_hiddenWords->text() : QString());
}

void FilterBar::showState()
{
    const QString words = FilterWords::sentence(m_filter, m_desk.records(), m_desk.stamp().language);
    const QString count = FilterWords::count(m_shown, m_all);
    m_words->setText(words.isEmpty() ? count : QStringLiteral("%1 — %2").arg(words, count));
    m_text->setAccessibleDescription(m_words->text());
    m_button->setText(m_filter.isEmpty() ? tr("Filter") : tr("Filter: on"));
    m_hiddenWords->setText(m_hidden ? tr("%n entry(ies) just written down do not fit the filter and are not shown.", "", m_hidden) : QString());
    m_hiddenRow->setVisible(m_hidden > 0);
    setVisible(!m_incident.isNull() && (m_isOpen || !m_filter.isEmpty()));
    m_button->setVisible(!m_incident.isNull());
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        clear();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::retranslate()
{
    m_button->setAccessibleName(tr("Filter the entries"));
    m_button->setToolTip(tr("Filter the entries: kind, service, person, text"));
    m_text->setPlaceholderText(tr("Text in the entries"));
    m_text->setAccessibleName(tr("Show entries with this text"));
    m_showAll->setText(tr("Show all"));
    m_showAll->setAccessibleName(tr("Show all entries"));
    m_showAll->setToolTip(tr("Show all entries (Escape in the line)"));
    m_reveal->setText(tr("Show it", "the hidden entry"));
    m_reveal->setAccessibleName(tr("Show the hidden entry"));
    showState();
}

void FilterBar::restyle()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Look::of(palette()).secondary);
    m_words->setPalette(quiet);
    for (QWidget* widget : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_hiddenWords), static_cast<QWidget*>(m_showAll),
             static_cast<QWidget*>(m_reveal), static_cast<QWidget*>(m_button)})
        widget->setFont(smaller(font()));
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace lagebild
