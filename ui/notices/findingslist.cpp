// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/findingslist.h"

#include "ui/models/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>

namespace lagebild {

namespace {

constexpr int WeightRole = Qt::UserRole;
constexpr int RepairRole = Qt::UserRole + 1;
constexpr int pad = 6;

/// Where the pieces of one row stand.
struct RowLayout {
    QRect glyph;
    QRect text;
    QRect link;
    int height = 0;

    RowLayout(const QFontMetrics& metrics, const QRect& rect, const QString& words, const QString& linkWords)
    {
        const int em = metrics.height();
        glyph = QRect(rect.left() + pad, rect.top() + pad, em, em);
        const int linkWidth = linkWords.isEmpty() ? 0 : metrics.horizontalAdvance(linkWords) + 2 * pad;
        const bool isBelow = linkWidth > rect.width() / 2; // large type in a narrow pane
        const int textWidth = std::max(em * 4, rect.width() - em - 3 * pad - (isBelow ? 0 : linkWidth));
        const QRect room(0, 0, textWidth, 100000);
        text = QRect(QPoint(glyph.right() + pad, rect.top() + pad),
            QSize(textWidth, metrics.boundingRect(room, Qt::TextWordWrap, words).height()));
        link = isBelow ? QRect(text.left(), text.bottom() + pad, linkWidth, em)
                       : QRect(rect.right() - linkWidth + pad, rect.top() + pad, linkWidth - pad, em);
        height = std::max({glyph.bottom(), text.bottom(), linkWidth ? link.bottom() : 0}) - rect.top() + pad;
    }
};

class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        return {width, RowLayout(option.fontMetrics, QRect(0, 0, width, 0), index.data().toString(), link(index)).height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Look look = Look::of(option.palette);
        const RowLayout at(option.fontMetrics, option.rect, index.data().toString(), link(index));
        painter->save();
        drawWeight(*painter, at.glyph, NoticeFinding::Weight(index.data(WeightRole).toInt()), look);
        painter->setFont(option.font);
        painter->setPen(look.text);
        painter->drawText(at.text, Qt::TextWordWrap, index.data().toString());
        painter->setPen(look.accent);
        painter->drawText(at.link, Qt::AlignRight, link(index));
        if (option.state.testFlag(QStyle::State_HasFocus))
            drawFocus(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), look);
        painter->restore();
    }

    static QString link(const QModelIndex& index)
    {
        return NoticeFindings::repair(NoticeFinding::Repair(index.data(RepairRole).toInt()));
    }

private:
    /// A cross, an exclamation mark or a tick, drawn, because fonts differ.
    static void drawWeight(QPainter& painter, const QRect& box, NoticeFinding::Weight weight, const Look& look)
    {
        const QRectF r = QRectF(box).adjusted(box.width() * .22, box.width() * .22, -box.width() * .22, -box.width() * .22);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto pen = [&](const QColor& colour) { painter.setPen({colour, 1.8, Qt::SolidLine, Qt::RoundCap}); };
        switch (weight) {
        case NoticeFinding::Weight::Blocking:
            pen(look.affected);
            painter.drawLine(r.topLeft(), r.bottomRight());
            painter.drawLine(r.topRight(), r.bottomLeft());
            break;
        case NoticeFinding::Weight::Warning:
            pen(look.slight);
            painter.drawLine(QPointF(r.center().x(), r.top()), QPointF(r.center().x(), r.bottom() - r.height() * .35));
            painter.drawPoint(QPointF(r.center().x(), r.bottom()));
            break;
        case NoticeFinding::Weight::Fine:
            pen(look.working);
            painter.drawPolyline(QPolygonF {{r.left(), r.center().y()}, {r.center().x(), r.bottom()}, r.topRight()});
            break;
        }
    }
};

} // namespace

FindingsList::FindingsList(QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new FindingDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(this, &QListWidget::clicked, this, &FindingsList::repair);
}

void FindingsList::present(const QList<NoticeFinding>& findings)
{
    if (findings == m_findings && count() == findings.size())
        return;
    const int row = currentRow();
    m_findings = findings;
    clear();
    for (const NoticeFinding& finding : findings) {
        auto* item = new QListWidgetItem(finding.text, this);
        item->setData(WeightRole, int(finding.weight));
        item->setData(RepairRole, int(finding.repair));
        const QStringList spoken {NoticeFindings::weight(finding.weight), finding.text, NoticeFindings::repair(finding.repair)};
        item->setData(Qt::AccessibleTextRole, spoken.filter(QRegularExpression(QStringLiteral("."))).join(u' '));
        item->setToolTip(finding.text);
    }
    setCurrentRow(std::clamp(row, 0, count() - 1), QItemSelectionModel::NoUpdate);
    updateGeometry();
}

QSize FindingsList::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row);
    return {fontMetrics().averageCharWidth() * 20, std::min(height, fontMetrics().height() * 9)};
}

QSize FindingsList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, std::min(sizeHint().height(), fontMetrics().height() * 4)};
}

void FindingsList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

void FindingsList::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isEnter && currentIndex().isValid())
        return repair(currentIndex());
    QListWidget::keyPressEvent(event);
}

void FindingsList::repair(const QModelIndex& index)
{
    const NoticeFinding finding = m_findings.value(index.row());
    if (finding.repair != NoticeFinding::Repair::None)
        emit repairRequested(finding);
}

} // namespace lagebild
