// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/rendering.h"

#include "app/markup/markdown.h"

#include <QRegularExpression>
#include <kainjow/mustache.hpp>

namespace lagebild {

namespace {

namespace mustache = kainjow::mustache;

/// An empty text becomes false, so that {{#text}} leaves its section out.
mustache::data textData(const QString& text)
{
    return text.isEmpty() ? mustache::data(mustache::data::type::bool_false) : mustache::data(text.toStdString());
}

mustache::data itemData(const FactItem& item)
{
    mustache::data data;
    for (auto it = item.cbegin(); it != item.cend(); ++it)
        data.set(it.key().toStdString(), textData(it.value()));
    return data;
}

mustache::data dataOf(const Facts& facts)
{
    mustache::data data;
    for (auto it = facts.texts.cbegin(); it != facts.texts.cend(); ++it)
        data.set(it.key().toStdString(), textData(it.value()));
    for (auto it = facts.flags.cbegin(); it != facts.flags.cend(); ++it)
        data.set(it.key().toStdString(), mustache::data(it.value() ? mustache::data::type::bool_true : mustache::data::type::bool_false));
    for (auto it = facts.lists.cbegin(); it != facts.lists.cend(); ++it) {
        mustache::data list(mustache::data::type::list);
        for (const FactItem& item : it.value())
            list << itemData(item);
        data.set(it.key().toStdString(), list);
    }
    return data;
}

QString escaped(const QString& text, TextForm form)
{
    return form == TextForm::Markdown ? escapeMarkdown(text) : text;
}

} // namespace

QString render(const Template& source, const Facts& facts, TextForm form)
{
    mustache::mustache renderer(source.source.toStdString());
    renderer.set_custom_escape([form](const std::string& text) {
        return escaped(QString::fromStdString(text), form).toStdString();
    });
    static const QRegularExpression blankLines(QStringLiteral("\\n([ \\t]*\\n){2,}"));
    static const QRegularExpression stopBehindMark(QStringLiteral("([!?])\\.(?=\\s|$)")); // of a title: "Chat steht!."
    QString text = QString::fromStdString(renderer.render(dataOf(facts))).trimmed();
    if (form == TextForm::Plain)
        text.replace(stopBehindMark, QStringLiteral("\\1"));
    return text.isEmpty() ? text : text.replace(blankLines, QStringLiteral("\n\n")) + u'\n';
}

QString shortened(const QString& text, qsizetype limit)
{
    QString out;
    for (const QString& raw : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString line = raw.simplified();
        const qsizetype size = out.isEmpty() ? line.size() : out.size() + 1 + line.size();
        if (line.isEmpty() || (size > limit && !out.isEmpty()))
            continue;
        if (!out.isEmpty())
            out += u' ';
        out += line;
        if (out.size() > limit) {
            const qsizetype blank = out.lastIndexOf(u' ', limit - 1);
            out = out.left(blank > 0 ? blank : limit - 1) + u'…';
        }
    }
    return out;
}

} // namespace lagebild
