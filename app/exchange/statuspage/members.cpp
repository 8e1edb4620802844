// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statuspage/members.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace lagebild::statuspage {

namespace {

/// Of a wrong value as much as fits into a sentence.
QString inShort(const QJsonValue& value)
{
    QString text = value.isString() ? value.toString() : value.isArray() ? QStringLiteral("[…]")
        : value.isObject() ? QStringLiteral("{…}")
                           : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).mid(1);
    return text.size() > 60 ? text.left(59) + QChar(0x2026) : text;
}

bool isReadable(const QString& text)
{
    return text.isValidUtf16() && !text.contains(QChar::Null);
}

QString readable(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar here = text[i];
        const bool isPair = here.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (here.isSurrogate() || here.isNull())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QString Path::text() const
{
    QString words = parent ? parent->text() : QString();
    if (!words.isEmpty() && !key.isEmpty())
        words += u'.';
    words += key;
    return index < 0 ? words : words + u'[' + QString::number(index) + u']';
}

void Members::note(Error::Code code, QLatin1StringView key, const QString& detail) const
{
    *m_problems << Error{code, detail, Path{&m_path, key, -1}.text()};
}

QString Members::text(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString()) {
        if (has(key))
            note(Error::Code::BadValue, key, inShort(value));
        return {};
    }
    QString text = value.toString();
    if (!isReadable(text)) {
        text = readable(text);
        note(Error::Code::WrongEncoding, key);
    }
    if (text.contains(u'\r'))
        text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n")).replace(u'\r', u'\n');
    return text;
}

std::optional<Instant> Members::time(QLatin1StringView key, const QByteArray& zone) const
{
    const QString words = text(key).trimmed();
    if (words.isEmpty())
        return {};
    QDateTime time = QDateTime::fromString(words, Qt::ISODateWithMs);
    if (!time.isValid() || !time.date().isValid() || time.date().year() < 1970 || time.date().year() > 9999) {
        note(Error::Code::ImpossibleTime, key, words.left(60));
        return {};
    }
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(isKnownZone(zone) ? QTimeZone(zone) : QTimeZone::utc());
    return toInstant(time);
}

Members Members::object(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (has(key) && !value.isObject())
        note(Error::Code::BadValue, key, inShort(value));
    return {value.toObject(), {&m_path, key, -1}, *m_problems};
}

QList<Members> Members::objects(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (has(key) && !value.isArray())
        note(Error::Code::BadValue, key, inShort(value));
    QList<Members> found;
    qsizetype index = 0;
    for (const QJsonValue& item : value.toArray()) {
        const Path path{&m_path, key, index++};
        if (item.isObject())
            found.emplaceBack(item.toObject(), path, *m_problems);
        else
            *m_problems << Error{Error::Code::BadValue, inShort(item), path.text()};
    }
    return found;
}

} // namespace lagebild::statuspage
