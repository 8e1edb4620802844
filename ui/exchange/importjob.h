// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/draft.h"

#include <QFutureWatcher>
#include <functional>

namespace lagebild {

/// Understands a text: importSource(), or a stand-in. Called on another thread, so it must be pure.
using Importer = std::function<Result<ImportedFile>(const QString&, const ImportOptions&)>;

/// The text of a file: decoded, at most largestText. Errors name the file.
Result<QString> readTextFile(const QString& fileName);

/// Reads and understands texts beside the event loop, one at a time; only the latest request is answered.
class ImportJob : public QObject {
    Q_OBJECT
public:
    explicit ImportJob(Importer importer, QObject* parent = nullptr);
    void understand(const QString& text, const ImportOptions& options);
    void readFile(const QString& fileName);
    /// No answer will come. The thread finishes in the background what it is at.
    void cancel();
    bool isRunning() const { return m_isRunning; }

signals:
    void understood(const lagebild::Result<lagebild::ImportedFile>& file);
    void fileRead(const lagebild::Result<QString>& text);
    void runningChanged(bool isRunning);

private:
    template<class T>
    void run(std::function<Result<T>()> work, void (ImportJob::*done)(const Result<T>&));
    void setRunning(bool isRunning);

    Importer m_importer;
    quint64 m_request = 0;
    bool m_isRunning = false;
};

} // namespace lagebild
