// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <mutex>
#include <optional>

namespace lagebild::statusapi {

/// A device token: 256 random bits as 43 characters of base64url.
QByteArray freshToken();
/// Whether the text has the form of a token at all.
bool isTokenShaped(const QByteArray& text);

/// An invite code for people to read out: 100 random bits as four groups of five, "7K4QD-M2X9A-0TBWR-5HCNE".
QString freshInviteCode();
/// The code as it was made, from what a person typed: small letters, missing or other separators, O for 0, I and L
/// for 1. None when it can be no code.
std::optional<QString> inviteCodeFrom(const QString& typed);

/// SHA-256. What is secret has enough random bits to need no salt.
QByteArray digestOf(const QByteArray& secret);
/// Takes the same time wherever the first difference is.
bool isSameDigest(QByteArrayView one, QByteArrayView other);

/// The digests of the tokens that were valid a moment ago, for any thread. Good for turning strangers away early; who
/// is let in is decided by Accounts::whoHas.
class TokenDigests {
public:
    bool contains(const QByteArray& token) const;
    void set(QList<QByteArray> digests);

private:
    mutable std::mutex m_mutex;
    QList<QByteArray> m_digests;
};

} // namespace lagebild::statusapi
