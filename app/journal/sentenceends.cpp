// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sentenceends.h"

#include <QSet>
#include <QString>
#include <algorithm>

namespace lagebild::journal {
namespace {

QSet<QString> wordSet(const QString& words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// Abbreviations of four letters and more that look like words. Shorter ones need no list: of the short words only
/// those of shortWords() end a sentence for certain.
bool isKnownAbbreviation(const QString& low)
{
    static const QSet<QString> known = wordSet(QStringLiteral(
        // German
        "abgek abschn allg angeb anm anschl ausg ausschl bearb beisp begr beil bemerk besch best betr bezgl bezügl "
        "bspw bzgl chem dergl dipl dgl eidg eigtl einschl einzeln empf engl entspr erdg erfdl erg erkl "
        "evtl exkl febr forts frz geänd gebr gegr geogr gesch gest gesp gest ggfs ggü griech grundsätzl "
        "hauptstr hist hrsg inkl inform insb insbes inst jahrh jhdt jährl kath kaufm kompl komp kons lfde mind mitarb "
        "mitgl monatl möglw nachm natürl niederl nördl offiz örtl österr parl phys polit präs privatdoz prof "
        "prov rückw schriftl schwed sept sogen span spez staatl städt stellv stellvertr stck stdn stud südl "
        "synchr techn teilw telef telegr theor tlw trad übers übertr umgangsspr unbek unterz urspr usw verb verd "
        "verf verg vergl verh verl verm vers versch verst vert vertr verw vgle voraussichtl vorauss vorl vorm vors "
        "wahrsch weitgeh werkt wirtsch wöchentl zeitl zentr zool zust zusätzl zuzgl zzgl "
        // English
        "anon approx appt appts arch assn assoc asst attn avail bldg blvd calc capt cert chap chem cmdr "
        "comdr comm comp conf config cont coord corp cust dept depts diag dict diff dist econ encl engl engr "
        "equip esp esqr estd excl exec feat fict figs freq fris func geog gloss govt grad guar hist hosp "
        "illus incl info init insp inst instr intl intro jour lieut maint mech memo messrs mfrs mgmt "
        "mins misc mons mtgs natl neut nums oper orig perf perm phil phys poss pref prelim pres prev prob "
        "prod prof prop prov pseud publ quot reas recd refs regd repr reps resp retd secs sect secy serg sergt "
        "spec specs sqft subj subst supp suppl supt surg syst tech temp theol thru thur thurs treas tues univ unkn "
        "usu vers viz vols weds wkly yrly "
        // months and weekdays that are longer than three letters
        "sept"));
    return known.contains(low);
}

/// Words of two and three letters that are never an abbreviation in either language.
bool isShortWord(const QString& low)
{
    static const QSet<QString> known = wordSet(QStringLiteral(
        "ab an auf aus bei bis da das dem den der die du ein er es für gar gut hat hin ihr ihm ihn ist los "
        "mal nie neu rum sie tun uhr um uns vor war web weg wie wir zu zug app log bug fix ago all and any "
        "bad be by day due end few for go had has he her his it its job lot low me new now off old one our "
        "out own run them too two up us way who why yet you not set use was yes"));
    return known.contains(low);
}

bool isRomanNumber(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return QStringView(u"IVXLCDM").contains(c); });
}

bool isWordCharacter(QChar c)
{
    return c.isLetter() || c == u'-' || c == u'\'' || c == u'’';
}

QStringView lastToken(QStringView before)
{
    qsizetype from = before.size();
    while (from > 0 && !before[from - 1].isSpace())
        --from;
    return before.mid(from);
}

/// Endings with which no German or English word ends, but words that were cut off do: "entspr", "mögl", "Hauptstr".
bool looksCutOff(QStringView low)
{
    static const QSet<QString> endings = wordSet(QStringLiteral(
        "bl dl fl gl kl ml pl sl tl vl zl br dr fr gr kr nr pr sr tr vr wr lv nv tn km hg kg bg zw"));
    const bool hasVowel = std::ranges::any_of(low, [](QChar c) { return QStringView(u"aeiouyäöüéèà").contains(c); });
    return !hasVowel || endings.contains(low.right(2).toString());
}

bool isCertainWord(QStringView token)
{
    if (!std::ranges::all_of(token, isWordCharacter))
        return false;
    const QStringView word = token.mid(token.lastIndexOf(u'-') + 1);
    const QString low = word.toString().toLower();
    if (word.size() < 2 || isKnownAbbreviation(low) || isKnownAbbreviation(token.toString().toLower()))
        return false;
    if (std::ranges::all_of(word, [](QChar c) { return c.isUpper(); })) // "DNS", "API"
        return word.size() >= 3 && !isRomanNumber(word);
    return word.size() <= 3 ? isShortWord(low) : !looksCutOff(low);
}

} // namespace

bool certainlyEndsSentence(QStringView before, QChar mark)
{
    const QStringView token = lastToken(before);
    if (token == u"%" || token == u"€")
        return true;
    if (mark == u'.')
        return isCertainWord(token);
    // Marks of names ("Yahoo! Japan") are the one exception.
    return token.size() >= 2 && std::ranges::all_of(token, isWordCharacter)
        && token.compare(u"yahoo", Qt::CaseInsensitive) != 0;
}

bool mayAbbreviate(QStringView before)
{
    const QStringView token = lastToken(before);
    return !token.isEmpty() && token.back().isLetter() && !isCertainWord(token);
}

bool canBeginSentence(QStringView rest)
{
    return !rest.isEmpty() && rest.front().isUpper();
}

} // namespace lagebild::journal
