// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/searchthread.h"
#include "tests/testkit/profiles.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using namespace Qt::StringLiterals;

/// The search of the window on a real profile that is being written meanwhile.
class TestSearchThread : public QObject {
    Q_OBJECT
private slots:
    void findsWhatWasSavedJustNow();
    void answersTheLatestOnItsOwnThread();
    void aProfileMayComeLater();
    void comesBackFromADamage();
    void mayGoWhileItLooks();
};

void TestSearchThread::findsWhatWasSavedJustNow()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), u"x"_s);
    SearchThread thread(profile.folder());
    for (int i = 1; i <= 20; ++i) {
        withEntry(profile.desk(), incident, u"quokka %1"_s.arg(i));
        QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
        std::optional<SearchAnswer> answer;
        thread.ask({u"quokka"_s}, [&](const SearchAnswer& found) { answer = found; });
        QVERIFY(!answer); // never at once
        QTRY_VERIFY(answer);
        QCOMPARE((*answer)->size(), i);
    }
}

void TestSearchThread::answersTheLatestOnItsOwnThread()
{
    TempProfile profile;
    withEntry(profile.desk(), declared(profile.desk(), u"x"_s), u"word50 word99"_s);
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    SearchThread thread(profile.folder());
    QStringList answered;
    for (int i = 0; i < 100; ++i) {
        const QString word = u"word%1"_s.arg(i);
        thread.ask({word}, [&answered, word](const SearchAnswer&) {
            QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
            answered << word;
        });
    }
    QTRY_VERIFY(answered.contains(u"word99"_s));
    QCOMPARE(answered.last(), u"word99"_s);
    QVERIFY(answered.size() < 100);
}

void TestSearchThread::aProfileMayComeLater()
{
    QTemporaryDir folder;
    SearchThread thread(folder.filePath(u"nobody"_s));
    std::optional<SearchAnswer> answer;
    thread.ask({u"quokka"_s}, [&](const SearchAnswer& found) { answer = found; });
    QTRY_VERIFY(answer);
    QVERIFY(*answer && (*answer)->isEmpty());
}

void TestSearchThread::comesBackFromADamage()
{
    TempProfile profile;
    withEntry(profile.desk(), declared(profile.desk(), u"x"_s), u"quokka"_s);
    QVERIFY(profile.close());
    SearchThread thread(profile.folder());
    const auto hits = [&]() -> qsizetype {
        std::optional<SearchAnswer> answer;
        thread.ask({u"quokka"_s}, [&](const SearchAnswer& found) { answer = found; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return -2;
        return *answer ? (*answer)->size() : -1;
    };
    QCOMPARE(hits(), 1);
    vandalise(profile.database(), u"ALTER TABLE entity RENAME TO gone"_s);
    QCOMPARE(hits(), -1); // says so
    vandalise(profile.database(), u"ALTER TABLE gone RENAME TO entity"_s);
    QCOMPARE(hits(), 1);
}

void TestSearchThread::mayGoWhileItLooks()
{
    TempProfile profile;
    withEntry(profile.desk(), declared(profile.desk(), u"x"_s), u"quokka"_s);
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    for (int i = 0; i < 50; ++i) {
        SearchThread thread(profile.folder());
        thread.ask({u"quokka"_s}, [](const SearchAnswer&) { QFAIL("nobody is there to hear it"); });
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestSearchThread)
#include "tst_searchthread.moc"
