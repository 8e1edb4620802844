// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/fields.h"

#include <QTest>

using namespace lagebild;

// A member that no field table names would be lost between two starts. Each entity is filled here member by member;
// the structured bindings stop the build when a struct grows, so that the new member is filled here and named there.

namespace {

const LocalText text{{QStringLiteral("de"), QStringLiteral("Wort")}, {QStringLiteral("en"), QStringLiteral("word")}};
const EventTime time = around(Instant(std::chrono::hours(24 * 365 * 40)), QByteArrayLiteral("Europe/Vienna"));
const QString word = QStringLiteral("word");
const Percent percent{70, Bound::MoreThan, Counts::Affected, QStringLiteral("services")};

Service fullService()
{
    Service s;
    auto& [id, name, names, group, aliases, isPublic, dependsOn, isUpstream, deleted] = s;
    std::tie(name, names, group, aliases) = std::tuple(word, text, word, QStringList{word});
    std::tie(isPublic, dependsOn, isUpstream) = std::tuple(false, QList{ServiceId::fresh()}, true);
    return s;
}

Incident fullIncident()
{
    Incident i;
    auto& [id, shortId, title, kind, severity, phase, language, timezone, started, ended, summary, cause, roles, scope,
        dataImpact, dataImpactText, customerAction, customerActionText, customerActionServices, apology, thanks, outlook,
        contact, recovery, lesson, earlierOutages, deleted] = i;
    std::tie(shortId, title, kind, severity) = std::tuple(word, text, IncidentKind::Maintenance, 5);
    std::tie(phase, language, timezone, started) = std::tuple(Phase::Verifying, word, QByteArray("Europe/Rome"), time);
    std::tie(ended, summary, cause, roles) = std::tuple(time, text, text, QList{Role{word, word}});
    std::tie(scope, dataImpact, dataImpactText) = std::tuple(Scope{3, Bound::AtMost, text, text}, DataImpact::Lost, text);
    std::tie(customerAction, customerActionText) = std::tuple(CustomerAction::Required, text);
    customerActionServices = {ServiceId::fresh()};
    std::tie(apology, thanks, outlook, contact) = std::tuple(text, text, text, text);
    std::tie(recovery, lesson) = std::tuple(text, text);
    earlierOutages = {EarlierOutage{time, std::chrono::hours(24), text}};
    return i;
}

Involvement fullInvolvement()
{
    Involvement i;
    auto& [id, incident, service, watched, dataImpact, dataImpactText, restoration, deleted] = i;
    std::tie(service, watched, dataImpact) = std::tuple(ServiceId::fresh(), true, DataImpact::Partial);
    std::tie(dataImpactText, restoration) = std::tuple(text, Restoration::Pending);
    return i;
}

StateClaim fullClaim()
{
    StateClaim c;
    auto& [id, incident, service, state, per, at, verifiedBy, verified, entry, recorded, deleted] = c;
    std::tie(service, state, per, at) = std::tuple(ServiceId::fresh(), ServiceState::Degraded, percent, time);
    std::tie(verifiedBy, verified, entry, recorded) = std::tuple(word, time, EntryId::fresh(), qint64(1) << 60);
    return c;
}

TimelineEntry fullEntry()
{
    TimelineEntry e;
    auto& [id, incident, at, words, language, translations, role, kind, visibility, services, per, source, author,
        milestone, rank, deleted] = e;
    std::tie(at, words, language, translations) = std::tuple(time, word, word, text);
    std::tie(role, kind, visibility) = std::tuple(EntryRole::Forecast, EntryKind::Recovery, Visibility::Public);
    std::tie(services, per, source, author) = std::tuple(QList{ServiceId::fresh()}, percent, word, word);
    std::tie(milestone, rank) = std::tuple(Milestone::FirstNotice, 7);
    return e;
}

Commitment fullCommitment()
{
    Commitment c;
    auto& [id, incident, by, who, words, due, outcome, entry, deleted] = c;
    std::tie(by, who, words) = std::tuple(Promiser::Provider, word, text);
    std::tie(due, outcome, entry) = std::tuple(time, Outcome::Broken, EntryId::fresh());
    return c;
}

Action fullAction()
{
    Action a;
    auto& [id, incident, words, owner, due, done, entry, deleted] = a;
    std::tie(words, owner, due, done, entry) = std::tuple(word, word, time, time, EntryId::fresh());
    return a;
}

Attachment fullAttachment()
{
    Attachment a;
    auto& [id, incident, entry, name, type, size, salt, key, deleted] = a;
    std::tie(entry, name, type) = std::tuple(EntryId::fresh(), word, word);
    std::tie(size, salt, key) = std::tuple(qint64(1) << 40, word, word);
    return a;
}

Contact fullContact()
{
    Contact c;
    auto& [id, incident, name, service, how, number, note, deleted] = c;
    std::tie(name, service, how, number, note) = std::tuple(word, ServiceId::fresh(), word, word, word);
    return c;
}

Notice fullNotice()
{
    Notice n;
    auto& [id, incident, kind, channel, language, state, words, promise, corrects, approvedBy, publishedAt, deleted] = n;
    std::tie(kind, channel, language) = std::tuple(NoticeKind::Report, Channel::Internal, word);
    std::tie(state, words, promise) = std::tuple(NoticeState::Retracted, word, time);
    std::tie(corrects, approvedBy, publishedAt) = std::tuple(NoticeId::fresh(), word, time);
    return n;
}

template<class T>
void comesBack(const T& full)
{
    const QJsonObject body = toJson(full);
    QCOMPARE(body.size(), qsizetype(fieldsOf<T>().size())); // every field is unlike a fresh one
    T read;
    for (auto it = body.begin(); it != body.end(); ++it)
        QVERIFY2(setField(read, it.key(), it.value()), qPrintable(it.key()));
    QVERIFY(read == full);
}

} // namespace

class TestFieldTables : public QObject {
    Q_OBJECT
private slots:
    void service() { comesBack(fullService()); }
    void incident() { comesBack(fullIncident()); }
    void involvement() { comesBack(fullInvolvement()); }
    void claim() { comesBack(fullClaim()); }
    void entry() { comesBack(fullEntry()); }
    void commitment() { comesBack(fullCommitment()); }
    void action() { comesBack(fullAction()); }
    void attachment() { comesBack(fullAttachment()); }
    void contact() { comesBack(fullContact()); }
    void notice() { comesBack(fullNotice()); }
};

QTEST_GUILESS_MAIN(TestFieldTables)
#include "tst_fieldtables.moc"
