// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languages.h"

#include "ui/models/times.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace lagebild {

void Languages::use(const QString& code)
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = code;
    QLocale::setDefault(localeFor(code));
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English too has a catalogue: it holds the plural forms
    if (m_ours.load(QStringLiteral(":/i18n/ui_") + code))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace lagebild
