// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "ui/attachments/picturestrip.h"
#include "ui/models/look.h"
#include "ui/reading/lookedtext.h"
#include "ui/reading/whisker.h"
#include "ui/settings/preferences.h"

#include <QLocale>
#include <QTextLayout>
#include <memory>

namespace lagebild {

/// What is to be read of an entry, in the window's language.
struct EntryWords {
    QString time {};
    QString hint {};           ///< second line below the time
    std::optional<Whisker> whisker {}; ///< below it: the range of a vague time
    QString secondTime {};     ///< below that: on another clock
    LookedText said {};
    QList<Chip> leading {};    ///< before the text: milestone, internal
    QList<Chip> trailing {};   ///< behind it: services, percent, source, foreign language
    PictureStrip pictures {};  ///< below all that
    QColor dot {};
    Whereabouts where = Whereabouts::OnServer; ///< what is not there has a sign before the time
};
EntryWords entryWords(const TimelineEntry& entry, const Records& records, const QString& language, const Look& look);

/// Where everything of one entry stands in a column of a given width; used for measuring and painting alike.
class EntryLayout {
public:
    EntryLayout(EntryWords words, const QFont& font, double width, Density density = Density::Comfortable);
    EntryLayout(EntryLayout&&) = default;

    double height() const { return m_height; }
    void draw(QPainter& painter, QPointF topLeft, const Look& look) const;
    /// The address of the link that is shown there, seen from the upper left corner; empty: none.
    QString linkAt(QPointF point) const;
    /// Where the texts begin in a column of that width; editors stand there.
    static double textLeft(const QFont& font, double width);

private:
    struct PlacedChip {
        Chip chip;
        QRectF box;
    };
    void layTime(double width);
    void layText(double width);
    QPointF placeChips(const QList<Chip>& chips, QPointF from, double lineHeight);

    double above() const { return m_density == Density::Compact ? 1 : 5; }
    double below() const { return m_density == Density::Compact ? 1 : 6; }

    EntryWords m_words;
    Density m_density;
    QFont m_font;
    QFont m_bold;
    QFont m_small;
    double m_left = 0;
    double m_right = 0;
    double m_height = 0;
    std::unique_ptr<QTextLayout> m_time;
    std::unique_ptr<QTextLayout> m_hint;
    std::unique_ptr<QTextLayout> m_second;
    QRectF m_whisker;
    std::unique_ptr<QTextLayout> m_text;
    QList<PlacedChip> m_chips;
    QRectF m_strip;
};

} // namespace lagebild
