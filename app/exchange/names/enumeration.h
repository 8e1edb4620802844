// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace lagebild::text {

/// How much a piece of a sentence has to show that it is the name of a service.
enum class Proof {
    Capital, ///< a capital letter that is not that of the sentence, a host name, or letters with figures
    Listed,  ///< it stands in a list of such things: two plain words are enough
    Said,    ///< the sentence is clear: one plain word is enough
    Function, ///< where nothing has a name: what the sentence says is down, however common ("the site")
};

QRegularExpression casedExpression(const QString& pattern);

/// A sentence on one line without the marks of Markdown; the text of a link stays.
QString plainSentence(const QString& sentence);

/// The pieces of "the A, B and C": split at commas and the last "and" outside of brackets. In "the A and B, and C" the
/// first "and" is part of a name. "Mail- und Telefondienst" are "Maildienst" and "Telefondienst".
QStringList piecesOf(const QString& enumeration);

/// The services among the pieces of an English enumeration.
QStringList englishNames(const QString& enumeration, Proof proof);

/// The services among the pieces of a German enumeration, in the nominative as far as endings tell.
QStringList germanNames(const QString& enumeration, Proof proof);

/// Whether both names are the same service ("Hex Diff", "diff.hex.pm"; "S3", "Amazon S3"). The fuller name is the
/// better one.
bool isSameService(const QString& one, const QString& other);

/// Each service once, under its fullest name, in order of the first mention.
QStringList withoutTwins(const QStringList& names);

} // namespace lagebild::text
