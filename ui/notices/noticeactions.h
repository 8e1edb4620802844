// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/noticeoutput.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// The buttons below a text: copy, save as a file, write anew, delete. It says what was chosen.
class NoticeActions : public QWidget {
    Q_OBJECT
public:
    explicit NoticeActions(QWidget* parent = nullptr);

    enum class Offer { Shown, Hidden };
    void offerRegenerate(Offer offer);
    void offerDelete(Offer offer);
    void retranslate();

    /// Puts the text on the clipboard.
    static void copy(const Notice& notice, NoticeFormat format);
    /// Asks where to save the text; fileChosen() tells the answer.
    void askFileName(const Notice& notice, NoticeFormat format);

signals:
    void copyRequested(lagebild::NoticeFormat format);
    void saveRequested(lagebild::NoticeFormat format);
    void fileChosen(const QString& fileName, lagebild::NoticeFormat format);
    void regenerateRequested();
    void deleteRequested();

private:
    QPushButton* addButton(const char* name);

    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_regenerate;
    QPushButton* m_delete;
};

} // namespace lagebild
