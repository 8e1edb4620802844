// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/announce.h"

#include <QAccessible>
#include <QWidget>

namespace lagebild {

void announce(QWidget& where, const QString& sentence)
{
    where.setAccessibleName(sentence); // readers that follow changed names hear it from this
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(&where, QAccessible::Alert); // the others from this
    QAccessible::updateAccessibility(&alert);
}

} // namespace lagebild
