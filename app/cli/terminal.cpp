// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace cli {

namespace {

constexpr qint64 kProgressMs = 100;
constexpr qint64 kProgressLineMs = 10000;

bool isTerminal(FILE* file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

void put(FILE* file, const QByteArray& bytes)
{
    fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    fflush(file);
}

} // namespace

Terminal::Terminal() : m_outputIsTerminal(isTerminal(stdout)), m_errorIsTerminal(isTerminal(stderr))
{
    m_sinceProgress.start();
}

int Terminal::width() const
{
#ifndef Q_OS_WIN
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20) {
        return size.ws_col;
    }
#endif
    return 100;
}

void Terminal::write(const QString& text)
{
    if (m_outputIsTerminal) {
        clearProgress();
    }
    put(stdout, text.toUtf8());
}

void Terminal::writeBytes(const QByteArray& utf8)
{
    if (m_outputIsTerminal) {
        clearProgress();
    }
    put(stdout, utf8);
}

void Terminal::message(const QString& line)
{
    clearProgress();
    put(stderr, line.toUtf8() + '\n');
}

void Terminal::progress(const QString& line)
{
    if (!m_errorIsTerminal) {
        if (m_sinceProgress.elapsed() >= kProgressLineMs) {
            m_sinceProgress.restart();
            put(stderr, line.toUtf8() + '\n');
        }
        return;
    }
    if (m_progressStands && m_sinceProgress.elapsed() < kProgressMs) {
        return;
    }
    m_sinceProgress.restart();
    m_progressStands = true;
    put(stderr, "\r\x1B[K" + line.left(width() - 1).toUtf8());
}

void Terminal::clearProgress()
{
    if (m_progressStands) {
        m_progressStands = false;
        put(stderr, "\r\x1B[K");
    }
}

QString Terminal::safeText(QString text)
{
    text.removeIf([](QChar c) {
        const bool allowed = c == QLatin1Char('\n') || c == QLatin1Char('\t');
        // Bidirectional overrides could make a terminal show another address than is meant.
        const bool reorders = (c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        return reorders || (!allowed && c.category() == QChar::Other_Control);
    });
    return text;
}

} // namespace cli
