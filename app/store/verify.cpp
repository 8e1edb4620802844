// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/verify.h"

#include "app/store/chainwalk.h"
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rows.h"

namespace lagebild::store {

namespace {

using Kind = Finding::Kind;

constexpr std::string_view selectEntityRows =
    "SELECT kind || ' ' || lower(hex(id)) || ' in ' || lower(hex(scope)), body || char(0) || search FROM entity";
constexpr std::string_view selectHeadRows =
    "SELECT 'head of ' || kind || ' ' || lower(hex(id)) || ' ' || field || ' ' || CAST(actor AS TEXT) || '.' || seq,"
    " clock || coalesce(value, '') || hex(scope) FROM head";
constexpr std::string_view selectSupersededRows =
    "SELECT 'superseded ' || kind || ' ' || lower(hex(id)) || ' ' || field || ' ' || CAST(actor AS TEXT) || '.' || seq,"
    " hex(scope) FROM superseded";
constexpr std::string_view selectRevisionRows =
    "SELECT 'revision of ' || kind || ' ' || lower(hex(id)) || ' ' || field || ' ' || CAST(actor AS TEXT) || '.' || seq,"
    " coalesce(text, '') || hex(scope) FROM revision";
constexpr std::string_view selectVocabulary = "SELECT term, doc || ' ' || cnt FROM temp.vocabulary";

using RowsByKey = QMap<QString, QByteArray>;

Result<void> readRows(Connection& connection, std::string_view sql, RowsByKey& rows)
{
    return connection.each(sql, {}, [&](const QSqlQuery& query) {
        rows.insert(query.value(0).toString(), query.value(1).toByteArray());
        return true;
    });
}

struct Views {
    RowsByKey rows;
    RowsByKey words;
    RowsByKey revisions;
    bool areComplete = false; ///< else of a profile that was never opened by a program that knows revisions
};

Result<Views> readViews(Connection& connection)
{
    Views views;
    auto done = connection.run(
        QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)"));
    for (const std::string_view sql : {selectEntityRows, selectHeadRows, selectSupersededRows}) {
        if (done)
            done = readRows(connection, sql, views.rows);
    }
    if (done)
        done = readRows(connection, selectVocabulary, views.words);
    const auto complete = areViewsComplete(connection);
    views.areComplete = complete.value_or(false);
    if (done && views.areComplete)
        done = readRows(connection, selectRevisionRows, views.revisions);
    return done ? Result<Views>(views) : Result<Views>(done.error());
}

/// The views that the journal yields, made in memory by the code that writes profiles.
Result<Views> expectedViews(const QList<OperationRow>& rows)
{
    auto memory = Connection::open(QStringLiteral(":memory:"), Connection::Mode::Write);
    if (!memory)
        return memory.error();
    auto done = migrate(*memory, builtInMigrations());
    if (done)
        done = memory->transaction([&] { return writeViews(*memory, viewsOf(rows)); });
    return done ? readViews(*memory) : Result<Views>(done.error());
}

QList<Finding> differences(const RowsByKey& found, const RowsByKey& expected)
{
    QList<Finding> findings;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (!found.contains(it.key()))
            findings << Finding{Kind::ViewMissing, {}, it.key()};
        else if (found[it.key()] != *it)
            findings << Finding{Kind::ViewDiffers, {}, it.key()};
    }
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (!expected.contains(it.key()))
            findings << Finding{Kind::ViewSurplus, {}, it.key()};
    }
    return findings;
}

QList<Finding> differences(const Views& found, const Views& expected)
{
    QList<Finding> findings = differences(found.rows, expected.rows);
    if (found.areComplete)
        findings += differences(found.revisions, expected.revisions);
    QSet<QString> words(found.words.keyBegin(), found.words.keyEnd());
    words.unite(QSet<QString>(expected.words.keyBegin(), expected.words.keyEnd()));
    for (const QString& word : std::as_const(words)) {
        if (found.words.value(word) != expected.words.value(word))
            findings << Finding{Kind::SearchDiffers, word, {}};
    }
    return findings;
}

QList<Finding> damagedPages(Connection& connection)
{
    QList<Finding> findings;
    const auto checked = connection.each("PRAGMA integrity_check(20)", {}, [&](const QSqlQuery& query) {
        if (query.value(0).toString() != u"ok")
            findings << Finding{Kind::DamagedFile, query.value(0).toString(), connection.file()};
        return true;
    });
    if (!checked)
        findings << Finding{Kind::DamagedFile, checked.error().detail, connection.file()};
    return findings;
}

QList<Finding> journalFindings(Connection& connection)
{
    ChainWalk walk;
    const auto walked = readOperations(connection, JournalOrder::Chains, [&](const OperationRow& row) {
        walk.take(row);
        return true;
    });
    auto views = readState(connection, Snapshot::OfCaller);
    QList<Finding> findings = walk.finish(views ? *views : journal::State());
    if (!walked || !views)
        findings << Finding{Kind::DamagedFile, walked ? views.error().detail : walked.error().detail, connection.file()};
    return findings;
}

Result<QList<Finding>> verify(Connection& connection)
{
    QList<Finding> findings = damagedPages(connection) + journalFindings(connection);
    const auto found = readViews(connection);
    const auto expected = expectedViews(readableOperations(connection));
    if (!expected)
        return expected.error();
    if (!found)
        return findings << Finding{Kind::DamagedFile, found.error().detail, connection.file()};
    return findings + differences(*found, *expected);
}

} // namespace

Result<QList<Finding>> verifyProfile(const QString& folder)
{
    auto connection = openForReading(folder);
    if (!connection)
        return connection.error();
    const auto version = supportedVersionOf(*connection);
    if (!version)
        return version.error();
    if (*version == 0)
        return Error{Error::Code::NotFound, {}, folder};
    (void)connection->run(QStringLiteral("BEGIN")); // one snapshot, though a window may be writing
    auto findings = verify(*connection);
    (void)connection->run(QStringLiteral("COMMIT"));
    return findings;
}

} // namespace lagebild::store
