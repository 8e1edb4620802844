// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statuspage/page.h"

#include "app/exchange/statuspage/statuswords.h"

#include <QUrl>

namespace lagebild::statuspage {

namespace {

using namespace Qt::StringLiterals;

QUuid idOnPage(const Page& page, QLatin1StringView kind, const QString& name)
{
    return QUuid::createUuidV5(QUuid(), "statuspage/"_L1 + page.id + u'/' + kind + u'/' + name);
}

/// "Visit www.example.org for more information" is in the list of components, but nothing that can fail.
bool pointsToPage(const Component& component, const Page& page)
{
    return !page.host.isEmpty() && component.state == ServiceState::Operational && component.name.size() > page.host.size()
        && component.name.contains(page.host, Qt::CaseInsensitive);
}

QHash<QString, QString> groupsIn(const QList<Members>& components)
{
    QHash<QString, QString> groups;
    for (const Members& component : components) {
        if (component.isTrue("group"_L1))
            groups.insert(component.text("id"_L1), component.text("name"_L1).simplified());
    }
    return groups;
}

/// Two regions may both have an "API".
QString unlikeOthers(const Component& component, const QSet<QString>& taken)
{
    if (!taken.contains(component.name))
        return component.name;
    const QString inGroup = component.group.isEmpty() ? component.name : component.group + " - "_L1 + component.name;
    return taken.contains(inGroup) ? inGroup + " ("_L1 + component.code + u')' : inGroup;
}

void readComponents(Page& page, const QList<Members>& components)
{
    const QHash<QString, QString> groups = groupsIn(components);
    QSet<QString> taken;
    for (const Members& member : components) {
        Component component;
        component.code = member.text("id"_L1);
        component.name = member.text("name"_L1).simplified();
        if (component.name.isEmpty())
            member.note(Error::Code::MissingArgument, "name"_L1, "name"_L1);
        if (member.isTrue("group"_L1) || component.name.isEmpty())
            continue;
        component.group = groups.value(member.text("group_id"_L1));
        component.name = unlikeOthers(component, taken);
        component.state = stateIn(member, "status"_L1);
        component.since = member.time("updated_at"_L1, page.zone);
        taken.insert(component.name);
        if (!component.code.isEmpty())
            page.names.insert(component.code, component.name);
        if (!pointsToPage(component, page))
            page.components << component;
    }
}

} // namespace

ServiceId Page::serviceId(const QString& component) const
{
    return {idOnPage(*this, "component"_L1, component)};
}

IncidentId Page::incidentId(const QString& incident) const
{
    return {idOnPage(*this, "incident"_L1, incident)};
}

std::optional<ServiceState> stateIn(const Members& component, QLatin1StringView key)
{
    const QString word = component.text(key);
    const auto state = stateNamed(word);
    if (!state && !word.isEmpty())
        component.note(Error::Code::BadValue, key, word.left(60));
    return state;
}

Page pageOf(const Members& document, const ImportOptions& options)
{
    const Members member = document.object("page"_L1);
    Page page;
    page.id = member.text("id"_L1);
    page.name = member.text("name"_L1).simplified();
    page.host = QUrl(member.text("url"_L1)).host();
    page.zone = member.text("time_zone"_L1).toUtf8();
    if (!page.zone.isEmpty() && !isKnownZone(page.zone))
        member.note(Error::Code::NoSuchZone, "time_zone"_L1, QString::fromUtf8(page.zone).left(60));
    if (!isKnownZone(page.zone))
        page.zone = isKnownZone(options.timezone) ? options.timezone : QByteArray("UTC");
    page.updated = member.time("updated_at"_L1, page.zone);
    readComponents(page, document.objects("components"_L1));
    return page;
}

} // namespace lagebild::statuspage
