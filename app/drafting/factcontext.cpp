// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/factcontext.h"

#include "app/drafting/repetition.h"

#include <QLocale>
#include <QRegularExpression>

namespace lagebild {

namespace {

/// As little date as the span of the incident allows without doubt about the day. What a notice tells may lie before
/// the start that was noted first and behind the end.
DateDetail detailFor(const IncidentRecord& record, Instant now)
{
    const Incident& incident = record.incident;
    Instant from = sortInstant(incident.started).value_or(now);
    Instant to = incident.ended ? sortInstant(*incident.ended).value_or(now) : now;
    const auto cover = [&](const EventTime& time) {
        from = std::min(from, sortInstant(time).value_or(from));
        to = std::max(to, sortInstant(time).value_or(to));
    };
    for (const StateClaim& claim : record.claims) {
        if (!claim.deleted)
            cover(claim.time);
    }
    for (const TimelineEntry& entry : record.entries) {
        if (!entry.deleted && entry.role == EntryRole::Event)
            cover(entry.time);
    }
    const qint64 days = inZone(from, incident.timezone).date().daysTo(inZone(to, incident.timezone).date());
    if (days == 0)
        return DateDetail::None;
    return days < 7 ? DateDetail::Weekday : DateDetail::Full;
}

/// Whether the text begins by saying this itself, whatever it goes on with.
bool opensWith(const QString& text, const QString& sentence)
{
    return !sentence.isEmpty() && sentencesOf(text).value(0).size() > sentence.size()
        && sentenceKey(text).startsWith(sentenceKey(sentence));
}

} // namespace

FactContext::FactContext(const Records& allRecords, const IncidentRecord& theRecord, const DraftRequest& theRequest,
    Instant theNow)
    : records(allRecords)
    , record(theRecord)
    , request(theRequest)
    , now(theNow)
{
    style = {request.language, incident().timezone, detailFor(record, now), {}, TimeForm::Label};
    fullStyle = style;
    fullStyle.date = DateDetail::Full;
}

QString FactContext::words(const char* key, const PhraseArguments& arguments) const
{
    return phrase(language(), QLatin1StringView(key), arguments);
}

QString FactContext::languageName(const QString& code) const
{
    const QString name = words(("language." + code.toLatin1()).constData());
    return name.isEmpty() ? code : name;
}

QString FactContext::told(const LocalText& text) const
{
    const bool isShort = request.channel == Channel::Social;
    return isShort ? text.value(language()).trimmed() : toldOrQuoted(text);
}

QString FactContext::toldOrQuoted(const LocalText& text) const
{
    QString found;
    const QString words = textIn(text, language(), &found).trimmed();
    if (words.isEmpty() || found == language())
        return words;
    return this->words("original.text",
        {{QStringLiteral("text"), onePiece(words)}, {QStringLiteral("language"), languageName(found)}});
}

LocalText FactContext::percentOf(const TimelineEntry& entry) const
{
    const QString of = entry.percent ? entry.percent->of.trimmed() : QString();
    const QString own = entry.language.isEmpty() ? incident().language : entry.language;
    if (of.isEmpty())
        return {};
    const QString term = own == language() ? of : termIn(language(), of);
    return term.isEmpty() ? LocalText{{own, of}} : LocalText{{language(), term}};
}

QString FactContext::timeText(const std::optional<EventTime>& time, const TimeStyle& timeStyle) const
{
    return time && time->isKnown() ? timePhrase(*time, timeStyle) : QString();
}

bool FactContext::mayTell(EntryId id) const
{
    if (isInternal() || id.isNull())
        return true;
    const auto entry = record.entries.constFind(id);
    return entry != record.entries.constEnd() && !entry->deleted && entry->visibility == Visibility::Public;
}

QString FactContext::serviceName(ServiceId id) const
{
    const auto service = records.services.constFind(id);
    if (service == records.services.constEnd() || (!service->isPublic && !isInternal()))
        return {};
    return nameIn(*service, language());
}

QString dataSentence(const FactContext& context)
{
    const Incident& incident = context.incident();
    if (incident.dataImpact == DataImpact::Unknown && isEnd(incident.phase))
        return {};
    const QString sentence = context.wordFor("dataSentence", incident.dataImpact);
    return opensWith(incident.dataImpactText.value(context.language()), sentence) ? QString() : sentence;
}

QString actionSentence(const FactContext& context)
{
    const Incident& incident = context.incident();
    const QString own = incident.customerActionText.value(context.language());
    if (incident.customerAction == CustomerAction::Unknown && isEnd(incident.phase))
        return {};
    if (incident.customerAction != CustomerAction::Required) {
        const QString sentence = context.wordFor("actionSentence", incident.customerAction);
        return opensWith(own, sentence) ? QString() : sentence;
    }
    if (!textIn(incident.customerActionText, context.language()).isEmpty())
        return {};
    const auto& services = incident.customerActionServices;
    const bool hasNames = std::any_of(services.begin(), services.end(), [&](ServiceId id) { return !context.serviceName(id).isEmpty(); });
    return context.words(hasNames ? "actionSentence.required" : "actionSentence.something");
}

QString onePiece(const QString& text)
{
    static const QRegularExpression blankLines(QStringLiteral("\\s*[\\n\\r]\\s*"));
    return text.trimmed().replace(blankLines, QStringLiteral("\n"));
}

} // namespace lagebild
