// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace lagebild {

/// The heights of many rows, of which most are only estimated. Setting one and finding what stands where takes
/// logarithmic time, so that a long timeline scrolls as a short one.
class RowHeights {
public:
    /// All rows anew, none of them known.
    void reset(int count, int estimate);
    int count() const { return int(m_heights.size()); }
    bool isKnown(int row) const { return m_heights[row] != 0; }
    /// `height` is above 0.
    void set(int row, int height);
    void forget(int row);
    void insert(int first, int count);
    void remove(int first, int count);

    int height(int row) const { return m_heights[row] ? m_heights[row] : m_estimate; }
    /// Of the rows before it; `row` may be count().
    int top(int row) const;
    /// The row that covers `offset`; the first or last one beyond the ends, 0 where there is none.
    int rowAt(int offset) const;

private:
    void add(int row, int difference);
    void rebuild();

    QList<int> m_heights; ///< 0: not known
    QList<int> m_sums;    ///< a Fenwick tree over height()
    int m_estimate = 1;
};

} // namespace lagebild
