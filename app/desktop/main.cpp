// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"
#include "app/desktop/start.h"

#include <QApplication>

#include <algorithm>
#include <span>
#include <string_view>

namespace {

/// Both are answered in the terminal, also where there is no screen.
bool asksForHelpOrVersion(std::span<char*> arguments)
{
    const auto isAsking = [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    };
    return std::any_of(arguments.begin(), arguments.end(), isAsking);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("lagebild"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LAGEBILD_VERSION));
    if (asksForHelpOrVersion({argv, std::size_t(argc)})) {
        const QCoreApplication terminal(argc, argv);
        if (const auto start = lagebild::startFrom(QCoreApplication::arguments()); !start)
            return lagebild::refuseToStart(start.error(), lagebild::ExitCode::WrongUsage);
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Lagebild"));
    const auto start = lagebild::startFrom(QApplication::arguments());
    if (!start)
        return lagebild::refuseToStart(start.error(), lagebild::ExitCode::WrongUsage);
    const auto composition = lagebild::Composition::make(*start);
    if (!composition)
        return lagebild::refuseToStart(composition.error(), lagebild::ExitCode::Refused);
    composition.value()->window().show();
    return QApplication::exec();
}
