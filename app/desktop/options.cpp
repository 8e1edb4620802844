// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "app/cli/program.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lagebild::desktop {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("desktop", text);
}

QString usualFolder(bool isDemo)
{
    const QString usual = cli::usualProfileFolder();
    return isDemo ? QFileInfo(usual).path() + QStringLiteral("/demo") : usual;
}

} // namespace

Options readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Shows what is affected and what still works, keeps the timeline, drafts the notices."));
    const QCommandLineOption profile(QStringLiteral("profile"), tr("Keep everything in this folder."), QStringLiteral("DIR"));
    const QCommandLineOption demo(QStringLiteral("demo"), tr("Show the sample incidents, in a profile of their own."));
    const QCommandLineOption language(QStringLiteral("language"), tr("Language of the window: de or en."), QStringLiteral("de|en"));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({profile, demo, language});

    Options options;
    options.isWrong = !parser.parse(arguments) || !parser.positionalArguments().isEmpty();
    options.isDemo = parser.isSet(demo);
    options.language = parser.value(language);
    const bool isSpoken = options.language.isEmpty() || options.language == u"de" || options.language == u"en";
    if (options.isWrong || !isSpoken) {
        options.isWrong = true;
        const QString why = isSpoken ? parser.errorText() : tr("The window speaks de and en only.");
        options.complaint = (why.isEmpty() ? tr("This takes no words without an option.") : why) + u'\n'
            + parser.helpText();
    } else if (parser.isSet(help)) {
        options.complaint = parser.helpText();
    } else if (parser.isSet(version)) {
        options.complaint = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
    }
    const QString folder = parser.value(profile);
    options.profileFolder = QDir(folder.isEmpty() ? usualFolder(options.isDemo) : folder).absolutePath();
    return options;
}

} // namespace lagebild::desktop
