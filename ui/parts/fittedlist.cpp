// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/fittedlist.h"

namespace lagebild {

QString fittedList(const QStringList& names, const QFontMetricsF& metrics, double width)
{
    for (qsizetype shown = names.size(); shown > 0; --shown) {
        QString words = names.first(shown).join(QStringLiteral(", "));
        if (shown < names.size())
            words += QStringLiteral(" + %1").arg(names.size() - shown);
        if (shown == 1 || metrics.horizontalAdvance(words) <= width)
            return words;
    }
    return {};
}

} // namespace lagebild
