// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/chronology.h"

namespace lagebild::text {

/// Walks through the blocks of a text once and keeps what it knows of the day and the entry before.
class ChronologyReader {
public:
    ChronologyReader(const QString& text, const TimeContext& context);
    Chronology read();

private:
    using Place = Leftover::Place;

    QStringView view(Span span) const { return QStringView(m_text).mid(span.from, span.length()); }
    void readBlock(qsizetype index);
    void readHeading(qsizetype index);
    void readDateLine(qsizetype index);
    void readLog(qsizetype index);
    void readProse(qsizetype index);
    void takeDay(const Placed& placed, const QList<Token>& tokens, QStringView sentence);
    void startFrom(const Placed& placed, QStringView sentence);
    TimeContext contextHere() const;
    bool isStampLine(const Block& block) const;
    bool hasBodyBelow(qsizetype index) const;
    bool isHeadingStamp(qsizetype index) const;
    void readBody(qsizetype index);
    bool readPointedBack(Span span, const QList<Token>& tokens, qsizetype index);
    void returnToStart();
    bool readOngoing(Span span, qsizetype index);
    bool isIntroduction(const Placed& placed, QStringView sentence) const;
    bool isByline(const Placed& placed, qsizetype index) const;
    bool isBeforeHeading(const Placed& placed) const;
    std::optional<Instant> beginOf(const Event& event) const;
    void stretch(Event& event) const;
    Doubt doubtOf(const Placed& placed) const;
    void doubt(Event& event, const Placed& placed) const;
    void readSentence(Span span, qsizetype index);
    void readLead(QStringView sentence, const QList<Token>& tokens, const std::optional<Placed>& placed);
    bool readNews(Span span, const Placed& placed, const QList<Token>& tokens, qsizetype index);
    bool readOrdered(Span span, qsizetype index);
    void readTimed(Span span, const Placed& placed, const QList<Token>& tokens);
    bool joinPrevious(Span span, qsizetype index);
    void addEvent(Event event);
    void leave(Span span, qsizetype index);
    void leaveAll(Span span, qsizetype index);
    bool isTold(const Placed& placed, QStringView sentence) const;
    bool logFollows(qsizetype index) const;
    bool mayBeTitle(qsizetype index) const;
    bool titleFollows(qsizetype index) const;

    const QString& m_text;
    TimeContext m_context;
    Chronology m_out {};
    Place m_place = Place::Lead;
    bool m_hasLog = false;
    bool m_hasChronology = false;
    qsizetype m_stamps = 0;                 ///< lines that hold nothing but a day and a clock time
    bool m_hasDay = false;                  ///< the introduction or the title said which day it was
    qsizetype m_lastBlock = -1;             ///< block of the last event
    std::optional<Placed> m_headingTime {};
    Span m_heading {};
};

} // namespace lagebild::text
