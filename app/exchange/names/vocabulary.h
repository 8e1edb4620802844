// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace lagebild::text {

/// The words around and inside names in one language. An empty expression takes nothing.
struct Vocabulary {
    QRegularExpression lead;      ///< before a name: "der ", "users of "
    QRegularExpression adjective; ///< an inflected one before a noun; its stem is captured
    QRegularExpression tail;      ///< from here on the sentence goes on: " during …"
    QRegularExpression generic;   ///< behind a name, and no part of it: " service"
    QRegularExpression wrong;     ///< words that no name contains
    QRegularExpression common;    ///< the whole piece: too common to name something ("the site")
    QRegularExpression idle;      ///< the whole piece: cannot be down at all ("some users")
};

const Vocabulary& germanVocabulary();
const Vocabulary& englishVocabulary();

} // namespace lagebild::text
