// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/authorization/authorizationtypes.h"
#include "azure/cloudprofile.h"
#include "http/pipeline.h"

namespace azure {

/// Microsoft Graph v1.0, as far as names of principals are concerned. Needs a token of its own (User.Read shows names only of a
/// few kinds); who has none goes on without names. Main thread.
class GraphClient
{
public:
    GraphClient(std::shared_ptr<http::Pipeline> pipeline, CloudProfile cloud, core::Clock* clock);
    /// `POST /directoryObjects/getByIds`: whom these object ids of `tenantId` belong to, at most 1000; unknown ones are left out.
    QCoro::Task<core::Result<QList<Principal>>> principals(QStringList objectIds, QString tenantId, http::CallContext context);

private:
    std::shared_ptr<http::Pipeline> m_pipeline;
    CloudProfile m_cloud;
    core::Clock* m_clock;
};

} // namespace azure
