// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace lagebild {

/// "3 new since 14:05", the way through them, and the word that all is seen. Not there while nothing is new.
class NewsBar : public QWidget {
    Q_OBJECT
public:
    explicit NewsBar(QWidget* parent = nullptr);

    /// `since` is empty where it is not known.
    void show(int count, const QString& since);
    void retranslate();

signals:
    void nextWanted();
    void seenWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    int m_count = 0;
    QString m_since;
    QLabel* m_words;
    QToolButton* m_next;
    QToolButton* m_seen;
};

} // namespace lagebild
