// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/draft.h"

#include "app/domain/enumnames.h"
#include "app/markup/markdown.h"
#include "app/drafting/phrases.h"
#include "app/drafting/rendering.h"
#include "app/drafting/repetition.h"

namespace lagebild {

namespace {

/// Only the entries that this template really quotes.
QList<MissingTranslation> missingIn(const Template& source, const Facts& facts)
{
    const auto uses = [&](const char* list) { return source.names.contains(QLatin1StringView(list)); };
    const auto isShown = [&](const MissingTranslation& m) {
        if (uses("latest") && facts.latest.contains(m.entry))
            return true;
        return facts.events.contains(m.entry) ? uses("timeline") : uses("notes");
    };
    QList<MissingTranslation> shown;
    std::copy_if(facts.missing.begin(), facts.missing.end(), std::back_inserter(shown), isShown);
    return shown;
}

Result<void> checkNeeds(const Template& source, const Facts& facts, NoticeKind kind)
{
    const bool isOurs = source.origin.startsWith(u':'); // a place inside the program tells nobody anything
    for (const QString& name : source.needs) {
        if (!facts.flags.value(name) && facts.texts.value(name).isEmpty())
            return Error{Error::Code::PreconditionUnmet, nameOf(kind) + u'\n' + name, isOurs ? QString() : source.origin};
    }
    return {};
}

/// Every text that a notice may quote because nobody has written it in the notice's language, but for title and entries.
QList<LocalText> textsOf(const FactContext& context)
{
    const Incident& i = context.incident();
    QList<LocalText> texts{i.summary, i.scope.unit, i.scope.text, i.cause, i.dataImpactText, i.customerActionText, i.recovery, i.lesson,
        i.apology, i.outlook, i.thanks, i.contact};
    for (const Involvement& involvement : context.record.involvements)
        texts << involvement.dataImpactText;
    for (const Commitment& commitment : context.record.commitments)
        texts << commitment.text;
    for (const EarlierOutage& outage : i.earlierOutages)
        texts << outage.text;
    for (const TimelineEntry& entry : context.record.entries)
        texts << context.percentOf(entry);
    return texts;
}

/// Those of them that really stand in the Markdown, each once.
QList<MissingTranslation> quotedIn(const QString& markdown, const FactContext& context)
{
    QList<MissingTranslation> quoted;
    for (const LocalText& text : textsOf(context)) {
        QString found;
        const QString words = textIn(text, context.language(), &found).trimmed();
        const MissingTranslation missing{{}, words, found};
        if (!words.isEmpty() && found != context.language() && !quoted.contains(missing)
            && markdown.contains(escapeMarkdown(context.toldOrQuoted(text))))
            quoted << missing;
    }
    return quoted;
}

/// The title where readers get to see it, which a short text may have left out or cut.
QList<MissingTranslation> missingTitle(const Draft& draft, const Facts& facts, bool isShort)
{
    if (!facts.title)
        return {};
    const QString title = facts.texts.value(QStringLiteral("title"));
    const bool isQuoted = isShort ? draft.text.contains(facts.title->original.left(20))
                                  : draft.subject.contains(title) || draft.text.contains(escapeMarkdown(title));
    return isQuoted ? QList{*facts.title} : QList<MissingTranslation>();
}

} // namespace

Result<Draft> draftNotice(const Records& records, IncidentId incident, const DraftRequest& request, Instant now,
    const Templates& templates)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record)
        return Error{Error::Code::NotFound, incident.text()};
    if (!noticeLanguages().contains(request.language))
        return Error{Error::Code::BadValue, request.language, QStringLiteral("language")};
    const Template& source = templates.forNotice(request.kind, request.channel, request.language);
    const IncidentRecord once = saidOnce(FactContext(records, *record, request, now), source.names);
    const Facts facts = factsOf(records, once, request, now);
    // what a kind takes for granted holds on every channel
    for (const Template* stated : {&templates.named(nameOf(request.kind), request.language), &source}) {
        if (const auto met = checkNeeds(*stated, facts, request.kind); !met)
            return met.error();
    }
    const bool isShort = request.channel == Channel::Social;
    Draft draft;
    draft.text = render(source, facts, isShort ? TextForm::Plain : TextForm::Markdown);
    if (isShort)
        draft.text = shortened(draft.text, socialLength);
    const Template& subject = templates.named(QStringLiteral("subject"), request.language);
    draft.subject = render(subject, facts, TextForm::Plain).simplified();
    draft.missing = missingTitle(draft, facts, isShort);
    if (!isShort) // a short text leaves out what it would have to quote
        draft.missing += quotedIn(draft.text, FactContext(records, once, request, now));
    draft.missing += missingIn(source, facts);
    if (isEnd(record->incident.phase))
        draft.stillDown = facts.down;
    return draft;
}

QString sayThisNow(const Records& records, IncidentId incident, const QString& language, Instant now)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record || !noticeLanguages().contains(language))
        return {};
    const DraftRequest request{NoticeKind::Update, Channel::Social, language, {}};
    const Template& phone = Templates::builtIn().named(QStringLiteral("phone"), language);
    return render(phone, factsOf(records, *record, request, now), TextForm::Plain).simplified();
}

} // namespace lagebild
