// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/verify.h"

#include "app/store/locking.h"
#include "app/store/migrate.h"
#include "app/store/rows.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace lagebild::store {

namespace {

using Kind = Finding::Kind;

/// Walks the chains, one actor after the other.
class ChainWalk {
public:
    void take(const OperationRow& row)
    {
        if (row.id.actor != m_last.id.actor)
            m_last = {};
        for (qint64 seq = m_last.id.seq + 1; seq < row.id.seq && seq <= m_last.id.seq + namedHoles; ++seq)
            find(Kind::MissingOperation, {row.id.actor, seq});
        const bool isNext = row.id.seq == m_last.id.seq + 1;
        if (const auto operation = operationOf(row))
            check(row, *operation, isNext);
        else
            find(Kind::UnreadableOperation, row.id);
        m_hashes.insert(row.id, row.hash);
        m_last = row;
    }

    /// To be called at the end: the sessions that opening records name, and the ends that the chain table knows.
    QList<Finding> finish(const journal::State& views)
    {
        for (const auto& [opening, previous] : std::as_const(m_openings)) {
            const auto id = journal::opIdFromText(previous.value(u"previous").toString());
            const auto hash = QByteArray::fromHex(previous.value(u"previousHash").toString().toLatin1());
            if (id && m_hashes.value(*id) != hash)
                m_findings << Finding{Kind::MissingSession, QString::fromLatin1(id->actor), opening.text()};
        }
        for (const journal::ChainEnd& end : views.chains) {
            if (m_hashes.value(end.op) != end.hash)
                find(Kind::MissingOperation, end.op);
        }
        return m_findings;
    }

private:
    static constexpr qint64 namedHoles = 100; // a longer hole is named by its beginning

    void check(const OperationRow& row, const journal::Operation& operation, bool isNext)
    {
        const QByteArray hash = QCryptographicHash::hash(m_last.hash + row.header, QCryptographicHash::Sha256);
        if (isNext && hash != row.hash)
            find(Kind::EditedOperation, row.id);
        const bool isRedacted = row.value.isNull() && row.salt.isNull();
        const auto sealed = QMessageAuthenticationCode::hash(row.value, row.salt, QCryptographicHash::Sha256);
        if (!isRedacted && sealed != operation.valueHash)
            find(Kind::EditedValue, row.id);
        if (operation.kind == journal::OpKind::Open && operation.value.toObject().contains(u"previous"))
            m_openings << std::pair(row.id, operation.value.toObject());
    }

    void find(Kind kind, const journal::OpId& id) { m_findings << Finding{kind, {}, id.text()}; }

    OperationRow m_last;
    QHash<journal::OpId, QByteArray> m_hashes;
    QList<std::pair<journal::OpId, QJsonObject>> m_openings;
    QList<Finding> m_findings;
};

constexpr std::string_view selectEntityRows =
    "SELECT kind || ' ' || lower(hex(id)) || ' in ' || lower(hex(scope)), body || char(0) || search FROM entity";
constexpr std::string_view selectHeadRows =
    "SELECT 'head of ' || kind || ' ' || lower(hex(id)) || ' ' || field || ' ' || CAST(actor AS TEXT) || '.' || seq,"
    " clock || coalesce(value, '') || hex(scope) FROM head";
constexpr std::string_view selectSupersededRows =
    "SELECT 'superseded ' || kind || ' ' || lower(hex(id)) || ' ' || field || ' ' || CAST(actor AS TEXT) || '.' || seq,"
    " hex(scope) FROM superseded";
constexpr std::string_view selectVocabulary = "SELECT term, doc || ' ' || cnt FROM temp.vocabulary";

using Rows = QMap<QString, QByteArray>;

Result<void> readRows(Connection& connection, std::string_view sql, Rows& rows)
{
    return connection.each(sql, {}, [&](const QSqlQuery& query) {
        rows.insert(query.value(0).toString(), query.value(1).toByteArray());
        return true;
    });
}

struct Views {
    Rows rows;
    Rows words;
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

QList<Finding> differences(const Views& found, const Views& expected)
{
    QList<Finding> findings;
    for (auto it = expected.rows.begin(); it != expected.rows.end(); ++it) {
        if (!found.rows.contains(it.key()))
            findings << Finding{Kind::ViewMissing, {}, it.key()};
        else if (found.rows[it.key()] != *it)
            findings << Finding{Kind::ViewDiffers, {}, it.key()};
    }
    for (auto it = found.rows.begin(); it != found.rows.end(); ++it) {
        if (!expected.rows.contains(it.key()))
            findings << Finding{Kind::ViewSurplus, {}, it.key()};
    }
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
    const auto version = versionOf(*connection);
    if (!version)
        return version.error();
    if (*version > versionOf(builtInMigrations()))
        return Error{Error::Code::NewerProfile, QString::number(*version), connection->file()};
    if (*version == 0)
        return Error{Error::Code::NotFound, {}, folder};
    (void)connection->run(QStringLiteral("BEGIN")); // one snapshot, though a window may be writing
    auto findings = verify(*connection);
    (void)connection->run(QStringLiteral("COMMIT"));
    return findings;
}

} // namespace lagebild::store
