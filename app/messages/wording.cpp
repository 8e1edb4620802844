// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/wording.h"

#include <QLocale>

namespace lagebild::messages {

namespace {

// Entries keep these sentences in both languages, whatever language the program speaks: hence tables, not tr().
struct Pair {
    const char* de;
    const char* en;
    QString in(const QString& language) const { return QString::fromUtf8(language == QStringLiteral("de") ? de : en); }
};

const Pair& stateWord(ServiceState state)
{
    static constexpr Pair words[] = {{"in Betrieb", "operational"}, {"in Wartung", "under maintenance"},
        {"eingeschränkt", "degraded"}, {"teilweise ausgefallen", "partial outage"}, {"ausgefallen", "major outage"},
        {"Zustand unbekannt", "state unknown"}};
    return words[size_t(state)];
}

const Pair& phaseWord(Phase phase)
{
    static constexpr Pair words[] = {{"Wir untersuchen die Störung.", "We are investigating the problem."},
        {"Die Ursache ist erkannt.", "The cause has been identified."},
        {"Eine Lösung ist eingespielt, wir beobachten sie.", "A fix is in place and we are monitoring it."},
        {"Die Störung ist behoben.", "The problem is resolved."},
        {"Die Wartung ist geplant.", "The maintenance is scheduled."},
        {"Die Wartung hat begonnen.", "The maintenance has begun."},
        {"Die Wartung ist beendet, wir prüfen das Ergebnis.", "The maintenance is done and we are verifying the result."},
        {"Die Wartung ist abgeschlossen.", "The maintenance is completed."}};
    return words[size_t(phase)];
}

QString percentPart(const Percent& percent, const QString& language)
{
    static constexpr Pair bounds[] = {{"", ""}, {"etwa ", "about "}, {"mindestens ", "at least "},
        {"mehr als ", "more than "}, {"höchstens ", "at most "}, {"weniger als ", "less than "}};
    const Pair counts = percent.counts == Counts::Working ? Pair{"nutzbar", "working"} : Pair{"betroffen", "affected"};
    return QStringLiteral(", ") + bounds[size_t(percent.bound)].in(language)
        + QLocale(language).toString(percent.value, 'g', 4) + QStringLiteral("\u00a0% ") + counts.in(language);
}

} // namespace

LocalText markWording(const Service& service, ServiceState state, const std::optional<Percent>& percent)
{
    LocalText wording;
    for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
        wording.insert(language, nameIn(service, language) + QStringLiteral(": ") + stateWord(state).in(language)
            + (percent ? percentPart(*percent, language) : QString()));
    }
    return wording;
}

LocalText phaseWording(Phase phase)
{
    return {{QStringLiteral("de"), phaseWord(phase).in(QStringLiteral("de"))},
        {QStringLiteral("en"), phaseWord(phase).in(QStringLiteral("en"))}};
}

} // namespace lagebild::messages
