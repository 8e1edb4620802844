// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// A sentence above the text with up to two answers. It never blocks: ignoring it is an answer, too.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);
    /// An empty label hides its button.
    void ask(const QString& sentence, const QString& first, const QString& second = {});

signals:
    void firstChosen();
    void secondChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    QLabel* m_sentence;
    QPushButton* m_first;
    QPushButton* m_second;
};

} // namespace lagebild
