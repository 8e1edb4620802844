// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/statements.h"

namespace lagebild::text {
namespace {

const QString adverbs = QStringLiteral("(?:(?:also|now|still|again|currently|completely|partially|fully|largely|mostly|temporarily|briefly|"
                                       "intermittently|severely|all|both|hard|either|only|already|effectively|entirely|apparently|reported|reportedly) )*");
const QString troubleWords = QStringLiteral("(?:affected|impacted|unavailable|inaccessible|unreachable|down|offline|degraded|disrupted|broken|impaired|interrupted|unresponsive|dark)\\b");

const QString bracketed = QStringLiteral("(?:[\\w'-]+ ){0,4}(?:services|systems|components|applications|features|products|sites) ");

/// A verb that says how its subject fares. Only the first group that is set counts.
struct Predicate {
    QRegularExpression form;
    bool isWorking;
};

const QList<Predicate>& predicates()
{
    static const QList<Predicate> rows {
        {casedExpression(QStringLiteral(" (?:was|were|is|are|remain(?:s|ed)?) ") + adverbs + QStringLiteral("(?:unaffected|(?:not|never) ") + adverbs
             + QStringLiteral("(?:affected|impacted)|(?:fully )?(?:operational|functional))\\b(?! by the data loss)")), true},
        {casedExpression(QStringLiteral(" (?:weren't|wasn't|aren't|isn't) (?:affected|impacted)\\b(?! by the data loss)")), true},
        {casedExpression(QStringLiteral(" (?:continued? to (?:run|work|operate|function|serve)|remained? (?:available|online|up|operational|accessible)|kept (?:running|working))\\b")), true},
        {casedExpression(QStringLiteral(" (?:(?:was|were|is|are|became|become|remained|remains|went|goes|gone|seems?|seemed|appears?|appeared|being|may be|might be|may have been|has been|have been|had been) ") + adverbs + troubleWords
             + QStringLiteral(")(?! for maintenance)")), false},
        {casedExpression(QStringLiteral(" (?:(?:could not|couldn't|cannot|can not|could no longer) be (?:reached|accessed|used|loaded)|stopped (?:working|responding)|"
                                        "(?:was|were) unable to (?:service|serve|process|handle|respond|accept)|"
                                        "(?:is|are|was|were) (?:currently |still |temporarily )?not (?:working|loading|responding|available|accessible|reachable)|"
                                        "(?:isn't|aren't|wasn't|weren't) (?:working|loading|responding|available|accessible|reachable)|"
                                        "(?:did not|didn't|does not|doesn't|do not|don't) (?:work(?! as (?:designed|planned|an?|we|you)\\b| like (?:an?|that|this|we|you)\\b)|load|respond)|crashed|stalled|timed out|(?:started|began) (?:timing out|failing|to fail|to time out|crashing)|being (?:stuck|slow)|(?:is|are|was|were|came) (?:now |all |fully )*back (?:online|up|in service)|(?:was|were|is|are|started|began|kept) returning (?:HTTP )?(?:[45]\\d\\d|errors?)|returned (?:HTTP )?(?:5\\d\\d|errors)|(?:is|are|was|were) (?:extremely |very )?slow)\\b")), false},
        {casedExpression(QStringLiteral(" (?:experienced|(?:is|are|was|were) (?:currently )?experiencing|suffered|saw) (?:an? |(?:a |an )?(?:two|three|four|five|several|many|\\d+) |different |hours? of |minutes? of |elevated |increased |degraded |some |intermittent |significant |severe |major |partial )*"
                                        "(?:\\w+ )?(?:outage|downtime|impact|delays?|timeouts|errors?|latenc(?:y|ies)|issues|disruption|degradation|interruption|problems|failures|performance|availability|error rates)\\b")), false}};
    return rows;
}

/// The noun phrase before a verb: behind the last conjunction and the adverbials that open the clause.
QString subjectOf(QString clause)
{
    static const QRegularExpression conjunction = casedExpression(QStringLiteral(
        "^.*(?:[;:–]|\\((?![^()]*\\))|\\s-\\s|\\b(?:while|when|because|but|so|if|although|though|whereas|means|meaning|that|until|after|before|since|as|where|how|whether|which|who|and then|[Nn]oticed|[Cc]onfirmed|discovered|reported|found|noted|believes?)\\b)(?! well as)"));
    static const QRegularExpression opening = casedExpression(QStringLiteral(
        "^(?:During|In|On|At|For|As|After|By|From|Due to|Because of|With|Following|Additionally|However|Unfortunately|Finally|Also|Instead|Otherwise|"
        "Meanwhile|Further|Similarly|This|Initially|Once|Throughout|Between|Around|Approximately|Last|Until|Yesterday|Today|Because|While|When)\\b[^,]*, "));
    static const QRegularExpression examples = casedExpression(QStringLiteral("^.*\\b(?:including|such as|like|namely|specifically)\\b:? "));
    static const QRegularExpression aside = casedExpression(QStringLiteral("\\((?:[^()\\s]+\\s+){3,}[^()]*\\)"));
    // "All other services (Gate API, Map Worker)": the brackets say which.
    static const QRegularExpression inBrackets = casedExpression(QStringLiteral("^(?!.*\\b(?i:none|neither|some|most|few|many|any) of\\b)(.*?)\\b(?i:(?:all|the|our|other|these|following|remaining) )+") + bracketed + QStringLiteral("\\(((?:[^(),]{2,30}, )+[^()]{2,40})\\)$"));
    static const QRegularExpression lately = casedExpression(QStringLiteral("^(?:[Ll]ast|[Tt]his|[Ee]arlier (?:this|today)|[Ll]ate|[Ee]arly) ?(?:week|month|year|night|morning|afternoon|evening|\\w+day)?(?: night| morning| afternoon| evening)? "));
    static const QRegularExpression news = casedExpression(QStringLiteral("^.*\\b(?:[Uu]pdate|[Nn]ews|[Dd]etails|[Rr]eports?|[Aa]lerts?) (?:on|about|of) "));
    static const QRegularExpression stamp = casedExpression(QStringLiteral("^.*\\b(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}:\\d\\d(?: ?[AaPp][Mm])?(?: [A-Z]{3,4})?),? "));
    clause.replace(inBrackets, QStringLiteral("\\1\\2"));
    clause.remove(aside);
    for (int i = 0; i < 3; ++i)
        clause.remove(opening);
    clause.remove(stamp);
    clause.remove(lately);
    clause.remove(news);
    // "The Dock sites, including Dock Mail" are both; "other services, including …" tells nothing but the examples.
    static const QRegularExpression also = casedExpression(QStringLiteral("(?<!services|features|products|functions|components|systems|parts|apps), including "));
    static const QRegularExpression relative = casedExpression(QStringLiteral("\\b(?:that|which|who|whose)\\b"));
    if (!relative.match(clause).hasMatch())
        clause.replace(also, QStringLiteral(", "));
    clause.remove(conjunction);
    clause.remove(examples);
    while (clause.endsWith(u',') || clause.endsWith(u' '))
        clause.chop(1);
    return clause.trimmed();
}

/// A capital at the beginning of a sentence proves nothing, except that of the only word before "was": things that are
/// not proper names come in numbers or with an article.
QString withoutSentenceCapital(QString text, const QString& verb)
{
    static const QRegularExpression plainWord = casedExpression(QStringLiteral("^\\p{Lu}\\p{Ll}+(?= \\p{Ll}|$)"));
    const bool isProper = !text.contains(u' ') && (verb.startsWith(QLatin1StringView(" was ")) || verb.startsWith(QLatin1StringView(" is ")));
    if (!isProper && plainWord.match(text).hasMatch())
        text[0] = text[0].toLower();
    return text;
}

/// The names as the sentence writes them.
QStringList asWritten(QStringList names, const QString& sentence)
{
    for (QString& name : names) {
        if (!sentence.contains(name) && sentence.startsWith(name, Qt::CaseInsensitive))
            name = sentence.left(name.size());
    }
    return names;
}

void readPredicates(const QString& sentence, Statements& said)
{
    static const QRegularExpression included = casedExpression(QStringLiteral("\\b(?:this|these|which|they) includ(?:ed|es|e) (.+)$|, (?:including|such as|namely) (.+)$"));
    static const QRegularExpression outage = casedExpression(QStringLiteral(" (?:down|offline|unavailable|inaccessible|unreachable|not accessible|not reachable|not available)$"));
    qsizetype from = 0;
    while (from < sentence.size()) {
        QRegularExpressionMatch first;
        const Predicate* found = nullptr;
        for (const Predicate& row : predicates()) {
            const auto match = row.form.match(sentence, from);
            if (match.hasMatch() && (!found || match.capturedStart() < first.capturedStart())) {
                first = match;
                found = &row;
            }
        }
        if (!found)
            return;
        QString clause = sentence.mid(from, first.capturedStart() - from);
        const QString subject = subjectOf(from == 0 ? withoutSentenceCapital(clause, first.captured()) : clause);
        const bool isList = piecesOf(subject).size() > 1;
        const bool isClear = found->isWorking && (first.captured().contains(QLatin1StringView("continue")) || first.captured().contains(QLatin1StringView("remain")));
        const bool isOut = subject.count(u' ') < 3 && outage.match(first.captured()).hasMatch();
        const bool isSpared = found->isWorking && subject.contains(u' ') && first.captured().contains(QLatin1StringView("affected"));
        QStringList names = englishNames(subject, isClear || isOut || isSpared ? Proof::Said : isList ? Proof::Listed : Proof::Capital);
        if (const auto list = included.match(sentence, first.capturedEnd()); list.hasMatch())
            names << englishNames(list.captured(1) + list.captured(2), Proof::Listed);
        (found->isWorking ? said.working : said.affected) << asWritten(names, sentence);
        from = first.capturedEnd();
    }
}

/// What stands behind the words for trouble.
const QList<QRegularExpression>& affectedPhrases()
{
    static const QList<QRegularExpression> forms {
        casedExpression(QStringLiteral("\\b(?i:caus(?:ed|ing)) (?:the |our )?(.{2,80}?) to (?:be|become|go) (?:unavailable|down|offline|inaccessible|unreachable)")),
        casedExpression(QStringLiteral("(?<![Nn]o )(?<!any )(?<!without )\\b(?i:outage|disruption|interruption|downtime|degradation) (?:of|to|on|for|in) ((?:the |our )?[A-Z][^.,;:()]{1,60})")),
        casedExpression(QStringLiteral("(?<![Nn]o )(?<![Nn]o known )(?<![Nn]o further )(?<!any )(?<!without )\\b(?i:incident|issues?|problems?) with ((?:the |our )?[A-Z][^.;:()]{1,160}?)(?= (?:triggered|caused|led|is|was|were|are|has|have|had|that|which|beginning|starting|since|this)\\b|[.;:()]|$)")),
        casedExpression(QStringLiteral("\\b[Ff]ailover of ((?:the |our )?[A-Z][^.,;:()]{1,80}?) to\\b")),
        casedExpression(QStringLiteral("\\d ?% of (?:the |our |all )*([A-Z][^.,;:()]{1,60}?) (?:crash|fail|going down|being down|timing out)")),
        casedExpression(QStringLiteral("\\b((?:[a-z0-9-]+\\.){2,}[a-z]{2,}) (?:\\w+ )?(?:timeouts?|errors?|outage|failures?|downtime)\\b")),
        casedExpression(QStringLiteral("(?<!the )(?<!of )(?<!any )(?<!remaining )(?<!other )\\b(?:affect|impact|disrupt)(?:s|ed|ing) ((?:the |our |only )?[A-Z][^.;:()]{1,160})")),
        casedExpression(QStringLiteral("\\b(?:unable to|not able to|could not|couldn't|cannot|can't|failed to|issues|difficulty|trouble|problems|errors (?:while|when)) (?:updat|access|us|reach|load|open|connect|log(?:g)?|sign|publish)(?:e|ing)?(?: ?(?:into|in to|to))? (?:[^.,;]*? on )?((?:the |our |their )?[A-Z][^.,;]*?)(?= because| due| for| during| until|[.,;]|$)")),
        casedExpression(QStringLiteral("\\b(?:[Ee]levated|[Ii]ncreased|[Hh]igh|[Hh]igher|[Ii]ntermittent|[Dd]egraded|[Ss]low)(?: (?!the|our|its)[\\w-]+){0,3} (?:errors?|rates?|latency|latencies|performance|failures|delays?|timeouts|times|availability) (?:for|on|in|with|across|of|to|at|from) ((?:the |our )?[A-Z][^.,;:()]{1,60}?)(?= (?:for|due|since|starting|between|from|and are|as|which|that|has|have|is|are)\\b|[.,;:()]|$)")),
        casedExpression(QStringLiteral("\\b(?:[Tt]he|[Tt]his|[Oo]ur) ((?!\\p{Lu}+ (?:outage|downtime|disruption)|Q[1-4]\\b|Christmas\\b|Easter\\b|New Year|Thanksgiving\\b|\\p{Lu}\\p{Ll}+day\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)[A-Z][\\w./-]*(?: (?!service)[\\w./-]+){0,3}?) (?:outage|downtime|disruption)\\b")),
        casedExpression(QStringLiteral("(?i)(?<!not )(?<!n't )(?<!never )\\b(?:affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|disrupt(?:s|ed|ing)?|degrad(?:es|ed|ing)|(?:lock|t[ao]k|taken|taking|br[io]\\w+|knock)\\w* (?:up|down|out|offline)|br[eo]ken?|crash(?:es|ed|ing)|(?:outage|downtime|failure|loss|crash)s? (?:of|in|on|for)) ") + bracketed + QStringLiteral("\\(((?:[^(),]{2,30}, )+[^()]{2,40})\\)")),
        casedExpression(QStringLiteral("(?i)^(?!.*\\b(?:no|none of|neither of|without) [^()]*\\().*?\\b") + bracketed + QStringLiteral("\\(((?:[^(),]{2,30}, )+[^()]{2,40})\\) (?:(?:was|were|is|are|became|went|go|remain(?:s|ed)?|(?:has|have|had) been) ") + adverbs + QStringLiteral("(?:") + troubleWords
            + QStringLiteral("|not (?:available|reachable|accessible|working|responding|loading))|(?:failed|crashed|stalled|timed out|broke|locked up|stopped)\\b)")),
        casedExpression(QStringLiteral("(?<![Nn]o )(?<!any )(?<!without )\\b(?:corruptions?|errors?|failures|timeouts|delays) (?:were |was |are )?(?:first )?(?:noticed|seen|reported|observed) (?:from|in|on|with|for) ((?:the |our )?[A-Z][^.,;:()]{1,60}?)(?= (?:and|at|by|since|due|when|while)\\b|[.,;:()]|$)")),
        casedExpression(QStringLiteral("(?i:affected|impacted) (?:services|components|systems)(?: include| are| were)?:? ([^.:]{2,400})"))};
    return forms;
}

} // namespace

void addEnglish(const QString& sentence, Statements& said)
{
    static const QRegularExpression listed = casedExpression(QStringLiteral("\\boutage of (?:the )?([a-z][\\w.-]+ (?:at|in) [\\w.-]*\\w)"));
    static const QRegularExpression spared = casedExpression(QStringLiteral("\\b(?:concern|affect|impact|hit)(?:s|ed)?\\b.*\\b(?:but|and) (?:none of|not|neither|no) (?:any of )?(?:the |our )?(.{3,80}?)(?=[.,;]|$)"));
    static const QRegularExpression unharmed = casedExpression(QStringLiteral("\\b[Nn]o (?:\\w+ )?(?:impact|effect) (?:to|on|for) ((?:the |our )?[A-Z][^.,;:()]{1,60}?)(?= (?:during|at|was|were|has)\\b|[.,;:()]|$)"));
    static const QRegularExpression instead = casedExpression(QStringLiteral("\\b[Ii]nstead,? we (?:used|relied on) (.{2,160}?) to \\w+"));
    static const QRegularExpression unsaid = casedExpression(QStringLiteral("\\b(?:would|will|could have|should|if|prevent\\w*|future|ensure\\w*|avoid\\w*|previous(?:ly)?|in the past)\\b"));
    if (unsaid.match(sentence).hasMatch())
        return;
    readPredicates(sentence, said);
    for (const QRegularExpression& form : affectedPhrases()) {
        for (auto matches = form.globalMatch(sentence); matches.hasNext();)
            said.affected << englishNames(matches.next().captured(1), Proof::Capital);
    }
    if (const auto match = listed.match(sentence); match.hasMatch())
        said.affected << match.captured(1);
    if (const auto match = spared.match(sentence); match.hasMatch())
        said.working << englishNames(match.captured(1), Proof::Said);
    if (const auto match = unharmed.match(sentence); match.hasMatch())
        said.working << englishNames(match.captured(1), Proof::Capital);
    if (const auto match = instead.match(sentence); match.hasMatch())
        said.working << englishNames(match.captured(1), Proof::Listed);
}

} // namespace lagebild::text
