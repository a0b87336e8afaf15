// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/scoring/scoringclient.h"

#include <QList>
#include <QPair>

namespace azure::scoringwire {

/// The one place that knows the JSON of a scoring endpoint's answers (aml-scoring, hand-written).

/// One event's data `{"<output>": "<delta>"}`: texts are appended to the output of that name, other values replace it.
/// Returns the texts that were new; an error event, or data that is no object, is an Error.
core::Result<QList<QPair<QString, QString>>> addEvent(const QByteArray& data, const http::Response& response, const QDateTime& now,
                                                      QJsonObject& output);

} // namespace azure::scoringwire
