// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/pastversions.h"

#include <QDialog>
#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// The operations about one thing. Called on another thread.
using HistoryReader = std::function<Result<QList<journal::Operation>>(const EntityRef&)>;

/// Who made what of an entry and when, the newest first; an earlier wording can be taken again. It shows what was known
/// when it was opened.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(Desk& desk, const TimelineEntry& entry, const HistoryReader& read, QWidget* parent = nullptr);

signals:
    void refused(const lagebild::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupLayout();
    void retranslate();
    void take(const Result<QList<journal::Operation>>& operations);
    void fill();
    void showVersion();
    void takeWording();
    QString titleOf(const PastVersion& version) const;
    QString contentOf(const PastVersion& version) const;
    const PastVersion* current() const;
    std::optional<TimelineEntry> present() const;

    Desk& m_desk;
    TimelineEntry m_entry;
    QList<PastVersion> m_versions;
    Result<void> m_read;
    bool m_isReading = true;
    QLabel* m_state;
    QListWidget* m_list;
    QPlainTextEdit* m_content;
    QPushButton* m_take;
    QPushButton* m_close;
};

} // namespace lagebild
