// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/search.h"

#include "app/store/profilefiles.h"
#include "app/store/rows.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace lagebild::store {

namespace {

constexpr std::string_view selectHits =
    "SELECT e.kind, e.id, e.scope, e.body, e.search FROM words JOIN entity e ON e.row = words.rowid"
    " WHERE words MATCH ? AND e.deleted = 0 AND NOT EXISTS"
    " (SELECT 1 FROM entity i WHERE i.id = e.scope AND i.kind = 'incident' AND i.scope = e.scope AND i.deleted)"
    " ORDER BY words.rowid DESC LIMIT ?";
constexpr qsizetype contextBefore = 32;
constexpr qsizetype snippetLength = 120;

/// Runs of letters and digits, as the tokenizer sees them.
QStringList tokensOf(const QString& words)
{
    static const QRegularExpression separator(QStringLiteral("[^\\p{L}\\p{N}\\p{M}\\p{Co}]+"));
    return words.split(separator, Qt::SkipEmptyParts);
}

/// Every token quoted, so that no word is an operator, and every one the beginning of a word.
QString matchFor(const QStringList& tokens)
{
    QStringList quoted;
    for (const QString& token : tokens)
        quoted << u'"' + indexed(token) + QStringLiteral("\"*");
    return quoted.join(u' ');
}

/// The word without case and accents, as the index compares it.
QString plain(const QString& word)
{
    QString letters;
    for (const QChar c : indexed(word).normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (!c.isMark())
            letters += c;
    }
    return letters;
}

QList<SearchHit::Mark> marksIn(const QString& text, const QStringList& tokens)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}\\p{M}\\p{Co}]+"));
    QList<SearchHit::Mark> marks;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString found = plain(match.captured());
        const auto begins = [&](const QString& token) { return found.startsWith(plain(token)); };
        if (std::any_of(tokens.begin(), tokens.end(), begins))
            marks << SearchHit::Mark{match.capturedStart(), match.capturedLength()};
    }
    return marks;
}

void setSnippet(SearchHit& hit, const QString& text, const QStringList& tokens)
{
    const QString line = QString(text).replace(u'\n', u' ');
    const auto all = marksIn(line, tokens);
    qsizetype from = all.isEmpty() ? 0 : std::max<qsizetype>(0, all.first().from - contextBefore);
    while (from > 0 && !line[from - 1].isSpace())
        --from; // whole words only
    hit.snippet = line.mid(from, snippetLength);
    for (const SearchHit::Mark& mark : all) {
        if (mark.from + mark.length <= from + hit.snippet.size())
            hit.marks << SearchHit::Mark{mark.from - from, mark.length};
    }
}

} // namespace

Result<QList<SearchHit>> searchProfile(const QString& folder, const QString& words, int limit)
{
    const QStringList tokens = tokensOf(QString::fromUtf8(words.toUtf8())); // half a surrogate pair is no word
    if (tokens.isEmpty())
        return QList<SearchHit>();
    auto connection = openForReading(folder);
    if (!connection)
        return connection.error();
    QList<SearchHit> hits;
    const auto found = connection->each(selectHits, {matchFor(tokens), limit}, [&](const QSqlQuery& query) {
        if (const auto kind = fromName<EntityKind>(query.value(0).toString())) {
            SearchHit hit{{*kind, QUuid::fromRfc4122(query.value(1).toByteArray()),
                              {QUuid::fromRfc4122(query.value(2).toByteArray())}}, {}, {}};
            const QJsonObject body = QJsonDocument::fromJson(query.value(3).toByteArray()).object();
            setSnippet(hit, wordsOf(*kind, body, query.value(4).toString()), tokens);
            hits << hit;
        }
        return true;
    });
    return found ? Result<QList<SearchHit>>(hits) : Result<QList<SearchHit>>(found.error());
}

} // namespace lagebild::store
