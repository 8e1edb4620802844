// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/exchange/drafttables.h"
#include "ui/exchange/importjob.h"

#include <QDialog>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;
class QTabWidget;
QT_END_NAMESPACE

namespace lagebild {

class SourceEdit;

/// A text at the left, what was understood of it at the right, everything open to correction. Nothing is in the record
/// before Save, which is one undoable change. Of a file with several incidents one is shown and saved at a time.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Desk& desk, Importer importer, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void setSource(const QString& text);
    void openFile(const QString& fileName);
    /// Something was understood and can be saved.
    bool isReady() const { return m_isReady; }

signals:
    void imported(lagebild::IncidentId incident);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* setupOptions();
    QWidget* setupTables();
    QWidget* setupFoot();
    QTableView* addTable(DraftTable* model, const char* name, int wideColumn);
    void connectAll();
    void retranslate();

    ImportOptions options() const;
    void sourceChanged();
    void readNow();
    void understood(const Result<ImportedFile>& file);
    void choose(int incident);
    void present(const ImportDraft& draft);
    QStringList remarksOn(const ImportDraft& draft) const;
    void showError(const Error& error);
    void say(const QString& sentence);
    void countTabs();
    void markEntry();
    void chooseFile();
    void save();

    Desk& m_desk;
    DraftEdit m_edit;
    ImportedFile m_file; ///< without corrections
    ImportJob m_job;
    QTimer m_pause; ///< after the last key
    bool m_isReady = false;

    SourceEdit* m_source;
    QComboBox* m_incident;
    QLineEdit* m_title;
    QDateEdit* m_published;
    QComboBox* m_zone;
    QComboBox* m_language;
    QList<QLabel*> m_labels;
    EntryTable* m_entries;
    ServiceTable* m_services;
    FactTable* m_facts;
    QTabWidget* m_tabs;
    QTableView* m_entryView;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_open;
    QPushButton* m_read;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace lagebild
