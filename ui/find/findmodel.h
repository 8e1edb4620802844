// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/search.h"
#include "ui/models/rowsmodel.h"

namespace lagebild {

/// One hit as it is shown.
struct FindLine {
    SearchHit hit {};
    QString kind {};       ///< "Entry"
    QString time {};       ///< empty where there is none
    QString title {};      ///< of the incident; empty for a service
    QString shortId {};

    EntityRef key() const { return hit.entity; }
    bool operator==(const FindLine&) const = default;
};

/// The hits of a search in the order they came. What is deleted meanwhile goes.
class FindModel : public RowsModel<FindLine> {
    Q_OBJECT
public:
    enum Role { LineRole = Qt::UserRole };

    explicit FindModel(Desk& desk, QObject* parent = nullptr);

    void show(const QList<SearchHit>& hits);
    /// The records or the language have changed.
    void refresh();
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::optional<FindLine> lineFor(const SearchHit& hit) const;

    Desk& m_desk;
    QList<SearchHit> m_hits;
};

} // namespace lagebild
