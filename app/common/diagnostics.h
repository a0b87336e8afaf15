// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/span.h"

#include <QJsonObject>
#include <QStringList>
#include <deque>

namespace azure {
struct CloudProfile;
}
namespace identity {
class Session;
}
namespace settings {
class Settings;
}

namespace app {

/// The last calls as an allow-list: time, method, host, shape of the path, status, duration, tries, request ids. No query, no body, no
/// names of resources.
class RecentCalls
{
public:
    /// Takes a finished try of a call; other spans are ignored.
    void add(const telemetry::SpanData& span);
    QJsonArray toJson() const;

private:
    std::deque<QJsonObject> m_calls;
};

/// A URL's path with every segment that may be a name or an id replaced by "*": only words of Azure's own APIs stay.
QString pathShape(const QString& path);

/// What a diagnostics export is made of. Null pointers leave their part out.
struct DiagnosticsParts
{
    QString program;
    QString platform; ///< of the window system; empty without one
    const azure::CloudProfile* cloud = nullptr;
    const identity::Session* session = nullptr;
    const settings::Settings* settings = nullptr;
    const RecentCalls* calls = nullptr;
    QStringList log;
    QString lastCrash;
    QDateTime now;
    bool withNames = false; ///< the person chose to add account names
};

/// Everything that support asks for and nothing that a thief could use, as one JSON document that a person can read before sending
/// it: versions, system, chosen settings (no free texts), the cloud's hosts, accounts as numbers and tenant ids, recent log lines
/// and calls, the last crash. Never a token, code, secret, query string or body.
QJsonObject diagnostics(const DiagnosticsParts& parts);
/// Indented UTF-8.
QByteArray diagnosticsText(const QJsonObject& diagnostics);

} // namespace app
