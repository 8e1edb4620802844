// SPDX-License-Identifier: GPL-3.0-or-later
// Incident files of cState pages: what is one by its front matter is read, and no word of it lost besides the headings,
// the lines that are stamps, the labels of times ("Update", "Uhr") and the name of the short code that tells a time.
#include "app/exchange/cstate/cstate.h"
#include "app/exchange/fileimport.h"
#include "app/exchange/times/timephrase.h"
#include "tests/fuzz/checks.h"

#include <QRegularExpression>

using namespace lagebild;

namespace {

QString withoutLabels(QString text)
{
    static const QRegularExpression labels(QStringLiteral("^#.*$|\\{\\{[<%]\\s*track\\b|\\b(?:update|stand|status|nachtrag|edit|uhr|h|utc|gmt|z)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression letter(QStringLiteral("\\p{L}"));
    QStringList lines = text.replace(labels, QStringLiteral(" ")).split(u'\n');
    for (QString& line : lines) {
        const auto stamp = findTime(line, {QDate(2026, 3, 12), "UTC", {}, {}, {}});
        const QString rest = stamp ? QString(line).remove(stamp->from, stamp->length) : line;
        if (!rest.contains(letter)) // a stamp, which may have nothing below it that happened then
            line.clear();
    }
    return lines.join(u'\n');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString text = QString::fromUtf8(bytes);
    const bool isPage = isCState(text);
    const auto draft = fromCState(text, fuzz::optionsFor(bytes)); // also when the user insists on a file that is none
    if (!draft) {
        fuzz::must(!isPage, "a page that is recognised is read", draft.error().detail);
        return 0;
    }
    fuzz::checkDraft(*draft);
    if (isPage)
        fuzz::checkKept(withoutLabels(text), {*draft});
    return 0;
}
