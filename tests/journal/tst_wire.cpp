// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/redaction.h"
#include "app/journal/wire.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lagebild;
using namespace lagebild::journal;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const QJsonValue& text)
{
    return QByteArray::fromBase64(text.toString().toLatin1(), QByteArray::Base64UrlEncoding);
}

QList<Operation> everything()
{
    testkit::FakeClock clock;
    testkit::FakeWriter writer;
    Desk desk({}, testkit::aSession, &writer, clock);
    testkit::doEverything(desk);
    QList<Operation> operations;
    for (const Batch& batch : std::as_const(writer.written))
        operations << batch.operations;
    return operations;
}

/// What arrives, each sealed behind the one before it of its actor.
QList<Operation> received(const QJsonArray& list)
{
    QList<Operation> operations;
    QHash<Actor, QByteArray> ends;
    const auto objects = unfolded(list);
    for (const QJsonObject& object : objects ? *objects : QList<QJsonObject>()) {
        const Actor actor = object.value("op"_L1).toString().section(u'.', 0, 0).toLatin1();
        const auto operation = fromWire(object, ends.value(actor));
        if (!operation)
            return {};
        ends.insert(actor, operation->hash);
        operations << *operation;
    }
    return operations;
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT
private slots:
    void vectors_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        QFile file(qEnvironmentVariable("LAGEBILD_SOURCE") + QStringLiteral("/tests/data/journal-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray all = QJsonDocument::fromJson(file.readAll()).object().value("operations"_L1).toArray();
        QVERIFY(all.size() >= 10);
        for (const QJsonValue& one : all)
            QTest::newRow(qPrintable(one["what"_L1].toString())) << one.toObject();
    }
    void vectors()
    {
        QFETCH(const QJsonObject, vector);
        const QJsonObject wire = vector.value("wire"_L1).toObject();
        const auto operation = fromWire(wire, bytes(vector.value("previousHash"_L1)));
        QVERIFY(operation);
        QCOMPARE(QString::fromUtf8(canonicalHeaderOf(*operation)), vector.value("hashedHeader"_L1).toString());
        QCOMPARE(QString::fromUtf8(storedHeaderOf(*operation)), vector.value("storedHeader"_L1).toString());
        QCOMPARE(operation->hash, bytes(vector.value("hash"_L1)));
        QCOMPARE(wireOf(*operation), wire);
        QCOMPARE(redactionIn(*operation).has_value(), operation->kind == OpKind::Redact);
    }

    void everythingArrivesAsItWasSent()
    {
        const QList<Operation> sent = everything();
        const QJsonArray list = QJsonDocument::fromJson(QJsonDocument(wireOf(sent)).toJson()).array();
        QCOMPARE(received(list), sent);
    }

    void neighboursOfOneActorAreShort()
    {
        const QJsonArray list = wireOf(everything());
        const auto isShort = [](const QJsonValue& one) { return !one["op"_L1].toString().contains(u'.') && one["s"_L1].isUndefined(); };
        QVERIFY(std::count_if(list.begin(), list.end(), isShort) > list.size() / 2);
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no operation before it") << QByteArray(R"([{"c":"1","k":"set","op":"2","x":1,"z":"AAAA"}])");
        QTest::newRow("no id") << QByteArray(R"([{"c":"1","k":"set","x":1,"z":"AAAA"}])");
        QTest::newRow("no object") << QByteArray(R"([7])");
        QTest::newRow("salt without value") << QByteArray(R"([{"c":"1","k":"set","op":"a.1","z":"AAAA"}])");
        QTest::newRow("neither value nor hash") << QByteArray(R"([{"c":"1","k":"set","op":"a.1"}])");
        QTest::newRow("salt is none") << QByteArray(R"([{"c":"1","k":"set","op":"a.1","x":1,"z":"*"}])");
        QTest::newRow("short hash") << QByteArray(R"([{"c":"1","k":"set","op":"a.1","h":"AAAA"}])");
    }
    void refusesNonsense()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(received(QJsonDocument::fromJson(json).array()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
