// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// "Say this now": what is true at this minute in two sentences, in every language, in letters large enough to read
/// out with a phone at the ear.
class PhonePanel : public QWidget {
    Q_OBJECT
public:
    explicit PhonePanel(QWidget* parent = nullptr);
    /// `sentences` by language code.
    void present(const QMap<QString, QString>& sentences);

signals:
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Part {
        QLabel* language = nullptr;
        QLabel* text = nullptr;
        QPushButton* copy = nullptr;
    };
    Part addPart(const QString& language);
    void retranslate();
    void restyle();

    QMap<QString, Part> m_parts;
    QLabel* m_title;
    QPushButton* m_back;
};

} // namespace lagebild
