// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/backtest.h"

#include <QPointer>

namespace monitoring {

BackTestRun::~BackTestRun()
{
    blockSignals(true); // who listens may be going, too
    m_cancel.cancel();
}

void BackTestRun::start(const azure::AlertRule& rule, const QDateTime& from, const QDateTime& to)
{
    cancel();
    m_isRunning = true;
    run(rule, from, to, m_sequence);
}

void BackTestRun::cancel()
{
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    m_isRunning = false;
    ++m_sequence;
}

QCoro::Task<> BackTestRun::run(azure::AlertRule rule, QDateTime from, QDateTime to, int sequence)
{
    const QPointer<BackTestRun> self(this);
    const core::CancelToken cancel = m_cancel.token();
    const core::Result<BackTest> test = co_await m_tester->run(rule, from, to, cancel);
    if (!self || sequence != m_sequence) {
        co_return;
    }
    m_isRunning = false;
    Q_EMIT finished(test);
}

} // namespace monitoring
