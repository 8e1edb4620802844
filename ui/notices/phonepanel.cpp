// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/phonepanel.h"

#include "ui/models/look.h"
#include "ui/models/words.h"
#include "ui/notices/flowlayout.h"
#include "ui/notices/noticepairs.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lagebild {

PhonePanel::PhonePanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_back(new QPushButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    for (const QString& language : noticeLanguages())
        m_parts.insert(language, addPart(language));
    m_back->setObjectName(QStringLiteral("closePhone"));
    connect(m_back, &QPushButton::clicked, this, &PhonePanel::closed);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addStretch();
    retranslate();
    restyle();
}

PhonePanel::Part PhonePanel::addPart(const QString& language)
{
    Part part {new QLabel(this), new QLabel(this), new QPushButton(this)};
    part.text->setObjectName(QStringLiteral("say_") + language);
    part.text->setWordWrap(true);
    part.text->setTextFormat(Qt::PlainText);
    part.text->setMargin(10);
    part.text->setLocale(QLocale(language)); // a screen reader picks the voice by it
    part.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    part.copy->setObjectName(QStringLiteral("copySay_") + language);
    connect(part.copy, &QPushButton::clicked, this, [text = part.text] { QGuiApplication::clipboard()->setText(text->text()); });
    auto* head = new FlowLayout(8);
    head->addWidget(part.language);
    head->addWidget(part.copy);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(head);
    column->addWidget(part.text);
    return part;
}

void PhonePanel::present(const QMap<QString, QString>& sentences)
{
    for (auto it = m_parts.begin(); it != m_parts.end(); ++it)
        it->text->setText(sentences.value(it.key()));
}

void PhonePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void PhonePanel::retranslate()
{
    m_title->setText(tr("Two sentences to read out on the phone. They follow the board and the timeline."));
    m_back->setText(tr("&Back to the notices"));
    m_back->setAccessibleName(tr("Back to the notices"));
    for (auto it = m_parts.begin(); it != m_parts.end(); ++it) {
        const QString name = Words::language(it.key());
        it->language->setText(name);
        it->copy->setText(tr("Copy"));
        it->copy->setAccessibleName(tr("Copy the sentences in %1").arg(name));
        it->text->setAccessibleName(tr("Say this now, %1").arg(name));
    }
}

void PhonePanel::restyle()
{
    const Look look = Look::of(palette());
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.2);
    const QString sheet = QStringLiteral("QLabel { background: %1; border: 1px solid %2; border-radius: 6px; }"
                                         "QLabel:focus { border: 2px solid %3; }")
                              .arg(look.card.name(), look.line.name(), look.accent.name());
    for (const Part& part : std::as_const(m_parts)) {
        part.language->setFont(bolder(font()));
        part.text->setFont(large);
        if (part.text->styleSheet() != sheet)
            part.text->setStyleSheet(sheet);
    }
}

} // namespace lagebild
