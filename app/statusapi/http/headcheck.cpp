// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/http/headcheck.h"

#include <algorithm>

namespace lagebild::statusapi {

namespace {

QList<QByteArray> valuesOf(const RequestHead& head, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const auto& [fieldName, value] : head.fields) {
        if (fieldName == name)
            values << value;
    }
    return values;
}

bool isToken(const QByteArray& value, const char* word)
{
    return value.compare(word, Qt::CaseInsensitive) == 0;
}

bool isTooLarge(const RequestHead& head, const HttpLimits& limits)
{
    qint64 bytes = head.method.size() + head.target.size();
    for (const auto& [name, value] : head.fields)
        bytes += name.size() + value.size() + 4;
    return head.fields.size() > limits.headerFields || bytes > limits.headerBytes;
}

bool isHost(const QByteArray& host)
{
    const auto isFine = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("-._:[]").contains(c);
    };
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), isFine);
}

bool isPath(const QByteArray& target)
{
    const auto isFine = [](char c) { return c > ' ' && c < 0x7f && c != '#' && c != '\\'; };
    return target.startsWith('/') && std::all_of(target.begin(), target.end(), isFine);
}

/// Fills in how long the body is; answers a refusal or 0.
int readLength(const RequestHead& head, HeadVerdict& verdict)
{
    const auto lengths = valuesOf(head, "content-length");
    const auto codings = valuesOf(head, "transfer-encoding");
    if (lengths.size() > 1 || codings.size() > 1 || (!lengths.isEmpty() && !codings.isEmpty()))
        return 400;
    if (!codings.isEmpty()) {
        if (head.version < 11)
            return 400; // HTTP/1.0 knows no chunks: whoever forwarded this did not read it
        if (!isToken(codings[0], "chunked"))
            return 501;
        verdict.body = HeadVerdict::Body::Chunked;
    } else if (!lengths.isEmpty()) {
        const QByteArray& digits = lengths[0];
        const bool isNumber = !digits.isEmpty() && digits.size() <= 18
            && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!isNumber)
            return 400;
        verdict.length = digits.toLongLong();
        verdict.body = verdict.length > 0 ? HeadVerdict::Body::Length : HeadVerdict::Body::None;
    }
    return 0;
}

int readExpectation(const RequestHead& head, HeadVerdict& verdict)
{
    const auto expected = valuesOf(head, "expect");
    if (expected.isEmpty() || head.version < 11) // RFC 9110, 10.1.1: ignored in HTTP/1.0
        return 0;
    if (expected.size() > 1 || !isToken(expected[0], "100-continue"))
        return 417;
    verdict.expects = HeadVerdict::Expectation::Continue;
    return 0;
}

HeadVerdict::Connection connectionOf(const RequestHead& head)
{
    for (const QByteArray& value : valuesOf(head, "connection")) {
        const auto words = value.split(',');
        if (std::any_of(words.begin(), words.end(), [](const QByteArray& word) { return isToken(word.trimmed(), "close"); }))
            return HeadVerdict::Connection::Close;
    }
    return head.version < 11 ? HeadVerdict::Connection::Close : HeadVerdict::Connection::Keep;
}

} // namespace

HeadVerdict checkHead(const RequestHead& head, const HttpLimits& limits)
{
    HeadVerdict verdict;
    verdict.connection = connectionOf(head);
    const auto hosts = valuesOf(head, "host");
    if (isTooLarge(head, limits))
        verdict.refusal = 431;
    else if (hosts.size() != 1 || !isHost(hosts[0]) || !isPath(head.target))
        verdict.refusal = 400;
    else
        verdict.refusal = readLength(head, verdict);
    if (verdict.refusal == 0)
        verdict.refusal = readExpectation(head, verdict);
    return verdict;
}

} // namespace lagebild::statusapi
