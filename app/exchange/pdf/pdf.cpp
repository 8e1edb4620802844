// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/pdf/pdf.h"

#include "app/exchange/savefile.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

namespace lagebild {

namespace {

/// A notice is text that people paste into: an image in it must not reach for files or hosts.
class SealedDocument : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

constexpr int bodyPoints = 10;

} // namespace

QByteArray toPdf(const QString& html, const QString& title, Paper paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4));
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Lagebild " LAGEBILD_VERSION));
    SealedDocument document;
    QFont font(QStringLiteral("Inter"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSize(bodyPoints);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.setMetaInformation(QTextDocument::DocumentTitle, title);
    document.print(&writer); // adds margins and page numbers
    return bytes;
}

Result<void> writePdf(const QString& fileName, const QString& html, const QString& title, Paper paper)
{
    return saveFile(fileName, toPdf(html, title, paper));
}

} // namespace lagebild
