// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <functional>
#include <memory>

namespace sandbox {

struct Exchange;

/// What can be chosen at the start: the options of pilothouse-sandbox.
struct SandboxOptions
{
    quint16 port = 0;
    quint16 httpsPort = 0;
    QString dataDirectory; ///< empty: a temporary one that disappears with the sandbox
    QString estate = QStringLiteral("default");
    int historyDays = 14;
    quint32 seed = 1;
    QString faultsFile;
    QString exchangesFile;
    /// Sees every exchange as it went over the wire, secrets and all, on the sandbox's thread: for programs of the same process
    /// that look for those secrets elsewhere. None by default; no option of the program sets it.
    std::function<void(const Exchange&)> watch;
};

/// A whole local cloud on a thread of its own. start() blocks until it listens and the estate is read.
class Sandbox
{
public:
    Sandbox();
    /// Stops.
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// The reason in a sentence when it cannot start, else empty.
    QString start(const SandboxOptions& options);
    void stop();
    /// Why start() failed: a port is taken (true), or something that it was given cannot be used (false).
    bool cannotListen() const;
    /// The line that pilothouse-sandbox prints when it is ready.
    QJsonObject readiness() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
