// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/exitstatus.h"

#include <csignal>

#ifndef Q_OS_WIN
#include <QSocketNotifier>
#include <unistd.h>
#endif

namespace cli {

#ifndef Q_OS_WIN

namespace {

int g_pipe[2] = {-1, -1};
volatile std::sig_atomic_t g_count = 0;

// Only async-signal-safe calls: the event loop does the rest.
void onSignal(int)
{
    g_count = g_count + 1;
    if (g_count > 1) {
        _exit(CancelledOrTimedOut);
    }
    const char byte = 1;
    (void)!write(g_pipe[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject* parent) : QObject(parent)
{
    if (pipe(g_pipe) != 0) {
        return;
    }
    auto* notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        m_source.cancel();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

#else

Interrupt::Interrupt(QObject* parent) : QObject(parent) {}

#endif

} // namespace cli
