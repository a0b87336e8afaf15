// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/spanfacts.h"

namespace traces {

/// A JSON value out of an attribute's text; of a text that was cut, what came before the cut (`isCut` says so). Undefined when it is
/// no JSON.
QJsonValue jsonFrom(const QString& text, bool* isCut = nullptr);

/// Attributes with numbers in their names as a list of objects: "llm.input_messages.0.message.role" is the member "role" of the first
/// one. `pattern` has # in place of the number.
QJsonArray gathered(const QJsonObject& attributes, const QString& pattern);

/// Documents in the forms of the conventions, promptflow, OpenInference, LangChain and Azure AI Search.
QList<Document> documentsFrom(const QJsonValue& value);

/// A value as people read it: texts as they are, everything else as JSON.
QString plainText(const QJsonValue& value);

} // namespace traces
