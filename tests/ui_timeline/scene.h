// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui_models/bench.h"
#include "ui/timeline/entryeditor.h"
#include "ui/timeline/quickline.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

namespace lagebild::test {

/// A timeline pane on an incident with two entries.
struct Scene : Bench {
    ServiceId chat = service(QStringLiteral("Chat"));
    EntryId first = entry(QStringLiteral("We look into it"), -20);
    EntryId second = entry(QStringLiteral("It is the switch"), -10, Visibility::Public);
    TimelinePane pane {desk};
    TimelineView* view = pane.findChild<TimelineView*>(QStringLiteral("timeline"));
    QLineEdit* line = pane.findChild<QLineEdit*>(QStringLiteral("quickEntry"));
    QLabel* hint = pane.findChild<QLabel*>(QStringLiteral("quickHint"));
    QSignalSpy refused {&pane, &TimelinePane::refused};

    Scene()
    {
        pane.showIncident(incident);
        pane.resize(480, 640);
        pane.show();
        view->setFocus();
    }
    QModelIndex indexOf(EntryId entry) const
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data(TimelineModel::IdRole).value<EntryId>() == entry)
                return view->model()->index(row, 0);
        }
        return {};
    }
    TimelineEntry stored(EntryId entry) const { return record().entries[entry]; }
    EntryEditor* editor() const { return qobject_cast<EntryEditor*>(view->entryEditor()); }
    template<class T>
    T* field(const char* name) const { return editor()->findChild<T*>(QLatin1StringView(name)); }
    void open(EntryId entry)
    {
        view->setCurrentIndex(indexOf(entry));
        QTest::keyClick(view, Qt::Key_F2);
    }
    TimelineEntry newest() const
    {
        const auto all = record().entries;
        return *std::max_element(all.begin(), all.end(), [](auto& a, auto& b) { return a.id < b.id; });
    }
};

} // namespace lagebild::test
