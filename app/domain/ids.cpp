// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ids.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <algorithm>
#include <array>
#include <atomic>

namespace lagebild {

QUuid freshUuid()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    // two ids of one millisecond keep their order by a counter in place of the first random bits (RFC 9562, 6.2)
    static std::atomic<quint64> last = 0;
    quint64 before = last.load();
    quint64 mine = 0;
    do
        mine = std::max(before + 1, quint64(QDateTime::currentMSecsSinceEpoch()) << 12);
    while (!last.compare_exchange_weak(before, mine));
    const quint64 ms = mine >> 12;
    const auto low = ushort(0x7000 | (mine & 0x0fff));
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), low, uchar(0x80 | (words[1] >> 16 & 0x3f)),
        uchar(words[1] >> 24), uchar(words[2]), uchar(words[2] >> 8), uchar(words[2] >> 16), uchar(words[2] >> 24),
        uchar(words[3]), uchar(words[3] >> 8));
}

QString toText(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid uuidFromText(QStringView text, const QUuid& space)
{
    if (text.isEmpty())
        return {};
    const QUuid id = QUuid::fromString(text);
    return id.isNull() ? QUuid::createUuidV5(space, text.toString()) : id;
}

} // namespace lagebild
