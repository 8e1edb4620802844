// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/values.h"

#include <QLatin1StringView>
#include <span>

namespace lagebild {

/// The word that stands for a value in documents, in the journal and on the command line (product.md).
template<class E>
struct EnumName {
    E value;
    const char* name;
};

/// All names of an enumeration, in the order of its values.
template<class E>
std::span<const EnumName<E>> enumNames();

template<class E>
QString nameOf(E value)
{
    for (const auto& row : enumNames<E>()) {
        if (row.value == value)
            return QString::fromLatin1(row.name);
    }
    return {};
}

/// Ignores case; nothing when the word is none of the names.
template<class E>
std::optional<E> fromName(QStringView word)
{
    for (const auto& row : enumNames<E>()) {
        if (word.compare(QLatin1StringView(row.name), Qt::CaseInsensitive) == 0)
            return row.value;
    }
    return std::nullopt;
}

} // namespace lagebild
