// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"
#include "playground/parameters.h"
#include "widgets/common/tokens.h"

#include <QString>

/// Names and numbers of the playground as people read them.
namespace widgets::playground {

QString stepTitle(::playground::StepKind kind);    ///< "Retrieve"
QString stepProgress(::playground::StepKind kind); ///< "Searching the index…"
QString statusWord(::playground::StepStatus status);
QString statusIcon(::playground::StepStatus status);
common::Tone statusTone(::playground::StepStatus status);

QString modeTitle(::playground::RetrievalMode mode);
QString routeTitle(::playground::Route route);

/// "hate" gives "Hate and fairness".
QString categoryTitle(const QString& category);
QString severityTitle(const QString& severity);
/// "Blocked", "Detected" or "Passed".
QString verdictTitle(const azure::FilterVerdict& verdict);
common::Tone verdictTone(const azure::FilterVerdict& verdict);

/// Title and the last heading: "Business travel › Booking"; chunks of one document are told apart by it.
QString chunkTitle(const ::playground::Chunk& chunk);
/// The same for the chunk that a citation points at; the citation's own title when the chunk is not there.
QString citationTitle(const ::playground::Citation& citation, const QList<::playground::Chunk>& chunks);

QString finishTitle(const QString& reason);

/// "840 ms", "1.24 s", "2 min 5 s".
QString duration(double ms);
/// "just now", "5 minutes ago", "yesterday", then a date.
QString whenAgo(const QDateTime& utc, const QDateTime& now);
/// First token, tokens per second, tokens, in one line; empty when nothing is known.
QString metricsLine(const ::playground::FlowResult& result);

} // namespace widgets::playground
