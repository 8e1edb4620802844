// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/values.h"

#include <QLatin1StringView>

namespace lagebild {

// The words of notices, in the notice's language whatever language the window has. They stand in
// resources/templates/<language>/phrases.json with named places: "gegen {time} Uhr". A value that is an object has
// the plural forms "one" and "other". (Not a Qt translation: an uninstalled QTranslator knows no named places and does
// not replace %n, and the templates beside it are per language anyway.)

/// The languages that notices can be written in: "de", "en". Both are complete; a test proves it.
QStringList noticeLanguages();

using PhraseArguments = QMap<QString, QString>;
/// The phrase with its places filled; empty for an unknown key (templates and code are tested against the keys).
QString phrase(const QString& language, QLatin1StringView key, const PhraseArguments& arguments = {});
/// The plural form for `n`; {n} is written with the digits of the language.
QString countPhrase(const QString& language, QLatin1StringView key, qint64 n);
/// A word of everyday use in another language than it was written in: "Dienste" is "services"; as it is where that is its
/// own language, empty where it is none of ours.
QString termIn(const QString& language, const QString& word);
/// All keys, for tests; plural forms count as "key.one" and "key.other".
QMap<QString, QString> allPhrases(const QString& language);

/// "more than 90%", "mehr als 90 %" (no-break space).
QString percentPhrase(const Percent& percent, const QString& language);
/// "A, B und C".
QString listPhrase(const QStringList& names, const QString& language);
/// The first `shown` names and how many more there are: "A, B und 3 weitere".
QString shortListPhrase(const QStringList& names, qsizetype shown, const QString& language);
/// "mehr als 200.000 Facebook-Seiten": bound, count and unit; empty when nothing was counted.
QString countedPhrase(double count, Bound bound, const QString& unit, const QString& language);

/// 69.5 to 70.5 hours, "6 h 21 min", "at least 3 hours"; empty when both sides are open.
QString durationPhrase(const DurationRange& range, const QString& language);

} // namespace lagebild
