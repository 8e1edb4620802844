// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafting/drafts.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::test;

class TestOriginals : public QObject {
    Q_OBJECT

private slots:
    void missingTranslationsAreMarkedAndListed();
    void onlyQuotedEntriesAreMissing();
    void half_data();
    void half();
    void nothingIsMissingInTheOriginal();
};

void TestOriginals::missingTranslationsAreMarkedAndListed()
{
    const IncidentBuilder builder = germanOnly(weekendIncident());
    const Draft draft = drafted(builder, report(en));
    QCOMPARE(draft.missing.size(), 6);
    QCOMPARE(draft.text.count(u"(original in German)"), 6);
    QVERIFY(draft.text.contains(told("- **around 7:00** *(original in German)* “Mehrere Apps antworten nicht.”")));
    const auto ordered = inOrder(builder.records().incidents.first());
    for (qsizetype i = 0; i < ordered.size(); ++i)
        QCOMPARE(draft.missing[i], (MissingTranslation{ordered[i].id, ordered[i].text, de}));
    QVERIFY(draft.text.contains(told("“Das tut uns leid.” (in German only)")));
    QVERIFY2(draft.text.contains(told("more than 200,000 “Vereinsseiten” (in German only)")), qPrintable(draft.text));
}

void TestOriginals::onlyQuotedEntriesAreMissing()
{
    const IncidentBuilder builder = germanOnly(weekendIncident());
    QCOMPARE(drafted(fitting(builder, NoticeKind::Initial), {NoticeKind::Initial, Channel::Status, en, {}}).missing.size(), 0);
    QCOMPARE(drafted(builder, {NoticeKind::Update, Channel::Status, en, {}}).missing.size(), 3);
    // a short text is hardly more than its title, so that one waits for a person, too
    const Draft social = drafted(builder, {NoticeKind::Report, Channel::Social, en, {}});
    QVERIFY2(social.text.startsWith(told("Incident report “Ausfall der Seitenbau-Apps” (in German only): Friday, 11 June 2021, around 7:00, lasting")), qPrintable(social.text));
    QCOMPARE(social.missing, (QList{MissingTranslation{{}, told("Ausfall der Seitenbau-Apps"), de}}));
    QCOMPARE(social.text.count(u"German"), 1);
    QVERIFY(drafted(builder, {NoticeKind::Report, Channel::Social, de, {}}).missing.isEmpty());
    const Draft resolved = drafted(builder, {NoticeKind::Resolved, Channel::Social, en, {}});
    QCOMPARE(resolved.missing.size(), qsizetype(resolved.text.contains(u"Ausfall")));
}

void TestOriginals::half_data()
{
    everyNotice();
}

/// Exactly the entries without a translation are listed, those that stand in the notice and no others.
void TestOriginals::half()
{
    QFETCH(int, kind);
    QFETCH(int, channel);
    QFETCH(QString, language);
    const QString other = language == de ? en : de;
    for (const IncidentBuilder& whole : {campusIncident(), weekendIncident()}) {
        IncidentBuilder builder = without(language, whole);
        QSet<EntryId> untranslated;
        bool isNext = false;
        for (TimelineEntry& entry : builder.record().entries) {
            if (isNext = !isNext; isNext)
                entry.translations.insert(language, QStringLiteral("words of %1").arg(entry.id.text()));
            else
                untranslated << entry.id;
        }
        const Draft draft = drafted(fitting(builder, NoticeKind(kind)), {NoticeKind(kind), Channel(channel), language, {}});
        QSet<EntryId> listed, quoted;
        for (const MissingTranslation& missing : draft.missing) {
            if (!missing.entry.isNull())
                listed << missing.entry;
            QCOMPARE(missing.language, other);
        }
        for (const EntryId id : std::as_const(untranslated)) {
            const auto& entry = builder.record().entries[id];
            if (draft.text.contains(entry.text))
                quoted << id;
        }
        QCOMPARE(listed, quoted);
        const bool isWhole = NoticeKind(kind) == NoticeKind::Report && Channel(channel) == Channel::Status;
        QVERIFY(!isWhole || listed.size() >= builder.record().entries.size() / 2 - 1);
        QVERIFY(!draft.text.contains(QStringLiteral("words of")) || listed.size() < builder.record().entries.size());
    }
}

void TestOriginals::nothingIsMissingInTheOriginal()
{
    const Draft draft = drafted(germanOnly(weekendIncident()), report(de));
    QVERIFY(draft.missing.isEmpty());
    QVERIFY(!draft.text.contains(u"nur auf") && !draft.text.contains(u"Original"));
}

QTEST_GUILESS_MAIN(TestOriginals)
#include "tst_originals.moc"
