// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/editing/dialogform.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace lagebild {

class DueField;

/// The next steps that came up in a timeline entry: what, who, until when, and whether it is done. Opens the first that
/// is not done, else a new one with the words of the entry; the box above leads to the others.
class ActionDialog : public QDialog {
    Q_OBJECT
public:
    ActionDialog(Desk& desk, const TimelineEntry& entry, QWidget* parent = nullptr);

signals:
    void refused(const lagebild::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void list();
    void showAction(int which);
    void keep();
    Action onto(const Action& before, const Action& changed) const;
    Result<ChangeSet> changes() const;
    std::optional<EventTime> doneAt() const;
    void save();

    Desk& m_desk;
    const TimelineEntry m_entry;
    const QList<Action> m_actions; ///< those of the entry as they were; the last is the new one
    QList<Action> m_typed;         ///< and as they are now
    int m_shown = 0;
    QComboBox* m_which;
    QLineEdit* m_text;
    QLineEdit* m_owner;
    QLabel* m_hint;
    DueField* m_due;
    QCheckBox* m_done;
    DialogForm m_form;
};

} // namespace lagebild
