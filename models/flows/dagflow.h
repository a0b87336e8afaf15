// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "flows/flow.h"

namespace flows {

/// A node of a prompt flow, as its flow.dag.yaml describes it (docs "flow-yaml-schema-reference" of microsoft/promptflow).
struct DagNode
{
    QString name;
    QString type;       ///< llm, python, prompt, custom_llm, ...
    QString sourceType; ///< code, package, package_with_prompt
    QString sourcePath; ///< of the folder: "answer.jinja2"
    QString tool;       ///< of a package: "promptflow.tools.embedding.embedding"
    QString provider, module, connection, api;
    QList<Binding> inputs;
    bool isAggregation = false;
    QString activateWhen; ///< "${check.output}"
    QJsonValue activateIs;
    bool usesVariants = false;
    QString variant; ///< of which variant this is a form
    Place place;
    bool isFileMissing = false;
};

/// All forms of a node with variants.
struct DagVariants
{
    QString node, defaultVariant;
    QList<DagNode> forms;
};

/// A prompt flow, read only, without Python.
struct DagFlow
{
    QString name;   ///< of its folder
    QString folder;
    QString displayName, description, type; ///< from flow.meta.yaml where there is one
    QList<FlowInput> inputs;
    QList<FlowOutput> outputs; ///< value: the reference
    QString chatInput, chatOutput, chatHistory; ///< names of those that are so marked
    QList<DagNode> nodes;      ///< those with variants in their default form
    QList<DagVariants> variants;
    QStringList connections;   ///< names used
    QStringList requirements;  ///< packages of requirements.txt
    QHash<QString, QString> files; ///< texts of sources by path
    QJsonObject environment;
    QStringList environmentVariables; ///< names alone
    QList<FlowProblem> problems;

    const DagNode* node(const QString& name) const;
    /// For drawing it with the means of graph.h: ids, references and places of the nodes.
    Flow asGraph() const;
};

/// Reads a folder with flow.dag.yaml, or that file itself. NotFound, Storage, InvalidInput (no such flow, too large, broken YAML with
/// line). Files outside of the folder are not opened. Any thread; reads the disk.
core::Result<DagFlow> readDagFlow(const QString& folder);
/// The same from texts by path.
core::Result<DagFlow> dagFlowOf(const QByteArray& dag, const QHash<QString, QString>& files, const QString& name);

} // namespace flows
