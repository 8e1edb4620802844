// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/pdf/pdf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;

namespace {

qsizetype pagesOf(const QByteArray& pdf)
{
    return pdf.count("/Type /Page\n");
}

QString document(const QString& body)
{
    return QStringLiteral("<html><body><h1>Störung</h1>") + body + QStringLiteral("</body></html>");
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT
private slots:
    void isAPdfWithItsTitle();
    void longDocumentsTakeMorePages();
    void papersHaveTheirSize();
    void loadsNothingFromThisComputer();
    void writesTheWholeFile();
    void saysWhichFileItCannotWrite();
};

void TestPdf::isAPdfWithItsTitle()
{
    const QByteArray pdf = toPdf(document(QStringLiteral("<p>Chat</p>")), QStringLiteral("Notice 3"));
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pagesOf(pdf), 1);
    QByteArray title("/Title (\xFE\xFF", 10); // UTF-16, big endian
    for (const char letter : QByteArrayLiteral("Notice 3"))
        title.append('\0').append(letter);
    QVERIFY(pdf.contains(title));
}

void TestPdf::longDocumentsTakeMorePages()
{
    QString body;
    for (int i = 0; i < 400; ++i)
        body += QStringLiteral("<p>Entry %1 of a long night.</p>").arg(i);
    QVERIFY(pagesOf(toPdf(document(body), {})) > 3);
}

/// In points of 1/72 inch: 210 by 297 mm, and 8.5 by 11 inches.
void TestPdf::papersHaveTheirSize()
{
    QVERIFY(toPdf(document({}), {}, Paper::A4).contains("/MediaBox [0 0 595"));
    QVERIFY(toPdf(document({}), {}, Paper::Letter).contains("/MediaBox [0 0 612"));
}

void TestPdf::loadsNothingFromThisComputer()
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("secret.ppm"));
    QFile file(picture);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("P6 64 64 255\n" + QByteArray(64 * 64 * 3, '\x7f'));
    file.close();
    const QString body = QStringLiteral("<img src=\"file://%1\" width=\"64\" height=\"64\">").arg(picture);
    const QByteArray pdf = toPdf(document(body), {});
    QVERIFY(!pdf.contains("/Width 64"));
}

void TestPdf::writesTheWholeFile()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("Störung 3.pdf"));
    QVERIFY(writePdf(name, document({}), {}));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().trimmed().endsWith("%%EOF"));
}

void TestPdf::saysWhichFileItCannotWrite()
{
    const QString name = QStringLiteral("/nowhere/at/all.pdf");
    const Result<void> result = writePdf(name, document({}), {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::CannotWrite);
    QCOMPARE(result.error().where, name);
    QVERIFY(!result.error().detail.isEmpty());
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
