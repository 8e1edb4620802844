// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"

#include "app/cli/program.h"
#include "app/desktop/exporting.h"
#include "app/exchange/samples.h"
#include "app/exchange/text/textimport.h"
#include "app/messages/sentence.h"
#include "ui/exchange/importdialog.h"

#include <QSysInfo>

namespace lagebild::desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto patienceForLock = 3s; // a command line that is soon done

journal::Session session()
{
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("USERNAME");
    return {user, QSysInfo::machineHostName(), QStringLiteral("lagebild " LAGEBILD_VERSION)};
}

QString preferencesFile(const Options& options)
{
    return options.profileFolder + QStringLiteral("/window.ini");
}

Doors doorsOf(Composition& parts)
{
    Doors doors;
    doors.drafter = [&parts](const Records& records, IncidentId incident, const DraftRequest& request, Instant now) {
        return draftNotice(records, incident, request, now, parts.templates);
    };
    doors.useLanguage = [&parts](const QString& code) {
        parts.desk.setLanguage(code);
        parts.languages.use(code);
    };
    doors.importText = [&parts](QWidget& parent) {
        auto* dialog = new ImportDialog(parts.desk, importText, &parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &ImportDialog::imported, &parts.window,
            [&parts](IncidentId incident) { parts.window.showIncident(incident); });
        dialog->show();
    };
    doors.exportIncident = [&parts](const IncidentRecord& record, const QString& file) {
        return exportTo(file, {parts.desk.records(), record, parts.languages.current(), parts.clock.now()});
    };
    doors.readOnlyBecause = parts.profile.readOnlyBecause;
    return doors;
}

/// Only into an empty profile; a demo that was edited is left as it is.
void loadSamples(Desk& desk)
{
    const auto samples = demoIncidents(desk.records());
    if (!samples)
        return;
    for (const ChangeSet& sample : *samples) {
        if (!desk.commit(sample, Origin::CommandLine))
            return;
    }
}

Error said(const Error& error)
{
    return {error.code, messages::sentence(error), error.where};
}

} // namespace

Composition::Composition(const Options& chosen, store::OpenedProfile opened, Templates found)
    : options(chosen)
    , preferences(preferencesFile(options))
    , profile(std::move(opened))
    , templates(std::move(found))
    , desk(std::move(profile.state), session(), profile.writer.get(), clock)
    , handover(desk, options.profileFolder)
    , window(desk, preferences, appearance, doorsOf(*this))
{
}

Result<std::unique_ptr<Composition>> compose(const Options& options)
{
    Languages languages; // for what may have to be said before there is a window
    languages.use(options.language.isEmpty() ? cli::personsLanguage() : options.language);
    auto profile = store::openProfile(options.profileFolder, store::ProfileUse::Write, {patienceForLock});
    if (!profile)
        return said(profile.error());
    auto templates = Templates::load(options.profileFolder + QStringLiteral("/templates"));
    const auto broken = templates ? std::nullopt : std::optional(templates.error());
    if (!options.language.isEmpty())
        Preferences(preferencesFile(options)).setLanguage(options.language);
    auto parts = std::make_unique<Composition>(options, std::move(*profile),
        templates ? std::move(*templates) : Templates::builtIn());
    if (options.isDemo)
        loadSamples(parts->desk);
    if (broken)
        parts->window.refuse(*broken);
    if (const auto heard = parts->handover.listen(); !heard)
        parts->window.refuse(heard.error());
    parts->window.show();
    return Result<std::unique_ptr<Composition>>(std::move(parts));
}

} // namespace lagebild::desktop
