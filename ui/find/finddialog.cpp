// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/finddialog.h"

#include "app/messages/sentence.h"
#include "ui/find/finddelegate.h"
#include "ui/parts/announce.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lagebild {

namespace {

constexpr int mostHits = 200; ///< more than anybody looks through
constexpr int longestQuery = 10'000;

/// In the order of the list; nullopt: all.
constexpr std::optional<EntityKind> kinds[] = {
    std::nullopt, EntityKind::Entry, EntityKind::Notice, EntityKind::Incident, EntityKind::Service};

} // namespace

FindDialog::FindDialog(Desk& desk, FindDoor door, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_model(new FindModel(desk, this))
    , m_job(new FindJob(std::move(door), this))
    , m_words(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_here(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_list(new QListView(this))
    , m_go(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("findDialog"));
    setupWidgets();
    setupLayout();
    connectAll();
    retranslate();
    resize(QSize(fontMetrics().averageCharWidth() * 76, fontMetrics().height() * 30).boundedTo(screen()->availableSize() * 0.95));
}

void FindDialog::setupWidgets()
{
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setMaxLength(longestQuery);
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_kind->setObjectName(QStringLiteral("findKind"));
    m_here->setObjectName(QStringLiteral("findHere"));
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    m_list->setObjectName(QStringLiteral("findHits"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust); // lines break where the width says
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumHeight(fontMetrics().height() * 3);
    m_go->setObjectName(QStringLiteral("findGo"));
    m_close->setObjectName(QStringLiteral("findClose"));
    for (QPushButton* button : {m_go, m_close})
        button->setAutoDefault(false); // Enter in the line is the line's
}

void FindDialog::setupLayout()
{
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_kind);
    filters->addWidget(m_here);
    filters->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_go);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addLayout(filters);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
}

void FindDialog::connectAll()
{
    connect(m_words, &QLineEdit::textChanged, this, [this] { look(Because::Typed); });
    connect(m_words, &QLineEdit::returnPressed, this, &FindDialog::go);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        refreshFilters();
        look(Because::Typed);
    });
    connect(m_here, &QCheckBox::toggled, this, [this] { look(Because::Typed); });
    connect(m_list, &QListView::activated, this, &FindDialog::go);
    connect(m_go, &QPushButton::clicked, this, &FindDialog::go);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] { // the keyboard goes back to where it was
        m_goesWhenAnswered = false;
        if (parentWidget())
            parentWidget()->activateWindow();
    });
    connect(m_job, &FindJob::answered, this, &FindDialog::take);
    connect(m_job, &FindJob::slow, this, [this] { say(tr("Searching …")); });
    connect(&m_desk, &Desk::saveStateChanged, this, [this](const SaveState& state) {
        if (state.isAllSaved())
            look(Because::Saved); // what was written just now is found, too
    });
    for (const auto& [keys, way] : {std::pair(QKeySequence(Qt::Key_F3), Step::Next), std::pair(QKeySequence(Qt::SHIFT | Qt::Key_F3), Step::Previous)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, way = way] { step(way); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, &FindDialog::present);
}

void FindDialog::retranslate()
{
    setWindowTitle(tr("Find in all incidents"));
    m_words->setPlaceholderText(tr("Words or “a phrase”"));
    m_words->setAccessibleName(tr("Words to find"));
    m_words->setMinimumWidth(fontMetrics().horizontalAdvance(m_words->placeholderText()) + fontMetrics().height() * 3);
    const QSignalBlocker quiet(m_kind);
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    m_kind->addItems({tr("Everything"), tr("Entries"), tr("Notices"), tr("Incidents"), tr("Services")});
    m_kind->setCurrentIndex(kind);
    m_kind->setAccessibleName(tr("What to find"));
    m_here->setText(tr("&Only in this incident"));
    m_list->setAccessibleName(tr("Hits"));
    m_list->setAccessibleDescription(tr("Enter goes to the hit."));
    m_go->setText(tr("&Go there"));
    m_go->setAccessibleName(tr("Go to the hit"));
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close the search"));
    m_model->refresh();
    refreshFilters();
    if (!m_job->isPending())
        say(countWords());
}

void FindDialog::present()
{
    show();
    if (std::exchange(m_isStale, false))
        look(Because::Saved);
    activateWindow();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindDialog::showIncident(IncidentId incident)
{
    if (std::exchange(m_incident, incident) == incident)
        return;
    refreshFilters();
    if (query().incident)
        look(Because::Typed);
}

void FindDialog::refreshFilters()
{
    const bool isService = kinds[std::max(0, m_kind->currentIndex())] == EntityKind::Service; // they belong to no incident
    m_here->setEnabled(!m_incident.isNull() && !isService);
    m_go->setEnabled(m_model->rowCount() > 0);
    m_list->setFocusPolicy(m_model->rowCount() ? Qt::StrongFocus : Qt::NoFocus); // an empty one shows no focus
}

SearchQuery FindDialog::query() const
{
    SearchQuery query{m_words->text(), kinds[std::max(0, m_kind->currentIndex())], {}, mostHits};
    if (m_here->isChecked() && m_here->isEnabled())
        query.incident = m_incident;
    return query;
}

void FindDialog::look(Because because)
{
    if (because == Because::Saved && (!isVisible() || m_job->isPending())) {
        m_isStale = true; // asked for again, but an answer on its way is not held up
        return;
    }
    m_because = because;
    m_goesWhenAnswered = false;
    m_job->look(query());
    if (m_job->isPending())
        return;
    m_model->show({});
    refreshFilters();
    say(countWords());
}

void FindDialog::take(const SearchAnswer& answer)
{
    m_model->show(answer.value_or({}));
    if (m_model->rowCount() && (m_because == Because::Typed || !m_list->currentIndex().isValid()))
        choose(0);
    refreshFilters();
    say(answer ? countWords() : messages::sentence(answer.error()));
    if (std::exchange(m_goesWhenAnswered, false) && m_model->rowCount())
        return go();
    if (std::exchange(m_isStale, false))
        look(Because::Saved);
}

void FindDialog::choose(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_list->currentIndex());
}

void FindDialog::go()
{
    if (m_job->isPending()) { // Enter is faster than the answer
        m_goesWhenAnswered = true;
        return m_job->lookNow();
    }
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    accept();
    emit wanted(m_model->rowAt(index.row()).hit.entity);
}

void FindDialog::step(Step step)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return present();
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    const int next = step == Step::Next ? row + 1 : std::max(row, 0) - 1 + count;
    choose(next % count);
    emit wanted(m_model->rowAt(next % count).hit.entity);
}

QString FindDialog::countWords() const
{
    const int count = m_model->rowCount();
    if (m_words->text().trimmed().isEmpty())
        return tr("Finds entries, notices, titles and services by the beginnings of their words. Quotation marks keep words together.");
    if (count == 0)
        return tr("Nothing was found. Fewer or shorter words find more.");
    return count < mostHits ? tr("%n hit(s)", nullptr, count) : tr("The newest %n hits; more words narrow it down", nullptr, count);
}

void FindDialog::say(const QString& sentence)
{
    m_count->setText(sentence);
    announce(*m_count, sentence);
}

/// The line keeps the keyboard while the arrows walk through the hits.
bool FindDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    static const QList<int> walking{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
    return walking.contains(key) && QCoreApplication::sendEvent(m_list, event);
}

void FindDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lagebild
