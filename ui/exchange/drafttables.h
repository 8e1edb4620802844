// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/draft.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace lagebild {

/// What is being corrected before it is saved. The three tables below show and change one of these.
struct DraftEdit {
    ImportDraft draft {};
    QList<EntryId> entries {};   ///< in the order of the timeline, deleted ones left out
    QList<ServiceId> services {};
    int corrections = 0;         ///< made by hand; reading the text again would lose them
};
/// The lists of rows for a fresh draft.
DraftEdit editOf(const ImportDraft& draft);

/// Roles and behaviour that the tables share.
class DraftTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { ChoicesRole = Qt::UserRole + 1, ChoiceRole, GuessRole };
    DraftTable(DraftEdit& edit, QObject* parent);
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(headers().size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// After the draft behind it was replaced, or the language of the window.
    void reload();

signals:
    void refused(const lagebild::Error& error);
    void corrected();

protected:
    virtual QStringList headers() const = 0;
    bool accept(const QModelIndex& index);
    /// Whether `what` was concluded about the incident; `detail` (if given) must be the words it came from.
    bool isGuessed(Guess::What what, const QString& detail = {}) const;
    DraftEdit& m_edit;
};

/// time · text · visibility · role · kind
class EntryTable : public DraftTable {
    Q_OBJECT
public:
    enum Column { Time, Text, Visible, Role, Kind };
    EntryTable(DraftEdit& edit, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void removeEntry(int row);
    const TimelineEntry* entryAt(int row) const;
    QString guessesOf(EntryId entry) const;
    /// Whether the entry is of the page around the report rather than of the report.
    bool isRemnant(EntryId entry) const;

protected:
    QStringList headers() const override;

private:
    QString words(const TimelineEntry& entry, int column) const;
    QStringList choices(int column) const;
    bool setTime(TimelineEntry& entry, const QString& typed);
};

/// service · worst state
class ServiceTable : public DraftTable {
    Q_OBJECT
public:
    enum Column { Name, State };
    ServiceTable(DraftEdit& edit, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

protected:
    QStringList headers() const override;

private:
    ServiceState worst(ServiceId service) const;
    Service* serviceAt(int row) const;
};

/// fact · what the text says
class FactTable : public DraftTable {
    Q_OBJECT
public:
    FactTable(DraftEdit& edit, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    QStringList headers() const override;

private:
    QStringList names() const;
};

} // namespace lagebild
