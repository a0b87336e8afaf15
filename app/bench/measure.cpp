// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <chrono>
#include <ctime>

namespace bench {

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 parentOf(const QString& pid)
{
    const QByteArray stat = readAll(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

double ownPssKb(qint64 pid)
{
    for (const QByteArray& line : readAll(QStringLiteral("/proc/%1/smaps_rollup").arg(pid)).split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).trimmed().split(' ').value(0).toDouble();
        }
    }
    return 0;
}

} // namespace

std::optional<double> treePssMb(qint64 pid)
{
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    QList<qint64> tree{pid};
    for (qsizetype i = 0; i < tree.size(); ++i) {
        for (const QString& entry : entries) {
            if (entry[0].isDigit() && parentOf(entry) == tree[i]) {
                tree << entry.toLongLong();
            }
        }
    }
    double total = 0;
    for (const qint64 process : tree) {
        total += ownPssKb(process);
    }
    return total > 0 ? std::optional(total / 1024) : std::nullopt;
}

std::optional<Start> measureStart(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    const double begin = nowMs();
    process.start(program, arguments);
    while (process.waitForReadyRead(20'000)) {
        if (process.canReadLine() && process.readLine().startsWith("first paint")) {
            Start start;
            start.firstPaintMs = nowMs() - begin;
            process.waitForReadyRead(20'000); // "settled", or the end
            start.pssMb = treePssMb(process.processId()).value_or(0);
            process.terminate();
            if (!process.waitForFinished(5'000)) {
                process.kill();
                process.waitForFinished();
            }
            return start;
        }
    }
    process.kill();
    process.waitForFinished();
    return std::nullopt;
}

double peakMemoryMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
        }
    }
    return 0;
}

} // namespace bench
