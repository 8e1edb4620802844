// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafting/draft.h"
#include "app/drafting/templates.h"
#include "app/store/attachments/attachmentfolder.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAction>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace lagebild::test {

/// A window on a desk whose writer does what the test says.
struct WindowBench {
    QTemporaryDir folder;
    testkit::FakeClock clock;
    testkit::FakeWriter writer;
    testkit::FakeServerLink server;
    Desk desk{{}, testkit::aSession, &writer, clock};
    Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    Appearance appearance;
    QStringList languages;
    store::AttachmentFolder files{folder.path()};
    std::unique_ptr<MainWindow> window;

    Doors doors()
    {
        Doors doors;
        doors.drafter = [](const Records& records, IncidentId incident, const DraftRequest& request, Instant now) {
            return draftNotice(records, incident, request, now, Templates::builtIn());
        };
        doors.useLanguage = [this](const QString& code) {
            desk.setLanguage(code);
            languages << code;
        };
        doors.find = [this](const SearchQuery& query, std::function<void(const SearchAnswer&)> answer) {
            QMetaObject::invokeMethod(&desk, [this, query, answer] { answer(found(query)); }, Qt::QueuedConnection);
        };
        doors.attachments = {&files, [](const QString&) { return true; }};
        doors.server = &server;
        return doors;
    }

    /// A search of the plainest kind: where the words stand as they were typed.
    QList<SearchHit> found(const SearchQuery& query) const
    {
        QList<SearchHit> hits;
        const auto look = [&](const EntityRef& entity, const QString& text) {
            const qsizetype at = text.indexOf(query.words, 0, Qt::CaseInsensitive);
            const bool isMeant = query.kind.value_or(entity.kind) == entity.kind && query.incident.value_or(entity.scope) == entity.scope;
            if (at >= 0 && isMeant && hits.size() < query.limit)
                hits << SearchHit{entity, text, {{at, query.words.size()}}};
        };
        for (const IncidentRecord& record : desk.records().incidents) {
            look(refOf(record.incident), textIn(record.incident.title, desk.stamp().language));
            for (const TimelineEntry& entry : record.entries)
                look(refOf(entry), entry.text);
            for (const Notice& notice : record.notices)
                look(refOf(notice), notice.text);
        }
        for (const Service& service : desk.records().services)
            look(refOf(service), service.name);
        return hits;
    }

    MainWindow& open(QSize size = {1440, 900})
    {
        window = std::make_unique<MainWindow>(desk, preferences, appearance, doors());
        window->resize(size);
        window->show();
        return *window;
    }

    template<class T>
    T* find(const char* name) const
    {
        T* found = window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qWarning("no %s", name);
        return found;
    }
    void trigger(const char* name) const { find<QAction>(name)->trigger(); }
    void click(const char* name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    bool isSeen(const char* name) const { return find<QWidget>(name)->isVisible(); }

    void declare(const QString& title)
    {
        trigger("actDeclare");
        auto* line = find<QLineEdit>("declareTitle");
        line->setText(title);
        QTest::keyClick(line, Qt::Key_Return);
    }
    const Incident& shown() const { return findIncident(desk.records(), window->incident())->incident; }
};

} // namespace lagebild::test
