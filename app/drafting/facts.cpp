// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/facts.h"

#include "app/drafting/repetition.h"

namespace lagebild {

namespace {

void addFlags(Facts& facts, const FactContext& context)
{
    const Incident& incident = context.incident();
    const auto flag = [&](const char* name, bool value) { facts.flags[QLatin1StringView(name)] = value; };
    for (const auto& row : enumNames<NoticeKind>())
        flag(row.name, context.request.kind == row.value);
    for (const auto& row : enumNames<Channel>())
        facts.flags[QStringLiteral("for") + QString::fromLatin1(row.name).replace(0, 1, QChar::fromLatin1(row.name[0]).toUpper())]
            = context.request.channel == row.value;
    flag("ended", isEnd(incident.phase));
    flag("running", !isEnd(incident.phase));
    flag("maintenance", incident.kind == IncidentKind::Maintenance);
    flag("isPlanned", incident.phase == Phase::Scheduled);
    flag("isIdentified", incident.phase == Phase::Identified);
    flag("isMonitoring", incident.phase == Phase::Monitoring || incident.phase == Phase::Verifying);
    flag("dataUnknown", incident.dataImpact == DataImpact::Unknown);
    flag("dataNone", incident.dataImpact == DataImpact::None);
    flag("dataDelayed", incident.dataImpact == DataImpact::Delayed);
    flag("dataPartial", incident.dataImpact == DataImpact::Partial);
    flag("dataLost", incident.dataImpact == DataImpact::Lost);
    flag("dataLoss", incident.dataImpact == DataImpact::Partial || incident.dataImpact == DataImpact::Lost);
    flag("actionUnknown", incident.customerAction == CustomerAction::Unknown);
    flag("actionNone", incident.customerAction == CustomerAction::None);
    flag("actionRequired", incident.customerAction == CustomerAction::Required);
}

QString countedScope(const FactContext& context)
{
    const Scope& scope = context.incident().scope;
    return countedPhrase(scope.count, scope.bound, context.told(scope.unit), context.language());
}

/// The number, and a person's words about the scope unless they only say the number again. Words without a number that
/// are no sentence take its place.
void addScope(Facts& facts, const FactContext& context)
{
    const Scope& scope = context.incident().scope;
    QString found;
    const QString words = textIn(scope.text, context.language(), &found).trimmed();
    const QString counted = countedPhrase(scope.count, scope.bound, scope.unit.value(found), found);
    const QString number = countedScope(context);
    const QString text = sentenceKey(words) == sentenceKey(counted) ? QString() : context.told(scope.text);
    const bool takesItsPlace = number.isEmpty() && !words.isEmpty() && !QStringLiteral(".!?…").contains(words.back());
    facts.texts[QStringLiteral("scope")] = takesItsPlace ? text : number;
    facts.texts[QStringLiteral("scopeText")] = takesItsPlace ? QString() : text;
}

/// The title never brings its own full stop into a sentence.
void addTitle(Facts& facts, const FactContext& context)
{
    LocalText title = context.incident().title;
    for (QString& words : title) {
        words = words.simplified();
        while (words.endsWith(u'.'))
            words.chop(1);
    }
    QString found;
    const QString words = textIn(title, context.language(), &found);
    const bool isForeign = !words.isEmpty() && found != context.language();
    const QString told = context.toldOrQuoted(title);
    facts.texts[QStringLiteral("title")] = told;
    facts.texts[QStringLiteral("quotedTitle")]
        = isForeign || told.isEmpty() ? told : context.words("quote", {{QStringLiteral("text"), told}});
    if (isForeign)
        facts.title = MissingTranslation{{}, words, found};
}

void addTexts(Facts& facts, const FactContext& context)
{
    const Incident& incident = context.incident();
    const auto text = [&](const char* name, const QString& value) { facts.texts[QLatin1StringView(name)] = value; };
    text("shortId", incident.shortId);
    text("severity", QString::number(incident.severity));
    text("phase", context.wordFor("phase", incident.phase));
    text("summary", context.told(incident.summary));
    text("cause", context.told(incident.cause));
    text("dataText", context.told(incident.dataImpactText));
    text("actionText", context.told(incident.customerActionText));
    text("apology", context.told(incident.apology));
    text("thanks", context.told(incident.thanks));
    text("outlook", context.told(incident.outlook));
    text("contact", context.told(incident.contact));
    text("recovery", context.told(incident.recovery));
    text("lesson", context.told(incident.lesson));
    text("dataSentence", dataSentence(context));
    text("actionSentence", actionSentence(context));
}

/// Whether a section has anything to say, so that its heading never stands alone.
void addSectionFlags(Facts& facts)
{
    const auto has = [&](const char* text) { return !facts.texts.value(QLatin1StringView(text)).isEmpty(); };
    facts.flags[QStringLiteral("hasData")] = has("dataSentence") || has("dataText") || !facts.lists.value(QStringLiteral("dataServices")).isEmpty();
    facts.flags[QStringLiteral("hasAction")] = has("actionSentence") || has("actionText");
}

/// A looking-back notice names the day; one about today needs only the clock.
TimeStyle styleNear(const FactContext& context, const EventTime& time)
{
    TimeStyle style = context.fullStyle;
    const auto instant = sortInstant(time);
    const auto dateOf = [&](Instant at) { return inZone(at, context.incident().timezone).date(); };
    const bool isLive = context.request.kind == NoticeKind::Initial || context.request.kind == NoticeKind::Update;
    if (isLive && instant && dateOf(*instant) == dateOf(context.now))
        style.date = DateDetail::None;
    return style;
}

void addTimes(Facts& facts, const FactContext& context)
{
    const Incident& incident = context.incident();
    const EventTime began = beginningOf(context.record);
    facts.texts[QStringLiteral("began")] = context.timeText(began, styleNear(context, began));
    facts.texts[QStringLiteral("beganSince")] = sincePhrase(began, styleNear(context, began));
    const EventTime ended = incident.ended.value_or(EventTime());
    facts.texts[QStringLiteral("endTime")] = context.timeText(ended, styleNear(context, ended));
    facts.texts[QStringLiteral("duration")] = durationPhrase(lasting(context.record, context.now), context.language());
    facts.texts[QStringLiteral("written")] = timePhrase(atMinute(context.now, incident.timezone), context.fullStyle);
    const Instant from = sortInstant(began).value_or(context.now);
    facts.texts[QStringLiteral("zone")] = zonePhrase(incident.timezone, context.language(), from,
        sortInstant(ended).value_or(context.now));
}

/// Time and length only where the text does not tell them already.
FactItem earlierItem(const FactContext& context, const EarlierOutage& outage)
{
    const DurationRange length{outage.duration, outage.duration};
    const QString own = outage.text.value(context.language());
    const auto begins = outage.time.earliest ? outage.time.earliest : outage.time.latest;
    const QString year = begins ? QString::number(inZone(*begins, context.incident().timezone).date().year()) : QString();
    const QString duration = outage.duration.count() > 0 ? durationPhrase(length, context.language()) : QString();
    return {{QStringLiteral("time"), own.contains(year) ? QString() : context.timeText(outage.time, context.fullStyle)},
        {QStringLiteral("duration"), own.contains(duration) ? QString() : duration},
        {QStringLiteral("text"), onePiece(context.told(outage.text))}};
}

void addEarlierOutages(Facts& facts, const FactContext& context)
{
    auto& list = facts.lists[QStringLiteral("earlier")] = {};
    for (const EarlierOutage& outage : context.incident().earlierOutages) {
        const FactItem item = earlierItem(context, outage);
        if (std::any_of(item.begin(), item.end(), [](const QString& text) { return !text.isEmpty(); }))
            list << item;
    }
}

QMap<QString, QStringList> itemNames()
{
    const QStringList service{QStringLiteral("name"), QStringLiteral("state"), QStringLiteral("since"), QStringLiteral("checked")};
    const QStringList entry{QStringLiteral("time"), QStringLiteral("newDay"), QStringLiteral("author"),
        QStringLiteral("internal"), QStringLiteral("original"), QStringLiteral("text")};
    const QStringList promise{QStringLiteral("who"), QStringLiteral("text"), QStringLiteral("due"), QStringLiteral("outcome")};
    return {{QStringLiteral("affected"), service}, {QStringLiteral("working"), service}, {QStringLiteral("unknown"), service},
        {QStringLiteral("timeline"), entry}, {QStringLiteral("notes"), entry}, {QStringLiteral("latest"), entry},
        {QStringLiteral("providerPromises"), promise}, {QStringLiteral("ourPromises"), promise},
        {QStringLiteral("actionServices"), {QStringLiteral("name")}},
        {QStringLiteral("dataServices"), {QStringLiteral("name"), QStringLiteral("data"), QStringLiteral("text")}},
        {QStringLiteral("percents"), {QStringLiteral("time"), QStringLiteral("percent"), QStringLiteral("counts")}},
        {QStringLiteral("earlier"), {QStringLiteral("time"), QStringLiteral("duration"), QStringLiteral("text")}},
        {QStringLiteral("roles"), {QStringLiteral("role"), QStringLiteral("person")}},
        {QStringLiteral("actions"), {QStringLiteral("text"), QStringLiteral("owner"), QStringLiteral("due"), QStringLiteral("done")}},
        {QStringLiteral("contacts"), {QStringLiteral("name"), QStringLiteral("service"), QStringLiteral("how"),
            QStringLiteral("number"), QStringLiteral("note")}}};
}

} // namespace

Facts factsOf(const Records& records, const IncidentRecord& record, const DraftRequest& request, Instant now)
{
    const FactContext context(records, record, request, now);
    Facts facts;
    addFlags(facts, context);
    addTitle(facts, context);
    addScope(facts, context);
    addTexts(facts, context);
    addTimes(facts, context);
    addServiceFacts(facts, context);
    addTimelineFacts(facts, context);
    addPeopleFacts(facts, context);
    addEarlierOutages(facts, context);
    addSectionFlags(facts);
    for (auto list = facts.lists.cbegin(); list != facts.lists.cend(); ++list)
        facts.flags[anyName(list.key())] = !list->isEmpty();
    return facts;
}

QString anyName(const QString& list)
{
    return QStringLiteral("any") + list.front().toUpper() + list.mid(1);
}

const Vocabulary& vocabulary()
{
    static const Vocabulary words = [] { // the names are those that factsOf() fills, so the two cannot drift apart
        const Facts facts = factsOf({}, {}, {}, {});
        return Vocabulary{facts.texts.keys() + facts.flags.keys(), itemNames()};
    }();
    return words;
}

} // namespace lagebild
