// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/laneswidget.h"

#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/parts/fittedlist.h"

#include <QEvent>
#include <QPainter>
#include <QTimeZone>

namespace lagebild {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostLanes = 4;
constexpr double laneEdge = 12;
constexpr double labelShare = 0.24;     ///< of the width, for the names
constexpr double mostLabelShare = 0.55; ///< where a single name needs it

/// Distance of the ticks: a round length of which about four fit.
Milliseconds tickStep(Milliseconds length)
{
    for (const Milliseconds step : {Milliseconds(5min), Milliseconds(10min), Milliseconds(15min), Milliseconds(30min),
             Milliseconds(1h), Milliseconds(2h), Milliseconds(3h), Milliseconds(6h), Milliseconds(12h), Milliseconds(24h)}) {
        if (length <= step * 5)
            return step;
    }
    return std::chrono::ceil<std::chrono::days>(length / 5);
}

/// "> 90 %": the bound as a sign, because the lane is short of room; hovering has the words.
QString shortPercent(const std::optional<Percent>& percent, const QLocale& locale)
{
    if (!percent || percent->counts != Counts::Working)
        return {};
    static constexpr const char16_t* signs[] = {u"", u"≈ ", u"≥ ", u"> ", u"≤ ", u"< "};
    const QString number = Words::percent({percent->value, Bound::Exactly, percent->counts, {}}, locale);
    return QString::fromUtf16(signs[int(percent->bound)]) + number;
}

} // namespace

LanesWidget::LanesWidget(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("lanes"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&desk, &Desk::changed, this, &LanesWidget::hear);
}

/// Entries come and go all the time and tell nothing about states; folding all claims is for what does.
void LanesWidget::hear(const ChangeSet& changes)
{
    const auto matters = [this](const Change& change) {
        return change.entity.kind != EntityKind::Entry && (change.entity.scope == m_incident || change.entity.scope.isNull());
    };
    if (std::any_of(changes.changes.begin(), changes.changes.end(), matters))
        refresh();
}

void LanesWidget::showIncident(IncidentId incident)
{
    m_incident = incident;
    refresh();
}

void LanesWidget::refresh()
{
    m_lanes.clear();
    m_more = 0;
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (record && !record->incident.deleted)
        readLanes(*record);
    describe();
    setVisible(!m_lanes.isEmpty());
    updateGeometry();
    update();
}

void LanesWidget::readLanes(const IncidentRecord& record)
{
    const Instant now = m_desk.clock().now();
    m_zone = record.incident.timezone;
    m_isOpen = !isEnd(record.incident.phase);
    m_from = now;
    m_to = Instant::min();
    const auto spansByService = spansOf(record, now);
    for (const BoardRow& row : boardOf(record, now)) {
        const QList<StateSpan> spans = spansByService.value(row.service);
        if (row.group == BoardGroup::Unknown || spans.isEmpty())
            continue;
        m_from = std::min(m_from, spans.first().from);
        m_to = std::max(m_to, spans.last().to);
        const QString name = nameIn(m_desk.records().services.value(row.service), m_desk.stamp().language);
        const auto same = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const Lane& lane) { return lane.spans == spans && lane.percent == row.percent; });
        if (same != m_lanes.end())
            same->names << name;
        else
            m_lanes << Lane{{name}, spans, row.percent};
    }
    m_more = std::max<qsizetype>(0, m_lanes.size() - mostLanes);
    if (!m_lanes.isEmpty())
        m_from -= std::max(Milliseconds(5min), (m_to - m_from) / 24);
}

/// The lanes in words: for hovering and for screen readers.
void LanesWidget::describe()
{
    const QLocale locale = localeFor(m_desk.stamp().language);
    QStringList lines;
    for (const Lane& lane : std::as_const(m_lanes)) {
        QStringList spans;
        for (const StateSpan& span : lane.spans)
            spans << tr("%1 from %2 to %3", "state, clock times")
                         .arg(Words::state(span.state), Times::clock(span.from, m_zone, locale), Times::clock(span.to, m_zone, locale));
        if (lane.percent)
            spans << (lane.percent->counts == Counts::Working ? tr("%1 work", "percent") : tr("%1 affected", "percent"))
                         .arg(Words::percent(*lane.percent, locale));
        lines << QStringLiteral("%1: %2").arg(lane.names.join(QStringLiteral(", ")), spans.join(QStringLiteral(", ")));
    }
    setAccessibleName(tr("State of the services over time"));
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    setToolTip(lines.join(QLatin1Char('\n')));
}

double LanesWidget::laneHeight() const
{
    return QFontMetricsF(smaller(font())).height() + 1;
}

QSize LanesWidget::sizeHint() const
{
    const auto rows = std::min(m_lanes.size(), mostLanes) + 1 + (m_more ? 1 : 0);
    return {200, int(std::ceil(double(rows) * laneHeight())) + 16};
}

QSize LanesWidget::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

double LanesWidget::xOf(Instant at, const QRectF& box) const
{
    const double length = double(std::max<qint64>(1, (m_to - m_from).count()));
    return box.left() + box.width() * double((at - m_from).count()) / length;
}

QList<LanesWidget::Lane> LanesWidget::shownLanes() const
{
    return m_lanes.first(std::min(m_lanes.size(), mostLanes));
}

double LanesWidget::percentWidth(const QFontMetricsF& metrics) const
{
    double width = 0;
    for (const Lane& lane : shownLanes())
        width = std::max(width, metrics.horizontalAdvance(shortPercent(lane.percent, localeFor(m_desk.stamp().language))));
    return width > 0 ? width + 8 : 0;
}

/// Wide enough for the first name of each lane and the number of the others.
double LanesWidget::labelWidth(const QFontMetricsF& metrics) const
{
    double width = this->width() * labelShare;
    for (const Lane& lane : shownLanes())
        width = std::max(width, std::ceil(metrics.horizontalAdvance(fittedList(lane.names, metrics, 0))) + 9);
    return std::min(width, this->width() * mostLabelShare);
}

void LanesWidget::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smaller(font()));
    const double label = labelWidth(QFontMetricsF(painter.font()));
    const double height = laneHeight();
    const double percent = percentWidth(QFontMetricsF(painter.font()));
    QRectF bar(laneEdge + label, 8, width() - 2 * laneEdge - label - percent, height);
    for (const Lane& lane : shownLanes()) {
        paintLane(painter, lane, bar);
        bar.translate(0, height);
    }
    painter.setPen(look.secondary);
    if (m_more) {
        painter.drawText(QRectF(laneEdge, bar.top(), width() - 2 * laneEdge, height), Qt::AlignVCenter, tr("and %n more", "services", int(m_more)));
        bar.translate(0, height);
    }
    paintTicks(painter, bar);
}

void LanesWidget::paintLane(QPainter& painter, const Lane& lane, const QRectF& bar) const
{
    const Look look = Look::of(palette());
    const QFontMetricsF metrics(painter.font());
    const QRectF label(laneEdge, bar.top(), bar.left() - laneEdge - 8, bar.height());
    painter.setPen(look.secondary);
    const QString names = fittedList(lane.names, metrics, label.width());
    painter.drawText(label, Qt::AlignVCenter, metrics.elidedText(names, Qt::ElideRight, label.width()));
    painter.setPen(look.text);
    painter.drawText(QRectF(bar.right(), bar.top(), width() - laneEdge - bar.right(), bar.height()), Qt::AlignVCenter | Qt::AlignRight,
        shortPercent(lane.percent, localeFor(m_desk.stamp().language)));
    const double thickness = std::max(6.0, bar.height() * 0.5);
    const double top = bar.center().y() - thickness / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.track);
    painter.drawRoundedRect(QRectF(bar.left(), top, bar.width(), thickness), 2, 2);
    for (const StateSpan& span : lane.spans) {
        const double x = xOf(span.from, bar);
        painter.setBrush(look.of(span.state));
        painter.drawRoundedRect(QRectF(x, top, std::max(2.0, xOf(span.to, bar) - x), thickness), 2, 2);
    }
}

void LanesWidget::paintTicks(QPainter& painter, const QRectF& box) const
{
    const QFontMetricsF metrics(painter.font());
    const Milliseconds step = tickStep(m_to - m_from);
    const bool isLong = m_to - m_from > 26h;
    const QLocale locale = localeFor(m_desk.stamp().language);
    const QDateTime midnight = inZone(m_from, m_zone).date().startOfDay(inZone(m_from, m_zone).timeZone());
    const QString end = m_isOpen ? tr("now") : Times::clock(m_to, m_zone, locale);
    const double endLeft = box.right() - metrics.horizontalAdvance(end);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, end);
    double free = box.left();
    for (Instant at = toInstant(midnight); at < m_to; at += step) {
        const QString words = isLong ? locale.toString(inZone(at, m_zone), QStringLiteral("ddd HH:mm")) : Times::clock(at, m_zone, locale);
        const double width = metrics.horizontalAdvance(words);
        const double x = xOf(at, box) - width / 2;
        if (at < m_from || x < free - 1 || x + width + 8 > endLeft)
            continue;
        painter.drawText(QRectF(x, box.top(), width + 1, box.height()), Qt::AlignVCenter, words);
        free = x + width + 10;
    }
}

void LanesWidget::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace lagebild
