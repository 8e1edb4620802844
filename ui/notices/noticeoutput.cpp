// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticeoutput.h"

#include "app/domain/enumnames.h"
#include "app/markup/markdown.h"
#include "app/exchange/pdf/pdf.h"
#include "app/exchange/savefile.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace lagebild {

namespace {

QString suffixOf(NoticeFormat format)
{
    switch (format) {
    case NoticeFormat::Plain: return QStringLiteral(".txt");
    case NoticeFormat::Markdown: return QStringLiteral(".md");
    case NoticeFormat::Html: return QStringLiteral(".html");
    case NoticeFormat::Pdf: return QStringLiteral(".pdf");
    }
    return {};
}

} // namespace

QString plainText(const Notice& notice)
{
    if (notice.channel == Channel::Social)
        return notice.text; // is plain already
    QTextDocument document;
    document.setHtml(toHtml(notice.text));
    QString plain;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool isItem = block.textList() != nullptr;
        const bool followsItem = block.previous().isValid() && block.previous().textList();
        if (!plain.isEmpty())
            plain += isItem && followsItem ? QStringLiteral("\n") : QStringLiteral("\n\n");
        plain += (isItem ? QStringLiteral("- ") : QString()) + block.text().replace(QChar::LineSeparator, u'\n');
    }
    return plain.trimmed();
}

QString htmlOf(const Notice& notice)
{
    return notice.channel == Channel::Social ? notice.text.toHtmlEscaped() : toHtml(notice.text);
}

QString titleOf(const Notice& notice)
{
    return plainText(notice).section(u'\n', 0, 0).trimmed();
}

QString fileNameFor(const Notice& notice, NoticeFormat format)
{
    return nameOf(notice.kind) + u'-' + notice.language + suffixOf(format);
}

Result<void> writeNotice(const Notice& notice, const QString& fileName, NoticeFormat format)
{
    const QString html = toHtmlDocument(titleOf(notice), notice.language, notice.text);
    switch (format) {
    case NoticeFormat::Plain: return saveFile(fileName, plainText(notice).toUtf8());
    case NoticeFormat::Markdown: return saveFile(fileName, notice.text.toUtf8());
    case NoticeFormat::Html: return saveFile(fileName, html.toUtf8());
    case NoticeFormat::Pdf: return writePdf(fileName, html, titleOf(notice));
    }
    return {};
}

} // namespace lagebild
