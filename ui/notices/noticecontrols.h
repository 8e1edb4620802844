// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/noticepairs.h"

#include <QLocale>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace lagebild {

/// Kind, channel, language and promise of the notice in view. It shows what it is given and says what was chosen.
class NoticeControls : public QWidget {
    Q_OBJECT
public:
    explicit NoticeControls(QWidget* parent = nullptr);

    void present(const NoticePair& pair, const QString& language, const QLocale& locale);
    /// The languages whose text still quotes untranslated entries; their buttons carry a mark and say so.
    void markUntranslated(const QStringList& languages);
    /// Refuses or takes what stands in the promise field.
    void setPromiseProblem(const QString& sentence);
    void focusPromise();
    void retranslate();

signals:
    void kindChosen(lagebild::NoticeKind kind);
    void channelChosen(lagebild::Channel channel);
    void languageChosen(const QString& language);
    void promiseTyped(const QString& text);

private:
    void addLanguages();
    void nameLanguages();

    QComboBox* m_kind;
    QComboBox* m_channel;
    QButtonGroup* m_group;
    QMap<QString, QToolButton*> m_languages;
    QStringList m_untranslated;
    QLabel* m_promiseLabel;
    QLineEdit* m_promise;
};

} // namespace lagebild
