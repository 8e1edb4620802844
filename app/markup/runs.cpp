// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markup/runs.h"

#include "app/markup/markdown.h"

#include <QRegularExpression>
#include <QUrl>
#include <cmark.h>
#include <memory>

namespace lagebild {

namespace {

/// Stands before each line while it is read: what follows it cannot begin a block, and to CommonMark's rules of
/// emphasis it is the same space that the beginning of a line is.
const QChar guard = QChar::Nbsp;

bool isAlike(const TextRun& one, const TextRun& other)
{
    return one.isStrong == other.isStrong && one.isEmphasis == other.isEmphasis && one.isCode == other.isCode && one.link == other.link;
}

void append(QList<TextRun>& runs, const TextRun& run)
{
    if (run.text.isEmpty())
        return;
    if (!runs.isEmpty() && isAlike(runs.last(), run))
        runs.last().text += run.text;
    else
        runs << run;
}

/// Most lines mean nothing but themselves.
bool mayMean(const QString& line)
{
    static const QRegularExpression sign(QStringLiteral("[*_`\\[<\\\\&]"));
    return line.contains(sign);
}

using Document = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Walk = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Document parsed(const QString& line)
{
    const QByteArray utf8 = (guard + line).toUtf8();
    return Document(cmark_parse_document(utf8.constData(), size_t(utf8.size()), CMARK_OPT_DEFAULT), &cmark_node_free);
}

QString textOf(const char* utf8)
{
    return utf8 ? QString::fromUtf8(utf8) : QString();
}

/// Follows cmark through a line: what lies around the present place counts, since emphasis may lie in emphasis.
class Reader {
public:
    void take(cmark_node* node, cmark_event_type event)
    {
        const int step = event == CMARK_EVENT_ENTER ? 1 : -1;
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_STRONG: m_strong += step; break;
        case CMARK_NODE_EMPH: m_emphasis += step; break;
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE: takeLink(textOf(cmark_node_get_url(node)), event); break;
        case CMARK_NODE_CODE:
        case CMARK_NODE_TEXT:
        case CMARK_NODE_HTML_INLINE: takeText(textOf(cmark_node_get_literal(node)), cmark_node_get_type(node) == CMARK_NODE_CODE); break;
        default: break;
        }
    }
    QList<TextRun> runs() const { return m_runs; }

private:
    void takeLink(const QString& address, cmark_event_type event)
    {
        if (event == CMARK_EVENT_ENTER)
            m_links << address;
        else
            m_links.removeLast();
    }
    void takeText(const QString& text, bool isCode)
    {
        append(m_runs, {text, m_strong > 0, m_emphasis > 0, isCode, m_links.isEmpty() ? QString() : m_links.first()});
    }

    int m_strong = 0;
    int m_emphasis = 0;
    QStringList m_links; ///< an image may lie in a link
    QList<TextRun> m_runs;
};

QList<TextRun> markedRuns(const QString& line)
{
    const Document document = parsed(line);
    const Walk walk(cmark_iter_new(document.get()), &cmark_iter_free);
    Reader reader;
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk.get()))
        reader.take(cmark_iter_get_node(walk.get()), event);
    QList<TextRun> runs = reader.runs();
    if (!runs.isEmpty() && runs.first().text.startsWith(guard))
        runs.first().text.remove(0, 1);
    runs.removeIf([](const TextRun& run) { return run.text.isEmpty(); });
    return runs;
}

/// Where a web address ends that just stands there: signs that belong to the sentence do not belong to it.
qsizetype endOfAddress(const QString& text, qsizetype from)
{
    static const QRegularExpression breaks(QStringLiteral("[\\s<>\"„“”«»\\p{Cc}\\p{Cf}]"));
    const auto stop = breaks.match(text, from);
    qsizetype end = stop.hasMatch() ? stop.capturedStart() : text.size();
    const QStringView address = QStringView(text).mid(from, end - from);
    const qsizetype opened = address.count(u'(');
    for (qsizetype closed = address.count(u')'); end > from; --end) {
        const QChar last = text[end - 1];
        if ((last == u')' && opened >= closed) || !QStringView(u".,;:!?)'’]*_").contains(last))
            break;
        closed -= last == u')' ? 1 : 0;
    }
    return end;
}

/// Whether a link is called by another address than it has.
bool misleads(const TextRun& run)
{
    static const QRegularExpression looksLikeOne(QStringLiteral("://|^www\\.|^[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}(/|$)"), QRegularExpression::CaseInsensitiveOption);
    return run.text != run.link && QStringLiteral("mailto:") + run.text != run.link && !run.link.contains(run.text, Qt::CaseInsensitive)
        && run.text.contains(looksLikeOne);
}

/// Makes links of the web addresses in a run that is none yet; whoever is called by another address shows its own.
void appendLinked(QList<TextRun>& runs, const TextRun& run)
{
    static const QRegularExpression begin(QStringLiteral("\\bhttps?://(?=[^\\s<>\"])"), QRegularExpression::CaseInsensitiveOption);
    if (run.link.isEmpty() ? run.isCode || !run.text.contains(QLatin1StringView("://")) : !misleads(run))
        return append(runs, run);
    if (!run.link.isEmpty()) {
        TextRun whole = run;
        whole.text += QStringLiteral(" (%1)").arg(run.link);
        return append(runs, whole);
    }
    TextRun piece = run;
    qsizetype done = 0;
    for (auto match = begin.match(run.text); match.hasMatch(); match = begin.match(run.text, done)) {
        const qsizetype end = endOfAddress(run.text, match.capturedEnd());
        piece.text = run.text.mid(done, match.capturedStart() - done);
        append(runs, piece);
        TextRun link = run;
        link.text = run.text.mid(match.capturedStart(), end - match.capturedStart());
        link.link = link.text;
        append(runs, link);
        done = end;
    }
    piece.text = run.text.mid(done);
    append(runs, piece);
}

/// Both end a line in CommonMark.
QStringList linesOf(const QString& text)
{
    QString plain = text;
    plain.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    return plain.replace(u'\r', u'\n').split(u'\n');
}

QList<TextRun> runsOfLine(const QString& line)
{
    QList<TextRun> runs;
    for (const TextRun& run : mayMean(line) ? markedRuns(line) : QList<TextRun>{TextRun{line}})
        appendLinked(runs, run);
    return runs;
}

bool isEscaped(const QString& text, qsizetype at)
{
    qsizetype before = at;
    while (before > 0 && text[before - 1] == u'\\')
        --before;
    return (at - before) % 2 == 1;
}

/// Keeps raw HTML from being HTML. cmark does not say where a node stands, so they are looked for in their order.
QString withoutHtml(const QString& line)
{
    const Document document = parsed(line);
    const Walk walk(cmark_iter_new(document.get()), &cmark_iter_free);
    QString text = line;
    qsizetype from = 0;
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk.get())) {
        cmark_node* node = cmark_iter_get_node(walk.get());
        const bool isHtml = cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE;
        if (!isHtml && cmark_node_get_type(node) != CMARK_NODE_CODE)
            continue;
        const QString literal = textOf(cmark_node_get_literal(node));
        qsizetype at = text.indexOf(literal, from);
        while (isHtml && at >= 0 && isEscaped(text, at))
            at = text.indexOf(literal, at + 1);
        if (at < 0)
            continue;
        const QString kept = isHtml ? escapeMarkdown(literal) : literal;
        text.replace(at, literal.size(), kept);
        from = at + kept.size();
    }
    return text;
}

/// No HTML, no picture that whoever opens the page would fetch, no link that may not be opened.
bool isHarmless(const QString& line)
{
    const Document document = parsed(line);
    const Walk walk(cmark_iter_new(document.get()), &cmark_iter_free);
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk.get())) {
        cmark_node* node = cmark_iter_get_node(walk.get());
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_IMAGE
            || (type == CMARK_NODE_LINK && !mayBeOpened(textOf(cmark_node_get_url(node)))))
            return false;
    }
    return true;
}

} // namespace

QList<TextRun> runsOf(const QString& text)
{
    QList<TextRun> runs;
    bool isFirst = true;
    for (const QString& line : linesOf(text)) {
        if (!std::exchange(isFirst, false))
            append(runs, {QStringLiteral("\n")});
        for (const TextRun& run : runsOfLine(line))
            append(runs, run);
    }
    return runs;
}

QString plainWords(const QString& text)
{
    QString words;
    for (const TextRun& run : runsOf(text)) {
        words += run.text;
        if (mayBeOpened(run.link) && run.text != run.link && QStringLiteral("mailto:") + run.text != run.link)
            words += QStringLiteral(" (%1)").arg(run.link);
    }
    return words;
}

QString asMarkdown(const QString& text)
{
    const QString line = text.simplified();
    const QString marked = line.contains(u'<') ? withoutHtml(line) : line;
    return isHarmless(marked) ? escapeBlockStart(marked) : escapeMarkdown(plainWords(line));
}

bool mayBeOpened(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return false;
    if (url.scheme() == schemes.last())
        return !url.hasQuery(); // it could attach files or write the mail
    return !url.host().isEmpty() && url.userInfo().isEmpty(); // "https://bank.example@evil.example"
}

QStringList linksIn(const QString& text)
{
    constexpr qsizetype most = 20; // a menu of more helps nobody
    QStringList links;
    for (const TextRun& run : runsOf(text)) {
        if (links.size() < most && mayBeOpened(run.link) && !links.contains(run.link))
            links << run.link;
    }
    return links;
}

} // namespace lagebild
