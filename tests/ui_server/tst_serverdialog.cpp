// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/server/serverdialog.h"
#include "ui/server/sharedlist.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace lagebild;

namespace {

const QString address = QStringLiteral("https://lage.example.org");

struct Fixture : test::Bench {
    testkit::FakeServerLink server;
    IncidentId past;
    std::unique_ptr<ServerDialog> dialog;

    Fixture()
    {
        const auto declaration = declareIncident(desk.records(), {QStringLiteral("Old flood")}, stamp());
        past = declaration->incident;
        (void)desk.commit(*declaration);
        (void)desk.commit(setPhase(desk.records(), past, Phase::Resolved, atMinute(clock.now(), "Europe/Vienna"), {}, stamp()));
    }
    void open()
    {
        dialog = std::make_unique<ServerDialog>(desk, server);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
    template<class T>
    T* find(const char* name) const { return dialog->findChild<T*>(QString::fromLatin1(name)); }
    void type(const char* name, const QString& text) const { find<QLineEdit>(name)->setText(text); }
    void press(const char* name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    QString message() const { return find<QLabel>("serverMessage")->text(); }
    bool isSeen(const char* name) const { return find<QWidget>(name)->isVisible(); }
    void fill() const
    {
        type("serverAddress", QStringLiteral(" https://lage.example.org "));
        type("serverInvite", QStringLiteral(" abc-def "));
        type("serverUser", QStringLiteral("Mia"));
    }
};

} // namespace

class TestServerDialog : public QObject {
    Q_OBJECT
private slots:
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void asksForTheActiveIncidents();
    void spaceTicks();
    void allAndNone();
    void keepsTheFieldsWhenRefused_data();
    void keepsTheFieldsWhenRefused();
    void showsHowItStandsOnceConnected();
    void sharesOnlyWhenAsked();
    void ticksSurviveChanges();
    void signedOutAsksForAnInvite();
    void closingWhileConnectingIsSafe();
};

void TestServerDialog::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("emptied");
    for (const char* name : {"serverAddress", "serverInvite", "serverUser"})
        QTest::newRow(name) << QByteArray(name);
}

void TestServerDialog::saysWhatIsMissing()
{
    QFETCH(QByteArray, emptied);
    Fixture f;
    f.open();
    f.fill();
    f.type(emptied.constData(), QStringLiteral("  "));
    f.press("serverJoin");
    QVERIFY(f.server.invitations.isEmpty());
    QVERIFY(f.message().contains(QStringLiteral("missing")));
    QVERIFY(f.isSeen("serverMessage"));
    QCOMPARE(f.dialog->focusWidget(), f.find<QWidget>(emptied.constData()));
}

void TestServerDialog::asksForTheActiveIncidents()
{
    Fixture f;
    f.open();
    QCOMPARE(f.find<QLineEdit>("serverUser")->text(), f.desk.stamp().person);
    f.fill();
    QTest::keyClick(f.find<QLineEdit>("serverInvite"), Qt::Key_Return);
    QCOMPARE(f.server.invitations.size(), 1);
    const ServerInvitation& asked = f.server.invitations.first();
    QCOMPARE(asked.address, address);
    QCOMPARE(asked.invite, QStringLiteral("abc-def"));
    QCOMPARE(asked.user, QStringLiteral("Mia"));
    QCOMPARE(asked.shared, QSet<IncidentId>{f.incident});
    QVERIFY(f.isSeen("serverProgress"));
    for (const char* name : {"serverAddress", "serverInvite", "serverUser", "serverJoin", "sharedIncidents"})
        QVERIFY2(!f.find<QWidget>(name)->isEnabled(), name);
    QVERIFY(f.find<QWidget>("serverClose")->isEnabled());
}

void TestServerDialog::spaceTicks()
{
    Fixture f;
    f.open();
    auto* list = f.find<QListWidget>("sharedIncidents");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(1)->text().startsWith(QStringLiteral("Old flood (past"))); // those that go on come first
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(f.dialog->findChild<SharedList*>()->ticked(), (QSet<IncidentId>{f.incident, f.past}));
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(f.dialog->findChild<SharedList*>()->ticked(), QSet<IncidentId>{f.past});
}

void TestServerDialog::allAndNone()
{
    Fixture f;
    f.open();
    f.press("shareAll");
    QCOMPARE(f.dialog->findChild<SharedList*>()->ticked(), (QSet<IncidentId>{f.incident, f.past}));
    f.press("shareNone");
    f.fill();
    f.press("serverJoin");
    QCOMPARE(f.server.invitations.first().shared, QSet<IncidentId>());
}

void TestServerDialog::keepsTheFieldsWhenRefused_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QByteArray>("focus");
    const auto row = [](const char* name, Error::Code code, const char* said, const char* focus) {
        QTest::newRow(name) << int(code) << QString::fromLatin1(said) << QByteArray(focus);
    };
    row("address", Error::Code::BadValue, "is no address", "serverAddress");
    row("invite", Error::Code::NotAllowed, "does not accept this invite", "serverInvite");
    row("no answer", Error::Code::Unreachable, "does not answer", "serverAddress");
    row("not ours", Error::Code::WrongFormat, "is no Lagebild server", "serverAddress");
    row("keychain", Error::Code::CannotWrite, "cannot be written", "serverAddress");
}

void TestServerDialog::keepsTheFieldsWhenRefused()
{
    QFETCH(int, code);
    QFETCH(QString, said);
    QFETCH(QByteArray, focus);
    Fixture f;
    f.open();
    f.fill();
    f.press("serverJoin");
    f.server.answer(Error{Error::Code(code), QStringLiteral("why"), {}});
    QVERIFY2(f.message().contains(said), qPrintable(f.message()));
    QCOMPARE(f.find<QWidget>("serverMessage")->accessibleName(), f.message());
    QVERIFY(!f.isSeen("serverProgress"));
    QCOMPARE(f.find<QLineEdit>("serverAddress")->text(), QStringLiteral(" https://lage.example.org "));
    QCOMPARE(f.find<QLineEdit>("serverInvite")->text(), QStringLiteral(" abc-def "));
    QCOMPARE(f.dialog->focusWidget(), f.find<QWidget>(focus.constData()));
    f.press("serverJoin"); // and again
    QCOMPARE(f.server.invitations.size(), 2);
}

void TestServerDialog::showsHowItStandsOnceConnected()
{
    Fixture f;
    f.open();
    QVERIFY(!f.isSeen("serverHeadline"));
    f.fill();
    f.press("serverJoin");
    f.server.answer({});
    QVERIFY(!f.isSeen("serverAddress"));
    QVERIFY(!f.isSeen("serverJoin"));
    QCOMPARE(f.find<QLabel>("serverName")->text(), address);
    QCOMPARE(f.find<QLabel>("serverHeadline")->text(), QStringLiteral("On the server"));
    QVERIFY(f.message().startsWith(QStringLiteral("Connected")));
    QVERIFY(f.find<QWidget>("sharedIncidents")->isEnabled());
    f.server.become({Link::Offline, Obstacle::None, 2, 0});
    QCOMPARE(f.find<QLabel>("serverHeadline")->text(), QStringLiteral("Working offline"));
    f.press("serverTry");
    QCOMPARE(f.server.tries, 1);
}

void TestServerDialog::sharesOnlyWhenAsked()
{
    Fixture f;
    f.server.at = address;
    f.server.now = {Link::Online, Obstacle::None, 0, 0};
    f.server.sharedNow = {f.past};
    f.open();
    QCOMPARE(f.dialog->findChild<SharedList*>()->ticked(), QSet<IncidentId>{f.past});
    QVERIFY(!f.find<QWidget>("serverShare")->isEnabled()); // as it is already
    f.press("shareAll");
    QCOMPARE(f.server.sharedNow, QSet<IncidentId>{f.past});
    f.press("serverShare");
    QCOMPARE(f.server.sharedNow, (QSet<IncidentId>{f.incident, f.past}));
    QVERIFY(!f.find<QWidget>("serverShare")->isEnabled());
}

void TestServerDialog::ticksSurviveChanges()
{
    Fixture f;
    f.open();
    f.press("shareAll");
    f.entry(QStringLiteral("something happened"), 1);
    f.server.become({});
    QCOMPARE(f.dialog->findChild<SharedList*>()->ticked(), (QSet<IncidentId>{f.incident, f.past}));
    QVERIFY(f.desk.commit(deleteIncident(f.desk.records(), f.past)));
    QCOMPARE(f.dialog->findChild<SharedList*>()->ticked(), QSet<IncidentId>{f.incident});
}

void TestServerDialog::signedOutAsksForAnInvite()
{
    Fixture f;
    f.server.at = address;
    f.server.now = {Link::SignInNeeded, Obstacle::None, 3, 0};
    f.server.sharedNow = {f.past};
    f.open();
    QCOMPARE(f.find<QLineEdit>("serverAddress")->text(), address);
    QVERIFY(f.isSeen("serverInvite"));
    QCOMPARE(f.find<QLabel>("serverHeadline")->text(), QStringLiteral("Signed out of the server"));
    f.type("serverInvite", QStringLiteral("new"));
    f.type("serverUser", QStringLiteral("Mia"));
    f.press("serverJoin");
    QCOMPARE(f.server.invitations.first().shared, QSet<IncidentId>{f.past}); // as before, not all active ones
}

void TestServerDialog::closingWhileConnectingIsSafe()
{
    Fixture f;
    QPointer<ServerDialog> dialog = new ServerDialog(f.desk, f.server);
    dialog->show();
    for (const char* name : {"serverAddress", "serverInvite", "serverUser"})
        dialog->findChild<QLineEdit*>(QString::fromLatin1(name))->setText(QStringLiteral("x"));
    dialog->findChild<QPushButton*>(QStringLiteral("serverJoin"))->click();
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(dialog.isNull());
    f.server.answer({}); // nobody is there to hear it
    QCOMPARE(f.server.at, QStringLiteral("x"));
}

QTEST_MAIN(TestServerDialog)
#include "tst_serverdialog.moc"
