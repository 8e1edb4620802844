// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

namespace lagebild::testkit {

/// An answer as it came over the wire.
struct RawAnswer {
    int status = 0; ///< 0: the connection ended, or nothing came in time
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QByteArray bytes; ///< all of it, without the Date line
};

/// A client that says what no decent HTTP client would: a bare blocking socket to 127.0.0.1.
class RawClient {
public:
    explicit RawClient(quint16 port);
    RawClient(RawClient&& other) noexcept;
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    ~RawClient();

    bool isConnected() const { return m_socket >= 0; }
    /// False when the other end does not take it all, or has begun to answer or to hang up before the end.
    bool send(const QByteArray& bytes);
    /// Sends one byte after another, `pause` milliseconds apart, until something comes back; answers how many it sent.
    int dribble(const QByteArray& bytes, int pause);
    /// The next answer.
    RawAnswer read(int patience = 10'000);
    RawAnswer ask(const QByteArray& bytes);
    /// Whether the other end hangs up in time, without a further word.
    bool isHungUp(int patience = 10'000);
    /// Whether anything (an answer, the end) is there within `patience` milliseconds.
    bool hasNews(int patience) const;
    void hangUp();

private:
    bool receive(int patience);

    int m_socket = -1;
    QByteArray m_received;
};

/// Memory of this process that is in use now, in KiB; 0 under the address sanitizer, where it says nothing.
qint64 residentKiB();
/// How many files this process may have open, after raising it as far as allowed.
int raiseOpenFiles();

} // namespace lagebild::testkit
