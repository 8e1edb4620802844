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

SavePicture savePicture(const Desk& desk, const ServerLink* server)
{
    const QString address = server ? server->address() : QString();
    if (address.isEmpty())
        return {desk.saveState(), std::nullopt, {}};
    return {desk.saveState(), server->state(), address};
}

QString SaveWords::headline(const SavePicture& picture)
{
    const SaveState& here = picture.here;
    if (here.isReadOnly)
        return tr("Read-only");
    if (!here.isAllSaved())
        return here.problem ? tr("Not saved yet") : tr("Saving …");
    return picture.server ? ServerWords::headline(*picture.server) : tr("Kept on this laptop");
}

QString SaveWords::detail(const SavePicture& picture)
{
    const SaveState& here = picture.here;
    if (here.isReadOnly)
        return here.isAllSaved() ? tr("This profile takes no changes.") : tr("%n change(s) are not saved.", nullptr, waiting(here));
    if (!here.isAllSaved() && here.problem)
        return tr("%n change(s) wait: %1", nullptr, waiting(here)).arg(messages::sentence(*here.problem));
    if (!picture.server)
        return tr("No server connected.");
    const QString name = ServerWords::nameOf(picture.address);
    return here.isAllSaved() ? ServerWords::detail(*picture.server, name) : tr("First here, then on %1.").arg(name);
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

Gravity SaveWords::gravity(const SavePicture& picture)
{
    const SaveState& here = picture.here;
    if (here.isReadOnly)
        return Gravity::Trouble;
    if (!here.isAllSaved() && here.problem)
        return Gravity::Warning;
    return picture.server && needsPerson(*picture.server) ? Gravity::Warning : Gravity::Notice;
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
