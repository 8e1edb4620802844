// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"

#include <QtTest>

using namespace lagebild;

namespace {

void addIncident(Records& records, const QString& shortId, const QString& title)
{
    const QByteArray number = QByteArray::number(10'000 + records.incidents.size());
    Incident incident;
    incident.id.value = QUuid::fromString(QString::fromLatin1("abcd" + number.right(4) + "-0000-7000-8000-000000000000"));
    incident.shortId = shortId;
    incident.title.insert(QStringLiteral("de"), title);
    records.incidents[incident.id].incident = incident;
}

void addService(Records& records, const QString& name, const QStringList& aliases = {})
{
    Service service;
    service.id = ServiceId::fresh();
    service.name = name;
    service.aliases = aliases;
    records.services.insert(service.id, service);
}

Records aProfile()
{
    Records records;
    addIncident(records, QStringLiteral("k7mx"), QStringLiteral("Größere Störung am Straßenportal"));
    addIncident(records, QStringLiteral("p4qz"), QStringLiteral("Portal antwortet nicht"));
    addIncident(records, QStringLiteral("gone"), QStringLiteral("Gelöscht"));
    records.incidents.last().incident.deleted = true;
    addService(records, QStringLiteral("Öffnungszeiten"), {QStringLiteral("Kalender")});
    addService(records, QStringLiteral("News"), {QStringLiteral("Nachrichten")});
    addService(records, QStringLiteral("Newsletter"), {QStringLiteral("Nachrichten")});
    addService(records, QStringLiteral("Weg"));
    for (Service& service : records.services)
        service.deleted = service.name == QStringLiteral("Weg");
    return records;
}

void rows(std::initializer_list<std::tuple<const char*, const char*, const char*>> all)
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    for (const auto& [name, typed, expected] : all)
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
}

template<class T>
QString refusal(const Result<T>& result)
{
    return result.error().code == Error::Code::Ambiguous
        ? QStringLiteral("ambiguous %1").arg(result.error().detail.count(u'\n'))
        : QStringLiteral("not found");
}

} // namespace

class TestLookup : public QObject {
    Q_OBJECT
private slots:
    void twoIncidentsOfOneShortIdAreToldApartByTheLongOne()
    {
        Records records;
        addIncident(records, QStringLiteral("k7mx"), QStringLiteral("Hier gemeldet"));
        addIncident(records, QStringLiteral("k7mx"), QStringLiteral("Dort gemeldet"));
        const auto both = resolveIncident(records, QStringLiteral("k7mx"));
        QCOMPARE(refusal(both), QStringLiteral("ambiguous 2"));
        for (const IncidentRecord& record : std::as_const(records.incidents)) {
            QVERIFY(both.error().detail.contains(record.incident.id.text()));
            QCOMPARE(*resolveIncident(records, record.incident.id.text()), record.incident.id);
        }
    }

    void incidentsAreFound_data()
    {
        rows({{"short id", "k7mx", "k7mx"}, {"short id in capitals", "K7MX", "k7mx"}, {"spaces around", " k7mx ", "k7mx"},
            {"long id", "abcd0001-0000-7000-8000-000000000000", "p4qz"}, {"beginning of the long id", "ABCD0001", "p4qz"},
            {"beginning of both", "abcd", "ambiguous 2"}, {"too short a beginning", "abc", "not found"},
            {"words of one title", "antwortet", "p4qz"}, {"words of two", "portal", "ambiguous 2"},
            {"umlauts in capitals", "GRÖßERE STÖRUNG", "k7mx"}, {"nothing typed", "", "not found"},
            {"only spaces", "  ", "not found"}, {"deleted", "gone", "not found"}, {"title of a deleted", "Gelöscht", "not found"},
            {"no such", "Chat", "not found"}});
    }
    void incidentsAreFound()
    {
        QFETCH(QString, typed);
        const Records records = aProfile();
        const auto found = resolveIncident(records, typed);
        QTEST(found ? records.incidents[*found].incident.shortId : refusal(found), "expected");
    }

    void servicesAreFound_data()
    {
        rows({{"name", "News", "News"}, {"a name is no beginning of another", "news", "News"},
            {"unique beginning", "newsl", "Newsletter"}, {"beginning of two", "new", "ambiguous 2"},
            {"alias", "KALENDER", "Öffnungszeiten"}, {"alias of two", "Nachrichten", "ambiguous 2"},
            {"umlaut", "öffnungszeiten", "Öffnungszeiten"}, {"beginning with umlaut", "öff", "Öffnungszeiten"},
            {"spaces around", " News\t", "News"}, {"nothing typed", "", "not found"}, {"only spaces", " ", "not found"},
            {"deleted", "Weg", "not found"}});
    }
    void servicesAreFound()
    {
        QFETCH(QString, typed);
        const Records records = aProfile();
        const auto found = resolveService(records, typed);
        QTEST(found ? records.services[*found].name : refusal(found), "expected");
    }

    void shortIdsAreSpeakableAndFresh()
    {
        Records records;
        const QUuid seed(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        for (int length = 4; length < 8; ++length) {
            const QString id = freshShortId(records, seed);
            QCOMPARE(id.size(), length);
            for (const QChar letter : id)
                QVERIFY(QStringLiteral("23456789abcdefghjkmnpqrstuvwxyz").contains(letter));
            addIncident(records, id, id);
        }
    }
};

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"
