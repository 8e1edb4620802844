// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/documentwords.h"

#include <QLocale>

namespace lagebild {

namespace {

struct Pair {
    const char* de;
    const char* en;
};

template<class E, size_t Size>
QString pick(const Pair (&words)[Size], E value, const QString& language)
{
    const Pair& pair = words[std::min(size_t(value), Size - 1)];
    return QString::fromUtf8(language == QStringLiteral("de") ? pair.de : pair.en);
}

} // namespace

QString word(Heading heading, const QString& language)
{
    static constexpr Pair words[] = {{"Dienste", "Services"}, {"Betroffen", "Affected"},
        {"Weiterhin nutzbar", "Still working"}, {"Zustand unbekannt", "State unknown"}, {"Verlauf", "Timeline"},
        {"intern", "internal"}, {"Zusammenfassung", "Summary"}, {"Ursache", "Cause"}, {"Umfang", "Scope"},
        {"Daten", "Data"}, {"Was Nutzer tun müssen", "What users must do"},
        {"Was sich von selbst erholt", "What recovers by itself"}, {"Zusagen", "Promises"},
        {"Frühere Ausfälle", "Earlier outages"}, {"Entschuldigung", "Apology"}, {"Dank", "Thanks"},
        {"Ausblick", "Outlook"}, {"Kontakt", "Contact"}, {"Lehre", "Lesson"}, {"Beginn", "Began"}, {"Ende", "Ended"},
        {"Schweregrad", "Severity"}, {"Zeiten", "Times"},
        {"Anhang", "Attachment"}};
    static_assert(std::size(words) == size_t(Heading::Attachment) + 1);
    return pick(words, heading, language);
}

QString word(ServiceState state, const QString& language)
{
    static constexpr Pair words[] = {{"in Betrieb", "operational"}, {"in Wartung", "under maintenance"},
        {"eingeschränkt", "degraded"}, {"teilweise ausgefallen", "partial outage"}, {"ausgefallen", "major outage"},
        {"unbekannt", "unknown"}};
    return pick(words, state, language);
}

QString word(DataImpact impact, const QString& language)
{
    static constexpr Pair words[] = {{"nicht bekannt", "not known"}, {"kein Datenverlust", "no data lost"},
        {"Daten verzögert", "data delayed"}, {"Daten teilweise verloren", "data partly lost"},
        {"Daten verloren", "data lost"}};
    return pick(words, impact, language);
}

QString word(CustomerAction action, const QString& language)
{
    static constexpr Pair words[] = {{"nicht bekannt", "not known"}, {"nichts", "nothing"},
        {"etwas ist zu tun", "something is to be done"}};
    return pick(words, action, language);
}

QString word(Restoration restoration, const QString& language)
{
    static constexpr Pair words[] = {{"", ""}, {"wird wiederhergestellt", "being restored"},
        {"wiederhergestellt", "restored"}};
    return pick(words, restoration, language);
}

QString word(Outcome outcome, const QString& language)
{
    static constexpr Pair words[] = {{"offen", "open"}, {"gehalten", "kept"}, {"verspätet gehalten", "kept late"},
        {"gebrochen", "broken"}};
    return pick(words, outcome, language);
}

QString word(Phase phase, const QString& language)
{
    static constexpr Pair words[] = {{"wird untersucht", "investigating"}, {"Ursache erkannt", "identified"},
        {"wird beobachtet", "monitoring"}, {"behoben", "resolved"}, {"geplant", "scheduled"},
        {"läuft", "in progress"}, {"wird geprüft", "verifying"}, {"abgeschlossen", "completed"}};
    return pick(words, phase, language);
}

QString boundWords(Bound bound, const QString& language)
{
    static constexpr Pair words[] = {{"", ""}, {"etwa ", "about "}, {"mindestens ", "at least "},
        {"mehr als ", "more than "}, {"höchstens ", "at most "}, {"weniger als ", "less than "}};
    return pick(words, bound, language);
}

QString attachmentWords(const Attachment& attachment, const QString& language)
{
    return safeFileName(attachment.name) + QStringLiteral(", ")
        + QLocale(language).formattedDataSize(attachment.size, 1, QLocale::DataSizeTraditionalFormat);
}

QString percentWords(const Percent& percent, const QString& language)
{
    return boundWords(percent.bound, language) + QLocale(language).toString(percent.value, 'g', 4)
        + QStringLiteral("\u00a0%");
}

} // namespace lagebild
