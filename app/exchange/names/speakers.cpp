// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/speakers.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace lagebild::text {
namespace {

constexpr qsizetype longestLine = 200;
constexpr qsizetype chatSample = 100'000; ///< characters

/// Who speaks in the lines of a text.
struct Speakers {
    int stamped = 0;  ///< lines that begin with a clock time
    int bracketed = 0; ///< of these "<anna> …"
    int exported = 0;  ///< of these with the stamp that messengers write and a name
    QStringList named {};  ///< of these "anna: …"
    QStringList headers {}; ///< "Anna 13:54" alone on a line
    QString before {};      ///< the last line that was not blank
    void read(const QString& line);
};

QRegularExpression chatForm(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

/// Words before a colon that say what a line of a published log is, not who wrote it.
bool isSpeaker(const QString& name)
{
    static const QRegularExpression label = chatForm(QStringLiteral("^(?:.*\\b(?:update|status|betroffen|affected|uhr|utc|gmt|mes?z|cet|cest|p[sd]t|e[sd]t)|"
        "investigating|identified|monitoring|resolved|fixed|scheduled|in progress|completed|verifying|start|begin+|ende?|problem|"
        "issue|info|information|note|impact|cause|action|detected|recovery|outage|maintenance|hinweis|behoben|gelöst|ursache|"
        "störung|ausfall|wartung|maßnahme|ergebnis|meldung|entwarnung|montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
        "sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|gegen|um|ab|bis|seit|at|around|since|until)$"));
    return !name.isEmpty() && name.count(u' ') < 3 && !label.match(name).hasMatch();
}

const QString clock = QStringLiteral("\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?");
const QString day = QStringLiteral("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}");

/// One to three words that can be a person.
bool isPerson(const QString& words)
{
    static const QRegularExpression form = chatForm(QStringLiteral("^@?\\p{L}[\\p{L}\\d._'-]*(?: \\p{L}[\\p{L}\\d._'-]*){0,2}$"));
    return words.size() <= 30 && form.match(words).hasMatch() && isSpeaker(words) && !words.endsWith(u'.');
}

/// Who speaks below a line "Anna 13:54", "[13:54] Anna", or below the name on one line and the clock time on the next;
/// `before` is the line above.
QString speakerAbove(const QString& line, const QString& before)
{
    static const QRegularExpression nameFirst = chatForm(QStringLiteral("^(@?\\p{L}[^:,\\d\\[\\]()]{0,29}?),?\\s+(?:[—–-]\\s+)?[\\[(]?(?:%1,?\\s+)?%2[\\])]?$").arg(day, clock));
    static const QRegularExpression clockFirst = chatForm(QStringLiteral("^\\[(?:%1,?\\s+)?%2\\]\\s+(.{1,30})$").arg(day, clock));
    static const QRegularExpression onlyClock = chatForm(QStringLiteral("^(?:%1,?\\s+)?%2$").arg(day, clock));
    if (const auto match = nameFirst.match(line); match.hasMatch() && isSpeaker(match.captured(1)))
        return match.captured(1);
    if (const auto match = clockFirst.match(line); match.hasMatch() && isPerson(match.captured(1)))
        return match.captured(1);
    return onlyClock.match(line).hasMatch() && isPerson(before) ? before : QString();
}

void Speakers::read(const QString& line)
{
    static const QRegularExpression stamp = chatForm(QStringLiteral("^[^\\p{L}\\p{N}<]{0,3}(%1(,)?[\\sT]+)?%2Z?(\\])?\\)?( -)?\\s+(.*)$").arg(day, clock));
    static const QRegularExpression bracket = chatForm(QStringLiteral("^<[\\s@+%&~!]?(?!(?:b|i|u|p|br|em|strong|td|tr|th|li|span|div|code|h\\d)>)[^<>\\s/:]{1,30}>\\s"));
    static const QRegularExpression name = chatForm(QStringLiteral("^([\\p{L}\\p{N}@+~_][^:<>]{0,29}):\\s"));
    if (const auto match = stamp.match(line); match.hasMatch()) {
        ++stamped;
        const QString said = match.captured(5);
        const bool isBulleted = line.size() > 1 && QStringLiteral("•*-–·+◦▪").contains(line[0]) && line[1].isSpace();
        const auto who = name.match(said);
        // A list with bullets was written for readers: "• 21:35 Erika: restarts the server".
        const bool isNamed = !isBulleted && who.hasMatch() && isSpeaker(who.captured(1));
        const bool isExported = !match.captured(2).isEmpty() && (!match.captured(3).isEmpty() || !match.captured(4).isEmpty());
        bracketed += bracket.match(said).hasMatch() ? 1 : 0;
        exported += isNamed && isExported ? 1 : 0;
        if (isNamed)
            named << who.captured(1);
    }
    if (const QString who = speakerAbove(line, before); !who.isEmpty())
        headers << who;
    if (!line.isEmpty())
        before = line;
}

/// Several people of whom one speaks twice, or nothing but lines of people who write themselves small.
bool isTalk(const QStringList& names, bool isEveryLine)
{
    const QSet<QString> people(names.begin(), names.end());
    const bool areNicks = isEveryLine && std::all_of(names.begin(), names.end(), [](const QString& name) { return !name.front().isUpper(); });
    return people.size() >= 2 && (people.size() < names.size() || areNicks);
}

/// Mail that somebody pasted: lines of its header, or "Anna wrote:" above what is quoted.
bool isMail(const QString& text)
{
    static const QRegularExpression from = chatForm(QStringLiteral("(?:^|\\n)>? ?\\**(?:from|von):\\**\\s"));
    static const QRegularExpression to = chatForm(QStringLiteral("(?:^|\\n)>? ?\\**(?:to|an|sent|gesendet|subject|betreff):\\**\\s"));
    static const QRegularExpression wrote = chatForm(QStringLiteral("(?:^|\\n)(?:on|am) .{6,100} (?:wrote|schrieb)\\b.{0,80}:\\s*\\n\\s*>"));
    const QString sample = text.left(chatSample);
    return (from.match(sample).hasMatch() && to.match(sample).hasMatch()) || wrote.match(sample).hasMatch();
}

} // namespace

bool isChat(const QString& text)
{
    Speakers speakers;
    for (const QStringView line : QStringView(text).left(chatSample).split(u'\n'))
        speakers.read(line.trimmed().left(longestLine).toString());
    const auto isMost = [&](qsizetype count) { return count > 0 && 2 * count >= speakers.stamped; };
    return isMail(text) || isMost(speakers.bracketed) || isMost(speakers.exported) || isTalk(speakers.headers, false)
        || (isMost(speakers.named.size()) && isTalk(speakers.named, speakers.named.size() == speakers.stamped));
}

bool opensMessage(QStringView line, QStringView next)
{
    if (line.size() > longestLine)
        return false;
    const QString words = line.trimmed().toString();
    static const QRegularExpression onlyClock = chatForm(QStringLiteral("^(?:%1,?\\s+)?%2$").arg(day, clock));
    if (onlyClock.match(words).hasMatch())
        return false;
    return !speakerAbove(words, {}).isEmpty() || (next.size() < 40 && isPerson(words) && onlyClock.match(next.trimmed().toString()).hasMatch());
}

} // namespace lagebild::text
