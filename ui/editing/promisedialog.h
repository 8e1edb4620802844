// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/editing/dialogform.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace lagebild {

class DueField;

/// The promise that a timeline entry holds, ours or the provider's: who, what, until when, and what became of it. Opens
/// the one that the entry has, else a new one with the words of the entry.
class PromiseDialog : public QDialog {
    Q_OBJECT
public:
    PromiseDialog(Desk& desk, const TimelineEntry& entry, QWidget* parent = nullptr);

signals:
    void refused(const lagebild::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    Commitment onto(const Commitment& changed) const;
    void save();

    Desk& m_desk;
    Commitment m_before;
    QComboBox* m_by;
    QLineEdit* m_who;
    QLineEdit* m_text;
    QLabel* m_hint; ///< how the due time is understood
    DueField* m_due;
    QComboBox* m_outcome;
    DialogForm m_form;
};

} // namespace lagebild
