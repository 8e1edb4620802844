// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include "ui/parts/announce.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace lagebild {

StatusLine::StatusLine(Desk& desk, const ServerLink* server, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_server(server)
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
    if (server)
        connect(server, &ServerLink::changed, this, &StatusLine::refresh);
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
    for (ElidedLabel* label : {m_journal, m_zoneLabel})
        label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(12, 3, 12, 3);
    m_row->setSpacing(0);
    auto* saving = new QHBoxLayout;
    auto* change = new QHBoxLayout;
    for (QBoxLayout* part : {static_cast<QBoxLayout*>(saving), static_cast<QBoxLayout*>(change)}) {
        part->setSpacing(14);
        m_row->addLayout(part, part == saving ? 1 : 0);
    }
    saving->addWidget(m_saved);
    saving->addWidget(m_journal);
    saving->addStretch(1);
    change->addWidget(m_change);
    change->addWidget(m_undo);
    change->addSpacing(14);
    change->addStretch(1);
    change->addWidget(m_zoneLabel);
    change->addWidget(m_language);
}

void StatusLine::showZone(const QByteArray& zone)
{
    m_zone = zone;
    refresh();
}

void StatusLine::showChange(const QString& text)
{
    const bool isNews = text != m_change->fullText();
    m_change->setFullText(text);
    m_change->setVisible(!text.isEmpty());
    m_undo->setVisible(!text.isEmpty());
    if (isNews)
        announce(*m_change, text);
    fit();
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
    showSaving();
    m_zoneLabel->setFullText(QString::fromLatin1(m_zone));
    m_undo->setFullText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo: %1").arg(m_change->fullText()));
    m_language->setFullText(m_desk.stamp().language == QStringLiteral("de") ? QStringLiteral("DE → EN")
                                                                           : QStringLiteral("EN → DE"));
    m_language->setAccessibleName(tr("Switch the language of the window"));
    fit();
}

/// Where there is no room for the journal there mostly is none for the card either: the server is named here then.
void StatusLine::showSaving()
{
    const SavePicture picture = savePicture(m_desk, m_server);
    const QString here = SaveWords::line(picture.here);
    const bool isShort = picture.server && !m_journal->isVisibleTo(this);
    m_saved->setFullText(isShort ? here + QStringLiteral(" · ") + ServerWords::headline(*picture.server) : here);
    const QString length = tr("Journal: %1 changes", "a count").arg(QLocale().toString(journalLength(m_desk.state())));
    const QString unsent = tr("%1, %2 unsent", "Journal: 412 changes, 7 unsent").arg(length, QLocale().toString(picture.unsent()));
    m_journal->setFullText(picture.unsent() > 0 ? unsent : length);
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
    showSaving();
    fit();
}

/// Two lines rather than half sentences.
void StatusLine::fit()
{
    int needed = 12 + 12 + 4 * 14;
    for (const QWidget* part : std::initializer_list<QWidget*>{m_saved, m_journal, m_change, m_undo, m_zoneLabel, m_language})
        needed += part->isVisibleTo(this) ? part->sizeHint().width() : 0;
    const bool isRoomy = m_journal->isVisibleTo(this); // then only what changed gives way
    m_row->setDirection(needed > width() && !isRoomy ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StatusLine::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.card);
    painter.fillRect(QRect(0, 0, width(), 1), look.line);
}

} // namespace lagebild
