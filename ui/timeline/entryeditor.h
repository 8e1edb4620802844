// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/domain/result.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// Edits one entry in its place in the timeline. Enter saves, Escape gives up, Shift+Enter makes a new line.
class EntryEditor : public QWidget {
    Q_OBJECT
public:
    EntryEditor(TimelineEntry entry, const Records& records, QString language, QWidget* parent = nullptr);

    const TimelineEntry& original() const { return m_entry; }
    /// As it was when the editor was opened; original() follows what became a change since.
    const TimelineEntry& opened() const { return m_opened; }
    /// What is typed is on record now.
    void setOriginal(const TimelineEntry& entry) { m_entry = entry; }
    /// The fields as they are, whether they can be taken or not; for keeping.
    QString working() const;
    /// Fills the fields with what working() said, goes on from the original that it was typed over, and shows `sentence` about it.
    void takeUp(const QString& working, const QString& sentence);
    /// Under which the desk keeps what is typed in an entry.
    static QString keyOf(EntryId entry);
    /// Reads the fields. BadValue or a time error names the field in `where` ("time", "services", "text").
    Result<TimelineEntry> entry() const;
    /// Where the cursor stands in the text of entry(), which has no spaces around it.
    qsizetype cursorInEntry() const;
    /// Shows why the entry was not taken, and puts the cursor there.
    void showProblem(const Error& error);
    /// Puts the cursor into the field of the missing translation.
    void focusTranslation();

signals:
    void accepted();
    void cancelled();
    /// Cut in two where the cursor stands.
    void splitWanted();
    void typed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void setupFields();
    void setupLayout();
    void fill();
    void takeUpOriginal(const QJsonValue& original);
    QString timeText() const;
    QString serviceText() const;
    Result<QList<ServiceId>> typedServices() const;

    TimelineEntry m_entry;
    TimelineEntry m_opened;
    const Records& m_records;
    QString m_language;      ///< the window's
    QString m_otherLanguage; ///< the one that a translation may be wanted in
    QLineEdit* m_time;
    QCheckBox* m_public;
    QComboBox* m_milestone;
    QComboBox* m_kind;
    QPlainTextEdit* m_text;
    QPlainTextEdit* m_translation;
    QLineEdit* m_services;
    QLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_cancel;
};

} // namespace lagebild
