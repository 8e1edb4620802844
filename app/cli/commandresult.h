// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <optional>

namespace lagebild::cli {

/// What a command answers. A file is written by the process that the person started, in whose folder paths are meant.
struct CommandResult {
    QByteArray out {};
    QByteArray err {};
    int exitCode = 0; ///< 0 done, 1 refused, 2 wrong usage
    struct File {
        QString path {};
        QByteArray bytes {};
    };
    std::optional<File> file {};
};

CommandResult printing(const QString& text);
CommandResult printing(const QJsonObject& document);
/// Exit code 1 with one line about why.
CommandResult refused(const Error& error);
/// The same, with the file that it is about in front of the place.
CommandResult refused(Error error, const QString& file);
/// Exit code 2.
CommandResult wrongUsage(const Error& error);

QJsonObject toJson(const CommandResult& result);
CommandResult resultFromJson(const QJsonObject& json);

} // namespace lagebild::cli
