// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "flows/flow.h"

#include <functional>

namespace flows {

/// What references can see: inputs of the flow, outputs of steps, and within a fan-out the item and its index.
struct Scope
{
    QJsonObject inputs;
    QHash<QString, QJsonValue> outputs; ///< of steps that have one; skipped ones are there as null
    QStringList ids;                    ///< of all steps
    std::optional<QJsonValue> item;
    int index = -1;
    QString itemName = QStringLiteral("item");
    QJsonObject locals; ///< names of their own in Jinja: a step's inputs in its own expressions
    std::function<bool()> stop; ///< ends templates that take too long
};

/// A value with its references filled in. A text that is one `${...}` and nothing else becomes the value itself; a text that is one
/// `{{ expression }}` too; others become text. Unknown steps or missing members give null. InvalidInput when Jinja fails.
core::Result<QJsonValue> filledIn(const QJsonValue& value, const Scope& scope);
/// The value of a Jinja expression, with or without its braces.
core::Result<QJsonValue> evaluated(const QString& expression, const Scope& scope);
/// Whether Jinja counts it as true.
core::Result<bool> isTrue(const QString& expression, const Scope& scope);
/// What is wrong with a Jinja text or expression, or an empty text.
QString problemOfText(const QString& text);
QString problemOfExpression(const QString& expression);
/// Member by JSON pointer (RFC 6901); InvalidInput when the pointer is malformed or leads nowhere.
core::Result<QJsonValue> atPointer(const QJsonValue& root, const QString& pointer);
/// A value inside text: texts as they are, numbers and objects as JSON, null as nothing.
QString textOf(const QJsonValue& value);

} // namespace flows
