// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/noticefindings.h"

#include <QListWidget>

namespace lagebild {

/// The findings of a notice with their repairs. Arrow keys walk, Enter or a click on the link repairs. A real list, so
/// that a screen reader reads it.
class FindingsList : public QListWidget {
    Q_OBJECT
public:
    explicit FindingsList(QWidget* parent = nullptr);
    void present(const QList<NoticeFinding>& findings);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void repairRequested(const lagebild::NoticeFinding& finding);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void repair(const QModelIndex& index);
    QList<NoticeFinding> m_findings;
};

} // namespace lagebild
