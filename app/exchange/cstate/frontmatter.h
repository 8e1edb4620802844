// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace lagebild::cstate {

/// What stands between the two rules at the top of a file: the part of YAML that cState's files use, that is words,
/// quoted words and lists of them.
struct FrontMatter {
    QHash<QString, QString> values {};    ///< by key, without quotes and comments
    QHash<QString, QStringList> lists {};
    qsizetype from = 0; ///< of the first rule
    qsizetype end = 0;  ///< behind the last rule; 0: the text has no front matter
    bool isTrue(const QString& key) const;
};

FrontMatter frontMatterOf(const QString& text);

} // namespace lagebild::cstate
