// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/csv.h"
#include "app/exchange/pdf/pdf.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// How a person wants an incident to be written.
struct ExportChoice {
    QString format = QStringLiteral("md"); ///< "md", "html", "pdf", "csv", "json"
    Audience audience = Audience::Public;
    Paper paper = Paper::A4;
    bool operator==(const ExportChoice&) const = default;
};

/// Asks for the format, the paper and whether internal entries go along; they never do unless somebody says so here.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(QWidget* parent = nullptr);

    ExportChoice choice() const;

signals:
    void chosen(const lagebild::ExportChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupLayout();
    void retranslate();
    void explain();

    QComboBox* m_format;
    QComboBox* m_paper;
    QCheckBox* m_internal;
    QLabel* m_formatCaption;
    QLabel* m_paperCaption;
    QLabel* m_hint;
    QPushButton* m_next;
    QPushButton* m_cancel;
};

} // namespace lagebild
