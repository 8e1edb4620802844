// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/message.h"

#include <QJsonDocument>

namespace lagebild::cli {

namespace {
constexpr qsizetype largestMessage = 64 * 1024 * 1024;
constexpr qsizetype longestNumber = 9;
}

QByteArray framed(const QJsonObject& message)
{
    const QByteArray json = QJsonDocument(message).toJson(QJsonDocument::Compact);
    return QByteArray::number(json.size()) + '\n' + json;
}

Result<std::optional<QJsonObject>> unframed(const QByteArray& received)
{
    const qsizetype newline = received.left(longestNumber + 1).indexOf('\n');
    if (newline < 0 && received.size() <= longestNumber)
        return std::optional<QJsonObject>();
    bool isNumber = false;
    const qsizetype size = received.left(std::max<qsizetype>(0, newline)).toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return Error{Error::Code::WrongFormat, QString::fromLatin1(received.left(longestNumber))};
    if (size > largestMessage)
        return Error{Error::Code::TooLarge, QString::number(largestMessage)};
    if (received.size() < newline + 1 + size)
        return std::optional<QJsonObject>();
    const QJsonDocument json = QJsonDocument::fromJson(received.mid(newline + 1, size));
    if (!json.isObject())
        return Error{Error::Code::MalformedJson, {}};
    return std::optional(json.object());
}

} // namespace lagebild::cli
