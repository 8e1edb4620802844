// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticefindings.h"

#include "app/messages/sentence.h"
#include "ui/models/words.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace lagebild {

using Weight = NoticeFinding::Weight;
using Repair = NoticeFinding::Repair;

namespace {

constexpr qsizetype statusLength = 5000;
constexpr qsizetype quoteLength = 60;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= quoteLength ? line : line.left(quoteLength - 1) + QChar(0x2026);
}

bool promises(NoticeKind kind)
{
    return kind == NoticeKind::Initial || kind == NoticeKind::Update;
}

} // namespace

qsizetype limitOf(Channel channel)
{
    switch (channel) {
    case Channel::Status: return statusLength;
    case Channel::Social: return socialLength;
    case Channel::Email:
    case Channel::Internal: return 0;
    }
    return 0;
}

qsizetype lengthOf(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

QString NoticeFindings::length(const Notice& notice, const QLocale& locale)
{
    const qsizetype limit = limitOf(notice.channel);
    const QString length = locale.toString(qlonglong(lengthOf(notice.text)));
    return limit ? tr("%1 / %2 characters").arg(length, locale.toString(qlonglong(limit)))
                 : tr("%n character(s)", nullptr, int(lengthOf(notice.text)));
}

QString NoticeFindings::repair(Repair repair)
{
    switch (repair) {
    case Repair::None: return {};
    case Repair::ShowEntry: return tr("Show entry");
    case Repair::SetPromise: return tr("Set time");
    case Repair::Regenerate: return tr("Regenerate");
    }
    return {};
}

QString NoticeFindings::weight(Weight weight)
{
    switch (weight) {
    case Weight::Blocking: return tr("Problem");
    case Weight::Warning: return tr("Please check");
    case Weight::Fine: return tr("Good");
    }
    return {};
}

QList<NoticeFinding> NoticeFindings::of(const NoticeFacts& facts, const QLocale& locale)
{
    const Notice& notice = facts.notice;
    QList<NoticeFinding> found;
    const qsizetype limit = limitOf(notice.channel);
    if (notice.text.trimmed().isEmpty())
        found << NoticeFinding {Weight::Blocking, Repair::Regenerate, tr("The text is empty."), {}};
    if (limit && lengthOf(notice.text) > limit)
        found << NoticeFinding {Weight::Blocking, Repair::None, tr("Too long for this channel: %1").arg(length(notice, locale)), {}};
    if (facts.refusal)
        found << NoticeFinding {Weight::Blocking, Repair::None, messages::sentence(*facts.refusal), {}};
    for (const MissingTranslation& missing : facts.draft ? facts.draft->missing : QList<MissingTranslation>()) {
        const Repair way = missing.entry.isNull() ? Repair::None : Repair::ShowEntry; // texts of the incident are no entries
        found << NoticeFinding {Weight::Blocking, way,
            tr("Not translated: “%1” (%2)").arg(shortened(missing.original), Words::language(missing.language)), missing.entry};
    }
    if (facts.draft && !facts.draft->stillDown.isEmpty())
        found << NoticeFinding {Weight::Warning, Repair::None, messages::stillDown(facts.draft->stillDown), {}};
    const auto due = notice.promise ? sortInstant(*notice.promise) : std::nullopt;
    if (due && *due < facts.now)
        found << NoticeFinding {Weight::Warning, Repair::SetPromise, tr("The promised time has passed."), {}};
    else if (!due && promises(notice.kind) && !facts.isOver)
        found << NoticeFinding {Weight::Warning, Repair::SetPromise, tr("No time promised for the next update."), {}};
    if (facts.draft && facts.isUntouched && facts.draft->text != notice.text)
        found << NoticeFinding {Weight::Warning, Repair::Regenerate, tr("The incident has changed since this text was made."), {}};
    if (found.isEmpty())
        found << NoticeFinding {Weight::Fine, Repair::None, tr("Nothing found. %1").arg(length(notice, locale)), {}};
    return found;
}

} // namespace lagebild
