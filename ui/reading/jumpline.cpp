// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/jumpline.h"

#include "app/exchange/text/quickentry.h"
#include "ui/models/look.h"
#include "ui/models/timelinemodel.h"
#include "ui/models/times.h"
#include "ui/parts/announce.h"
#include "ui/reading/rowsteps.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lagebild {

namespace {

constexpr qsizetype mostShownLetters = 60;

QString shortened(const QString& text)
{
    const QString plain = text.simplified();
    return plain.size() > mostShownLetters ? plain.left(mostShownLetters) + QChar(0x2026) : plain;
}

} // namespace

JumpLine::JumpLine(const Desk& desk, const QAbstractItemModel& rows, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(rows)
    , m_line(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("jumpBar"));
    m_line->setObjectName(QStringLiteral("jumpLine"));
    m_line->setMaxLength(200);
    m_line->setMinimumWidth(60);
    m_line->installEventFilter(this);
    m_hint->setObjectName(QStringLiteral("jumpHint"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setMinimumWidth(60);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 6);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addWidget(m_hint);
    connect(m_line, &QLineEdit::textChanged, this, &JumpLine::explain);
    connect(m_line, &QLineEdit::returnPressed, this, &JumpLine::jump);
    hide();
    retranslate();
    restyle();
}

void JumpLine::showIncident(IncidentId incident)
{
    if (incident != m_incident)
        hide();
    m_incident = incident;
}

void JumpLine::open()
{
    m_line->selectAll();
    explain();
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

Result<EventTime> JumpLine::typed() const
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record)
        return Error{Error::Code::EmptyInput, {}, {}};
    return parseTime(m_line->text().trimmed(), quickContext(*record, m_desk.clock().now(), m_desk.stamp().zone));
}

int JumpLine::target() const
{
    const auto time = typed();
    if (!time || !time->isKnown())
        return -1;
    return firstRowFrom(m_rows, time->earliest ? *time->earliest : *time->latest);
}

QString JumpLine::explanation() const
{
    const auto time = typed();
    if (m_line->text().trimmed().isEmpty())
        return tr("A time as “13:54”, “yesterday 14:00” or “24 Jan”: Enter goes to the first entry from then on");
    if (!time && time.error().code == Error::Code::ImpossibleTime)
        return tr("“%1” is no possible clock time").arg(time.error().detail);
    if (!time && time.error().code == Error::Code::ImpossibleDate)
        return tr("“%1” is no possible date").arg(time.error().detail);
    if (!time || !time->isKnown())
        return tr("“%1” is no time").arg(shortened(m_line->text()));
    const QLocale locale = localeFor(m_desk.stamp().language);
    const QString when = Times::longTime(*time, locale);
    const QModelIndex index = m_rows.index(target(), 0);
    if (!index.isValid())
        return tr("No shown entry at or after %1").arg(when);
    const auto there = index.data(TimelineModel::TimeRole).value<EventTime>();
    return tr("%1 → %2: %3", "typed time, time of an entry, its text").arg(when, Times::longTime(there, locale), shortened(index.data().toString()));
}

void JumpLine::explain()
{
    m_hint->setText(explanation());
    m_line->setAccessibleDescription(m_hint->text());
}

void JumpLine::jump()
{
    const int row = target();
    if (row < 0) {
        explain();
        return announce(*m_hint, m_hint->text());
    }
    hide();
    emit jumped(row);
}

bool JumpLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        hide();
        emit closed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void JumpLine::retranslate()
{
    m_line->setPlaceholderText(tr("Jump to time"));
    m_line->setAccessibleName(tr("Jump to time"));
    explain();
}

void JumpLine::restyle()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Look::of(palette()).secondary);
    m_hint->setPalette(quiet);
    m_hint->setFont(smaller(font()));
}

void JumpLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace lagebild
