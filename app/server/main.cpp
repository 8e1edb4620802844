// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/program.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lagebild-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LAGEBILD_VERSION));
    QTranslator translator;
    const bool isGerman = QLocale::system().language() == QLocale::German;
    if (translator.load(QStringLiteral(":/i18n/ui_") + (isGerman ? QStringLiteral("de") : QStringLiteral("en"))))
        QCoreApplication::installTranslator(&translator);
    return lagebild::server::runProgram(application.arguments().mid(1));
}
