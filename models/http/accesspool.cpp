// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/accesspool.h"

namespace http {

namespace {

constexpr int kConnectionsPerHost = 6;   // fixed in QNetworkAccessManager before Qt 6.5
constexpr int kStreamsPerConnection = 90; // servers allow 100 as a rule

} // namespace

QNetworkAccessManager* AccessPool::acquire(const QString& origin)
{
    Lane& lane = laneFor(origin);
    ++lane.active[origin];
    return lane.manager.get();
}

void AccessPool::release(QNetworkAccessManager* manager, const QString& origin, bool multiplexed)
{
    if (multiplexed) {
        m_multiplexed.insert(origin);
    }
    for (Lane& lane : m_lanes) {
        if (lane.manager.get() == manager && --lane.active[origin] <= 0) {
            lane.active.remove(origin);
        }
    }
}

AccessPool::Lane& AccessPool::laneFor(const QString& origin)
{
    const int room = m_multiplexed.contains(origin) ? kStreamsPerConnection : kConnectionsPerHost;
    Lane* best = nullptr;
    for (Lane& lane : m_lanes) { // the first with room, so that open connections are used again
        const int active = lane.active.value(origin);
        if (active < room) {
            return lane;
        }
        if (!best || active < best->active.value(origin)) {
            best = &lane;
        }
    }
    if (best && static_cast<int>(m_lanes.size()) >= m_maxManagers) {
        return *best;
    }
    Lane lane;
    lane.manager = std::make_unique<QNetworkAccessManager>();
    lane.manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    lane.manager->setAutoDeleteReplies(false);
    m_lanes.push_back(std::move(lane));
    return m_lanes.back();
}

} // namespace http
