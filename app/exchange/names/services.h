// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace lagebild::text {

/// "der Login, die Visitenkarte und Chat" → its names, without articles; nothing that is too long to be a name.
QStringList namesIn(const QString& enumeration);

/// Services that the sentence calls restored already ("…, also Contest und Tippspiel bereits geschehen").
QStringList restoredIn(const QString& sentence);

/// One line that is nothing but a list of services ("Betroffen: Chat, Login", "Still working: mail."), or a row of a table
/// of services ("| Mail | gestört |").
struct ServiceList {
    bool isWorking = false;
    bool isPartly = false; ///< "Teilweise betroffen: …"
    QStringList names {};
};
std::optional<ServiceList> serviceListIn(const QString& line);
/// The same label, whatever stands behind it ("Affected: none").
bool labelsServices(const QString& line);

/// A name without list marks, Markdown and a closing dot.
QString cleanName(QString name);

} // namespace lagebild::text
