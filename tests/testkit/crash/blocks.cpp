// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/blocks.h"

#include <algorithm>
#include <cstring>

namespace lagebild::testkit {

void Blocks::resize(qint64 size)
{
    m_blocks.resize(size_t((size + blockBytes - 1) / blockBytes));
    if (const qint64 used = size % blockBytes; size < m_size && used > 0 && !m_blocks.back().isNull())
        std::memset(m_blocks.back().data() + used, 0, size_t(blockBytes - used));
    m_size = size;
}

qint64 Blocks::read(qint64 at, char* bytes, qint64 length) const
{
    std::memset(bytes, 0, size_t(length));
    const qint64 found = std::clamp<qint64>(m_size - at, 0, length);
    for (qint64 done = 0; done < found;) {
        const QByteArray& block = m_blocks[size_t((at + done) / blockBytes)];
        const qint64 from = (at + done) % blockBytes;
        const qint64 part = std::min(blockBytes - from, found - done);
        if (!block.isNull())
            std::memcpy(bytes + done, block.constData() + from, size_t(part));
        done += part;
    }
    return found;
}

void Blocks::write(qint64 at, const char* bytes, qint64 length)
{
    if (at + length > m_size)
        resize(at + length);
    for (qint64 done = 0; done < length;) {
        QByteArray& block = m_blocks[size_t((at + done) / blockBytes)];
        if (block.isNull())
            block = QByteArray(blockBytes, '\0');
        const qint64 from = (at + done) % blockBytes;
        const qint64 part = std::min(blockBytes - from, length - done);
        std::memcpy(block.data() + from, bytes + done, size_t(part));
        done += part;
    }
}

} // namespace lagebild::testkit
