// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"
#include "app/desktop/start.h"

#include <QApplication>

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lagebild"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lagebild"));
    QApplication::setApplicationVersion(QStringLiteral(LAGEBILD_VERSION));
    const auto start = lagebild::startFrom(QApplication::arguments());
    if (!start)
        return lagebild::refuseToStart(start.error(), lagebild::ExitCode::WrongUsage);
    const auto composition = lagebild::Composition::make(*start);
    if (!composition)
        return lagebild::refuseToStart(composition.error(), lagebild::ExitCode::Refused);
    composition.value()->window().show();
    return QApplication::exec();
}
