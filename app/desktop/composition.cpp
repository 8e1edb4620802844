// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"

#include "app/cli/program.h"
#include "app/desktop/exportfile.h"
#include "app/drafting/draft.h"
#include "app/exchange/samples.h"
#include "app/exchange/fileimport.h"
#include "app/store/history.h"
#include "app/store/profilefiles.h"
#include "ui/exchange/importdialog.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace lagebild {

Result<std::shared_ptr<Composition>> Composition::make(const Start& start)
{
    using namespace std::chrono_literals;
    store::OpenOptions options;
    options.patience = 3s; // a command line is soon done
    auto profile = store::openProfile(start.profile, store::ProfileUse::Write, options);
    if (!profile)
        return profile.error();
    return std::shared_ptr<Composition>(new Composition(start, std::move(*profile)));
}

Composition::Composition(const Start& start, store::OpenedProfile profile)
    : m_folder(QFileInfo(start.profile).absoluteFilePath())
    , m_preferences(m_folder + QStringLiteral("/window.ini"))
    , m_profile(std::move(profile))
    , m_desk(std::move(m_profile.state), cli::sessionOfPerson(QStringLiteral("lagebild " LAGEBILD_VERSION)), m_profile.writer.get(), m_clock)
    , m_attachments(m_folder)
    , m_cleaner(m_desk, m_attachments)
    , m_search(m_folder)
{
    m_desk.takeUp(m_profile.working);
    if (!start.language.isEmpty())
        m_preferences.setLanguage(start.language);
    m_appearance.use(m_preferences.theme());
    m_appearance.useTextSize(m_preferences.textPercent());
    useLanguage(m_preferences.language());
    if (start.samples == Samples::Load)
        loadSamples();
    loadTemplates();
    connectServer();
    m_window = std::make_unique<MainWindow>(m_desk, m_preferences, m_appearance, doors());
    if (m_profile.writer) {
        m_handover = std::make_unique<cli::HandoverServer>(m_desk, m_folder, m_server.get());
        if (const auto listening = m_handover->listen(); !listening)
            m_window->refuse(listening.error());
    }
    if (m_templateError)
        m_window->refuse(*m_templateError);
}

void Composition::useLanguage(const QString& code)
{
    m_desk.setLanguage(code); // first: the widgets ask for it when they hear of the change
    m_languages.use(code);
}

/// Not for a profile that takes no changes: what came from the server could not be kept.
void Composition::connectServer()
{
    if (!m_profile.writer)
        return;
    auto journal = store::readJournalOf(m_folder);
    if (!journal)
        return;
    m_journal = std::move(*journal);
    m_server = std::make_unique<sync::RemoteLink>(m_desk, *m_journal, m_profile.remotes, store::tokenFile(m_folder));
}

void Composition::loadSamples()
{
    const auto samples = demoIncidents(m_desk.records());
    if (!samples)
        return; // NotEmpty: they are there already, or real incidents are
    for (const ChangeSet& changes : *samples) {
        if (!m_desk.commit(changes, Origin::CommandLine))
            return;
    }
}

/// A mistake in somebody's own template must not stand between them and a notice.
void Composition::loadTemplates()
{
    auto templates = Templates::load(m_folder + QStringLiteral("/templates"));
    if (templates)
        m_templates = *templates;
    else
        m_templateError = templates.error();
}

Doors Composition::doors()
{
    Doors doors;
    doors.drafter = [this](const Records& records, IncidentId incident, const DraftRequest& request, Instant now) {
        return draftNotice(records, incident, request, now, m_templates);
    };
    doors.useLanguage = [this](const QString& code) { useLanguage(code); };
    doors.exportIncident = [this](const IncidentRecord& record, const ExportChoice& choice, const QString& file) {
        return exportFile(m_desk.records(), record, {m_desk.stamp().language, choice.audience, m_clock.now()}, file, choice.paper);
    };
    doors.importText = [this](QWidget& parent) {
        auto* dialog = new ImportDialog(m_desk, importSource, &parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &ImportDialog::imported, m_window.get(), &MainWindow::showIncident);
        dialog->show();
    };
    doors.history = [folder = m_folder](const EntityRef& thing) { return store::historyOf(folder, thing); };
    doors.find = [this](const SearchQuery& query, std::function<void(const SearchAnswer&)> answer) {
        m_search.ask(query, std::move(answer));
    };
    doors.attachments = {&m_attachments, [](const QString& file) { return QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }};
    doors.server = m_server.get();
    doors.readOnlyBecause = m_profile.readOnlyBecause;
    return doors;
}

} // namespace lagebild
