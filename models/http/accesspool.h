// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QSet>
#include <QString>
#include <memory>
#include <vector>

namespace http {

/// Spreads calls over access managers so that no host is limited to six connections. Main thread.
class AccessPool
{
public:
    explicit AccessPool(int maxManagers) : m_maxManagers(maxManagers) {}
    /// The manager for one more call to `origin`; pair with release().
    QNetworkAccessManager* acquire(const QString& origin);
    /// `multiplexed`: the call went over HTTP/2, so one connection can carry all calls to this origin.
    void release(QNetworkAccessManager* manager, const QString& origin, bool multiplexed);

private:
    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        QHash<QString, int> active;
    };
    Lane& laneFor(const QString& origin);
    int m_maxManagers;
    std::vector<Lane> m_lanes;
    QSet<QString> m_multiplexed;
};

} // namespace http
