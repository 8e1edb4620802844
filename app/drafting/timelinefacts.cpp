// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/factcontext.h"

#include "app/markup/runs.h"

namespace lagebild {

namespace {

constexpr qsizetype latestShown = 3; ///< an update repeats no more of the timeline than this

QString languageOf(const TimelineEntry& entry, const Incident& incident)
{
    return entry.language.isEmpty() ? incident.language : entry.language;
}

/// Fills text and mark: the words of a person in the notice's language, or the original, quoted.
void addWords(FactItem& item, Facts& facts, const FactContext& context, const TimelineEntry& entry)
{
    const QString original = languageOf(entry, context.incident());
    const auto words = wordsIn(entry, context.language());
    const bool isOwn = original.isEmpty() || original == context.language();
    item[QStringLiteral("original")] = QString();
    item[QStringLiteral("text")] = onePiece(plainWords(words ? *words : entry.text));
    if (words || isOwn)
        return;
    item[QStringLiteral("original")] = context.words("original.entry",
        {{QStringLiteral("language"), context.languageName(original)}});
    item[QStringLiteral("text")] = context.words("quote", {{QStringLiteral("text"), onePiece(plainWords(entry.text))}});
    facts.missing << MissingTranslation{entry.id, entry.text, original};
}

TimeStyle timelineStyle(const FactContext& context, const TimelineEntry& entry)
{
    TimeStyle style = context.style;
    style.date = DateDetail::None; // the day stands above as a heading
    style.wordingLanguage = languageOf(entry, context.incident());
    return style;
}

FactItem entryItem(Facts& facts, const FactContext& context, const TimelineEntry& entry)
{
    FactItem item{{QStringLiteral("time"), timePhrase(entry.time, timelineStyle(context, entry))},
        {QStringLiteral("newDay"), QString()}, {QStringLiteral("author"), entry.author},
        {QStringLiteral("internal"), entry.visibility == Visibility::Internal ? QStringLiteral("yes") : QString()}};
    addWords(item, facts, context, entry);
    return item;
}

void addPercent(Facts& facts, const FactContext& context, const TimelineEntry& entry)
{
    if (!entry.percent)
        return;
    QString percent = percentPhrase(*entry.percent, context.language());
    if (const QString of = context.toldOrQuoted(context.percentOf(entry)); !of.isEmpty())
        percent = context.words("counts.of", {{QStringLiteral("percent"), percent}, {QStringLiteral("of"), of}});
    facts.lists[QStringLiteral("percents")]
        << FactItem{{QStringLiteral("time"), timePhrase(entry.time, context.style)}, {QStringLiteral("percent"), percent},
               {QStringLiteral("counts"), context.wordFor("counts", entry.percent->counts)}};
}

/// The last events, with the date in their time because no day heading stands above them.
void addLatest(Facts& facts, const FactContext& context, const QList<TimelineEntry>& events)
{
    Facts unused;
    for (const TimelineEntry& entry : latestOf(events)) {
        FactItem item = entryItem(unused, context, entry);
        item[QStringLiteral("time")] = timePhrase(entry.time, context.style);
        facts.lists[QStringLiteral("latest")] << item;
        facts.latest << entry.id;
    }
}

} // namespace

QList<TimelineEntry> tellableEntries(const FactContext& context)
{
    QList<TimelineEntry> entries;
    for (const TimelineEntry& entry : inOrder(context.record)) {
        const bool saysSomething = !wordsIn(entry, context.language()).value_or(entry.text).trimmed().isEmpty();
        if (saysSomething && context.mayTell(entry.id))
            entries << entry;
    }
    return entries;
}

QList<TimelineEntry> latestOf(const QList<TimelineEntry>& events)
{
    return events.mid(std::max(qsizetype(0), events.size() - latestShown));
}

void addTimelineFacts(Facts& facts, const FactContext& context)
{
    for (const char* name : {"timeline", "notes", "percents", "latest"})
        facts.lists[QLatin1StringView(name)] = {};
    QList<TimelineEntry> events, others;
    for (const TimelineEntry& entry : tellableEntries(context))
        (entry.role == EntryRole::Event ? events : others) << entry;
    QString day;
    for (const TimelineEntry& entry : std::as_const(events)) {
        FactItem item = entryItem(facts, context, entry);
        const QString itsDay = dayPhrase(entry.time, context.style);
        if (!itsDay.isEmpty() && itsDay != day)
            item[QStringLiteral("newDay")] = day = itsDay;
        facts.lists[QStringLiteral("timeline")] << item;
        facts.events << entry.id;
        addPercent(facts, context, entry);
    }
    for (const TimelineEntry& entry : std::as_const(others)) {
        FactItem item = entryItem(facts, context, entry);
        item[QStringLiteral("time")] = context.timeText(entry.time, context.fullStyle);
        facts.lists[QStringLiteral("notes")] << item;
        addPercent(facts, context, entry);
    }
    addLatest(facts, context, events);
}

} // namespace lagebild
