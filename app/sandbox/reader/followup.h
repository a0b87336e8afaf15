// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/grounding.h"

#include <QList>
#include <QString>

namespace sandbox::reader {

/// The question as it would stand alone: pronouns and left-out words are filled from the conversation before it. A
/// question that already stands alone comes back as it is, without politeness around it.
QString standalone(const QString& question, const QList<Turn>& history);

/// What a question is mainly about: its weightiest run of words, as written. Empty when it names nothing.
QString topicOf(const QString& question);

/// Does the request ask to rewrite the conversation into a question or search query, rather than to answer?
bool asksForRewrite(const Grounding& grounding);

/// Answers a rewrite request: the standalone form of the last question, whether the conversation came as turns or as
/// text.
QString rewritten(const Grounding& grounding);

} // namespace sandbox::reader
