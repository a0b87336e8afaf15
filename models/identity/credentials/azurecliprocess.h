// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"
#include "core/result.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QStringList>

namespace identity {

/// What `az` needs to be run.
struct AzureCliOptions
{
    QString program;                    ///< empty: `az` on the PATH
    core::Milliseconds timeout{60000};  ///< for one call; the CLI itself takes up to a second to start
};

/// Runs `az` with `arguments` (no shell) and `--output json`, and reads what it printed. Text of extensions before and after the
/// JSON, and a byte order mark, are passed over. Never logs or returns what was printed. Errors: Cancelled, Timeout, Network,
/// SignInNeeded with a sentence that says what to do (not installed, `az login` needed, expired, tenant needs the person).
QCoro::Task<core::Result<QJsonDocument>> runAzureCli(AzureCliOptions options, QStringList arguments, core::CancelToken cancel);

/// The JSON document in `output`; null when there is none.
QJsonDocument jsonIn(const QByteArray& output);

/// What `said` on standard error means. `tenantId` and `scope` are for the command to try; may be empty.
core::Error azureCliError(const QString& said, const QString& tenantId, const QString& scope);

} // namespace identity
