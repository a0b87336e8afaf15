// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tilereader.h"

#include <QPointer>

namespace monitoring {

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
