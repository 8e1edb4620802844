// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/values.h"

#include <QSet>

namespace lagebild {

/// One Mustache text that has been checked: it uses known names only, no partials and no other delimiters.
struct Template {
    QString source {};
    QString origin {};         ///< the file, for messages
    QSet<QString> names {};    ///< every name it uses
    QStringList needs {};      ///< flags that must hold, from lines "{{! needs: ended }}"
};

/// Checks a text. TemplateSyntax (unclosed or crossing tags, partials, set delimiters) and TemplateUnknownName carry
/// the offending piece and "file:line".
Result<Template> parseTemplate(const QString& source, const QString& origin);

/// The templates of notices: built in, each replaceable by a file of the same name in <override folder>/<language>/.
/// Names: "<kind>.<channel>", "<channel>", "<kind>" (the first that exists is taken), "subject", "phone".
class Templates {
public:
    /// Reads everything or names the first thing that is wrong. The folder may be empty or not exist. A file whose
    /// name is none of the above is an error too: it would never be used and its author never learn why.
    static Result<Templates> load(const QString& overrideFolder);
    static const Templates& builtIn();

    const Template& forNotice(NoticeKind kind, Channel channel, const QString& language) const;
    const Template& named(const QString& name, const QString& language) const;

private:
    Result<void> read(const QString& folder);

    QMap<QString, Template> m_templates; ///< by "<language>/<name>"
};

} // namespace lagebild
