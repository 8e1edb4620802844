// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/profile.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTemporaryDir>

namespace lagebild::testkit {

/// A profile in a folder of its own and a desk on it. close() and open() again as a new session.
class TempProfile {
public:
    explicit TempProfile(const store::OpenOptions& options = {.ballastBytes = 0});
    QString folder() const { return m_folder.filePath(QStringLiteral("profile")); }
    QString database() const { return folder() + QStringLiteral("/profile.sqlite"); }
    void open();
    /// Waits until all is saved. False when it is not.
    bool close();
    /// Closes without waiting.
    void abandon();
    Desk& desk() { return *m_desk; }
    FakeClock& clock() { return m_clock; }
    ProfileWriter& writer() { return *m_opened->writer; }
    const QList<Remote>& remotes() const { return m_opened->remotes; }

private:
    QTemporaryDir m_folder;
    store::OpenOptions m_options;
    FakeClock m_clock;
    std::optional<store::OpenedProfile> m_opened;
    std::unique_ptr<Desk> m_desk;
};

/// The files of a profile that hold the words, in whatever case.
QStringList filesWith(const QString& folder, const QByteArray& words);

/// Runs SQL on a file with a connection of its own, as somebody with an editor would.
void vandalise(const QString& database, const QString& sql);

} // namespace lagebild::testkit
