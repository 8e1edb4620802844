// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <random>

namespace lagebild::testkit {

/// What people do to a profile in any order: entries written, edited and deleted, services marked, phases moved,
/// notices saved, undo, redo, and operations of a colleague received. The same seed does the same.
class RandomEdits {
public:
    explicit RandomEdits(quint64 seed) : m_random(seed) { }
    /// One step; at most one batch. A step that the desk refuses (nothing to undo) does nothing.
    void one(Desk& desk);

private:
    quint64 below(quint64 bound) { return m_random() % bound; }
    QString text();
    Result<ChangeSet> change(const Desk& desk);
    Result<ChangeSet> changeEntry(const Records& records, IncidentId incident);
    Result<ChangeSet> changeBoard(const Desk& desk, IncidentId incident);
    void receive(Desk& desk);

    std::mt19937_64 m_random;
};

} // namespace lagebild::testkit
