// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that somebody pastes or opens as a report, a log or a chat: read, and no word of them lost besides the numbers
// of lists and the headings that open a timeline.
#include "app/exchange/cues/cues.h"
#include "app/exchange/text/textimport.h"
#include "tests/fuzz/checks.h"

#include <QRegularExpression>

using namespace lagebild;

namespace {

/// Without the numbers of lists and the headings that open a timeline, with whatever marks and stamp before them.
QString withoutMarks(const QString& text)
{
    static const QRegularExpression marks(QStringLiteral("^[^\\p{L}]*"));
    static const QRegularExpression number(QStringLiteral("^[\\s>*-]*\\d{1,3}[.)]\\s"));
    QStringList lines = text.split(QRegularExpression(QStringLiteral("[\\n\\r\\v\\f\\x{85}\\x{2028}\\x{2029}]")));
    for (QString& line : lines) {
        if (text::hasCue(QString(line).remove(marks), text::Cue::Chronology))
            line.clear();
        line.remove(number);
    }
    return lines.join(u'\n');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto decoded = decodeText(bytes);
    if (!decoded && decoded.error().code == Error::Code::WrongEncoding)
        fuzz::must(!decoded.error().where.isEmpty(), "the place of a wrong byte");
    // what is no text in UTF-8 is fuzzed on as a paste with replaced characters
    const QString text = decoded ? *decoded : QString::fromUtf8(bytes);
    const auto draft = importText(text, fuzz::optionsFor(bytes));
    if (!draft) {
        const Error& error = draft.error();
        const bool isEmpty = error.code == Error::Code::EmptyInput && text.trimmed().isEmpty();
        const bool isImpossible = error.code == Error::Code::ImpossibleDate && !error.where.isEmpty(); // its author decides
        fuzz::must(isEmpty || isImpossible, "a text is read", error.detail);
        return 0;
    }
    fuzz::checkDraft(*draft);
    fuzz::checkKept(withoutMarks(text), {*draft});
    return 0;
}
