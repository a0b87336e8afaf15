// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow.h"
#include "prompts/yamlnode.h"

namespace flows {

/// Most steps of one flow.
inline constexpr std::size_t kMaxSteps = 1000;

/// Reads one step's YAML. Private to the library.
class StepReader
{
public:
    explicit StepReader(QList<FlowProblem>& problems) : m_problems(problems) {}
    Step read(const prompts::YamlNode& node, bool isInner = false);

private:
    bool readCommon(const prompts::YamlNode::Member& member);
    bool readExecution(const prompts::YamlNode::Member& member);
    void readKind(const prompts::YamlNode& node);
    void readBranches(const prompts::YamlNode& node);
    void readRetry(const prompts::YamlNode& node);
    void readVariants(const prompts::YamlNode& node);
    void readPosition(const prompts::YamlNode& node);
    QList<Binding> bindings(const prompts::YamlNode& node, const QString& what);
    void complain(const char* code, const QString& message, const QString& remedy, const prompts::YamlNode& where,
                  Severity severity = Severity::Error);
    QList<FlowProblem>& m_problems;
    Step m_step;
};

/// "500ms", "30s", "2m", or a number of seconds.
std::optional<core::Milliseconds> durationFromText(const QString& text);

} // namespace flows
