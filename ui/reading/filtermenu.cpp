// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the filter: what can be ticked in this incident.
#include "ui/reading/filterbar.h"

#include "app/domain/enumnames.h"
#include "ui/models/words.h"
#include "ui/reading/choicemenu.h"
#include "ui/reading/filterwords.h"

namespace lagebild {

namespace {

/// One line to tick; `change` is told whether it is ticked.
template<class Change>
void addTick(QMenu& menu, const QString& text, bool isTicked, Change change)
{
    QAction* action = menu.addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(isTicked);
    QObject::connect(action, &QAction::toggled, &menu, change);
}

template<class Value>
void setIn(QSet<Value>& set, const Value& value, bool isIn)
{
    if (isIn)
        set.insert(value);
    else
        set.remove(value);
}

} // namespace

void FilterBar::fillMenu()
{
    m_menu->clear();
    QAction* text = m_menu->addAction(tr("&Text …"));
    text->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    text->setShortcutContext(Qt::WidgetShortcut); // shown here; the window takes the key
    connect(text, &QAction::triggered, this, &FilterBar::focusText);
    addTick(*m_menu, tr("Internal entries only"), m_filter.visibility == Visibility::Internal, [this](bool on) {
        EntryFilter filter = m_filter;
        filter.visibility = on ? std::optional(Visibility::Internal) : std::nullopt;
        use(filter);
    });
    const auto addMenu = [this](const QString& title, const char* name, void (FilterBar::*fill)(QMenu&)) {
        auto* menu = new ChoiceMenu(title, m_menu);
        menu->setObjectName(QLatin1StringView(name));
        (this->*fill)(*menu);
        menu->setEnabled(!menu->isEmpty());
        m_menu->addMenu(menu);
    };
    for (QMenu* old : m_menu->findChildren<QMenu*>())
        old->deleteLater();
    addMenu(tr("&Kind"), "filterKinds", &FilterBar::fillKinds);
    addMenu(tr("&Service"), "filterServices", &FilterBar::fillServices);
    addMenu(tr("&Person"), "filterPersons", &FilterBar::fillPersons);
    m_menu->addSeparator();
    QAction* all = m_menu->addAction(tr("Show &all"));
    all->setEnabled(!m_filter.isEmpty());
    connect(all, &QAction::triggered, this, &FilterBar::clear);
}

void FilterBar::fillKinds(QMenu& menu)
{
    for (const auto& name : enumNames<EntryKind>()) {
        addTick(menu, Words::kind(name.value), m_filter.kinds.contains(name.value), [this, kind = name.value](bool on) {
            EntryFilter filter = m_filter;
            setIn(filter.kinds, kind, on);
            use(filter);
        });
    }
}

void FilterBar::fillServices(QMenu& menu)
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    QSet<ServiceId> present = m_filter.services;
    for (const TimelineEntry& entry : record ? record->entries : QMap<EntryId, TimelineEntry>())
        present.unite(QSet<ServiceId>(entry.services.begin(), entry.services.end()));
    for (const Service& service : m_desk.records().services) {
        if (!present.contains(service.id))
            continue;
        const QString name = nameIn(service, m_desk.stamp().language);
        addTick(menu, name, m_filter.services.contains(service.id), [this, id = service.id](bool on) {
            EntryFilter filter = m_filter;
            setIn(filter.services, id, on);
            use(filter);
        });
    }
}

void FilterBar::fillPersons(QMenu& menu)
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    QSet<QString> present = m_filter.persons;
    for (const TimelineEntry& entry : record ? record->entries : QMap<EntryId, TimelineEntry>()) {
        if (!entry.deleted)
            present.insert(entry.author);
    }
    QStringList names = present.values();
    names.sort(Qt::CaseInsensitive);
    for (const QString& author : std::as_const(names)) {
        addTick(menu, FilterWords::person(author), m_filter.persons.contains(author), [this, author](bool on) {
            EntryFilter filter = m_filter;
            setIn(filter.persons, author, on);
            use(filter);
        });
    }
}

} // namespace lagebild
