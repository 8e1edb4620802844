// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/accounts.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;
using namespace lagebild::statusapi;

/// Who may come in: invites, devices, roles, and what of it is on disk.
class TestAccounts : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void letsADeviceIn();
    void invitesWorkOnce();
    void invitesGrowOld();
    void lostAnswersCanBeHadAgain();
    void attemptsAreOfOneInvite();
    void tokensUnusedForLongEnd();
    void usedTokensStay();
    void revokes();
    void revokesFromAnotherProcess();
    void rolesAreKept();
    void keepsNoSecret();
    void refusesNewerFiles();
    void refusesDamagedFiles();
    void refusesFolders();

private:
    Accounts open() { return std::move(*Accounts::open(m_folder->path(), m_digests)); }
    Joining joining(const QString& invite, const QByteArray& attempt = {}) const
    {
        return {invite, QStringLiteral("Ana Gruber"), QStringLiteral("nb-17"), attempt};
    }
    /// The token of a device that has just joined.
    QByteArray join(Accounts& accounts, Role role = Role::Responder)
    {
        return accounts.join(joining(*accounts.invite(role, m_now)), m_now)->token;
    }
    std::optional<Who> whoHas(Accounts& accounts, const QByteArray& token) { return *accounts.whoHas(token, m_now); }

    std::unique_ptr<QTemporaryDir> m_folder;
    TokenDigests m_digests;
    QDateTime m_now;
};

void TestAccounts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_digests.set({});
    m_now = QDateTime(QDate(2026, 5, 1), QTime(3, 0), Qt::UTC);
}

void TestAccounts::letsADeviceIn()
{
    Accounts accounts = open();
    QVERIFY(*accounts.isNew(m_now));
    const QString code = *accounts.invite(Role::Publisher, m_now);
    QVERIFY(!*accounts.isNew(m_now));
    QVERIFY(*accounts.isNew(m_now.addDays(8))); // nobody came: the next start invites anew
    const auto joined = accounts.join(joining(code.toLower()), m_now);
    QVERIFY(joined);
    QCOMPARE(joined->who.user, QStringLiteral("Ana Gruber"));
    QCOMPARE(joined->who.role, Role::Publisher);
    QCOMPARE(whoHas(accounts, joined->token), joined->who);
    QVERIFY(m_digests.contains(joined->token));
    QVERIFY(!whoHas(accounts, QByteArray(43, 'x')));
    QVERIFY(!whoHas(accounts, {}));
    QVERIFY(!*accounts.isNew(m_now.addDays(8)));
    Accounts later = open();
    QCOMPARE(whoHas(later, joined->token), joined->who);
}

void TestAccounts::invitesWorkOnce()
{
    Accounts accounts = open();
    const QString code = *accounts.invite(Role::Responder, m_now);
    QVERIFY(accounts.join(joining(code), m_now));
    const auto again = accounts.join(joining(code), m_now);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::NotFound);
    QCOMPARE(accounts.devices()->size(), 1);
    for (const char* wrong : {"", "7K4QD-M2X9A-0TBWR-51CNE", "no code at all"})
        QCOMPARE(accounts.join(joining(QString::fromLatin1(wrong)), m_now).error().code, Error::Code::NotFound);
    QVERIFY(accounts.join(joining(*accounts.invite(Role::Responder, m_now)), m_now)); // another one works
}

void TestAccounts::invitesGrowOld()
{
    Accounts accounts = open();
    const QString code = *accounts.invite(Role::Responder, m_now);
    QVERIFY(!accounts.join(joining(code), m_now.addDays(7)));
    QVERIFY(accounts.join(joining(code), m_now.addDays(7).addSecs(-1)));
}

void TestAccounts::lostAnswersCanBeHadAgain()
{
    Accounts accounts = open();
    const QString code = *accounts.invite(Role::Admin, m_now);
    const auto lost = accounts.join(joining(code, "attempt 1"), m_now);
    const auto again = accounts.join(joining(code, "attempt 1"), m_now.addSecs(599));
    QVERIFY(again);
    QCOMPARE(again->who, lost->who);
    QCOMPARE(accounts.devices()->size(), 1);
    QVERIFY(whoHas(accounts, again->token));
    QVERIFY(!whoHas(accounts, lost->token)); // never two tokens for one invite
    QVERIFY(!accounts.join(joining(code, "attempt 2"), m_now));
    QVERIFY(!accounts.join(joining(code), m_now));
    QVERIFY(!accounts.join(joining(code, "attempt 1"), m_now.addSecs(600)));
    QVERIFY(*accounts.revoke(lost->who.device, m_now));
    QVERIFY(!accounts.join(joining(code, "attempt 1"), m_now)); // no way back in
    QVERIFY(!whoHas(accounts, again->token));
}

void TestAccounts::attemptsAreOfOneInvite()
{
    Accounts accounts = open();
    const QString one = *accounts.invite(Role::Admin, m_now), other = *accounts.invite(Role::Viewer, m_now);
    const auto first = accounts.join(joining(one, "same"), m_now);
    const auto second = accounts.join(joining(other, "same"), m_now);
    QVERIFY(first && second);
    QVERIFY(first->who.device != second->who.device);
    QCOMPARE(second->who.role, Role::Viewer);
}

void TestAccounts::tokensUnusedForLongEnd()
{
    Accounts accounts = open();
    const QByteArray token = join(accounts);
    m_now = m_now.addDays(180).addSecs(-1);
    Accounts other = open();
    m_now = m_now.addSecs(1);
    QVERIFY(!whoHas(accounts, token));
    QVERIFY(!whoHas(other, token));
}

void TestAccounts::usedTokensStay()
{
    Accounts accounts = open();
    const QByteArray token = join(accounts);
    for (int i = 0; i < 5; ++i) {
        m_now = m_now.addDays(100);
        QVERIFY(whoHas(accounts, token));
    }
    QCOMPARE(accounts.devices()->first().seen, m_now);
    m_now = m_now.addDays(100);
    Accounts later = open(); // and it is on disk
    QVERIFY(whoHas(later, token));
}

void TestAccounts::revokes()
{
    Accounts accounts = open();
    const QByteArray kept = join(accounts), lost = join(accounts);
    const QString device = whoHas(accounts, lost)->device;
    QVERIFY(*accounts.revoke(device, m_now));
    QVERIFY(!whoHas(accounts, lost));
    QVERIFY(!m_digests.contains(lost));
    QVERIFY(whoHas(accounts, kept));
    QVERIFY(!*accounts.revoke(QStringLiteral("nobody"), m_now));
    QVERIFY(*accounts.revoke(device, m_now.addDays(1)));
    const auto devices = *accounts.devices();
    QCOMPARE(devices.size(), 2);
    for (const Device& each : devices)
        QCOMPARE(each.revoked, each.who.device == device ? std::optional(m_now) : std::nullopt); // the first time counts
}

void TestAccounts::revokesFromAnotherProcess()
{
    Accounts serving = open();
    const QByteArray token = join(serving);
    QVERIFY(whoHas(serving, token));
    TokenDigests digestsOfTheOther;
    Accounts administrating = std::move(*Accounts::open(m_folder->path(), digestsOfTheOther));
    QVERIFY(*administrating.revoke(whoHas(serving, token)->device, m_now));
    QVERIFY(!whoHas(serving, token)); // with the very next request
    QVERIFY(!m_digests.contains(token));
    const QString code = *administrating.invite(Role::Responder, m_now);
    QVERIFY(serving.join(joining(code), m_now));
}

void TestAccounts::rolesAreKept()
{
    for (const Role role : {Role::Viewer, Role::Responder, Role::Publisher, Role::Admin}) {
        QCOMPARE(roleFrom(nameOf(role)), role);
        Accounts accounts = open();
        const QByteArray token = join(accounts, role);
        Accounts later = open();
        QCOMPARE(whoHas(later, token)->role, role);
    }
    QVERIFY(!roleFrom(QStringLiteral("root")));
}

void TestAccounts::keepsNoSecret()
{
    QString code;
    QByteArray token;
    {
        Accounts accounts = open();
        code = *accounts.invite(Role::Responder, m_now);
        token = accounts.join(joining(code, "the attempt"), m_now)->token;
    }
    const QDir folder(m_folder->path());
    QVERIFY(!folder.entryList(QDir::Files).isEmpty());
    for (const QString& name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("Ana Gruber")); // this is the right file
        for (const QByteArray& secret : {token, code.toLatin1(), code.remove(u'-').toLatin1(), QByteArray("the attempt"),
                 QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding)})
            QVERIFY(!bytes.contains(secret));
    }
}

void TestAccounts::refusesNewerFiles()
{
    { Accounts accounts = open(); }
    QFile file(m_folder->filePath(QStringLiteral("accounts.sqlite")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // the user version, https://sqlite.org/fileformat.html
    file.write(QByteArray("\0\0\0\x09", 4));
    file.close();
    const auto refused = Accounts::open(m_folder->path(), m_digests);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NewerProfile);
}

void TestAccounts::refusesDamagedFiles()
{
    QFile file(m_folder->filePath(QStringLiteral("accounts.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto refused = Accounts::open(m_folder->path(), m_digests);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::DamagedProfile);
}

void TestAccounts::refusesFolders()
{
    const auto refused = Accounts::open(m_folder->filePath(QStringLiteral("nowhere")), m_digests);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::CannotWrite);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
