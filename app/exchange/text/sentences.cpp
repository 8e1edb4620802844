// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/sentences.h"

#include <QSet>

namespace lagebild::text {
namespace {

bool isAbbreviation(const QString& word)
{
    static const QSet<QString> known = [] {
        const QString words = QStringLiteral("ca z b bzw inkl exkl d h u a o usw etc evtl ggf nr str dr prof vgl zb sog "
                                             "bspw max min abs mr mrs ms e g i vs st approx inc ltd no mo di mi do fr sa "
                                             "so jan feb mrz apr jun jul aug sept sep okt nov dez mind s v m tel std");
        const QStringList list = words.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return known.contains(word.toLower());
}

/// Whether the dot at `at` ends an abbreviation, an initial or an ordinal ("16. Januar").
bool isInnerDot(QStringView text, qsizetype start, qsizetype at)
{
    qsizetype first = at;
    while (first > start && text[first - 1].isLetterOrNumber())
        --first;
    const QStringView word = text.mid(first, at - first);
    if (word.isEmpty())
        return false;
    if (word.size() <= 2 && word[0].isDigit() && word.back().isDigit()) {
        // "am 16. Januar" goes on; "es waren 16. Danach" is rare enough to be one sentence too.
        const bool percentOrClock = first > start && (text[first - 1] == u':' || text[first - 1] == u'.');
        return !percentOrClock;
    }
    return isAbbreviation(word.toString());
}

bool opensSentence(QChar c)
{
    return c.isUpper() || c.isDigit() || !(c.isLetter() || c == u',' || c == u';' || c == u':');
}

} // namespace

Span trimmed(QStringView text, Span span)
{
    while (span.from < span.to && text[span.from].isSpace())
        ++span.from;
    while (span.to > span.from && text[span.to - 1].isSpace())
        --span.to;
    return span;
}

Span opening(QStringView text, Span span, qsizetype longest)
{
    if (span.length() <= longest)
        return trimmed(text, span);
    const qsizetype limit = span.from + longest;
    qsizetype end = limit;
    while (end > span.from && !text[end].isSpace())
        --end;
    const Span words = trimmed(text, {span.from, end});
    if (words.length() > 0)
        return words;
    return trimmed(text, {span.from, text[limit].isLowSurrogate() && text[limit - 1].isHighSurrogate() ? limit - 1 : limit});
}

QList<Span> sentencesOf(QStringView text, Span block)
{
    QList<Span> sentences;
    qsizetype start = block.from;
    for (qsizetype at = block.from; at < block.to; ++at) {
        const QChar c = text[at];
        if (c != u'.' && c != u'!' && c != u'?')
            continue;
        qsizetype end = at + 1;
        while (end < block.to && (QStringView(u".!?)\"”“»*_").contains(text[end])))
            ++end;
        qsizetype next = end;
        while (next < block.to && text[next].isSpace())
            ++next;
        const bool isGap = next > end || next == block.to;
        if (!isGap || (next < block.to && !opensSentence(text[next])) || (c == u'.' && isInnerDot(text, start, at)))
            continue;
        sentences << trimmed(text, {start, end});
        start = next;
        at = next - 1;
    }
    if (const Span rest = trimmed(text, {start, block.to}); rest.length() > 0)
        sentences << rest;
    return sentences;
}

QString languageOf(QStringView text)
{
    static const QSet<QString> german {QStringLiteral("der"), QStringLiteral("die"), QStringLiteral("und"),
        QStringLiteral("das"), QStringLiteral("wir"), QStringLiteral("nicht"), QStringLiteral("ist"),
        QStringLiteral("uhr"), QStringLiteral("mit"), QStringLiteral("von"), QStringLiteral("ein"),
        QStringLiteral("eine"), QStringLiteral("wieder"), QStringLiteral("wurde"), QStringLiteral("für")};
    static const QSet<QString> english {QStringLiteral("the"), QStringLiteral("and"), QStringLiteral("of"),
        QStringLiteral("to"), QStringLiteral("we"), QStringLiteral("is"), QStringLiteral("not"), QStringLiteral("with"),
        QStringLiteral("for"), QStringLiteral("a"), QStringLiteral("are"), QStringLiteral("our"),
        QStringLiteral("this"), QStringLiteral("that"), QStringLiteral("from")};
    int balance = 0;
    const QString low = text.left(20'000).toString().toLower();
    qsizetype start = -1;
    for (qsizetype i = 0; i <= low.size(); ++i) {
        const bool inWord = i < low.size() && low[i].isLetter();
        if (inWord && start < 0)
            start = i;
        if (!inWord && start >= 0) {
            const QString word = low.mid(start, i - start);
            balance += german.contains(word) ? 1 : english.contains(word) ? -1 : 0;
            start = -1;
        }
    }
    return balance >= 0 ? QStringLiteral("de") : QStringLiteral("en");
}

} // namespace lagebild::text
