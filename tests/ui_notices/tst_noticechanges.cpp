// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_notices/anincident.h"
#include "ui/notices/noticefindings.h"
#include "ui/notices/noticeoutput.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;

class TestNoticeChanges : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aNewNoticeIsOnePairAndOneStep();
    void pairsKeepTheirOrder();
    void theKindThatIsDueFollowsThePhase();
    void handingOutIsRecordedOnce();
    void aCorrectionMarksWhatItCorrects();
    void whatIsOutIsNotDeleted();
    void promises_data();
    void promises();
    void findings_data();
    void findings();
    void anAllClearWithServicesDownIsPointedOut();
    void aNoticeThatFitsNoMoreSaysWhy();
    void aTitleIsNoEntryToGoTo();
    void countsWhatPeopleCount();
    void plainTextHasNoMarks();
    void writesFiles_data();
    void writesFiles();

private:
    NoticeContext context() const { return {desk->records(), incident, clock.now(), drafter}; }
    QList<NoticePair> pairs() const { return noticePairs(*findIncident(desk->records(), incident)); }
    bool save(const Result<QList<Notice>>& notices) { return notices && desk->commit(saveNotices(desk->records(), *notices)); }

    StillClock clock;
    ObligingWriter writer;
    Drafter drafter = plainDraft;
    std::unique_ptr<Desk> desk;
    IncidentId incident;
};

void TestNoticeChanges::init()
{
    desk = std::make_unique<Desk>(journal::State {}, journal::Session {QStringLiteral("Mara"), {}, {}}, &writer, clock);
    incident = declaredOn(*desk);
    QVERIFY(!incident.isNull());
}

void TestNoticeChanges::aNewNoticeIsOnePairAndOneStep()
{
    QVERIFY(save(newNotices(context(), NoticeKind::Initial, Channel::Status)));
    QCOMPARE(pairs().size(), 1);
    QCOMPARE(pairs().first().texts.keys(), noticeLanguages());
    QCOMPARE(pairs().first().in(QStringLiteral("en")).text, QStringLiteral("# en initial Chat steht"));
    QVERIFY(desk->undo());
    QVERIFY(pairs().isEmpty());
}

void TestNoticeChanges::pairsKeepTheirOrder()
{
    QVERIFY(save(newNotices(context(), NoticeKind::Initial, Channel::Status)));
    QVERIFY(save(newNotices(context(), NoticeKind::Update, Channel::Status)));
    QCOMPARE(pairs().size(), 2);
    QCOMPARE(pairs()[0].texts.first().kind, NoticeKind::Initial);
    QCOMPARE(pairs()[1].texts.first().kind, NoticeKind::Update);
}

void TestNoticeChanges::theKindThatIsDueFollowsThePhase()
{
    IncidentRecord record = *findIncident(desk->records(), incident);
    QCOMPARE(dueKind(record), NoticeKind::Initial);
    Notice notice;
    notice.id = NoticeId::fresh();
    record.notices.insert(notice.id, notice);
    QCOMPARE(dueKind(record), NoticeKind::Update);
    record.incident.phase = Phase::Resolved;
    QCOMPARE(dueKind(record), NoticeKind::Resolved);
    record.notices[notice.id].kind = NoticeKind::Resolved;
    record.notices[notice.id].state = NoticeState::HandedOut;
    QCOMPARE(dueKind(record), NoticeKind::Report);
}

void TestNoticeChanges::handingOutIsRecordedOnce()
{
    QVERIFY(save(newNotices(context(), NoticeKind::Initial, Channel::Status)));
    QVERIFY(desk->commit(handOut(context(), pairs().first().in(QStringLiteral("de")))));
    const Notice out = pairs().first().in(QStringLiteral("de"));
    QCOMPARE(out.state, NoticeState::HandedOut);
    QCOMPARE(sortInstant(*out.publishedAt), clock.now());
    QCOMPARE(pairs().first().in(QStringLiteral("en")).state, NoticeState::Draft);
    const Result<ChangeSet> again = handOut(context(), out);
    QVERIFY(again && again->isEmpty());
}

void TestNoticeChanges::aCorrectionMarksWhatItCorrects()
{
    QVERIFY(save(newNotices(context(), NoticeKind::Initial, Channel::Status)));
    QVERIFY(desk->commit(handOut(context(), pairs().first().in(QStringLiteral("de")))));
    QVERIFY(save(correctionOf(pairs().first())));
    QCOMPARE(pairs().size(), 2);
    QCOMPARE(pairs().first().in(QStringLiteral("de")).state, NoticeState::HandedOut);
    QVERIFY(desk->commit(handOut(context(), pairs().last().in(QStringLiteral("de")))));
    QCOMPARE(pairs().first().in(QStringLiteral("de")).state, NoticeState::Corrected);
}

void TestNoticeChanges::whatIsOutIsNotDeleted()
{
    QVERIFY(save(newNotices(context(), NoticeKind::Initial, Channel::Status)));
    QVERIFY(deletePair(pairs().first()));
    QVERIFY(desk->commit(handOut(context(), pairs().first().in(QStringLiteral("de")))));
    QCOMPARE(deletePair(pairs().first()).error().code, Error::Code::NothingToDo);
}

void TestNoticeChanges::promises_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); // in Berlin, where it is 16:30 on 6 May 2024; empty: refused
    QTest::newRow("clock") << QStringLiteral("19:15") << QStringLiteral("2024-05-06 19:15");
    QTest::newRow("after midnight") << QStringLiteral("0:15") << QStringLiteral("2024-05-07 00:15");
    QTest::newRow("plus") << QStringLiteral("+30") << QStringLiteral("2024-05-06 17:00");
    QTest::newRow("in minutes") << QStringLiteral("in 45 min") << QStringLiteral("2024-05-06 17:15");
    QTest::newRow("in hours") << QStringLiteral("in 2 h") << QStringLiteral("2024-05-06 18:30");
    QTest::newRow("in Stunden") << QStringLiteral("in 2 Stunden") << QStringLiteral("2024-05-06 18:30");
    QTest::newRow("no time") << QStringLiteral("bald") << QString();
    QTest::newRow("impossible") << QStringLiteral("25:61") << QString();
}

void TestNoticeChanges::promises()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const auto promise = parsePromise(typed, clock.now(), "Europe/Berlin");
    QCOMPARE(promise.has_value(), !expected.isEmpty());
    if (promise)
        QCOMPARE(inZone(*sortInstant(**promise), "Europe/Berlin").toString(QStringLiteral("yyyy-MM-dd HH:mm")), expected);
    QVERIFY(!*parsePromise(QStringLiteral("  "), clock.now(), "Europe/Berlin")); // no text, no promise
}

void TestNoticeChanges::findings_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("isOver");
    QTest::addColumn<bool>("isMissing");
    QTest::addColumn<QList<int>>("repairs");
    using R = NoticeFinding::Repair;
    QTest::newRow("good") << 20 << true << false << QList {int(R::None)};
    QTest::newRow("no promise") << 20 << false << false << QList {int(R::SetPromise)};
    QTest::newRow("empty") << 0 << true << false << QList {int(R::Regenerate)};
    QTest::newRow("too long and untranslated") << 281 << true << true << QList {int(R::None), int(R::ShowEntry)};
}

void TestNoticeChanges::findings()
{
    QFETCH(int, length);
    QFETCH(bool, isOver);
    QFETCH(bool, isMissing);
    QFETCH(QList<int>, repairs);
    NoticeFacts facts;
    facts.notice.channel = Channel::Social;
    facts.notice.text = QString(length, u'x');
    facts.isOver = isOver;
    facts.now = clock.now();
    const EntryId entry = EntryId::fresh();
    if (isMissing)
        facts.draft = Draft {facts.notice.text, {}, {{entry, QStringLiteral("Chat geht"), QStringLiteral("de")}}};
    QList<int> found;
    for (const NoticeFinding& finding : NoticeFindings::of(facts, QLocale::c())) {
        found << int(finding.repair);
        QVERIFY(!finding.text.isEmpty());
        if (finding.repair == NoticeFinding::Repair::ShowEntry)
            QCOMPARE(finding.entry, entry);
    }
    QCOMPARE(found, repairs);
}

void TestNoticeChanges::anAllClearWithServicesDownIsPointedOut()
{
    NoticeFacts facts;
    facts.notice.text = QStringLiteral("Chat steht");
    facts.isOver = true;
    facts.now = clock.now();
    facts.draft = Draft {facts.notice.text, {}, {}, {QStringLiteral("Chat"), QStringLiteral("Login")}};
    const QList<NoticeFinding> found = NoticeFindings::of(facts, QLocale::c());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].weight, NoticeFinding::Weight::Warning);
    QVERIFY2(found[0].text.contains(QStringLiteral("Chat, Login")), qPrintable(found[0].text));
}

void TestNoticeChanges::aNoticeThatFitsNoMoreSaysWhy()
{
    NoticeFacts facts;
    facts.notice.text = QStringLiteral("Chat steht");
    facts.isOver = true;
    facts.refusal = Error{Error::Code::PreconditionUnmet, QStringLiteral("initial\nrunning"), {}};
    const QList<NoticeFinding> found = NoticeFindings::of(facts, QLocale::c());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().weight, NoticeFinding::Weight::Blocking);
    for (const char* words : {"First notice", "the incident is over", "All clear", "Report"})
        QVERIFY2(found.first().text.contains(QLatin1StringView(words)), qPrintable(found.first().text));
}

void TestNoticeChanges::aTitleIsNoEntryToGoTo()
{
    NoticeFacts facts;
    facts.notice.text = QStringLiteral("Chat steht");
    facts.isOver = true;
    facts.draft = Draft {facts.notice.text, {}, {{{}, QStringLiteral("Chat steht"), QStringLiteral("de")}}};
    const QList<NoticeFinding> found = NoticeFindings::of(facts, QLocale::c());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().weight, NoticeFinding::Weight::Blocking);
    QCOMPARE(found.first().repair, NoticeFinding::Repair::None);
    QVERIFY(found.first().text.contains(QStringLiteral("Chat steht")));
}

void TestNoticeChanges::countsWhatPeopleCount()
{
    QCOMPARE(lengthOf(QString()), 0);
    QCOMPARE(lengthOf(QStringLiteral("Störung")), 7);
    QCOMPARE(lengthOf(QStringLiteral("u\u0308b")), 2);      // a letter and its dots
    QCOMPARE(lengthOf(QString::fromUcs4(U"\U0001F6A7!")), 2); // outside the basic plane
}

void TestNoticeChanges::plainTextHasNoMarks()
{
    Notice notice;
    notice.text = QStringLiteral("# Chat steht\n\nSeit **7:00** Uhr:\n\n- Chat\n- News\n");
    QCOMPARE(plainText(notice), QStringLiteral("Chat steht\n\nSeit 7:00 Uhr:\n\n- Chat\n- News"));
    QCOMPARE(titleOf(notice), QStringLiteral("Chat steht"));
}

void TestNoticeChanges::writesFiles_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("markdown") << int(NoticeFormat::Markdown) << QByteArray("# Chat steht");
    QTest::newRow("html") << int(NoticeFormat::Html) << QByteArray("<h1>Chat steht</h1>");
    QTest::newRow("pdf") << int(NoticeFormat::Pdf) << QByteArray("%PDF-");
}

void TestNoticeChanges::writesFiles()
{
    QFETCH(int, format);
    QFETCH(QByteArray, piece);
    const QTemporaryDir folder;
    Notice notice;
    notice.language = QStringLiteral("de");
    notice.text = QStringLiteral("# Chat steht\n");
    const QString name = folder.filePath(fileNameFor(notice, NoticeFormat(format)));
    QVERIFY(writeNotice(notice, name, NoticeFormat(format)));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(piece));
    QCOMPARE(writeNotice(notice, QStringLiteral("/nowhere/x"), NoticeFormat(format)).error().code, Error::Code::CannotWrite);
}

QTEST_MAIN(TestNoticeChanges)
#include "tst_noticechanges.moc"
