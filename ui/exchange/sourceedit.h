// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace lagebild {

/// The text that is being imported. Takes pasted text and dropped files, and shows where an entry came from.
class SourceEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SourceEdit(QWidget* parent = nullptr);
    /// Marks the first occurrence of `piece` and scrolls to it; an empty piece clears the mark.
    void mark(const QString& piece);

signals:
    void fileDropped(const QString& fileName);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
};

} // namespace lagebild
