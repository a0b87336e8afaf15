// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cancel.h"

namespace core {

void CancelState::cancel()
{
    if (m_cancelled) {
        return;
    }
    m_cancelled = true;
    Q_EMIT cancelled();
}

void CancelToken::onCancelled(QObject* context, std::function<void()> function) const
{
    if (!m_state) {
        return;
    }
    if (m_state->isCancelled()) {
        function();
        return;
    }
    QObject::connect(m_state.get(), &CancelState::cancelled, context, std::move(function));
}

CancelSource::CancelSource() : m_state(std::make_shared<CancelState>()) {}

CancelSource CancelSource::linkedTo(const CancelToken& parent)
{
    CancelSource child;
    CancelState* state = child.m_state.get();
    parent.onCancelled(state, [state] { state->cancel(); });
    return child;
}

} // namespace core
