// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace lagebild::testkit {

/// The bytes of a file in blocks that copies share, so that a picture of a whole disk is cheap. Holes read as zeros.
class Blocks {
public:
    qint64 size() const { return m_size; }
    void resize(qint64 size);
    /// Fills `bytes` from `at`; answers how many of them the file has. The others become zero.
    qint64 read(qint64 at, char* bytes, qint64 length) const;
    void write(qint64 at, const char* bytes, qint64 length);

private:
    static constexpr qint64 blockBytes = 4096;
    std::vector<QByteArray> m_blocks; ///< a null block is a hole
    qint64 m_size = 0;
};

} // namespace lagebild::testkit
