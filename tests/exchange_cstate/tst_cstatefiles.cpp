// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cstate/cstate.h"
#include "app/exchange/cstate/frontmatter.h"
#include "app/exchange/text/decode.h"
#include "tests/exchange_statuspage/pages.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsIn(const QString& text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

/// Pages of others, which are not part of the project.
class CStateFilesTest : public QObject {
    Q_OBJECT

private slots:
    void noWordIsDropped_data()
    {
        QTest::addColumn<QString>("file");
        const QDir shared(qEnvironmentVariable("LAGEBILD_SHARED"));
        for (const char* folder : {"corpus/de", "corpus/en"}) {
            const QDir dir(shared.filePath(QString::fromLatin1(folder)));
            for (const QString& name : dir.entryList({u"*.md"_s})) {
                const auto text = decodeText(bytesOf(dir.filePath(name)));
                if (text && isCState(*text))
                    QTest::newRow(qPrintable(name)) << dir.filePath(name);
            }
        }
        if (!shared.exists(u"corpus"_s))
            QTest::newRow("none") << QString();
    }

    void noWordIsDropped()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("the files of other pages are not here");
        const QString text = *decodeText(bytesOf(file));
        const auto read = importFile(bytesOf(file), someOptions);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        const ImportDraft& draft = read->drafts.first();
        QHash<QString, int> kept;
        for (const TimelineEntry& entry : draft.incoming.record.entries) {
            for (const QString& word : wordsIn(entry.text + u' ' + entry.time.wording))
                ++kept[word];
        }
        static const QSet<QString> labels{u"Update"_s, u"Stand"_s, u"Uhr"_s, u"UTC"_s, u"Verlauf"_s};
        QStringList lost;
        for (const QString& word : wordsIn(text)) {
            if (--kept[word] < 0 && !labels.contains(word))
                lost << word;
        }
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u' ')));
        const auto front = cstate::frontMatterOf(text);
        QCOMPARE(titleOf(draft), front.values.value(u"title"_s).simplified());
        QStringList names;
        for (const Service& service : draft.incoming.services)
            names << service.name;
        for (const QString& name : front.lists.value(u"affected"_s))
            QVERIFY2(names.contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(CStateFilesTest)
#include "tst_cstatefiles.moc"
