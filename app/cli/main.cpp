// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QGuiApplication>
#include <QTranslator>
#include <algorithm>
#include <cstdio>
#include <span>
#include <string_view>

namespace {

/// Pages need fonts, and Qt has those only with a GUI. It needs no screen for that.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv)
{
    const std::span words(argv, std::size_t(argc));
    const auto isPdf = [](std::string_view word) { return word == "pdf" || word == "--format=pdf"; };
    if (std::none_of(words.begin(), words.end(), isPdf))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char* argv[])
{
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lagebild"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LAGEBILD_VERSION));
    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/ui_") + lagebild::cli::personsLanguage()))
        QCoreApplication::installTranslator(&translator);

    const auto result = lagebild::cli::runProgram(QCoreApplication::arguments().mid(1));
    std::fwrite(result.err.constData(), 1, size_t(result.err.size()), stderr);
    const auto size = size_t(result.out.size());
    const bool isWritten = std::fwrite(result.out.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isWritten ? result.exitCode : 1;
}
