// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fileimport.h"

#include "app/exchange/cstate/cstate.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/statuspage/statuspage.h"
#include "app/exchange/text/textimport.h"

namespace lagebild {

namespace {

using namespace Qt::StringLiterals;

Result<ImportedFile> alone(const Result<ImportDraft>& draft)
{
    return draft ? Result<ImportedFile>(ImportedFile{{*draft}, {}}) : draft.error();
}

QString placeIn(const QByteArray& bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::min(offset, bytes.size()));
    return u"line %1, byte %2"_s.arg(before.count('\n') + 1).arg(before.size() - before.lastIndexOf('\n'));
}

Result<ImportDraft> ownDocument(const QByteArray& bytes)
{
    auto incoming = fromDocument(bytes);
    return incoming ? Result<ImportDraft>(ImportDraft{*incoming, {}, {}, {}, {}}) : incoming.error();
}

Result<ImportedFile> importJson(const QByteArray& bytes, const ImportOptions& options, ImportFormat format)
{
    if (format == ImportFormat::Lagebild)
        return alone(ownDocument(bytes));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Error::Code::MalformedJson, problem.errorString(), placeIn(bytes, problem.offset)};
    return format == ImportFormat::Statuspage || isStatuspage(document) ? fromStatuspage(document, options) : alone(ownDocument(bytes));
}

/// Opens like JSON: an object, or a list of objects. A chat opens with "[13:54]", a template with "{{".
bool looksLikeJson(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    bytes = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).trimmed();
    if (bytes.startsWith('{'))
        return !bytes.startsWith("{{");
    const QByteArrayView inside = bytes.isEmpty() ? bytes : bytes.sliced(1).trimmed();
    return bytes.startsWith('[') && (inside.startsWith('{') || inside.startsWith(']'));
}

bool isJson(const QByteArray& bytes, ImportFormat format)
{
    return format == ImportFormat::Lagebild || format == ImportFormat::Statuspage
        || (format == ImportFormat::Auto && looksLikeJson(bytes));
}

Result<ImportedFile> importPlain(const QString& text, const ImportOptions& options, ImportFormat format)
{
    const bool isPage = format == ImportFormat::CState || (format == ImportFormat::Auto && isCState(text));
    return alone(isPage ? fromCState(text, options) : importText(text, options));
}

} // namespace

Result<ImportedFile> importFile(const QByteArray& bytes, const ImportOptions& options, ImportFormat format)
{
    if (bytes.size() > largestImport)
        return Error{Error::Code::TooLarge, QString::number(largestImport)};
    if (isJson(bytes, format))
        return importJson(bytes, options, format);
    const auto text = decodeText(bytes);
    if (!text)
        return text.error();
    const bool isWide = format == ImportFormat::Auto && looksLikeJson(text->left(4096).toUtf8()); // JSON in UTF-16
    return isWide ? importJson(text->toUtf8(), options, format) : importPlain(*text, options, format);
}

Result<ImportedFile> importSource(const QString& text, const ImportOptions& options)
{
    return looksLikeJson(text.left(4096).toUtf8()) ? importJson(text.toUtf8(), options, ImportFormat::Auto)
                                                   : importPlain(text, options, ImportFormat::Auto);
}

qsizetype foremost(const QList<ImportDraft>& drafts)
{
    qsizetype best = 0;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const Incident& incident = drafts[i].incoming.record.incident;
        if (!isEnd(incident.phase))
            return i;
        if (compareTimes(incident.started, drafts[best].incoming.record.incident.started) > 0)
            best = i;
    }
    return best;
}

Result<qsizetype> findDraft(const QList<ImportDraft>& drafts, const QString& words)
{
    QList<qsizetype> whole;
    QList<qsizetype> partly;
    QStringList titles;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const Incident& incident = drafts[i].incoming.record.incident;
        const QString title = textIn(incident.title, incident.language);
        if (drafts[i].sourceId == words)
            return i;
        if (title.compare(words, Qt::CaseInsensitive) == 0)
            whole << i;
        if (title.contains(words, Qt::CaseInsensitive)) {
            partly << i;
            titles << title + (drafts[i].sourceId.isEmpty() ? QString() : " ("_L1 + drafts[i].sourceId + u')');
        }
    }
    const QList<qsizetype> found = whole.isEmpty() ? partly : whole;
    if (found.size() == 1)
        return found.first();
    constexpr qsizetype most = 10;
    return Error{found.isEmpty() ? Error::Code::NotFound : Error::Code::Ambiguous,
        (QStringList{words} + titles.first(std::min(titles.size(), most))).join(u'\n')};
}

} // namespace lagebild
