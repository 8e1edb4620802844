// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/fittedlist.h"

#include <QtTest>

using namespace lagebild;

class TestFittedList : public QObject {
    Q_OBJECT
private slots:
    void namesWhatFits_data();
    void namesWhatFits();
    void neverIsWiderThanAsked();
};

void TestFittedList::namesWhatFits_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("room"); // as wide as these words
    QTest::addColumn<QString>("shown");
    const QStringList three{QStringLiteral("Login"), QStringLiteral("Chat"), QStringLiteral("Business card")};
    QTest::newRow("all") << three << QStringLiteral("Login, Chat, Business card") << QStringLiteral("Login, Chat, Business card");
    QTest::newRow("two") << three << QStringLiteral("Login, Chat + 1") << QStringLiteral("Login, Chat + 1");
    QTest::newRow("one") << three << QStringLiteral("Login + 2") << QStringLiteral("Login + 2");
    QTest::newRow("no room") << three << QString() << QStringLiteral("Login + 2");
    QTest::newRow("one name") << three.first(1) << QString() << QStringLiteral("Login");
    QTest::newRow("none") << QStringList() << QStringLiteral("Login") << QString();
}

void TestFittedList::namesWhatFits()
{
    QFETCH(QStringList, names);
    QFETCH(QString, room);
    const QFontMetricsF metrics{QFont()};
    QTEST(fittedList(names, metrics, metrics.horizontalAdvance(room)), "shown");
}

void TestFittedList::neverIsWiderThanAsked()
{
    QStringList names;
    for (int i = 0; i < 30; ++i)
        names << QString(3 + i % 5, QChar(u'a' + i % 26));
    const QFontMetricsF metrics{QFont()};
    const double least = metrics.horizontalAdvance(fittedList(names, metrics, 0));
    for (double width = least; width < 3000; width += 7)
        QVERIFY(metrics.horizontalAdvance(fittedList(names, metrics, width)) <= width);
}

QTEST_MAIN(TestFittedList)
#include "tst_fittedlist.moc"
