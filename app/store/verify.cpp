// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/verify.h"

#include "app/store/chainwalk.h"
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rows.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace lagebild::store {

namespace {

using Kind = Finding::Kind;

constexpr std::string_view selectEntityRows =
    "SELECT kind || ' ' || lower(hex(id)) || ' in ' || lower(hex(scope)), body || char(0) || search FROM entity";
/// Before this version the words repeated the text.
constexpr int smallerIndex = 5;
constexpr std::string_view selectOlderEntityRows =
    "SELECT kind || ' ' || lower(hex(id)) || ' in ' || lower(hex(scope)), body FROM entity";
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

/// What a text is told apart by: two profiles' rows do not fit into memory together.
using Digest = std::pair<quint64, quint64>;

Digest digestOf(const QByteArray& bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
    return {qFromBigEndian<quint64>(hash.constData()), qFromBigEndian<quint64>(hash.constData() + 8)};
}

/// Takes a row of a SELECT of a name and a value; false ends it.
using RowVisitor = std::function<bool(const QString& name, const QByteArray& value)>;

Result<void> eachRow(Connection& connection, std::string_view sql, const RowVisitor& row)
{
    return connection.each(sql, {}, [&](const QSqlQuery& query) {
        return row(query.value(0).toString(), query.value(1).toByteArray());
    });
}

/// How the rows of two connections differ.
class Comparison {
public:
    Comparison(Connection& found, Connection& expected) : m_found(found), m_expected(expected) {}

    /// Calls `differs` with the name of each row that is not the same in both.
    Result<void> compare(std::string_view sql, const std::function<void(Kind, const QString&)>& differs)
    {
        QHash<Digest, Digest> rest;
        auto done = eachRow(m_found, sql, [&](const QString& name, const QByteArray& value) {
            rest.insert(digestOf(name.toUtf8()), digestOf(value));
            return true;
        });
        if (done)
            done = eachRow(m_expected, sql, [&](const QString& name, const QByteArray& value) {
                const auto found = rest.constFind(digestOf(name.toUtf8()));
                if (found == rest.constEnd())
                    differs(Kind::ViewMissing, name);
                else if (*found != digestOf(value))
                    differs(Kind::ViewDiffers, name);
                rest.remove(digestOf(name.toUtf8()));
                return true;
            });
        if (done && !rest.isEmpty())
            done = eachRow(m_found, sql, [&](const QString& name, const QByteArray&) {
                if (rest.contains(digestOf(name.toUtf8())))
                    differs(Kind::ViewSurplus, name);
                return true;
            });
        return done;
    }

private:
    Connection& m_found;
    Connection& m_expected;
};

Result<void> openVocabulary(Connection& connection)
{
    return connection.run(
        QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)"));
}

ViewMaker viewsOf(Connection& connection)
{
    ViewMaker views;
    const auto take = [&](const OperationRow& row) {
        views.take(row);
        return true;
    };
    if (readOperations(connection, JournalOrder::Arrival, take))
        return views;
    views = {};
    for (const OperationRow& row : readableOperations(connection))
        views.take(row);
    return views;
}

/// The views that the journal yields, made by the code that writes profiles in a file that goes with the connection.
Result<Connection> expectedViews(const ViewMaker& views)
{
    auto made = Connection::open(QString(), Connection::Mode::Write);
    if (!made)
        return made;
    auto done = migrate(*made, builtInMigrations());
    if (done)
        done = made->transaction([&] { return views.writeTo(*made); });
    if (done)
        done = openVocabulary(*made);
    return done ? std::move(made) : Result<Connection>(done.error());
}

Result<void> compareViews(Connection& found, Connection& expected, QList<Finding>& findings)
{
    const auto view = [&](Kind kind, const QString& name) { findings << Finding{kind, {}, name}; };
    const auto word = [&](Kind, const QString& name) { findings << Finding{Kind::SearchDiffers, name, {}}; };
    Comparison comparison(found, expected);
    const auto version = versionOf(found);
    const auto complete = areViewsComplete(found);
    auto done = openVocabulary(found);
    if (done)
        done = comparison.compare(version.value_or(0) < smallerIndex ? selectOlderEntityRows : selectEntityRows, view);
    for (const std::string_view sql : {selectHeadRows, selectSupersededRows}) {
        if (done)
            done = comparison.compare(sql, view);
    }
    if (done && complete.value_or(false)) // else of a profile that was never opened by a program that knows revisions
        done = comparison.compare(selectRevisionRows, view);
    return done ? comparison.compare(selectVocabulary, word) : done;
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
    auto expected = expectedViews(viewsOf(connection));
    if (!expected)
        return expected.error();
    if (const auto compared = compareViews(connection, *expected, findings); !compared)
        findings << Finding{Kind::DamagedFile, compared.error().detail, connection.file()};
    return findings;
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
