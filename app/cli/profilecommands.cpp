// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/messages/attachmentsentence.h"
#include "app/messages/sentence.h"
#include "app/store/attachments/check.h"
#include "app/store/profile.h"
#include "app/store/rebuild.h"
#include "app/store/verify.h"

#include <QFileInfo>
#include <QJsonArray>

namespace lagebild::cli {

namespace {

QString nameOfKind(store::Finding::Kind kind)
{
    using Kind = store::Finding::Kind;
    switch (kind) {
    case Kind::DamagedFile: return QStringLiteral("damagedFile");
    case Kind::UnreadableOperation: return QStringLiteral("unreadableOperation");
    case Kind::EditedOperation: return QStringLiteral("editedOperation");
    case Kind::BrokenValue: return QStringLiteral("brokenValue");
    case Kind::RemainingParts: return QStringLiteral("remainingParts");
    case Kind::MissingOperation: return QStringLiteral("missingOperation");
    case Kind::MissingSession: return QStringLiteral("missingSession");
    case Kind::ViewMissing: return QStringLiteral("viewMissing");
    case Kind::ViewDiffers: return QStringLiteral("viewDiffers");
    case Kind::ViewSurplus: return QStringLiteral("viewSurplus");
    case Kind::SearchDiffers: return QStringLiteral("searchDiffers");
    }
    return {};
}

} // namespace

namespace {

/// Attachments that are wrong are damage. Those of other laptops and what nothing names are told beside the outcome.
void addAttachments(const store::AttachmentReport& report, QJsonArray& findings, CommandResult& result)
{
    for (const store::NamedAttachment& named : report.broken) {
        findings.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("brokenAttachment")}, {QStringLiteral("what"), named.name},
            {QStringLiteral("where"), QString(named.entry + QStringLiteral(" (") + named.incident + u')')}});
        result.err += messages::brokenAttachment(named.name, named.entry, named.incident).toUtf8() + '\n';
    }
    for (const store::NamedAttachment& named : report.elsewhere)
        result.err += messages::attachmentElsewhere(named.name, named.entry, named.incident).toUtf8() + '\n';
    if (report.unclaimed > 0)
        result.err += messages::unclaimedFiles(report.unclaimed).toUtf8() + '\n';
}

} // namespace

CommandResult verifyFolder(const QString& profileFolder, const CommandLine& line)
{
    const auto findings = store::verifyProfile(profileFolder);
    if (!findings)
        return refused(findings.error());
    QJsonArray array;
    CommandResult result;
    for (const store::Finding& finding : *findings) {
        const QString kind = nameOfKind(finding.kind);
        array.append(QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("what"), finding.what},
            {QStringLiteral("where"), finding.where}});
        result.err += messages::fault(kind, finding.what, finding.where).toUtf8() + '\n';
    }
    if (const auto report = store::checkAttachments(profileFolder))
        addAttachments(*report, array, result);
    if (line.has(QLatin1StringView("json")))
        result.out = printing(QJsonObject{{QStringLiteral("findings"), array}}).out;
    else if (array.isEmpty())
        result.out = messages::allIsWell().toUtf8() + '\n';
    result.exitCode = array.isEmpty() ? 0 : 1;
    return result;
}

CommandResult backupTo(const QString& profileFolder, const CommandLine& line)
{
    const QString file = QFileInfo(line.words[0]).absoluteFilePath();
    if (QFileInfo::exists(file))
        return {{}, messages::backupExists(line.words[0]).toUtf8() + '\n', 1, {}};
    if (const auto copied = store::backupProfile(profileFolder, file); !copied)
        return refused(copied.error());
    const qsizetype beside = store::countAttachments(profileFolder).value_or(0);
    const QString more = beside > 0 ? u' ' + messages::attachmentsNotCopied(beside) : QString();
    return printing(messages::backedUp(line.words[0]) + more + u'\n');
}

CommandResult rebuildFolder(const QString& profileFolder)
{
    const auto lacking = store::rebuildProfile(profileFolder);
    if (!lacking)
        return refused(lacking.error());
    CommandResult result;
    if (lacking->isEmpty())
        return printing(messages::rebuilt() + u'\n');
    for (const store::Finding& finding : *lacking)
        result.err += messages::fault(nameOfKind(finding.kind), finding.what, finding.where).toUtf8() + '\n';
    result.err += messages::rebuiltWithLosses(lacking->size()).toUtf8() + '\n';
    result.exitCode = 1;
    return result;
}

} // namespace lagebild::cli
