// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/secrets.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <algorithm>

namespace lagebild::statusapi {

namespace {

// Crockford's base 32: no I, L, O and U, so that a code survives being read out and written down.
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int groups = 4;
constexpr int groupLength = 5;
constexpr qsizetype tokenBytes = 32;
constexpr qsizetype tokenLength = 43;

char canonical(QChar typed)
{
    const char upper = typed.toUpper().toLatin1();
    if (upper == 'O')
        return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

} // namespace

QByteArray freshToken()
{
    QByteArray bytes(tokenBytes, Qt::Uninitialized);
    auto* words = reinterpret_cast<quint32*>(bytes.data());
    QRandomGenerator::system()->generate(words, words + tokenBytes / qsizetype(sizeof(quint32)));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isTokenShaped(const QByteArray& text)
{
    return text.size() == tokenLength && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

QString freshInviteCode()
{
    QString code;
    for (int i = 0; i < groups * groupLength; ++i) {
        if (i > 0 && i % groupLength == 0)
            code += u'-';
        code += QLatin1Char(alphabet[QRandomGenerator::system()->bounded(32)]);
    }
    return code;
}

std::optional<QString> inviteCodeFrom(const QString& typed)
{
    QString code;
    qsizetype characters = 0;
    for (const QChar c : typed.left(200)) {
        if (c == u'-' || c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        const char letter = canonical(c);
        if (letter == 0 || !QByteArrayView(alphabet).contains(letter))
            return {};
        if (characters > 0 && characters % groupLength == 0)
            code += u'-';
        code += QLatin1Char(letter);
        ++characters;
    }
    if (characters != groups * groupLength)
        return {};
    return code;
}

QByteArray digestOf(const QByteArray& secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

bool isSameDigest(QByteArrayView one, QByteArrayView other)
{
    if (one.size() != other.size())
        return false;
    uchar difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= uchar(one[i] ^ other[i]);
    return difference == 0;
}

bool TokenDigests::contains(const QByteArray& token) const
{
    const QByteArray digest = digestOf(token);
    const std::lock_guard lock(m_mutex);
    bool isThere = false;
    for (const QByteArray& known : m_digests) // all of them, so that the time says nothing
        isThere |= isSameDigest(known, digest);
    return isThere;
}

void TokenDigests::set(QList<QByteArray> digests)
{
    const std::lock_guard lock(m_mutex);
    m_digests = std::move(digests);
}

} // namespace lagebild::statusapi
