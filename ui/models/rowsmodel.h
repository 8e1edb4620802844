// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace lagebild {

/// A list model that is told what its rows should be and finds the narrowest steps to get there, so that views keep
/// selection, editors and scroll position. `Row` has `key()` (unique, hashable) and `operator==`.
template<class Row>
class RowsModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row& rowAt(int row) const { return m_rows[row]; }

protected:
    using Key = decltype(std::declval<Row>().key());

    void reset(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    void become(const QList<Row>& next)
    {
        removeMissing(next);
        QHash<Key, int> target;
        for (int i = 0; i < int(next.size()); ++i)
            target.insert(next[i].key(), i);
        QSet<Key> present;
        for (const Row& row : std::as_const(m_rows))
            present.insert(row.key());
        for (int i = 0; i < int(next.size()); ++i) {
            if (!present.contains(next[i].key()))
                i = insertNew(next, present, i);
            else if (m_rows[i].key() != next[i].key())
                moveInto(i, next[i].key(), target.value(m_rows[i].key()));
        }
        for (int i = 0; i < int(next.size()); ++i) {
            if (!(m_rows[i] == next[i]))
                replace(i, next[i]);
        }
    }

    void replace(int row, const Row& value)
    {
        m_rows[row] = value;
        emit this->dataChanged(this->index(row), this->index(row));
    }

    QList<Row> m_rows;

private:
    void removeMissing(const QList<Row>& next)
    {
        QSet<Key> wanted;
        for (const Row& row : next)
            wanted.insert(row.key());
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (wanted.contains(m_rows[last].key()))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(m_rows[first - 1].key()))
                --first;
            this->beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            this->endRemoveRows();
            last = first;
        }
    }

    /// Inserts the run of new rows that begins at `i`; answers with its last row.
    int insertNew(const QList<Row>& next, const QSet<Key>& present, int i)
    {
        int last = i;
        while (last + 1 < int(next.size()) && !present.contains(next[last + 1].key()))
            ++last;
        this->beginInsertRows({}, i, last);
        for (int k = i; k <= last; ++k)
            m_rows.insert(k, next[k]);
        this->endInsertRows();
        return last;
    }

    /// Brings the row with `key` to `i`: by moving it up, or by moving away the one row that stands before it.
    void moveInto(int i, const Key& key, int targetOfPresent)
    {
        const int size = int(m_rows.size());
        if (i + 1 < size && m_rows[i + 1].key() == key && targetOfPresent > i) {
            const int to = std::min(targetOfPresent, size - 1);
            this->beginMoveRows({}, i, i, {}, to + 1);
            m_rows.move(i, to);
            this->endMoveRows();
            return;
        }
        int from = i + 1;
        while (m_rows[from].key() != key)
            ++from;
        this->beginMoveRows({}, from, from, {}, i);
        m_rows.move(from, i);
        this->endMoveRows();
    }
};

} // namespace lagebild
