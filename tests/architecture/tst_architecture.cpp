// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace lagebild::architecture;
using namespace Qt::StringLiterals;

namespace {

/// The sources below a folder of the project. The folder of this test is left out: it quotes what it forbids.
QList<SourceFile> sourcesIn(const QString& folder)
{
    const QDir root(qEnvironmentVariable("LAGEBILD_SOURCE"));
    QList<SourceFile> files;
    QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        const QString path = root.relativeFilePath(file.fileName());
        if (!path.startsWith("tests/architecture/"_L1) && file.open(QIODevice::ReadOnly))
            files << SourceFile{path, QString::fromUtf8(file.readAll())};
    }
    return files;
}

bool isCode(const SourceFile& file)
{
    return !file.path.endsWith("CMakeLists.txt"_L1);
}

} // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void seesForbiddenIncludes_data();
    void seesForbiddenIncludes();
    void seesBrokenHouseRules_data();
    void seesBrokenHouseRules();
    void seesCrowdedFolders();
    void arrowsHold();
    void houseRulesHold();
    void foldersStaySmall();
};

void ArchitectureTest::initTestCase()
{
    QVERIFY2(sourcesIn(u"app/domain"_s).size() > 10, "the sources were not found: is LAGEBILD_SOURCE set?");
}

void ArchitectureTest::seesForbiddenIncludes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char* path, const char* header, bool isAllowed) {
        QTest::addRow("%s: %s", path, header)
            << QString::fromLatin1(path) << QString::fromLatin1(header) << isAllowed;
    };
    row("app/domain/a.cpp", "\"app/domain/values.h\"", true);
    row("app/domain/a.cpp", "<QJsonObject>", true);
    row("app/domain/a.cpp", "<chrono>", true);
    row("app/domain/a.cpp", "\"app/journal/operation.h\"", false);
    row("app/domain/a.cpp", "<QColor>", false);
    row("app/domain/a.cpp", "<QtGui/QColor>", false);
    row("app/domain/a.cpp", "\"values.h\"", false);
    row("app/journal/a.h", "\"app/domain/ids.h\"", true);
    row("app/journal/a.h", "\"app/desk/desk.h\"", false);
    row("app/desk/a.cpp", "\"app/journal/operation.h\"", true);
    row("app/desk/a.cpp", "\"app/store/profile.h\"", false);
    row("app/desk/a.cpp", "<QSqlQuery>", false);
    row("app/store/a.cpp", "<QSqlQuery>", true);
    row("app/store/a.cpp", "<QWidget>", false);
    row("app/store/a.cpp", "\"app/messages/sentences.h\"", false);
    row("app/sync/a.cpp", "\"app/desk/desk.h\"", true);
    row("app/sync/a.cpp", "\"app/store/profile.h\"", false);
    row("app/sync/a.cpp", "\"app/statusapi/synclog.h\"", false);
    row("app/statusapi/a.cpp", "\"app/journal/wire.h\"", true);
    row("app/statusapi/a.cpp", "\"app/desk/desk.h\"", false);
    row("app/statusapi/a.cpp", "\"app/sync/protocol.h\"", false);
    row("app/drafting/a.cpp", "<kainjow/mustache.hpp>", true);
    row("app/drafting/a.cpp", "\"app/exchange/document.h\"", false);
    row("app/drafting/a.cpp", "<QTextDocument>", false);
    row("app/messages/a.cpp", "\"app/drafting/draft.h\"", false);
    row("app/exchange/times/a.cpp", "\"app/exchange/text/blocks.h\"", false);
    row("app/exchange/text/a.cpp", "\"app/exchange/times/tokens.h\"", true);
    row("app/exchange/text/a.cpp", "\"app/exchange/document.h\"", false);
    row("app/exchange/a.cpp", "\"app/exchange/text/textimport.h\"", true);
    row("app/exchange/a.cpp", "\"app/exchange/pdf/pdf.h\"", false);
    row("app/exchange/a.cpp", "<QPdfWriter>", false);
    row("app/exchange/pdf/a.cpp", "<QPdfWriter>", true);
    row("app/cli/a.cpp", "\"app/store/profile.h\"", true);
    row("app/cli/a.cpp", "\"app/exchange/pdf/pdf.h\"", true);
    row("app/cli/a.cpp", "<QLocalSocket>", true);
    row("app/cli/a.cpp", "\"ui/models/board.h\"", false);
    row("app/cli/a.cpp", "<QApplication>", false);
    row("app/cli/a.cpp", "\"app/desktop/composition.h\"", false);
    row("app/sync/a.cpp", "<QNetworkAccessManager>", true);
    row("app/sync/a.cpp", "\"app/store/profile.h\"", false);
    row("app/sync/a.cpp", "\"app/statusapi/http/httpmessage.h\"", false);
    row("app/statusapi/a.cpp", "\"app/journal/operation.h\"", true);
    row("app/statusapi/a.cpp", "\"app/desk/desk.h\"", false);
    row("app/statusapi/a.cpp", "<boost/asio/post.hpp>", false);
    row("app/statusapi/http/a.cpp", "<boost/beast/http/parser.hpp>", true);
    row("app/statusapi/http/a.cpp", "\"app/statusapi/accounts.h\"", false);
    row("app/statusapi/http/a.cpp", "<QTcpServer>", false);
    row("app/server/a.cpp", "\"app/statusapi/accounts.h\"", true);
    row("app/server/a.cpp", "\"app/store/profile.h\"", false);
    row("app/desktop/a.cpp", "\"app/store/profile.h\"", true);
    row("app/desktop/a.cpp", "\"ui/mainwindow/mainwindow.h\"", true);
    row("app/desktop/a.cpp", "<QSqlDatabase>", false);
    row("ui/board/a.cpp", "\"ui/models/board.h\"", true);
    row("ui/board/a.cpp", "\"app/exchange/pdf/pdf.h\"", true);
    row("ui/board/a.cpp", "<QVBoxLayout>", true);
    row("ui/board/a.cpp", "\"app/store/profile.h\"", false);
    row("ui/board/a.cpp", "\"app/journal/operation.h\"", false);
    row("ui/board/a.cpp", "<QNetworkAccessManager>", false);
    row("ui/models/a.cpp", "<QColor>", true);
    row("ui/models/a.cpp", "<QListView>", false);
    row("ui/models/a.cpp", "\"ui/board/boardview.h\"", false);
    row("app/surprise/a.cpp", "<QString>", false);
}

void ArchitectureTest::seesForbiddenIncludes()
{
    QFETCH(QString, path);
    QFETCH(QString, header);
    QFETCH(bool, isAllowed);
    const SourceFile file{path, u"#pragma once\n  #  include %1 // why\nint x;\n"_s.arg(header)};
    const QStringList found = forbiddenIncludes(file);
    QVERIFY2(found.isEmpty() == isAllowed, qPrintable(found.join(u'\n')));
}

void ArchitectureTest::seesBrokenHouseRules_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    const QString head = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    const QString source = u"app/domain/a.cpp"_s;
    const QString test = u"tests/domain/tst_a.cpp"_s;
    QTest::newRow("clean") << source << QString(head + "struct Board {};\n"_L1) << 0;
    QTest::newRow("no licence") << source << u"struct Board {};\n"_s << 1;
    QTest::newRow("other licence") << source << u"// SPDX-License-Identifier: MIT\n"_s << 1;
    QTest::newRow("build file") << u"app/CMakeLists.txt"_s << u"# SPDX-License-Identifier: GPL-3.0-or-later\n"_s << 0;
    QTest::newRow("400 lines") << source << QString(head + QString(399, u'\n')) << 0;
    QTest::newRow("401 lines") << source << QString(head + QString(400, u'\n')) << 1;
    QTest::newRow("manager") << source << QString(head + "class UndoManager {};\n"_L1) << 1;
    QTest::newRow("helper") << source << QString(head + "struct TimeHelper final {\n"_L1) << 1;
    QTest::newRow("utils") << source << QString(head + "class Utils;\n"_L1) << 1;
    QTest::newRow("Qt's own") << source << QString(head + "class QNetworkAccessManager;\n"_L1) << 0;
    QTest::newRow("a use is no class") << source << QString(head + "QNetworkAccessManager& m_network;\n"_L1) << 0;
    QTest::newRow("wait in a test") << test << QString(head + "QTest::qWait(50);\n"_L1) << 1;
    QTest::newRow("sleep in a test") << test << QString(head + "std::this_thread::sleep_for(1ms);\n"_L1) << 1;
    QTest::newRow("waiting for a fact") << test << QString(head + "QTRY_VERIFY(done); spy.wait();\n"_L1) << 0;
    QTest::newRow("sleep outside") << source << QString(head + "usleep(5);\n"_L1) << 0;
    QTest::newRow("machine's path") << source << QString(head + "u\"/work/main/x\"\n"_L1) << 1;
    QTest::newRow("home path") << test << QString(head + "u\"/home/anna/x\"\n"_L1) << 1;
    QTest::newRow("a word") << source << QString(head + "// network/work/flow\n"_L1) << 0;
}

void ArchitectureTest::seesBrokenHouseRules()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const QStringList found = brokenHouseRules({path, text});
    QTEST(int(found.size()), "found");
}

void ArchitectureTest::seesCrowdedFolders()
{
    QStringList paths;
    for (int i = 0; i < 15; ++i)
        paths << u"app/a/f%1.cpp"_s.arg(i) << u"app/a/f%1.h"_s.arg(i) << u"app/a/b/f%1.cpp"_s.arg(i);
    QCOMPARE(crowdedFolders(paths), QStringList());
    QCOMPARE(crowdedFolders(paths << u"app/a/b/one.cpp"_s).size(), 1);
}

void ArchitectureTest::arrowsHold()
{
    QStringList found;
    for (const SourceFile& file : sourcesIn(u"app"_s) + sourcesIn(u"ui"_s)) {
        if (isCode(file))
            found << forbiddenIncludes(file);
    }
    QCOMPARE(found.join(u'\n'), QString());
}

void ArchitectureTest::houseRulesHold()
{
    QStringList found;
    for (const SourceFile& file : sourcesIn(u"app"_s) + sourcesIn(u"ui"_s) + sourcesIn(u"tests"_s))
        found << brokenHouseRules(file);
    QCOMPARE(found.join(u'\n'), QString());
}

void ArchitectureTest::foldersStaySmall()
{
    QStringList paths;
    for (const SourceFile& file : sourcesIn(u"app"_s) + sourcesIn(u"ui"_s))
        paths << file.path;
    QCOMPARE(crowdedFolders(paths).join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
