// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/sentence.h"

#include "app/messages/attachmentsentence.h"
#include "app/messages/say.h"

#include <QCoreApplication>

namespace lagebild::messages {

namespace {

/// %1 is the detail. Every sentence ends with what to do, unless nothing can be done.
const char* inputSentence(Error::Code code)
{
    switch (code) {
    case Error::Code::EmptyInput: return QT_TRANSLATE_NOOP("messages", "There is nothing in it to read.");
    case Error::Code::BinaryInput:
        return QT_TRANSLATE_NOOP("messages", "This is not text. Save it as plain text (UTF-8) and try again.");
    case Error::Code::TooLarge: return QT_TRANSLATE_NOOP("messages", "This is too large. At most %1 can be read.");
    case Error::Code::WrongEncoding:
        return QT_TRANSLATE_NOOP("messages", "The text is not UTF-8. Save it with the encoding UTF-8 and try again.");
    case Error::Code::MalformedJson: return QT_TRANSLATE_NOOP("messages", "This is not valid JSON: %1.");
    case Error::Code::WrongFormat:
        return QT_TRANSLATE_NOOP("messages", "The format “%1” cannot be read. “lagebild.incident/1” is expected; a newer program may be needed.");
    case Error::Code::ImpossibleDate: return QT_TRANSLATE_NOOP("messages", "There is no such date: “%1”.");
    case Error::Code::ImpossibleTime: return QT_TRANSLATE_NOOP("messages", "“%1” is not a time that can be understood.");
    case Error::Code::NoSuchZone:
        return QT_TRANSLATE_NOOP("messages", "There is no time zone “%1”. Use a name such as Europe/Berlin.");
    case Error::Code::MissingZone: return QT_TRANSLATE_NOOP("messages", "The time “%1” needs a time zone.");
    case Error::Code::UnknownOption: return QT_TRANSLATE_NOOP("messages", "“%1” is not known here. --help lists what is.");
    case Error::Code::MissingArgument: return QT_TRANSLATE_NOOP("messages", "“%1” is missing.");
    case Error::Code::TooManyArguments: return QT_TRANSLATE_NOOP("messages", "“%1” is too much. Put words that belong together in quotation marks.");
    case Error::Code::BadValue: return QT_TRANSLATE_NOOP("messages", "“%1” is not possible here.");
    case Error::Code::TooLong: return QT_TRANSLATE_NOOP("messages", "“%1” is too long to be kept in one piece. Split it.");
    default: return nullptr;
    }
}

const char* changeSentence(Error::Code code)
{
    switch (code) {
    case Error::Code::NotFound: return QT_TRANSLATE_NOOP("messages", "Nothing is called “%1”.");
    case Error::Code::Ambiguous: return QT_TRANSLATE_NOOP("messages", "Several things match “%1”. Say it more exactly.");
    case Error::Code::AlreadyExists: return QT_TRANSLATE_NOOP("messages", "“%1” exists already.");
    case Error::Code::NothingToDo: return QT_TRANSLATE_NOOP("messages", "There is nothing to do.");
    case Error::Code::Outdated:
        return QT_TRANSLATE_NOOP("messages", "Someone else has changed this meanwhile. Look at it and try again.");
    case Error::Code::ReadOnly:
        return QT_TRANSLATE_NOOP("messages", "This profile is open for reading only, so nothing was changed.");
    case Error::Code::BeforeBegin:
        return QT_TRANSLATE_NOOP("messages", "The incident began later than that. Correct the time, or the incident's begin.");
    case Error::Code::NotYet:
        return QT_TRANSLATE_NOOP("messages", "That time has not come yet. A phase begins now or began earlier.");
    case Error::Code::Contradiction:
        return QT_TRANSLATE_NOOP("messages", "%1 cannot be true of a service in this state. Choose another state or percent.");
    case Error::Code::OrderByTime:
        return QT_TRANSLATE_NOOP("messages", "The times decide the order of these entries. Correct the time of one of them.");
    case Error::Code::SeveralLanguages:
        return QT_TRANSLATE_NOOP("messages", "These entries are in different languages. Translate them first; then they can become one.");
    case Error::Code::SeveralMilestones:
        return QT_TRANSLATE_NOOP("messages", "These entries are different milestones. Take the flag from all but one; then they can become one.");
    case Error::Code::TemplateSyntax: return QT_TRANSLATE_NOOP("messages", "The template cannot be read: %1.");
    case Error::Code::TemplateUnknownName:
        return QT_TRANSLATE_NOOP("messages", "The template uses “%1”, which no incident has. Correct the name.");
    default: return nullptr;
    }
}

/// For a failure that nobody gave a reason for.
const char* bareSentence(Error::Code code)
{
    switch (code) {
    case Error::Code::CannotRead:
        return QT_TRANSLATE_NOOP("messages", "It cannot be read. Check that it is there and that you may read it.");
    case Error::Code::CannotWrite:
        return QT_TRANSLATE_NOOP("messages", "It cannot be written. Check that the folder is there and that you may write in it.");
    case Error::Code::NotFound: return QT_TRANSLATE_NOOP("messages", "There is nothing here.");
    case Error::Code::MalformedJson: return QT_TRANSLATE_NOOP("messages", "This is not valid JSON.");
    case Error::Code::BadValue: return QT_TRANSLATE_NOOP("messages", "What stands here is not possible, or nothing does.");
    case Error::Code::WrongFormat:
        return QT_TRANSLATE_NOOP("messages", "Lagebild did not make this and cannot read it.");
    default: return nullptr;
    }
}

const char* profileSentence(Error::Code code)
{
    switch (code) {
    case Error::Code::CannotRead: return QT_TRANSLATE_NOOP("messages", "It cannot be read: %1.");
    case Error::Code::CannotWrite: return QT_TRANSLATE_NOOP("messages", "It cannot be written: %1.");
    case Error::Code::DiskFull:
        return QT_TRANSLATE_NOOP("messages", "The disk is full. Make room; saving is then tried again by itself.");
    case Error::Code::InUse:
        return QT_TRANSLATE_NOOP("messages", "Another program uses this profile (%1). Close it and try again.");
    case Error::Code::NewerProfile:
        return QT_TRANSLATE_NOOP("messages", "A newer version of Lagebild wrote this profile (%1). It can only be read here; update the program to change it.");
    case Error::Code::DamagedProfile:
        return QT_TRANSLATE_NOOP("messages", "This profile is damaged: %1. Keep a copy of the folder, then run “lagebild-cli rebuild”.");
    case Error::Code::DatabaseFailed:
        return QT_TRANSLATE_NOOP("messages", "The database reports a failure: %1. Run “lagebild-cli verify”.");
    case Error::Code::BrokenChain:
        return QT_TRANSLATE_NOOP("messages", "The change %1 does not follow what was written before it: something is missing or was edited. Nothing was taken in; write the file anew where it comes from.");
    case Error::Code::NotEmpty: return QT_TRANSLATE_NOOP("messages", "There are incidents already; this needs an empty profile.");
    case Error::Code::NotAllowed:
        return QT_TRANSLATE_NOOP("messages", "The server does not accept this invite (%1). Ask for a fresh one: each is good for one device.");
    case Error::Code::Unreachable:
        return QT_TRANSLATE_NOOP("messages", "The server does not answer: %1. Everything is kept on this laptop; try again later.");
    default: return QT_TRANSLATE_NOOP("messages", "The program made a mistake: %1. Please report it.");
    }
}

QString noticeKind(const QString& name)
{
    if (name == QStringLiteral("initial"))
        return say(QT_TRANSLATE_NOOP("messages", "First notice"));
    if (name == QStringLiteral("update"))
        return say(QT_TRANSLATE_NOOP("messages", "Update"));
    if (name == QStringLiteral("resolved"))
        return say(QT_TRANSLATE_NOOP("messages", "All clear"));
    return name == QStringLiteral("report") ? say(QT_TRANSLATE_NOOP("messages", "Report")) : name;
}

/// A notice that does not fit comes as its kind and, in the second line, what its template needs.
QString unmet(const Error& error)
{
    const QString kind = noticeKind(error.detail.section(u'\n', 0, 0));
    const QString need = error.detail.section(u'\n', 1);
    if (need == QStringLiteral("ended")) {
        return say(QT_TRANSLATE_NOOP("messages", "“%1” does not fit: the incident is still going on. Choose “%2” instead, or end the incident first."))
            .arg(kind, noticeKind(QStringLiteral("update")));
    }
    if (need == QStringLiteral("running")) {
        return say(QT_TRANSLATE_NOOP("messages", "“%1” does not fit: the incident is over. Choose “%2” or “%3” instead."))
            .arg(kind, noticeKind(QStringLiteral("resolved")), noticeKind(QStringLiteral("report")));
    }
    return say(QT_TRANSLATE_NOOP("messages", "“%1” does not fit: its template needs “%2”, and the incident has nothing of the kind. Choose another notice or complete the record."))
        .arg(kind, need);
}

/// What a file holds that no incident can be made of.
QString contentWords(const QString& content)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("components"), QT_TRANSLATE_NOOP("messages", "the components of a status page")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("messages", "the overall state of a status page")},
        {QStringLiteral("summary"), QT_TRANSLATE_NOOP("messages", "the state of a status page on which nothing is open")},
        {QStringLiteral("incidents"), QT_TRANSLATE_NOOP("messages", "an empty list of incidents")}};
    return words.contains(content) ? say(words[content]) : content;
}

/// A text that no journal takes comes as its field and, in the second line, how long one may be.
QString tooLong(const Error& error)
{
    const QString limit = error.detail.section(u'\n', 1);
    if (limit.isEmpty())
        return say(inputSentence(error.code)).arg(error.detail.simplified());
    return say(QT_TRANSLATE_NOOP("messages", "This text is too long: at most %1 can be kept in one piece. Split it.")).arg(limit);
}

/// Ambiguous things come as the words that were looked for and the matches, one a line.
QString withMatches(const Error& error)
{
    QStringList lines = error.detail.split(u'\n', Qt::SkipEmptyParts);
    const QString words = lines.isEmpty() ? QString() : lines.takeFirst();
    const QString said = say(changeSentence(error.code)).arg(words);
    if (lines.isEmpty())
        return said;
    return said + u' ' + say(QT_TRANSLATE_NOOP("messages", "Possible: %1.")).arg(lines.join(QStringLiteral(", ")));
}

} // namespace

/// The detail of a damaged profile is the number of changes that can still be read, or the database's own words.
static QString damaged(const QString& detail)
{
    bool isCount = false;
    const int count = detail.toInt(&isCount);
    if (!isCount)
        return say(profileSentence(Error::Code::DamagedProfile)).arg(detail.simplified());
    if (count == 0)
        return say(QT_TRANSLATE_NOOP("messages", "This profile is damaged and nothing in it can be read. Put a backup in its place."));
    return QCoreApplication::translate("messages", "This profile is damaged, but %n change(s) can still be read. Keep a"
        " copy of the folder, then run “lagebild-cli rebuild”.", nullptr, count);
}

/// What there is to say about most codes: one sentence with the detail in it.
static QString plainSentence(const Error& error)
{
    if (const QString attaching = attachmentSentence(error); !attaching.isEmpty())
        return attaching;
    const char* english = error.detail.isEmpty() ? bareSentence(error.code) : nullptr;
    for (const auto& sentenceFor : {inputSentence, changeSentence, profileSentence})
        english = english ? english : sentenceFor(error.code);
    const QString said = say(english);
    if (said.contains(QStringLiteral("%1")))
        return said.arg(error.detail.simplified());
    return error.detail.isEmpty() ? said : said + QStringLiteral(" (%1)").arg(error.detail.simplified());
}

static QString sentenceAbout(const Error& error)
{
    switch (error.code) {
    case Error::Code::Ambiguous: return withMatches(error);
    case Error::Code::NotFound: return error.detail.isEmpty() ? plainSentence(error) : withMatches(error);
    case Error::Code::PreconditionUnmet: return unmet(error);
    case Error::Code::DamagedProfile: return damaged(error.detail);
    case Error::Code::TooLong: return tooLong(error);
    case Error::Code::NoIncident:
        return say(QT_TRANSLATE_NOOP("messages", "There is no incident in this file. It holds %1.")).arg(contentWords(error.detail));
    default: return plainSentence(error);
    }
}

QString sentence(const Error& error)
{
    if (error.code == Error::Code::Outdated)
        return plainSentence({error.code, {}}); // it names a field as the journal does
    return error.where.isEmpty() ? sentenceAbout(error) : error.where + QStringLiteral(": ") + sentenceAbout(error);
}

QString untranslated(const QString& original, const QString& language)
{
    const char* english = language == QStringLiteral("de")
        ? QT_TRANSLATE_NOOP("messages", "Not yet translated into German: %1")
        : QT_TRANSLATE_NOOP("messages", "Not yet translated into English: %1");
    return say(english).arg(original.simplified());
}

QString stillDown(const QStringList& names)
{
    return say(QT_TRANSLATE_NOOP("messages", "The incident is marked as over, but not available again: %1")).arg(names.join(QStringLiteral(", ")));
}

QString otherDay(const QString& wording, const QString& published)
{
    return say(QT_TRANSLATE_NOOP("messages", "The text speaks of “%1”, not of %2 (--published).")).arg(wording.simplified(), published);
}

QString moreOfThem(qsizetype count)
{
    return QCoreApplication::translate("messages", "… and %n more of this kind.", nullptr, int(count));
}

QString hereAlready(qsizetype count)
{
    return QCoreApplication::translate("messages", "%n incident(s) had been here before and were left as they are.", nullptr, int(count));
}

QString asKnownAt(const QString& time, const QString& zone)
{
    return say(QT_TRANSLATE_NOOP("messages", "As known on this laptop at %1 (%2)")).arg(time, zone);
}

QString notKnownYet(const QString& title, const QString& time)
{
    return say(QT_TRANSLATE_NOOP("messages", "At %1 this laptop did not know “%2” yet. Choose a later time.")).arg(time, title.simplified());
}

QString takenIn(qsizetype fresh, qsizetype known)
{
    const QString taken = QCoreApplication::translate("messages", "%n change(s) taken in.", nullptr, int(fresh));
    return known == 0 ? taken
                      : taken + u' ' + QCoreApplication::translate("messages", "%n had been here before.", nullptr, int(known));
}

QString kindOfHit(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Incident: return say(QT_TRANSLATE_NOOP("messages", "Incident"));
    case EntityKind::Notice: return say(QT_TRANSLATE_NOOP("messages", "Notice"));
    case EntityKind::Service: return say(QT_TRANSLATE_NOOP("messages", "Service"));
    default: return say(QT_TRANSLATE_NOOP("messages", "Entry"));
    }
}

QString nothingFound(const QString& words)
{
    constexpr qsizetype longest = 60;
    const QString shown = words.simplified();
    return say(QT_TRANSLATE_NOOP("messages", "Nothing was found for “%1”. Words are found from their beginning; fewer of them find more."))
        .arg(shown.size() > longest ? shown.left(longest) + QChar(0x2026) : shown);
}

QString newestHits(qsizetype count)
{
    return QCoreApplication::translate("messages", "These are the newest %n. More words narrow it down; --limit shows more.", nullptr, int(count));
}

QString removed()
{
    return say(QT_TRANSLATE_NOOP("messages", "(removed)"));
}

QString redacted(const QStringList& copies)
{
    const QString done = say(QT_TRANSLATE_NOOP("messages", "The text and all its earlier versions were removed from this profile. Backups, exported files and notices made before still hold it: remove them, too."));
    if (copies.isEmpty())
        return done;
    return done + u' ' + say(QT_TRANSLATE_NOOP("messages", "In the folder of the profile: %1.")).arg(copies.join(QStringLiteral(", ")));
}

QString backedUp(const QString& file)
{
    return say(QT_TRANSLATE_NOOP("messages", "The profile was copied to %1. To use the copy, put it into an empty folder as profile.sqlite and name that folder with --profile.")).arg(file);
}

QString backupExists(const QString& file)
{
    return say(QT_TRANSLATE_NOOP("messages", "%1 exists already and is left as it is. Name a new file, or remove that one first.")).arg(file);
}

QString allIsWell()
{
    return say(QT_TRANSLATE_NOOP("messages", "The profile is whole: journal and views agree."));
}

QString rebuilt()
{
    return say(QT_TRANSLATE_NOOP("messages", "The profile was made anew from its journal. Nothing was lost."));
}

QString rebuiltWithLosses(qsizetype count)
{
    return QCoreApplication::translate("messages",
        "The profile was made anew, but %n thing(s) in its journal could not be saved. The old file is kept beside it as"
        " profile.sqlite.before-rebuild.", nullptr, int(count));
}

QString fault(const QString& kind, const QString& what, const QString& where)
{
    static const QHash<QString, const char*> sentences{
        {QStringLiteral("damagedFile"), QT_TRANSLATE_NOOP("messages", "The file %2 is damaged: %1.")},
        {QStringLiteral("unreadableOperation"), QT_TRANSLATE_NOOP("messages", "The change %2 cannot be read.")},
        {QStringLiteral("editedOperation"), QT_TRANSLATE_NOOP("messages", "The change %2 is not as it was written.")},
        {QStringLiteral("brokenValue"), QT_TRANSLATE_NOOP("messages", "The long text of the change %2 does not fit its parts and is not shown.")},
        {QStringLiteral("remainingParts"), QT_TRANSLATE_NOOP("messages", "The text of the change %2 was taken away, but parts of it are still here.")},
        {QStringLiteral("missingOperation"), QT_TRANSLATE_NOOP("messages", "The change %2 is missing.")},
        {QStringLiteral("missingSession"), QT_TRANSLATE_NOOP("messages", "The session %1, which %2 names, is missing.")},
        {QStringLiteral("viewMissing"), QT_TRANSLATE_NOOP("messages", "What is shown lacks “%2”. “lagebild-cli rebuild” mends it.")},
        {QStringLiteral("viewDiffers"), QT_TRANSLATE_NOOP("messages", "“%2” is shown otherwise than it was written. “lagebild-cli rebuild” mends it.")},
        {QStringLiteral("viewSurplus"), QT_TRANSLATE_NOOP("messages", "“%2” is shown, but nobody wrote it. “lagebild-cli rebuild” mends it.")},
        {QStringLiteral("searchDiffers"), QT_TRANSLATE_NOOP("messages", "The search index is wrong about “%1”. “lagebild-cli rebuild” mends it.")}};
    return say(sentences.value(kind, "%1 %2")).arg(what, where).simplified();
}

} // namespace lagebild::messages
