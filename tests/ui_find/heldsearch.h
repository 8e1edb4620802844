// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/find/findjob.h"

namespace lagebild::test {

/// A door to a search that answers when the test says, in whatever order.
struct HeldSearch {
    struct Question {
        SearchQuery query {};
        std::function<void(const SearchAnswer&)> answer {};
    };
    QList<Question> asked {};

    FindDoor door()
    {
        return [this](const SearchQuery& query, std::function<void(const SearchAnswer&)> answer) { asked << Question{query, std::move(answer)}; };
    }
    void answer(const SearchAnswer& answer) { asked.last().answer(answer); }
};

inline SearchHit hit(EntityKind kind, const QUuid& id, IncidentId scope, const QString& snippet)
{
    return {{kind, id, scope}, snippet, {{0, 1}}};
}

} // namespace lagebild::test
