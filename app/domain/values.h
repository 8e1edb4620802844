// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

namespace lagebild {

/// The same text in several languages: ISO 639-1 code → text ("de" → …). A missing language has no key.
using LocalText = QMap<QString, QString>;

/// The text in `language`, else in any language there is; `found` (if given) tells the language of the answer.
QString textIn(const LocalText& text, const QString& language, QString* found = nullptr);

enum class ServiceState { Operational, UnderMaintenance, Degraded, PartialOutage, MajorOutage, Unknown };
/// True when `a` is worse than `b`; Unknown is worse than nothing (product.md, "Folding of state claims").
bool isWorse(ServiceState a, ServiceState b);

enum class Bound { Exactly, About, AtLeast, MoreThan, AtMost, LessThan };
enum class Counts { Working, Affected };

/// A stated percentage ("more than 90 % of the services work").
struct Percent {
    double value = 0;
    Bound bound = Bound::Exactly;
    Counts counts = Counts::Working;
    QString of {};
    bool operator==(const Percent&) const = default;
};

enum class IncidentKind { Outage, Maintenance };
enum class Phase { Investigating, Identified, Monitoring, Resolved, Scheduled, InProgress, Verifying, Completed };
bool isEnd(Phase phase);
/// The phases of a kind of incident in their usual order.
QList<Phase> phasesOf(IncidentKind kind);

enum class DataImpact { Unknown, None, Delayed, Partial, Lost };
enum class Restoration { None, Pending, Restored };
enum class CustomerAction { Unknown, None, Required };

enum class EntryRole { Event, Summary, Background, Forecast, Publication };
enum class EntryKind { Observation, Action, Decision, ProviderMessage, StateChange, Communication, Recovery };
enum class Visibility { Internal, Public };
enum class Milestone { None, Began, Detected, Acknowledged, Identified, Mitigated, Relapsed, Resolved, FirstNotice };

enum class Promiser { Us, Provider };
enum class Outcome { Open, Kept, Late, Broken };

enum class NoticeKind { Initial, Update, Resolved, Report };
enum class Channel { Status, Email, Social, Internal };
enum class NoticeState { Draft, InReview, Approved, Published, HandedOut, Corrected, Retracted };

/// "more than 200,000 Facebook pages"; `count` is 0 when nothing was counted.
struct Scope {
    double count = 0;
    Bound bound = Bound::Exactly;
    LocalText unit {};
    LocalText text {};
    bool operator==(const Scope&) const = default;
};

struct EarlierOutage {
    EventTime time {};
    Milliseconds duration {0};
    LocalText text {};
    bool operator==(const EarlierOutage&) const = default;
};

struct Role {
    QString role;
    QString person;
    bool operator==(const Role&) const = default;
};

} // namespace lagebild
