// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lagebild {

/// A piece of a person's text that looks the same from its beginning to its end.
struct TextRun {
    QString text {};
    bool isStrong = false;
    bool isEmphasis = false;
    bool isCode = false;
    QString link {}; ///< the address, as it was written; empty: none
    bool operator==(const TextRun&) const = default;
};

/// A timeline entry's text as it is to be seen: emphasis, strong, code, links and <addresses> of CommonMark, and web
/// addresses that just stand there. A link that is called by another address shows its own, too. Lines stay lines and nothing at their beginning becomes a heading, a list or a
/// quote, since lines of logs begin with anything. Raw HTML is shown as it is written.
QList<TextRun> runsOf(const QString& text);

/// The same without its looks, for where there are none: a link that is called otherwise has its address behind it.
QString plainWords(const QString& text);

/// The same as CommonMark on one line. Nothing at its beginning and no HTML in it means anything; a text with pictures or
/// with links that may not be opened comes as plainWords().
QString asMarkdown(const QString& text);

/// Whether opening the address is harmless to the laptop: http and https without user names, and mailto without more.
bool mayBeOpened(const QString& address);

/// The first 20 addresses of the text that may be opened, each once.
QStringList linksIn(const QString& text);

} // namespace lagebild
