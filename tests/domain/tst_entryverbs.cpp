// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/steplog.h"

#include <QtTest>

using namespace lagebild;
using Code = Error::Code;
using test::stamp;

namespace {

EventTime at(int minutes)
{
    return atMinute(stamp.now + std::chrono::minutes(minutes), stamp.zone);
}

/// An incident whose entries are named by their texts.
struct Log : test::StepLog {
    ServiceId chat {};
    ServiceId mail {};

    Log()
    {
        for (const char* name : {"Chat", "Mail"}) {
            Service service;
            service.name = QString::fromLatin1(name);
            Q_UNUSED(take(addService(records, service)));
        }
        chat = *resolveService(records, QStringLiteral("Chat"));
        mail = *resolveService(records, QStringLiteral("Mail"));
        declare();
        Q_UNUSED(take(deleteEntries(records, incident, ids(texts()))));
        steps.clear();
    }

    QStringList texts() const
    {
        QStringList texts;
        for (const TimelineEntry& entry : inOrder(record()))
            texts << entry.text;
        return texts;
    }
    EntryId id(const QString& text) const
    {
        for (const TimelineEntry& entry : inOrder(record())) {
            if (entry.text == text)
                return entry.id;
        }
        return {};
    }
    QList<EntryId> ids(const QStringList& texts) const
    {
        QList<EntryId> ids;
        for (const QString& text : texts)
            ids << id(text);
        return ids;
    }
    TimelineEntry entry(const QString& text) const { return record().entries.value(id(text)); }
    void add(const QString& text, const EventTime& time, const std::function<void(TimelineEntry&)>& how = {})
    {
        TimelineEntry entry;
        entry.text = text;
        entry.time = time;
        if (how)
            how(entry);
        QVERIFY(take(addEntry(records, incident, entry, stamp)));
    }
};

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
}

void isPublic(TimelineEntry& entry)
{
    entry.visibility = Visibility::Public;
}

template<class T>
Code codeOf(const Result<T>& result)
{
    return result ? Code::Internal : result.error().code;
}

} // namespace

class TestEntryVerbs : public QObject {
    Q_OBJECT
private slots:
    void severalChangeInOneStep()
    {
        Log log;
        for (const char* text : {"a", "b", "c"})
            log.add(QString::fromLatin1(text), at(1));
        const Records before = log.records;
        QVERIFY(log.take(editEntries(log.records, log.incident, log.ids(words("a c")), isPublic)));
        QCOMPARE(log.steps.last().detail, QStringLiteral("2"));
        QCOMPARE(log.entry(QStringLiteral("a")).visibility, Visibility::Public);
        QCOMPARE(log.entry(QStringLiteral("b")).visibility, Visibility::Internal);
        QCOMPARE(log.entry(QStringLiteral("c")).visibility, Visibility::Public);
        QVERIFY(log.take(deleteEntries(log.records, log.incident, log.ids(words("a b")))));
        QCOMPARE(log.texts(), words("c"));
        log.takeBack();
        log.takeBack();
        QCOMPARE(log.records, before);
    }

    void whatIsSoAlreadyIsNoChange()
    {
        Log log;
        log.add(QStringLiteral("a"), at(1), isPublic);
        const auto changes = editEntries(log.records, log.incident, log.ids(words("a gone")), isPublic);
        QVERIFY(changes && changes->isEmpty());
    }

    void equalsAreMoved_data()
    {
        QTest::addColumn<QString>("moved");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("order");
        QTest::newRow("up") << "c" << "b" << "first a c b d last";
        QTest::newRow("to the top") << "d" << "a" << "first d a b c last";
        QTest::newRow("to the end") << "a" << "" << "first b c d a last";
        QTest::newRow("where it is") << "b" << "c" << "first a b c d last";
        QTest::newRow("before itself") << "b" << "b" << "first a b c d last";
    }
    void equalsAreMoved()
    {
        QFETCH(QString, moved);
        QFETCH(QString, before);
        QFETCH(QString, order);
        for (const EventTime& time : {at(5), EventTime{}}) { // of equal time, and of unknown time
            Log log;
            if (time.isKnown())
                log.add(QStringLiteral("first"), at(1));
            for (const char* text : {"a", "b", "c", "d"})
                log.add(QString::fromLatin1(text), time);
            if (time.isKnown())
                log.add(QStringLiteral("last"), at(9));
            const QStringList wanted = time.isKnown() ? order.split(u' ') : order.split(u' ').mid(1, 4);
            QVERIFY(log.take(moveEntry(log.records, log.incident, log.id(moved), log.id(before))));
            QCOMPARE(log.texts(), wanted);
        }
    }

    void timesAreNotOverruled()
    {
        Log log;
        log.add(QStringLiteral("a"), at(1));
        log.add(QStringLiteral("b"), at(2));
        QCOMPARE(codeOf(moveEntry(log.records, log.incident, log.id(QStringLiteral("b")), log.id(QStringLiteral("a")))), Code::OrderByTime);
        QCOMPARE(codeOf(moveEntry(log.records, log.incident, EntryId::fresh(), {})), Code::NotFound);
    }

    void anEntryIsSplit()
    {
        Log log;
        log.add(QStringLiteral("Chat is down. Mail works."), at(5), [&](TimelineEntry& entry) {
            entry.milestone = Milestone::Began;
            entry.services = {log.chat, log.mail};
        });
        log.add(QStringLiteral("other"), at(5));
        const Records before = log.records;
        const TimelineEntry whole = log.entry(QStringLiteral("Chat is down. Mail works."));
        QVERIFY(log.take(splitEntry(log.records, whole, 14)));
        QStringList texts = log.texts();
        texts.removeOne(QStringLiteral("other")); // before or after, but not between
        QCOMPARE(texts, (QStringList{QStringLiteral("Chat is down."), QStringLiteral("Mail works.")}));
        QVERIFY(log.texts().indexOf(QStringLiteral("other")) != 1);
        const TimelineEntry second = log.entry(QStringLiteral("Mail works."));
        QCOMPARE(second.time, whole.time);
        QCOMPARE(second.services, whole.services);
        QCOMPARE(second.author, whole.author);
        QCOMPARE(second.milestone, Milestone::None);
        log.takeBack();
        QCOMPARE(inOrder(log.record()), inOrder(*findIncident(before, log.incident)));
    }

    void aSplitNeedsTwoParts_data()
    {
        QTest::addColumn<int>("position");
        for (const int position : {-1, 0, 1, 4, 6, 99})
            QTest::addRow("at %d", position) << position;
    }
    void aSplitNeedsTwoParts()
    {
        QFETCH(int, position);
        Log log;
        log.add(QStringLiteral(" one  "), at(5));
        const TimelineEntry entry = log.entry(QStringLiteral(" one  "));
        QCOMPARE(codeOf(splitEntry(log.records, entry, position)), Code::MissingArgument);
        QCOMPARE(log.texts(), (QStringList{QStringLiteral(" one  ")}));
    }

    void entriesBecomeOne()
    {
        Log log;
        log.add(QStringLiteral("a"), at(1), [&](TimelineEntry& entry) {
            isPublic(entry);
            entry.services = {log.chat};
            entry.translations = {{QStringLiteral("de"), QStringLiteral("ä")}};
        });
        log.add(QStringLiteral("b"), at(2), [&](TimelineEntry& entry) {
            entry.services = {log.mail, log.chat};
            entry.milestone = Milestone::Identified;
            entry.translations = {{QStringLiteral("de"), QStringLiteral("bö")}, {QStringLiteral("fr"), QStringLiteral("bé")}};
        });
        const EntryId b = log.id(QStringLiteral("b"));
        log.add(QStringLiteral("then"), {}, [&](TimelineEntry& entry) { entry.time.after = b; });
        Commitment promise;
        promise.id = CommitmentId::fresh();
        promise.incident = log.incident;
        promise.entry = b;
        QVERIFY(log.take(saveCommitment(log.records, promise)));
        const Records before = log.records;
        QVERIFY(log.take(mergeEntries(log.records, log.incident, log.ids(words("b a")))));
        QCOMPARE(log.texts(), (QStringList{QStringLiteral("a\nb"), QStringLiteral("then")}));
        const TimelineEntry whole = log.entry(QStringLiteral("a\nb"));
        QCOMPARE(whole.time, at(1));
        QCOMPARE(whole.services, (QList{log.chat, log.mail}));
        QCOMPARE(whole.visibility, Visibility::Internal);
        QCOMPARE(whole.milestone, Milestone::Identified);
        QCOMPARE(whole.translations, (LocalText{{QStringLiteral("de"), QStringLiteral("ä\nbö")}}));
        QCOMPARE(log.entry(QStringLiteral("then")).time.after, whole.id);
        QCOMPARE(log.record().commitments.first().entry, whole.id);
        log.takeBack();
        QCOMPARE(log.records, before);
    }

    void whatCannotBecomeOneIsRefused()
    {
        Log log;
        log.add(QStringLiteral("a"), at(1), [](TimelineEntry& entry) { entry.milestone = Milestone::Began; });
        log.add(QStringLiteral("b"), at(2), [](TimelineEntry& entry) { entry.milestone = Milestone::Resolved; });
        log.add(QStringLiteral("c"), at(3), [](TimelineEntry& entry) { entry.language = QStringLiteral("de"); });
        const auto merged = [&](const char* texts) { return mergeEntries(log.records, log.incident, log.ids(words(texts))); };
        QCOMPARE(codeOf(merged("a")), Code::NothingToDo);
        QCOMPARE(codeOf(merged("a b")), Code::SeveralMilestones);
        QCOMPARE(codeOf(merged("a c")), Code::SeveralLanguages);
    }

    void aMergedClaimStaysOnTheBoard()
    {
        Log log;
        QVERIFY(log.take(markService(log.records, log.incident, {log.chat, ServiceState::MajorOutage, {}, at(1)},
            {{QStringLiteral("en"), QStringLiteral("chat down")}}, stamp)));
        log.add(QStringLiteral("b"), at(0));
        QVERIFY(log.take(mergeEntries(log.records, log.incident, {log.id(QStringLiteral("chat down")), log.id(QStringLiteral("b"))})));
        const StateClaim claim = log.record().claims.first();
        QVERIFY(!claim.deleted);
        QCOMPARE(claim.entry, log.id(QStringLiteral("b\nchat down")));
    }

    void copiesArePastedOnce()
    {
        Log from;
        from.add(QStringLiteral("a"), at(1), [&](TimelineEntry& entry) { entry.services = {from.chat}; });
        from.add(QStringLiteral("then"), {}, [&](TimelineEntry& entry) { entry.time.after = from.id(QStringLiteral("a")); });
        const QList<TimelineEntry> copied = inOrder(from.record());
        Log to;
        QVERIFY(to.take(pasteEntries(to.records, to.incident, copied, stamp)));
        QCOMPARE(to.texts(), words("a then"));
        QCOMPARE(to.entry(QStringLiteral("then")).time.after, to.id(QStringLiteral("a")));
        QVERIFY(to.id(QStringLiteral("a")) != from.id(QStringLiteral("a")));
        QVERIFY(to.entry(QStringLiteral("a")).services.isEmpty()); // another set-up
        const auto again = pasteEntries(to.records, to.incident, copied, stamp);
        QVERIFY(again && again->isEmpty());
    }

    void onlyTheSameIsLeftOut()
    {
        Log log;
        log.add(QStringLiteral("still looking"), {}, [&](TimelineEntry& entry) { entry.time.after = EntryId::fresh(); });
        log.add(QStringLiteral("open"), at(1));
        TimelineEntry undated = log.entry(QStringLiteral("still looking"));
        undated.time.after = log.id(QStringLiteral("open")); // follows another one
        TimelineEntry longer = log.entry(QStringLiteral("open"));
        longer.time.latest = at(9).latest;
        const auto changes = pasteEntries(log.records, log.incident, {undated, longer}, stamp);
        QVERIFY(changes);
        QCOMPARE(changes->changes.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestEntryVerbs)
#include "tst_entryverbs.moc"
