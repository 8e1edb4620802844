// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafting/drafts.h"

#include <QRegularExpression>
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
    void everyQuotedTextIsListedOnce_data();
    void everyQuotedTextIsListedOnce();
    void anUncommonWordOfAPercentIsQuoted();
    void nothingIsMissingInTheOriginal();
};

void TestOriginals::missingTranslationsAreMarkedAndListed()
{
    const IncidentBuilder builder = germanOnly(weekendIncident());
    const Draft draft = drafted(builder, report(en));
    QList<MissingTranslation> texts = draft.missing;
    texts.removeIf([](const MissingTranslation& missing) { return !missing.entry.isNull(); });
    QCOMPARE(draft.missing.size(), texts.size() + 6);
    QCOMPARE(draft.text.count(u"(original in German)"), 6);
    QVERIFY(draft.text.contains(told("- **around 7:00** *(original in German)* “Mehrere Apps antworten nicht.”")));
    const auto ordered = inOrder(builder.records().incidents.first());
    for (qsizetype i = 0; i < ordered.size(); ++i)
        QCOMPARE(draft.missing[texts.size() + i], (MissingTranslation{ordered[i].id, ordered[i].text, de}));
    QVERIFY(draft.text.contains(told("“Das tut uns leid.” (in German only)")));
    QVERIFY2(draft.text.contains(told("more than 200,000 “Vereinsseiten” (in German only)")), qPrintable(draft.text));
}

void TestOriginals::onlyQuotedEntriesAreMissing()
{
    const IncidentBuilder builder = germanOnly(weekendIncident());
    const auto entriesIn = [](const IncidentBuilder& incident, const DraftRequest& request) {
        const auto missing = drafted(incident, request).missing;
        return std::count_if(missing.begin(), missing.end(), [](const MissingTranslation& m) { return !m.entry.isNull(); });
    };
    QCOMPARE(entriesIn(fitting(builder, NoticeKind::Initial), {NoticeKind::Initial, Channel::Status, en, {}}), 0);
    QCOMPARE(entriesIn(builder, {NoticeKind::Update, Channel::Status, en, {}}), 3);
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

void TestOriginals::everyQuotedTextIsListedOnce_data()
{
    everyNotice();
}

/// Whatever stands in the text as "(in German only)" is listed, and nothing else.
void TestOriginals::everyQuotedTextIsListedOnce()
{
    QFETCH(int, kind);
    QFETCH(int, channel);
    QFETCH(QString, language);
    static const QRegularExpression quote(QStringLiteral("[“„]([^“”„]+)[”“] \\((?:in|nur auf) (?:German|English|Deutsch|Englisch) (?:only|vorhanden)\\)"));
    for (const IncidentBuilder& whole : {campusIncident(), weekendIncident()}) {
        const IncidentBuilder builder = fitting(without(language, whole), NoticeKind(kind));
        const Draft draft = drafted(builder, {NoticeKind(kind), Channel(channel), language, {}});
        QStringList quoted, listed;
        const bool isShort = Channel(channel) == Channel::Social;
        const QString text = (isShort ? QString() : draft.subject + u'\n') + draft.text;
        for (auto it = quote.globalMatch(QString(text).remove(u'\\')); it.hasNext();)
            quoted << it.next().captured(1);
        quoted.removeDuplicates();
        for (const MissingTranslation& missing : draft.missing) {
            if (missing.entry.isNull())
                listed << missing.original;
        }
        quoted.sort();
        listed.sort();
        QCOMPARE(listed, quoted);
        QVERIFY(isShort || listed.size() > 3);
    }
}

void TestOriginals::anUncommonWordOfAPercentIsQuoted()
{
    IncidentBuilder builder = weekendIncident();
    TimelineEntry& entry = *builder.record().entries.begin();
    entry.percent = Percent{50, Bound::MoreThan, Counts::Working, QStringLiteral("Zwischenstecker")};
    const Draft draft = drafted(builder, report(en));
    QVERIFY2(draft.text.contains(told("more than 50% (“Zwischenstecker” (in German only)) working")), qPrintable(draft.text));
    QCOMPARE(draft.missing, (QList{MissingTranslation{{}, told("Zwischenstecker"), de}}));
    entry.percent->of = told("Dienste");
    QVERIFY(drafted(builder, report(en)).text.contains(told("more than 50% (services) working")));
    QVERIFY(drafted(builder, report(en)).missing.isEmpty());
    QVERIFY(drafted(builder, report(de)).text.contains(told("mehr als 50\u00a0% (Dienste) in Betrieb")));
}

void TestOriginals::nothingIsMissingInTheOriginal()
{
    const Draft draft = drafted(germanOnly(weekendIncident()), report(de));
    QVERIFY(draft.missing.isEmpty());
    QVERIFY(!draft.text.contains(u"nur auf") && !draft.text.contains(u"Original"));
}

QTEST_GUILESS_MAIN(TestOriginals)
#include "tst_originals.moc"
