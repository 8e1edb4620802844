// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/search.h"

#include "app/store/profilefiles.h"
#include "app/store/rows.h"

#include <QJsonDocument>

namespace lagebild::store {

namespace {

// CROSS JOIN: the index comes first, and its rows come in their order, so that a hit too many is never read.
constexpr std::string_view selectHits =
    "SELECT e.kind, e.id, e.scope, e.body, e.search FROM words CROSS JOIN entity e ON e.row = words.rowid"
    " WHERE words MATCH ? AND e.deleted = 0 AND (? OR e.kind = ?) AND (? OR (e.scope = ? AND e.kind <> 'service'))"
    " AND NOT EXISTS"
    " (SELECT 1 FROM entity i WHERE i.id = e.scope AND i.kind = 'incident' AND i.scope = e.scope AND i.deleted)"
    " ORDER BY words.rowid DESC";
constexpr qsizetype contextBefore = 32;
constexpr qsizetype snippetLength = 120;
const QChar ellipsis(0x2026);

bool isInPair(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

/// Back to the beginning of a word, unless that is far away.
qsizetype beginOfSnippet(const QString& text, qsizetype firstMark)
{
    const qsizetype wanted = std::max<qsizetype>(0, firstMark - contextBefore);
    qsizetype from = wanted;
    while (from > 0 && !text[from - 1].isSpace() && wanted - from < contextBefore)
        --from;
    if (from == 0 || text[from - 1].isSpace())
        return from;
    return isInPair(text, wanted) ? wanted + 1 : wanted;
}

/// Whole words only, unless the last one is long.
qsizetype endOfSnippet(const QString& text, qsizetype from, qsizetype mostEnd)
{
    if (mostEnd >= text.size())
        return text.size();
    for (qsizetype end = mostEnd; end > std::max(from, mostEnd - contextBefore); --end) {
        if (text[end].isSpace())
            return end;
    }
    return isInPair(text, mostEnd) ? mostEnd - 1 : mostEnd;
}

/// Line breaks, tabs and what else a terminal or a list would stumble over.
QString onOneLine(QString text)
{
    for (QChar& c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

void setSnippet(SearchHit& hit, const QString& text, const QList<SearchHit::Mark>& marks)
{
    const qsizetype from = beginOfSnippet(text, marks.isEmpty() ? 0 : marks.first().from);
    const qsizetype before = from > 0 ? 1 : 0; // for the ellipsis
    const qsizetype end = endOfSnippet(text, from, from + snippetLength - before - 1);
    hit.snippet = onOneLine(text.mid(from, end - from));
    if (before > 0)
        hit.snippet.prepend(ellipsis);
    if (end < text.size())
        hit.snippet.append(ellipsis);
    for (const SearchHit::Mark& mark : marks) {
        const qsizetype last = std::min(end, mark.from + mark.length);
        if (mark.from < last)
            hit.marks << SearchHit::Mark{mark.from - from + before, last - mark.from};
    }
}

/// Nullopt for a kind of a newer version, and for what only the index took for a hit.
std::optional<SearchHit> hitIn(const QSqlQuery& row, const SoughtWords& words)
{
    const auto kind = fromName<EntityKind>(row.value(0).toString());
    if (!kind)
        return std::nullopt;
    const QJsonObject body = QJsonDocument::fromJson(row.value(3).toByteArray()).object();
    QString text = wordsOf(*kind, body, row.value(4).toString());
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1); // so that what seems to go on does
    const auto marks = words.marksIn(text, snippetLength);
    if (!marks)
        return std::nullopt;
    SearchHit hit{{*kind, QUuid::fromRfc4122(row.value(1).toByteArray()), {QUuid::fromRfc4122(row.value(2).toByteArray())}}, {}, {}};
    setSnippet(hit, text, *marks);
    return hit;
}

} // namespace

Search::Search(Connection connection)
    : m_connection(std::move(connection))
{
}

Result<Search> Search::open(const QString& folder)
{
    auto connection = openForReading(folder);
    if (!connection)
        return connection.error();
    return Search(std::move(*connection));
}

SearchAnswer Search::find(const SearchQuery& query)
{
    const SoughtWords words(query.words);
    if (words.isEmpty() || query.limit <= 0)
        return QList<SearchHit>();
    const QString kind = query.kind ? nameOf(*query.kind) : QStringLiteral("");
    const QByteArray incident = query.incident.value_or(IncidentId()).value.toRfc4122();
    QList<SearchHit> hits;
    const auto found = m_connection.each(selectHits, {words.match(), !query.kind, kind, !query.incident, incident},
        [&](const QSqlQuery& row) {
            if (const auto hit = hitIn(row, words))
                hits << *hit;
            return hits.size() < query.limit;
        });
    return found ? SearchAnswer(hits) : SearchAnswer(found.error());
}

SearchAnswer searchProfile(const QString& folder, const SearchQuery& query)
{
    auto search = Search::open(folder);
    if (!search && search.error().code == Error::Code::NotFound)
        return QList<SearchHit>();
    return search ? search->find(query) : SearchAnswer(search.error());
}

} // namespace lagebild::store
