// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

namespace core {

/// The shared state behind a CancelSource and its tokens; emits once. Lives on the thread that created it.
class CancelState : public QObject
{
    Q_OBJECT
public:
    bool isCancelled() const { return m_cancelled; }
    void cancel();
Q_SIGNALS:
    void cancelled();

private:
    bool m_cancelled = false;
};

/// Tells a call that nobody wants its result any more. Cheap to copy; a default token is never cancelled.
/// Single-threaded like the coroutines that use it.
class CancelToken
{
public:
    CancelToken() = default;
    explicit CancelToken(std::shared_ptr<CancelState> state) : m_state(std::move(state)) {}
    bool isCancelled() const { return m_state && m_state->isCancelled(); }
    /// Calls `function` once when cancelled (at once if it already is), as long as `context` lives.
    void onCancelled(QObject* context, std::function<void()> function) const;
    /// Null for a token that can never be cancelled.
    CancelState* state() const { return m_state.get(); }

private:
    std::shared_ptr<CancelState> m_state;
};

/// Owns the right to cancel. `linkedTo` makes a child that is cancelled with its parent.
class CancelSource
{
public:
    CancelSource();
    static CancelSource linkedTo(const CancelToken& parent);
    CancelToken token() const { return CancelToken(m_state); }
    void cancel() const { m_state->cancel(); }
    bool isCancelled() const { return m_state->isCancelled(); }

private:
    std::shared_ptr<CancelState> m_state;
};

} // namespace core
