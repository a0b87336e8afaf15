// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"
#include "sandbox/services/logs/querysource.h"

#include <atomic>

namespace sandbox {

/// One query as it came: text, options of the Prefer header, where it looks.
struct QueryJob
{
    QString text;
    QueryScope scope;
    int waitSeconds = 180; ///< at most 600
    bool statistics = false;
    bool render = false;

    /// Reads `wait=N`, `include-statistics=true` and `include-render=true`.
    void usePreferences(const QByteArray& prefer);
};

/// Limits of the service: rows and bytes of one answer.
constexpr qint64 kMostRows = 500'000;
constexpr qint64 kMostBytes = 100LL * 1024 * 1024;

/// Evaluates and words the answer. On any thread; `ends` stops it.
Response runQuery(const QueryJob& job, const LogStore& store, const std::function<bool()>& ends);

/// `{"error":{"code":"BadArgumentError",...}}`.
Response badArgument(const QString& message, const QJsonObject& inner = {});

/// The rows as the API sends them: `rows` of a table in JSON, until kMostRows or kMostBytes. `cut` tells why it ended early.
QByteArray rowsJson(const kql::ColumnTable& table, QString& cut);

} // namespace sandbox
