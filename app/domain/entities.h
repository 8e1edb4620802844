// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/values.h"

#include <QHash>

namespace lagebild {

/// A thing customers use. Services belong to the set-up and are shared by all incidents.
struct Service {
    ServiceId id {};
    QString name {};
    LocalText names {};     ///< translated names; `name` is the fallback
    QString group {};
    QStringList aliases {}; ///< other words for it, found when typing and importing
    bool isPublic = true;
    QList<ServiceId> dependsOn {};
    bool isUpstream = false; ///< run by a provider, not by us
    bool deleted = false;
    bool operator==(const Service&) const = default;
};
/// The name to show in `language`.
QString nameIn(const Service& service, const QString& language);

struct Incident {
    IncidentId id {};
    QString shortId {};      ///< speakable, four characters or more, unique in a profile
    LocalText title {};
    IncidentKind kind = IncidentKind::Outage;
    int severity = 2;        ///< 1 is the worst, 5 the least
    Phase phase = Phase::Investigating;
    QString language {};     ///< the language that its entries are written in by default
    QByteArray timezone {};  ///< IANA name
    EventTime started {};
    std::optional<EventTime> ended {};
    LocalText summary {};
    LocalText cause {};
    QList<Role> roles {};
    Scope scope {};
    DataImpact dataImpact = DataImpact::Unknown;
    LocalText dataImpactText {};
    CustomerAction customerAction = CustomerAction::Unknown;
    LocalText customerActionText {};
    QList<ServiceId> customerActionServices {};
    LocalText apology {};
    LocalText thanks {};
    LocalText outlook {};
    LocalText contact {};
    LocalText recovery {};   ///< what recovers by itself
    LocalText lesson {};
    QList<EarlierOutage> earlierOutages {};
    bool deleted = false;
    bool operator==(const Incident&) const = default;
};

/// What one incident says about one service besides its state claims.
struct Involvement {
    InvolvementId id {};     ///< involvementId(incident, service), so that two laptops mean the same
    IncidentId incident {};
    ServiceId service {};
    bool watched = false;    ///< on the watch list: shown even when never claimed
    DataImpact dataImpact = DataImpact::Unknown;
    LocalText dataImpactText {};
    Restoration restoration = Restoration::None;
    bool deleted = false;
    bool operator==(const Involvement&) const = default;
};
InvolvementId involvementId(IncidentId incident, ServiceId service);

/// "This service had this state at this event time." Never overwritten; retracted by undo.
struct StateClaim {
    ClaimId id {};
    IncidentId incident {};
    ServiceId service {};
    ServiceState state = ServiceState::Unknown;
    std::optional<Percent> percent {};
    EventTime time {};
    QString verifiedBy {};
    std::optional<EventTime> verified {};
    EntryId entry {};        ///< the timeline entry that says so
    qint64 recorded = 0;     ///< hybrid clock of its author; breaks ties between equal event times
    bool deleted = false;    ///< retracted: counts nowhere, replay still shows it
    bool operator==(const StateClaim&) const = default;
};

struct TimelineEntry {
    EntryId id {};
    IncidentId incident {};
    EventTime time {};
    QString text {};
    QString language {};
    LocalText translations {}; ///< by people, never by machines
    EntryRole role = EntryRole::Event;
    EntryKind kind = EntryKind::Observation;
    Visibility visibility = Visibility::Internal;
    QList<ServiceId> services {};
    std::optional<Percent> percent {};
    QString source {};
    QString author {};
    Milestone milestone = Milestone::None;
    int rank = 0;              ///< order among entries of equal time
    bool deleted = false;
    bool operator==(const TimelineEntry&) const = default;
};
/// The entry's words in `language`, or nothing where no person has translated them.
std::optional<QString> wordsIn(const TimelineEntry& entry, const QString& language);

/// A promise, ours or the provider's.
struct Commitment {
    CommitmentId id {};
    IncidentId incident {};
    Promiser by = Promiser::Us;
    QString who {};
    LocalText text {};
    std::optional<EventTime> due {};
    Outcome outcome = Outcome::Open;
    EntryId entry {};
    bool deleted = false;
    bool operator==(const Commitment&) const = default;
};

struct Action {
    ActionId id {};
    IncidentId incident {};
    QString text {};
    QString owner {};
    std::optional<EventTime> due {};
    std::optional<EventTime> done {};
    EntryId entry {};          ///< the timeline entry that it came up in
    bool deleted = false;
    bool operator==(const Action&) const = default;
};

/// What an attachment may weigh, in bytes.
inline constexpr qint64 largestAttachment = 25 * 1024 * 1024;

/// A file that hangs on an entry. Its content lies beside the journal, under `key`; a laptop may know of it and not have it.
struct Attachment {
    AttachmentId id {};
    IncidentId incident {};
    EntryId entry {};
    QString name {};     ///< as the person's file is called, without folders
    QString type {};     ///< MIME
    qint64 size = 0;     ///< bytes
    QString salt {};     ///< 32 hexadecimal digits; goes with a redaction, and then nothing proves what the content was
    QString key {};      ///< HMAC-SHA-256 of the content under the salt, 64 hexadecimal digits
    bool deleted = false;
    bool operator==(const Attachment&) const = default;
};
/// Whether size, salt and key are such as contents are kept under. Not of what was redacted.
bool hasContent(const Attachment& attachment);
/// A name that does no harm on a disk and in a line of text: no folders, no control characters, nothing that turns the
/// direction of writing, not too long. Never empty. Names come from other people's computers.
QString safeFileName(const QString& name);

/// A hotline or person to call; readable offline. Belongs to an incident.
struct Contact {
    ContactId id {};
    IncidentId incident {};
    QString name {};
    ServiceId service {};
    QString how {};
    QString number {};
    QString note {};
    bool deleted = false;
    bool operator==(const Contact&) const = default;
};

struct Notice {
    NoticeId id {};
    IncidentId incident {};
    NoticeKind kind = NoticeKind::Initial;
    Channel channel = Channel::Status;
    QString language {};
    NoticeState state = NoticeState::Draft;
    QString text {};           ///< Markdown (CommonMark)
    std::optional<EventTime> promise {};
    NoticeId corrects {};
    QString approvedBy {};
    std::optional<EventTime> publishedAt {};
    bool deleted = false;
    bool operator==(const Notice&) const = default;
};

} // namespace lagebild
