// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/builder.h"

#include "app/exchange/names/services.h"
#include "app/exchange/text/figures.h"
#include "app/exchange/text/lines.h"
#include "app/exchange/times/timewords.h"

#include <QLocale>
#include <QTimeZone>
#include <algorithm>

namespace lagebild::text {

void Builder::describe()
{
    incident().id = IncidentId::fresh();
    incident().shortId = freshShortId({}, incident().id.value);
    incident().language = m_chronology.language;
    incident().timezone = m_chronology.zone;
    // Talk among ourselves stays inside; reports and status pages were published.
    m_visibility = m_chronology.isChat ? Visibility::Internal : Visibility::Public;
}

namespace {

/// "Last change: 25.11.2022" names no incident, "Differ broken (2019-07-21)" does.
bool isOnlyStamp(const QString& line, const QString& language)
{
    const QList<Token> tokens = tokensOf(line);
    const auto words = std::count_if(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.kind == TokenKind::Word && token.low.size() > 2 && !isTimeWord(token.low, language) && zoneNamed(token.low).isEmpty();
    });
    return words < 2 || hasCue(line, Cue::NoiseTitle);
}

} // namespace

/// What the text opens with, when nothing in it is a heading: words without their time, no list and no page debris.
QString Builder::openingWords() const
{
    for (const Block& block : m_chronology.blocks) {
        const QString words = m_text.mid(block.span.from, block.span.length());
        const bool isApart = block.kind == BlockKind::Opaque || block.kind == BlockKind::Debris
            || (block.kind == BlockKind::DateLine && isOnlyStamp(words, m_chronology.language));
        const bool isLink = words.startsWith(u'[') && words.contains(QLatin1StringView("]("));
        if (isApart || isLink || announcesServices(words) || labelsServices(words) || (block.kind == BlockKind::Heading && hasCue(words, Cue::Chronology)))
            continue;
        Span said = block.span;
        for (const Event& event : m_chronology.events) {
            if (block.kind == BlockKind::LogLine && event.source.from == block.span.from)
                said.from = event.wordsFrom;
        }
        const QList<Span> sentences = sentencesOf(m_text, said);
        const QString title = sentences.isEmpty() ? QString() : headline(m_text.mid(sentences.first().from, sentences.first().length()));
        const bool isOnlyService = block.kind == BlockKind::LogLine && labelsServices(title);
        if (!bareWords(title).isEmpty() && !isOnlyService)
            return title;
    }
    return {};
}

namespace {

/// A title that says no more than the day.
LocalText titleOfDay(QDate day)
{
    const QString german = QLocale(QLocale::German).toString(day, QStringLiteral("d. MMMM yyyy"));
    const QString english = QLocale(QLocale::English).toString(day, QStringLiteral("d MMMM yyyy"));
    return {{QStringLiteral("de"), QStringLiteral("Vorfall vom ") + german}, {QStringLiteral("en"), QStringLiteral("Incident of ") + english}};
}

} // namespace

void Builder::setTitle()
{
    const QString front = frontMatter(m_text, QLatin1StringView("title"));
    const QString stated = headline(front.isEmpty() ? m_chronology.title : front);
    if (!bareWords(stated).isEmpty()) {
        incident().title = local(stated);
        return;
    }
    const QString opening = m_chronology.isChat ? QString() : openingWords();
    const TimelineEntry* first = firstEvent();
    const QDate day = first ? inZone(*sortInstant(first->time), m_chronology.zone).date() : m_chronology.day;
    incident().title = opening.isEmpty() ? titleOfDay(day) : local(opening);
    guess(Guess::What::Title, incident().title.value(m_chronology.language));
}

ServiceId Builder::service(const QString& name)
{
    const QString key = name.toLower();
    if (const auto known = m_services.constFind(key); known != m_services.cend())
        return *known;
    Service added;
    added.id = ServiceId::fresh();
    added.name = name;
    m_draft.incoming.services << added;
    m_services.insert(key, added.id);
    if (name.size() > 2)
        m_lowNames << std::pair(key, added.id);
    return added.id;
}

void Builder::addServices()
{
    for (const QStringList& names : {m_facts.affected, m_facts.restored, m_facts.working}) {
        for (const QString& name : names)
            service(name);
    }
    for (const Service& added : m_draft.incoming.services)
        guess(Guess::What::Service, added.name);
}

namespace {

EntryKind kindOfEvent(const QString& words)
{
    if (hasCue(words, Cue::Promised) || (hasCue(words, Cue::Provider) && !hasCue(words, Cue::Recovered)))
        return EntryKind::ProviderMessage;
    if (hasCue(words, Cue::Recovered) || hasCue(words, Cue::Resolved))
        return EntryKind::Recovery;
    if (hasCue(words, Cue::Decided))
        return EntryKind::Decision;
    return hasCue(words, Cue::Acting) ? EntryKind::Action : EntryKind::Observation;
}

} // namespace

/// A status page that repeats itself states its percentage once.
std::optional<Percent> Builder::newPercent(const std::optional<Percent>& stated, const EventTime& time) const
{
    const bool isKnown = stated && time.isKnown() && std::any_of(m_order.begin(), m_order.end(), [&](const EntryId& id) {
        const TimelineEntry& before = m_draft.incoming.record.entries[id];
        return before.percent == stated && before.time.earliest == time.earliest && before.time.latest == time.latest;
    });
    return isKnown ? std::nullopt : stated;
}

void Builder::addEvent(const Event& event)
{
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.incident = incident().id;
    entry.time = event.time;
    if (event.followsPrevious && !m_order.isEmpty())
        entry.time.after = m_order.last();
    entry.text = m_text.mid(event.wordsFrom, event.source.to - event.wordsFrom).simplified();
    while (entry.text.size() > 1 && entry.text.endsWith(QLatin1StringView(" |"))) // the end of a row in a table
        entry.text.chop(2);
    entry.language = m_chronology.language;
    entry.role = event.isPublication ? EntryRole::Publication : event.isForecast ? EntryRole::Forecast
        : event.isBackground                               ? EntryRole::Background : EntryRole::Event;
    entry.kind = kindOfEvent(entry.text);
    entry.visibility = m_visibility;
    entry.percent = newPercent(percentIn(entry.text), entry.time);
    entry.rank = int(m_draft.sourceText.size()) * (m_chronology.isNewestFirst ? -1 : 1);
    const QString low = entry.text.toLower();
    for (const auto& [name, id] : std::as_const(m_lowNames)) {
        if (low.contains(name))
            entry.services << id;
    }
    if (entry.time.isVague() && entry.time.isKnown())
        guess(Guess::What::Time, entry.time.wording, entry.id);
    flag(event, entry.id);
    if (entry.role != EntryRole::Event)
        guess(Guess::What::Role, nameOf(entry.role), entry.id);
    m_draft.sourceText.insert(entry.id, m_text.mid(event.source.from, event.source.length()));
    m_all << entry.id;
    if (entry.role == EntryRole::Event)
        m_order << entry.id;
    record().entries.insert(entry.id, entry);
}

/// What looks like a slip of the author stays as written and is shown to the person who imports.
namespace {

/// " (02:30+02:00, 02:30+01:00)"
QString readingsOf(const Event& event)
{
    QStringList readings;
    for (const Instant& at : event.readings) {
        const QDateTime local = inZone(at, event.time.zone);
        const QString iso = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
        readings << iso.mid(11, 5) + iso.mid(19); // clock and offset
    }
    return QStringLiteral(" (%1)").arg(readings.join(QStringLiteral(", ")));
}

} // namespace

void Builder::flag(const Event& event, EntryId entry)
{
    const QString words = event.time.wording.isEmpty() ? m_text.mid(event.source.from, std::min<qsizetype>(60, event.source.length())) : event.time.wording;
    switch (event.doubt) {
    case Doubt::None:
        break;
    case Doubt::Weekday:
        guess(Guess::What::Day, words, entry);
        break;
    case Doubt::Year:
        guess(Guess::What::Year, words, entry);
        break;
    case Doubt::Future:
        guess(Guess::What::Time, words, entry);
        break;
    case Doubt::Clock:
        guess(Guess::What::Zone, words, entry);
        break;
    case Doubt::Shown:
        guess(Guess::What::Time, words + readingsOf(event), entry);
        break;
    }
}

void Builder::addEvents()
{
    for (const Event& event : m_chronology.events)
        addEvent(event);
}

EntryId Builder::addAside(const Aside& aside, Visibility visibility)
{
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.incident = incident().id;
    entry.text = m_text.mid(aside.span.from, aside.span.length()).trimmed();
    entry.language = m_chronology.language;
    entry.role = EntryRole::Background;
    if (aside.after >= 0)
        entry.time.after = m_all.value(aside.after);
    entry.visibility = visibility;
    entry.rank = int(m_draft.sourceText.size());
    m_draft.sourceText.insert(entry.id, entry.text);
    record().entries.insert(entry.id, entry);
    return entry.id;
}

void Builder::addBackground()
{
    const QString title = bareWords(incident().title.value(m_chronology.language));
    for (const Aside& aside : m_facts.background) {
        if (bareWords(QStringView(m_text).mid(aside.span.from, aside.span.length())) != title) // said already
            addAside(aside, m_visibility);
    }
    for (const Aside& aside : m_facts.remnants)
        guess(Guess::What::Remnant, {}, addAside(aside, Visibility::Internal));
    if (!m_chronology.otherDay.isEmpty())
        guess(Guess::What::Day, m_chronology.otherDay);
}

void Builder::setMilestones()
{
    bool recovered = false;
    bool detected = false;
    bool identified = false;
    TimelineEntry* last = nullptr;
    for (const EntryId& id : m_order) {
        TimelineEntry& entry = record().entries[id];
        if (!detected && hasCue(entry.text, Cue::Detected)) {
            entry.milestone = Milestone::Detected;
            detected = true;
        } else if (!identified && hasCue(entry.text, Cue::Identified)) {
            entry.milestone = Milestone::Identified;
            identified = true;
        } else if (recovered && hasCue(entry.text, Cue::Relapsed)) {
            entry.milestone = Milestone::Relapsed;
        }
        recovered = recovered || hasCue(entry.text, Cue::Recovered);
        last = entry.time.isKnown() ? &entry : last;
    }
    const auto resolved = std::find_if(m_order.crbegin(), m_order.crend(), [this](const EntryId& id) {
        return hasCue(record().entries[id].text, Cue::Resolved) && record().entries[id].time.isKnown();
    });
    if (resolved == m_order.crend())
        return;
    TimelineEntry& entry = record().entries[*resolved];
    const bool isLatest = last && compareTimes(entry.time, last->time) >= 0;
    if (isLatest && entry.milestone == Milestone::None) {
        entry.milestone = Milestone::Resolved;
        incident().ended = entry.time;
    }
}

const TimelineEntry* Builder::firstEvent()
{
    const TimelineEntry* first = nullptr;
    for (const EntryId& id : m_order) {
        const TimelineEntry& entry = record().entries[id];
        if (sortInstant(entry.time) && (!first || compareTimes(entry.time, first->time) < 0))
            first = &entry;
    }
    return first;
}

/// "13:54 … has been down for 1 minute": it began at 13:53.
void Builder::startBefore(const TimelineEntry& first)
{
    const QList<Token> tokens = tokensOf(first.text.left(400));
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        const bool isSince = meaningOf(tokens[i].low, Meaning::Since, m_chronology.language).has_value();
        const auto length = isSince ? lengthAt(tokens, i + 1, m_chronology.language) : std::nullopt;
        if (!length || !first.time.earliest)
            continue;
        EventTime& started = incident().started;
        started.earliest = *first.time.earliest - std::chrono::seconds(length->seconds);
        started.latest = started.earliest;
        const Token& last = tokens[length->end - 1];
        started.wording = first.text.mid(tokens[i].from, last.from + last.length - tokens[i].from);
        guess(Guess::What::Time, started.wording);
        return;
    }
}

/// When it began and ended: what the introduction says, else the first event.
void Builder::setFrame()
{
    if (m_chronology.frame && m_chronology.frame->from) {
        incident().started = *m_chronology.frame->from;
        if (m_chronology.frame->to)
            incident().ended = m_chronology.frame->to;
    } else if (const TimelineEntry* first = firstEvent()) {
        incident().started = first->time;
        startBefore(*first);
    }
    const bool isIdentified = std::any_of(m_order.begin(), m_order.end(), [this](const EntryId& id) {
        return record().entries[id].milestone == Milestone::Identified;
    });
    incident().phase = incident().ended ? Phase::Resolved : isIdentified ? Phase::Identified : Phase::Investigating;
}

ImportDraft Builder::build()
{
    describe();
    addServices();
    addEvents();
    setTitle();
    addBackground();
    setMilestones();
    setFrame();
    setFacts();
    setDataImpact();
    addEarlierOutage();
    addPromises();
    addClaims();
    return std::move(m_draft);
}

ImportDraft draftOf(const QString& text, const Chronology& chronology, const FactSheet& facts)
{
    return Builder(text, chronology, facts).build();
}

} // namespace lagebild::text
