// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cstate/cstate.h"

#include "app/exchange/cstate/pagedraft.h"
#include "app/exchange/cstate/stamps.h"
#include "app/exchange/text/textimport.h"

namespace lagebild {

namespace {

using namespace Qt::StringLiterals;
using namespace cstate;

/// What clock the file keeps: that which its updates name, else the one the person says.
QByteArray zoneOf(const QString& text, qsizetype from, const TimeContext& context)
{
    for (const Section& section : sectionsOf(text, from, {context})) {
        const QString head = text.mid(section.head.from, section.head.length());
        if (const QByteArray zone = statedZone(head, context); !zone.isEmpty())
            return zone;
    }
    return context.zone;
}

} // namespace

bool isCState(const QString& text)
{
    const FrontMatter front = frontMatterOf(text);
    const bool isIssue = front.values.value(u"section"_s) == "issue"_L1;
    const bool hasState = front.values.contains(u"resolved"_s) || front.values.contains(u"severity"_s);
    return front.end > 0 && (isIssue || front.values.contains(u"resolvedWhen"_s) || (hasState && front.values.contains(u"affected"_s)));
}

Result<ImportDraft> fromCState(const QString& text, const ImportOptions& options)
{
    if (text.size() > largestText)
        return Error{Error::Code::TooLarge, QString::number(largestText)};
    if (!options.timezone.isEmpty() && !isKnownZone(options.timezone))
        return Error{Error::Code::NoSuchZone, QString::fromUtf8(options.timezone), u"--timezone"_s};
    const FrontMatter front = frontMatterOf(text);
    TimeContext context;
    context.zone = options.timezone.isEmpty() ? QByteArray("UTC") : options.timezone;
    context.language = options.language.isEmpty() ? text::languageOf(text.mid(front.end)) : options.language;
    context.day = options.published;
    const auto begin = stampIn(front.values.value(u"date"_s), context);
    if (begin && begin->time.earliest)
        context.day = inZone(*begin->time.earliest, context.zone).date();
    if (!context.day.isValid())
        return Error{Error::Code::ImpossibleDate, {}, u"--published"_s};
    context.zone = zoneOf(text, front.end, context);
    const auto told = importText(text, {context.day, context.zone, context.language});
    return PageDraft(text, front, context).read(told ? *told : ImportDraft{});
}

} // namespace lagebild
