// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/activitylog.h"
#include "sandbox/services/arm/answers.h"
#include "sandbox/services/arm/operations.h"
#include "sandbox/services/arm/throttle.h"

#include <functional>
#include <memory>
#include <utility>

namespace sandbox::arm {

/// What every ARM request passes: token of the ARM audience, api-version, the subscription's tenant, rights,
/// throttling; afterwards endpoints are filled in for the client's origin and the rate-limit headers put on. Handlers
/// hold it by shared_ptr.
class Service : public std::enable_shared_from_this<Service>
{
public:
    using Answer = std::function<Response(const Call&)>;

    /// How a route is guarded.
    struct Guard
    {
        QStringList apiVersions;            ///< supported; empty: those of Microsoft.Resources
        const ResourceType* type = nullptr; ///< whose versions and name errors speak of
        QString action;                     ///< needed at the path's scope; empty: the answer checks by itself
        bool anyVersion = false;            ///< the answer judges the api-version
    };

    explicit Service(World& world);

    World& world() const { return m_world; }
    Operations& operations() { return m_operations; }
    const ActivityLog& activity() const { return m_activity; }

    void add(const char* method, const QString& pattern, const QString& operation, Guard guard, Answer answer);
    /// Something that has to be finished before the answer; calls back on the server's thread.
    using Wait = std::function<void(const Request&, std::function<void()>)>;
    /// The same for answers that need what takes a while: `wait` runs once the caller's token was seen to be good.
    void addWaiting(const char* method, const QString& pattern, const QString& operation, Guard guard, Wait wait, Answer answer);
    /// Hands the routes over; they hold the service, so it must not hold them.
    RouteList takeRoutes() { return std::exchange(m_routes, {}); }

private:
    void handle(const Guard& guard, const Answer& answer, const Request& request, const ResponderPtr& responder);
    Response answered(const Guard& guard, const Answer& answer, const Request& request);
    std::optional<Response> checkVersion(const Guard& guard, const Request& request, const ResourceId& id) const;
    std::optional<Response> checkSubscription(const Call& call) const;
    void putRateLimits(Response& response, const Throttle::Verdict& verdict, const Request& request,
                       const ResourceId& id) const;

    World& m_world;
    Throttle m_throttle;
    ActivityLog m_activity;
    Operations m_operations;
    RouteList m_routes;
};

/// Audiences of tokens for ARM.
QStringList armAudiences(const World& world);

// Each adds the routes of its topic.
void addSubscriptionRoutes(Service& service);
void addResourceGroupRoutes(Service& service);
void addProviderRoutes(Service& service);
void addResourceRoutes(Service& service);
void addGenericRoutes(Service& service);
void addKeyRoutes(Service& service);
void addSiteRoutes(Service& service);
void addMachineLearningRoutes(Service& service);
void addMetricRoutes(Service& service);
void addActivityRoutes(Service& service);
void addAlertRoutes(Service& service);
void addModelRoutes(Service& service);
void addCapacityRoutes(Service& service);
void addAccountRoutes(Service& service);
void addBlocklistRoutes(Service& service);
void addDiagnosticCategoryRoutes(Service& service);
void addAuthorizationRoutes(Service& service);
void addOperationRoutes(Service& service);
void addResourceGraphRoutes(Service& service);

} // namespace sandbox::arm
