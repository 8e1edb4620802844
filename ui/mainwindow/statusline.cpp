// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace lagebild {

StatusLine::StatusLine(Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_saved(new ElidedLabel(this))
    , m_change(new ElidedLabel(this))
    , m_undo(new PartButton(ButtonLook::Link, QStringLiteral("undoChange"), this))
    , m_journal(new ElidedLabel(this))
    , m_zoneLabel(new ElidedLabel(this))
    , m_language(new PartButton(ButtonLook::Link, QStringLiteral("switchLanguage"), this))
{
    setObjectName(QStringLiteral("statusLine"));
    setupWidgets();
    connect(&desk, &Desk::saveStateChanged, this, &StatusLine::refresh);
    connect(&desk, &Desk::changed, this, &StatusLine::refresh);
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoWanted);
    connect(m_language, &QPushButton::clicked, this, &StatusLine::languageWanted);
    refresh();
    showChange({});
}

void StatusLine::setupWidgets()
{
    m_saved->setObjectName(QStringLiteral("savedLine"));
    m_change->setObjectName(QStringLiteral("lastChange"));
    m_journal->setObjectName(QStringLiteral("journalLine"));
    m_zoneLabel->setObjectName(QStringLiteral("zoneLine"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(14);
    row->addWidget(m_saved);
    row->addWidget(m_journal);
    row->addStretch(1);
    row->addWidget(m_change);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(m_zoneLabel);
    row->addWidget(m_language);
}

void StatusLine::showZone(const QByteArray& zone)
{
    m_zone = zone;
    refresh();
}

void StatusLine::showChange(const QString& text)
{
    m_change->setFullText(text);
    m_change->setVisible(!text.isEmpty());
    m_undo->setVisible(!text.isEmpty());
    m_undo->setAccessibleName(tr("Undo: %1").arg(text));
}

void StatusLine::refresh()
{
    for (ElidedLabel* label : {m_saved, m_change, m_journal, m_zoneLabel}) {
        label->setFont(smaller(font()));
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, Look::of(palette()).secondary);
        label->setPalette(quiet);
    }
    m_undo->setFont(smaller(font()));
    m_language->setFont(smaller(font()));
    m_saved->setFullText(SaveWords::line(m_desk.saveState()));
    const qint64 length = journalLength(m_desk.state());
    m_journal->setFullText(tr("Journal: %1 changes", "a count").arg(QLocale().toString(length)));
    m_zoneLabel->setFullText(QString::fromLatin1(m_zone));
    m_undo->setFullText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo: %1").arg(m_change->fullText()));
    m_language->setFullText(m_desk.stamp().language == QStringLiteral("de") ? QStringLiteral("DE → EN")
                                                                           : QStringLiteral("EN → DE"));
    m_language->setAccessibleName(tr("Switch the language of the window"));
}

void StatusLine::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::FontChange || type == QEvent::PaletteChange)
        refresh();
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    // saving and Undo come first where there is no room for all
    const bool isRoomy = width() > fontMetrics().averageCharWidth() * 115;
    m_journal->setVisible(isRoomy);
    m_zoneLabel->setVisible(isRoomy);
}

void StatusLine::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.card);
    painter.fillRect(QRect(0, 0, width(), 1), look.line);
}

} // namespace lagebild
