// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling, adding, editing, moving and deleting in a timeline of 20,000 entries against one of 1,000: the 99th of a
// hundred frames, each from the step to its paint.
#include "tests/ui_models/bench.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

constexpr int warmUp = 5;
constexpr int frames = 200;

struct Scene : test::Bench {
    QList<EntryId> entries;
    TimelinePane pane{desk};
    TimelineView* view = pane.findChild<TimelineView*>(u"timeline"_s);
    int count = 0;

    explicit Scene(int size)
    {
        const ServiceId chat = service(u"Chat"_s);
        ChangeSet many{Verb::ImportIncident, {}, {}, incident, {}};
        for (int i = 0; i < size; ++i) {
            TimelineEntry entry;
            entry.id = EntryId::fresh();
            entry.incident = incident;
            entry.time = minutes(i - size);
            entry.text = u"somebody saw something "_s.repeated(1 + i % 7);
            entry.language = u"en"_s;
            entry.author = u"Jana"_s;
            entry.services = {chat};
            entries << entry.id;
            many.changes << creationOf(entry);
        }
        if (!desk.commit(many))
            qFatal("refused");
        mark(chat, ServiceState::MajorOutage, -60);
        pane.resize(480, 800);
        pane.show();
        pane.showIncident(incident);
    }
    EntryId any() { return entries[(++count * 7919) % entries.size()]; }
    void edit(EntryId id, const std::function<void(TimelineEntry&)>& how)
    {
        TimelineEntry entry = record().entries[id];
        how(entry);
        if (!desk.commit(editEntry(desk.records(), entry)))
            qFatal("refused");
    }
    /// What somebody edits is in sight.
    void show(EntryId id) { pane.showEntry(id); }
    void frame()
    {
        QApplication::processEvents();
        pane.grab();
    }
};

using Step = std::function<void(Scene&)>;

struct Row {
    const char* name;
    Step prepare;
    Step step;
};

double milliseconds(Scene& scene, const Row& row)
{
    if (row.prepare)
        row.prepare(scene);
    scene.frame();
    QElapsedTimer timer;
    timer.start();
    row.step(scene);
    scene.frame();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of frames: the one that so many of a hundred do not exceed.
double percentile(QList<double> times, int percent)
{
    std::sort(times.begin(), times.end());
    return times[times.size() * percent / 100];
}

EntryId current(const Scene& scene)
{
    return scene.view->currentIndex().data(TimelineModel::IdRole).value<EntryId>();
}

const QList<Row>& rows()
{
    static const Step showAny = [](Scene& scene) { scene.show(scene.any()); };
    static const QList<Row> all{
        {"scroll", {}, [](Scene& scene) { scene.view->verticalScrollBar()->setValue(scene.view->verticalScrollBar()->value() - 90); }},
        {"jump", {}, showAny},
        {"add", {}, [](Scene& scene) { scene.entry(u"something new"_s, 0); }},
        {"add above", {}, [](Scene& scene) { scene.entry(u"something earlier"_s, -40 - ++scene.count); }},
        {"edit text", showAny, [](Scene& scene) { scene.edit(current(scene), [](TimelineEntry& entry) { entry.text += u" more"_s; }); }},
        {"edit time", showAny, [](Scene& scene) { scene.edit(current(scene), [&](TimelineEntry& entry) {
             entry.time = atMinute(*entry.time.earliest + std::chrono::minutes(5) + std::chrono::seconds(7), "Europe/Vienna"); }); }},
        {"public", showAny, [](Scene& scene) { scene.edit(current(scene), [](TimelineEntry& entry) {
             entry.visibility = entry.visibility == Visibility::Public ? Visibility::Internal : Visibility::Public; }); }},
        {"delete", [](Scene& scene) { scene.show(scene.any()); },
            [](Scene& scene) { (void)scene.desk.commit(deleteEntry(scene.desk.records(), scene.incident, current(scene))); }},
        {"undo", [](Scene& scene) { scene.entry(u"oops"_s, 0); }, [](Scene& scene) { (void)scene.desk.undo(); }},
    };
    return all;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    Scene few(1'000);
    Scene many(20'000);
    double worst = 0;
    for (const Row& row : rows()) {
        QList<double> small, large; // by turns, so that whatever else the machine does hits both
        for (int i = 0; i < warmUp + frames; ++i) {
            const double a = milliseconds(few, row);
            const double b = milliseconds(many, row);
            if (i >= warmUp)
                small << a, large << b;
        }
        const double ratio = percentile(large, 99) / percentile(small, 99);
        worst = std::max(worst, ratio);
        std::printf("%-10s 1,000: p50 %6.2f p99 %6.2f ms   20,000: p50 %6.2f p99 %6.2f ms   ratio of p99 %.2f\n", row.name,
            percentile(small, 50), percentile(small, 99), percentile(large, 50), percentile(large, 99), ratio);
    }
    std::printf("worst ratio %.2f (goal 1.5)\n", worst);
    return 0;
}
