// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/verify.h"

#include "app/store/rebuild.h"
#include "tests/testkit/profiles.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using store::Finding;
using Kind = Finding::Kind;

class TestVerify : public QObject {
    Q_OBJECT
private slots:
    void findsPlantedFaults_data();
    void findsPlantedFaults();
    void findsAMissingSession();
    void namesTheOperation();
    void rebuildMakesTheViewsAnew_data();
    void rebuildMakesTheViewsAnew();
    void rebuildIsRefusedWhileOpen();
    void rebuildOfNothing();
};

void TestVerify::findsPlantedFaults_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("where"); // SQL that answers the place
    const QString lastOp = QStringLiteral("SELECT CAST(actor AS TEXT) || '.' || seq FROM op WHERE ord = 5");
    const auto add = [&](const char* name, const char* sql, Kind kind, const QString& where) {
        QTest::newRow(name) << QString::fromLatin1(sql) << kind << where;
    };
    add("edited value", "UPDATE op SET value = CAST(replace(value, 'a', 'b') AS BLOB) WHERE ord = 5", Kind::EditedOperation, lastOp);
    add("edited salt", "UPDATE op SET salt = x'00' WHERE ord = 5", Kind::EditedOperation, lastOp);
    add("edited header", "UPDATE op SET header = CAST(replace(header, '\"k\":\"create\"', '\"k\":\"publish\"') AS BLOB) WHERE ord = 5",
        Kind::EditedOperation, lastOp);
    add("edited hash", "UPDATE op SET hash = x'00' WHERE ord = 5", Kind::EditedOperation, lastOp);
    add("unreadable header", "UPDATE op SET header = CAST('nonsense' AS BLOB) WHERE ord = 5", Kind::UnreadableOperation, lastOp);
    add("another's header", "UPDATE op SET header = (SELECT header FROM op WHERE ord = 6) WHERE ord = 5",
        Kind::EditedOperation, lastOp);
    add("missing in the middle", "DELETE FROM op WHERE ord = 5", Kind::MissingOperation, lastOp);
    add("missing at the end", "DELETE FROM op WHERE ord = (SELECT max(ord) FROM op)", Kind::MissingOperation,
        QStringLiteral("SELECT CAST(actor AS TEXT) || '.' || seq FROM op ORDER BY ord DESC LIMIT 1"));
    const QString third = QStringLiteral(
        "SELECT kind || ' ' || lower(hex(id)) || ' in ' || lower(hex(scope)) FROM entity WHERE row = 3");
    add("changed view", "UPDATE entity SET body = CAST(replace(body, '\"', '\"X') AS BLOB) WHERE row = 3",
        Kind::ViewDiffers, third);
    add("missing view", "DELETE FROM entity WHERE row = 3", Kind::ViewMissing, third);
    add("surplus view", "INSERT INTO entity(kind, id, scope, deleted, body, search) VALUES('entry', x'01', x'02', 0, CAST('{}' AS BLOB), '')",
        Kind::ViewSurplus, QStringLiteral("SELECT 'entry 01 in 02'"));
    const QString head = QStringLiteral("SELECT 'head of ' || kind || ' ' || lower(hex(id)) || ' ' || field || ' ' ||"
        " CAST(actor AS TEXT) || '.' || seq FROM head LIMIT 1");
    add("missing head", "DELETE FROM head WHERE (id, field) IN (SELECT id, field FROM head LIMIT 1)", Kind::ViewMissing, head);
    add("changed head", "UPDATE head SET value = CAST('\"x\"' AS BLOB) WHERE (id, field) IN (SELECT id, field FROM head LIMIT 1)",
        Kind::ViewDiffers, head);
    const QString revision = QStringLiteral("SELECT 'revision of ' || kind || ' ' || lower(hex(id)) || ' ' || field || ' ' ||"
        " CAST(actor AS TEXT) || '.' || seq FROM revision ORDER BY seq LIMIT 1");
    add("missing revision", "DELETE FROM revision WHERE actor = x''", Kind::ViewMissing, revision);
    add("changed first text", "UPDATE revision SET text = 'X' WHERE actor = x''", Kind::ViewDiffers, revision);
    add("surplus revision", "INSERT INTO revision VALUES(x'01', 'entry', x'02', 'text', CAST('A' AS BLOB), 1, NULL)",
        Kind::ViewSurplus, QStringLiteral("SELECT 'revision of entry 01 text A.1'"));
    add("words", "INSERT INTO words(rowid, text) VALUES(9999, 'planted')", Kind::SearchDiffers, QStringLiteral("SELECT ''"));
}

namespace {

QString answer(const QString& database, const QString& sql)
{
    QString text;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("reader"));
        connection.setDatabaseName(database);
        connection.open();
        QSqlQuery query(sql, connection);
        query.next();
        text = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("reader"));
    return text;
}

/// The header of the operation at this place once its value has been taken away.
QString redactedHeader(const QString& database, int ord)
{
    const auto column = [&](const QString& name) {
        const QString sql = QStringLiteral("SELECT CAST(%1 AS TEXT) FROM op WHERE ord = %2");
        return answer(database, sql.arg(name).arg(ord)).toUtf8();
    };
    const journal::OpId id{column(QStringLiteral("actor")), column(QStringLiteral("seq")).toLongLong()};
    const QByteArray salt = QByteArray::fromHex(column(QStringLiteral("hex(salt)")));
    auto operation = journal::readOperation(id, column(QStringLiteral("header")), column(QStringLiteral("value")), salt);
    operation->salt.clear();
    return QString::fromUtf8(journal::storedHeaderOf(*operation));
}

} // namespace

void TestVerify::findsPlantedFaults()
{
    QFETCH(QString, sql);
    QFETCH(Kind, kind);
    QFETCH(QString, where);
    TempProfile profile;
    doEverything(profile.desk());
    QVERIFY(profile.close());
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<Finding>());
    const QString place = answer(profile.database(), where);
    vandalise(profile.database(), sql);
    const auto findings = store::verifyProfile(profile.folder());
    QVERIFY(findings);
    const auto named = [&](const Finding& finding) { return finding.kind == kind && finding.where == place; };
    QVERIFY(std::any_of(findings->begin(), findings->end(), named));
}

void TestVerify::findsAMissingSession()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    const QByteArray first = profile.desk().state().lastInScope.value(incident).op.actor;
    QVERIFY(profile.close());
    profile.open();
    withEntry(profile.desk(), incident, QStringLiteral("second session"));
    const QByteArray second = profile.desk().state().lastInScope.value(incident).op.actor;
    QVERIFY(profile.close());
    const QString name = QString::fromLatin1(first.toHex());
    vandalise(profile.database(), QStringLiteral("DELETE FROM op WHERE actor = x'%1'").arg(name));
    vandalise(profile.database(), QStringLiteral("DELETE FROM chain WHERE actor = x'%1'").arg(name)); // a careful vandal
    const auto findings = store::verifyProfile(profile.folder());
    const Finding missing{Kind::MissingSession, QString::fromLatin1(first), QString::fromLatin1(second) + QStringLiteral(".1")};
    QVERIFY(findings->contains(missing));
}

void TestVerify::namesTheOperation()
{
    TempProfile profile;
    doEverything(profile.desk());
    QVERIFY(profile.close());
    const QString redacted7 = redactedHeader(profile.database(), 7);
    vandalise(profile.database(), QStringLiteral("UPDATE op SET value = CAST('\"taken away\"' AS BLOB) WHERE ord = 7"));
    const auto edited = store::verifyProfile(profile.folder());
    QCOMPARE(std::count_if(edited->begin(), edited->end(), [](auto& f) { return f.kind == Kind::EditedOperation; }), 1);
    vandalise(profile.database(),
        QStringLiteral("UPDATE op SET value = NULL, salt = NULL, header = CAST('%1' AS BLOB) WHERE ord = 7").arg(redacted7));
    const auto redacted = store::verifyProfile(profile.folder()); // the chain stays provable
    QVERIFY(std::none_of(redacted->begin(), redacted->end(), [](auto& f) { return f.kind < Kind::ViewMissing; }));
}

void TestVerify::rebuildMakesTheViewsAnew_data()
{
    QTest::addColumn<QString>("sql");
    for (const char* sql : {"UPDATE entity SET body = CAST('{}' AS BLOB), search = ''", "DELETE FROM entity", "DELETE FROM head", "DELETE FROM revision",
             "DELETE FROM chain", "UPDATE chain SET seq = 1", "INSERT INTO words(words) VALUES('delete-all')",
             "UPDATE op SET arrived = arrived"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestVerify::rebuildMakesTheViewsAnew()
{
    QFETCH(QString, sql);
    TempProfile profile;
    doEverything(profile.desk());
    const journal::State before = profile.desk().state();
    QVERIFY(profile.close());
    vandalise(profile.database(), sql);
    QVERIFY(store::rebuildProfile(profile.folder()));
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<Finding>());
    profile.open();
    QCOMPARE(profile.desk().state(), before);
    QVERIFY(store::rebuildProfile(profile.folder()).error().code == Error::Code::InUse);
}

void TestVerify::rebuildIsRefusedWhileOpen()
{
    TempProfile profile;
    const auto refused = store::rebuildProfile(profile.folder());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InUse);
}

void TestVerify::rebuildOfNothing()
{
    QTemporaryDir folder;
    QCOMPARE(store::rebuildProfile(folder.path()).error().code, Error::Code::NotFound);
    QCOMPARE(store::verifyProfile(folder.path()).error().code, Error::Code::NotFound);
    TempProfile profile;
    QVERIFY(profile.close());
    QVERIFY(store::rebuildProfile(profile.folder())); // empty is not damaged
    profile.open();
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
