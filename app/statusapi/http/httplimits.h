// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>

namespace lagebild::statusapi {

/// What one client may cost. The defaults are those of the product; tests shorten them.
struct HttpLimits {
    qint64 headerBytes = 16 * 1024;      ///< request line and fields together; above: 431
    int headerFields = 100;              ///< above: 431
    qint64 bodyBytes = 1024 * 1024;      ///< above: 413, before the body is read if its length is announced
    qint64 chunkExtensionBytes = 256;    ///< of one chunk; above: 400
    qint64 chunkOverheadBytes = 64 * 1024; ///< sizes, extensions and line ends of all chunks together; above: 400
    std::chrono::milliseconds header {10'000}; ///< from the first byte (of the first request: from connecting); then 408
    std::chrono::milliseconds body {30'000};   ///< to send the body; then 408
    std::chrono::milliseconds write {30'000};  ///< to take the answer; then the connection is cut
    std::chrono::milliseconds idle {60'000};   ///< between two requests; then the connection ends
    std::chrono::milliseconds wait {25'000};   ///< how long a long poll lasts
    std::chrono::milliseconds linger {2'000};  ///< how long the rest of a refused request is read and thrown away
    std::chrono::milliseconds farewell {5'000}; ///< how long stop() lets running requests come to their end
    qint64 lingerBytes = 4 * 1024 * 1024;
    int connections = 900;               ///< open at once; above: 503. Below the 1,024 files a process usually may open
    int connectionsPerAddress = 256;     ///< above: 429. An office behind one address is many laptops
    int refusalsAtOnce = 64;             ///< refused connections that are still told so; further ones are just closed
    int waitingRequests = 256;           ///< handed over and not answered yet; above: 503
    std::chrono::seconds retryAfter {2}; ///< said with 429 and 503
};

} // namespace lagebild::statusapi
