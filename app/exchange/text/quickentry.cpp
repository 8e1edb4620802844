// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/quickentry.h"

#include "app/exchange/text/facts.h"

#include <QRegularExpression>

namespace lagebild {
namespace {

using namespace text;

/// Takes the marks (#service, !public) out of the line; what remains are the words.
QString takeMarks(QString line, const Records& records, QuickEntry& quick)
{
    static const QRegularExpression mark(
        QStringLiteral("(?:^|(?<=\\s))(?:#(?:[\"„“]([^\"„“”]+)[\"“”]|([^\\s#\"]+?))|(![Pp]ublic|!öffentlich))(?=[,.;:!?]*(?:\\s|$))"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString words;
    qsizetype at = 0;
    auto marks = mark.globalMatch(line);
    while (marks.hasNext()) {
        const auto match = marks.next();
        const QString name = match.captured(1) + match.captured(2);
        // "#1234" is a ticket, no service.
        bool isTicket = false;
        name.toInt(&isTicket);
        if (isTicket)
            continue;
        words += line.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (name.isEmpty()) {
            quick.entry.visibility = Visibility::Public;
            continue;
        }
        const auto service = resolveService(records, name);
        if (!service)
            quick.unknownServices << name;
        else if (!quick.entry.services.contains(*service))
            quick.entry.services << *service;
    }
    return (words + line.mid(at)).simplified();
}

/// The time at the beginning of the words; `behind` receives where the words go on.
std::optional<EventTime> timeAtStart(const QString& words, const TimeContext& context, qsizetype& behind)
{
    const QList<Token> tokens = tokensOf(QStringView(words).left(120));
    const auto phrase = phraseAt(tokens, 0, context.language);
    const auto placed = phrase ? place(*phrase, context) : std::nullopt;
    if (!placed || phrase->end == 0)
        return std::nullopt;
    const Token& last = tokens[phrase->end - 1];
    behind = last.from + last.length;
    EventTime time = placed->time;
    if (time.isVague())
        time.wording = words.left(behind);
    while (behind < words.size() && (words[behind].isSpace() || words[behind] == u':' || words[behind] == u'-' || words[behind] == u'–' || words[behind] == u','))
        ++behind;
    return time;
}

} // namespace

Result<QuickEntry> parseQuickEntry(const QString& line, const Records& records, const TimeContext& context)
{
    QuickEntry quick;
    quick.entry.language = context.language;
    QString words = takeMarks(line, records, quick);
    qsizetype behind = 0;
    if (const auto time = timeAtStart(words, context, behind)) {
        quick.entry.time = *time;
        quick.timeWasTyped = true;
        words = words.mid(behind);
    } else {
        const auto tried = parseTime(words.section(u' ', 0, 0), context);
        const auto refused = tried ? Error::Code::Internal : tried.error().code;
        const bool isClock = words.left(words.indexOf(u' ')).contains(u':');
        if (refused == Error::Code::ImpossibleDate || (refused == Error::Code::ImpossibleTime && isClock))
            return tried.error();
        quick.entry.time = atMinute(context.now, context.zone);
    }
    if (words.isEmpty())
        return Error {Error::Code::EmptyInput, {}, {}};
    quick.entry.text = words;
    quick.entry.percent = percentIn(words);
    return quick;
}

} // namespace lagebild
