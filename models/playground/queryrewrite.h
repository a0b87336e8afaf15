// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"

namespace playground {

/// Messages that ask the model to turn the last question of a conversation into a search query that stands for itself.
QList<azure::ChatMessage> rewriteMessages(const QList<Exchange>& history, const QString& question);

/// The model's answer as a query: one line, without quotes, label or citation marks. Empty when the answer is no query (too
/// long, several lines, says that it does not know): then the question itself is searched.
QString queryFrom(const QString& modelAnswer);

} // namespace playground
