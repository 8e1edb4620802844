// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statusapi/rawclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace lagebild::testkit {

RawClient::RawClient(quint16 port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        hangUp();
}

RawClient::RawClient(RawClient&& other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_received(std::move(other.m_received))
{
}

RawClient::~RawClient()
{
    hangUp();
}

void RawClient::hangUp()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

bool RawClient::hasNews(int patience) const
{
    pollfd waiting{m_socket, POLLIN, 0};
    return !m_received.isEmpty() || ::poll(&waiting, 1, patience) > 0;
}

bool RawClient::send(const QByteArray& bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        pollfd ready{m_socket, POLLIN | POLLOUT, 0};
        if (::poll(&ready, 1, 10'000) <= 0 || (ready.revents & (POLLIN | POLLHUP | POLLERR)))
            return false;
        const auto count = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

int RawClient::dribble(const QByteArray& bytes, int pause)
{
    int sent = 0;
    for (const char byte : bytes) {
        if (hasNews(pause) || ::send(m_socket, &byte, 1, MSG_NOSIGNAL) != 1)
            break;
        ++sent;
    }
    return sent;
}

bool RawClient::receive(int patience)
{
    pollfd waiting{m_socket, POLLIN, 0};
    if (patience < 0 || ::poll(&waiting, 1, patience) <= 0)
        return false;
    char piece[16 * 1024];
    const auto count = ::recv(m_socket, piece, sizeof piece, 0);
    if (count > 0)
        m_received.append(piece, count);
    return count > 0;
}

RawAnswer RawClient::read(int patience)
{
    QElapsedTimer waited;
    waited.start();
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!receive(patience - int(waited.elapsed())))
            return {};
    }
    RawAnswer answer;
    QList<QByteArray> lines = m_received.left(end).split('\n');
    answer.status = lines.takeFirst().mid(9, 3).toInt();
    for (const QByteArray& line : std::as_const(lines))
        answer.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    while (m_received.size() < end + 4 + length) {
        if (!receive(patience - int(waited.elapsed())))
            return {};
    }
    answer.body = m_received.mid(end + 4, length);
    answer.bytes = m_received.left(end + 4 + length);
    const qsizetype date = answer.bytes.indexOf("\r\nDate: ");
    if (date >= 0)
        answer.bytes.remove(date, answer.bytes.indexOf("\r\n", date + 2) - date);
    m_received.remove(0, end + 4 + length);
    return answer;
}

RawAnswer RawClient::ask(const QByteArray& bytes)
{
    (void)send(bytes);
    return read();
}

bool RawClient::isHungUp(int patience)
{
    pollfd waiting{m_socket, POLLIN, 0};
    if (!m_received.isEmpty() || ::poll(&waiting, 1, patience) <= 0)
        return false;
    char byte = 0;
    return ::recv(m_socket, &byte, 1, 0) <= 0;
}

qint64 residentKiB()
{
#ifdef __SANITIZE_ADDRESS__
    return 0; // freed memory is kept aside there, so that its use is noticed
#endif
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * (::sysconf(_SC_PAGESIZE) / 1024);
}

int raiseOpenFiles()
{
    rlimit limit {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return int(limit.rlim_cur);
}

} // namespace lagebild::testkit
