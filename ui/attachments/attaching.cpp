// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attaching.h"

#include "app/domain/entryverbs.h"
#include "ui/attachments/attachmentsdialog.h"
#include "ui/attachments/clipfiles.h"
#include "ui/parts/background.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressDialog>
#include <QTimer>
#include <atomic>

namespace lagebild {

using namespace std::chrono_literals;

/// What both threads know of one that goes on.
struct Attaching::Job {
    qint64 bytes = 0;                ///< of all files together, as far as is known before
    std::atomic<qint64> done = 0;
    std::atomic<bool> isGivenUp = false;
    std::atomic<bool> isOver = false;
};

Attaching::Attaching(Desk& desk, AttachmentDoor door, QWidget& window)
    : QObject(&window)
    , m_desk(desk)
    , m_door(std::move(door))
    , m_window(window)
    , m_thumbnails(*m_door.files, this)
{
}

Attaching::~Attaching()
{
    for (const std::weak_ptr<Job>& job : std::as_const(m_jobs)) {
        if (const auto going = job.lock())
            going->isGivenUp = true;
    }
    QThreadPool::globalInstance()->waitForDone();
}

void Attaching::attach(const AttachmentPlace& place, const QStringList& files)
{
    QList<AttachmentSource> sources;
    qint64 bytes = 0;
    for (const QString& file : files) {
        sources << AttachmentSource{{}, file, {}};
        bytes += QFileInfo(file).size();
    }
    if (!sources.isEmpty())
        start(place, bytes, [sources] { return sources; });
}

bool Attaching::take(const AttachmentPlace& place, const QMimeData& clip)
{
    const QStringList files = filesIn(clip);
    attach(place, files);
    if (!files.isEmpty() || !holdsPicture(clip))
        return !files.isEmpty();
    start(place, 0, [picture = pictureIn(clip), name = screenshotName()] {
        return QList{AttachmentSource{name, {}, asPng(picture)}};
    });
    return true;
}

QString Attaching::screenshotName() const
{
    const QDateTime now = inZone(m_desk.clock().now(), m_desk.stamp().zone);
    return tr("Screenshot %1", "time; name of a file").arg(now.toString(QStringLiteral("yyyy-MM-dd HH.mm"))) + QStringLiteral(".png");
}

void Attaching::choose(const AttachmentPlace& place)
{
    auto* dialog = new QFileDialog(&m_window, tr("Attach files"));
    dialog->setObjectName(QStringLiteral("attachFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, place](const QStringList& files) { attach(place, files); });
    dialog->open();
}

void Attaching::show(const TimelineEntry& entry)
{
    auto* dialog = new AttachmentsDialog(m_desk, entry, *this, &m_window);
    connect(dialog, &AttachmentsDialog::refused, this, &Attaching::refused);
    dialog->show();
}

void Attaching::start(const AttachmentPlace& place, qint64 bytes, const Sources& sources)
{
    if (m_desk.saveState().isReadOnly)
        return emit refused({Error::Code::ReadOnly, {}});
    const IncidentRecord* record = findIncident(m_desk.records(), place.incident);
    if (!record)
        return;
    const QList<Attachment> twins = attachmentsOf(*record, place.entry);
    auto job = std::make_shared<Job>();
    job->bytes = bytes;
    showProgress(job);
    m_jobs.removeIf([](const std::weak_ptr<Job>& old) { return old.expired(); });
    m_jobs << job;
    inBackground<Kept>(this, [files = m_door.files, sources, twins, job] { return keepAll(*files, sources(), twins, *job); },
        [this, place](const Kept& kept) { finish(place, kept); });
}

/// Of one that is given up nothing stays on the disk but what hung there before.
Attaching::Kept Attaching::keepAll(
    const AttachmentFiles& files, const QList<AttachmentSource>& sources, const QList<Attachment>& twins, Job& job)
{
    Kept kept;
    for (const AttachmentSource& source : sources) {
        const qint64 before = job.done;
        const auto one = files.keep(source, twins + kept.files, [&](qint64 now) {
            job.done = before + now;
            return !job.isGivenUp;
        });
        if (one)
            kept.files << *one;
        else
            kept.errors << one.error();
    }
    job.isOver = true;
    if (!job.isGivenUp)
        return kept;
    for (const Attachment& attachment : std::as_const(kept.files)) {
        if (std::none_of(twins.begin(), twins.end(), [&](const Attachment& twin) { return twin.key == attachment.key; }))
            files.forget(attachment.key);
    }
    return {};
}

/// Appears only when it takes longer; typing goes on meanwhile.
void Attaching::showProgress(const std::shared_ptr<Job>& job)
{
    auto* progress = new QProgressDialog(tr("Attaching …"), tr("Cancel"), 0, 100, &m_window);
    progress->setObjectName(QStringLiteral("attachProgress"));
    progress->setAccessibleName(tr("Attaching files"));
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setAttribute(Qt::WA_ShowWithoutActivating);
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    progress->setMinimumDuration(500);
    connect(progress, &QProgressDialog::canceled, progress, [job] { job->isGivenUp = true; });
    auto* tick = new QTimer(progress);
    connect(tick, &QTimer::timeout, progress, [progress, job] {
        if (job->isOver || job->isGivenUp)
            return progress->deleteLater();
        progress->setValue(int(std::min<qint64>(99, job->done * 100 / std::max<qint64>(1, job->bytes))));
    });
    tick->start(100ms);
}

void Attaching::finish(const AttachmentPlace& place, const Kept& kept)
{
    if (!kept.files.isEmpty())
        commit(place, kept.files);
    if (kept.errors.isEmpty())
        return;
    Error first = kept.errors.first();
    QStringList names;
    for (const Error& error : kept.errors) // one sentence, and nobody believes that the others are kept
        names << error.where;
    first.where = names.join(QStringLiteral(", "));
    emit refused(first);
}

void Attaching::commit(const AttachmentPlace& place, const QList<Attachment>& kept)
{
    const auto changes = place.entry.isNull() ? attachToNewEntry(m_desk.records(), place.incident, kept, m_desk.stamp())
                                              : attachFiles(m_desk.records(), place.incident, place.entry, kept);
    if (const auto done = m_desk.commit(changes); !done) {
        forgetUnused(*m_door.files, m_desk.records(), kept);
        return emit refused(done.error());
    }
    emit attached(place.entry.isNull() ? EntryId{changes->changes.first().entity.id} : place.entry);
}

} // namespace lagebild
