// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/dagflow.h"

namespace flows {

/// What became of a node.
struct NodeMapping
{
    QString node, type; ///< of prompt flow; the type with its tool ("python", "package promptflow.tools....")
    enum class How { Mapped, Adapted, Unmapped } how = How::Unmapped; ///< Adapted: works, but look at it
    QString step;       ///< id of the step
    QString kind;       ///< of the step
    QString why;        ///< why it was not, or what is different, as a sentence
    QString suggestion; ///< what could take its place
    Place place;        ///< in flow.dag.yaml
};

/// A file that the import makes, relative to the folder it is written to.
struct ImportedFile
{
    QString path;
    QByteArray bytes;
};

/// A prompt flow as a flow of ours with its prompts.
struct DagImport
{
    QString name;
    QByteArray flowText; ///< also among `files`
    QList<ImportedFile> files;
    QList<NodeMapping> nodes;
    QStringList left; ///< what a person must do, as sentences
    QList<FlowProblem> problems; ///< of the flow that came out

    int mapped() const, adapted() const, unmapped() const;
    QJsonObject toJson() const;
    QString toMarkdown() const;
};

/// Turns it into steps: llm and prompt nodes become prompts (.prompty), index look-ups, embeddings, activation and variants their
/// counterparts; Python and other tools become steps of kind "unmapped" with the reason. Pure.
DagImport importDag(const DagFlow& dag);
/// Writes the files into a folder of their own below `folder`. Conflict when one is there already with another content, unless
/// `overwrites`. Gives the written paths.
core::Result<QStringList> writeImport(const DagImport& imported, const QString& folder, bool overwrites = false);

} // namespace flows
