// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the entries: days, silences, now.
#include "ui/timeline/timelineview.h"

#include "ui/attachments/thumbnails.h"
#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QPainter>

namespace lagebild {

namespace {

constexpr qsizetype mostPictures = 12; ///< of one entry: a row has no room for more, and the list shows all

QColor colourOf(EntryNote::Tone tone, const Look& look)
{
    switch (tone) {
    case EntryNote::Tone::Quiet: return look.secondary;
    case EntryNote::Tone::Open: return look.accent;
    case EntryNote::Tone::Good: return look.working;
    case EntryNote::Tone::Slight: return look.slight;
    case EntryNote::Tone::Bad: return look.affected;
    }
    return look.secondary;
}

} // namespace

EntryWords TimelineView::wordsOf(const QModelIndex& index, const Look& look) const
{
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    EntryWords words = entryWords(entry, m_desk.records(), m_desk.stamp().language, look);
    words.where = index.data(TimelineModel::WhereaboutsRole).value<Whereabouts>();
    words.secondTime = index.data(TimelineModel::SecondTimeRole).toString();
    const IncidentRecord* record = m_thumbnails ? findIncident(m_desk.records(), entry.incident) : nullptr;
    const bool hasRoom = record && m_density == Density::Comfortable;
    for (const Attachment& attachment : hasRoom ? attachmentsOf(*record, entry.id) : QList<Attachment>()) {
        if (mayHaveThumbnail(attachment) && words.pictures.pictures.size() < mostPictures)
            words.pictures.pictures << m_thumbnails->of(attachment);
    }
    if (const auto novelty = index.data(TimelineModel::NoveltyRole).value<Novelty>(); novelty != Novelty::None)
        words.leading.prepend(Chip{Words::novelty(novelty), look.accent, ChipIcon::Star});
    for (const EntryNote& note : index.data(TimelineModel::NotesRole).value<QList<EntryNote>>())
        words.trailing << Chip{note.text, colourOf(note.tone, look)};
    return words;
}

void TimelineView::useThumbnails(Thumbnails& thumbnails)
{
    m_thumbnails = &thumbnails;
    connect(&thumbnails, &Thumbnails::made, viewport(), qOverload<>(&QWidget::update));
    relayout();
}

void TimelineView::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    relayout();
}

void TimelineView::showNow(const std::optional<EventTime>& now)
{
    if (m_now == now)
        return;
    m_now = now;
    placeNow();
    updateGeometries();
    viewport()->update();
}

/// The rows with a time stand in its order; one without a time hangs on the one before it or stands at the very end.
void TimelineView::placeNow()
{
    const auto before = m_nowRow;
    const auto now = m_now ? sortInstant(*m_now) : std::nullopt;
    int low = 0;
    int high = rows();
    while (now && low < high) {
        const int middle = low + (high - low) / 2;
        int row = middle;
        while (row >= low && !sortInstant(model()->index(row, 0).data(TimelineModel::TimeRole).value<EventTime>()))
            --row;
        const bool isUnplaced = !model()->index(middle, 0).data(TimelineModel::DayRole).toDate().isValid();
        const auto at = row < low ? std::nullopt : sortInstant(model()->index(row, 0).data(TimelineModel::TimeRole).value<EventTime>());
        if (isUnplaced)
            high = middle;
        else if (at && *at > *now)
            high = row;
        else
            low = middle + 1;
    }
    m_nowRow = now && rows() > 0 ? low : -1;
    if (m_nowRow == before)
        return;
    forget(before);
    forget(m_nowRow);
}

void TimelineView::paintAbove(QPainter& painter, int row)
{
    QRect box(0, topOf(row) - verticalOffset(), viewport()->width(), noteHeight());
    if (const QString words = model()->index(row, 0).data(TimelineModel::SilenceRole).toString(); !words.isEmpty()) {
        paintSilence(painter, box, words);
        box.translate(0, noteHeight());
    }
    if (m_nowRow == row) {
        paintNow(painter, box);
        box.translate(0, noteHeight());
    }
    if (beginsDay(row))
        paintDay(painter, {0, box.top(), box.width(), headerHeight()}, model()->index(row, 0).data(TimelineModel::DayRole).toDate());
}

void TimelineView::paintDay(QPainter& painter, const QRect& box, QDate day)
{
    const Look look = Look::of(palette());
    const QFont face = bolder(font());
    const QRect words = box.adjusted(12, 4, -12, -2);
    painter.setFont(face);
    painter.setPen(look.secondary);
    const QString text = Times::dayHeader(day, localeFor(m_desk.stamp().language));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(face).elidedText(text, Qt::ElideRight, words.width()));
}

/// The day of what is in sight stays at the upper edge until the next day pushes it out.
void TimelineView::paintStickyDay(QPainter& painter)
{
    const int first = rowAtOffset(verticalOffset());
    const int height = headerHeight();
    if (verticalOffset() <= edgeHeight || (beginsDay(first) && topOf(first) + dayTop(first) >= verticalOffset()))
        return; // its own header is in sight
    int top = 0;
    for (int row = first + 1; row < rows() && topOf(row) - verticalOffset() < height; ++row) {
        if (beginsDay(row))
            top = std::min(top, topOf(row) + dayTop(row) - verticalOffset() - height);
    }
    const QRect box(0, top, viewport()->width(), height);
    const Look look = Look::of(palette());
    painter.fillRect(box, look.pane);
    painter.setPen(look.line);
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    paintDay(painter, box, model()->index(first, 0).data(TimelineModel::DayRole).toDate());
}

void TimelineView::paintSilence(QPainter& painter, const QRect& box, const QString& words)
{
    const Look look = Look::of(palette());
    const QFont face = smaller(font());
    const QString text = QFontMetrics(face).elidedText(words, Qt::ElideRight, box.width() - 24);
    const int width = QFontMetrics(face).horizontalAdvance(text);
    const int left = (box.width() - width) / 2;
    painter.setFont(face);
    painter.setPen(look.secondary);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.setPen(QPen(look.border, 1, Qt::DashLine));
    const int y = box.center().y() + 1;
    painter.drawLine(12, y, left - 8, y);
    painter.drawLine(left + width + 8, y, box.width() - 12, y);
}

void TimelineView::paintNow(QPainter& painter, const QRect& box)
{
    const Look look = Look::of(palette());
    const QFont face = bolder(smaller(font()));
    const QString text = tr("now %1", "clock time").arg(Times::shortTime(*m_now, localeFor(m_desk.stamp().language)));
    painter.setFont(face);
    painter.setPen(look.accent);
    painter.drawText(box.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    const int left = 12 + QFontMetrics(face).horizontalAdvance(text) + 8;
    painter.setPen(QPen(look.accent, 2));
    painter.drawLine(left, box.center().y() + 1, box.width() - 12, box.center().y() + 1);
}

} // namespace lagebild
