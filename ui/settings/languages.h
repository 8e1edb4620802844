// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace lagebild {

/// The languages of the window. use() installs the translators; every widget hears of it as a LanguageChange.
class Languages {
public:
    void use(const QString& code);
    QString current() const { return m_current; }
    static QStringList known() { return {QStringLiteral("de"), QStringLiteral("en")}; }

private:
    QTranslator m_ours;
    QTranslator m_qt; ///< the buttons of Qt's own dialogs
    QString m_current;
};

} // namespace lagebild
