// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/rowheights.h"

#include <algorithm>
#include <bit>

namespace lagebild {

void RowHeights::reset(int count, int estimate)
{
    m_estimate = std::max(1, estimate);
    m_heights = QList<int>(count, 0);
    rebuild();
}

void RowHeights::set(int row, int height)
{
    add(row, height - this->height(row));
    m_heights[row] = height;
}

void RowHeights::forget(int row)
{
    if (row >= 0 && row < count() && isKnown(row)) {
        add(row, m_estimate - m_heights[row]);
        m_heights[row] = 0;
    }
}

void RowHeights::insert(int first, int count)
{
    m_heights.insert(first, count, 0);
    rebuild();
}

void RowHeights::remove(int first, int count)
{
    m_heights.remove(first, count);
    rebuild();
}

int RowHeights::top(int row) const
{
    int sum = 0;
    for (int i = row; i > 0; i &= i - 1)
        sum += m_sums[i];
    return sum;
}

int RowHeights::rowAt(int offset) const
{
    int row = 0;
    int rest = offset;
    for (unsigned step = std::bit_floor(unsigned(count())); step > 0; step /= 2) {
        const int next = row + int(step);
        if (next <= count() && m_sums[next] <= rest) {
            row = next;
            rest -= m_sums[next];
        }
    }
    return std::clamp(row, 0, std::max(0, count() - 1));
}

void RowHeights::add(int row, int difference)
{
    for (int i = row + 1; i <= count(); i += i & -i)
        m_sums[i] += difference;
}

void RowHeights::rebuild()
{
    m_sums.resize(count() + 1);
    m_sums[0] = 0;
    for (int i = 1; i <= count(); ++i)
        m_sums[i] = height(i - 1);
    int* sums = m_sums.data();
    for (int i = 1; i <= count(); ++i) {
        if (const int up = i + (i & -i); up <= count())
            sums[up] += sums[i];
    }
}

} // namespace lagebild
