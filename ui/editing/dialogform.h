// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QDialog;
class QFormLayout;
class QLabel;
class QPushButton;
class QWidget;
QT_END_NAMESPACE

namespace lagebild {

/// A column of fields with a caption before each, and Save and Cancel below. Cancel closes the dialog.
class DialogForm {
public:
    /// `name` begins the objectNames of the buttons: "promise" makes promiseSave and promiseCancel.
    DialogForm(QDialog& dialog, const QString& name);

    void add(QWidget* field, const char* objectName);
    /// Small print below the field before it.
    void addHint(QLabel* hint, const char* objectName);
    /// After the last field.
    void finish();
    /// Captions in the order of the fields; they are their names for screen readers, too.
    void setCaptions(const QStringList& captions);
    QPushButton* save() const { return m_save; }
    QPushButton* cancel() const { return m_cancel; }

private:
    QFormLayout* m_form;
    QPushButton* m_save;
    QPushButton* m_cancel;
    QList<QLabel*> m_captions {};
};

} // namespace lagebild
