// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/decode.h"

#include <QTest>

using namespace lagebild;

class DecodeTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void DecodeTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << QByteArray("Stö\nrung") << QStringLiteral("Stö\nrung");
    QTest::newRow("utf-8 with mark") << QByteArray("\xef\xbb\xbfStörung") << QStringLiteral("Störung");
    QTest::newRow("windows line ends") << QByteArray("a\r\nb\rc") << QStringLiteral("a\nb\nc");
    QTest::newRow("utf-16 le") << QByteArray("\xff\xfe" "a\0\xfc\0", 6) << QStringLiteral("aü");
    QTest::newRow("utf-16 be") << QByteArray("\xfe\xff" "\0a\0\xfc", 6) << QStringLiteral("aü");
    QTest::newRow("four bytes") << QByteArray("gut \xf0\x9f\x99\x82") << QString::fromUtf8("gut \xf0\x9f\x99\x82");
}

void DecodeTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded);
    QCOMPARE(*decoded, text);
}

void DecodeTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* name, const QByteArray& bytes, Error::Code code, const char* where) {
        QTest::newRow(name) << bytes << int(code) << QString::fromLatin1(where);
    };
    row("empty", "", Error::Code::EmptyInput, "");
    row("white space", " \n\t\r\n ", Error::Code::EmptyInput, "");
    row("only a mark", "\xef\xbb\xbf", Error::Code::EmptyInput, "");
    row("50 MB", QByteArray(50 * 1024 * 1024, 'a'), Error::Code::TooLarge, "");
    row("latin-1", "eins\nzwei\nDie St\xf6rung", Error::Code::WrongEncoding, "line 3, byte 7");
    row("latin-1 at the end", "St\xf6", Error::Code::WrongEncoding, "line 1, byte 3");
    row("overlong", "a\xc0\xaf", Error::Code::WrongEncoding, "line 1, byte 2");
    row("surrogate", "a\xed\xa0\x80", Error::Code::WrongEncoding, "line 1, byte 2");
    row("utf-16 without mark", QByteArray("h\0a\0l\0l\0o\0", 10), Error::Code::WrongEncoding, "line 1, byte 2");
    row("picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20), Error::Code::BinaryInput, "line 3, byte 1");
    row("control characters", QByteArray(20, '\x01'), Error::Code::BinaryInput, "line 1, byte 9");
}

void DecodeTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, where);
    const auto decoded = decodeText(bytes);
    QVERIFY(!decoded);
    QCOMPARE(int(decoded.error().code), code);
    QCOMPARE(decoded.error().where, where);
}

QTEST_GUILESS_MAIN(DecodeTest)
#include "tst_decode.moc"
