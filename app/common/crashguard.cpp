// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/crashguard.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <csignal>
#include <cstring>
#include <ctime>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace app {

namespace {

constexpr qint64 kMaxReport = 64 * 1024;

QString currentFile(const QString& stateDirectory)
{
    return stateDirectory + QStringLiteral("/crash.txt");
}

QString lastFile(const QString& stateDirectory)
{
    return stateDirectory + QStringLiteral("/crash-last.txt");
}

#ifdef Q_OS_UNIX

constexpr int kMaxFrames = 64;
char g_path[4096] = {};                    // a handler may not allocate
alignas(16) char g_alternateStack[64 * 1024]; // for a stack that ran over

// From here to onCrash(): async-signal-safe functions only (signal-safety(7)); backtrace() was warmed up in install().
void put(int file, const char* text)
{
    [[maybe_unused]] const auto written = ::write(file, text, std::strlen(text));
}

void putNumber(int file, long number)
{
    char digits[24];
    char* at = digits + sizeof digits - 1;
    *at = '\0';
    do {
        *--at = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0 && at > digits);
    put(file, at);
}

void report(int file, int signal)
{
    put(file, "Pilothouse " PILOTHOUSE_VERSION " ended by signal ");
    putNumber(file, signal);
    put(file, " at ");
    putNumber(file, static_cast<long>(std::time(nullptr)));
    put(file, " (Unix time). Functions, innermost first:\n");
    void* frames[kMaxFrames];
    const int count = ::backtrace(frames, kMaxFrames);
    ::backtrace_symbols_fd(frames, count, file);
}

void onCrash(int signal)
{
    report(STDERR_FILENO, signal);
    if (g_path[0] != '\0') {
        const int file = ::open(g_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file >= 0) {
            report(file, signal);
            ::close(file);
        }
    }
    ::raise(signal); // SA_RESETHAND: now with the system's own action
}

void installHandler()
{
    void* warm[1];
    (void)::backtrace(warm, 1); // loads the unwinder, which allocates
    stack_t stack = {};
    stack.ss_sp = g_alternateStack;
    stack.ss_size = sizeof g_alternateStack;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = onCrash;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND);
    ::sigemptyset(&action.sa_mask);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
        ::sigaction(signal, &action, nullptr);
    }
}

#endif

#ifdef Q_OS_LINUX

void keepMemoryOutOfCoreFiles()
{
    const int file = ::open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC);
    if (file >= 0) {
        put(file, "0x10\n"); // ELF headers of mapped files; no anonymous, private, shared or huge pages
        ::close(file);
    }
}

#endif

} // namespace

void CrashGuard::install()
{
#ifdef Q_OS_LINUX
    keepMemoryOutOfCoreFiles();
#endif
#ifdef Q_OS_UNIX
    installHandler();
#endif
}

void CrashGuard::setDirectory(const QString& stateDirectory)
{
    if (!QDir().mkpath(stateDirectory)) {
        return;
    }
    if (QFile::exists(currentFile(stateDirectory))) {
        QFile::remove(lastFile(stateDirectory));
        QFile::rename(currentFile(stateDirectory), lastFile(stateDirectory));
    }
#ifdef Q_OS_UNIX
    const QByteArray path = QFile::encodeName(currentFile(stateDirectory));
    if (static_cast<size_t>(path.size()) < sizeof g_path) {
        std::memcpy(g_path, path.constData(), static_cast<size_t>(path.size()) + 1);
    }
#endif
}

QString CrashGuard::lastReport(const QString& stateDirectory)
{
    QFile file(lastFile(stateDirectory));
    return file.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(file.read(kMaxReport)) : QString();
}

void CrashGuard::dismissLastReport(const QString& stateDirectory)
{
    QFile::remove(lastFile(stateDirectory));
}

} // namespace app
