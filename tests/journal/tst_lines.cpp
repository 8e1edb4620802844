// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/wire.h"

#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"
#include "tests/testkit/statebytes.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using journal::State;

class TestLines : public QObject {
    Q_OBJECT
private slots:
    void init();
    void readsWhatItWrote();
    void knowsWhatIsKnown();
    void beginsInTheMiddle();
    void refusesAllOfADamagedFile_data();
    void refusesAllOfADamagedFile();
    void noticesAnotherHistory();
    void noticesAnEditedSession();

private:
    QByteArrayList m_lines; ///< two sessions, one after the other
    State m_state;
};

namespace {

QByteArrayList linesOf(const FakeWriter& writer)
{
    QByteArrayList lines;
    for (const Batch& batch : writer.written) {
        for (const journal::Operation& operation : batch.operations)
            lines << lineOf(operation);
    }
    return lines;
}

QByteArray joined(const QByteArrayList& lines)
{
    return lines.join();
}

} // namespace

void TestLines::init()
{
    FakeClock clock;
    FakeWriter writer;
    Desk first(State(), aSession, &writer, clock);
    const IncidentId incident = declared(first, QStringLiteral("Netz gestört"));
    withEntry(first, incident, QStringLiteral("„Größer“ als gedacht\n"));
    Desk second(first.state(), aSession, &writer, clock);
    withEntry(second, incident, QStringLiteral("Zweite Sitzung"));
    m_lines = linesOf(writer);
    m_state = second.state();
}

void TestLines::readsWhatItWrote()
{
    const auto read = journal::readLines(joined(m_lines).replace("\n", "\r\n\r\n"), {});
    QVERIFY(read);
    QCOMPARE(read->fresh.size(), m_lines.size());
    State state;
    journal::Touched touched;
    for (const journal::Operation& operation : read->fresh) {
        QVERIFY(checkChain(state, operation));
        fold(state, operation, touched);
    }
    QCOMPARE(canonicalBytes(state), canonicalBytes(m_state));
}

void TestLines::knowsWhatIsKnown()
{
    const auto read = journal::readLines(joined(m_lines), m_state);
    QVERIFY(read && read->fresh.isEmpty());
    QCOMPARE(read->known, m_lines.size());
}

void TestLines::beginsInTheMiddle()
{
    const auto half = journal::readLines(joined(m_lines.mid(0, 2)), {});
    QVERIFY(half);
    State state;
    journal::Touched touched;
    for (const journal::Operation& operation : half->fresh)
        fold(state, operation, touched);
    for (int from = 0; from <= 2; ++from) {
        const auto rest = journal::readLines(joined(m_lines.mid(from)), state);
        QVERIFY2(rest, qPrintable(QString::number(from)));
        QCOMPARE(rest->fresh.size(), m_lines.size() - 2);
        QCOMPARE(rest->known, 2 - from);
        QVERIFY(checkChain(state, rest->fresh.first()));
    }
    QVERIFY(!journal::readLines(joined(m_lines.mid(3)), state)); // one is missing between
}

void TestLines::refusesAllOfADamagedFile_data()
{
    QTest::addColumn<QByteArray>("line"); // in place of the third
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("words") << QByteArray("Guten Tag\n") << Error::Code::WrongFormat;
    QTest::newRow("cut off") << QByteArray("{\"op\":\"AAAAAAAAAAAAAA.1\",\"k\":\n") << Error::Code::WrongFormat;
    QTest::newRow("a list") << QByteArray("[]\n") << Error::Code::WrongFormat;
    QTest::newRow("another object") << QByteArray("{\"format\":\"lagebild.incident/1\"}\n") << Error::Code::WrongFormat;
    QTest::newRow("no value") << QByteArray("{\"op\":\"AAAAAAAAAAAAAA.1\",\"k\":\"set\",\"c\":\"1\"}\n") << Error::Code::WrongFormat;
    QTest::newRow("too long") << QByteArray("{\"op\":\"AAAAAAAAAAAAAA.1\",\"x\":\"" + QByteArray(70'000, 'x') + "\"}\n") << Error::Code::WrongFormat;
    QTest::newRow("missing") << QByteArray("\n") << Error::Code::BrokenChain;
    QTest::newRow("in the midst of a strange chain")
        << QByteArray("{\"op\":\"AAAAAAAAAAAAAA.7\",\"k\":\"set\",\"c\":\"1\",\"x\":1,\"z\":\"AF8xwYlqxfUCx7O2pAJT_w\"}\n") << Error::Code::BrokenChain;
}

void TestLines::refusesAllOfADamagedFile()
{
    QFETCH(QByteArray, line);
    m_lines[2] = line;
    const auto read = journal::readLines(joined(m_lines), {});
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QCOMPARE(read.error().where, line == "\n" ? QStringLiteral("4") : QStringLiteral("3"));
}

void TestLines::noticesAnotherHistory()
{
    m_lines[1].replace("Netz", "Herz"); // as if the actor had written something else
    const auto read = journal::readLines(joined(m_lines), m_state);
    QCOMPARE(read ? Error::Code::Internal : read.error().code, Error::Code::BrokenChain);
}

void TestLines::noticesAnEditedSession()
{
    m_lines[1].replace("Netz", "Herz");
    const auto read = journal::readLines(joined(m_lines), {});
    QCOMPARE(read ? Error::Code::Internal : read.error().code, Error::Code::BrokenChain); // the next session knows better
}

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
