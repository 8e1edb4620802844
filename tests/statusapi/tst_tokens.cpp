// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/secrets.h"

#include <QSet>
#include <QTest>

using namespace lagebild::statusapi;

/// Tokens, invite codes and their digests.
class TestTokens : public QObject {
    Q_OBJECT
private slots:
    void tokensAreFresh();
    void recognisesTokens_data();
    void recognisesTokens();
    void codesAreFreshAndReadBack();
    void readsCodesAsTyped_data();
    void readsCodesAsTyped();
    void comparesDigests();
    void knowsDigests();
};

void TestTokens::tokensAreFresh()
{
    QSet<QByteArray> tokens;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray token = freshToken();
        QVERIFY(isTokenShaped(token));
        QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
        tokens.insert(token);
    }
    QCOMPARE(tokens.size(), 1000);
}

void TestTokens::recognisesTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isToken");
    QTest::newRow("one") << QByteArray(43, 'a') << true;
    QTest::newRow("all signs") << QByteArray("ABCxyz019-_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("short") << QByteArray(42, 'a') << false;
    QTest::newRow("long") << QByteArray(44, 'a') << false;
    QTest::newRow("other base 64") << QByteArray(QByteArray(42, 'a') + '+') << false;
    QTest::newRow("padding") << QByteArray(QByteArray(42, 'a') + '=') << false;
    QTest::newRow("zero byte") << QByteArray(QByteArray(42, 'a') + '\0') << false;
}

void TestTokens::recognisesTokens()
{
    QFETCH(QByteArray, text);
    QTEST(isTokenShaped(text), "isToken");
}

void TestTokens::codesAreFreshAndReadBack()
{
    QSet<QString> codes;
    for (int i = 0; i < 1000; ++i) {
        const QString code = freshInviteCode();
        QCOMPARE(code.size(), 23);
        QCOMPARE(inviteCodeFrom(code), code);
        codes.insert(code);
    }
    QCOMPARE(codes.size(), 1000);
}

void TestTokens::readsCodesAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isCode");
    const auto row = [](const char* typed, bool isCode) { QTest::newRow(typed) << QString::fromUtf8(typed) << isCode; };
    row("7K4QD-M2X9A-0TBWR-51CNE", true);
    row("7k4qd-m2x9a-0tbwr-51cne", true);
    row(" 7K4QD M2X9A 0TBWR 51CNE\n", true);
    row("7K4QDM2X9A0TBWR51CNE", true);
    row("7K4QD–M2X9A–oTBWR–5lCNE", true); // dashes of a word processor; o and l as they look
    row("7K4QD-M2X9A-0TBWR-5iCNE", true);
    row("7K4QD-M2X9A-0TBWR-51CN", false);
    row("7K4QD-M2X9A-0TBWR-51CNEE", false);
    row("7K4QD-M2X9A-0TBWR-51CNU", false);
    row("7K4QD-M2X9A-0TBWR-51CNÄ", false);
    row("7K4QD_M2X9A_0TBWR_51CNE", false);
    row("", false);
}

void TestTokens::readsCodesAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, isCode);
    const auto code = inviteCodeFrom(typed);
    QCOMPARE(code.has_value(), isCode);
    if (isCode)
        QCOMPARE(*code, QStringLiteral("7K4QD-M2X9A-0TBWR-51CNE"));
}

void TestTokens::comparesDigests()
{
    const QByteArray digest = digestOf("a");
    QCOMPARE(digest.size(), 32);
    QVERIFY(isSameDigest(digest, digestOf("a")));
    for (int i = 0; i < digest.size(); ++i) {
        QByteArray other = digest;
        other[i] = char(other[i] ^ 1);
        QVERIFY(!isSameDigest(digest, other));
    }
    QVERIFY(!isSameDigest(digest, digest.left(31)));
    QVERIFY(!isSameDigest(digest, {}));
}

void TestTokens::knowsDigests()
{
    TokenDigests digests;
    QVERIFY(!digests.contains("one"));
    digests.set({digestOf("one"), digestOf("two")});
    QVERIFY(digests.contains("one"));
    QVERIFY(digests.contains("two"));
    QVERIFY(!digests.contains("three"));
    QVERIFY(!digests.contains(digestOf("one"))); // who steals the file has no token
    digests.set({});
    QVERIFY(!digests.contains("one"));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
