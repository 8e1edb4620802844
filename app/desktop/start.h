// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QStringList>

namespace lagebild {

enum class Samples { No, Load };

struct Start {
    QString profile {};            ///< folder
    Samples samples = Samples::No;
    QString language {};           ///< empty: what the profile remembers
};

/// Reads the arguments. Answers --help and --version by itself and ends the program then.
/// Errors: UnknownOption, TooManyArguments, BadValue.
Result<Start> startFrom(const QStringList& arguments);

enum class ExitCode { Refused = 1, WrongUsage = 2 };
/// Says why the program does not start: on stderr, and in a window where the person sees no terminal.
int refuseToStart(const Error& error, ExitCode code);

} // namespace lagebild
