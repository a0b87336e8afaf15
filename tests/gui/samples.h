// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversation.h"

/// Results as a flow would hand them over, for tests of what shows them.
namespace gui {

/// A whole answer with citations, dropped chunks, raw exchanges, verdicts and limits.
playground::FlowResult answeredResult();
playground::FlowResult throttledResult();
/// The prompt was blocked: violence, medium.
playground::FlowResult filteredResult();
/// Half an answer, then the connection broke.
playground::FlowResult cutResult();
playground::FlowResult offlineResult();
playground::FlowResult missingIndexResult();
playground::FlowResult signedOutResult();
playground::FlowResult stoppedResult();

playground::Conversation conversationOf(const QString& id, const QString& title, const QList<playground::FlowResult>& results);

} // namespace gui
