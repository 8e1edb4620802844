// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/valuejson.h"

#include <QJsonDocument>
#include <QtTest>
#include <rapidcheck.h>

using namespace lagebild;

namespace {

QString anyText()
{
    static const QString letters = QStringLiteral("aÄß漢 \n\"\\{z");
    QString text;
    for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(letters.size()))))
        text += letters.at(i);
    return text;
}

LocalText anyLocalText()
{
    LocalText text;
    for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
        if (*rc::gen::arbitrary<bool>())
            text.insert(language, anyText());
    }
    return text;
}

template<class E>
E anyOf()
{
    return enumNames<E>()[*rc::gen::inRange<size_t>(0, enumNames<E>().size())].value;
}

std::optional<Instant> anyInstant()
{
    if (*rc::gen::inRange(0, 4) == 0)
        return std::nullopt;
    const qint64 ms = *rc::gen::inRange<qint64>(-4'000'000'000'000, 4'000'000'000'000); // 1843 to 2096
    return Instant(Milliseconds(*rc::gen::arbitrary<bool>() ? ms : ms / 1000 * 1000));
}

EventTime anyTime()
{
    static const QByteArray zones[] = {
        "Europe/Berlin", "Europe/Amsterdam", "Asia/Kathmandu", "America/St_Johns", "UTC", ""};
    EventTime time;
    time.earliest = anyInstant();
    time.latest = anyInstant();
    time.precision = anyOf<Precision>();
    time.zone = zones[*rc::gen::inRange(0, 6)];
    time.wording = anyText();
    if (*rc::gen::arbitrary<bool>())
        time.after = EntryId::fresh();
    return time;
}

Percent anyPercent()
{
    return {*rc::gen::inRange(0, 1001) / 10.0, anyOf<Bound>(), anyOf<Counts>(), anyText()};
}

Scope anyScope()
{
    return {double(*rc::gen::inRange(0, 1'000'000'000)), anyOf<Bound>(), anyLocalText(), anyLocalText()};
}

/// As a document on a disk would carry it.
QJsonValue throughBytes(const QJsonValue& value)
{
    const QByteArray bytes = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(bytes).array().at(0);
}

template<class T>
bool comesBack(const T& value)
{
    T read {};
    return decode(throughBytes(encode(value)), read) && read == value;
}

/// Refused, and the target is as before.
template<class T>
bool isRefused(const QJsonValue& json, const T& before)
{
    T target = before;
    return !decode(json, target) && target == before;
}

QJsonValue json(const char* text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + "]").array().at(0);
}

} // namespace

class TestValues : public QObject {
    Q_OBJECT
private slots:
    void everyValueComesBack()
    {
        QVERIFY(rc::check("times", [] { RC_ASSERT(comesBack(anyTime())); }));
        QVERIFY(rc::check("percents", [] { RC_ASSERT(comesBack(anyPercent())); }));
        QVERIFY(rc::check("no percent", [] { RC_ASSERT(comesBack(std::optional<Percent>())); }));
        QVERIFY(rc::check("texts", [] { RC_ASSERT(comesBack(anyText()) && comesBack(anyLocalText())); }));
        QVERIFY(rc::check("scopes", [] { RC_ASSERT(comesBack(anyScope())); }));
        QVERIFY(rc::check("roles", [] { RC_ASSERT(comesBack(QList{Role{anyText(), anyText()}, Role{}})); }));
        QVERIFY(rc::check("numbers", [](int small, qint64 large, bool flag) {
            RC_ASSERT(comesBack(small) && comesBack(large) && comesBack(flag));
        }));
        QVERIFY(rc::check("lists", [] { RC_ASSERT(comesBack(QStringList{anyText(), anyText()})); }));
        QVERIFY(rc::check("ids", [] { RC_ASSERT(comesBack(QList{ServiceId::fresh(), ServiceId::fresh()})); }));
        QVERIFY(rc::check("earlier outages", [] {
            const Milliseconds duration(*rc::gen::inRange<qint64>(0, 1'000'000'000'000));
            RC_ASSERT(comesBack(EarlierOutage{anyTime(), duration, anyLocalText()}));
        }));
    }

    void aRefusedValueLeavesTheTargetAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"7.5", "true", "\"x\"", "[1]", "[[]]", "{\"a\":1}", "{\"role\":1}", "1e300", "null"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void aRefusedValueLeavesTheTargetAlone()
    {
        QFETCH(QByteArray, text);
        const QJsonValue value = json(text);
        const auto keeps = [&](const auto& before) {
            auto target = before;
            return decode(value, target) || target == before;
        };
        QVERIFY(keeps(QStringLiteral("kept")));
        QVERIFY(keeps(true));
        QVERIFY(keeps(7));
        QVERIFY(keeps(qint64(7)));
        QVERIFY(keeps(QByteArray("kept")));
        QVERIFY(keeps(QStringList{QStringLiteral("kept")}));
        QVERIFY(keeps(LocalText{{QStringLiteral("de"), QStringLiteral("kept")}}));
        QVERIFY(keeps(Role{QStringLiteral("commander"), QStringLiteral("Mara")}));
        QVERIFY(keeps(QList{Role{QStringLiteral("commander"), QStringLiteral("Mara")}}));
        QVERIFY(keeps(QList{ServiceId::fresh()}));
        QVERIFY(keeps(ServiceId::fresh()));
        QVERIFY(keeps(Percent{70, Bound::MoreThan, Counts::Working, {}}));
        QVERIFY(keeps(std::optional(Percent{70, Bound::MoreThan, Counts::Working, {}})));
        QVERIFY(keeps(Scope{3, Bound::About, {}, {}}));
        QVERIFY(keeps(atMinute({}, "UTC")));
        QVERIFY(keeps(EarlierOutage{{}, Milliseconds(5), {}}));
        QVERIFY(keeps(Phase::Monitoring));
    }

    void otherShapesAreRefused()
    {
        QVERIFY(isRefused(json("7"), QStringLiteral("kept")));
        QVERIFY(isRefused(json("\"true\""), false));
        QVERIFY(isRefused(json("1.5"), 7));
        QVERIFY(isRefused(json("1e300"), 7));
        QVERIFY(isRefused(json("3000000000"), 7));
        QVERIFY(isRefused(json("\"12x\""), qint64(7)));
        QVERIFY(isRefused(json("[1]"), QStringList{QStringLiteral("kept")}));
        QVERIFY(isRefused(json("\"a\""), QStringList{QStringLiteral("kept")}));
        QVERIFY(isRefused(json("{\"de\":1}"), LocalText{{QStringLiteral("de"), QStringLiteral("kept")}}));
        QVERIFY(isRefused(json("\"a\""), QList{ServiceId::fresh()}));
        QVERIFY(isRefused(json("{\"role\":1}"), Role{QStringLiteral("commander"), {}}));
        QVERIFY(isRefused(json("{\"value\":101,\"bound\":\"about\",\"counts\":\"working\"}"), Percent{70, {}, {}, {}}));
        QVERIFY(isRefused(json("{\"precision\":\"minute\",\"earliest\":\"half past nine\"}"), atMinute({}, "UTC")));
        QVERIFY(isRefused(json("{\"time\":{\"precision\":\"unknown\"},\"duration\":1e300}"), EarlierOutage{}));
        QVERIFY(isRefused(json("\"almostResolved\""), Phase::Monitoring));
    }

    void timesAreWrittenAsQtWritesThem()
    {
        QVERIFY(rc::check("the same text as QDateTime's", [] {
            EventTime time = anyTime();
            const qint64 ms = *rc::gen::inRange<qint64>(-63'000'000'000'000, 255'000'000'000'000); // beyond years 0 and 9999
            time.earliest = Instant(Milliseconds(*rc::gen::arbitrary<bool>() ? ms : ms / 1000 * 1000));
            const QDateTime local = inZone(*time.earliest, time.zone);
            const QString expected = local.toOffsetFromUtc(local.offsetFromUtc() / 60 * 60)
                                         .toString(ms % 1000 != 0 && time.earliest == Instant(Milliseconds(ms)) ? Qt::ISODateWithMs : Qt::ISODate);
            RC_ASSERT(encode(time).toObject().value(u"earliest").toString() == expected);
        }));
    }

    void nullIsTheEmptyValue()
    {
        QString text = QStringLiteral("old");
        LocalText texts {{QStringLiteral("de"), text}};
        std::optional<Percent> percent = Percent{};
        QVERIFY(decode(QJsonValue(), text) && text.isEmpty());
        QVERIFY(decode(QJsonValue(), texts) && texts.isEmpty());
        QVERIFY(decode(QJsonValue(), percent) && !percent);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
