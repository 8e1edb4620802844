// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>
#include <compare>

namespace lagebild {

/// A fresh time-ordered id (UUID version 7, RFC 9562 section 5.7); Qt 6.4 has none.
QUuid freshUuid();

/// The id as written in documents and on the command line: 36 characters, lower case, no braces.
QString toText(const QUuid& id);

/// Reads an id. Text that is no UUID (hand-made documents) becomes a name-based one inside `space`, so that
/// the same document always yields the same ids.
QUuid uuidFromText(QStringView text, const QUuid& space = {});

/// An id that cannot be mistaken for the id of another kind of thing.
template<class Tag>
struct Id {
    QUuid value;

    static Id fresh() { return {freshUuid()}; }
    bool isNull() const { return value.isNull(); }
    QString text() const { return isNull() ? QString() : toText(value); }
    friend bool operator==(const Id& a, const Id& b) { return a.value == b.value; }
    friend bool operator<(const Id& a, const Id& b) { return a.value < b.value; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.value, seed); }
};

using IncidentId = Id<struct IncidentTag>;
using ServiceId = Id<struct ServiceTag>;
using EntryId = Id<struct EntryTag>;
using ClaimId = Id<struct ClaimTag>;
using InvolvementId = Id<struct InvolvementTag>;
using CommitmentId = Id<struct CommitmentTag>;
using ActionId = Id<struct ActionTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ContactId = Id<struct ContactTag>;
using NoticeId = Id<struct NoticeTag>;

} // namespace lagebild
