// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/newsbar.h"

#include "ui/models/look.h"
#include "ui/parts/announce.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace lagebild {

NewsBar::NewsBar(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_next(new QToolButton(this))
    , m_seen(new QToolButton(this))
{
    setObjectName(QStringLiteral("newsBar"));
    m_words->setObjectName(QStringLiteral("newsWords"));
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(60);
    m_next->setObjectName(QStringLiteral("newsNext"));
    m_seen->setObjectName(QStringLiteral("newsSeen"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 4, 12, 6);
    line->setSpacing(6);
    line->addWidget(m_words, 1);
    for (QToolButton* button : {m_next, m_seen}) {
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    connect(m_next, &QToolButton::clicked, this, &NewsBar::nextWanted);
    connect(m_seen, &QToolButton::clicked, this, &NewsBar::seenWanted);
    hide();
    retranslate();
    restyle();
}

void NewsBar::show(int count, const QString& since)
{
    const bool isMore = count > m_count;
    m_count = count;
    m_since = since;
    retranslate();
    setVisible(count > 0);
    announce(*m_words, isMore ? m_words->text() : QString());
}

void NewsBar::retranslate()
{
    m_words->setText(m_since.isEmpty() ? tr("%n new", "entries", m_count) : tr("%n new since %1", "entries", m_count).arg(m_since));
    m_next->setText(tr("Next"));
    m_next->setAccessibleName(tr("Go to the next new entry"));
    m_next->setToolTip(tr("Go to the next new entry (F6)"));
    m_seen->setText(tr("Seen"));
    m_seen->setAccessibleName(tr("I have seen all new entries"));
    m_seen->setToolTip(tr("Takes the marks off"));
}

void NewsBar::restyle()
{
    QPalette loud = palette();
    loud.setColor(QPalette::WindowText, Look::of(palette()).accent);
    m_words->setPalette(loud);
    m_words->setFont(bolder(smaller(font())));
    for (QToolButton* button : {m_next, m_seen})
        button->setFont(smaller(font()));
}

void NewsBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace lagebild
