// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/http/requestreader.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <iterator>

namespace lagebild::statusapi {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

constexpr size_t pieceSize = 16 * 1024;

QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

int statusFor(const error_code& error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    return error == http::error::bad_version ? 505 : 400;
}

} // namespace

struct RequestReader::Parsing {
    http::request_parser<http::string_body> parser;
    std::function<void(std::uint64_t, beast::string_view, error_code&)> onChunk; ///< Beast keeps a reference only
    std::ptrdiff_t headFields = 0;

    /// Feeds `pending`; answers false while more is needed.
    bool feed(std::string& pending, error_code& error)
    {
        const bool wasInHead = !parser.is_header_done();
        while (!pending.empty() && !error && !parser.is_done() && parser.is_header_done() != wasInHead) {
            const size_t used = parser.put(asio::buffer(pending), error);
            pending.erase(0, used);
        }
        if (error == http::error::need_more)
            error = {};
        return wasInHead ? parser.is_header_done() : parser.is_done();
    }
};

RequestReader::RequestReader(SessionPointer session, const HttpLimits& limits)
    : m_session(std::move(session))
    , m_limits(limits)
    , m_parsing(std::make_unique<Parsing>())
{
    m_parsing->parser.header_limit(std::uint32_t(limits.headerBytes));
    m_parsing->parser.body_limit(boost::none); // judged later: who may not come in learns no limits
}

RequestReader::~RequestReader() = default;

asio::awaitable<int> RequestReader::readHead()
{
    error_code error;
    while (!m_parsing->feed(m_session->pending, error)) {
        if (error)
            co_return statusFor(error);
        if (qint64(m_session->pending.size()) > m_limits.headerBytes)
            co_return 431;
        const bool isMore = co_await readSome(m_session, pieceSize);
        if (!isMore)
            co_return m_session->isLate ? 408 : connectionLost;
    }
    const auto& fields = m_parsing->parser.get().base();
    m_parsing->headFields = std::distance(fields.begin(), fields.end());
    co_return error ? statusFor(error) : 0;
}

RequestHead RequestReader::head() const
{
    const auto& message = m_parsing->parser.get();
    RequestHead head{bytesOf(message.method_string()), bytesOf(message.target()), int(message.version()), {}};
    for (const auto& field : message)
        head.fields.append({bytesOf(field.name_string()).toLower(), bytesOf(field.value())});
    return head;
}

asio::awaitable<int> RequestReader::readBody(qint64 limit)
{
    auto& parser = m_parsing->parser;
    qint64 overhead = 0;
    m_parsing->onChunk = [this, &overhead](std::uint64_t, beast::string_view extension, error_code& error) {
        overhead += qint64(extension.size()) + 8;
        if (qint64(extension.size()) > m_limits.chunkExtensionBytes || overhead > m_limits.chunkOverheadBytes)
            error = http::error::bad_chunk_extension;
    };
    parser.on_chunk_header(m_parsing->onChunk);
    parser.body_limit(std::uint64_t(limit));
    parser.eager(true);
    error_code error;
    while (!m_parsing->feed(m_session->pending, error)) {
        // What Beast leaves lying is a chunk's size with its extension, or the trailer: neither has a use here.
        const bool isTooLong = qint64(m_session->pending.size()) > 2 * m_limits.chunkExtensionBytes;
        if (error || isTooLong)
            co_return error ? statusFor(error) : 400;
        const bool isMore = co_await readSome(m_session, pieceSize);
        if (!isMore)
            co_return m_session->isLate ? 408 : connectionLost;
    }
    const auto& fields = parser.get().base();
    const bool hasTrailer = std::distance(fields.begin(), fields.end()) > m_parsing->headFields;
    co_return error ? statusFor(error) : hasTrailer ? 400 : 0;
}

QByteArray RequestReader::body() const
{
    const std::string& body = m_parsing->parser.get().body();
    return QByteArray(body.data(), qsizetype(body.size()));
}

} // namespace lagebild::statusapi
