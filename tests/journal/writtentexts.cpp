// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/writtentexts.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <optional>

namespace lagebild::journal::written {
namespace {

QStringList lines(const char* text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

/// Words of one language. In sentences {s} is a service, {v} a state, {t} a time, {d} a day, {n} a number, {x} a
/// word that ends with a dot inside of sentences.
struct Language {
    QStringList services {};
    QStringList states {};
    QStringList times {};
    QStringList days {};
    QStringList dotted {};
    QStringList hard {};   ///< sentences at which a simple splitter would stumble
    QStringList plain {};
    QStringList labels {}; ///< lines without an end
};

const Language& german()
{
    static const Language language {
        lines("Login\nChat\nNews\nKarten\nder Mensaplan\ndie App\ndas Web-Portal\nE-Mail\ndie API\nDNS\ndie Druckerei\nMail"),
        lines("gestört\nlangsam\nwieder da\nohne Störung\nnicht erreichbar\nin Arbeit\nbehoben\nnoch offen"),
        lines("10:05 Uhr\n19.30 Uhr\n7 Uhr\n18:51\nca. 14:00 Uhr\nMitternacht\n9:15"),
        lines("25. Februar\n3. Jan.\nSamstag\nMo., 4. 5.,\n24.01.2019\nWochenende"),
        lines("z. B.\nd. h.\nu. a.\nbzw.\ninkl.\nca.\nbspw.\nz.B.\nevtl.\nvgl.\nvoraussichtl.\nFa.\nAbt.\nNr."),
        lines("Seit {t} ist {s} {v}.\nNicht betroffen sind {x} {s} und {s}.\nWir arbeiten mit der {x} Technik an {s}.\n"
              "Betroffen sind {n} Kunden.\nEs gehen wieder {n} %.\nAm {d} war {s} {v}.\nWir melden uns um {t}.\n"
              "Die Ursache liegt bei Dr. Muster, Abt. Netz.\nBitte melden Sie sich bei {s} neu an!\n"
              "Was ist mit {s}?\nKeine Daten sind verloren, auch nicht in {s}.\nStand {t}: {s} {v}.\n"
              "Der Anbieter sagte „Es wird {v}. Noch nicht“ und legte auf.\n{s} (Web und App, seit {t}) ist {v}.\n"
              "Wir nutzen Version {n}.1. und warten auf {n}.2.\nGestört sind {s}, {s} usw.\nMehr auf https://status.beispiel/{n}.\n"
              "Danke für Ihre Geduld.\nIm 2. Versuch ging {s} um {t}.\nUnser Rechenzentrum in der Hauptstr. {n} hat Strom.\n"
              "Betroffen sind Login, Chat etc. seit {d}.\n**Wichtig:** {s} ist {v}.\nDie Störung von {s} – wie schon am {d} – ist {v}.\n"
              "Das dauert {x} {n} Min.\nWir tun alles.\nEs war Karl IV.\nUm {t}.\nSie erreichen uns bis {t} unter Tel. {n}.\n"
              "Um den Ausfall von {s} kümmern sich seit {t} unser Team und der Anbieter, der ihn {x} {n} Mal sah."),
        lines("Wir suchen die Ursache.\nDer Anbieter ist informiert.\nUnser Team arbeitet mit Hochdruck an der Lösung.\n"
              "Wir entschuldigen uns für die Umstände.\nSie müssen nichts tun.\nDer Fehler liegt nicht bei uns.\n"
              "Alle anderen Dienste laufen wie gewohnt.\nIhre Daten sind sicher.\nDie Kalender holen alles von selbst nach.\n"
              "{s} läuft seit {t} wieder ohne Fehler.\nBei {s} kann es noch zu Wartezeiten kommen.\n"
              "Ein Neustart der Server hat nichts gebracht.\nVor Ort ist ein Techniker.\nBitte versuchen Sie es später noch einmal!\n"
              "Der Strom ist seit {t} wieder da.\nWir beobachten die Lage weiter."),
        lines("Stand der Dinge\nBetroffen: {s}\n{s}: {v}\n{s} {v} seit {t}\n{s}\nWas geht: {s}, {s}\n{t} {s} {v}\nNächste Meldung: {t}")};
    return language;
}

const Language& english()
{
    static const Language language {
        lines("Login\nChat\nSearch\nPayments\nthe API\nthe mobile app\nDNS\nE-mail\nWebhooks\nthe U.S. region\nmaps"),
        lines("down\nslow\nrestored\nnot affected\ndegraded\nback\nbeing fixed\nstill open"),
        lines("10:05\n9 a.m.\n7:30 p.m. CET\nmidnight\napprox. 14:00\nnoon\n18:51 UTC"),
        lines("Feb. 25\nSat.\nSunday\nJan. 3, 2019\n14 June\nMon. morning"),
        lines("e.g.\ni.e.\napprox.\nincl.\nvs.\nNo.\nDept.\nMr.\nesp.\nresp.\nvoid in Sept.\nprev."),
        lines("Since {t} {s} is {v}.\nWe are working on {s}.\nSome services, {x} {s}, are {v}.\nAbout {n} customers are affected.\n"
              "{n} % works again.\nOn {d} {s} was {v}.\nNext update by {t}.\nDr. Sample of the Dept. Network looks into it.\n"
              "Please sign in to {s} again!\nWhat about {s}?\nNo data is lost, not in {s} either.\nAs of {t}, {s} is {v}.\n"
              "The provider said \"It is {v}. Not yet\" and left.\n{s} (web and app, since {t}) is {v}.\n"
              "We run version {n}.1. and wait for {n}.2.\nAffected are {s}, {s} etc.\nSee https://status.example/{n}.\n"
              "Thank you for your patience.\n{s} went down at {t}.\nHosting Inc. Nevada has power.\n**Note:** {s} is {v}.\n"
              "It takes {x} {n} min.\nWe can't say more.\nMr. Sample et al. are on it.\nThis is the 3rd outage – the last was on {d} – of {s}.\n"
              "Call us at No. {n}.\nSo it is.\nOur team and the provider, who saw it {x} {n} times before, have looked at {s} since {t}."),
        lines("We are looking for the cause.\nThe provider knows about it.\nOur team is working hard on a fix.\n"
              "We are sorry for the trouble.\nYou need not do anything.\nThe fault is with our provider.\n"
              "All other services work as usual.\nYour data is safe.\nCalendars catch up without any help.\n"
              "{s} has worked again since {t} without errors.\nYou may still have to wait for {s} at times.\n"
              "Restarting the servers did not help.\nAn engineer is in the data centre.\nPlease try again later!\n"
              "Power has been back since {t} in all rooms.\nWe keep watching."),
        lines("Current state\nAffected: {s}\n{s}: {v}\n{s} {v} since {t}\n{s}\nWorking: {s}, {s}\n{t} {s} {v}\nNext update: {t}")};
    return language;
}

const Language& languageOf(const Notice& notice)
{
    return notice.isGerman ? german() : english();
}

QString filled(QString pattern, const Language& language, Dice& dice)
{
    const auto fill = [&](const char* place, const auto& word) {
        for (qsizetype at; (at = pattern.indexOf(QLatin1StringView(place))) >= 0;)
            pattern.replace(at, 3, word());
    };
    fill("{s}", [&] { return dice.from(language.services); });
    fill("{v}", [&] { return dice.from(language.states); });
    fill("{t}", [&] { return dice.from(language.times); });
    fill("{d}", [&] { return dice.from(language.days); });
    fill("{x}", [&] { return dice.from(language.dotted); });
    fill("{n}", [&] { return QString::number(2 + dice.below(4000)); });
    pattern[0] = pattern[0].toUpper();
    return pattern;
}

/// Breaks a long sentence as a mail program would. Which lines a log writes and which were wrapped, nobody can tell
/// when they begin with numbers: such sentences stay whole.
QString wrapped(const QString& sentence)
{
    const qsizetype at = sentence.indexOf(u' ', 52);
    return at < 0 || sentence.front().isDigit() ? sentence : QString(sentence).replace(at, 1, u'\n');
}

QString anySentence(const Notice& notice, Dice& dice)
{
    const Language& language = languageOf(notice);
    const QString sentence = filled(dice.from(dice.oneIn(3) ? language.hard : language.plain), language, dice);
    return notice.isWrapped ? wrapped(sentence) : sentence;
}

Block anyBlock(const Notice& notice, Dice& dice)
{
    static const QStringList marks = lines("- \n* \n1. \n> \n  - \n• ");
    Block block;
    block.end = dice.oneIn(3) ? QStringLiteral("\n\n") : QStringLiteral("\n");
    const int kind = dice.below(10);
    if (notice.isWrapped) // what is wrapped is in paragraphs: otherwise the next line might belong to the last one
        block.end = QStringLiteral("\n\n");
    if (kind < 2 && !notice.isWrapped) {
        const Language& language = languageOf(notice);
        block.sentences << filled(dice.from(language.labels), language, dice);
        return block;
    }
    if (kind < 5 && !notice.isWrapped)
        block.mark = dice.from(marks);
    for (int i = 1 + dice.below(block.mark.isEmpty() ? 4 : 2); i > 0; --i)
        block.sentences << anySentence(notice, dice);
    return block;
}

/// A word of the sentence changed, added or cut, or a word put in its place that a unit might wrongly end with.
QString reworded(const QString& sentence, const Notice& notice, Dice& dice)
{
    const Language& language = languageOf(notice);
    QStringList words = sentence.split(u' ');
    const int at = dice.below(int(words.size()));
    // A word of a sentence without its end: a full stop in the middle would make two sentences of one.
    static const QRegularExpression end(QStringLiteral("[.!?]+$"));
    const QString other = dice.oneIn(3) ? dice.from(language.dotted)
                                        : QString(dice.from(dice.from(language.hard).split(u' '))).remove(end);
    const bool isLast = at == words.size() - 1;
    switch (dice.below(4)) {
    case 0: words[at] = filled(QStringLiteral("{n}"), language, dice) + (isLast ? QStringLiteral(".") : QString()); break;
    case 1: words.insert(at, filled(dice.from({QStringLiteral("{s}"), QStringLiteral("{t}"), QStringLiteral("{x}")}), language, dice)); break;
    case 2: words.size() > 2 && !isLast ? words.removeAt(at) : words.prepend(dice.from(language.dotted)); break;
    default: words[at] = filled(other, language, dice) + (isLast ? QStringLiteral(".") : QString());
    }
    const QString changed = words.join(u' ').trimmed();
    // Without its quotation marks what was quoted is sentences of its own, for any reader.
    const auto quotes = [](const QString& text) { return text.count(u'"') + text.count(u'„') + text.count(u'“'); };
    const bool isUnquoted = quotes(changed) != quotes(sentence);
    const bool isWrapped = notice.isWrapped && changed.contains(u'\n');
    return changed.isEmpty() || isUnquoted || isWrapped ? anySentence(notice, dice) : changed;
}

struct Place {
    int block = 0;
    int sentence = 0;
};

Place anyPlace(const Notice& notice, Dice& dice)
{
    const int block = dice.below(int(notice.blocks.size()));
    return {block, dice.below(int(notice.blocks[block].sentences.size()))};
}

QString take(Notice& notice, Place place)
{
    const QString sentence = notice.blocks[place.block].sentences.takeAt(place.sentence);
    if (notice.blocks[place.block].sentences.isEmpty())
        notice.blocks.removeAt(place.block);
    return sentence;
}

void insert(Notice& notice, const QString& sentence, Dice& dice)
{
    if (notice.blocks.isEmpty())
        notice.blocks << Block{{}, {sentence}, QStringLiteral("\n")};
    else if (const Place place = anyPlace(notice, dice); dice.oneIn(2))
        notice.blocks[place.block].sentences.insert(place.sentence, sentence);
    else
        notice.blocks[place.block].sentences << sentence;
}

void changeBlocks(Notice& notice, Dice& dice)
{
    const int at = dice.below(int(notice.blocks.size()));
    switch (dice.below(5)) {
    case 0: notice.blocks.insert(at, anyBlock(notice, dice)); break;
    case 1: notice.blocks << anyBlock(notice, dice); break;
    case 2: notice.blocks.move(at, dice.below(int(notice.blocks.size()))); break;
    case 3:
        if (notice.blocks.size() > 2)
            notice.blocks.removeAt(at);
        break;
    default:
        Block& block = notice.blocks[at];
        if (const int cut = dice.below(int(block.sentences.size())); cut > 0) {
            Block rest{{}, block.sentences.mid(cut), block.end};
            block.sentences.resize(cut);
            block.end = notice.isWrapped ? QStringLiteral("\n\n") : dice.from({QStringLiteral("\n"), QStringLiteral("\n\n")});
            notice.blocks.insert(at + 1, rest);
        }
    }
}

void changeOnce(Notice& notice, Dice& dice)
{
    const Place place = anyPlace(notice, dice);
    QString& sentence = notice.blocks[place.block].sentences[place.sentence];
    const bool isShort = notice.sentences().size() < 3;
    switch (dice.below(9)) {
    case 0:
    case 1:
    case 2: sentence = reworded(sentence, notice, dice); break;
    case 3: sentence = anySentence(notice, dice); break;
    case 4: isShort ? void() : void(take(notice, place)); break;
    case 5: isShort ? void() : insert(notice, take(notice, place), dice); break;
    case 6:
    case 7: insert(notice, anySentence(notice, dice), dice); break;
    default: changeBlocks(notice, dice);
    }
}

/// The mixture of changes of the study that the aim of 75 % comes from.
void changeParagraph(QStringList& sentences, const Notice& notice, Dice& dice)
{
    const int at = dice.below(int(sentences.size()));
    switch (dice.below(6)) {
    case 0:
    case 1: sentences[at] = reworded(sentences[at], notice, dice); break;
    case 2: sentences[at] = anySentence(notice, dice); break;
    case 3: sentences.size() > 2 ? sentences.removeAt(at) : void(); break;
    case 4: sentences << anySentence(notice, dice); break;
    default: sentences.insert(at, anySentence(notice, dice));
    }
}

} // namespace

quint64 Dice::next()
{
    quint64 z = (m_state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

QString Notice::text() const
{
    QString text;
    for (const Block& block : blocks)
        text += block.mark + block.sentences.join(u' ') + block.end;
    return text;
}

QStringList Notice::sentences() const
{
    QStringList all;
    for (const Block& block : blocks)
        all += block.sentences;
    return all;
}

Notice anyNotice(Dice& dice, Manner manner)
{
    Notice notice;
    notice.isGerman = dice.oneIn(2);
    if (manner == Manner::Paragraph) {
        notice.blocks << Block{};
        for (int i = 0; i < 6; ++i)
            notice.blocks.last().sentences << anySentence(notice, dice);
        return notice;
    }
    notice.isWrapped = dice.oneIn(8);
    for (int i = 2 + dice.below(4); i > 0 || notice.sentences().size() < 14; --i)
        notice.blocks << anyBlock(notice, dice);
    return notice;
}

Notice edited(Notice notice, Dice& dice, Manner manner)
{
    for (int i = 1 + dice.below(3); i > 0; --i)
        manner == Manner::Notice ? changeOnce(notice, dice) : changeParagraph(notice.blocks.first().sentences, notice, dice);
    return notice;
}

std::optional<QStringList> readBack(const QString& text, const QStringList& sentences, Reading reading)
{
    static const QStringList marks = lines("- \n* \n1. \n> \n  - \n• ");
    // From the end: behind[i] is the length of the sentence that begins at i, 0 at white space, -1 where none fits.
    QStringList known = QSet<QString>(sentences.begin(), sentences.end()).values();
    std::ranges::sort(known, [reading](const QString& a, const QString& b) {
        return std::pair(a.size(), a) < std::pair(b.size(), b) ? reading == Reading::ShortSentences
            : std::pair(b.size(), b) < std::pair(a.size(), a) && reading == Reading::LongSentences;
    });
    QList<qsizetype> behind(text.size() + 1, -1);
    QList<const QString*> begins(text.size() + 1, nullptr);
    behind[text.size()] = 0;
    const auto fits = [&](qsizetype at, const QString& part, bool isMark) {
        const qsizetype end = at + part.size();
        return QStringView(text).mid(at).startsWith(part) && behind[end] >= 0
            && (isMark ? begins[end] != nullptr : end == text.size() || text[end].isSpace());
    };
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        const bool isStart = at == 0 || text[at - 1].isSpace();
        const bool isLineStart = at == 0 || text[at - 1] == u'\n';
        for (const QString& sentence : known) {
            if (isStart && fits(at, sentence, false)) {
                behind[at] = sentence.size();
                begins[at] = &sentence;
                break;
            }
        }
        for (const QString& mark : marks) {
            if (behind[at] < 0 && isLineStart && fits(at, mark, true))
                behind[at] = mark.size();
        }
        if (behind[at] < 0 && text[at].isSpace() && behind[at + 1] >= 0)
            behind[at] = 0;
    }
    if (behind[0] < 0)
        return std::nullopt;
    QStringList read;
    for (qsizetype at = 0; at < text.size(); at += std::max<qsizetype>(behind[at], 1)) {
        if (begins[at])
            read << *begins[at];
    }
    return read;
}

} // namespace lagebild::journal::written
