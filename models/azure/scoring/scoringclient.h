// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

#include <QJsonObject>

namespace azure {

struct ScoringEndpoint
{
    QUrl scoringUri;
    QString deployment; ///< azureml-model-deployment header; empty: traffic split decides
    http::Credential credential;
};

/// What a deployed orchestrator answered. `output` is the whole JSON; a streamed answer has its parts joined by output name.
struct ScoringAnswer
{
    QJsonObject output;
    QString deployment; ///< which one answered
    QString requestId;
    double firstByteMs = -1;
    double totalMs = -1;
};
struct ScoringOutcome
{
    ScoringAnswer answer;
    std::optional<core::Error> error;
};

/// Azure ML managed online endpoints running prompt flow or Agent Framework code (aml-scoring). Main thread.
class ScoringClient
{
public:
    ScoringClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock);
    /// `onDelta(outputName, text)` for each streamed part; the service may answer plain JSON instead (then it is not called).
    QCoro::Task<ScoringOutcome> score(ScoringEndpoint endpoint, QJsonObject input, http::CallContext context,
                                      std::function<void(const QString&, const QString&)> onDelta);

private:
    std::shared_ptr<http::Pipeline> m_pipeline;
    core::Clock* m_clock;
};

} // namespace azure
