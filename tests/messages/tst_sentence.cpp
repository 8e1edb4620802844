// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/sentence.h"
#include "app/messages/wording.h"

#include <QSet>
#include <QTest>

using namespace lagebild;

class SentenceTest : public QObject {
    Q_OBJECT

private slots:
    void everyCodeSaysWhatAndWhere()
    {
        QSet<QString> sentences;
        for (int code = 0; code <= int(Error::Code::Internal); ++code) {
            const QString said = messages::sentence({Error::Code(code), QStringLiteral("xDETAILx"), QStringLiteral("notes.txt")});
            sentences << said;
            if (Error::Code(code) == Error::Code::Outdated)
                continue;
            QVERIFY2(said.contains(QStringLiteral("xDETAILx")), qPrintable(said));
            QVERIFY2(said.startsWith(QStringLiteral("notes.txt: ")), qPrintable(said));
            QVERIFY2(!said.contains(u'\n') && !said.contains(QStringLiteral("%1")), qPrintable(said));
        }
        QCOMPARE(sentences.size(), int(Error::Code::Internal) + 1); // no two codes say the same
    }

    void whoWasFasterIsNoFieldOfTheJournal()
    {
        const QString said = messages::sentence({Error::Code::Outdated, QStringLiteral("dataImpact"), QStringLiteral("incident")});
        QCOMPARE(said, QStringLiteral("Someone else has changed this meanwhile. Look at it and try again."));
    }

    void aFailureWithoutAReasonLeavesNoGap()
    {
        using enum Error::Code;
        for (const auto code : {CannotRead, CannotWrite, WrongFormat, DiskFull, ReadOnly, NothingToDo, EmptyInput,
                 BeforeBegin, MalformedJson, BadValue}) {
            const QString said = messages::sentence({code, {}, QStringLiteral("/data")});
            QVERIFY2(!said.contains(QStringLiteral(": .")) && !said.contains(QStringLiteral("“”")), qPrintable(said));
            QVERIFY2(said.endsWith(u'.') && said.startsWith(QStringLiteral("/data: ")), qPrintable(said));
        }
    }

    void saysWhichNoticeFitsInstead_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* detail, const QStringList& words) { QTest::addRow("%s", detail) << QString::fromLatin1(detail) << words; };
        row("resolved\nended", {QStringLiteral("“All clear”"), QStringLiteral("still going on"), QStringLiteral("“Update”")});
        row("initial\nrunning", {QStringLiteral("“First notice”"), QStringLiteral("is over"), QStringLiteral("“All clear” or “Report”")});
        row("report\ndataLoss", {QStringLiteral("“Report”"), QStringLiteral("“dataLoss”")});
    }

    void saysWhichNoticeFitsInstead()
    {
        QFETCH(QString, detail);
        QFETCH(QStringList, words);
        const QString said = messages::sentence({Error::Code::PreconditionUnmet, detail, {}});
        for (const QString& word : words)
            QVERIFY2(said.contains(word), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral(":/")) && !said.contains(u'\n') && !said.contains(u'%'), qPrintable(said));
    }

    void saysWhatIsLeftOfADamagedProfile()
    {
        const auto said = [](const char* detail) {
            return messages::sentence({Error::Code::DamagedProfile, QString::fromLatin1(detail), QStringLiteral("p")});
        };
        QVERIFY2(said("153").contains(QStringLiteral("153 change")) && said("153").contains(QStringLiteral("rebuild")), qPrintable(said("153")));
        QVERIFY2(said("0").contains(QStringLiteral("backup")) && !said("0").contains(u'0'), qPrintable(said("0")));
        QVERIFY2(said("malformed page").contains(QStringLiteral("malformed page")), qPrintable(said("malformed page")));
    }

    void tooLongSaysHowLongItMayBe()
    {
        const QString text = messages::sentence({Error::Code::TooLong, QStringLiteral("text\n4 MiB")});
        QVERIFY2(text.contains(QStringLiteral("4 MiB")) && !text.contains(u'\n'), qPrintable(text));
        const QString title = messages::sentence({Error::Code::TooLong, QStringLiteral("Netz und")});
        QVERIFY2(title.contains(QStringLiteral("“Netz und”")), qPrintable(title));
    }

    void everyFaultIsASentence()
    {
        for (const char* kind : {"damagedFile", "unreadableOperation", "editedOperation", "brokenValue", "remainingParts", "missingOperation", "missingSession",
                 "viewMissing", "viewDiffers", "viewSurplus", "searchDiffers"}) {
            const QString said = messages::fault(QString::fromLatin1(kind), QStringLiteral("WHAT"), QStringLiteral("WHERE"));
            QVERIFY2(said.endsWith(u'.') && !said.contains(QString::fromLatin1(kind)) && !said.contains(u'%'), qPrintable(said));
            QVERIFY2(said.contains(QStringLiteral("WHAT")) || said.contains(QStringLiteral("WHERE")), qPrintable(said));
        }
    }

    void listsTheMatches()
    {
        const QString said = messages::sentence({Error::Code::Ambiguous, QStringLiteral("net\na1  One net\nb2  Two nets"), {}});
        QVERIFY2(said.contains(QStringLiteral("“net”")) && said.contains(QStringLiteral("a1  One net, b2  Two nets")), qPrintable(said));
        QVERIFY(!said.contains(u'\n'));
    }

    void marksAreWordedInBothLanguages()
    {
        Service chat;
        chat.name = QStringLiteral("Chat");
        chat.names = {{QStringLiteral("de"), QStringLiteral("Plauderei")}};
        const auto wording = messages::markWording(chat, ServiceState::PartialOutage, Percent{70, Bound::MoreThan, Counts::Working, {}});
        QCOMPARE(wording.value(QStringLiteral("de")), QStringLiteral("Plauderei: teilweise ausgefallen, mehr als 70\u00a0% nutzbar"));
        QCOMPARE(wording.value(QStringLiteral("en")), QStringLiteral("Chat: partial outage, more than 70\u00a0% working"));
    }

    void phasesAreWordedInBothLanguages()
    {
        QSet<QString> sentences;
        for (int phase = 0; phase <= int(Phase::Completed); ++phase) {
            for (const QString& text : messages::phaseWording(Phase(phase)))
                sentences << text;
        }
        QCOMPARE(sentences.size(), 2 * (int(Phase::Completed) + 1));
    }
};

QTEST_GUILESS_MAIN(SentenceTest)
#include "tst_sentence.moc"
