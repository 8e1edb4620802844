// SPDX-License-Identifier: GPL-3.0-or-later
// The names and values of single fields.
#include "ui/models/words.h"

#include "app/domain/enumnames.h"
#include "ui/models/times.h"

#include <QJsonArray>

namespace lagebild {

namespace {

struct FieldName {
    const char* field;
    const char* words;
};

// fields of one name have one meaning, whatever thing they belong to
constexpr FieldName fieldNames[] = {{"", QT_TRANSLATE_NOOP("Words", "Deleted or kept")},
    {"action", QT_TRANSLATE_NOOP("Words", "Action")}, {"aliases", QT_TRANSLATE_NOOP("Words", "Other names")},
    {"apology", QT_TRANSLATE_NOOP("Words", "Apology")}, {"approvedBy", QT_TRANSLATE_NOOP("Words", "Approved by")},
    {"author", QT_TRANSLATE_NOOP("Words", "Author")}, {"by", QT_TRANSLATE_NOOP("Words", "Whose promise")},
    {"cause", QT_TRANSLATE_NOOP("Words", "Cause")}, {"channel", QT_TRANSLATE_NOOP("Words", "Channel")},
    {"contact", QT_TRANSLATE_NOOP("Words", "Contact")}, {"corrects", QT_TRANSLATE_NOOP("Words", "Corrected notice")},
    {"customerAction", QT_TRANSLATE_NOOP("Words", "Whether customers must act")},
    {"customerActionServices", QT_TRANSLATE_NOOP("Words", "Where customers must act")},
    {"customerActionText", QT_TRANSLATE_NOOP("Words", "What customers must do")},
    {"dataImpact", QT_TRANSLATE_NOOP("Words", "Data")}, {"dataImpactText", QT_TRANSLATE_NOOP("Words", "About the data")},
    {"dependsOn", QT_TRANSLATE_NOOP("Words", "Depends on")}, {"done", QT_TRANSLATE_NOOP("Words", "Done at")},
    {"due", QT_TRANSLATE_NOOP("Words", "Due")}, {"earlierOutages", QT_TRANSLATE_NOOP("Words", "Earlier outages")},
    {"ended", QT_TRANSLATE_NOOP("Words", "End")}, {"entry", QT_TRANSLATE_NOOP("Words", "Entry")},
    {"group", QT_TRANSLATE_NOOP("Words", "Group")}, {"how", QT_TRANSLATE_NOOP("Words", "Way of contact")},
    {"kind", QT_TRANSLATE_NOOP("Words", "Kind")}, {"language", QT_TRANSLATE_NOOP("Words", "Language")},
    {"lesson", QT_TRANSLATE_NOOP("Words", "Lesson")}, {"milestone", QT_TRANSLATE_NOOP("Words", "Milestone")},
    {"name", QT_TRANSLATE_NOOP("Words", "Name")}, {"names", QT_TRANSLATE_NOOP("Words", "Translated names")},
    {"note", QT_TRANSLATE_NOOP("Words", "Note")}, {"number", QT_TRANSLATE_NOOP("Words", "Number")},
    {"outcome", QT_TRANSLATE_NOOP("Words", "What became of it")}, {"outlook", QT_TRANSLATE_NOOP("Words", "Outlook")},
    {"owner", QT_TRANSLATE_NOOP("Words", "Owner")}, {"percent", QT_TRANSLATE_NOOP("Words", "Percent")},
    {"phase", QT_TRANSLATE_NOOP("Words", "Phase")}, {"promise", QT_TRANSLATE_NOOP("Words", "Next update")},
    {"public", QT_TRANSLATE_NOOP("Words", "Public")}, {"publishedAt", QT_TRANSLATE_NOOP("Words", "Published at")},
    {"rank", QT_TRANSLATE_NOOP("Words", "Place among entries of equal time")},
    {"recorded", QT_TRANSLATE_NOOP("Words", "Recorded")}, {"recovery", QT_TRANSLATE_NOOP("Words", "Recovers by itself")},
    {"restoration", QT_TRANSLATE_NOOP("Words", "Restoration")}, {"role", QT_TRANSLATE_NOOP("Words", "Role of the entry")},
    {"roles", QT_TRANSLATE_NOOP("Words", "Roles")}, {"scope", QT_TRANSLATE_NOOP("Words", "Reach")},
    {"service", QT_TRANSLATE_NOOP("Words", "Service")}, {"services", QT_TRANSLATE_NOOP("Words", "Services")},
    {"severity", QT_TRANSLATE_NOOP("Words", "Severity")}, {"shortId", QT_TRANSLATE_NOOP("Words", "Short id")},
    {"source", QT_TRANSLATE_NOOP("Words", "Source")}, {"started", QT_TRANSLATE_NOOP("Words", "Start")},
    {"state", QT_TRANSLATE_NOOP("Words", "State")}, {"summary", QT_TRANSLATE_NOOP("Words", "Summary")},
    {"text", QT_TRANSLATE_NOOP("Words", "Text")}, {"thanks", QT_TRANSLATE_NOOP("Words", "Thanks")},
    {"time", QT_TRANSLATE_NOOP("Words", "Time")}, {"timezone", QT_TRANSLATE_NOOP("Words", "Time zone")},
    {"title", QT_TRANSLATE_NOOP("Words", "Title")}, {"translations", QT_TRANSLATE_NOOP("Words", "Translations")},
    {"upstream", QT_TRANSLATE_NOOP("Words", "Run by a provider")}, {"verified", QT_TRANSLATE_NOOP("Words", "Checked at")},
    {"verifiedBy", QT_TRANSLATE_NOOP("Words", "Checked by")}, {"visibility", QT_TRANSLATE_NOOP("Words", "Visibility")},
    {"watched", QT_TRANSLATE_NOOP("Words", "On the board")}, {"who", QT_TRANSLATE_NOOP("Words", "Who")}};

template<class E>
std::optional<E> enumIn(const QJsonValue& value)
{
    return fromName<E>(value.toString());
}

/// The words of an enumeration; nullopt where the field is none or the value is of a newer version.
std::optional<QString> enumWords(EntityKind kind, const QString& field, const QJsonValue& value)
{
    const auto say = [&]<class E>(QString (*words)(E)) -> std::optional<QString> {
        const auto known = enumIn<E>(value);
        return known ? std::optional(words(*known)) : std::nullopt;
    };
    if (field == u"phase")
        return say(&Words::phase);
    if (field == u"kind" && kind == EntityKind::Entry)
        return say(&Words::kind);
    if (field == u"kind" && kind == EntityKind::Notice)
        return say(&Words::noticeKind);
    if (field == u"state" && kind == EntityKind::Claim)
        return say(&Words::state);
    if (field == u"state" && kind == EntityKind::Notice)
        return say(&Words::noticeState);
    if (field == u"milestone")
        return say(&Words::milestone);
    if (field == u"visibility")
        return say(&Words::visibility);
    if (field == u"dataImpact")
        return say(&Words::dataImpact);
    if (field == u"customerAction")
        return say(&Words::customerAction);
    if (field == u"restoration")
        return say(&Words::restoration);
    return field == u"channel" ? say(&Words::channel) : std::nullopt;
}

QString serviceName(const Records& records, const QJsonValue& id, const QLocale& locale)
{
    ServiceId service;
    if (!decode(id, service) || !records.services.contains(service))
        return id.toString();
    return nameIn(records.services.value(service), QLocale::languageToCode(locale.language()));
}

QString linesOf(const QJsonObject& texts)
{
    if (texts.size() == 1)
        return texts.begin()->toString();
    QStringList lines;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        lines << QStringLiteral("%1: %2").arg(Words::language(it.key()), it->toString());
    return lines.join(u'\n');
}

QString listWords(const Records& records, const QString& field, const QJsonArray& list, const QLocale& locale)
{
    QStringList words;
    for (const QJsonValue& item : list) {
        if (field.endsWith(u"ervices") || field == u"dependsOn")
            words << serviceName(records, item, locale);
        else if (field == u"roles")
            words << QStringLiteral("%1: %2").arg(item[u"role"].toString(), item[u"person"].toString());
        else
            words << (item.isObject() ? linesOf(item[u"text"].toObject()) : item.toString());
    }
    return locale.createSeparatedList(words);
}

QString objectWords(const QString& field, const QJsonValue& value, const QLocale& locale)
{
    static const QStringList times{QStringLiteral("started"), QStringLiteral("ended"), QStringLiteral("time"),
        QStringLiteral("verified"), QStringLiteral("due"), QStringLiteral("done"), QStringLiteral("promise"),
        QStringLiteral("publishedAt")};
    EventTime time;
    if (times.contains(field) && decode(value, time))
        return Times::longTime(time, locale);
    Percent percent;
    if (field == u"percent" && decode(value, percent))
        return Words::percent(percent, locale);
    return linesOf(field == u"scope" ? value[u"text"].toObject() : value.toObject());
}

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > 60 ? line.left(59) + QChar(0x2026) : line;
}

} // namespace

QString Words::field(const QString& field)
{
    for (const FieldName& name : fieldNames) {
        if (field == QLatin1StringView(name.field))
            return tr(name.words);
    }
    return field;
}

QString Words::value(const Records& records, const EntityRef& entity, const QString& field, const QJsonValue& value,
    const QLocale& locale)
{
    if (field.isEmpty())
        return value.toBool() ? tr("deleted", "entry") : tr("kept", "entry");
    if (field == u"severity")
        return severity(value.toInt());
    QString words = enumWords(entity.kind, field, value).value_or(QString());
    if (words.isEmpty() && field == u"service")
        words = serviceName(records, value, locale);
    else if (words.isEmpty() && field == u"language")
        words = language(value.toString());
    else if (words.isEmpty() && value.isBool())
        words = value.toBool() ? tr("yes") : tr("no");
    else if (words.isEmpty() && value.isDouble())
        words = locale.toString(value.toDouble(), 'g', 4);
    else if (words.isEmpty() && value.isArray())
        words = listWords(records, field, value.toArray(), locale);
    else if (words.isEmpty() && value.isObject())
        words = objectWords(field, value, locale);
    else if (words.isEmpty())
        words = value.toString();
    return words.isEmpty() ? tr("nothing", "an empty field") : words;
}

QString Words::thing(const Records& records, const EntityRef& entity, const QLocale& locale)
{
    const QJsonObject body = bodyOf(records, entity).value_or(QJsonObject());
    const QString text = shortened(
        body[u"text"].isObject() ? linesOf(body[u"text"].toObject()) : body[u"text"].toString());
    EventTime time;
    switch (entity.kind) {
    case EntityKind::Service: return tr("Service %1").arg(body[u"name"].toString());
    case EntityKind::Incident: return tr("Incident");
    case EntityKind::Involvement:
    case EntityKind::Claim: return tr("Service %1").arg(serviceName(records, body[u"service"], locale));
    case EntityKind::Entry:
        Q_UNUSED(decode(body[u"time"], time));
        return tr("Entry %1: %2", "time: text").arg(Times::shortTime(time, locale), text);
    case EntityKind::Commitment: return tr("Promise: %1").arg(text);
    case EntityKind::Action: return tr("Action: %1").arg(text);
    case EntityKind::Contact: return tr("Contact %1").arg(body[u"name"].toString());
    case EntityKind::Notice: return tr("Notice: %1", "text").arg(text);
    case EntityKind::Attachment: return tr("Attachment %1", "file name").arg(body[u"name"].toString());
    }
    return {};
}

} // namespace lagebild
