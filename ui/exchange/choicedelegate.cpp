// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/choicedelegate.h"

#include "ui/exchange/drafttables.h"
#include "ui/models/look.h"

#include <QApplication>
#include <QComboBox>
#include <QStyle>

namespace lagebild {

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QStringList choices = index.data(DraftTable::ChoicesRole).toStringList();
    QWidget* editor = nullptr;
    if (choices.isEmpty()) {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    } else {
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        editor = box;
    }
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(index.data(DraftTable::ChoiceRole).toInt());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<const QComboBox*>(editor))
        model->setData(index, box->currentIndex());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void ChoiceDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(DraftTable::GuessRole).toBool())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = QApplication::style()->standardIcon(QStyle::SP_MessageBoxQuestion);
    option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    option->palette.setColor(QPalette::Text, Look::of(option->palette).slight);
}

} // namespace lagebild
