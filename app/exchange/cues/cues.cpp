// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cues/cues.h"

#include <QMultiHash>
#include <QRegularExpression>

namespace lagebild::text {
namespace {

QMultiHash<int, QRegularExpression> compiled()
{
    QMultiHash<int, QRegularExpression> table;
    for (const auto& cues : {germanCues(), englishCues()}) {
        for (const CueWords& row : cues)
            table.insert(int(row.cue), QRegularExpression(QString::fromUtf16(row.pattern),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
    }
    return table;
}

QRegularExpressionMatch matchOf(QStringView sentence, Cue cue)
{
    static const QMultiHash<int, QRegularExpression> table = compiled();
    const QString head = sentence.left(2000).toString();
    for (auto it = table.constFind(int(cue)); it != table.cend() && it.key() == int(cue); ++it) {
        if (auto match = it->match(head); match.hasMatch())
            return match;
    }
    return {};
}

} // namespace

bool hasCue(QStringView sentence, Cue cue)
{
    return matchOf(sentence, cue).hasMatch();
}

QString wordsOfCue(QStringView sentence, Cue cue)
{
    static const QRegularExpression marks(QStringLiteral("^\\W+|\\W+$"), QRegularExpression::UseUnicodePropertiesOption);
    return matchOf(sentence, cue).captured().remove(marks);
}

} // namespace lagebild::text
