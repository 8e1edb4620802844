// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lagebild::text {

/// What a sentence says does not work, where it gives it no name: "delays in job start times", "the site". Only for
/// texts that name no service at all.
QStringList functionsIn(const QString& sentence, const QString& language);

/// The same of a title: "Increased error rates on macOS builds", "Störung im Kernnetz".
QStringList functionsInTitle(const QString& title, const QString& language);

/// What a title is about where it has no word for an outage that is known: "Login queue backing up". English only.
QStringList subjectOfTitle(const QString& title);

/// Without what calls it a report and without its day: "Post-mortem: Search Unavailable" → "Search Unavailable".
QString bareTitle(const QString& title);

} // namespace lagebild::text
