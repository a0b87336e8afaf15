// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/flowtypes.h"

#include "playground/flowjson.h"

#include <QJsonArray>

namespace playground {

QString dropReasonName(DropReason reason)
{
    switch (reason) {
    case DropReason::None:
        return {};
    case DropReason::Budget:
        return QStringLiteral("budget");
    case DropReason::Duplicate:
        return QStringLiteral("duplicate");
    case DropReason::Empty:
        return QStringLiteral("empty");
    }
    return {};
}

QString stepName(StepKind kind)
{
    switch (kind) {
    case StepKind::Rewrite:
        return QStringLiteral("rewrite");
    case StepKind::Embed:
        return QStringLiteral("embed");
    case StepKind::Retrieve:
        return QStringLiteral("retrieve");
    case StepKind::Ground:
        return QStringLiteral("ground");
    case StepKind::Chat:
        return QStringLiteral("chat");
    case StepKind::Score:
        return QStringLiteral("score");
    case StepKind::Cite:
        return QStringLiteral("cite");
    }
    return {};
}

QString stepStatusName(StepStatus status)
{
    switch (status) {
    case StepStatus::Running:
        return QStringLiteral("running");
    case StepStatus::Ok:
        return QStringLiteral("ok");
    case StepStatus::Degraded:
        return QStringLiteral("degraded");
    case StepStatus::Failed:
        return QStringLiteral("failed");
    case StepStatus::Cancelled:
        return QStringLiteral("cancelled");
    case StepStatus::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

double FlowResult::tokensPerSecond() const
{
    const double streamed = totalMs - firstTokenMs;
    return usage.known && firstTokenMs >= 0 && streamed > 0 ? usage.completionTokens * 1000.0 / streamed : 0;
}

QJsonObject FlowResult::toJson() const
{
    QJsonArray steps_;
    for (const Step& step : steps) {
        steps_.append(json::fromStep(step));
    }
    QJsonArray citations_;
    for (const Citation& citation : citations) {
        citations_.append(json::fromCitation(citation));
    }
    QJsonArray verdicts_;
    for (const azure::FilterVerdict& verdict : verdicts) {
        verdicts_.append(json::fromVerdict(verdict));
    }
    QJsonObject object{{QStringLiteral("answer"), answer},
                       {QStringLiteral("citations"), citations_},
                       {QStringLiteral("steps"), steps_},
                       {QStringLiteral("usage"), json::fromUsage(usage)},
                       {QStringLiteral("timing"), QJsonObject{{QStringLiteral("firstTokenMs"), json::milliseconds(firstTokenMs)},
                                                              {QStringLiteral("totalMs"), json::milliseconds(totalMs)}}},
                       {QStringLiteral("finishReason"), finishReason.isEmpty() ? QJsonValue() : QJsonValue(finishReason)},
                       {QStringLiteral("contentFilter"), verdicts_},
                       {QStringLiteral("model"), model},
                       {QStringLiteral("deployment"), deployment},
                       {QStringLiteral("traceId"), traceId}};
    if (notKnown) {
        object.insert(QStringLiteral("notKnown"), true);
    }
    if (!unmatchedMarks.isEmpty()) {
        object.insert(QStringLiteral("unmatchedMarks"), QJsonArray::fromStringList(unmatchedMarks));
    }
    if (error) {
        object.insert(QStringLiteral("partial"), partial);
        object.insert(QStringLiteral("error"), json::fromError(*error));
    }
    return object;
}

QJsonObject FlowResult::toJsonWithSources() const
{
    QJsonObject object = toJson();
    object.insert(QStringLiteral("searchQuery"), searchQuery);
    object.insert(QStringLiteral("chunks"), json::fromChunks(chunks));
    object.insert(QStringLiteral("prompt"), json::fromMessages(prompt));
    return object;
}

} // namespace playground
