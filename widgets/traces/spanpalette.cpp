// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/spanpalette.h"

#include "widgets/charts/chartpalette.h"

namespace widgets::traces {

using common::Tokens;
using ::traces::SpanKind;
using ::traces::SpanStatus;

QColor kindColour(SpanKind kind, const Tokens& tokens)
{
    switch (kind) {
    case SpanKind::Model: return charts::seriesStyle(0, tokens).colour;
    case SpanKind::Retrieval: return charts::seriesStyle(1, tokens).colour;
    case SpanKind::Tool: return charts::seriesStyle(2, tokens).colour;
    case SpanKind::Agent: return charts::seriesStyle(3, tokens).colour;
    case SpanKind::Http: return charts::seriesStyle(9, tokens).colour;
    case SpanKind::Database: return charts::seriesStyle(10, tokens).colour;
    case SpanKind::Request: return tokens.textHelper;
    case SpanKind::Other: break;
    }
    return tokens.outline;
}

QString kindIcon(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Model: return QStringLiteral("model");
    case SpanKind::Retrieval: return QStringLiteral("search");
    case SpanKind::Tool: return QStringLiteral("command");
    case SpanKind::Agent: return QStringLiteral("robot");
    case SpanKind::Http: return QStringLiteral("link");
    case SpanKind::Database: return QStringLiteral("server");
    case SpanKind::Request: return QStringLiteral("request");
    case SpanKind::Other: break;
    }
    return QStringLiteral("timeline");
}

QColor shadeColour(quint8 shade, const Tokens& tokens)
{
    return charts::sequentialColour(0.25 + 0.65 * shade / 255.0, tokens); // the palest steps would be lost on the canvas
}

QString statusIcon(SpanStatus status)
{
    switch (status) {
    case SpanStatus::Error: return QStringLiteral("error");
    case SpanStatus::Blocked: return QStringLiteral("shield");
    case SpanStatus::Ok: return QStringLiteral("ok");
    case SpanStatus::Unset: break;
    }
    return QStringLiteral("check");
}

common::Tone statusTone(SpanStatus status)
{
    switch (status) {
    case SpanStatus::Error: return common::Tone::Error;
    case SpanStatus::Blocked: return common::Tone::Info;
    case SpanStatus::Ok: return common::Tone::Ok;
    case SpanStatus::Unset: break;
    }
    return common::Tone::Neutral;
}

QColor fadedColour(const QColor& colour, const Tokens& tokens)
{
    const auto channel = [](int a, int b) { return (a + 3 * b) / 4; };
    const QColor& ground = tokens.canvas;
    return {channel(colour.red(), ground.red()), channel(colour.green(), ground.green()), channel(colour.blue(), ground.blue())};
}

} // namespace widgets::traces
