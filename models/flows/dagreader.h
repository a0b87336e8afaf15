// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/dagflow.h"
#include "prompts/yamlnode.h"

namespace flows {

/// Reads the YAML of a prompt flow. Private to the library.
class DagReader
{
public:
    explicit DagReader(const QHash<QString, QString>& files) : m_files(files) {}
    DagFlow read(const prompts::YamlNode& root);
    /// Files that the nodes name, those of variants included.
    static QStringList sourcePaths(const prompts::YamlNode& root);

private:
    using Node = prompts::YamlNode;
    void readInputs(const Node& node);
    void readOutputs(const Node& node);
    void readNodes(const Node& node);
    void readVariants(const Node& node);
    DagNode nodeFrom(const Node& node, const QString& name);
    void readEnvironment(const Node& root);
    void check();
    void complain(const char* code, const QString& message, const QString& remedy, Place place, const QString& node = {},
                  Severity severity = Severity::Error);
    const QHash<QString, QString>& m_files;
    DagFlow m_flow;
};

} // namespace flows
