// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/templates.h"

#include "app/domain/enumnames.h"
#include "app/drafting/phrases.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>

namespace lagebild {

namespace {

constexpr qint64 largestTemplate = 256 * 1024;

QStringList templateNames()
{
    QStringList names{QStringLiteral("subject"), QStringLiteral("phone")};
    for (const auto& kind : enumNames<NoticeKind>()) {
        names << QString::fromLatin1(kind.name);
        for (const auto& channel : enumNames<Channel>())
            names << QString::fromLatin1(kind.name) + u'.' + QString::fromLatin1(channel.name);
    }
    for (const auto& channel : enumNames<Channel>())
        names << QString::fromLatin1(channel.name);
    return names;
}

Result<QString> readText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::CannotRead, file.errorString(), path};
    if (file.size() > largestTemplate)
        return Error{Error::Code::TooLarge, QString::number(file.size()), path};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file.readAll());
    if (decoder.hasError())
        return Error{Error::Code::WrongEncoding, {}, path};
    return QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

} // namespace

Result<void> Templates::read(const QString& folder)
{
    const QStringList known = templateNames();
    for (const QString& language : noticeLanguages()) {
        const QDir files(folder + u'/' + language);
        for (const QString& fileName : files.entryList({QStringLiteral("*.mustache")}, QDir::Files, QDir::Name)) {
            const QString path = files.filePath(fileName);
            const QString name = fileName.chopped(9);
            if (!known.contains(name))
                return Error{Error::Code::TemplateUnknownName, name, path};
            const auto text = readText(path);
            if (!text)
                return text.error();
            auto parsed = parseTemplate(*text, path);
            if (!parsed)
                return parsed.error();
            m_templates.insert(language + u'/' + name, *parsed);
        }
    }
    return {};
}

Result<Templates> Templates::load(const QString& overrideFolder)
{
    Templates templates = builtIn();
    if (!overrideFolder.isEmpty()) {
        if (const auto done = templates.read(overrideFolder); !done)
            return done.error();
    }
    return templates;
}

const Templates& Templates::builtIn()
{
    static const Templates templates = [] {
        Templates own;
        const auto done = own.read(QStringLiteral(":/templates"));
        if (!done)
            qFatal("built-in template: %s %s", qUtf8Printable(done.error().detail), qUtf8Printable(done.error().where));
        return own;
    }();
    return templates;
}

const Template& Templates::forNotice(NoticeKind kind, Channel channel, const QString& language) const
{
    const QString kindName = nameOf(kind);
    const QString channelName = nameOf(channel);
    for (const QString& name : {kindName + u'.' + channelName, channelName}) {
        if (const auto it = m_templates.constFind(language + u'/' + name); it != m_templates.constEnd())
            return *it;
    }
    return named(kindName, language);
}

const Template& Templates::named(const QString& name, const QString& language) const
{
    static const Template none;
    const auto it = m_templates.constFind(language + u'/' + name);
    return it == m_templates.constEnd() ? none : *it;
}

} // namespace lagebild
