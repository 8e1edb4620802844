// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/attaching.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// What hangs on an entry: to be looked at, saved elsewhere, taken off, and added to.
class AttachmentsDialog : public QDialog {
    Q_OBJECT
public:
    AttachmentsDialog(Desk& desk, const TimelineEntry& entry, Attaching& attaching, QWidget* parent = nullptr);

signals:
    void refused(const lagebild::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What becomes of a content on another thread, a file; and then on this one.
    using Act = std::function<Result<QString>(const QByteArray& content)>;
    using Then = std::function<void(const QString& file)>;
    void setupLayout();
    void retranslate();
    void fill();
    void showCurrent();
    void showButtons();
    bool isHere() const;
    QString stateSentence() const;
    QString describe(const Attachment& attachment) const;
    std::optional<Attachment> current() const;
    void say(const QString& sentence);
    void withContent(const Act& act, const Then& then);
    void open();
    void saveAs();
    void remove();

    Desk& m_desk;
    TimelineEntry m_entry;
    Attaching& m_attaching;
    QList<Attachment> m_attachments;
    QLabel* m_title;
    QListWidget* m_list;
    QLabel* m_note;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_remove;
    QPushButton* m_add;
    QPushButton* m_close;
};

} // namespace lagebild
