// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/quickline.h"

#include "app/exchange/text/quickentry.h"
#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/parts/lines.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace lagebild {

namespace {

constexpr qsizetype mostRecalled = 50;

/// When the line happened, as it was understood.
QString whenOf(const TimelineEntry& entry, QDate today, const QLocale& locale)
{
    if (!entry.time.isKnown())
        return QuickLine::tr("time unknown: “%1”", "words that name no time").arg(entry.time.wording);
    if (dayOf(entry.time) == today)
        return QuickLine::tr("%1 today", "clock time").arg(Times::shortTime(entry.time, locale));
    return Times::longTime(entry.time, locale);
}

} // namespace

QuickLine::QuickLine(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_keeper(new TypingKeeper(this))
    , m_line(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    setupWidgets();
    retranslate();
    restyle();
}

void QuickLine::setupWidgets()
{
    m_line->setObjectName(QStringLiteral("quickEntry"));
    m_line->setMaxLength(10000);
    m_line->setMinimumWidth(60);
    m_line->setTextMargins(4, 3, 4, 3);
    m_line->installEventFilter(this);
    shareUndo(*m_line);
    m_hint->setObjectName(QStringLiteral("quickHint"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setMinimumWidth(60);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addWidget(m_hint);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &QuickLine::typed);
    connect(m_line, &QLineEdit::returnPressed, this, &QuickLine::add);
    connect(m_keeper, &TypingKeeper::keepIt, this, &QuickLine::keep);
}

void QuickLine::showIncident(IncidentId incident)
{
    if (incident == m_incident)
        return;
    m_keeper->keepNow();
    m_incident = incident;
    emptyLine(*m_line);
    m_past.clear();
    m_recalled = -1;
    takeUp();
}

QString QuickLine::keyOf(IncidentId incident)
{
    return QStringLiteral("quick/") + incident.text();
}

void QuickLine::keep()
{
    const QString text = m_line->text();
    if (!m_incident.isNull())
        m_desk.keepTyping(keyOf(m_incident), text.trimmed().isEmpty() ? QString() : text);
}

/// Fills the line with what was being typed about this incident, if anything.
void QuickLine::takeUp()
{
    const auto kept = m_desk.keptTyping(keyOf(m_incident));
    if (kept)
        m_line->setText(kept->text);
    m_keeper->settle(); // it is kept as it is
    explain();
    if (!kept)
        return;
    m_firstKey = kept->at;
    const QString sentence = takenUpWords(kept->at, m_desk.clock().now(), m_desk.stamp().zone);
    m_hint->setText(sentence);
    m_line->setAccessibleDescription(sentence);
}

void QuickLine::typed()
{
    if (m_line->text().trimmed().isEmpty())
        m_firstKey.reset();
    else if (!m_firstKey)
        m_firstKey = m_desk.clock().now();
    m_keeper->typed();
    explain();
}

void QuickLine::type(const QString& text)
{
    m_line->setFocus();
    m_line->end(false); // behind what stands there already
    m_line->insert(m_line->text().isEmpty() ? text.simplified() : u' ' + text.simplified());
}

void QuickLine::add()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record || m_line->text().trimmed().isEmpty())
        return;
    const Instant now = m_firstKey.value_or(m_desk.clock().now());
    const auto quick = parseQuickEntry(m_line->text(), m_desk.records(), quickContext(*record, now, m_desk.stamp().zone));
    if (quick)
        emit entryTyped(quick->entry);
    else
        emit refused(quick.error());
}

void QuickLine::clearAsAdded()
{
    m_past.removeAll(m_line->text());
    m_past << m_line->text();
    if (m_past.size() > mostRecalled)
        m_past.removeFirst();
    m_recalled = -1;
    emptyLine(*m_line);
    m_keeper->settle();
}

void QuickLine::recall(int step)
{
    const qsizetype from = m_recalled < 0 ? m_past.size() : m_recalled;
    const qsizetype to = from + step;
    if (to < 0 || from + step > m_past.size() || m_past.isEmpty())
        return;
    m_recalled = to == m_past.size() ? -1 : to;
    m_line->setText(m_recalled < 0 ? QString() : m_past[m_recalled]);
}

QString QuickLine::understood() const
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record || m_line->text().trimmed().isEmpty())
        return tr("13:54 what happened #service !public — internal unless !public · Enter adds");
    const QLocale locale = localeFor(m_desk.stamp().language);
    const Instant now = m_firstKey.value_or(m_desk.clock().now());
    const TimeContext context = quickContext(*record, now, m_desk.stamp().zone);
    const auto quick = parseQuickEntry(m_line->text(), m_desk.records(), context);
    if (!quick && quick.error().code == Error::Code::ImpossibleTime)
        return tr("“%1” is no possible clock time").arg(quick.error().detail);
    if (!quick && quick.error().code == Error::Code::ImpossibleDate)
        return tr("“%1” is no possible date").arg(quick.error().detail);
    if (!quick)
        return tr("The text is missing");
    QStringList parts;
    parts << whenOf(quick->entry, inZone(now, context.zone).date(), locale);
    if (quick->entry.role == EntryRole::Forecast)
        parts << tr("expected", "an entry about what lies ahead");
    for (const ServiceId service : quick->entry.services)
        parts << nameIn(m_desk.records().services.value(service), m_desk.stamp().language);
    for (const QString& name : quick->unknownServices)
        parts << tr("no service “%1”").arg(name);
    parts << Words::visibility(quick->entry.visibility);
    return tr("%1 — Enter adds").arg(parts.join(QStringLiteral(" · ")));
}

void QuickLine::explain()
{
    m_hint->setText(understood());
    m_line->setAccessibleDescription(m_hint->text());
}

void QuickLine::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_keeper->keepNow();
}

namespace {

bool isLog(const QString& text)
{
    const auto lines = QStringView(text).split(u'\n');
    return std::count_if(lines.begin(), lines.end(), [](QStringView line) { return !line.trimmed().isEmpty(); }) > 1;
}

} // namespace

bool QuickLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::FocusOut)
        m_keeper->keepNow();
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && isLog(QGuiApplication::clipboard()->text())) {
            emit logPasted(QGuiApplication::clipboard()->text());
            return true;
        }
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            recall(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key == Qt::Key_Escape && !m_line->text().isEmpty()) {
            emptyLine(*m_line);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QuickLine::retranslate()
{
    m_line->setPlaceholderText(tr("What happened?"));
    m_line->setAccessibleName(tr("New entry"));
    explain();
}

void QuickLine::restyle()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Look::of(palette()).secondary);
    m_hint->setPalette(quiet);
    m_hint->setFont(smaller(font()));
}

void QuickLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace lagebild
