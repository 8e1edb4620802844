// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

namespace lagebild::testkit {

/// Before version 5 of the schema the words of an entity repeated the text of its body.
inline Result<void> repeatTextInWords(const store::Connection& connection)
{
    return connection.run(QStringLiteral(
        "UPDATE entity SET search = json_extract(CAST(body AS TEXT), '$.text') ||"
        " CASE WHEN kind = 'entry' AND search = '' THEN char(10) ELSE search END"
        " WHERE deleted = 0 AND kind IN ('entry', 'notice')"));
}

} // namespace lagebild::testkit
