// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/words.h"

#include "app/domain/enumnames.h"

namespace lagebild {

namespace {

QString germanState(ServiceState state)
{
    switch (state) {
    case ServiceState::Operational: return QStringLiteral("läuft");
    case ServiceState::UnderMaintenance: return QStringLiteral("wird gewartet");
    case ServiceState::Degraded: return QStringLiteral("ist beeinträchtigt");
    case ServiceState::PartialOutage: return QStringLiteral("ist teilweise ausgefallen");
    case ServiceState::MajorOutage: return QStringLiteral("ist ausgefallen");
    case ServiceState::Unknown: return QStringLiteral("ist in unbekanntem Zustand");
    }
    return {};
}

QString englishState(ServiceState state)
{
    switch (state) {
    case ServiceState::Operational: return QStringLiteral("is working");
    case ServiceState::UnderMaintenance: return QStringLiteral("is under maintenance");
    case ServiceState::Degraded: return QStringLiteral("is degraded");
    case ServiceState::PartialOutage: return QStringLiteral("is partly down");
    case ServiceState::MajorOutage: return QStringLiteral("is down");
    case ServiceState::Unknown: return QStringLiteral("is in an unknown state");
    }
    return {};
}

} // namespace

QString Words::change(const ChangeSet& changes)
{
    const QString& subject = changes.subject;
    switch (changes.verb) {
    case Verb::None: return {};
    case Verb::DeclareIncident: return tr("“%1” declared").arg(subject);
    case Verb::EditIncident: return tr("Facts of “%1” changed").arg(subject);
    case Verb::SetPhase:
        return tr("Phase set to %1").arg(phase(fromName<Phase>(changes.detail).value_or(Phase::Investigating)));
    case Verb::DeleteIncident: return tr("“%1” deleted").arg(subject);
    case Verb::MarkService:
        return tr("%1: %2", "service: state")
            .arg(subject, state(fromName<ServiceState>(changes.detail).value_or(ServiceState::Unknown)));
    case Verb::ConfirmService: return tr("%1 checked", "service").arg(subject);
    case Verb::EditService: return tr("Service “%1” changed").arg(subject);
    case Verb::AddEntry: return tr("Entry “%1” added").arg(subject);
    case Verb::EditEntry: return tr("Entry “%1” changed").arg(subject);
    case Verb::DeleteEntry: return tr("Entry “%1” deleted").arg(subject);
    case Verb::AddCommitment: return tr("Promise of %1 added").arg(subject);
    case Verb::EditCommitment: return tr("Promise of %1 changed").arg(subject);
    case Verb::AddAction: return tr("Action “%1” added").arg(subject);
    case Verb::EditAction: return tr("Action “%1” changed").arg(subject);
    case Verb::SaveNotice:
        return tr("Notice saved: %1", "kind of notice")
            .arg(noticeKind(fromName<NoticeKind>(subject).value_or(NoticeKind::Update)));
    case Verb::DeleteNotice: return tr("Notice deleted");
    case Verb::ImportIncident: return tr("“%1” imported").arg(subject);
    case Verb::WatchService: return tr("%1 put on the board", "service").arg(subject);
    case Verb::EditEntries: return tr("%n entries changed", nullptr, changes.detail.toInt());
    case Verb::DeleteEntries: return tr("%n entries deleted", nullptr, changes.detail.toInt());
    case Verb::PasteEntries: return tr("%n entries pasted", nullptr, changes.detail.toInt());
    case Verb::SplitEntry: return tr("Entry “%1” split").arg(subject);
    case Verb::MergeEntries: return tr("%n entries merged", nullptr, changes.detail.toInt());
    case Verb::MoveEntry: return tr("Entry “%1” moved").arg(subject);
    case Verb::AttachFiles:
        return changes.detail == QStringLiteral("1") ? tr("“%1” attached", "file").arg(subject)
                                                     : tr("%n files attached", nullptr, changes.detail.toInt());
    case Verb::RemoveAttachment: return tr("Attachment “%1” removed").arg(subject);
    case Verb::DecideConflict: return tr("Decided: %1", "name of a field").arg(field(subject));
    }
    return {};
}

LocalText markWording(const Service& service, ServiceState state, const std::optional<Percent>& percent)
{
    const QString german = QStringLiteral("de");
    const QString english = QStringLiteral("en");
    LocalText wording{
        {german, QStringLiteral("%1 %2").arg(nameIn(service, german), germanState(state))},
        {english, QStringLiteral("%1 %2").arg(nameIn(service, english), englishState(state))}};
    if (percent && percent->counts == Counts::Working) {
        wording[german] += QStringLiteral(", %1\u202f% funktionieren").arg(QLocale(german).toString(percent->value, 'g', 4));
        wording[english] += QStringLiteral(", %1\u202f% work").arg(QLocale(english).toString(percent->value, 'g', 4));
    }
    for (QString& sentence : wording)
        sentence += QLatin1Char('.');
    return wording;
}

LocalText phaseWording(Phase from, Phase to)
{
    static const QMap<Phase, LocalText> forward{
        {Phase::Investigating, {{QStringLiteral("de"), QStringLiteral("Wir untersuchen die Störung.")}, {QStringLiteral("en"), QStringLiteral("We are investigating the incident.")}}},
        {Phase::Identified, {{QStringLiteral("de"), QStringLiteral("Die Ursache ist gefunden.")}, {QStringLiteral("en"), QStringLiteral("The cause has been identified.")}}},
        {Phase::Monitoring, {{QStringLiteral("de"), QStringLiteral("Die Gegenmaßnahme greift, wir beobachten weiter.")}, {QStringLiteral("en"), QStringLiteral("The fix is in place and we keep watching.")}}},
        {Phase::Resolved, {{QStringLiteral("de"), QStringLiteral("Die Störung ist behoben.")}, {QStringLiteral("en"), QStringLiteral("The incident is resolved.")}}},
        {Phase::Scheduled, {{QStringLiteral("de"), QStringLiteral("Die Wartung ist geplant.")}, {QStringLiteral("en"), QStringLiteral("The maintenance is scheduled.")}}},
        {Phase::InProgress, {{QStringLiteral("de"), QStringLiteral("Die Wartung läuft.")}, {QStringLiteral("en"), QStringLiteral("The maintenance is in progress.")}}},
        {Phase::Verifying, {{QStringLiteral("de"), QStringLiteral("Die Wartung wird überprüft.")}, {QStringLiteral("en"), QStringLiteral("The maintenance is being verified.")}}},
        {Phase::Completed, {{QStringLiteral("de"), QStringLiteral("Die Wartung ist abgeschlossen.")}, {QStringLiteral("en"), QStringLiteral("The maintenance is completed.")}}}};
    LocalText wording = forward.value(to);
    if (to < from) {
        wording[QStringLiteral("de")].prepend(QStringLiteral("Rückfall: "));
        wording[QStringLiteral("en")].prepend(QStringLiteral("Relapse: "));
    }
    return wording;
}

} // namespace lagebild
