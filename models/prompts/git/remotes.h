// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/merging.h"

namespace prompts {

/// Asked for when a remote wants to know who calls.
struct LoginRequest
{
    QString host;      ///< of the remote, with a port that is not the usual one
    QString user;      ///< from the address; may be empty
    bool wasRefused = false; ///< the login given before was not accepted
};

/// Goes to the remote's host only, in this transfer only; never kept.
struct Login
{
    QString user; ///< empty: "git", which hosts that take tokens accept
    QString token;
};

/// Asks the person or the keychain, on the repository's thread. An error ends the transfer with it.
using LoginSource = std::function<QCoro::Task<core::Result<Login>>(LoginRequest)>;

struct TransferParts
{
    LoginSource login; ///< for https; without it, remotes that ask are refused with SignInNeeded. ssh asks the agent.
    std::function<void(const TransferProgress&)> progress; ///< on the repository's thread, at most every 50 ms
    core::CancelToken cancel;
    QString caFile; ///< PEM with an additional certificate authority; empty: the system's
};

struct PushOptions
{
    QString remote; ///< empty: the branch's upstream, else "origin", else the only one
    QString branch; ///< empty: the current one
    bool withTags = true;
};

/// Other places of the same library. Transfers run on a thread of their own, so that the library stays usable; a cancelled transfer
/// ends at once for the caller. Failures are sentences: Network (nothing is lost, try later), SignInNeeded and Forbidden, Tls,
/// NotFound, Conflict "rejected" (somebody pushed in the meantime: pull first). Same thread as the repository, and keeps it alive.
class Remotes
{
public:
    explicit Remotes(Repository::Ref repository) : m_repository(std::move(repository)) {}
    /// A repository from a remote into `folder`, which must be absent or empty; removed again if it fails.
    static QCoro::Task<core::Result<Repository::Ref>> clone(QString address, QString folder, RepositoryParts parts, TransferParts transfer);

    QCoro::Task<core::Result<QList<Remote>>> list();
    /// Adds or changes. https and ssh addresses, `host:path`, and local folders; an address with a password in it is refused.
    QCoro::Task<core::Result<void>> set(QString name, QString address);
    QCoro::Task<core::Result<void>> remove(QString name);

    /// Branches and tags of the remote; nothing of the folder changes.
    QCoro::Task<core::Result<void>> fetch(QString remote, TransferParts transfer);
    /// fetch() and then merge of the upstream branch: fast-forward where possible.
    QCoro::Task<core::Result<MergeOutcome>> pull(TransferParts transfer);
    /// Never forces. Makes the remote branch the upstream of the branch that has none.
    QCoro::Task<core::Result<void>> push(PushOptions options, TransferParts transfer);

private:
    Repository::Ref m_repository;
};

/// Checks and cleans an address: InvalidInput with a sentence for passwords in it and unknown schemes, Untrusted for `ext::` and the like.
core::Result<QString> remoteAddress(const QString& text);
/// Without password, for display and logs.
QString withoutPassword(const QString& address);

} // namespace prompts
