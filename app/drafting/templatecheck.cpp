// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/facts.h"
#include "app/drafting/templates.h"

#include <QRegularExpression>
#include <kainjow/mustache.hpp>

namespace lagebild {

namespace {

/// Reads the tags of one template. An unknown name would render as nothing and a partial that includes itself
/// crashes the renderer: both are found here, before anything is rendered.
class TagReader {
public:
    TagReader(const QString& source, const QString& origin)
        : m_source(source)
        , m_origin(origin)
        , m_template{source, origin, {}, {}}
    {
    }

    Result<Template> read()
    {
        static const QRegularExpression tag(QStringLiteral("\\{\\{\\{([^{}]*)\\}\\}\\}|\\{\\{(![\\s\\S]*?|[^{}]*)\\}\\}"));
        qsizetype end = 0;
        for (auto it = tag.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            if (const qsizetype stray = m_source.mid(end, match.capturedStart() - end).indexOf(QStringLiteral("{{")); stray >= 0)
                return error(Error::Code::TemplateSyntax, QStringLiteral("{{"), end + stray);
            end = match.capturedEnd();
            const bool isRaw = match.hasCaptured(1);
            if (const auto done = take(match.captured(isRaw ? 1 : 2).trimmed(), isRaw, match.capturedStart()); !done)
                return done.error();
        }
        if (const qsizetype stray = m_source.indexOf(QStringLiteral("{{"), end); stray >= 0)
            return error(Error::Code::TemplateSyntax, QStringLiteral("{{"), stray);
        if (!m_open.isEmpty())
            return error(Error::Code::TemplateSyntax, m_open.last(), m_source.size());
        const kainjow::mustache::mustache parsed(m_source.toStdString());
        if (!parsed.is_valid())
            return error(Error::Code::TemplateSyntax, QString::fromStdString(parsed.error_message()), 0);
        return m_template;
    }

private:
    Result<void> take(const QString& content, bool isRaw, qsizetype at)
    {
        const QChar sigil = isRaw || content.isEmpty() ? QChar() : content.front();
        const QString name = content.mid(1).trimmed();
        if (sigil == u'!')
            return takeComment(name, at);
        if (sigil == u'>' || sigil == u'=')
            return error(Error::Code::TemplateSyntax, content, at);
        if (sigil == u'#' || sigil == u'^')
            return open(name, at);
        if (sigil == u'/')
            return close(name, at);
        return use(sigil == u'&' ? name : content, at);
    }

    /// "needs: a, b" states the facts that the template takes for granted; other comments are comments.
    Result<void> takeComment(const QString& comment, qsizetype at)
    {
        if (!comment.startsWith(u"needs:"))
            return {};
        for (const QString& part : comment.mid(6).split(u',')) {
            if (const auto done = use(part.trimmed(), at); !done)
                return done;
            m_template.needs << part.trimmed();
        }
        return {};
    }

    Result<void> open(const QString& name, qsizetype at)
    {
        const bool isList = vocabulary().items.contains(name);
        if (!isList) {
            if (const auto done = use(name, at); !done)
                return done;
        }
        m_template.names << name;
        m_open << name;
        return {};
    }

    Result<void> close(const QString& name, qsizetype at)
    {
        if (m_open.isEmpty() || m_open.last() != name)
            return error(Error::Code::TemplateSyntax, u'/' + name, at);
        m_open.removeLast();
        return {};
    }

    Result<void> use(const QString& name, qsizetype at)
    {
        const bool isInOpenList = std::any_of(m_open.begin(), m_open.end(),
            [&](const QString& list) { return vocabulary().items.value(list).contains(name); });
        if (!isInOpenList && !vocabulary().names.contains(name))
            return error(Error::Code::TemplateUnknownName, name, at);
        m_template.names << name;
        return {};
    }

    Error error(Error::Code code, const QString& detail, qsizetype at) const
    {
        const qsizetype line = m_source.left(at).count(u'\n') + 1;
        return {code, detail, m_origin + u':' + QString::number(line)};
    }

    const QString& m_source;
    QString m_origin;
    QStringList m_open;
    Template m_template;
};

} // namespace

Result<Template> parseTemplate(const QString& source, const QString& origin)
{
    return TagReader(source, origin).read();
}

} // namespace lagebild
