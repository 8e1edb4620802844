// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/draft.h"

#include "app/domain/enumnames.h"
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

/// What the reader of a short text gets to see of the title; nothing when it was left out or needs no translation.
QList<MissingTranslation> missingTitle(const QString& text, const Facts& facts)
{
    const bool isQuoted = facts.title && text.contains(facts.title->original.simplified().left(20));
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
    draft.missing = (isShort ? missingTitle(draft.text, facts) : QList<MissingTranslation>()) + missingIn(source, facts);
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
