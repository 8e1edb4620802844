// SPDX-License-Identifier: GPL-3.0-or-later
// Words that may be a time: what is read lies in the text, is in order, and comes back when it is written and read again.
#include "app/drafting/typed/typedphrase.h"
#include "app/exchange/text/quickentry.h"
#include "tests/fuzz/checks.h"

using namespace lagebild;
using namespace std::chrono_literals;

namespace {

QList<TimeContext> contextsOf(const ImportOptions& options)
{
    TimeContext report {options.published, options.timezone, options.language, {}, {}};
    TimeContext typed = report;
    typed.now = toInstant(QDateTime(options.published, QTime(13, 5, 30), Qt::UTC));
    typed.undated = Undated::LastShown;
    TimeContext following = typed;
    following.previous = around(typed.now - 26h, options.timezone);
    following.undated = Undated::Nearest;
    return {report, typed, following};
}

void checkFound(const QString& text, const TimeContext& context)
{
    const auto found = findTime(text, context);
    if (!found)
        return;
    fuzz::must(found->from >= 0 && found->length > 0 && found->from + found->length <= text.size(), "the stretch lies in the text");
    fuzz::must(found->time.wording == text.mid(found->from, found->length), "the wording is that stretch", found->time.wording);
    fuzz::must(found->time.isKnown(), "what is found is known");
    fuzz::checkTime(found->time);
}

/// As tests/exchange_times/tst_roundtrip.cpp has it, for whatever the fuzzer finds.
void checkRoundTrip(const EventTime& time, TimeContext context)
{
    for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
        context.language = language;
        const QString written = typedPhrase(time, {language, context.zone});
        const auto again = parseTime(written, context);
        fuzz::must(again && again->precision == time.precision && again->earliest == time.earliest && again->latest == time.latest,
            "a time that is written and read", written);
    }
}

void checkParsed(const QString& text, const TimeContext& context)
{
    const auto time = parseTime(text, context);
    if (!time) {
        fuzz::must(time.error().code == Error::Code::EmptyInput || !time.error().detail.isEmpty(), "a refusal names a piece");
        return;
    }
    fuzz::must(time->isKnown(), "what is read is known");
    fuzz::checkTime(*time);
    checkRoundTrip(*time, context);
}

void checkLine(const QString& text, const TimeContext& context)
{
    const auto line = parseQuickEntry(text, {}, context);
    if (!line)
        return;
    fuzz::must(!line->entry.text.trimmed().isEmpty(), "an entry has words");
    fuzz::checkTime(line->entry.time);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString text = QString::fromUtf8(bytes);
    for (const TimeContext& context : contextsOf(fuzz::optionsFor(bytes))) {
        checkFound(text, context);
        checkParsed(text, context);
        if (context.now != Instant())
            checkLine(text, context);
    }
    return 0;
}
