// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QDialog>
#include <QMap>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace lagebild {

/// The facts of an incident, texts in German and English side by side. Not modal: the timeline goes on meanwhile.
/// Saving changes only what was edited here, so that what somebody else wrote in between stays.
class FactsDialog : public QDialog {
    Q_OBJECT
public:
    FactsDialog(Desk& desk, const Incident& incident, QWidget* parent = nullptr);

signals:
    void refused(const lagebild::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct TextRow {
        LocalText Incident::* field;
        const char* label;
        const char* name;
        QLabel* caption = nullptr;
        QMap<QString, QPlainTextEdit*> edits {};
    };
    void setupChoices(QFormLayout* form);
    void setupTexts(QGridLayout* grid);
    void setupButtons(QVBoxLayout* column);
    void retranslate();
    void fill();
    Incident edited() const;
    void save();

    Desk& m_desk;
    const Incident m_before;
    QComboBox* m_severity;
    QComboBox* m_data;
    QComboBox* m_action;
    QLineEdit* m_commander;
    QMap<QComboBox*, QLabel*> m_captions;
    QPushButton* m_save;
    QPushButton* m_cancel;
    QLabel* m_commanderCaption;
    QList<QLabel*> m_languages;
    QList<TextRow> m_texts;
};

} // namespace lagebild
