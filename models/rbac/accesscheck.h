// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rbac/accessreader.h"

#include <QObject>
#include <functional>
#include <memory>

namespace rbac {

/// What AccessCheck needs from outside. The clients outlive it.
struct AccessCheckParts
{
    azure::ArmClient* arm = nullptr;
    azure::GraphClient* graph = nullptr; ///< may be null
    core::Clock* clock = nullptr;
    std::function<QString()> tenantId;   ///< whose token asks; null or empty: the session's
    std::function<Asker()> asker;        ///< who is signed in; null: deny assignments for single people cannot be told
    core::Milliseconds age{2 * 60 * 1000}; ///< how long an answer counts
};

/// "May I?" before the button is pressed. Answers at once from what was read lately; what is missing is read in the background, one
/// reading a scope, and announced. Old answers stay until the new ones are there, so nothing flickers. Main thread.
class AccessCheck : public QObject
{
    Q_OBJECT
public:
    explicit AccessCheck(AccessCheckParts parts, QObject* parent = nullptr);
    ~AccessCheck() override;

    /// At once. Unknown with Cause::Reading while nothing is known; changed() follows. `scope` is an ARM id that fits the feature,
    /// or one above it: then the answer is about everything below.
    /// Without `withGranters` nobody is asked who could give a missing role: for lists over many places.
    Verdict verdict(const QString& feature, const QString& scope, bool withGranters = true);
    Verdict verdictOfAction(Plane plane, const QString& action, const QString& scope);
    /// The same, waiting until it is known: for commands.
    QCoro::Task<Verdict> check(Feature feature, QString scope, http::CallContext context);
    /// Another account or tenant, or a role was just given: everything is read anew when asked for.
    void forget();

Q_SIGNALS:
    /// Verdicts at this scope may be others now; after forget() with an empty scope: everywhere.
    void changed(const QString& scope);

private:
    struct State;
    Verdict at(const Feature& feature, const QString& scope, bool withGranters = true);
    std::shared_ptr<State> m_state;
};

} // namespace rbac
