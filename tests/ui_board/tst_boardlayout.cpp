// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardlayout.h"
#include "ui/models/look.h"

#include <QtTest>

using namespace lagebild;
using namespace std::chrono_literals;

namespace {

BoardItem card(const char* name, std::optional<double> percent)
{
    BoardItem item;
    item.group = BoardGroup::Affected;
    item.name = QString::fromUtf8(name);
    item.zone = "Europe/Berlin";
    item.today = QDate(2026, 3, 2);
    item.row.group = item.group;
    item.row.state = ServiceState::Operational;
    item.row.since = atMinute(Instant(1402887600s), item.zone);
    item.row.dataImpact = DataImpact::Partial;
    if (percent)
        item.row.percent = Percent{*percent, Bound::MoreThan, Counts::Working, {}};
    return item;
}

BoardItem line(const char* name)
{
    BoardItem item = card(name, {});
    item.group = item.row.group = BoardGroup::StillWorking;
    item.row.verified = item.row.since;
    item.row.isStale = true;
    return item;
}

BoardItem heading(const char* note)
{
    BoardItem item;
    item.isHeading = true;
    item.group = BoardGroup::StillWorking;
    item.count = 11;
    item.note = QString::fromUtf8(note);
    return item;
}

QRectF needed(const QString& text, const QFont& font, const QRectF& box)
{
    return QFontMetricsF(font).boundingRect(box, wrappingOf(text, font, box.width()), text);
}

bool isWhole(const QString& text, const QFont& font, const QRectF& box)
{
    const QRectF words = needed(text, font, box);
    return text.isEmpty() || (words.width() <= box.width() + 0.5 && words.height() <= box.height() + 0.5);
}

} // namespace

/// At every width and text size each text of a row is there as a whole and covers no other.
class TestBoardLayout : public QObject {
    Q_OBJECT
private slots:
    void showsEveryTextWhole_data();
    void showsEveryTextWhole();
    void aBarOnlyWhereItFits();
    void breaksAtWords();
};

void TestBoardLayout::showsEveryTextWhole_data()
{
    QTest::addColumn<BoardItem>("item");
    QTest::newRow("card") << card("Login", {});
    QTest::newRow("card with percent") << card("Business card of the whole department", 90);
    QTest::newRow("card, one long word") << card("Studierendenausweisverlängerungsautomatenverwaltung", 70);
    QTest::newRow("line") << line("Chat");
    QTest::newRow("long line") << line("Exchange of grades with the partner university");
    QTest::newRow("heading") << heading("");
    QTest::newRow("heading with a note") << heading("2 not checked for 1 h, stated “more than 90 %”");
}

void TestBoardLayout::showsEveryTextWhole()
{
    QFETCH(BoardItem, item);
    for (const int size : {9, 12, 20}) {
        QFont font;
        font.setPointSize(size);
        const QFont nameFont = item.isHeading || item.group == BoardGroup::Affected ? bolder(font) : font;
        for (double width = 120 * size / 9.0; width < 900; width += 13) {
            const BoardLayout layout = layoutOf(item, font, width, QLocale(QLocale::German));
            QVERIFY(isWhole(layout.name, nameFont, layout.nameBox));
            QVERIFY(isWhole(layout.note, smaller(font), layout.noteBox));
            QVERIFY(isWhole(layout.percent, font, layout.percentBox));
            const QList<QRectF> boxes{layout.glyph, layout.nameBox, layout.noteBox, layout.percentBox, layout.bar};
            for (qsizetype i = 0; i < boxes.size(); ++i) {
                QVERIFY(QRectF(0, 0, width, layout.height).contains(boxes[i]) || boxes[i].isEmpty());
                for (qsizetype j = 0; j < i; ++j) {
                    if (!boxes[i].isEmpty() && !(boxes[i] == layout.bar && boxes[j] == layout.nameBox))
                        QVERIFY(!boxes[i].intersects(boxes[j]));
                }
            }
        }
    }
}

void TestBoardLayout::aBarOnlyWhereItFits()
{
    const BoardItem item = card("Business card", 90);
    const QFont font;
    const double name = QFontMetricsF(bolder(font)).horizontalAdvance(item.name);
    bool wasNarrow = false;
    bool wasWide = false;
    for (double width = 120; width < 600; width += 9) {
        const BoardLayout layout = layoutOf(item, font, width, QLocale());
        wasNarrow |= layout.bar.isEmpty();
        wasWide |= !layout.bar.isEmpty();
        QVERIFY(layout.bar.isEmpty() || layout.bar.left() >= layout.nameBox.left() + name);
    }
    QVERIFY(wasNarrow && wasWide);
}

void TestBoardLayout::breaksAtWords()
{
    const QFont font;
    const QString text = QStringLiteral("wiederhergestellt · Daten teilweise verloren");
    const double width = QFontMetricsF(font).horizontalAdvance(QStringLiteral("wiederhergestellt"));
    QCOMPARE(wrappingOf(text, font, width), int(Qt::TextWordWrap));
    QCOMPARE(wrappingOf(text, font, width - 5), int(Qt::TextWrapAnywhere));
}

QTEST_MAIN(TestBoardLayout)
#include "tst_boardlayout.moc"
