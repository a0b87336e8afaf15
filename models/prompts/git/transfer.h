// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/githandle.h"
#include "prompts/git/remotes.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QPromise>
#include <atomic>
#include <future>
#include <mutex>

namespace prompts {

/// The caller's side of a transfer: lives on the repository's thread, signals are emitted by the transfer's thread.
class TransferRelay : public QObject
{
    Q_OBJECT
public:
    using Answer = std::shared_ptr<std::promise<core::Result<Login>>>;
Q_SIGNALS:
    void progressed(const prompts::TransferProgress& progress);
    void loginAsked(const prompts::LoginRequest& request, const prompts::TransferRelay::Answer& answer);
};

/// One transfer: its callbacks for libgit2, its login, its cancelling. Shared between the caller and a thread of its own, which may outlive
/// a cancelled caller.
class Transfer
{
public:
    Transfer(const TransferParts& parts);
    ~Transfer();

    /// The callbacks point into this object.
    void setUp(git_remote_callbacks& callbacks);
    void setUp(git_fetch_options& options);
    void setUp(git_push_options& options);
    /// Which remote is talked to: logins go to its host alone. InvalidInput, Untrusted.
    core::Result<void> setAddress(const QString& address);
    const QString& address() const { return m_clean; }
    bool isCancelled() const { return m_isCancelled; }
    /// What libgit2 said, or the better sentence that a callback left.
    core::Error errorOf(int code) const;

    /// Caller's thread.
    void cancel();
    QFuture<core::Result<void>> future() { return m_promise.future(); }
    /// Once; later ones are dropped.
    void finish(const core::Result<void>& result);

private:
    static int acquire(git_credential** out, const char* url, const char* user, unsigned allowed, void* payload);
    static int certificate(git_cert* cert, int isValid, const char* host, void* payload);
    static int received(const git_indexer_progress* stats, void* payload);
    static int sent(unsigned current, unsigned total, size_t bytes, void* payload);
    static int spoke(const char* text, int length, void* payload);
    static int updated(const char* reference, const char* status, void* payload);
    int acquirePassword(git_credential** out, const QString& url, const QString& user);
    core::Result<Login> ask(const LoginRequest& request) const;
    void tell(const TransferProgress& progress);
    int refuse(const core::Error& error);

    std::shared_ptr<TransferRelay> m_relay;
    QPromise<core::Result<void>> m_promise;
    std::mutex m_finishing;
    bool m_isFinished = false;
    std::atomic<bool> m_isCancelled = false;
    bool m_hasLogin = false;
    QString m_address, m_clean;
    int m_asked = 0, m_agentAsked = 0;
    std::optional<core::Error> m_error;
    QElapsedTimer m_told;
};

/// Runs `work` on a thread of its own; ends at once when cancelled.
QCoro::Task<core::Result<void>> runTransfer(TransferParts parts, std::function<core::Result<void>(Transfer&)> work);

} // namespace prompts

Q_DECLARE_METATYPE(prompts::TransferProgress)
Q_DECLARE_METATYPE(prompts::LoginRequest)
Q_DECLARE_METATYPE(prompts::TransferRelay::Answer)
