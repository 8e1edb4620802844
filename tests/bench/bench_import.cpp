// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a status page with 10,000 incidents (or the first argument), imported with a step of its own for each,
// against SQLite alone inserting the same rows of all tables in one transaction.
// The import is all of it: reading the JSON, making the incidents, committing them, and waiting until the last one is on
// disk. SQLite alone gets finished rows: making the tables and taking the rows from the profile are not counted.
// The ratio is that of the wall clock, of which the import may use two cores; the processor times beside it do not
// depend on what else the machine does.
#include "app/domain/shortids.h"
#include "app/exchange/fileimport.h"
#include "tests/testkit/profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <cstdio>
#include <ctime>

using namespace lagebild;
using namespace lagebild::testkit;
using namespace Qt::StringLiterals;

namespace {

QJsonObject updateOf(const QString& id, const QString& status, const QDateTime& at)
{
    const bool isOver = status == "resolved"_L1;
    QJsonArray affected;
    for (const char* name : {"Checkout", "Search"}) {
        affected.append(QJsonObject{{u"code"_s, QString::fromLatin1(name)}, {u"name"_s, QString::fromLatin1(name)},
            {u"old_status"_s, u"partial_outage"_s}, {u"new_status"_s, isOver ? u"operational"_s : u"partial_outage"_s}});
    }
    return {{u"id"_s, id}, {u"status"_s, status}, {u"display_at"_s, at.toString(Qt::ISODateWithMs)}, {u"affected_components"_s, affected},
        {u"body"_s, QString(u"We see more errors than usual and look into it (%1). The next update follows within an hour."_s).arg(id)}};
}

QByteArray history(int count)
{
    QJsonArray incidents;
    for (int i = 0; i < count; ++i) {
        const QString id = u"inc%1"_s.arg(i);
        const QDateTime at = QDateTime(QDate(2016, 1, 1), QTime(8, 0), Qt::UTC).addSecs(qint64(i) * 3600 * 8);
        incidents.prepend(QJsonObject{{u"id"_s, id}, {u"name"_s, u"Errors in the checkout, number %1"_s.arg(i)}, {u"status"_s, u"resolved"_s},
            {u"impact"_s, u"minor"_s}, {u"started_at"_s, at.toString(Qt::ISODateWithMs)},
            {u"resolved_at"_s, at.addSecs(3600).toString(Qt::ISODateWithMs)}, {u"shortlink"_s, u"https://stspg.example/"_s + id},
            {u"incident_updates"_s, QJsonArray{updateOf(id + u'c', u"resolved"_s, at.addSecs(3600)),
                updateOf(id + u'b', u"identified"_s, at.addSecs(900)), updateOf(id + u'a', u"investigating"_s, at)}}});
    }
    const QJsonObject page{{u"id"_s, u"p"_s}, {u"name"_s, u"Shop"_s}, {u"time_zone"_s, u"Etc/UTC"_s}};
    return QJsonDocument(QJsonObject{{u"page"_s, page}, {u"incidents"_s, incidents}}).toJson();
}

/// Of all threads, since the beginning of the program.
qint64 processorMilliseconds()
{
    return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

void must(bool isDone, const char* what)
{
    if (!isDone)
        qFatal("%s failed", what);
}

qint64 millisecondsToImport(TempProfile& profile, const QByteArray& json)
{
    QElapsedTimer timer;
    timer.start();
    const auto file = importFile(json, {QDate(2026, 1, 1), "UTC", {}});
    must(file.has_value(), "reading");
    std::printf("  read       %6lld ms\n", qlonglong(timer.elapsed()));
    ShortIds taken = shortIdsOf(profile.desk().records());
    for (const ImportDraft& draft : file->drafts) {
        must(profile.desk().commit(adoptIncident(profile.desk().records(), draft.incoming, taken)).has_value(), "commit");
        taken.insert(draft.incoming.record.incident.shortId, draft.incoming.record.incident.id);
    }
    std::printf("  committed  %6lld ms\n", qlonglong(timer.elapsed()));
    must(profile.desk().waitUntilSaved(std::chrono::minutes(10)), "saving");
    return timer.elapsed();
}

struct Table {
    QString name;
    QString sql;
    QList<QVariantList> rows {};
};

QList<Table> tablesOf(QSqlDatabase& database)
{
    QList<Table> tables;
    QSqlQuery names(u"SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'words\\_%' ESCAPE '\\'"_s, database);
    while (names.next())
        tables << Table{names.value(0).toString(), names.value(1).toString()};
    for (Table& table : tables) {
        QSqlQuery rows(table.name == "words"_L1 ? u"SELECT row, search FROM entity WHERE search <> ''"_s : u"SELECT * FROM "_s + table.name, database);
        while (table.sql.startsWith("CREATE TABLE"_L1) || table.name == "words"_L1) {
            if (!rows.next())
                break;
            QVariantList values;
            for (int i = 0; i < rows.record().count(); ++i)
                values << rows.value(i);
            table.rows << values;
        }
    }
    return tables;
}

qint64 millisecondsToInsert(QSqlDatabase& raw, const QList<Table>& tables, qsizetype& count)
{
    for (const char* sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"})
        QSqlQuery(QString::fromLatin1(sql), raw);
    for (const Table& table : tables)
        must(QSqlQuery(raw).exec(table.sql), qPrintable(table.sql));
    QElapsedTimer timer;
    timer.start();
    must(raw.transaction(), "BEGIN");
    for (const Table& table : tables) {
        if (table.rows.isEmpty())
            continue;
        QSqlQuery insert(raw);
        const QString marks = QStringList(table.rows.first().size(), u"?"_s).join(u',');
        insert.prepare(table.name == "words"_L1 ? u"INSERT INTO words(rowid, text) VALUES(?,?)"_s
                                                : u"INSERT INTO %1 VALUES(%2)"_s.arg(table.name, marks));
        for (const QVariantList& row : table.rows) {
            for (qsizetype i = 0; i < row.size(); ++i)
                insert.bindValue(int(i), row[i]);
            must(insert.exec(), qPrintable(table.name));
        }
        count += table.rows.size();
    }
    must(raw.commit(), "COMMIT");
    return timer.elapsed();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int incidents = argc > 1 ? QString::fromLatin1(argv[1]).toInt() : 10'000;
    const QByteArray json = history(incidents);
    TempProfile profile;
    const qint64 importBegan = processorMilliseconds();
    const qint64 imported = millisecondsToImport(profile, json);
    std::printf("import of %d incidents, %.1f MB: %lld ms (%lld ms of processor)\n", incidents, double(json.size()) / 1e6, qlonglong(imported),
        qlonglong(processorMilliseconds() - importBegan));
    must(profile.close(), "closing");
    QSqlDatabase made = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"made"_s);
    made.setDatabaseName(profile.database());
    must(made.open(), "opening");
    const QList<Table> tables = tablesOf(made);
    QTemporaryDir folder;
    QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
    raw.setDatabaseName(folder.filePath(u"raw.sqlite"_s));
    must(raw.open(), "opening");
    qsizetype rows = 0;
    const qint64 insertBegan = processorMilliseconds();
    const qint64 inserted = millisecondsToInsert(raw, tables, rows);
    std::printf("SQLite alone, %lld rows in one batch: %lld ms (%lld ms of processor)\nratio %.2f\n", qlonglong(rows), qlonglong(inserted),
        qlonglong(processorMilliseconds() - insertBegan), double(imported) / double(std::max<qint64>(1, inserted)));
    return 0;
}
