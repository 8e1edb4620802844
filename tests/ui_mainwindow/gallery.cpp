// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/gallery.h"

#include "app/exchange/samples.h"
#include "app/exchange/fileimport.h"
#include "app/domain/entryverbs.h"
#include "ui/attachments/attachmentsdialog.h"
#include "ui/attachments/clipfiles.h"
#include "ui/editing/factsdialog.h"
#include "ui/editing/historydialog.h"
#include "ui/editing/actiondialog.h"
#include "ui/editing/promisedialog.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/server/serverdialog.h"
#include "ui/settings/servicesdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QListWidget>
#include <QTabWidget>

namespace lagebild::test {

namespace {

using namespace Qt::StringLiterals;

const QString logText = u"Outage of the mail gateway\n09:12 Mail is not delivered\n09:40 about 70 % arrives again\n10:05 All mail arrives"_s;

} // namespace

Gallery::Gallery(const QString& language, const Screen& screen)
    : m_screen(screen)
{
    clock.set(toInstant(QDateTime({2026, 5, 4}, {18, 53}, Qt::UTC)));
    const auto samples = demoIncidents(desk.records());
    for (const ChangeSet& changes : samples ? *samples : QList<ChangeSet>())
        (void)desk.commit(changes);
    desk.setLanguage(language);
    m_languages.use(language);
    appearance.use(Theme::Light);
    appearance.useTextSize(screen.textPercent);
    QApplication::setCursorFlashTime(0);
    open(screen.size);
    window->activateWindow();
}

Gallery::~Gallery()
{
    m_dialog.reset();
    window.reset();
    m_languages.use(u"en"_s);
    appearance.useTextSize(100);
}

QStringList Gallery::places()
{
    return {u"incidents"_s, u"board"_s, u"timeline"_s, u"notices"_s, u"phone"_s, u"entry editor"_s, u"declare"_s, u"trouble"_s,
        u"first start"_s, u"facts"_s, u"services"_s, u"import"_s, u"import entries"_s, u"import services"_s, u"import facts"_s,
        u"keyboard help"_s, u"conflicts"_s, u"server"_s, u"server connected"_s, u"server refuses"_s, u"find"_s, u"find hits"_s,
        u"find nothing"_s, u"promise"_s, u"action"_s, u"history"_s, u"export"_s, u"attachments"_s};
}

QWidget& Gallery::newDialog(QWidget* dialog)
{
    m_dialog.reset(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->resize(dialog->size().boundedTo(m_screen.size));
    dialog->show();
    dialog->activateWindow();
    return *dialog;
}

QWidget& Gallery::importPreview(int tab)
{
    auto* dialog = new ImportDialog(desk, importSource);
    newDialog(dialog);
    dialog->setSource(logText);
    if (!QTest::qWaitFor([dialog] { return dialog->isReady(); }))
        qWarning("nothing was understood");
    dialog->findChild<QTabWidget*>()->setCurrentIndex(tab);
    return *dialog;
}

/// A colleague without a network gave the incident another severity and an entry other words.
QWidget& Gallery::conflicts()
{
    testkit::FakeWriter theirWriter;
    Desk theirs(desk.state(), {u"Jonas"_s, u"laptop-8"_s, u"lagebild test"_s}, &theirWriter, clock);
    for (Desk* where : {&desk, &theirs}) {
        const bool isMine = where == &desk;
        const IncidentRecord& record = *findIncident(where->records(), window->incident());
        TimelineEntry entry = inOrder(record).first();
        entry.text = isMine ? u"The first calls came in.\nNobody could log in."_s : u"The hotline rang.\nNobody could log in."_s;
        Incident incident = record.incident;
        incident.severity = isMine ? 4 : 5;
        (void)where->commit(editEntry(where->records(), entry));
        (void)where->commit(editIncident(where->records(), incident));
    }
    for (const Batch& batch : std::as_const(theirWriter.written))
        (void)desk.receive(batch.operations);
    find<QAbstractButton>("conflictTake1")->setFocus();
    return *window;
}

QWidget& Gallery::serverDialog(const QString& place)
{
    if (place == u"server connected"_s) {
        server.at = u"https://lage.example.org"_s;
        server.sharedNow = {window->incident()};
        server.become({Link::Offline, Obstacle::None, 7, 0});
    }
    QWidget& dialog = newDialog(new ServerDialog(desk, server));
    if (place == u"server refuses"_s) {
        for (const QString& line : {u"serverAddress"_s, u"serverInvite"_s, u"serverUser"_s})
            dialog.findChild<QLineEdit*>(line)->setText(u"lage.example.org"_s);
        dialog.findChild<QAbstractButton*>(u"serverJoin"_s)->click();
        server.answer(Error{Error::Code::WrongFormat, {}, {}});
    }
    return dialog;
}

QWidget& Gallery::findDialog(const QString& words)
{
    trigger("actFind");
    QWidget* dialog = find<QWidget>("findDialog");
    dialog->resize(dialog->size().boundedTo(m_screen.size));
    find<QLineEdit>("findWords")->setText(words);
    auto* hits = find<QAbstractItemView>("findHits");
    if (words == u"a"_s && !QTest::qWaitFor([&] { return hits->model()->rowCount() > 0; }))
        qWarning("nothing was found");
    auto* count = find<QLabel>("findCount");
    if (words == u"zebra"_s && !QTest::qWaitFor([&, before = count->text()] { return count->text() != before; }))
        qWarning("no answer");
    return *dialog;
}

QWidget& Gallery::entryEditor()
{
    trigger("actGoTimeline");
    auto* view = find<QAbstractItemView>("timeline");
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_F2);
    return *window;
}

TimelineEntry Gallery::firstEntry() const
{
    return inOrder(*findIncident(desk.records(), shown().id)).first();
}

QWidget& Gallery::history()
{
    journal::Operation written;
    written.kind = journal::OpKind::Create;
    written.value = toJson(firstEntry());
    QWidget& dialog = newDialog(new HistoryDialog(desk, firstEntry(), [written](const EntityRef&) { return QList{written}; }));
    auto* list = dialog.findChild<QListWidget*>(u"historyList"_s);
    if (!QTest::qWaitFor([list] { return list->count() > 0; }))
        qWarning("the history was not read");
    return dialog;
}

/// One picture that is here and one file that is not, on the first entry.
QWidget& Gallery::attachments()
{
    QImage picture(640, 400, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    const auto kept = files.keep({u"rack 4.png"_s, {}, asPng({{}, picture})}, {}, {});
    Attachment other = kept ? *kept : Attachment();
    other.name = u"switch-configuration before the change.txt"_s;
    other.type = u"text/plain"_s;
    other.key = QString(64, u'a');
    if (!kept || !desk.commit(attachFiles(desk.records(), shown().id, firstEntry().id, {*kept, other})))
        qWarning("nothing was attached");
    auto* attaching = new Attaching(desk, {&files, [](const QString&) { return true; }}, *window);
    return newDialog(new AttachmentsDialog(desk, firstEntry(), *attaching));
}

QWidget& Gallery::go(const QString& place)
{
    if (place == u"facts"_s)
        return newDialog(new FactsDialog(desk, shown()));
    if (place == u"services"_s)
        return newDialog(new ServicesDialog(desk));
    if (place == u"import"_s)
        return newDialog(new ImportDialog(desk, importSource));
    if (place == u"export"_s)
        return newDialog(new ExportDialog);
    if (place == u"promise"_s)
        return newDialog(new PromiseDialog(desk, firstEntry()));
    if (place == u"action"_s)
        return newDialog(new ActionDialog(desk, firstEntry()));
    if (place == u"history"_s)
        return history();
    if (place == u"attachments"_s)
        return attachments();
    static const QMap<QString, QString> finds{{u"find"_s, {}}, {u"find hits"_s, u"a"_s}, {u"find nothing"_s, u"zebra"_s}};
    if (finds.contains(place))
        return findDialog(finds[place]);
    if (place.startsWith(u"server"_s))
        return serverDialog(place);
    const qsizetype tab = QStringList{u"import entries"_s, u"import services"_s, u"import facts"_s}.indexOf(place);
    if (tab >= 0)
        return importPreview(int(tab));
    if (place == u"entry editor"_s)
        return entryEditor();
    if (place == u"conflicts"_s)
        return conflicts();
    if (place == u"keyboard help"_s) {
        trigger("actKeyboard");
        QWidget* help = find<QWidget>("textBox");
        help->resize(help->size().boundedTo(m_screen.size));
        help->activateWindow();
        return *help;
    }
    if (place == u"first start"_s) {
        while (!window->incident().isNull())
            trigger("actDelete");
        return *window;
    }
    if (place == u"trouble"_s) {
        writer.answer = testkit::FakeWriter::Answer::Stopped;
        find<QAbstractButton>("switchLanguage")->setFocus();
        (void)desk.commit(addService(desk.records(), {.name = u"Mail"_s}));
        writer.flush(Milliseconds(0));
        return *window;
    }
    static const QMap<QString, const char*> acts{{u"incidents"_s, "actGoIncidents"}, {u"board"_s, "actGoBoard"},
        {u"timeline"_s, "actGoTimeline"}, {u"notices"_s, "actGoNotices"}, {u"phone"_s, "actSayThisNow"}, {u"declare"_s, "actDeclare"}};
    trigger(acts.value(place));
    return *window;
}

QList<QWidget*> tabStops(QWidget& window)
{
    QList<QWidget*> stops;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&window) && widget->isEnabled();
        const auto* button = qobject_cast<QAbstractButton*>(widget); // of a group only the checked one takes Tab; arrows the rest
        if (button && button->group() && button->group()->exclusive() && !button->isChecked())
            continue;
        if (isStop && widget->window() == &window && !widget->focusProxy())
            stops << widget;
    }
    return stops;
}

QString described(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

} // namespace lagebild::test
