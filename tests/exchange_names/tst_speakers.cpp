// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/speakers.h"

#include <QTest>

using namespace lagebild::text;

/// What is talk among people must never be taken for a report.
class SpeakersTest : public QObject {
    Q_OBJECT
private slots:
    void tells_data();
    void tells();
    void opens_data();
    void opens();
};

void SpeakersTest::tells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("chat");
    QTest::newRow("name, clock") << "Anna Berg  13:54\nDie Kasse ist weg.\n\nBert Tal  13:58\nHier auch.\n\nAnna Berg  14:10\nLäuft." << true;
    QTest::newRow("name above clock") << "anna\n  1:54 PM\nshop is down\nbert\n  1:58 PM\nrestarting\nanna\n  2:10 PM\nback" << true;
    QTest::newRow("clock, name") << "[13:54] Anna Berg\nDie Kasse ist weg.\n[13:58] Bert Tal\nNeustart.\n[14:10] Anna Berg\nLäuft." << true;
    QTest::newRow("dated") << "[24.01.2024 13:54] Anna Berg: weg\n[24.01.2024 13:58] Bert Tal: Neustart\n[24.01.2024 14:10] Anna Berg: da" << true;
    QTest::newRow("IRC") << "13:54 < anna> down\n13:58 <@bert> restarting" << true;
    QTest::newRow("mail") << "Von: Anna Berg\nGesendet: Mittwoch, 24. Januar 2024 13:54\nAn: Team\n\nDie Kasse ist weg." << true;
    QTest::newRow("reply") << "Ja.\n\nAm 24.01.2024 um 13:40 schrieb Bert Tal:\n> Geht die Kasse?" << true;
    QTest::newRow("log") << "13:54 Die Kasse ist weg.\n13:58 Neustart läuft.\n14:10 Kasse läuft wieder." << false;
    QTest::newRow("bracketed log") << "[13:54] Kasse offline\n[13:58] Neustart der Kasse\n[14:10] Kasse läuft" << false;
    QTest::newRow("report") << "Von Montag bis Dienstag war die Kasse weg.\n\nAn diesem Tag kam niemand." << false;
}

void SpeakersTest::tells()
{
    QFETCH(QString, text);
    QTEST(isChat(text), "chat");
}

void SpeakersTest::opens_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("opens");
    QTest::newRow("name, clock") << "Anna Berg  13:54" << "Die Kasse ist weg." << true;
    QTest::newRow("clock, name") << "[13:54] Anna Berg" << "Die Kasse ist weg." << true;
    QTest::newRow("name above clock") << "anna" << "  1:54 PM" << true;
    QTest::newRow("clock below") << "  1:54 PM" << "shop is down" << false;
    QTest::newRow("said") << "Die Kasse ist weg." << "Bert  13:58" << false;
}

void SpeakersTest::opens()
{
    QFETCH(QString, line);
    QFETCH(QString, next);
    QTEST(opensMessage(line, next), "opens");
}

QTEST_GUILESS_MAIN(SpeakersTest)
#include "tst_speakers.moc"
