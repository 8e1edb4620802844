// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/rowheights.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace lagebild;

namespace {

constexpr int estimate = 20;

/// The same in the plain way.
struct Plain {
    QList<int> heights;
    int height(int row) const { return heights[row] ? heights[row] : estimate; }
    int top(int row) const
    {
        int sum = 0;
        for (int i = 0; i < row; ++i)
            sum += height(i);
        return sum;
    }
    int rowAt(int offset) const
    {
        for (int row = 0; row < int(heights.size()); ++row) {
            if (offset < top(row + 1))
                return row;
        }
        return std::max(0, int(heights.size()) - 1);
    }
};

void step(RowHeights& rows, Plain& plain)
{
    const int count = int(plain.heights.size());
    const int row = *rc::gen::inRange(0, count + 1);
    const int many = *rc::gen::inRange(1, 9);
    switch (*rc::gen::inRange(0, 4)) {
    case 0: rows.insert(row, many), plain.heights.insert(row, many, 0); break;
    case 1: rows.remove(row, std::min(many, count - row)), plain.heights.remove(row, std::min(many, count - row)); break;
    case 2:
        if (row < count)
            rows.set(row, many * 7), plain.heights[row] = many * 7;
        break;
    default:
        rows.forget(row);
        if (row < count)
            plain.heights[row] = 0;
    }
}

} // namespace

class TestRowHeights : public QObject {
    Q_OBJECT
private slots:
    void isAsThePlainWay();
    void noRows();
};

void TestRowHeights::isAsThePlainWay()
{
    QVERIFY(rc::check("sums and places", [] {
        RowHeights rows;
        Plain plain;
        const int count = *rc::gen::inRange(0, 40);
        rows.reset(count, estimate);
        plain.heights = QList<int>(count, 0);
        for (int i = *rc::gen::inRange(0, 30); i > 0; --i)
            step(rows, plain);
        RC_ASSERT(rows.count() == int(plain.heights.size()));
        for (int row = 0; row <= rows.count(); ++row)
            RC_ASSERT(rows.top(row) == plain.top(row));
        const int offset = *rc::gen::inRange(-50, plain.top(rows.count()) + 50);
        RC_ASSERT(rows.rowAt(offset) == plain.rowAt(offset));
    }));
}

void TestRowHeights::noRows()
{
    RowHeights rows;
    rows.reset(0, estimate);
    QCOMPARE(rows.top(0), 0);
    QCOMPARE(rows.rowAt(100), 0);
}

QTEST_GUILESS_MAIN(TestRowHeights)
#include "tst_rowheights.moc"
