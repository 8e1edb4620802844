// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"
#include "app/desktop/options.h"

#include <QApplication>
#include <cstdio>

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lagebild"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lagebild"));
    QApplication::setApplicationVersion(QStringLiteral(LAGEBILD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("lagebild"));

    const auto options = lagebild::desktop::readOptions(application.arguments());
    if (!options.complaint.isEmpty()) {
        std::fputs(qPrintable(options.complaint), options.isWrong ? stderr : stdout);
        return options.isWrong ? 2 : 0;
    }
    const auto composition = lagebild::desktop::compose(options);
    if (!composition) {
        std::fprintf(stderr, "%s\n", qPrintable(composition.error().detail));
        return 1;
    }
    return QApplication::exec();
}
