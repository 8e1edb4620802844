// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// One <message> of a catalogue.
struct Message {
    QString context {};
    QStringList sources {}; ///< one, unless the file is damaged
    QString comment {};
    QStringList translations {}; ///< one, or the plural forms
    bool isPlural = false;
    bool isUnfinished = false;

    /// lupdate knows the namespace of a class in some files and not in others.
    QString key() const { return context.section(QStringLiteral("::"), -1) + u'|' + sources.value(0) + u'|' + comment; }
};

Message messageIn(QXmlStreamReader& xml, const QString& context)
{
    Message message{context};
    message.isPlural = xml.attributes().value(QLatin1StringView("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.sources << xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isUnfinished = !xml.attributes().value(QLatin1StringView("type")).isEmpty();
            if (!message.isPlural)
                message.translations << xml.readElementText();
            while (message.isPlural && xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages << messageIn(xml, context);
    }
    if (xml.hasError())
        qFatal("%s, line %lld: %s", qPrintable(path), xml.lineNumber(), qPrintable(xml.errorString()));
    return messages;
}

QString sourceFolder()
{
    return qEnvironmentVariable("LAGEBILD_SOURCE");
}

QStringList sourceFiles()
{
    QStringList files;
    for (const char* folder : {"/app", "/ui"}) {
        QDirIterator it(sourceFolder() + QLatin1StringView(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next();
    }
    return files;
}

} // namespace

/// The catalogues have every text of the sources, and each of them whole.
class CataloguesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString fresh = m_folder.filePath(QStringLiteral("fresh.ts"));
        const QStringList options{QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none")};
        QProcess lupdate;
        lupdate.start(qEnvironmentVariable("LAGEBILD_LUPDATE"), options + sourceFiles() + QStringList{QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished());
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        m_texts = messagesOf(fresh);
        QVERIFY(m_texts.size() > 500);
    }

    void eachMessageIsWhole_data() { languages(); }
    void eachMessageIsWhole()
    {
        QFETCH(QString, file);
        QSet<QString> seen;
        for (const Message& message : messagesOf(file)) {
            const QByteArray what = message.key().toUtf8();
            QVERIFY2(message.sources.size() == 1, what.constData());
            QVERIFY2(!message.isUnfinished, what.constData());
            QVERIFY2(message.translations.size() == (message.isPlural ? 2 : 1), what.constData());
            QVERIFY2(!message.translations.contains(QString()), what.constData());
            QVERIFY2(!seen.contains(message.context + message.key()), what.constData());
            seen << message.context + message.key();
        }
    }

    /// English needs none but for plurals.
    void everyTextIsThere_data() { languages(); }
    void everyTextIsThere()
    {
        QFETCH(QString, file);
        QFETCH(bool, onlyPlurals);
        QSet<QString> there;
        for (const Message& message : messagesOf(file))
            there << message.key();
        QStringList missing;
        for (const Message& text : std::as_const(m_texts)) {
            if (!there.contains(text.key()) && (text.isPlural || !onlyPlurals))
                missing << text.key();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("onlyPlurals");
        QTest::newRow("German") << sourceFolder() + QStringLiteral("/translations/ui_de.ts") << false;
        QTest::newRow("English") << sourceFolder() + QStringLiteral("/translations/ui_en.ts") << true;
    }

    QTemporaryDir m_folder;
    QList<Message> m_texts {};
};

QTEST_GUILESS_MAIN(CataloguesTest)
#include "tst_catalogues.moc"
