// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/commands.h"
#include "app/cli/handover.h"
#include "app/cli/servercommands.h"
#include "app/exchange/savefile.h"
#include "app/messages/sentence.h"
#include "app/store/attachments/attachmentfolder.h"
#include "app/store/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTimeZone>
#include <chrono>

namespace lagebild::cli {

namespace {

using namespace std::chrono_literals;
constexpr qint64 largestFile = 256; // MiB, as importFile() takes them
constexpr qint64 largestJournal = 256;
constexpr auto patienceForLock = 5s; // another command line, which is soon done
constexpr auto longestSave = 10s;

/// The FILE that a command reads; nothing for those that read none.
QString inputOf(const CommandLine& line)
{
    return line.command == Command::Import ? line.words[0] : line.option(QLatin1StringView("input"));
}

/// One byte more than allowed tells that there is too much.
Result<void> readInput(CommandLine& line)
{
    const qint64 mebibytes = line.command == Command::Import ? largestFile : largestJournal;
    const qint64 largestInput = mebibytes * 1024 * 1024;
    const QString name = inputOf(line);
    const bool isStandardInput = name == QStringLiteral("-");
    line.inputName = isStandardInput ? QStringLiteral("stdin") : name;
    QFile file(name);
    const bool isOpen = isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen || QFileInfo(name).isDir())
        return Error{Error::Code::CannotRead, isOpen ? QStringLiteral("it is a folder") : file.errorString(), line.inputName};
    while (line.input.size() <= largestInput) {
        const QByteArray piece = file.read(largestInput + 1 - line.input.size());
        if (piece.isEmpty())
            break;
        line.input += piece;
    }
    if (line.input.size() > largestInput)
        return Error{Error::Code::TooLarge, QString::number(mebibytes) + QStringLiteral(" MiB"), line.inputName};
    return {};
}

/// As long as something is still being saved; a history of thousands of incidents takes its time.
bool waitUntilSaved(Desk& desk)
{
    qint64 before = -1;
    while (!desk.waitUntilSaved(longestSave) && desk.saveState().saved > before && !desk.saveState().problem)
        before = desk.saveState().saved;
    return desk.saveState().isAllSaved();
}

CommandResult runOn(store::OpenedProfile& profile, const CommandLine& line, const QString& folder)
{
    const SystemClock clock;
    Desk desk(std::move(profile.state), sessionOfPerson(QStringLiteral("lagebild-cli " LAGEBILD_VERSION)), profile.writer.get(), clock);
    if (!isReading(line.command) && profile.readOnlyBecause)
        return refused(*profile.readOnlyBecause, folder);
    const store::AttachmentFolder files(folder);
    const AttachmentCleaner cleaner(desk, files); // a redaction may come in a file or from the server
    CommandResult result = isAboutServer(line.command) ? runServerCommand(desk, profile.remotes, line, folder)
                                                       : runCommand(desk, line, folder);
    if (profile.readOnlyBecause)
        result.err += refused(*profile.readOnlyBecause, folder).err;
    if (result.exitCode == 0 && !waitUntilSaved(desk))
        return refused(desk.saveState().problem.value_or(Error{Error::Code::CannotWrite, {}}), folder);
    return result;
}

CommandResult runOnProfile(const CommandLine& line, const QString& folder)
{
    if (auto answer = handOver(line, folder))
        return *answer;
    const auto use = isReading(line.command) ? store::ProfileUse::ReadOnly : store::ProfileUse::Write;
    store::OpenOptions options;
    options.patience = patienceForLock;
    auto profile = store::openProfile(folder, use, options);
    if (!profile && profile.error().code == Error::Code::NotFound && isReading(line.command)) {
        store::OpenedProfile nothingYet;
        return runOn(nothingYet, line, folder);
    }
    if (!profile)
        return refused(profile.error());
    return runOn(*profile, line, folder);
}

CommandResult dispatch(const CommandLine& line, const QString& folder)
{
    switch (line.command) {
    case Command::Help: return printing(usage());
    case Command::Version: return printing(QStringLiteral("lagebild-cli " LAGEBILD_VERSION "\n"));
    case Command::Backup: return backupTo(folder, line);
    case Command::Verify: return verifyFolder(folder, line);
    case Command::Rebuild: return rebuildFolder(folder);
    default: break;
    }
    if (line.command == Command::Import && line.has(QLatin1StringView("preview")))
        return previewImport(line);
    if (line.command == Command::Journal && !line.has(QLatin1StringView("input")))
        return writeJournal(folder, line);
    return runOnProfile(line, folder);
}

} // namespace

QString usualProfileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/profile");
}

journal::Session sessionOfPerson(const QString& program)
{
    QString user;
    for (const char* name : {"USER", "LOGNAME", "USERNAME"})
        user = user.isEmpty() ? qEnvironmentVariable(name) : user;
    return {user.isEmpty() ? QFileInfo(QDir::homePath()).owner() : user, QSysInfo::machineHostName(), program};
}

QString personsLanguage()
{
    const bool isGerman = QLocale::system().language() == QLocale::German;
    return isGerman ? QStringLiteral("de") : QStringLiteral("en");
}

CommandResult runProgram(const QStringList& arguments)
{
    auto line = parseCommandLine(arguments);
    if (!line)
        return wrongUsage(line.error());
    line->zone = QTimeZone::systemTimeZoneId();
    line->language = personsLanguage();
    if (!inputOf(*line).isEmpty()) {
        if (const auto read = readInput(*line); !read)
            return refused(read.error());
    }
    const QString given = line->option(QLatin1StringView("profile"));
    const QString folder = given.isEmpty() ? usualProfileFolder() : given;
    if (line->command == Command::Attach) {
        if (const auto kept = keepFiles(*line, folder); !kept)
            return refused(kept.error());
    }
    CommandResult result = dispatch(*line, folder);
    if (result.file) {
        if (const auto written = saveFile(result.file->path, result.file->bytes); !written)
            return refused(written.error());
    }
    return result;
}

} // namespace lagebild::cli
