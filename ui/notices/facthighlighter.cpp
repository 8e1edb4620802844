// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/facthighlighter.h"

#include <QSet>

namespace lagebild {

namespace {

const QRegularExpression& clockTimes()
{
    static const QRegularExpression pattern(QStringLiteral("\\b([01]?\\d|2[0-3]):[0-5]\\d\\b"));
    return pattern;
}

const QRegularExpression& percents()
{
    static const QRegularExpression pattern(QStringLiteral("\\b\\d{1,3}(?:[.,]\\d+)?(?=[\\s\\x{00A0}\\x{202F}]?%)"));
    return pattern;
}

void addTime(QSet<QString>& known, const EventTime& time)
{
    for (const auto& bound : {time.earliest, time.latest, sortInstant(time)}) {
        if (bound)
            known << inZone(*bound, time.zone).toString(u"H:mm") << inZone(*bound, time.zone).toString(u"HH:mm");
    }
}

QSet<QString> knownNumbers(const IncidentRecord& record)
{
    QSet<QString> known;
    addTime(known, record.incident.started);
    addTime(known, record.incident.ended.value_or(EventTime {}));
    for (const TimelineEntry& entry : record.entries) {
        if (!entry.deleted)
            addTime(known, entry.time);
        if (!entry.deleted && entry.percent)
            known << QString::number(entry.percent->value);
    }
    for (const StateClaim& claim : record.claims) {
        if (!claim.deleted)
            addTime(known, claim.time);
        if (!claim.deleted && claim.percent)
            known << QString::number(claim.percent->value);
    }
    for (const Commitment& commitment : record.commitments)
        addTime(known, commitment.due.value_or(EventTime {}));
    for (const Notice& notice : record.notices)
        addTime(known, notice.promise.value_or(EventTime {}));
    return known;
}

QRegularExpression serviceNames(const Records& records, const IncidentRecord& record, const QString& language)
{
    QStringList names;
    const auto add = [&](ServiceId id) {
        const auto it = records.services.constFind(id);
        if (it != records.services.constEnd() && !it->deleted)
            names << QRegularExpression::escape(nameIn(*it, language));
    };
    for (const StateClaim& claim : record.claims)
        add(claim.service);
    for (const Involvement& involvement : record.involvements)
        add(involvement.service);
    names.removeDuplicates();
    names.removeAll(QString());
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    const QString any = names.join(u'|');
    return any.isEmpty() ? QRegularExpression()
                         : QRegularExpression(QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(any),
                             QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

FactHighlighter::FactHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
}

void FactHighlighter::setFacts(const Records& records, const IncidentRecord& record, const QString& language)
{
    const QRegularExpression services = serviceNames(records, record, language);
    const QSet<QString> known = knownNumbers(record);
    if (services == m_services && known == m_known)
        return;
    m_services = services;
    m_known = known;
    rehighlight();
}

void FactHighlighter::setLook(const Look& look)
{
    m_look = look;
    rehighlight();
}

void FactHighlighter::highlightBlock(const QString& text)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    if (text.startsWith(u'#'))
        setFormat(0, int(text.size()), bold);
    static const QRegularExpression strong(QStringLiteral("\\*\\*[^*]+\\*\\*"));
    for (auto it = strong.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        setFormat(int(match.capturedStart()), int(match.capturedLength()), bold);
    }
    if (!m_services.pattern().isEmpty())
        markAll(m_services, text);
    markAll(clockTimes(), text);
    markAll(percents(), text);
}

void FactHighlighter::markAll(const QRegularExpression& pattern, const QString& text)
{
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QTextCharFormat marked = formatFor(match.captured());
        for (int at = int(match.capturedStart()); at < int(match.capturedEnd()); ++at) {
            QTextCharFormat merged = format(at); // bold stays bold
            merged.merge(marked);
            setFormat(at, 1, merged);
        }
    }
}

QTextCharFormat FactHighlighter::formatFor(const QString& words) const
{
    QString number = words;
    const bool isNumber = words.front().isDigit() && words.size() <= 6;
    const bool isKnown = !isNumber || m_known.contains(number.replace(u',', u'.'));
    const QColor colour = isKnown ? m_look.accent : m_look.slight;
    QTextCharFormat format;
    format.setBackground(m_look.tint(colour));
    format.setUnderlineColor(colour);
    format.setUnderlineStyle(isKnown ? QTextCharFormat::SingleUnderline : QTextCharFormat::DashUnderline);
    return format;
}

} // namespace lagebild
