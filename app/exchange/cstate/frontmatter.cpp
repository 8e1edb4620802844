// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cstate/frontmatter.h"

#include <QRegularExpression>

namespace lagebild::cstate {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest = 200'000; ///< characters

/// "true # set when it is over" is true; "C# runners" is no comment, and nothing in quotes is.
QString plain(QStringView value)
{
    value = value.trimmed();
    if (value.startsWith(u'"') || value.startsWith(u'\'')) {
        const QChar quote = value[0];
        QString words;
        for (qsizetype i = 1; i < value.size(); ++i) {
            const bool isEscape = i + 1 < value.size() && ((quote == u'"' && value[i] == u'\\') || (value[i] == quote && value[i + 1] == quote));
            if (!isEscape && value[i] == quote)
                return words;
            words += value[isEscape ? ++i : i];
        }
        return value.toString(); // the quote was never closed
    }
    static const QRegularExpression comment(u"(^|\\s)#.*$"_s);
    return value.toString().remove(comment).trimmed();
}

QStringList inlineList(const QString& value)
{
    QStringList items;
    static const QRegularExpression item(u"\\s*(\"[^\"]*\"|'[^']*'|[^,]+)"_s);
    for (const auto& match : item.globalMatch(value.sliced(1, value.size() - 2))) {
        if (const QString words = plain(match.capturedView(1)); !words.isEmpty())
            items << words;
    }
    return items;
}

} // namespace

bool FrontMatter::isTrue(const QString& key) const
{
    static const QStringList words{u"true"_s, u"yes"_s, u"on"_s};
    return words.contains(values.value(key).toLower());
}

FrontMatter frontMatterOf(const QString& text)
{
    static const QRegularExpression form(u"\\A\\s*^---[ \\t]*\\n(.*?)^---[ \\t]*$\\n?"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text.left(longest));
    FrontMatter front;
    if (!match.hasMatch())
        return front;
    front.from = text.indexOf(u"---"_s);
    front.end = match.capturedEnd();
    static const QRegularExpression pair(u"^([A-Za-z_][\\w-]*)[ \\t]*:(?:[ \\t]+(.*))?$"_s);
    QString key;
    for (const QStringView line : match.capturedView(1).split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(u"- "_s) && !key.isEmpty()) {
            if (const QString item = plain(trimmed.sliced(2)); !item.isEmpty())
                front.lists[key] << item;
        } else if (const auto found = pair.match(line); found.hasMatch()) {
            key = found.captured(1);
            const QString value = plain(found.capturedView(2));
            front.values.insert(key, value);
            if (value.size() > 1 && value.startsWith(u'[') && value.endsWith(u']'))
                front.lists.insert(key, inlineList(value));
        }
    }
    return front;
}

} // namespace lagebild::cstate
