// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QMap>
#include <QRegularExpression>

namespace lagebild::architecture {

namespace {

/// What the files below `folder` may include: folders of ours, and libraries beyond Qt Core and the C++ library.
/// A file belongs to the longest folder of the table that contains it. "*" is everything of ours.
struct Row {
    QLatin1StringView folder;
    QLatin1StringView ours;
    QLatin1StringView libraries;
};

using namespace Qt::StringLiterals;

const Row rows[] = {
    {"app/domain"_L1, "app/domain"_L1, ""_L1},
    {"app/journal"_L1, "app/journal app/domain"_L1, ""_L1},
    {"app/desk"_L1, "app/desk app/journal app/domain"_L1, ""_L1},
    {"app/store/words"_L1, "app/store/words app/desk app/domain"_L1, ""_L1},
    {"app/store/attachments"_L1, "app/store/attachments app/store app/desk app/domain"_L1, ""_L1},
    {"app/store"_L1, "app/store app/store/words app/desk app/journal app/domain"_L1, "Sql"_L1},
    {"app/markup"_L1, "app/markup"_L1, "cmark"_L1},
    {"app/drafting"_L1, "app/drafting app/markup app/domain"_L1, "kainjow"_L1},
    {"app/messages"_L1, "app/messages app/domain"_L1, ""_L1},
    {"app/exchange/cues"_L1, "app/exchange/cues"_L1, ""_L1},
    {"app/exchange/names"_L1, "app/exchange/names app/domain"_L1, ""_L1},
    {"app/exchange/times"_L1, "app/exchange/times app/domain"_L1, ""_L1},
    {"app/exchange/text"_L1, "app/exchange/text app/exchange/cues app/exchange/names app/exchange/times app/domain"_L1, ""_L1},
    {"app/exchange/statuspage"_L1, "app/exchange/statuspage app/exchange/text app/domain"_L1, ""_L1},
    {"app/exchange/cstate"_L1,
        "app/exchange/cstate app/exchange/statuspage app/exchange/cues app/exchange/text app/exchange/times app/domain"_L1, ""_L1},
    {"app/exchange/pdf"_L1, "app/exchange/pdf app/exchange app/domain"_L1, "Gui"_L1},
    {"app/exchange"_L1,
        "app/exchange app/exchange/statuspage app/exchange/cstate app/exchange/text app/exchange/times app/drafting app/markup "
        "app/domain"_L1,
        ""_L1},
    {"app/sync"_L1, "app/sync app/desk app/journal app/domain"_L1, "Network"_L1},
    {"app/statusapi/http"_L1, "app/statusapi/http app/domain"_L1, "boost"_L1},
    {"app/statusapi"_L1, "app/statusapi app/statusapi/http app/journal app/domain"_L1, "Sql"_L1},
    {"app/server"_L1, "app/server app/statusapi app/statusapi/http app/journal app/messages app/domain"_L1, ""_L1},
    {"app/cli"_L1,
        "app/cli app/domain app/journal app/desk app/store app/store/attachments app/sync app/markup app/drafting app/messages app/exchange "
        "app/exchange/text app/exchange/times app/exchange/pdf"_L1,
        "Gui Network"_L1},
    {"app/desktop"_L1, "*"_L1, "Gui Widgets Network"_L1},
    {"ui/models"_L1,
        "ui/models app/domain app/desk app/markup app/drafting app/exchange app/exchange/text app/exchange/times app/messages"_L1,
        "Gui"_L1},
    {"ui"_L1,
        "ui ui/models app/domain app/desk app/markup app/drafting app/exchange app/exchange/text app/exchange/times "
        "app/exchange/pdf app/messages"_L1,
        "Gui Widgets PrintSupport"_L1},
};

const Row* rowOf(const QString& path)
{
    const Row* best = nullptr;
    for (const Row& row : rows) {
        if (path.startsWith(row.folder + u'/') && (!best || row.folder.size() > best->folder.size()))
            best = &row;
    }
    return best;
}

/// The library of a header that is not ours: "Sql" for <QSqlQuery>, "cmark" for <cmark.h>, empty for Qt Core and C++.
QString libraryOf(const QString& header)
{
    static const QRegularExpression module(u"^Qt([A-Z]\\w+)/"_s);
    if (const auto match = module.match(header); match.hasMatch())
        return match.captured(1) == "Core"_L1 ? QString() : match.captured(1);
    static const std::pair<QRegularExpression, QString> known[] = {
        {QRegularExpression(u"^QSql"_s), u"Sql"_s},
        {QRegularExpression(u"^(QNetwork|QLocal(Server|Socket)|QTcp|QUdp|QSsl|QHost)"_s), u"Network"_s},
        {QRegularExpression(u"^(QPrint|QPageSetupDialog)"_s), u"PrintSupport"_s},
        {QRegularExpression(u"^(Q(Accessible|Action|ActionGroup|BackingStore|Brush|Clipboard|Color|Cursor|Desktop"
                            "Services|Drag|Font\\w*|GuiApplication|Icon|IconEngine|Image\\w*|KeyEvent|KeySequence|"
                            "Paint(er|erPath|Device|Engine|Event)|PageLayout|PageRanges|PageSize|Palette|PdfWriter|"
                            "Pen|Picture|Pixmap\\w*|RegularExpressionValidator|Screen|Shortcut|ShortcutEvent|"
                            "StandardItem\\w*|StyleHints|SyntaxHighlighter|Text(Block|Cursor|Document\\w*|Format|"
                            "Layout|List|Option|Table)|Undo(Command|Group|Stack)|Validator|IntValidator|Window|"
                            "WindowStateChangeEvent|\\w+Event)|qpa/.*)$"_s),
            u"Gui"_s},
        {QRegularExpression(u"^(Q(Abstract(Button|ItemDelegate|ItemView|ScrollArea|SpinBox|Slider)|Application|"
                            "\\w*Box|\\w*Button|ButtonGroup|Calendar\\w*|ColumnView|CommandLinkButton|CommonStyle|"
                            "Completer|DateEdit|DateTimeEdit|TimeEdit|Dial|\\w*Dialog|DockWidget|FileIconProvider|"
                            "Frame|Graphics\\w+|HeaderView|ItemDelegate|KeySequenceEdit|LCDNumber|Label|\\w*Layout"
                            "Item|Box(Layout)|[VH]BoxLayout|FormLayout|GridLayout|Layout|StackedLayout|LineEdit|"
                            "List(View|Widget\\w*)|MainWindow|Mdi\\w+|Menu|MenuBar|PlainTextEdit|ProgressBar|ProxyStyle|"
                            "RubberBand|Scroll(Area|Bar)|Scroller|SizeGrip|Slider|SpinBox|Splash\\w*|Splitter|"
                            "StackedWidget|StatusBar|Style(|dItemDelegate|Factory|Option\\w*|Painter)|SystemTrayIcon|"
                            "Tab(Bar|Widget)|Table(View|Widget\\w*)|Text(Browser|Edit)|Tool(Bar|Tip)|Tree(View|"
                            "Widget\\w*)|UndoView|WhatsThis|Widget|WidgetAction|Wizard\\w*))$"_s),
            u"Widgets"_s},
        {QRegularExpression(u"^sqlite"_s), u"sqlite"_s}, {QRegularExpression(u"^kainjow/"_s), u"kainjow"_s},
        {QRegularExpression(u"^cmark"_s), u"cmark"_s}, {QRegularExpression(u"^boost/"_s), u"boost"_s},
    };
    for (const auto& [pattern, library] : known) {
        if (pattern.match(header).hasMatch())
            return library;
    }
    return {};
}

bool mayInclude(const Row& row, const QString& header)
{
    if (row.ours == "*"_L1)
        return true;
    const QStringList allowed = QString(row.ours).split(u' ');
    const Row* target = rowOf(header);
    return target && allowed.contains(QString(target->folder));
}

} // namespace

QStringList forbiddenIncludes(const SourceFile& file)
{
    const Row* row = rowOf(file.path);
    if (!row)
        return {u"%1: its folder has no row in tests/architecture/rules.cpp"_s.arg(file.path)};
    QStringList found;
    static const QRegularExpression include(u"^\\s*#\\s*include\\s+([\"<])([^\">]+)[\">]"_s,
        QRegularExpression::MultilineOption);
    for (const auto& match : include.globalMatch(file.text)) {
        const QString header = match.captured(2);
        const bool isOurs = header.startsWith("app/"_L1) || header.startsWith("ui/"_L1);
        if (isOurs ? !mayInclude(*row, header)
                   : !libraryOf(header).isEmpty() && !QString(row->libraries).split(u' ').contains(libraryOf(header)))
            found << u"%1 must not include %2"_s.arg(file.path, header);
        if (match.captured(1) == "\""_L1 && !isOurs && !header.startsWith("tests/"_L1) && !header.endsWith(".moc"_L1))
            found << u"%1 includes %2 not by its path from the root"_s.arg(file.path, header);
    }
    return found;
}

QStringList brokenHouseRules(const SourceFile& file)
{
    QStringList found;
    const auto report = [&](const QString& what) { found << u"%1: %2"_s.arg(file.path, what); };
    static const QString licence = u"SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    const QString comment = file.path.endsWith("CMakeLists.txt"_L1) ? u"# "_s : u"// "_s;
    if (!file.text.startsWith(comment + licence))
        report(u"does not begin with the SPDX line"_s);
    if (file.text.count(u'\n') > 400)
        report(u"has more than 400 lines"_s);
    static const QRegularExpression badName(u"\\b(?:class|struct)\\s+(?!Q[A-Z])(\\w*(?:Manager|Helper|Util|Utils))\\b"_s);
    if (const auto match = badName.match(file.text); match.hasMatch())
        report(u"the name %1 says nothing"_s.arg(match.captured(1)));
    static const QRegularExpression wait(u"\\b(?:qWait|qSleep|sleep|usleep|msleep|sleep_for|sleep_until)\\s*\\("_s);
    if (file.path.startsWith("tests/"_L1) && file.text.contains(wait))
        report(u"waits for a fixed time instead of for a fact"_s);
    static const QRegularExpression machine(u"[\"'(=\\s](?:/work/|/root/|/home/\\w|[A-Z]:\\\\Users)"_s);
    if (file.text.contains(machine))
        report(u"holds a path of one machine"_s);
    return found;
}

QStringList crowdedFolders(const QStringList& paths)
{
    QMap<QString, int> counts;
    for (const QString& path : paths) {
        if (path.endsWith(".cpp"_L1))
            ++counts[path.left(path.lastIndexOf(u'/'))];
    }
    QStringList found;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        if (*it > 15)
            found << u"%1 has %2 .cpp files; 15 are the limit"_s.arg(it.key()).arg(*it);
    }
    return found;
}

} // namespace lagebild::architecture
