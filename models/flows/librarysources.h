// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/executors.h"
#include "flows/flowreader.h"
#include "prompts/library.h"

namespace flows {

/// Prompts of the library, for runs. `versionOf` tells a prompt's version for telemetry (may be null: the one in its file).
std::shared_ptr<PromptSource> librarySource(std::shared_ptr<const prompts::LibrarySnapshot> snapshot,
                                            std::function<QString(const prompts::Prompt&)> versionOf = {});
/// Other flows of the library, for sub-flows.
std::shared_ptr<FlowSource> flowSource(std::shared_ptr<const prompts::LibrarySnapshot> snapshot);

/// A flow of the library in a list.
struct FlowEntry
{
    QString path; ///< "chat/answer.flow.yaml"
    QString id;   ///< without the ending
    QString name, description;
    QStringList tags;
    int steps = 0;
    int errors = 0, warnings = 0;
};
/// All flows, by path.
QList<FlowEntry> flowsOf(const prompts::LibrarySnapshot& snapshot);
/// What is wrong with a flow among the others: sub-flows that are not there or lead back, prompts that are not there, inputs that
/// prompts do not take.
QList<FlowProblem> checkInLibrary(const Flow& flow, const std::shared_ptr<const prompts::LibrarySnapshot>& snapshot);
/// The shipped samples: path and bytes.
QHash<QString, QByteArray> flowSamples();

} // namespace flows
