// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "common/services.h"

namespace cli {

/// Starts the services of this call; prints its notices as messages. With `signedIn` there is an account afterwards.
QCoro::Task<core::Result<std::shared_ptr<app::Services>>> connect(Invocation invocation, bool signedIn);

/// Ends the services that connect() made: what they write to the keychain is there afterwards. To be awaited before the program ends.
QCoro::Task<> closeConnections();

/// The catalogue, with a progress line meanwhile; discovery problems become messages.
QCoro::Task<core::Result<playground::Catalog>> readCatalog(Invocation invocation, app::Services* services);

/// Cancels after `--timeout` seconds, or with the program. Lives as long as the call.
class TimeLimit
{
public:
    TimeLimit(core::CancelToken parent, const QString& seconds);
    core::CancelToken token() const { return m_source.token(); }
    bool isPassed() const { return m_passed; }
    /// InvalidInput when the seconds are no positive number.
    const std::optional<core::Error>& problem() const { return m_problem; }

private:
    core::CancelSource m_source;
    QObject m_context;
    bool m_passed = false;
    std::optional<core::Error> m_problem;
};

} // namespace cli
