// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/opening.h"
#include "ui/attachments/thumbnails.h"

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QMimeData;
class QWidget;
QT_END_NAMESPACE

namespace lagebild {

/// What attachments need of the program around the window.
struct AttachmentDoor {
    const AttachmentFiles* files = nullptr; ///< null: nothing can be attached; lives longer than the window
    std::function<bool(const QString& file)> open {}; ///< shows a file with the program that the computer has for it
};

/// Where files are to hang.
struct AttachmentPlace {
    IncidentId incident {};
    EntryId entry {}; ///< null: a new internal entry, named after them
};

/// Attaches files and pictures: keeps them on another thread, shows what takes long, and writes the change once they are
/// on the disk.
class Attaching : public QObject {
    Q_OBJECT
public:
    Attaching(Desk& desk, AttachmentDoor door, QWidget& window);
    /// Gives up what goes on, and waits: the door may go with the window.
    ~Attaching() override;

    void attach(const AttachmentPlace& place, const QStringList& files);
    /// Attaches what a clip holds, files or else a picture; false when it holds neither.
    bool take(const AttachmentPlace& place, const QMimeData& clip);
    /// Asks for the files.
    void choose(const AttachmentPlace& place);
    /// Opens the list of what hangs on an entry.
    void show(const TimelineEntry& entry);

    Thumbnails& thumbnails() { return m_thumbnails; }
    const AttachmentDoor& door() const { return m_door; }
    std::shared_ptr<LookingCopies> copies() const { return m_copies; }

signals:
    void refused(const lagebild::Error& error);
    /// They hang on this entry now.
    void attached(lagebild::EntryId entry);

private:
    struct Job;
    struct Kept {
        QList<Attachment> files {};
        QList<Error> errors {};
    };
    using Sources = std::function<QList<AttachmentSource>()>;
    static Kept keepAll(const AttachmentFiles& files, const QList<AttachmentSource>& sources, const QList<Attachment>& twins, Job& job);
    void start(const AttachmentPlace& place, qint64 bytes, const Sources& sources);
    void showProgress(const std::shared_ptr<Job>& job);
    void finish(const AttachmentPlace& place, const Kept& kept);
    void commit(const AttachmentPlace& place, const QList<Attachment>& kept);
    QString screenshotName() const;

    Desk& m_desk;
    AttachmentDoor m_door;
    QWidget& m_window;
    Thumbnails m_thumbnails;
    QList<std::weak_ptr<Job>> m_jobs;
    std::shared_ptr<LookingCopies> m_copies = std::make_shared<LookingCopies>();
};

} // namespace lagebild
