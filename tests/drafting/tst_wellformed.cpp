// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/incidentjson.h"
#include "tests/drafting/drafts.h"

#include <QFile>
#include <QRegularExpression>

using namespace lagebild;
using namespace lagebild::test;

namespace {

/// What no notice may show, whatever was left out of the record.
struct Flaw {
    const char* name;
    const char* pattern;
};
constexpr Flaw flaws[] = {
    {"a place that was not filled", "\\{\\{|\\}\\}|\\{[a-z]+\\}"},
    {"two blanks", "[^ \\n]  +[^ \\n]|[^ \\n] {3,}\\n|\\n {2,}"}, // two at the end of a line break it
    {"a blank at the end", "[^ \\n] (\\n|$)"},
    {"a blank before punctuation", " [.,;:!?)](\\s|$)"},
    {"punctuation behind punctuation", "[:;,(] ?[.,;:!?)]|\\.\\.(\\s|$)|[!?]\\.(\\s|$)"},
    {"an empty pair", "\\(\\s*\\)|„“|“”|\\*\\*\\*\\*"},
    {"a dash without what follows it", "–\\s*(\\n|$)|\\n\\s*–"},
    {"an item without words", "\\n- *(\\n|$)|\\n- [–(:]|^- *$"},
    {"a colon before nothing", ":\\*{0,2}\\s*(\\n\\n[^-]|\\n#|\\n- \\*\\*[A-Z][a-zä]+:|$)"},
    {"a heading before nothing", "\\n#+ [^\\n]*\\s*(\\n#{1,2} |$)"},
    {"three line ends", "\\n\\n\\n"},
};

QString flawIn(const QString& text)
{
    static const QList<QRegularExpression> patterns = [] {
        QList<QRegularExpression> compiled;
        for (const Flaw& flaw : flaws)
            compiled << QRegularExpression(QString::fromUtf8(flaw.pattern));
        return compiled;
    }();
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        const auto match = patterns[i].match(text.trimmed());
        if (match.hasMatch())
            return QStringLiteral("%1: “%2”").arg(QString::fromUtf8(flaws[i].name), match.captured());
    }
    return {};
}

/// Sentences by a rule of its own: whatever ends with a full stop and has three words. The timeline may repeat itself.
QString repeatedIn(const QString& text)
{
    static const QRegularExpression edges(QStringLiteral("^[-* „“”]+|[„“”* ]+$| \\((nur auf|in German|in English).*$"));
    static const QRegularExpression end(QStringLiteral("(?<=\\p{L}[.!?])[“”\"]?\\s+"));
    QSet<QString> seen;
    for (const QString& line : text.split(u'\n')) {
        for (QString sentence : line.split(end)) {
            sentence.remove(edges);
            if (sentence.count(u' ') < 2 || !QStringLiteral(".!?").contains(sentence.back()))
                continue;
            if (seen.contains(sentence))
                return sentence;
            seen << sentence;
        }
    }
    return {};
}

IncidentBuilder sample(const char* name)
{
    QFile file(qEnvironmentVariable("LAGEBILD_SOURCE") + QStringLiteral("/resources/samples/%1.json").arg(QLatin1StringView(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    const auto incoming = fromDocument(file.readAll());
    if (!incoming)
        qFatal("sample %s: %s", name, qPrintable(incoming.error().detail));
    IncidentBuilder builder({}, {});
    builder.record() = incoming->record;
    for (const Service& service : incoming->services)
        builder.addService(service);
    return builder;
}

IncidentBuilder bare(const LocalText& title, IncidentKind kind = IncidentKind::Outage)
{
    IncidentBuilder builder(title, "Europe/Berlin");
    builder.incident().kind = kind;
    builder.incident().phase = phasesOf(kind).first();
    return builder;
}

/// Everything is there, and empty.
IncidentBuilder hollow()
{
    IncidentBuilder builder = bare({});
    builder.incident().shortId.clear();
    builder.incident().language.clear();
    builder.incident().timezone.clear();
    builder.incident().roles = {Role{}, Role{QStringLiteral("Leitung"), {}}};
    builder.incident().customerAction = CustomerAction::Required;
    builder.incident().earlierOutages = {EarlierOutage{}};
    builder.incident().scope.count = 3;
    builder.entry(unknownTime(), "", nullptr);
    builder.commitment(Promiser::Us, "", {});
    builder.commitment(Promiser::Provider, "", {});
    builder.commitment(Promiser::Provider, "Rechenhof", {}).due = atMinute(later, "Europe/Berlin");
    const ServiceId chat = builder.service("Chat", "Chat");
    builder.claim(chat, ServiceState::MajorOutage, unknownTime());
    builder.involvement(chat);
    return builder;
}

QMap<QByteArray, IncidentBuilder> incidents()
{
    QMap<QByteArray, IncidentBuilder> all{{"campus", sample("campus-network-outage")}, {"pages", sample("page-apps-outage")},
        {"afternoon", campusIncident()}, {"weekend", weekendIncident()}, {"running", ongoing()}, {"hollow", hollow()},
        {"no title", bare({})}, {"both titles", bare(both("Chat steht!", "Chat is down."))},
        {"maintenance", bare(both("Neue Rechner", "New machines"), IncidentKind::Maintenance)}};
    for (const char* name : {"campus", "pages", "afternoon", "weekend", "running", "both titles", "maintenance"}) {
        const IncidentBuilder whole = all.value(name, hollow());
        all.insert(QByteArray(name) + ", German only", without(en, whole));
        all.insert(QByteArray(name) + ", English only", without(de, whole));
    }
    return all;
}

} // namespace

class TestWellformed : public QObject {
    Q_OBJECT

private slots:
    void flawsAreSeen_data();
    void flawsAreSeen();
    void noNoticeHasFlaws_data();
    void noNoticeHasFlaws();
};

void TestWellformed::flawsAreSeen_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* text) { QTest::addRow("%s", text) << told(text); };
    row("Behoben: .");
    row("Bericht : Chat");
    row("Gestört:  Chat");
    row("Beginn ( ), Ende");
    row("# Störung\n\n## Daten\n\n## Verlauf\n\nChat");
    row("Bitte prüfen Sie:\n\nDanke.");
    row("- **Beginn:**\n- **Ende:** heute");
    row("- Chat – \n- News");
    row("Es geht nicht!.");
    row("Hallo {{title}}");
    row("Wir arbeiten: ");
}

void TestWellformed::flawsAreSeen()
{
    QFETCH(QString, text);
    QVERIFY(!flawIn(text).isEmpty());
    QVERIFY(flawIn(told("# Störung: Chat\n\nGuten Tag,\n\nder Chat (seit 7:00 Uhr) steht:\n\n- **Chat**: ausgefallen – geprüft: 8:00 Uhr\n")).isEmpty());
    QVERIFY(repeatedIn(told("Das tut uns leid. Danke.")).isEmpty() && !repeatedIn(told("Das tut uns leid.\n\nDanke. Das tut uns leid.")).isEmpty());
}

void TestWellformed::noNoticeHasFlaws_data()
{
    QTest::addColumn<IncidentBuilder>("incident");
    const auto all = incidents();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(it.key().constData()) << it.value();
}

void TestWellformed::noNoticeHasFlaws()
{
    QFETCH(IncidentBuilder, incident);
    for (const auto& kind : enumNames<NoticeKind>()) {
        for (const auto& channel : enumNames<Channel>()) {
            for (const QString& language : noticeLanguages()) {
                const Draft draft = drafted(fitting(incident, kind.value), {kind.value, channel.value, language, {}});
                const QString told = QStringLiteral("%1 %2 %3\n%4").arg(QLatin1StringView(kind.name), QLatin1StringView(channel.name), language, draft.text);
                QVERIFY2(!draft.text.isEmpty() && !draft.subject.isEmpty(), qPrintable(told));
                QVERIFY2(flawIn(draft.text).isEmpty(), qPrintable(flawIn(draft.text) + u' ' + told));
                QVERIFY2(flawIn(draft.subject).isEmpty(), qPrintable(flawIn(draft.subject) + u' ' + draft.subject));
                QVERIFY2(repeatedIn(draft.text).isEmpty(), qPrintable(repeatedIn(draft.text) + u' ' + told));
            }
        }
    }
    for (const QString& language : noticeLanguages()) {
        const Records records = incident.records();
        const QString phone = sayThisNow(records, records.incidents.firstKey(), language, later);
        QVERIFY2(flawIn(phone).isEmpty(), qPrintable(flawIn(phone) + u' ' + phone));
    }
}

QTEST_GUILESS_MAIN(TestWellformed)
#include "tst_wellformed.moc"
