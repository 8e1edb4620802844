// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace lagebild::cli {

enum class Command {
    Import, Incidents, Show, Search, Declare, Phase, Mark, Add, Attach, Redact, Draft, Export, Journal, Backup, Verify, Rebuild,
    Connect, Sync, Help, Version
};

/// One command as a person typed it, with everything it needs from the place where it was typed, so that a window can
/// carry it out for another process.
struct CommandLine {
    Command command = Command::Help;
    QStringList arguments {};           ///< as typed, without the program's name
    QStringList words {};               ///< behind the command's name
    QMap<QString, QString> options {};  ///< by long name; flags have no value
    QByteArray input {};                ///< what the FILE or the standard input holds
    QString inputName {};               ///< for messages
    QByteArray zone {};                 ///< the clock on the person's wall
    QString language {};                ///< what the person reads

    bool has(QLatin1StringView option) const { return options.contains(option); }
    QString option(QLatin1StringView name) const { return options.value(name); }
};

/// Errors: UnknownOption, MissingArgument, TooManyArguments, BadValue. All of them are wrong usage.
Result<CommandLine> parseCommandLine(const QStringList& arguments);

/// Whether the command only looks.
bool isReading(Command command);
/// What --help prints.
QString usage();

QJsonObject toJson(const CommandLine& line);
Result<CommandLine> commandLineFromJson(const QJsonObject& json);

} // namespace lagebild::cli
