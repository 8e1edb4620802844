// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "ui/models/look.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace lagebild {

/// Underlines what the text says that the incident knows too: service names, the clock times of entries, percents.
/// Times and percents that stand nowhere in the incident get a dashed line instead. Headings and bold text look so.
class FactHighlighter : public QSyntaxHighlighter {
public:
    explicit FactHighlighter(QTextDocument* document);

    void setFacts(const Records& records, const IncidentRecord& record, const QString& language);
    void setLook(const Look& look);

protected:
    void highlightBlock(const QString& text) override;

private:
    void markAll(const QRegularExpression& pattern, const QString& text);
    QTextCharFormat formatFor(const QString& words) const;

    Look m_look;
    QRegularExpression m_services;
    QSet<QString> m_known; ///< "13:54", "90"
};

} // namespace lagebild
