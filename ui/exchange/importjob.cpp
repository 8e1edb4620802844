// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importjob.h"

#include "app/exchange/text/decode.h"
#include "ui/parts/background.h"

#include <QFile>

namespace lagebild {

Result<QString> readTextFile(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::CannotRead, file.errorString(), fileName};
    const QByteArray bytes = file.read(largestText + 1); // more is refused: never load it
    Result<QString> text = decodeText(bytes);
    if (text)
        return text;
    const Error& error = text.error();
    return Error{error.code, error.detail, error.where.isEmpty() ? fileName : fileName + QStringLiteral(", ") + error.where};
}

ImportJob::ImportJob(Importer importer, QObject* parent)
    : QObject(parent)
    , m_importer(std::move(importer))
{
}

void ImportJob::understand(const QString& text, const ImportOptions& options)
{
    run<ImportedFile>([importer = m_importer, text, options] { return importer(text, options); }, &ImportJob::understood);
}

void ImportJob::readFile(const QString& fileName)
{
    run<QString>([fileName] { return readTextFile(fileName); }, &ImportJob::fileRead);
}

void ImportJob::cancel()
{
    ++m_request;
    setRunning(false);
}

template<class T>
void ImportJob::run(std::function<Result<T>()> work, void (ImportJob::*done)(const Result<T>&))
{
    const quint64 request = ++m_request;
    setRunning(true);
    inBackground<Result<T>>(this, std::move(work), [this, request, done](const Result<T>& result) {
        if (request != m_request)
            return; // cancelled, or a newer text is on its way
        setRunning(false);
        emit (this->*done)(result);
    });
}

void ImportJob::setRunning(bool isRunning)
{
    if (isRunning != std::exchange(m_isRunning, isRunning))
        emit runningChanged(isRunning);
}

} // namespace lagebild
