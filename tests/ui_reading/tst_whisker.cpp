// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"
#include "ui/reading/whisker.h"
#include "ui/reading/zonedialog.h"
#include "ui/settings/preferences.h"

#include <QTemporaryDir>
#include <QTimeZone>

using namespace lagebild;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Scene;

namespace {

/// An hour of 5 March 2024 in Vienna, may be beyond the day.
Instant hour(double hours)
{
    return toInstant(QDateTime({2024, 3, 5}, {0, 0}, QTimeZone("Europe/Vienna"))) + Milliseconds(qint64(hours * 3'600'000));
}

EventTime span(std::optional<Instant> from, std::optional<Instant> to, Precision precision)
{
    return {from, to, precision, "Europe/Vienna", {}, {}};
}

} // namespace

class TestWhisker : public QObject {
    Q_OBJECT
private slots:
    void liesInItsDay_data();
    void liesInItsDay();
    void exactTimesHaveNone();
    void isSeenAndSaid();
    void secondZoneIsShownAndSaid();
    void compactIsLower();
    void zonesByName_data();
    void zonesByName();
    void dialogChooses();
};

void TestWhisker::liesInItsDay_data()
{
    QTest::addColumn<EventTime>("time");
    QTest::addColumn<Whisker>("whisker");
    QTest::newRow("about noon") << span(hour(11.5), hour(12.5), Precision::Approximate) << Whisker{11.5 / 24, 12.5 / 24};
    QTest::newRow("afternoon") << span(hour(13), hour(18), Precision::PartOfDay) << Whisker{13.0 / 24, 18.0 / 24};
    QTest::newRow("by 18:00") << span({}, hour(18), Precision::Bounded) << Whisker{0, 0.75, true, false};
    QTest::newRow("since 6:00") << span(hour(6), {}, Precision::Bounded) << Whisker{0.25, 1, false, true};
    QTest::newRow("into the next day") << span(hour(18), hour(30), Precision::Interval) << Whisker{0.75, 1, false, true};
}

void TestWhisker::liesInItsDay()
{
    QFETCH(EventTime, time);
    QFETCH(Whisker, whisker);
    const auto found = whiskerOf(time);
    QVERIFY(found);
    QCOMPARE(*found, whisker);
}

void TestWhisker::exactTimesHaveNone()
{
    QVERIFY(!whiskerOf(atMinute(hour(12), "Europe/Vienna")));
    QVERIFY(!whiskerOf(unknownTime()));
    QVERIFY(!whiskerOf(span(hour(12), hour(12), Precision::Interval)));
}

void TestWhisker::isSeenAndSaid()
{
    Scene scene;
    const int before = scene.view->visualRect(scene.indexOf(scene.first)).height();
    TimelineEntry entry = scene.stored(scene.first);
    entry.time = around(*entry.time.earliest, "Europe/Vienna");
    QVERIFY(scene.desk.commit(editEntry(scene.desk.records(), entry)));
    QVERIFY(scene.view->visualRect(scene.indexOf(scene.first)).height() > before);
    const QString said = scene.indexOf(scene.first).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(u"between"_s) && said.contains(u"11:10"_s) && said.contains(u"12:10"_s), qPrintable(said));
}

void TestWhisker::secondZoneIsShownAndSaid()
{
    Scene scene;
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"window.ini"_s));
    preferences.setSecondZone("Asia/Tokyo");
    scene.pane.use(preferences);
    const QModelIndex index = scene.indexOf(scene.second);
    QCOMPARE(index.data(TimelineModel::SecondTimeRole).toString(), u"19:50 JST"_s);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"11:50 (19:50 JST)"_s));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"19:50 JST"_s));
    preferences.setSecondZone({});
    scene.pane.use(preferences);
    QVERIFY(!index.data(Qt::AccessibleTextRole).toString().contains(u"JST"_s));
}

void TestWhisker::compactIsLower()
{
    Scene scene;
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"window.ini"_s));
    const int before = scene.view->visualRect(scene.indexOf(scene.second)).height();
    preferences.setTimelineDensity(Density::Compact);
    scene.pane.use(preferences);
    QVERIFY(scene.view->visualRect(scene.indexOf(scene.second)).height() < before);
    QCOMPARE(Preferences(folder.filePath(u"window.ini"_s)).timelineDensity(), Density::Compact);
}

void TestWhisker::zonesByName_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("name") << u"Europe/Vienna"_s << QByteArray("Europe/Vienna");
    QTest::newRow("small letters") << u" asia/tokyo "_s << QByteArray("Asia/Tokyo");
    QTest::newRow("city") << u"new york"_s << QByteArray("America/New_York");
    QTest::newRow("German city") << u"Wien"_s << QByteArray("Europe/Vienna");
    QTest::newRow("umlaut") << u"Zürich"_s << QByteArray("Europe/Zurich");
    QTest::newRow("abbreviation") << u"MEZ"_s << QByteArray("Europe/Berlin");
    QTest::newRow("UTC") << u"utc"_s << QByteArray("UTC");
    QTest::newRow("none") << u"Blabla"_s << QByteArray();
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestWhisker::zonesByName()
{
    QFETCH(QString, words);
    QTEST(zoneFor(words), "zone");
}

void TestWhisker::dialogChooses()
{
    Scene scene;
    auto* dialog = new ZoneDialog(scene.desk, {}, &scene.pane);
    QSignalSpy chosen(dialog, &ZoneDialog::chosen);
    auto* zone = dialog->findChild<QLineEdit*>(u"zoneLine"_s);
    auto* take = dialog->findChild<QAbstractButton*>(u"zoneTake"_s);
    QVERIFY(!take->isEnabled());
    QTest::keyClicks(zone, u"Atlantis"_s);
    QVERIFY(!take->isEnabled());
    QVERIFY(zone->accessibleDescription().contains(u"Atlantis"_s));
    zone->setText(u"Tokyo"_s);
    QVERIFY(zone->accessibleDescription().contains(u"20:00"_s));
    take->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toByteArray(), QByteArray("Asia/Tokyo"));
}

QTEST_MAIN(TestWhisker)
#include "tst_whisker.moc"
