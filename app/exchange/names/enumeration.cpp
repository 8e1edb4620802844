// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/enumeration.h"

#include "app/exchange/names/vocabulary.h"

#include <QSet>
#include <algorithm>

namespace lagebild::text {
namespace {

constexpr qsizetype longestName = 70;
constexpr qsizetype mostWords = 9;

QSet<QString> wordsIn(const QString& name)
{
    static const QRegularExpression marks = casedExpression(QStringLiteral("[^\\w]+"));
    const QStringList words = name.toLower().split(marks, Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end());
}

bool isHost(const QString& name)
{
    static const QRegularExpression form = casedExpression(QStringLiteral("^[\\w-]+(?:\\.[\\w-]+)+$"));
    return form.match(name).hasMatch();
}

/// A piece that can be a name by its length and its letters.
bool isNameLike(const QString& name, Proof proof)
{
    static const QRegularExpression proper = casedExpression(QStringLiteral("\\p{Lu}|\\d\\p{L}|\\p{L}\\d"));
    static const QRegularExpression plain = casedExpression(QStringLiteral("^[\\p{L}][\\p{L}\\d' -]+$"));
    const qsizetype words = name.count(u' ') + 1;
    if (name.size() < 2 || name.size() > longestName || words > mostWords)
        return false;
    const QStringList parts = name.split(u' ');
    if (proper.match(name).hasMatch() || std::any_of(parts.begin(), parts.end(), isHost))
        return true;
    return plain.match(name).hasMatch() && words <= 6 && ((proof == Proof::Listed && words > 1) || proof == Proof::Said || proof == Proof::Function);
}

} // namespace

QRegularExpression casedExpression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

QString plainSentence(const QString& sentence)
{
    static const QRegularExpression link = casedExpression(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression tag = casedExpression(QStringLiteral("<[^>]{1,200}>"));
    QString plain = sentence.left(2000);
    static const QRegularExpression address = casedExpression(QStringLiteral("https?://([^/\\s)\\]>]+)[^\\s)\\]>]*"));
    plain.replace(link, QStringLiteral("\\1")).replace(address, QStringLiteral("\\1")).remove(tag).remove(QLatin1StringView("**")).remove(u'`').remove(u'*');
    plain.replace(QLatin1StringView("\\n"), QLatin1StringView(" ")); // of a table that was exported
    return plain.replace(u'’', u'\'').simplified();
}

namespace {

/// The pieces between commas and semicolons that are not in brackets.
QStringList splitAtCommas(const QString& enumeration)
{
    QStringList pieces;
    QString piece;
    int depth = 0;
    for (const QChar c : enumeration) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (depth <= 0 && (c == u',' || c == u';')) {
            pieces << piece.trimmed();
            piece.clear();
        } else {
            piece += c;
        }
    }
    return pieces << piece.trimmed();
}

/// The pieces between every "and" that is not in brackets.
QStringList splitAtJoints(const QString& piece)
{
    static const QRegularExpression joint = casedExpression(QStringLiteral(" (?:und|oder|sowie|and|or|as well as|&) "));
    QStringList pieces;
    qsizetype from = 0;
    for (auto matches = joint.globalMatch(piece); matches.hasNext();) {
        const auto match = matches.next();
        const QStringView before = QStringView(piece).left(match.capturedStart());
        if (before.count(u'(') != before.count(u')'))
            continue;
        pieces << piece.mid(from, match.capturedStart() - from).trimmed();
        from = match.capturedEnd();
    }
    return pieces << piece.mid(from).trimmed();
}

/// "Mail-", "Netz- und Telefondienst": what stands behind the hyphen is in the last piece. A word that nobody can cut
/// leaves the hyphen away.
void completeHyphens(QStringList& pieces)
{
    static const QRegularExpression noun = casedExpression(QStringLiteral(
        "^(?:[\\w-]+? )*\\p{Lu}[\\p{L}-]*?-?(verkehr|verbindung(?:en)?|anschl(?:uss|üsse)|zug[aä]ng(?:e|en)?|dienste?n?|servern?|systemen?|system|netze?n?|leitung(?:en)?|seiten?|portale?|versand|"
        "empfang|zustellung|abruf|telefonie|anwendung(?:en)?|datenbank(?:en)?|plattform(?:en)?|angebote?n?|konto|konten|betrieb|funktion(?:en)?|wagen|linien?|züge|bahnen|busse)$"));
    const auto match = noun.match(pieces.last());
    for (QString& piece : pieces) {
        if (!piece.endsWith(u'-') || piece.size() < 3)
            continue;
        piece.chop(1);
        if (!match.hasMatch())
            continue;
        const QString tail = match.captured(1);
        const bool isJoined = !piece.contains(u'-') && !piece.back().isUpper(); // "DNS-Server", but "Mailserver"
        piece += isJoined ? tail : u'-' + tail.left(1).toUpper() + tail.mid(1);
    }
}

} // namespace

QStringList piecesOf(const QString& enumeration)
{
    static const QRegularExpression last = casedExpression(QStringLiteral("^(?:und|oder|sowie|and|or|as well as|&) "));
    static const QRegularExpression version = casedExpression(QStringLiteral("^[\\dx][\\d.x]*$"));
    QStringList pieces = splitAtCommas(enumeration);
    const bool isClosed = pieces.size() > 1 && last.match(pieces.last()).hasMatch();
    for (QString& each : pieces)
        each.remove(last);
    if (!isClosed)
        pieces << splitAtJoints(pieces.takeLast());
    if (pieces.size() > 1 && version.match(pieces.last()).hasMatch()) // "the versions 5.x and 6.x" are one thing
        return {enumeration};
    completeHyphens(pieces);
    return pieces;
}

namespace {

/// Without articles before it and what the sentence says behind it.
QString bareName(QString name, const Vocabulary& words)
{
    static const QRegularExpression quotes = casedExpression(QStringLiteral("[\"„“”»«]"));
    static const QRegularExpression marks = casedExpression(QStringLiteral("^[^\\w.@#\"„“”»«(]+")); // emoji and bullets
    name.remove(marks);
    for (int i = 0; i < 4; ++i)
        name = name.remove(words.lead).trimmed();
    static const QRegularExpression aside = casedExpression(QStringLiteral(" \\([^()]{3,} [^()]+ [^()]+ [^()]+\\)$"));
    name = name.remove(words.tail).remove(aside).trimmed();
    for (int i = 0; i < 2 && !words.adjective.pattern().isEmpty(); ++i)
        name.replace(words.adjective, QStringLiteral("\\1 "));
    if (!words.generic.pattern().isEmpty())
        name.remove(words.generic);
    if (!words.adjective.pattern().isEmpty())
        name.remove(quotes);
    while (!name.isEmpty() && QStringView(u".,;:'- ").contains(name.back()))
        name.chop(1);
    return name;
}

QStringList namesAmong(const QString& enumeration, Proof proof, const Vocabulary& words)
{
    QStringList names;
    // "several Harbor services" are none by name
    static const QRegularExpression vague = casedExpression(QStringLiteral("^(?i:several|some|many|other|multiple|various|certain|a few|a number of) (?:other )?\\S+ (?:services|customers|users)\\b"));
    for (const QString& piece : piecesOf(enumeration)) {
        if (vague.match(piece).hasMatch())
            continue;
        const QString name = bareName(piece, words);
        const bool isIdle = (proof == Proof::Function ? words.idle : words.common).match(name).hasMatch();
        if (!isIdle && !words.wrong.match(name).hasMatch() && isNameLike(name, proof))
            names << name;
    }
    return names;
}

} // namespace

QStringList englishNames(const QString& enumeration, Proof proof)
{
    return namesAmong(enumeration, proof, englishVocabulary());
}

/// Every noun has a capital, so that a piece without any is none.
QStringList germanNames(const QString& enumeration, Proof proof)
{
    QStringList names = namesAmong(enumeration, proof, germanVocabulary());
    names.removeIf([](const QString& name) {
        return std::none_of(name.begin(), name.end(), [](QChar c) { return c.isUpper(); }) && !isHost(name.section(u' ', -1));
    });
    return names;
}

bool isSameService(const QString& one, const QString& other)
{
    QSet<QString> x = wordsIn(one);
    QSet<QString> y = wordsIn(other);
    if (x == y)
        return true;
    const QString& smaller = x.size() <= y.size() ? one : other;
    const QString& larger = x.size() <= y.size() ? other : one;
    if (isHost(smaller)) // "Shop shop.example" is one, "Shop" and "shop.example" may be two
        return larger.split(u' ').contains(smaller, Qt::CaseInsensitive);
    if (larger.startsWith(smaller + QStringLiteral(" ("), Qt::CaseInsensitive))
        return true;
    if (x.size() > y.size())
        std::swap(x, y);
    if (!y.contains(x) || x.isEmpty())
        return false;
    if (x.size() > 1)
        return true;
    const QString word = *x.begin();
    const bool isShortForm = y.size() == 2 && larger.endsWith(smaller, Qt::CaseInsensitive);
    return isShortForm || word.size() >= 12;
}

QStringList withoutTwins(const QStringList& names)
{
    QStringList kept;
    for (const QString& name : names) {
        const auto twin = std::find_if(kept.begin(), kept.end(), [&](const QString& other) { return isSameService(name, other); });
        if (twin == kept.end())
            kept << name;
        else if (wordsIn(*twin).size() == 1 && wordsIn(name).size() == 2)
            *twin = name; // "S3" was "Amazon S3"
    }
    return kept;
}

} // namespace lagebild::text
