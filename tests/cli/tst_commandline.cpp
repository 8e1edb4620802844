// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/message.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::cli;

namespace {
QStringList words(const char* text) { return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts); }
}

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<int>("command");
        QTest::addColumn<QStringList>("rest");
        const auto row = [](const char* typed, Command command, const char* rest) {
            QTest::newRow(typed) << words(typed) << int(command) << words(rest);
        };
        row("incidents", Command::Incidents, "");
        row("--profile|/x|show|k7m2|--json", Command::Show, "k7m2");
        row("show|--json|--profile=/x|k7m2", Command::Show, "k7m2");
        row("import|-|--preview", Command::Import, "-");
        row("add|k7m2|--|-5 degrees in the server room", Command::Add, "k7m2|-5 degrees in the server room");
        row("mark|k7m2|Chat|degraded|--percent|>90", Command::Mark, "k7m2|Chat|degraded");
        row("search|power|supply|--kind|entry|--json", Command::Search, "power|supply");
        row("search|--limit|5|--|-power", Command::Search, "-power");
        row("--help", Command::Help, "");
        row("--version", Command::Version, "");
    }

    void reads()
    {
        QFETCH(QStringList, typed);
        const auto line = parseCommandLine(typed);
        QVERIFY2(line.has_value(), line ? "" : qPrintable(line.error().detail));
        QTEST(int(line->command), "command");
        QTEST(line->words, "rest");
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* typed, Error::Code code, const char* detail) {
            QTest::newRow(typed) << words(typed) << int(code) << QString::fromUtf8(detail);
        };
        row("", Error::Code::MissingArgument, "COMMAND");
        row("frobnicate", Error::Code::UnknownOption, "frobnicate");
        row("show", Error::Code::MissingArgument, "INCIDENT");
        row("phase|k7m2", Error::Code::MissingArgument, "PHASE");
        row("show|a|b", Error::Code::TooManyArguments, "b");
        row("search", Error::Code::MissingArgument, "WORDS");
        row("search|  | ", Error::Code::MissingArgument, "WORDS");
        row("search|a|--new", Error::Code::UnknownOption, "--new");
        row("incidents|--wrong", Error::Code::UnknownOption, "wrong");
        row("incidents|--severity|1", Error::Code::UnknownOption, "--severity");
        row("declare|x|--severity", Error::Code::MissingArgument, "--severity N");
        row("incidents|--profile", Error::Code::MissingArgument, "--profile DIR");
        row("connect|http://127.0.0.1:8420", Error::Code::MissingArgument, "--invite CODE");
        row("incidents|--json=5", Error::Code::TooManyArguments, "--json=5");
    }

    void refuses()
    {
        QFETCH(QStringList, typed);
        const auto line = parseCommandLine(typed);
        QVERIFY(!line.has_value());
        QTEST(int(line.error().code), "code");
        QTEST(line.error().detail, "detail");
    }

    void travelsToAWindow()
    {
        auto line = parseCommandLine(words("import|-|--timezone|Europe/Vienna|--json"));
        QVERIFY(line.has_value());
        line->input = QByteArray("a\0b\xff", 4);
        line->zone = "Asia/Tokyo";
        line->language = QStringLiteral("de");
        const auto message = unframed(framed(toJson(*line)));
        QVERIFY(message && *message);
        const auto arrived = commandLineFromJson(**message);
        QVERIFY(arrived.has_value());
        QCOMPARE(arrived->input, line->input);
        QCOMPARE(arrived->zone, line->zone);
        QCOMPARE(arrived->language, line->language);
        QCOMPARE(arrived->options, line->options);
        QCOMPARE(arrived->words, line->words);
    }

    void messagesArriveInPieces()
    {
        const QByteArray whole = framed({{QStringLiteral("a"), 1}});
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto part = unframed(whole.left(size));
            QVERIFY(part && !*part);
        }
        QVERIFY(unframed(whole).value().has_value());
        QVERIFY(!unframed("GET / HTTP/1.1\r\n"));
        QVERIFY(!unframed("999999999\n"));
        QVERIFY(!unframed("2\n[]"));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
