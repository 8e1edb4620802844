// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if __has_include("app/exchange/text/quickentry.h")
#include "app/exchange/text/quickentry.h"
#include "app/exchange/text/timephrase.h"
#else
#include "app/domain/verbs.h"
#include "app/exchange/text/timephrase.h"

#include <QRegularExpression>

namespace lagebild {

struct QuickEntry {
    TimelineEntry entry {};
    QStringList unknownServices {};
    bool timeWasTyped = false;
};

inline Result<QuickEntry> parseQuickEntry(const QString& line, const Records& records, const TimeContext& context)
{
    static const QRegularExpression clock(QStringLiteral("^\\s*(\\d{1,2}:\\d{2})\\s+"));
    static const QRegularExpression tag(QStringLiteral("\\s*#(\\S+)"));
    QuickEntry quick;
    QString rest = line;
    quick.entry.time = atMinute(context.now, context.zone);
    if (const auto match = clock.match(rest); match.hasMatch()) {
        const auto time = parseTime(match.captured(1), context);
        if (!time)
            return time.error();
        quick.entry.time = *time;
        quick.timeWasTyped = true;
        rest.remove(0, match.capturedLength());
    }
    for (auto match = tag.match(rest); match.hasMatch(); match = tag.match(rest)) {
        if (const auto service = resolveService(records, match.captured(1)))
            quick.entry.services << *service;
        else
            quick.unknownServices << match.captured(1);
        rest.remove(match.capturedStart(), match.capturedLength());
    }
    if (rest.contains(QStringLiteral("!public"))) {
        quick.entry.visibility = Visibility::Public;
        rest.remove(QStringLiteral("!public"));
    }
    quick.entry.text = rest.simplified();
    if (quick.entry.text.isEmpty())
        return Error{Error::Code::EmptyInput, line};
    return quick;
}

} // namespace lagebild
#endif
