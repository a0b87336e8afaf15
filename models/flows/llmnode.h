// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/dagflow.h"

namespace flows {

/// Inputs of llm nodes that go to the model and not into the template.
bool isModelParameter(const QString& name);
/// Temperature and the like, in the types of the chat API (prompt flow often writes numbers as texts); empty ones are left out.
QJsonObject parametersOf(const DagNode& node);
/// deployment_name, otherwise model.
QString deploymentOf(const DagNode& node);
/// A Jinja expression for `activate: {when, is}`.
QString conditionOf(const QString& reference, const QJsonValue& is);

/// Where the prompt of an llm node goes, beside the flow.
QString promptFileOf(const DagNode& node);
struct PromptyText
{
    QString text;
    QString remark; ///< what is different from the node, as a sentence; empty: nothing
};
/// The node's template with what it needs as front matter.
PromptyText promptyOf(const DagNode& node, const DagFlow& dag);

/// What an index look-up says of its index, in our terms.
struct LookupFacts
{
    QString index; ///< empty: not told
    QString mode = QStringLiteral("hybrid");
    int top = 5;
    QString filter;
};
LookupFacts lookupFactsOf(const DagNode& node);

} // namespace flows
