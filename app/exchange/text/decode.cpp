// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/decode.h"

#include <QStringDecoder>

namespace lagebild {
namespace {

QString placeOf(const QByteArray& bytes, qsizetype at)
{
    const QByteArray before = bytes.first(at);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return QStringLiteral("line %1, byte %2").arg(before.count('\n') + 1).arg(at - lineStart + 1);
}

/// The length of the UTF-8 sequence at `at`, or 0 when it is none (overlong and surrogate forms included).
qsizetype sequenceAt(const QByteArray& bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    const uchar lead = byte(at);
    const qsizetype length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3
        : lead >= 0xf0 && lead < 0xf5                                                                        ? 4 : 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80)
            return 0;
    }
    const uchar second = byte(at + 1);
    const bool isOdd = (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f) || (lead == 0xf0 && second < 0x90)
        || (lead == 0xf4 && second > 0x8f);
    return isOdd ? 0 : length;
}

/// Zero bytes at every second place are UTF-16 without its mark; anything else with zeros is no text.
Error zeroBytes(const QByteArray& bytes, qsizetype first)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 512));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i)
        (i % 2 == 0 ? even : odd) += head[i] == '\0' ? 1 : 0;
    const qsizetype half = head.size() / 2;
    const bool isWide = half > 0 && ((odd * 10 > half * 7 && even * 10 < half) || (even * 10 > half * 7 && odd * 10 < half));
    if (isWide)
        return {Error::Code::WrongEncoding, QStringLiteral("UTF-16"), placeOf(bytes, first)};
    return {Error::Code::BinaryInput, {}, placeOf(bytes, first)};
}

Result<QString> decodeWide(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringConverter::Utf16);
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.size() % 2 != 0)
        return Error {Error::Code::WrongEncoding, QStringLiteral("UTF-16"), placeOf(bytes, bytes.size() - 1)};
    return text;
}

Result<QString> decodeBytes(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return decodeWide(bytes);
    if (const qsizetype zero = bytes.indexOf('\0'); zero >= 0)
        return zeroBytes(bytes, zero);
    qsizetype controls = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceAt(bytes, at);
        const uchar byte = uchar(bytes[at]);
        controls += byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1b ? 1 : 0;
        if (controls > 8)
            return Error {Error::Code::BinaryInput, {}, placeOf(bytes, at)};
        if (length == 0)
            return Error {Error::Code::WrongEncoding, QStringLiteral("UTF-8"), placeOf(bytes, at)};
        at += length;
    }
    return QString::fromUtf8(bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes);
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes)
{
    if (bytes.size() > largestText)
        return Error {Error::Code::TooLarge, QString::number(largestText), {}};
    auto text = decodeBytes(bytes);
    if (!text)
        return text.error();
    text.value().replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    text.value().replace(u'\r', u'\n');
    if (text->trimmed().isEmpty())
        return Error {Error::Code::EmptyInput, {}, {}};
    return text;
}

} // namespace lagebild
