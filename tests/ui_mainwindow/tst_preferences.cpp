// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/look.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;

namespace {

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto part = [](float c) { return c <= 0.03928F ? c / 12.92 : std::pow((double(c) + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestPreferences : public QObject {
    Q_OBJECT
private slots:
    void comeBackFromTheFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.ini"));
        const IncidentId incident = IncidentId::fresh();
        {
            Preferences preferences(file);
            preferences.setLanguage(QStringLiteral("de"));
            preferences.setTheme(Theme::Dark);
            preferences.setTextPercent(160);
            preferences.setLastIncident(incident);
            preferences.setLayout(QStringLiteral("window"), QByteArray("\0\x01\xff", 3));
            preferences.setPaneHidden(QStringLiteral("board"), true);
        }
        const Preferences again(file);
        QCOMPARE(again.language(), QStringLiteral("de"));
        QCOMPARE(again.theme(), Theme::Dark);
        QCOMPARE(again.textPercent(), 160);
        QVERIFY(again.lastIncident() == incident);
        QCOMPARE(again.layout(QStringLiteral("window")), QByteArray("\0\x01\xff", 3));
        QVERIFY(again.isPaneHidden(QStringLiteral("board")));
        QVERIFY(!again.isPaneHidden(QStringLiteral("notices")));
    }

    void nonsenseInTheFileIsHarmless()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("window.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("language=xx\ntheme=7\ntextPercent=100000\nlastIncident=no\n\x01\x02garbage");
        file.close();
        const Preferences preferences(file.fileName());
        QCOMPARE(preferences.language(), QStringLiteral("en")); // of the system that the tests run in
        QCOMPARE(preferences.theme(), Theme::System);
        QCOMPARE(preferences.textPercent(), largestTextPercent);
        QVERIFY(preferences.lastIncident().isNull());
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
    }
    void textCanBeRead()
    {
        QFETCH(int, theme);
        const QPalette p = paletteFor(Theme(theme));
        QVERIFY(contrast(p.color(QPalette::WindowText), p.color(QPalette::Window)) > 7);
        QVERIFY(contrast(p.color(QPalette::Text), p.color(QPalette::Base)) > 7);
        QVERIFY(contrast(p.color(QPalette::ButtonText), p.color(QPalette::Button)) > 7);
        QVERIFY(contrast(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)) > 4.5);
        QVERIFY(contrast(p.color(QPalette::Link), p.color(QPalette::Base)) > 4.5);
        QVERIFY(contrast(p.color(QPalette::PlaceholderText), p.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(p.color(QPalette::Disabled, QPalette::ButtonText), p.color(QPalette::Button)) >= 4.5);
    }

    void everyPaintedTextCanBeRead_data() { textCanBeRead_data(); }
    void everyPaintedTextCanBeRead()
    {
        QFETCH(int, theme);
        const Look look = Look::of(paletteFor(Theme(theme)));
        const QList<QColor> inks{look.text, look.secondary, look.affected, look.degraded, look.slight, look.working, look.internal, look.accent};
        for (const QColor& ink : inks) {
            for (const QColor& ground : {look.card, look.pane, look.selection(), look.tint(ink)})
                QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name()).arg(contrast(ink, ground))));
        }
        QVERIFY(contrast(look.accentText, look.accent) >= 4.5);
        QVERIFY(contrast(look.accent, look.card) >= 3); // the focus ring
        QVERIFY(contrast(look.border, look.card) >= 3); // fields
        QVERIFY(contrast(look.accentText, look.accent.lighter(110)) >= 4.5); // a button under the mouse
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
