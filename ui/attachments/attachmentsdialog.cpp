// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attachmentsdialog.h"

#include "app/domain/entryverbs.h"
#include "app/exchange/savefile.h"
#include "app/messages/sentence.h"
#include "ui/models/times.h"
#include "ui/parts/announce.h"
#include "ui/parts/background.h"

#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeDatabase>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lagebild {

namespace {

/// All of one size, so that the names stand below each other; empty for what has no picture.
QIcon squareOf(const QPixmap& picture, int side)
{
    QPixmap square(side, side);
    square.fill(Qt::transparent);
    QRect place({}, picture.size().scaled(side, side, Qt::KeepAspectRatio));
    place.moveCenter(square.rect().center());
    QPainter painter(&square);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!picture.isNull())
        painter.drawPixmap(place, picture);
    painter.end();
    return QIcon(square);
}

} // namespace

AttachmentsDialog::AttachmentsDialog(Desk& desk, const TimelineEntry& entry, Attaching& attaching, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_entry(entry)
    , m_attaching(attaching)
    , m_title(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_note(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("attachmentsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &AttachmentsDialog::showCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &AttachmentsDialog::open);
    connect(m_open, &QPushButton::clicked, this, &AttachmentsDialog::open);
    connect(m_save, &QPushButton::clicked, this, &AttachmentsDialog::saveAs);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentsDialog::remove);
    connect(m_add, &QPushButton::clicked, this, [this] { m_attaching.choose({m_entry.incident, m_entry.id}); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_desk, &Desk::changed, this, &AttachmentsDialog::fill);
    connect(&m_attaching.thumbnails(), &Thumbnails::made, this, &AttachmentsDialog::fill);
    retranslate();
    m_list->setFocus();
}

void AttachmentsDialog::setupLayout()
{
    m_title->setObjectName(QStringLiteral("attachmentsTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("attachmentsNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("attachmentsList"));
    const int side = QFontMetrics(font()).height() * 4;
    m_list->setIconSize({side, side});
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    auto* all = new QVBoxLayout(this);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_note)})
        all->addWidget(widget, widget == m_list ? 1 : 0);
    auto* buttons = new QHBoxLayout;
    const std::pair<QPushButton*, const char*> names[] = {{m_open, "attachmentOpen"}, {m_save, "attachmentSave"},
        {m_remove, "attachmentRemove"}, {m_add, "attachmentAdd"}, {m_close, "attachmentsClose"}};
    for (const auto& [button, name] : names) {
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false); // Enter is for the list
        buttons->addWidget(button);
        if (button == m_add)
            buttons->addStretch(1);
    }
    all->addLayout(buttons);
    resize(QFontMetrics(font()).averageCharWidth() * 84, QFontMetrics(font()).height() * 24);
}

void AttachmentsDialog::retranslate()
{
    setWindowTitle(tr("Attachments"));
    const QString words = wordsIn(m_entry, m_desk.stamp().language).value_or(m_entry.text);
    m_title->setText(tr("On the entry “%1”").arg(openingWords(words)));
    m_list->setAccessibleName(tr("Attached files"));
    m_open->setText(tr("&Open"));
    m_save->setText(tr("&Save as …"));
    m_remove->setText(tr("&Remove"));
    m_add->setText(tr("&Attach files …"));
    m_close->setText(tr("&Close"));
    for (QPushButton* button : {m_open, m_save, m_remove, m_add, m_close})
        button->setAccessibleName(button->text().remove(u'&'));
    fill();
}

QString AttachmentsDialog::describe(const Attachment& attachment) const
{
    const QLocale locale = localeFor(m_desk.stamp().language);
    QStringList said{locale.formattedDataSize(attachment.size, 1, QLocale::DataSizeTraditionalFormat)};
    if (const QMimeType type = QMimeDatabase().mimeTypeForName(attachment.type); type.isValid() && !type.isDefault())
        said << type.comment();
    const ContentState state = m_attaching.door().files->state(attachment);
    if (state == ContentState::Elsewhere)
        said << tr("not on this laptop");
    else if (state == ContentState::Broken)
        said << tr("damaged");
    return safeFileName(attachment.name) + u'\n' + said.join(QStringLiteral(" · "));
}

void AttachmentsDialog::fill()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_entry.incident);
    const bool isThere = record && record->entries.contains(m_entry.id) && !record->entries[m_entry.id].deleted;
    const auto chosen = current();
    const QList<Attachment> before = m_attachments;
    m_attachments = isThere ? attachmentsOf(*record, m_entry.id) : QList<Attachment>();
    m_add->setEnabled(isThere);
    const auto same = std::find_if(m_attachments.begin(), m_attachments.end(), [&](const Attachment& a) { return chosen && a.id == chosen->id; });
    const int row = same == m_attachments.end() ? std::max(0, m_list->currentRow()) : int(same - m_attachments.begin());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Attachment& attachment : std::as_const(m_attachments)) {
        auto* item = new QListWidgetItem(squareOf(m_attaching.thumbnails().of(attachment), 2 * m_list->iconSize().height()), describe(attachment), m_list);
        item->setData(Qt::AccessibleTextRole, QString(item->text()).replace(u'\n', QStringLiteral(", ")));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showButtons();
    if (const QString sentence = stateSentence(); m_attachments != before || !sentence.isEmpty()) // else what was said last still holds
        say(sentence);
}

bool AttachmentsDialog::isHere() const
{
    const auto attachment = current();
    return attachment && m_attaching.door().files->state(*attachment) != ContentState::Elsewhere;
}

void AttachmentsDialog::showButtons()
{
    const bool isHere = this->isHere();
    m_open->setEnabled(isHere && m_attaching.door().open);
    m_save->setEnabled(isHere);
    m_remove->setEnabled(current().has_value());
}

QString AttachmentsDialog::stateSentence() const
{
    if (m_attachments.isEmpty())
        return tr("Nothing is attached.");
    const auto attachment = current();
    return attachment && !isHere() ? messages::sentence({Error::Code::NotHere, safeFileName(attachment->name)}) : QString();
}

void AttachmentsDialog::showCurrent()
{
    showButtons();
    say(stateSentence());
}

std::optional<Attachment> AttachmentsDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_attachments.size() ? std::optional(m_attachments[row]) : std::nullopt;
}

void AttachmentsDialog::say(const QString& sentence)
{
    m_note->setText(sentence);
    announce(*m_note, sentence);
}

/// Reads on another thread and says here what went wrong.
void AttachmentsDialog::withContent(const Act& act, const Then& then)
{
    const auto attachment = current();
    if (!attachment)
        return;
    const auto work = [files = m_attaching.door().files, wanted = *attachment, act] {
        const auto content = files->read(wanted);
        return content ? act(*content) : Result<QString>(content.error());
    };
    inBackground<Result<QString>>(this, work, [this, then](const Result<QString>& file) {
        if (file)
            then(*file);
        else
            say(messages::sentence(file.error()));
    });
}

void AttachmentsDialog::open()
{
    const auto attachment = current();
    if (!attachment || !m_open->isEnabled())
        return;
    const QString name = safeFileName(attachment->name);
    const auto copy = [copies = m_attaching.copies(), name](const QByteArray& content) { return copies->make(name, content); };
    withContent(copy, [this, name](const QString& file) {
        if (!m_attaching.door().open(file))
            say(tr("No program opens “%1”. Save it and choose one.").arg(name));
    });
}

void AttachmentsDialog::saveAs()
{
    const auto attachment = current();
    if (!attachment)
        return;
    auto* dialog = new QFileDialog(this, tr("Save attachment"));
    dialog->setObjectName(QStringLiteral("attachmentSaveAs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(safeFileName(attachment->name));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString& file) {
            withContent([file](const QByteArray& content) {
                const auto saved = saveFile(file, content);
                return saved ? Result<QString>(file) : saved.error();
            }, [this](const QString& saved) { say(tr("Saved as %1.").arg(saved)); });
        });
    dialog->open();
}

void AttachmentsDialog::remove()
{
    const auto attachment = current();
    if (!attachment)
        return;
    if (const auto done = m_desk.commit(removeAttachment(m_desk.records(), m_entry.incident, attachment->id)); !done)
        emit refused(done.error());
}

bool AttachmentsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            open();
        else if (key == Qt::Key_Delete)
            remove();
        else
            return false;
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void AttachmentsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lagebild
