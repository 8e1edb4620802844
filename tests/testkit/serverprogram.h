// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <csignal>

namespace lagebild::testkit {

/// lagebild-server in a process of its own. Its output is read line by line.
class ServerProgram {
public:
    explicit ServerProgram(const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("LAGEBILD_BIN") + QStringLiteral("/lagebild-server"), arguments);
    }
    ~ServerProgram()
    {
        process.kill();
        process.waitForFinished();
    }

    /// What follows "name: " in the next line; empty when that line is another one or none comes.
    QString value(const QString& name)
    {
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) { }
        const QString line = QString::fromUtf8(process.peek(500)).section(u'\n', 0, 0);
        if (!line.startsWith(name + QStringLiteral(": ")))
            return {};
        process.readLine();
        return line.mid(name.size() + 2);
    }
    quint16 port() { return value(QStringLiteral("listening")).section(u':', -1).toUShort(); }
    void tell(int signal) { ::kill(pid_t(process.processId()), signal); }
    int exitCode()
    {
        const bool isDone = process.waitForFinished(10'000);
        return isDone && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QString errors() { return QString::fromUtf8(process.readAllStandardError()); }
    QString output() { return QString::fromUtf8(process.readAllStandardOutput()); }

    QProcess process;
};

} // namespace lagebild::testkit
