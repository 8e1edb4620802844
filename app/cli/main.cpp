// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QCoreApplication>
#include <QTranslator>
#include <cstdio>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lagebild"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LAGEBILD_VERSION));
    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/ui_") + lagebild::cli::personsLanguage()))
        QCoreApplication::installTranslator(&translator);

    const auto result = lagebild::cli::runProgram(application.arguments().mid(1));
    std::fwrite(result.err.constData(), 1, size_t(result.err.size()), stderr);
    const auto size = size_t(result.out.size());
    const bool isWritten = std::fwrite(result.out.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isWritten ? result.exitCode : 1;
}
