// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/facts.h"

#include "app/exchange/names/functions.h"
#include "app/exchange/names/services.h"
#include "app/exchange/names/statements.h"
#include "app/exchange/text/lines.h"

#include <QRegularExpression>

namespace lagebild::text {
namespace {

QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

/// What the sentence is first of all; the order is that of how telling the words are.
std::optional<Cue> subjectOf(QStringView sentence)
{
    for (const Cue cue : {Cue::EarlierOutage, Cue::NoDataLost, Cue::DataLost, Cue::DataRestored, Cue::RestoreSoon,
             Cue::NoAction, Cue::ActionNeeded, Cue::Recovers, Cue::Thanks, Cue::Apology, Cue::Lesson, Cue::Outlook,
             Cue::Contact, Cue::OurPromise, Cue::Working, Cue::Affected}) {
        if (hasCue(sentence, cue))
            return cue;
    }
    return std::nullopt;
}

bool isAboutServices(Cue cue)
{
    return cue == Cue::Working || cue == Cue::Affected;
}

class Sorter {
public:
    Sorter(const QString& text, const Chronology& chronology) : m_text(text), m_chronology(chronology) {}
    FactSheet sort();

private:
    void place(const Leftover& leftover);
    bool placeItem(const Leftover& leftover, const QString& item);
    void keepUnnamed();
    void placeSentence(const Leftover& leftover, const QString& sentence);
    void tell(Cue cue, const QString& sentence);
    void nameServices(const QString& sentence);
    void nameListed(const ServiceList& list);
    void nameAll();
    void nameInTitle();
    void nameFunctions();
    void settle();
    void keep(Aside piece) { append(m_sheet.background, piece); }
    void append(QList<Aside>& pieces, Aside piece);
    bool isBeforeEvents(Span span) const;

    const QString& m_text;
    const Chronology& m_chronology;
    FactSheet m_sheet {};
    std::optional<Cue> m_list {}; ///< what the items below a sentence with a colon are
    std::optional<Cue> m_previous {};
    bool m_isAffected = false; ///< the sentence before named services that are affected
    QList<Leftover> m_items {}; ///< of lists of services
    QList<Span> m_spoken {};   ///< every sentence that may speak of services
    qsizetype m_block = -1;
    qsizetype m_keptBlock = -1; ///< block of the last piece that was kept
};

constexpr qsizetype mostNames = 200; ///< a text with more is no report on services; the names stay in its entries

void add(QStringList& list, const QStringList& names)
{
    for (const QString& name : names) {
        if (list.size() < mostNames && !list.contains(name))
            list << name;
    }
}

/// "backend": a part of some service, but not its name.
bool isPlainWord(const QString& name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLower(); });
}

FactSheet Sorter::sort()
{
    // The title is a fact as it stands; what the headline leaves out of it is kept, empty words as a remnant.
    const QString title = m_chronology.title;
    const QString front = frontMatter(m_text, QLatin1StringView("title"));
    const bool isWhole = headline(title) == title && (front.isEmpty() || bareWords(front) == bareWords(title));
    if (!isWhole && front.isEmpty() && title.endsWith(headline(title)))
        append(m_sheet.remnants, {m_chronology.titleSpan});
    else if (!isWhole)
        keep({m_chronology.titleSpan});
    for (const Leftover& leftover : m_chronology.leftovers)
        place(leftover);
    if (!m_chronology.isChat) // what people say to each other is no statement on services
        nameAll();
    nameInTitle();
    if (std::all_of(m_sheet.affected.begin(), m_sheet.affected.end(), isPlainWord) && m_sheet.restored.isEmpty() && !m_chronology.isChat)
        nameFunctions();
    settle();
    keepUnnamed();
    return std::move(m_sheet);
}

/// Every sentence speaks for itself, in the order of the text.
void Sorter::nameAll()
{
    QList<Span> spans;
    for (const Event& event : m_chronology.events) {
        const QString words = m_text.mid(event.wordsFrom, event.source.to - event.wordsFrom);
        if (const auto list = serviceListIn(words))
            nameListed(*list);
        else
            spans << sentencesOf(m_text, {event.wordsFrom, event.source.to});
    }
    for (const Leftover& leftover : m_chronology.leftovers) {
        const bool isRead = leftover.kind != BlockKind::Debris && leftover.kind != BlockKind::Opaque && leftover.kind != BlockKind::DateLine;
        if (isRead && !serviceListIn(m_text.mid(leftover.span.from, leftover.span.length())))
            spans << leftover.span;
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    for (const Span& span : std::as_const(spans))
        nameServices(m_text.mid(span.from, span.length()));
    m_spoken = spans;
}

/// Where nothing that is down has a name, what the text calls it is better than nothing: first what the title says,
/// then the first sentence that says anything.
void Sorter::nameFunctions()
{
    constexpr qsizetype most = 3;
    const QString front = frontMatter(m_text, QLatin1StringView("title"));
    QStringList names = functionsInTitle(front.isEmpty() ? m_chronology.title : front, m_chronology.language);
    for (qsizetype i = 0; i < m_spoken.size() && names.isEmpty(); ++i)
        names = functionsIn(m_text.mid(m_spoken[i].from, m_spoken[i].length()), m_chronology.language);
    if (names.isEmpty() && m_sheet.affected.isEmpty() && m_chronology.language == QLatin1StringView("en"))
        names = subjectOfTitle(front.isEmpty() ? m_chronology.title : front);
    names.removeIf([&](const QString& name) {
        return std::any_of(m_sheet.working.begin(), m_sheet.working.end(), [&](const QString& other) { return isSameService(name, other); });
    });
    if (!names.isEmpty())
        m_sheet.affected = names.mid(0, most);
}

/// A title names what broke; a brand that stands in the names of its services, too, is none of them.
void Sorter::nameInTitle()
{
    const QString front = frontMatter(m_text, QLatin1StringView("title"));
    for (const QString& name : namesInTitle(front.isEmpty() ? m_chronology.title : front, m_chronology.language)) {
        const bool isBrand = std::any_of(m_sheet.affected.begin(), m_sheet.affected.end(), [&](const QString& other) {
            return other.contains(name, Qt::CaseInsensitive);
        });
        if (!m_chronology.isChat && !isBrand)
            m_sheet.affected.prepend(name);
    }
}

/// "Mail over the static routes" may work where "Mail" does not.
bool isPartSpared(const QString& name, const QString& affected)
{
    static const QRegularExpression part(QStringLiteral("^ (?:\\w+ )?(?:over|via|through|with|in|on|for|from|über|per|mit|in|im|auf|für|aus) "));
    return name.startsWith(affected) && part.match(name.mid(affected.size())).hasMatch();
}

/// Each service once, and in one list only: what is affected is not working.
void Sorter::settle()
{
    for (QStringList* names : {&m_sheet.affected, &m_sheet.working, &m_sheet.restored, &m_sheet.toCheck, &m_sheet.partly, &m_sheet.again})
        names->removeDuplicates();
    const auto isNamed = [](const QStringList& names, const QString& name) {
        return std::any_of(names.begin(), names.end(), [&](const QString& other) { return isSameService(name, other); });
    };
    const QStringList once = withoutTwins(m_sheet.affected);
    m_sheet.affected.removeIf([&](const QString& name) {
        return !m_sheet.toCheck.contains(name) && (!once.contains(name) || isNamed(m_sheet.toCheck, name));
    });
    m_sheet.working = withoutTwins(m_sheet.working);
    m_sheet.working.removeIf([&](const QString& name) {
        return std::any_of(m_sheet.affected.begin(), m_sheet.affected.end(), [&](const QString& other) { return isSameService(name, other) && !isPartSpared(name, other); });
    });
    m_sheet.again = withoutTwins(m_sheet.again);
    m_sheet.again.removeIf([&](const QString& name) { return isNamed(m_sheet.affected, name) || isNamed(m_sheet.working, name); });
}

/// An item that became no service after all, because another one stands for it, keeps its words.
void Sorter::keepUnnamed()
{
    QStringList names;
    for (const QStringList& list : {m_sheet.affected, m_sheet.working, m_sheet.restored, m_sheet.toCheck, m_sheet.again})
        names << list;
    const QStringList named = bareWords(names.join(u' ')).split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> all(named.begin(), named.end());
    for (const Leftover& item : std::as_const(m_items)) {
        const QStringList words = bareWords(m_text.mid(item.span.from, item.span.length())).split(u' ', Qt::SkipEmptyParts);
        if (!std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word); }))
            keep({item.span, item.after});
    }
}

void Sorter::place(const Leftover& leftover)
{
    const QString sentence = m_text.mid(leftover.span.from, leftover.span.length());
    if (leftover.block != m_block && leftover.kind != BlockKind::Item) {
        m_list.reset();
        m_previous.reset();
    }
    m_block = leftover.block;
    if (leftover.kind == BlockKind::Debris)
        append(m_sheet.remnants, {leftover.span});
    else if (m_chronology.isChat || leftover.kind == BlockKind::Opaque || leftover.kind == BlockKind::Heading || leftover.kind == BlockKind::DateLine)
        keep({leftover.span, leftover.after});
    else if (leftover.kind != BlockKind::Item || !placeItem(leftover, sentence))
        placeSentence(leftover, sentence);
}

bool Sorter::placeItem(const Leftover& leftover, const QString& item)
{
    const QString name = cleanName(item);
    const bool isSentence = name.count(u' ') > 8 || item.endsWith(QLatin1StringView(", or")) || item.endsWith(QLatin1StringView(", and"));
    if (isSentence)
        m_list.reset(); // one of them is no name, so that none is
    if (!m_list || name.isEmpty() || name.size() > 100)
        return false;
    if (*m_list == Cue::Working) {
        add(m_sheet.working, {name});
    } else {
        add(m_sheet.affected, {name});
        if (*m_list == Cue::ActionNeeded)
            add(m_sheet.toCheck, {name});
    }
    m_items << leftover;
    return true;
}

/// The sentence that introduces a list stands alone in a fact.
QString closed(QString sentence)
{
    if (sentence.endsWith(u':'))
        sentence.back() = u'.';
    return sentence.simplified();
}

/// What the items below a sentence with a colon are, which is about `subject`.
std::optional<Cue> listBelow(const QString& sentence, std::optional<Cue> subject)
{
    if (!announcesServices(sentence))
        return std::nullopt;
    const bool isSaid = subject && (isAboutServices(*subject) || *subject == Cue::ActionNeeded);
    return isSaid ? subject : Cue::Affected;
}

void Sorter::placeSentence(const Leftover& leftover, const QString& sentence)
{
    if (const auto list = serviceListIn(sentence)) {
        nameListed(*list);
        return;
    }
    auto subject = subjectOf(sentence);
    if (subject == Cue::OurPromise || (subject && isAboutServices(*subject) && leftover.place == Leftover::Place::Tail && !sentence.endsWith(u':')))
        subject = subject == Cue::OurPromise ? Cue::Outlook : std::optional<Cue>();
    if (sentence.endsWith(u':'))
        m_list = listBelow(sentence, subject);
    if (!subject && m_previous && !isAboutServices(*m_previous))
        subject = m_previous; // a sentence that explains the one before it
    const bool endsLikeOne = !sentence.isEmpty() && QStringView(u".!?:)").contains(sentence.back());
    const bool isSummary = leftover.place == Leftover::Place::Lead || isBeforeEvents(leftover.span);
    if (subject && !isAboutServices(*subject))
        tell(*subject, sentence);
    else if ((isSummary && endsLikeOne) || (subject && sentence.endsWith(u':') && endsLikeOne))
        m_sheet.summary << closed(sentence);
    else
        keep({leftover.span, leftover.after});
    if (subject == Cue::Apology && isSummary && hasCue(sentence, Cue::Apology) && !headline(sentence).endsWith(u'…'))
        m_sheet.summary << closed(sentence); // the apology that opens a report tells what happened
    m_previous = subject;
}

void Sorter::tell(Cue cue, const QString& sentence)
{
    static const QRegularExpression lesson = expression(QStringLiteral("bereits während der .*$|nicht erst danach.*$"));
    if (cue != Cue::Lesson) {
        m_sheet.sentences[cue] << closed(sentence);
        return;
    }
    const auto clause = lesson.match(sentence.left(2000));
    const bool isPartOfPlan = clause.hasMatch() && clause.capturedStart() > 20 && hasCue(sentence, Cue::Outlook);
    if (isPartOfPlan)
        m_sheet.sentences[Cue::Outlook] << sentence;
    QString words = isPartOfPlan ? clause.captured() : sentence;
    words[0] = words[0].toUpper();
    m_sheet.sentences[Cue::Lesson] << words;
}

void Sorter::nameServices(const QString& sentence)
{
    static const QRegularExpression more = expression(QStringLiteral("^(hierzu|dazu|darunter) (gehören|zählen|fallen|sind)\\b[^:]{0,40}:? (.+)$"));
    const Statements said = statementsIn(sentence, m_chronology.language);
    if (const auto match = more.match(sentence.left(2000).simplified()); match.hasMatch() && m_isAffected)
        add(m_sheet.affected, germanNames(match.captured(3), Proof::Capital));
    m_isAffected = !said.affected.isEmpty();
    add(m_sheet.affected, said.affected);
    static const QRegularExpression partly = expression(QStringLiteral("\\b(teilweise|eingeschränkt|vereinzelt|partially|degraded|intermittent\\w*)\\b"));
    if (partly.match(sentence.left(2000)).hasMatch())
        add(m_sheet.partly, said.affected);
    add(m_sheet.working, said.working);
    add(m_sheet.again, said.restored);
    add(m_sheet.restored, restoredIn(sentence));
}

void Sorter::nameListed(const ServiceList& list)
{
    add(list.isWorking ? m_sheet.working : m_sheet.affected, list.names);
    if (list.isPartly && !list.isWorking)
        add(m_sheet.partly, list.names);
}

bool Sorter::isBeforeEvents(Span span) const
{
    return !m_chronology.events.isEmpty() && span.from < m_chronology.events.first().source.from
        && m_chronology.leftovers.first().place != Leftover::Place::Lead;
}

/// Pieces with nothing but marks and space between them become one; among the events every paragraph keeps its place.
void Sorter::append(QList<Aside>& pieces, Aside piece)
{
    const bool isOther = piece.after >= 0 && m_keptBlock != m_block;
    m_keptBlock = m_block;
    if (!pieces.isEmpty() && !isOther && pieces.last().after == piece.after) {
        Span& last = pieces.last().span;
        const QStringView gap = QStringView(m_text).mid(last.to, std::max<qsizetype>(0, piece.span.from - last.to));
        const bool isEmpty = std::none_of(gap.begin(), gap.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (last.to <= piece.span.from && isEmpty) {
            last.to = piece.span.to;
            return;
        }
    }
    pieces << piece;
}

} // namespace

FactSheet factsOf(const QString& text, const Chronology& chronology)
{
    return Sorter(text, chronology).sort();
}

QString headline(const QString& words)
{
    static const QRegularExpression lead = expression(QStringLiteral("^(?:aktuelle |wichtige )?informationen? (?:über|zu|zum|zur)(?: (?:den|die|das|dem|der))? "));
    static const QRegularExpression broken(QStringLiteral("(?:\\b(\\p{Ll}+)e[nrms] )?\\b((?:\\p{Lu}[\\p{L}]*)?(?:[Uu]nterbrechung|[Aa]usfall|[Ss]törung|[Bb]eeinträchtigung))"
        "((?: [\\p{L}0-9&.-]+){0,6}?)(?= (?:kam|gekommen|ist|war|wurde|hat|vor|liegt|führte)\\b|[.,;:!]|$)"));
    QString title = cleanName(words.simplified());
    if (lead.match(title).hasMatch()) {
        title.remove(lead);
        title[0] = title[0].toUpper();
    }
    if (title.size() <= 120)
        return title;
    if (const auto match = broken.match(title.left(2000)); match.hasMatch()) {
        const bool isFeminine = match.captured(2).endsWith(QLatin1StringView("ung"));
        QString adjective = match.captured(1);
        if (!adjective.isEmpty())
            adjective += isFeminine ? QStringLiteral("e ") : QStringLiteral("er ");
        QString found = adjective + match.captured(2) + match.captured(3);
        found[0] = found[0].toUpper();
        return found;
    }
    const qsizetype cut = title.lastIndexOf(u' ', 90);
    return title.left(cut > 0 ? cut : 90) + u'…';
}

QString providerIn(const QString& text)
{
    static const QRegularExpression named(QStringLiteral("(?:[Pp]rovider|Anbieter|Dienstleister|Hoster)\\w{0,3} ([A-Z][\\w-]{2,30})\\b"));
    static const QRegularExpression generic(QStringLiteral("\\b((?:Hosting-|Internet-)?(?:Anbieter|Provider|Dienstleister|Hoster)|(?:hosting )?provider|vendor)\\w{0,2}\\b"));
    if (const auto match = named.match(text.left(200'000)); match.hasMatch())
        return match.captured(1);
    return generic.match(text.left(200'000)).captured(1);
}

} // namespace lagebild::text
