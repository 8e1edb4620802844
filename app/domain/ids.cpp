// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ids.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <array>

namespace lagebild {

QUuid freshUuid()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const auto ms = quint64(QDateTime::currentMSecsSinceEpoch());
    const auto low = ushort(0x7000 | (words[1] & 0x0fff));
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
