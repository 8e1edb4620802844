// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/factcontext.h"

namespace lagebild {

namespace {

QString orderKey(const std::optional<EventTime>& time)
{
    const auto instant = time ? sortInstant(*time) : std::nullopt;
    return instant ? QString::number(instant->time_since_epoch().count()).rightJustified(20, u'0') : QStringLiteral("~");
}

/// Promises in the order of when they fell due, then as they were made.
QList<Commitment> commitmentsOf(const FactContext& context, Promiser by)
{
    QList<Commitment> found;
    for (const Commitment& commitment : context.record.commitments) {
        if (!commitment.deleted && commitment.by == by && context.mayTell(commitment.entry))
            found << commitment;
    }
    const auto placeOf = [&](const Commitment& c) { return context.record.entries.value(c.entry).time; };
    std::stable_sort(found.begin(), found.end(), [&](auto& a, auto& b) {
        const std::optional<EventTime> x = a.due ? a.due : std::optional(placeOf(a));
        const std::optional<EventTime> y = b.due ? b.due : std::optional(placeOf(b));
        return orderKey(x) < orderKey(y);
    });
    return found;
}

/// A time that may lie outside of the incident: its day must be beyond doubt even so.
QString dueText(const FactContext& context, const std::optional<EventTime>& time)
{
    const auto at = time ? sortInstant(*time) : std::nullopt;
    const auto began = sortInstant(beginningOf(context.record));
    if (!at || !began)
        return context.timeText(time, context.fullStyle);
    const auto dateOf = [&](Instant instant) { return inZone(instant, context.incident().timezone).date(); };
    const qint64 days = dateOf(*began).daysTo(dateOf(*at));
    TimeStyle style = context.style;
    if (days < 0 || days > 6)
        style.date = DateDetail::Full;
    else if (days > 0 && style.date == DateDetail::None)
        style.date = DateDetail::Weekday;
    return context.timeText(time, style);
}

/// The people behind our own promises are nobody's business outside, and a text that names the clock needs no due time.
FactItem commitmentItem(const FactContext& context, const Commitment& commitment)
{
    const QString text = onePiece(context.told(commitment.text));
    const QString due = dueText(context, commitment.due);
    const auto instant = commitment.due ? sortInstant(*commitment.due) : std::nullopt;
    const bool saysWhen = instant && text.contains(inZone(*instant, context.incident().timezone).toString(u"H:mm"));
    const bool namesWho = context.isInternal() || commitment.by == Promiser::Provider;
    return {{QStringLiteral("who"), namesWho ? commitment.who : QString()}, {QStringLiteral("text"), text},
        {QStringLiteral("due"), saysWhen ? QString() : due},
        {QStringLiteral("outcome"), context.wordFor("outcome", commitment.outcome)}};
}

void addPromises(Facts& facts, const FactContext& context)
{
    const auto saysSomething = [](const FactItem& item) {
        return !item.value(QStringLiteral("text")).isEmpty() || !item.value(QStringLiteral("due")).isEmpty();
    };
    QStringList providers;
    for (const Commitment& commitment : commitmentsOf(context, Promiser::Provider)) {
        if (!saysSomething(commitmentItem(context, commitment)))
            continue;
        facts.lists[QStringLiteral("providerPromises")] << commitmentItem(context, commitment);
        if (!commitment.who.isEmpty() && !providers.contains(commitment.who))
            providers << commitment.who;
    }
    facts.texts[QStringLiteral("provider")] = listPhrase(providers, context.language());
    facts.flags[QStringLiteral("severalProviders")] = providers.size() > 1;
    for (const Commitment& commitment : commitmentsOf(context, Promiser::Us)) {
        if (const FactItem item = commitmentItem(context, commitment); saysSomething(item))
            facts.lists[QStringLiteral("ourPromises")] << item;
    }
}

/// The roles that the program itself gives have a name in each language; others are called as people call them.
QString roleName(const FactContext& context, const QString& role)
{
    const QString name = context.words(("role." + role.toLatin1()).constData());
    return name.isEmpty() ? role : name;
}

void addTeam(Facts& facts, const FactContext& context)
{
    for (const Role& role : context.incident().roles) {
        if (role == Role{})
            continue;
        facts.lists[QStringLiteral("roles")] << FactItem{{QStringLiteral("role"), roleName(context, role.role)}, {QStringLiteral("person"), role.person}};
    }
    QList<Action> actions = context.record.actions.values();
    std::stable_sort(actions.begin(), actions.end(), [](auto& a, auto& b) { return orderKey(a.due) < orderKey(b.due); });
    for (const Action& action : std::as_const(actions)) {
        if (action.deleted)
            continue;
        facts.lists[QStringLiteral("actions")] << FactItem{{QStringLiteral("text"), onePiece(action.text)},
            {QStringLiteral("owner"), action.owner}, {QStringLiteral("due"), dueText(context, action.due)},
            {QStringLiteral("done"), dueText(context, action.done)}};
    }
    for (const Contact& contact : context.record.contacts) {
        if (contact.deleted)
            continue;
        const QString way = termIn(context.language(), contact.how);
        facts.lists[QStringLiteral("contacts")] << FactItem{{QStringLiteral("name"), contact.name},
            {QStringLiteral("service"), context.serviceName(contact.service)}, {QStringLiteral("how"), way.isEmpty() ? contact.how : way},
            {QStringLiteral("number"), contact.number}, {QStringLiteral("note"), onePiece(contact.note)}};
    }
}

/// Our next word to customers: the given one, else our first open commitment that is still to come.
std::optional<EventTime> nextPromise(const FactContext& context)
{
    if (context.request.promise)
        return context.request.promise;
    for (const Commitment& commitment : commitmentsOf(context, Promiser::Us)) {
        const auto due = commitment.due ? sortInstant(*commitment.due) : std::nullopt;
        if (commitment.outcome == Outcome::Open && due && *due > context.now)
            return commitment.due;
    }
    return std::nullopt;
}

} // namespace

void addPeopleFacts(Facts& facts, const FactContext& context)
{
    for (const char* name : {"providerPromises", "ourPromises", "roles", "actions", "contacts"})
        facts.lists[QLatin1StringView(name)] = {};
    addPromises(facts, context);
    if (context.isInternal())
        addTeam(facts, context);

    QString promise;
    if (const auto due = isEnd(context.incident().phase) ? std::nullopt : nextPromise(context); due && due->isKnown()) {
        TimeStyle style = context.fullStyle; // near the present the clock is enough
        const auto dateOf = [&](Instant instant) { return inZone(instant, context.incident().timezone).date(); };
        if (dateOf(*sortInstant(*due)) == dateOf(context.now))
            style.date = DateDetail::None;
        promise = timePhrase(*due, style);
    }
    facts.texts[QStringLiteral("promise")] = promise;
}

} // namespace lagebild
