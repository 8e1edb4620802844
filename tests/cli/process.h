// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The real lagebild-cli on a profile of its own.
class Cli {
public:
    struct Answer {
        int code = -1;
        QByteArray out {};
        QString err {};
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    QString folder(const QString& name = {}) const { return m_folder.filePath(name); }
    QString profile() const { return folder(QStringLiteral("profile")); }

    Answer run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return plainly(QStringList{QStringLiteral("--profile"), profile()} + arguments, input);
    }

    Answer plainly(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        prepare(process, arguments);
        process.start();
        if (!process.waitForStarted())
            return {-1, {}, process.errorString()};
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60000);
        return answerOf(process);
    }

    /// The same while this process serves the profile: its event loop goes on.
    Answer runBeside(const QStringList& arguments) const
    {
        QProcess process;
        prepare(process, QStringList{QStringLiteral("--profile"), profile()} + arguments);
        QSignalSpy finished(&process, &QProcess::finished);
        process.start();
        process.closeWriteChannel();
        if (finished.isEmpty())
            finished.wait(20000);
        return answerOf(process);
    }

    void prepare(QProcess& process, const QStringList& arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setProgram(qEnvironmentVariable("LAGEBILD_BIN") + QStringLiteral("/lagebild-cli"));
        process.setArguments(arguments);
    }

    static Answer answerOf(QProcess& process)
    {
        const bool isNormal = process.exitStatus() == QProcess::NormalExit;
        return {isNormal ? process.exitCode() : -1, process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private:
    QTemporaryDir m_folder;
};

inline QStringList split(const char* words)
{
    return QString::fromUtf8(words).split(u'|');
}

#define VERIFY_DONE(answer) \
    do { const auto& a_ = (answer); QVERIFY2(a_.code == 0, qPrintable(a_.err)); } while (false)
#define VERIFY_REFUSED(answer) \
    do { const auto& a_ = (answer); QVERIFY2(a_.code == 1 && !a_.err.isEmpty() && a_.out.isEmpty(), qPrintable(a_.err)); } while (false)
