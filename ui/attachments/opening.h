// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <atomic>

namespace lagebild {

/// Whether it may be handed to the program that the computer has for it: pictures, PDF, plain text, and office documents
/// without macros, by its name and by what is in it. Never what could be run.
bool isSafeToOpen(const QString& name, const QByteArray& content);

/// Copies to look at, readable for the person only and not to be written; they go with this.
class LookingCopies {
public:
    /// The copy's path; its name is that of the attachment. Errors, where: the name: NotOpened, CannotWrite.
    Result<QString> make(const QString& name, const QByteArray& content);

private:
    QTemporaryDir m_folder;
    std::atomic<int> m_count = 0;
};

} // namespace lagebild
