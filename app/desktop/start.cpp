// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/start.h"

#include "app/cli/program.h"
#include "app/messages/sentence.h"
#include "ui/settings/languages.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QMessageBox>

#include <cstdio>

namespace lagebild {

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("Start", text);
}

/// The samples live beside the person's own profile, never in it.
QString demoFolder()
{
    return cli::usualProfileFolder() + QStringLiteral("-demo");
}

} // namespace

Result<Start> startFrom(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(said(QT_TRANSLATE_NOOP("Start", "The picture of an outage: what is affected, what still works.")));
    const QCommandLineOption profile(QStringLiteral("profile"), said(QT_TRANSLATE_NOOP("Start", "The folder that everything is kept in.")), QStringLiteral("DIR"));
    const QCommandLineOption demo(QStringLiteral("demo"), said(QT_TRANSLATE_NOOP("Start", "Load two sample incidents into an empty profile.")));
    const QCommandLineOption language(QStringLiteral("language"), said(QT_TRANSLATE_NOOP("Start", "de or en.")), QStringLiteral("CODE"));
    parser.addOptions({profile, demo, language});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return Error{Error::Code::UnknownOption, parser.unknownOptionNames().join(QStringLiteral(", ")), {}};
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return Error{Error::Code::TooManyArguments, parser.positionalArguments().join(QLatin1Char(' ')), {}};
    const QString code = parser.value(language);
    if (parser.isSet(language) && !Languages::known().contains(code))
        return Error{Error::Code::BadValue, code, QStringLiteral("--language")};
    Start start{parser.value(profile), parser.isSet(demo) ? Samples::Load : Samples::No, code};
    if (start.profile.isEmpty())
        start.profile = parser.isSet(demo) ? demoFolder() : cli::usualProfileFolder();
    return start;
}

int refuseToStart(const Error& error, ExitCode code)
{
    const QString sentence = messages::sentence(error);
    std::fprintf(stderr, "lagebild: %s\n", qUtf8Printable(sentence));
    const bool hasScreen = QGuiApplication::platformName() != QStringLiteral("offscreen");
    if (code == ExitCode::Refused && hasScreen)
        QMessageBox::critical(nullptr, QStringLiteral("Lagebild"), sentence);
    return int(code);
}

} // namespace lagebild
