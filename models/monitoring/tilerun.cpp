// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tilereading.h"

#include <QPointer>

namespace monitoring {

TileReader::TileReader(Parts parts, QObject* parent) : QObject(parent), m_core(std::make_shared<Core>(std::move(parts))) {}

TileReader::~TileReader()
{
    m_core->m_end.cancel();
}

void TileReader::forget()
{
    m_core->forget();
}

QueryScheduler& TileReader::scheduler()
{
    return m_core->m_scheduler;
}

const core::Clock* TileReader::clock() const
{
    return m_core->m_parts.clock;
}

QCoro::Task<TileResult> TileReader::read(TileOrder order, core::CancelToken cancel)
{
    const std::shared_ptr<Core> core = m_core; // this may go while the answer is awaited
    TileResult result = co_await core->read(std::move(order), std::move(cancel));
    co_return result;
}

TileRun::TileRun(TileReader* reader, QObject* parent) : QObject(parent), m_reader(reader) {}

TileRun::~TileRun()
{
    blockSignals(true); // who listens may be going, too
    m_cancel.cancel();
}

void TileRun::start(const TileOrder& order)
{
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    m_order = order;
    m_isRunning = true;
    ++m_sequence;
    Q_EMIT changed();
    run(order, m_cancel, m_sequence);
}

void TileRun::cancel()
{
    m_cancel.cancel();
}

QCoro::Task<> TileRun::run(TileOrder order, core::CancelSource cancel, int sequence)
{
    const QPointer<TileRun> guard(this);
    const core::CancelToken token = cancel.token();
    TileResult result = co_await m_reader->read(order, token);
    if (!guard || m_sequence != sequence) {
        co_return;
    }
    m_isRunning = false;
    if (result.state != TileResult::State::Cancelled || !m_hasResult) {
        m_result = std::move(result);
        m_hasResult = true;
    }
    Q_EMIT changed();
}

} // namespace monitoring
