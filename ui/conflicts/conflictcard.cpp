// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/conflictcard.h"

#include "app/domain/verbs.h"
#include "ui/conflicts/conflictwords.h"
#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/parts/announce.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace lagebild {

namespace {

/// Of the window's height; the panes below stay usable.
constexpr double mostOfWindow = 0.4;

/// In windows of fewer lines the versions and the panes do not fit above each other.
constexpr int linesForBoth = 26;
constexpr double mostOfSmallWindow = 0.5;

QLabel* plainLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // it is what people typed
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

/// As high as its rows where there is room; else it scrolls to the one that has the focus.
class VersionsArea : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), wanted}; }
    QSize minimumSizeHint() const override { return {0, std::min(wanted, fontMetrics().height() * 2)}; }
    int wanted = 0;
};

ConflictCard::ConflictCard(Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_heading(plainLabel(QStringLiteral("conflictHeading"), this))
    , m_hint(plainLabel(QStringLiteral("conflictHint"), this))
    , m_open(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_area(new VersionsArea(this))
{
    setObjectName(QStringLiteral("conflictCard"));
    m_next->setObjectName(QStringLiteral("conflictNext"));
    m_open->setObjectName(QStringLiteral("conflictOpen"));
    m_open->setCheckable(true);
    for (QPushButton* button : {m_open, m_next})
        button->setAutoDefault(false);
    m_area->setObjectName(QStringLiteral("conflictVersions"));
    m_area->setWidgetResizable(true);
    m_area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus); // its buttons are the stops; the window scrolls to them
    m_area->viewport()->setAutoFillBackground(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_open, 0, Qt::AlignTop);
    top->addWidget(m_next, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(34, 8, 12, 8);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_area);
    column->addWidget(m_hint);
    connect(m_open, &QPushButton::toggled, this, &ConflictCard::openOrClose);
    connect(m_next, &QPushButton::clicked, this, &ConflictCard::showNext);
    connect(&desk, &Desk::changed, this, &ConflictCard::refresh);
    hide();
}

void ConflictCard::showIncident(IncidentId incident)
{
    m_incident = incident;
    m_current = 0;
    m_conflicts.clear();
    refresh();
}

/// Stays with the conflict in view as long as there is one.
void ConflictCard::refresh()
{
    QList<Conflict> found = m_incident.isNull() ? QList<Conflict>() : conflictsOf(m_desk.state(), m_incident);
    if (found == m_conflicts && isVisibleTo(parentWidget()) == !found.isEmpty())
        return;
    const Conflict* inView = m_current < m_conflicts.size() ? &m_conflicts[m_current] : nullptr;
    const bool isNew = found.size() > m_conflicts.size();
    qsizetype place = std::min(m_current, std::max<qsizetype>(found.size() - 1, 0));
    for (qsizetype i = 0; inView && i < found.size(); ++i) {
        if (found[i].entity == inView->entity && found[i].field == inView->field)
            place = i;
    }
    m_conflicts = std::move(found);
    m_current = place;
    setVisible(!m_conflicts.isEmpty());
    if (m_conflicts.isEmpty())
        return m_open->setChecked(false);
    showCurrent();
    if (isNew)
        announce(*this, m_heading->text() + QStringLiteral(". ") + m_hint->text());
}

void ConflictCard::showCurrent()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = m_versions && focus && m_versions->isAncestorOf(focus);
    m_versions = new QWidget;
    m_versions->setObjectName(QStringLiteral("conflictRows"));
    m_rows = new QVBoxLayout(m_versions);
    m_rows->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < int(m_conflicts[m_current].versions.size()); ++i)
        addVersion(i);
    addSteps();
    if (QWidget* old = m_area->takeWidget())
        old->deleteLater(); // one of its buttons may be what asked for this
    m_area->setWidget(m_versions);
    m_versions->setAutoFillBackground(false); // setWidget() sets it
    showHeading();
    fitHeight();
    if (auto* first = hadFocus ? m_versions->findChild<QPushButton*>(QStringLiteral("conflictTake1")) : nullptr)
        first->setFocus(Qt::OtherFocusReason);
    update();
}

void ConflictCard::showHeading()
{
    const QLocale locale = localeFor(m_desk.stamp().language);
    m_heading->setFont(bolder(font()));
    m_hint->setFont(smaller(font()));
    m_heading->setText(ConflictWords::heading(m_desk.records(), m_conflicts[m_current], locale));
    m_hint->setText(ConflictWords::hint(m_conflicts[m_current], m_conflicts.size() - 1));
    m_next->setText(tr("Next conflict"));
    m_next->setAccessibleName(m_next->text());
    m_next->setVisible(m_conflicts.size() > 1);
    m_open->setText(m_open->isChecked() ? tr("Close") : tr("Show versions"));
    m_open->setAccessibleName(m_open->isChecked() ? tr("Close the versions") : tr("Show the versions"));
    setAccessibleName(m_heading->text());
}

void ConflictCard::addVersion(int index)
{
    const Conflict& conflict = m_conflicts[m_current];
    const ConflictVersion& version = conflict.versions[index];
    const QLocale locale = localeFor(m_desk.stamp().language);
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    const QString number = QString::number(index + 1);
    auto* row = new QWidget(m_versions);
    auto* words = plainLabel(QStringLiteral("conflictWords") + number, row);
    auto* said = plainLabel(QStringLiteral("conflictSaid") + number, row);
    words->setText(ConflictWords::version(m_desk.records(), conflict, version, locale));
    said->setText(ConflictWords::said(version, record ? record->incident.timezone : m_desk.stamp().zone, locale));
    said->setFont(smaller(font()));
    auto* take = addButton(QStringLiteral("conflictTake") + number, tr("%1 · Take this", "number of a version").arg(number), row);
    take->setAccessibleName(tr("Take version %1: %2").arg(number, words->text()));
    take->setAccessibleDescription(said->text());
    connect(take, &QPushButton::clicked, this, [this, value = version.value] { decide(value); });
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(words);
    texts->addWidget(said);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 2, 0, 2);
    line->addWidget(take, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    m_rows->addWidget(row);
}

/// What can be done besides taking one of the versions.
void ConflictCard::addSteps()
{
    const Conflict& conflict = m_conflicts[m_current];
    auto* row = new QWidget(m_versions);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 2, 0, 2);
    if (conflict.both) {
        QPushButton* both = addButton(QStringLiteral("conflictBoth"), tr("Keep both"), row);
        both->setToolTip(tr("All versions, one after the other"));
        connect(both, &QPushButton::clicked, this, [this, text = *conflict.both] { decide(text); });
        line->addWidget(both);
    }
    if (conflict.entity.kind == EntityKind::Entry) {
        QPushButton* show = addButton(QStringLiteral("conflictShow"), tr("Show the entry"), row);
        connect(show, &QPushButton::clicked, this, [this, id = EntryId{conflict.entity.id}] { emit entryWanted(id); });
        line->addWidget(show);
    }
    line->addStretch(1);
    row->setVisible(line->count() > 1);
    m_rows->addWidget(row);
    m_rows->addStretch(1);
}

QPushButton* ConflictCard::addButton(const QString& name, const QString& text, QWidget* where)
{
    auto* button = new QPushButton(text, where);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

void ConflictCard::decide(const QJsonValue& value)
{
    const Conflict conflict = m_conflicts[m_current];
    const auto done = m_desk.commit(decideConflict(m_desk.records(), conflict.entity, conflict.field, value));
    if (!done)
        emit refused(done.error());
}

void ConflictCard::showNext()
{
    m_current = (m_current + 1) % m_conflicts.size();
    showCurrent();
}

void ConflictCard::keyPressEvent(QKeyEvent* event)
{
    const int number = event->key() - Qt::Key_0;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && number >= 1 && m_current < m_conflicts.size() && number <= m_conflicts[m_current].versions.size())
        return decide(m_conflicts[m_current].versions[number - 1].value);
    QFrame::keyPressEvent(event);
}

/// Its keys work after a click beside the buttons, too.
void ConflictCard::mousePressEvent(QMouseEvent* event)
{
    QFrame::mousePressEvent(event);
    if (auto* first = findChild<QPushButton*>(QStringLiteral("conflictTake1")))
        first->setFocus(Qt::MouseFocusReason);
}

bool ConflictCard::isInSmallWindow() const
{
    return window()->height() <= fontMetrics().height() * linesForBoth;
}

void ConflictCard::closeVersions()
{
    m_open->setChecked(false);
}

void ConflictCard::openOrClose()
{
    if (m_current < m_conflicts.size())
        showHeading();
    fitHeight();
    if (auto* first = m_needsAllRoom ? findChild<QPushButton*>(QStringLiteral("conflictTake1")) : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void ConflictCard::fitHeight()
{
    if (!m_rows)
        return;
    const int width = m_area->viewport()->width();
    const int rows = m_rows->hasHeightForWidth() ? m_rows->heightForWidth(width) : m_rows->sizeHint().height();
    const bool isSmall = isInSmallWindow();
    const int wanted = std::min(rows, int(window()->height() * (isSmall ? mostOfSmallWindow : mostOfWindow)));
    m_open->setVisible(isSmall);
    m_hint->setVisible(!isSmall);
    m_area->setVisible(!isSmall || m_open->isChecked());
    if (const bool needs = isSmall && m_open->isChecked(); std::exchange(m_needsAllRoom, needs) != needs)
        emit needsAllRoomChanged(needs);
    if (std::exchange(m_area->wanted, wanted) == wanted)
        return;
    m_area->setMaximumHeight(wanted);
    m_area->updateGeometry();
}

void ConflictCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void ConflictCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    const bool isAbout = event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange;
    if (isAbout && m_current < m_conflicts.size())
        showCurrent();
}

void ConflictCard::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look.tint(look.degraded));
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.line);
    const QRectF sign(11, m_heading->geometry().center().y() - 8, 16, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.degraded);
    painter.drawEllipse(sign);
    painter.setPen(look.card);
    painter.setFont(bolder(painter.font()));
    painter.drawText(sign, Qt::AlignCenter, QString(QChar(0x2260))); // not equal
}

} // namespace lagebild
