// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/fakes.h"
#include "ui/mainwindow/savecard.h"

#include <QLabel>
#include <QTest>

using namespace lagebild;

namespace {

const QString address = QStringLiteral("https://lage.example.org:8443");
const QString name = QStringLiteral("lage.example.org:8443");

const SaveState allSaved{4, 4, Instant{}, {}, false};

QList<SyncState> everyState()
{
    QList<SyncState> states;
    for (const Link link : {Link::Connecting, Link::Online, Link::Offline, Link::SignInNeeded}) {
        for (const Obstacle obstacle : {Obstacle::None, Obstacle::ReadOnly, Obstacle::Busy, Obstacle::Full, Obstacle::NotOurs}) {
            for (const auto& [waiting, attention] : {std::pair(0, 0), std::pair(3, 0), std::pair(0, 2), std::pair(3, 2)})
                states << SyncState{link, obstacle, waiting, attention};
        }
    }
    return states;
}

} // namespace

/// The card says of both places what is sure, and no more.
class TestSaveWords : public QObject {
    Q_OBJECT
private slots:
    void words_data();
    void words();
    void laptopComesFirst_data();
    void laptopComesFirst();
    void neverClaimsMoreThanIsSure();
    void theCardFollowsTheServer();
};

void TestSaveWords::words_data()
{
    QTest::addColumn<SyncState>("server");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("why");
    QTest::addColumn<bool>("isWarning");
    const auto row = [](const char* name, SyncState server, const char* headline, const char* why, bool isWarning) {
        QTest::newRow(name) << server << QString::fromLatin1(headline) << QString::fromLatin1(why) << isWarning;
    };
    using enum Obstacle;
    row("all there", {Link::Online, None, 0, 0}, "On the server", "Saved on this laptop and on lage.example.org:8443.", false);
    row("sending", {Link::Online, None, 3, 0}, "3 change(s) wait for the server", "Being sent", false);
    row("connecting", {Link::Connecting, None, 0, 0}, "Connecting", "Connecting to lage.example.org:8443.", false);
    row("connecting, waiting", {Link::Connecting, None, 3, 0}, "3 change(s) wait for the server", "Connecting to", false);
    row("offline", {Link::Offline, None, 0, 0}, "Working offline", "nothing waits", false);
    row("offline, waiting", {Link::Offline, None, 3, 0}, "Working offline", "3 change(s) go to lage.example.org:8443 when it answers", false);
    row("signed out", {Link::SignInNeeded, None, 0, 0}, "Signed out of the server", "with a new invite", true);
    row("signed out, waiting", {Link::SignInNeeded, None, 3, 2}, "Signed out of the server", "with a new invite", true);
    row("may only read", {Link::Online, ReadOnly, 3, 0}, "3 change(s) wait for the server", "may only read", true);
    row("may only read, nothing to send", {Link::Online, ReadOnly, 0, 0}, "On the server", "and on lage", false);
    row("busy", {Link::Online, Busy, 3, 0}, "3 change(s) wait for the server", "is busy", false);
    row("full", {Link::Online, Full, 3, 0}, "3 change(s) wait for the server", "disk of lage.example.org:8443 is full", true);
    row("full, offline since", {Link::Offline, Full, 3, 0}, "Working offline", "when it answers", false);
    row("not ours", {Link::Online, NotOurs, 0, 0}, "No Lagebild server there", "Check the address", true);
    row("not ours, offline", {Link::Offline, NotOurs, 3, 0}, "No Lagebild server there", "Check the address", true);
    row("refused", {Link::Online, None, 0, 2}, "2 change(s) need attention", "does not take them", true);
    row("refused, offline", {Link::Offline, None, 3, 2}, "2 change(s) need attention", "does not take them", true);
}

void TestSaveWords::words()
{
    QFETCH(SyncState, server);
    QFETCH(QString, headline);
    QFETCH(QString, why);
    QFETCH(bool, isWarning);
    const SavePicture picture{allSaved, server, address};
    QVERIFY2(SaveWords::headline(picture).startsWith(headline), qPrintable(SaveWords::headline(picture)));
    QVERIFY2(SaveWords::detail(picture).contains(why), qPrintable(SaveWords::detail(picture)));
    QCOMPARE(SaveWords::gravity(picture) == Gravity::Warning, isWarning);
}

void TestSaveWords::laptopComesFirst_data()
{
    QTest::addColumn<SaveState>("here");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<int>("gravity"); ///< -1: the server decides
    const Error full{Error::Code::DiskFull, {}, {}};
    QTest::newRow("on disk") << allSaved << QString() << -1;
    QTest::newRow("nothing yet") << SaveState{} << QString() << -1;
    QTest::newRow("on its way") << SaveState{4, 3, {}, {}, false} << QStringLiteral("Saving …") << -1;
    QTest::newRow("disk full") << SaveState{4, 3, {}, full, false} << QStringLiteral("Not saved yet") << int(Gravity::Warning);
    QTest::newRow("stopped") << SaveState{4, 3, {}, full, true} << QStringLiteral("Read-only") << int(Gravity::Trouble);
    QTest::newRow("read-only") << SaveState{4, 4, {}, {}, true} << QStringLiteral("Read-only") << int(Gravity::Trouble);
}

void TestSaveWords::laptopComesFirst()
{
    QFETCH(SaveState, here);
    QFETCH(QString, headline);
    QFETCH(int, gravity);
    const SavePicture alone{here, std::nullopt, {}};
    QCOMPARE(SaveWords::headline(alone), headline.isEmpty() ? QStringLiteral("Kept on this laptop") : headline);
    QVERIFY(!here.isAllSaved() || here.isReadOnly || SaveWords::detail(alone) == QStringLiteral("No server connected."));
    for (const SyncState& server : everyState()) {
        const SavePicture both{here, server, address};
        QCOMPARE(SaveWords::headline(both), headline.isEmpty() ? ServerWords::headline(server) : headline);
        QVERIFY(!SaveWords::detail(both).isEmpty());
        const Gravity expected = needsPerson(server) ? Gravity::Warning : Gravity::Notice;
        QCOMPARE(SaveWords::gravity(both), gravity < 0 ? expected : Gravity(gravity));
        if (!here.isAllSaved())
            QVERIFY(!SaveWords::detail(both).startsWith(QStringLiteral("Saved on this laptop")));
    }
}

void TestSaveWords::neverClaimsMoreThanIsSure()
{
    for (const SyncState& server : everyState()) {
        const SavePicture picture{allSaved, server, address};
        const QString said = SaveWords::headline(picture) + u'|' + SaveWords::detail(picture);
        QVERIFY2(SaveWords::detail(picture).startsWith(QStringLiteral("Saved on this laptop")), qPrintable(said));
        QVERIFY2(said.contains(name) && !said.contains(QStringLiteral("%")), qPrintable(said));
        const bool isThere = server.link == Link::Online && server.waiting + server.needsAttention == 0;
        if (said.contains(QStringLiteral("On the server")) || said.contains(QStringLiteral("laptop and on")))
            QVERIFY2(isThere, qPrintable(said));
    }
}

void TestSaveWords::theCardFollowsTheServer()
{
    testkit::FakeClock clock;
    testkit::FakeWriter writer;
    Desk desk({}, {}, &writer, clock);
    testkit::FakeServerLink server;
    const SaveCard card(desk, &server);
    const auto* headline = card.findChild<QLabel*>(QStringLiteral("saveHeadline"));
    QCOMPARE(headline->text(), QStringLiteral("Kept on this laptop"));
    server.at = address;
    for (const SyncState& state : everyState()) {
        server.become(state);
        QCOMPARE(headline->text(), ServerWords::headline(state));
        QVERIFY(card.accessibleName().startsWith(headline->text())); // readers hear what eyes see
        QVERIFY(card.accessibleName().endsWith(ServerWords::detail(state, name)));
    }
}

QTEST_MAIN(TestSaveWords)
#include "tst_savewords.moc"
