// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savewords.h"

#include "app/messages/sentence.h"

#include <QLocale>
#include <QTimeZone>

namespace lagebild {

namespace {

int waiting(const SaveState& state)
{
    return int(state.committed - state.saved);
}

} // namespace

QString SaveWords::headline(const SaveState& state)
{
    if (state.isReadOnly)
        return tr("Read-only");
    if (!state.isAllSaved() && state.problem)
        return tr("Not saved yet");
    return state.isAllSaved() ? tr("Kept on this laptop") : tr("Saving …");
}

QString SaveWords::detail(const SaveState& state)
{
    if (state.isReadOnly)
        return state.isAllSaved() ? tr("This profile takes no changes.") : tr("%n change(s) are not saved.", nullptr, waiting(state));
    if (!state.isAllSaved() && state.problem)
        return tr("%n change(s) wait: %1", nullptr, waiting(state)).arg(messages::sentence(*state.problem));
    return tr("No server connected.");
}

QString SaveWords::line(const SaveState& state)
{
    if (!state.isAllSaved())
        return state.problem ? tr("Not saved yet: %n change(s)", nullptr, waiting(state)) : tr("Saving …");
    if (!state.savedAt)
        return state.isReadOnly ? tr("Read-only") : tr("Nothing to save");
    const QDateTime at = inZone(*state.savedAt, QTimeZone::systemTimeZoneId());
    return tr("Saved on this laptop %1", "time").arg(at.toString(QStringLiteral("HH:mm:ss")));
}

Gravity SaveWords::gravity(const SaveState& state)
{
    if (state.isReadOnly)
        return Gravity::Trouble;
    return !state.isAllSaved() && state.problem ? Gravity::Warning : Gravity::Notice;
}

QString SaveWords::whyClosingLoses(const SaveState& state)
{
    const QString lost = tr("Closing now would lose %n unsaved change(s).", nullptr, waiting(state));
    return state.problem ? lost + QLatin1Char(' ') + messages::sentence(*state.problem) : lost;
}

qint64 journalLength(const journal::State& state)
{
    qint64 length = 0;
    for (const journal::ChainEnd& end : state.chains)
        length += end.op.seq;
    return length;
}

} // namespace lagebild
