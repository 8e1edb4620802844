// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandresult.h"

#include "app/messages/sentence.h"

#include <QJsonDocument>

namespace lagebild::cli {

CommandResult printing(const QString& text)
{
    return {text.toUtf8(), {}, 0, {}};
}

CommandResult printing(const QJsonObject& document)
{
    return {QJsonDocument(document).toJson(), {}, 0, {}};
}

CommandResult refused(const Error& error)
{
    return {{}, messages::sentence(error).toUtf8() + '\n', 1, {}};
}

CommandResult refused(Error error, const QString& file)
{
    error.where = error.where.isEmpty() ? file : file + QStringLiteral(": ") + error.where;
    return refused(error);
}

CommandResult wrongUsage(const Error& error)
{
    CommandResult result = refused(error);
    result.exitCode = 2;
    return result;
}

namespace {

QString packed(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
QByteArray unpacked(const QJsonValue& text) { return QByteArray::fromBase64(text.toString().toLatin1()); }

} // namespace

QJsonObject toJson(const CommandResult& result)
{
    QJsonObject json{{QStringLiteral("out"), packed(result.out)}, {QStringLiteral("err"), packed(result.err)},
        {QStringLiteral("exitCode"), result.exitCode}};
    if (result.file) {
        json[u"path"] = result.file->path;
        json[u"bytes"] = packed(result.file->bytes);
    }
    return json;
}

CommandResult resultFromJson(const QJsonObject& json)
{
    CommandResult result{unpacked(json[u"out"]), unpacked(json[u"err"]), json[u"exitCode"].toInt(1), {}};
    if (json.contains(u"path"))
        result.file = CommandResult::File{json[u"path"].toString(), unpacked(json[u"bytes"])};
    return result;
}

} // namespace lagebild::cli
