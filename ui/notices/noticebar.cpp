// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticebar.h"

#include "ui/models/look.h"
#include "ui/notices/flowlayout.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lagebild {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_sentence->setWordWrap(true);
    m_first->setObjectName(QStringLiteral("noticeBarFirst"));
    m_second->setObjectName(QStringLiteral("noticeBarSecond"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_sentence);
    auto* answers = new FlowLayout(8);
    answers->addWidget(m_first);
    answers->addWidget(m_second);
    layout->addLayout(answers);
    connect(m_first, &QPushButton::clicked, this, &NoticeBar::firstChosen);
    connect(m_second, &QPushButton::clicked, this, &NoticeBar::secondChosen);
    restyle();
    hide();
}

void NoticeBar::ask(const QString& sentence, const QString& first, const QString& second)
{
    m_sentence->setText(sentence);
    m_first->setText(first);
    m_second->setText(second);
    for (QPushButton* button : {m_first, m_second}) {
        button->setVisible(!button->text().isEmpty());
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(sentence);
    }
    show();
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        restyle();
    QFrame::changeEvent(event);
}

void NoticeBar::restyle()
{
    const Look look = Look::of(palette());
    const QString sheet = QStringLiteral("QFrame#noticeBar { background: %1; border: 1px solid %2; border-radius: 6px; }")
                              .arg(look.tint(look.accent).name(), look.line.name());
    if (styleSheet() != sheet)
        setStyleSheet(sheet);
}

} // namespace lagebild
