// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/timephrase.h"

#include <QTest>

using namespace lagebild;

class TimePhraseTest : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
};

void TimePhraseTest::finds_data() {}
void TimePhraseTest::finds() {}

QTEST_GUILESS_MAIN(TimePhraseTest)
#include "tst_timephrase.moc"
