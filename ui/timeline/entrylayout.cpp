// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/entrylayout.h"

#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QFontMetricsF>
#include <QPainter>

namespace lagebild {

namespace {

constexpr double edge = 12;   ///< free at both sides of the column
constexpr double gutter = 24; ///< between time and text; the dot stands in its middle
constexpr double whiskerHeight = 9;

double timeWidth(const QFont& font, double width)
{
    // as wide as the longest word that a time may need in either language
    const double wanted = QFontMetricsF(bolder(font)).horizontalAdvance(QStringLiteral("Nachmittag")) + 2;
    return std::min(wanted, std::max(30.0, width * 0.4));
}

/// Lines of equal width below each other; answers with the height.
double layLines(QTextLayout& layout, double width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

QColor dotOf(const TimelineEntry& entry, const Look& look)
{
    if (entry.milestone != Milestone::None)
        return look.of(entry.milestone);
    if (entry.visibility == Visibility::Internal)
        return look.internal;
    return entry.kind == EntryKind::Recovery || entry.percent ? look.working : look.accent;
}

} // namespace

EntryWords entryWords(const TimelineEntry& entry, const Records& records, const QString& language, const Look& look)
{
    const QLocale locale = localeFor(language);
    const auto words = wordsIn(entry, language);
    EntryWords shown;
    shown.time = Times::shortTime(entry.time, locale);
    shown.hint = Times::hint(entry.time, locale);
    shown.whisker = whiskerOf(entry.time);
    shown.said = lookedText(words.value_or(entry.text), look);
    shown.dot = dotOf(entry, look);
    if (entry.milestone != Milestone::None)
        shown.leading << Chip{Words::milestone(entry.milestone), look.of(entry.milestone), ChipIcon::Flag};
    if (entry.visibility == Visibility::Internal)
        shown.leading << Chip{Words::visibility(entry.visibility), look.internal, ChipIcon::Lock};
    for (const ServiceId service : entry.services) {
        const QString name = nameIn(records.services.value(service), language);
        if (!name.isEmpty())
            shown.trailing << Chip{name, look.secondary};
    }
    if (entry.percent)
        shown.trailing << Chip{Words::percent(*entry.percent, locale), entry.percent->counts == Counts::Working ? look.working : look.affected};
    const IncidentRecord* record = findIncident(records, entry.incident);
    if (const QString attached = record ? Words::attached(attachmentsOf(*record, entry.id)) : QString(); !attached.isEmpty())
        shown.trailing << Chip{attached, look.accent, ChipIcon::Clip};
    if (!entry.source.isEmpty())
        shown.trailing << Chip{Words::tr("source: %1").arg(entry.source), look.secondary};
    if (!words && !entry.language.isEmpty())
        shown.trailing << Chip{Words::tr("only in %1", "language").arg(Words::language(entry.language)), look.slight};
    return shown;
}

EntryLayout::EntryLayout(EntryWords words, const QFont& font, double width, Density density)
    : m_words(std::move(words))
    , m_density(density)
    , m_font(font)
    , m_bold(bolder(font))
    , m_small(smaller(font))
    , m_left(textLeft(font, width))
    , m_right(width - edge)
{
    if (density == Density::Compact)
        m_words.hint.clear(); // still there for hovering
    layText(std::max(20.0, m_right - m_left));
    if (const double strip = m_words.pictures.height(font); strip > 0 && density == Density::Comfortable) {
        m_strip = {m_left, m_height - above() - below() + 3, m_right - m_left, strip};
        m_height += strip + 3;
    }
    layTime(timeWidth(font, width));
}

double EntryLayout::textLeft(const QFont& font, double width)
{
    return edge + timeWidth(font, width) + gutter;
}

void EntryLayout::layTime(double width)
{
    m_time = std::make_unique<QTextLayout>(m_words.time, m_bold);
    double y = layLines(*m_time, width, Qt::AlignRight);
    if (!m_words.hint.isEmpty()) {
        m_hint = std::make_unique<QTextLayout>(m_words.hint, m_small);
        m_hint->setPosition({0, y});
        y += layLines(*m_hint, width, Qt::AlignRight);
    }
    if (m_words.whisker) {
        m_whisker = {0, y + 2, width, whiskerHeight};
        y += whiskerHeight + 3;
    }
    if (!m_words.secondTime.isEmpty()) {
        m_second = std::make_unique<QTextLayout>(m_words.secondTime, m_small);
        m_second->setPosition({0, y});
        y += layLines(*m_second, width, Qt::AlignRight);
    }
    m_height = std::max(m_height, y + above() + below());
}

QPointF EntryLayout::placeChips(const QList<Chip>& chips, QPointF from, double lineHeight)
{
    for (const Chip& chip : chips) {
        QSizeF size = chipSize(chip, m_small);
        size.setWidth(std::min(size.width(), m_right - m_left));
        if (from.x() + size.width() > m_right && from.x() > m_left)
            from = {m_left, from.y() + lineHeight + 2};
        m_chips << PlacedChip{chip, QRectF(from.x(), from.y() + (lineHeight - size.height()) / 2, size.width(), size.height())};
        from.rx() += size.width() + 5;
    }
    return from;
}

void EntryLayout::layText(double width)
{
    const double lineHeight = QFontMetricsF(m_font).height() + 2;
    QPointF at = placeChips(m_words.leading, {m_left, 0}, lineHeight);
    const double minimum = QFontMetricsF(m_font).averageCharWidth() * 8;
    if (at.x() > m_left && m_right - at.x() < minimum)
        at = {m_left, at.y() + lineHeight};
    m_text = std::make_unique<QTextLayout>(m_words.said.text, m_font);
    m_text->setFormats(m_words.said.formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setTextOption(option);
    m_text->beginLayout();
    for (QTextLine line = m_text->createLine(); line.isValid(); line = m_text->createLine()) {
        line.setLineWidth(width - (at.x() - m_left));
        line.setPosition({at.x(), at.y() + 1});
        const double end = at.x() + line.naturalTextWidth();
        at = {m_left, at.y() + lineHeight};
        m_height = at.y();
        if (line.textStart() + line.textLength() >= m_words.said.text.size() && !m_words.trailing.isEmpty()) {
            const QPointF last = placeChips(m_words.trailing, {end + 6, at.y() - lineHeight}, lineHeight);
            m_height = last.y() + lineHeight;
        }
    }
    m_text->endLayout();
    m_height += above() + below();
}

QString EntryLayout::linkAt(QPointF point) const
{
    point.ry() -= above();
    for (int i = 0; i < m_text->lineCount() && !m_words.said.formats.isEmpty(); ++i) {
        const QTextLine line = m_text->lineAt(i);
        if (line.naturalTextRect().contains(point))
            return lagebild::linkAt(m_words.said, line.xToCursor(point.x(), QTextLine::CursorOnCharacter));
    }
    return {};
}

void EntryLayout::draw(QPainter& painter, QPointF topLeft, const Look& look) const
{
    painter.save();
    painter.translate(topLeft);
    const double middle = m_left - gutter / 2;
    const double ascent = QFontMetricsF(m_font).height() / 2 + above();
    painter.setPen(QPen(look.line, 2));
    painter.drawLine(QPointF(middle, above()), QPointF(middle, m_height - 2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_words.dot);
    painter.drawEllipse(QPointF(middle, ascent), 4.5, 4.5);
    const double sign = edge - 4; // fits into the edge, whatever the size of the text
    drawWhereabouts(painter, {2, ascent - sign / 2, sign, sign}, m_words.where, look);
    painter.setPen(look.text);
    m_time->draw(&painter, {edge, above()});
    painter.translate(0, above());
    m_text->draw(&painter, {0, 0});
    if (m_hint) {
        painter.setPen(look.secondary);
        m_hint->draw(&painter, {edge, 0});
    }
    if (m_second) {
        painter.setPen(look.secondary);
        m_second->draw(&painter, {edge, 0});
    }
    if (m_words.whisker)
        drawWhisker(painter, m_whisker.translated(edge, 0), *m_words.whisker, look);
    if (!m_strip.isEmpty())
        m_words.pictures.draw(painter, m_strip, look);
    painter.setFont(m_small);
    for (const PlacedChip& placed : m_chips)
        drawChip(painter, placed.box, placed.chip, look);
    painter.restore();
}

} // namespace lagebild
