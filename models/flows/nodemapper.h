// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/dagimport.h"

namespace flows {

/// A member of a step to be written, in order.
using StepMembers = QList<QPair<QString, QJsonValue>>;

/// Turns nodes of one prompt flow into steps, one at a time. Private to the library.
class NodeMapper
{
public:
    explicit NodeMapper(const DagFlow& dag);
    /// The members of the node's step; empty when it has none (folded into another, or run over a whole data set).
    StepMembers map(const DagNode& node);
    QList<NodeMapping> mappings;
    QList<ImportedFile> prompts;
    QString idOf(const QString& node) const { return m_ids.value(node, node); }
    /// References of prompt flow as ours.
    QJsonValue converted(const QJsonValue& value) const;

private:
    enum class Target { Prompt, Render, Retrieve, Embedding, Folded, Safety, WebSearch, Aggregation, Unmapped };
    Target targetOf(const DagNode& node) const;
    bool isFolded(const DagNode& node) const;
    StepMembers begin(const DagNode& node, const QString& kind) const;
    StepMembers prompt(const DagNode& node, NodeMapping& mapping);
    StepMembers render(const DagNode& node, NodeMapping& mapping) const;
    StepMembers retrieve(const DagNode& node, NodeMapping& mapping) const;
    StepMembers embedding(const DagNode& node, NodeMapping& mapping) const;
    StepMembers safety(const DagNode& node, NodeMapping& mapping) const;
    StepMembers webSearch(const DagNode& node, NodeMapping& mapping) const;
    StepMembers unmapped(const DagNode& node, NodeMapping& mapping) const;
    QJsonObject variantsOf(const DagNode& node, NodeMapping& mapping);
    QString writePrompt(const DagNode& node, NodeMapping& mapping);
    QJsonObject inputsOf(const DagNode& node) const;
    QJsonValue inputOf(const DagNode& node, const QStringList& names) const;
    QString suggestionFor(const DagNode& node) const;
    const DagFlow& m_dag;
    QHash<QString, QString> m_ids;
    QHash<QString, Target> m_targets;
};

} // namespace flows
