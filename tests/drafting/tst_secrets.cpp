// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markup/markdown.h"
#include "tests/drafting/drafts.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lagebild;
using namespace lagebild::test;

class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void internalIsOnlyForStaff_data();
    void internalIsOnlyForStaff();
    void internalNeverLeaks();
    void staffSeeEverything();
    void textsOfPeopleCannotBreakOut();
};

void TestSecrets::internalIsOnlyForStaff_data()
{
    everyNotice();
}

void TestSecrets::internalIsOnlyForStaff()
{
    QFETCH(int, kind);
    QFETCH(int, channel);
    QFETCH(QString, language);
    IncidentBuilder builder = campusIncident();
    const ServiceId hidden = builder.service("GEHEIM-Dienst", "SECRET service");
    builder.serviceOf(hidden).isPublic = false;
    builder.claim(hidden, ServiceState::MajorOutage, builder.incident().started);
    builder.incident().customerActionServices << hidden;
    builder.involvement(hidden).dataImpact = DataImpact::Lost;
    const QString text = drafted(fitting(builder, NoticeKind(kind)), {NoticeKind(kind), Channel(channel), language, {}}).text;
    QCOMPARE(text.contains(u"GEHEIM") || text.contains(u"SECRET") || text.contains(u"Geheim"), Channel(channel) == Channel::Internal);
}

void TestSecrets::internalNeverLeaks()
{
    const bool holds = rc::check("no internal word outside the internal channel", [] {
        IncidentBuilder builder = *rc::gen::element(campusIncident(), weekendIncident(), ongoing());
        const int count = *rc::gen::inRange(1, 8);
        for (int i = 0; i < count; ++i) {
            const auto minutes = std::chrono::minutes(*rc::gen::inRange(-3000, 3000));
            const auto time = *rc::gen::element(atMinute(utc("2023-02-09T10:00") + minutes, "Europe/Vienna"), unknownTime());
            TimelineEntry& entry = builder.entry(time, "zqx", "zqx");
            entry.visibility = Visibility::Internal;
            entry.percent = Percent{12.34, Bound::Exactly, Counts::Working, QStringLiteral("zqx")};
            entry.milestone = *rc::gen::element(Milestone::None, Milestone::Relapsed, Milestone::Resolved);
            entry.role = *rc::gen::element(EntryRole::Event, EntryRole::Summary, EntryRole::Background);
            entry.source = entry.author = entry.time.wording = QStringLiteral("zqx");
            entry.deleted = *rc::gen::arbitrary<bool>();
            const EntryId id = entry.id;
            Commitment& commitment = builder.commitment(*rc::gen::element(Promiser::Us, Promiser::Provider), "zqx", both("zqx", "zqx"));
            commitment.entry = id;
        }
        const auto kind = *rc::gen::element(NoticeKind::Initial, NoticeKind::Update, NoticeKind::Resolved, NoticeKind::Report);
        const auto channel = *rc::gen::element(Channel::Status, Channel::Email, Channel::Social);
        const Draft draft = drafted(fitting(builder, kind), {kind, channel, *rc::gen::element(de, en), {}});
        RC_ASSERT(!draft.text.contains(u"zqx") && !draft.subject.contains(u"zqx") && !draft.text.contains(u"12.34") && !draft.text.contains(u"12,34"));
    });
    QVERIFY(holds);
}

void TestSecrets::staffSeeEverything()
{
    IncidentBuilder builder = campusIncident();
    builder.incident().roles << Role{QStringLiteral("commander"), QStringLiteral("Ada Lotse")};
    const auto due = [&](const char* text, const char* iso) {
        const Action action{{builder.next()}, builder.incident().id, told(text), {}, atMinute(utc(iso), "Europe/Vienna"), {}, {}, false};
        builder.record().actions.insert(action.id, action);
    };
    due("Noch am selben Tag", "2023-02-09T18:00");
    due("Am Tag danach", "2023-02-10T08:00");
    due("Nach einer Woche", "2023-02-16T08:00");
    const QString text = drafted(builder, {NoticeKind::Update, Channel::Internal, de, {}}).text;
    for (const char* fact : {"- **13:00 Uhr** \\[intern\\] GEHEIM: Vertragsstrafe prüfen", "- Leitung: Wilma Geheim", "- Einsatzleitung: Ada Lotse", "- Noch am selben Tag, Termin: 19:00 Uhr – offen",
             "- Am Tag danach, Termin: Freitag, 9:00 Uhr – offen", "- Nach einer Woche, Termin: Donnerstag, 16. Februar 2023, 9:00 Uhr – offen",
             "- GEHEIM: Chefin anrufen (zuständig: Wilma Geheim) – offen", "- **Hotline GEHEIM**, Telefon: +43 555 GEHEIM", "(k7xf)",
             "**Uferblick**: GEHEIM: Gutschrift – offen", "- **10:41 Uhr** Der Plauderraum antwortet nicht."})
        QVERIFY2(text.contains(told(fact)), qPrintable(told(fact) + u'\n' + text));
}

void TestSecrets::textsOfPeopleCannotBreakOut()
{
    const QString evil = QStringLiteral("# *x* <script>alert(1)</script> [a](javascript:b)\n\n## Heading\n- item {{title}}");
    IncidentBuilder builder = weekendIncident();
    const QString before = toHtml(drafted(builder, report(de)).text);
    builder.record().entries.begin()->text = evil;
    builder.incident().summary = {{de, evil}};
    builder.incident().title = {{de, evil}};
    const QString html = toHtml(drafted(builder, report(de)).text);
    QVERIFY(!html.contains(u"<script") && !html.contains(u"<a ") && !html.contains(u"<em>x"));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(html.contains(u"{{title}}"));
    QCOMPARE(html.count(u"<h1>"), before.count(u"<h1>"));
    QCOMPARE(html.count(u"<h2>"), before.count(u"<h2>"));
    QCOMPARE(html.count(u"<li>"), before.count(u"<li>"));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
