// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/remotelink.h"

#include <QTest>

using namespace lagebild;

/// Which server is meant by what a person types.
class TestServerAddress : public QObject {
    Q_OBJECT
private slots:
    void completes_data();
    void completes();
    void refuses_data();
    void refuses();
};

void TestServerAddress::completes_data()
{
    QTest::addColumn<QString>("address");
    const auto row = [](const char* typed, const char* address) { QTest::newRow(typed) << QString::fromLatin1(address); };
    row("lage.example.org", "https://lage.example.org");
    row(" lage.example.org:8443/ ", "https://lage.example.org:8443");
    row("https://lage.example.org//", "https://lage.example.org");
    row("localhost:8080", "http://localhost:8080");
    row("127.0.0.1", "http://127.0.0.1");
    row("[::1]:8080", "http://[::1]:8080");
    row("localhost.example.org", "https://localhost.example.org");
}

void TestServerAddress::completes()
{
    QFETCH(QString, address);
    const auto understood = sync::serverAddress(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(understood);
    QCOMPARE(*understood, address);
}

void TestServerAddress::refuses_data()
{
    QTest::addColumn<Error::Code>("code");
    for (const char* typed : {"", "  ", "http://lage.example.org", "ftp://lage.example.org", "https://", "lage example org",
             "https://lage.example.org/?token=1", "https://lage.example.org/#top"})
        QTest::newRow(typed) << Error::Code::BadValue;
}

void TestServerAddress::refuses()
{
    const auto understood = sync::serverAddress(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!understood);
    QTEST(understood.error().code, "code");
}

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
