// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/textmerge.h"

namespace lagebild::journal::test {

inline OpId op(char name)
{
    return {QByteArray(20, name), 1};
}

inline QString say(const char* text)
{
    return QString::fromUtf8(text);
}

/// A merge of two people's texts; the left one has the lower op.
inline TextMerge ofTwo(const QString& base, const QString& left, const QString& right)
{
    return mergedText({{{}, {}, base}, {op('a'), {}, left}, {op('b'), {}, right}}, {op('b'), op('a')});
}

inline QStringList versions(const TextOverlap& overlap)
{
    QStringList texts;
    for (const TextVersion& version : overlap.versions)
        texts << version.text;
    return texts;
}

} // namespace lagebild::journal::test
