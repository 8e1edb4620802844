// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/repetition.h"

namespace lagebild {

namespace {

/// Whether what stands before `at` ends a sentence for certain: "Der Chat steht." does, "z. B.", "25." and "F." do not.
bool endsSentence(const QString& text, qsizetype at)
{
    if (at > 1 && QStringView(u"\"”“»)").contains(text.at(at - 1)))
        return QStringView(u".!?…").contains(text.at(at - 2));
    if (at < 4 || text.at(at - 1) != u'.')
        return at > 0 && QStringView(u"!?…").contains(text.at(at - 1));
    return text.at(at - 2).isLetter() && text.at(at - 3).isLetter() && text.at(at - 4).isLetter();
}

bool opensSentence(const QString& text, qsizetype at)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return at < text.size() && (text.at(at).isUpper() || QStringView(u"„“\"«»(").contains(text.at(at)));
}

/// What has been told so far.
class Told {
public:
    explicit Told(const QString& language)
        : m_language(language)
    {
    }

    void hear(const QString& text)
    {
        for (const QString& sentence : sentencesOf(text))
            m_keys << sentenceKey(sentence);
    }

    /// Takes out of the text that readers get what they have read already. A text of which nothing is left is gone in
    /// every language: its translation says the same.
    void tell(LocalText& text)
    {
        QString found;
        const QString words = textIn(text, m_language, &found);
        QString fresh;
        qsizetype at = 0;
        for (const QString& sentence : sentencesOf(words)) {
            const qsizetype start = words.indexOf(sentence, at);
            const QString key = sentenceKey(sentence);
            if (!m_keys.contains(key))
                fresh += words.mid(at, start - at) + sentence; // with the line breaks before it
            at = start + sentence.size();
            m_keys << key;
        }
        if (fresh.trimmed().isEmpty())
            text.clear();
        else
            text[found] = fresh.trimmed();
    }

    bool knows(const QString& sentence) const { return m_keys.contains(sentenceKey(sentence)); }

private:
    QString m_language;
    QSet<QString> m_keys;
};

/// A cause that only repeats an entry: the reader is led there. Empty when it says something of its own.
QString causeInEntry(const FactContext& context, const QList<TimelineEntry>& quoted)
{
    QString found;
    const QStringList cause = sentencesOf(textIn(context.incident().cause, context.language(), &found));
    const auto repeats = [&](const TimelineEntry& entry) {
        Told told(found);
        told.hear(wordsIn(entry, found).value_or(entry.text));
        return std::all_of(cause.begin(), cause.end(), [&](const QString& sentence) { return told.knows(sentence); });
    };
    const auto entry = std::find_if(quoted.begin(), quoted.end(), repeats);
    if (cause.isEmpty() || entry == quoted.end())
        return {};
    const QString time = context.timeText(entry->time, context.style);
    return time.isEmpty() ? context.words("cause.below") : context.words("cause.belowAt", {{QStringLiteral("time"), time}});
}

} // namespace

// By hand: a report looks at the sentences of thousands of entries, and expressions took longer than all the rest.
QStringList sentencesOf(const QString& text)
{
    QStringList sentences;
    qsizetype start = 0;
    const auto take = [&](qsizetype end) {
        if (const QString sentence = text.mid(start, end - start).trimmed(); !sentence.isEmpty())
            sentences << sentence;
        start = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\n' || (text.at(i).isSpace() && endsSentence(text, i) && opensSentence(text, i)))
            take(i);
    }
    take(text.size());
    return sentences;
}

QString sentenceKey(const QString& sentence)
{
    QString key = sentence.simplified().toCaseFolded();
    qsizetype from = 0;
    qsizetype to = key.size();
    const auto isEdge = [&](qsizetype at) { return key.at(at).isSpace() || QStringView(u"\"„“”»«().!?…:;").contains(key.at(at)); };
    while (from < to && isEdge(from))
        ++from;
    while (to > from && isEdge(to - 1))
        --to;
    return key.mid(from, to - from);
}

QList<TimelineEntry> quotedEntries(const FactContext& context, const QSet<QString>& names)
{
    const auto uses = [&](const char* list) { return names.contains(QLatin1StringView(list)); };
    QList<TimelineEntry> events, others;
    for (const TimelineEntry& entry : tellableEntries(context))
        (entry.role == EntryRole::Event ? events : others) << entry;
    if (!uses("timeline"))
        events = uses("latest") ? latestOf(events) : QList<TimelineEntry>();
    return uses("notes") ? events + others : events;
}

IncidentRecord saidOnce(const FactContext& context, const QSet<QString>& names)
{
    IncidentRecord once = context.record;
    Incident& i = once.incident;
    Told told(context.language());
    told.hear(textIn(i.title, context.language()));
    const QList<TimelineEntry> quoted = quotedEntries(context, names);
    for (const TimelineEntry& entry : quoted) {
        told.hear(entry.text);
        told.hear(wordsIn(entry, context.language()).value_or(QString()));
    }
    if (names.contains(QStringLiteral("dataSentence")))
        told.hear(dataSentence(context));
    if (names.contains(QStringLiteral("actionSentence")))
        told.hear(actionSentence(context));
    const QString cause = causeInEntry(context, quoted);
    // in the order in which the templates tell them
    const std::pair<const char*, LocalText*> texts[] = {{"summary", &i.summary}, {"scopeText", &i.scope.text}, {"cause", &i.cause},
        {"dataText", &i.dataImpactText}, {"actionText", &i.customerActionText}, {"recovery", &i.recovery}, {"lesson", &i.lesson},
        {"apology", &i.apology}, {"outlook", &i.outlook}, {"thanks", &i.thanks}, {"contact", &i.contact}};
    for (const auto& [name, text] : texts) {
        if (names.contains(QLatin1StringView(name)))
            told.tell(*text);
    }
    QMap<QString, LocalText> shared; // services with one text are told together
    for (Involvement& involvement : once.involvements) {
        const QString words = textIn(involvement.dataImpactText, context.language());
        if (!shared.contains(words)) {
            shared[words] = involvement.dataImpactText;
            told.tell(shared[words]);
        }
        involvement.dataImpactText = shared.value(words);
    }
    if (!cause.isEmpty())
        i.cause = {{context.language(), cause}};
    if (names.contains(QStringLiteral("earlier"))) {
        for (EarlierOutage& outage : i.earlierOutages)
            told.tell(outage.text);
    }
    return once;
}

} // namespace lagebild
