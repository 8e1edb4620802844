// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the chosen entries. They show the keys; the list itself takes them.
#include "ui/timeline/entrysteps.h"

#include "app/domain/entryverbs.h"
#include "app/domain/enumnames.h"
#include "app/markup/runs.h"
#include "ui/models/words.h"
#include "ui/timeline/timelineview.h"

#include <QDesktopServices>
#include <QMenu>
#include <QUrl>

namespace lagebild {

namespace {

constexpr int longestAddress = 320; ///< pixels

std::unique_ptr<QMenu> menuNamed(const char* name, QWidget& parent)
{
    auto menu = std::make_unique<QMenu>(&parent);
    menu->setObjectName(QLatin1StringView(name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QAction* addStep(QMenu& menu, const char* name, const QString& text, const QKeySequence& key, const std::function<void()>& step)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &menu, step);
    return action;
}

bool haveAll(const IncidentRecord& record, const QList<EntryId>& entries, const std::function<bool(const TimelineEntry&)>& has)
{
    return std::all_of(entries.begin(), entries.end(), [&](EntryId entry) { return has(record.entries.value(entry)); });
}

} // namespace

/// While a menu is open, somebody else may delete what it is about; then another entry is the current one.
std::function<void()> EntrySteps::unlessChanged(const std::function<void()>& step) const
{
    return [this, entries = chosen(), entry = current(), step] {
        if (chosen() == entries && current() == entry)
            step();
    };
}

void EntrySteps::openMenu(QPoint at)
{
    const QList<EntryId> entries = chosen();
    if (!record() || entries.isEmpty())
        return;
    auto menu = menuNamed("entryMenu", m_view);
    if (entries.size() == 1)
        addSingleSteps(*menu, at);
    addSharedSteps(*menu, entries);
    menu->addSeparator();
    addStep(*menu, "entryCopy", tr("&Copy"), QKeySequence::Copy, unlessChanged([this] { copy(); }));
    addStep(*menu, "entryPaste", tr("&Paste"), QKeySequence::Paste, unlessChanged([this] { paste(); }));
    menu->addSeparator();
    addStep(*menu, "entryDelete", entries.size() == 1 ? tr("&Delete") : tr("&Delete %n entries", nullptr, int(entries.size())),
        Qt::Key_Delete, unlessChanged([this] { remove(); }));
    menu.release()->popup(at);
}

void EntrySteps::addSingleSteps(QMenu& menu, QPoint at)
{
    const QPersistentModelIndex index = m_view.currentIndex();
    addStep(menu, "entryEdit", tr("&Edit"), Qt::Key_F2, unlessChanged([this, index] {
        if (index.isValid())
            emit editWanted(index);
    }));
    addStep(menu, "entryMilestone", tr("&Milestone …"), Qt::Key_M, unlessChanged([this, at] { openMilestones(at); }));
    addStep(menu, "entryPromise", tr("P&romise …"), Qt::Key_V, unlessChanged([this] { askPromise(); }));
    addStep(menu, "entryAction", tr("&Action …"), Qt::Key_A, unlessChanged([this] { askAction(); }));
    addStep(menu, "entryHistory", tr("Earlier &wordings …"), Qt::Key_H, unlessChanged([this] { askHistory(); }));
    const int attached = int(attachmentsOf(*record(), current()).size());
    addStep(menu, "entryAttach", tr("Attach &files …"), Qt::Key_F, unlessChanged([this] { askFiles(); }))->setEnabled(m_attaching);
    addStep(menu, "entryAttachments", tr("Attac&hments (%1) …", "number").arg(attached), Qt::Key_L, unlessChanged([this] { showAttachments(); }))
        ->setEnabled(m_attaching && attached > 0);
    const bool hasEquals = equalsOf(*record(), current()).size() > 1;
    addStep(menu, "entryUp", tr("Move &up"), Qt::ALT | Qt::Key_Up, unlessChanged([this] { move(-1); }))->setEnabled(hasEquals);
    addStep(menu, "entryDown", tr("Move dow&n"), Qt::ALT | Qt::Key_Down, unlessChanged([this] { move(1); }))->setEnabled(hasEquals);
    addLinks(menu);
    menu.addSeparator();
}

/// Those of the words that are shown.
QStringList EntrySteps::links() const
{
    const TimelineEntry entry = record() ? record()->entries.value(current()) : TimelineEntry();
    return linksIn(wordsIn(entry, m_desk.stamp().language).value_or(entry.text));
}

void EntrySteps::addLinks(QMenu& menu)
{
    const QStringList addresses = links();
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const QString shown = m_view.fontMetrics().elidedText(addresses[i], Qt::ElideMiddle, longestAddress);
        addStep(menu, "entryLink", tr("&Open %1", "address").arg(QString(shown).replace(u'&', QStringLiteral("&&"))),
            addresses.size() == 1 ? QKeySequence(Qt::Key_O) : QKeySequence(), [this, address = addresses[i]] { openLink(address); });
    }
}

void EntrySteps::openLink(const QString& address)
{
    const QStringList addresses = address.isEmpty() ? links() : QStringList{address};
    if (addresses.isEmpty())
        return;
    if (addresses.size() > 1) {
        auto menu = menuNamed("linkMenu", m_view);
        addLinks(*menu);
        const QRect row = m_view.visualRect(m_view.currentIndex());
        return menu.release()->popup(m_view.viewport()->mapToGlobal(row.center()));
    }
    if (!QDesktopServices::openUrl(QUrl(addresses.first())))
        emit refused({Error::Code::CannotRead, {}, addresses.first()});
}

void EntrySteps::addSharedSteps(QMenu& menu, const QList<EntryId>& entries)
{
    const bool isPublic = record()->entries.value(current()).visibility == Visibility::Public;
    addStep(menu, "entryVisibility", isPublic ? tr("Make &internal") : tr("Make pu&blic"), Qt::Key_P, unlessChanged([this] { toggleVisibility(); }));
    addKinds(menu);
    addServices(menu, entries);
    if (entries.size() > 1)
        addStep(menu, "entryMerge", tr("&Join %n entries into one", nullptr, int(entries.size())), Qt::Key_J, unlessChanged([this] { merge(); }));
}

void EntrySteps::addKinds(QMenu& menu)
{
    QMenu* kinds = menu.addMenu(tr("&Kind"));
    kinds->setObjectName(QStringLiteral("kindMenu"));
    const QList<EntryId> entries = chosen();
    for (const auto& name : enumNames<EntryKind>()) {
        QAction* action = kinds->addAction(Words::kind(name.value));
        action->setCheckable(true);
        action->setChecked(haveAll(*record(), entries, [&](const TimelineEntry& entry) { return entry.kind == name.value; }));
        connect(action, &QAction::triggered, this, unlessChanged([this, kind = name.value] { setKind(kind); }));
    }
}

void EntrySteps::addServices(QMenu& menu, const QList<EntryId>& entries)
{
    QMenu* services = menu.addMenu(tr("&Services"));
    services->setObjectName(QStringLiteral("entryServicesMenu"));
    for (const Service& service : m_desk.records().services) {
        if (service.deleted)
            continue;
        QAction* action = services->addAction(nameIn(service, m_desk.stamp().language).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(haveAll(*record(), entries, [&](const TimelineEntry& entry) { return entry.services.contains(service.id); }));
        connect(action, &QAction::triggered, this, unlessChanged([this, id = service.id, action] { setService(id, action->isChecked()); }));
    }
    services->setEnabled(!services->isEmpty());
}

void EntrySteps::openMilestones(QPoint at)
{
    if (!record() || current().isNull())
        return;
    auto menu = menuNamed("milestoneMenu", m_view);
    const Milestone present = record()->entries.value(current()).milestone;
    for (const auto& name : enumNames<Milestone>()) {
        QAction* action = menu->addAction(name.value == Milestone::None ? tr("no milestone") : Words::milestone(name.value));
        action->setCheckable(true);
        action->setChecked(present == name.value);
        connect(action, &QAction::triggered, this, unlessChanged([this, milestone = name.value] { setMilestone(milestone); }));
    }
    menu.release()->popup(at);
}

} // namespace lagebild
