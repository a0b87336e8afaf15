// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/promptproblem.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace prompts {

/// A YAML value that remembers its order and where it stands. Plain scalars have the types of YAML 1.1 as PyYAML reads them, which the
/// published runtimes use. Immutable once built; may be read by any thread.
struct YamlNode
{
    enum class Kind { Null, Scalar, List, Map };
    struct Member;

    Kind kind = Kind::Null;
    QString scalar;        ///< the text of a scalar
    bool isQuoted = false; ///< quoted or a block: always a text
    bool isFlow = false;   ///< [a, b] or {a: b}
    bool isAlias = false;  ///< *name; holds a copy of what it stands for, cut when copies grow beyond reason
    QString anchor, tag;
    int line = 0; ///< from 1; 0: nowhere
    int column = 0;
    std::vector<YamlNode> items;
    std::vector<Member> members;

    const YamlNode* find(QStringView key) const; ///< member of a map, or null; merges (`<<`) count
    const YamlNode* at(const QStringList& path) const;
    bool isNull() const;
    QString text() const; ///< of a scalar; empty for null, lists and maps
    QStringList texts() const; ///< items of a list as texts; one text for a scalar
    QJsonValue value() const;  ///< typed
    static bool equal(const YamlNode& a, const YamlNode& b); ///< same values in the same order, wherever they stand
};

struct YamlNode::Member
{
    QString key;
    int line = 0, column = 0; ///< of the key
    YamlNode value;
};

/// What reading gave. `root` is null when there was a problem that ends the reading, or nothing to read.
struct YamlReading
{
    std::shared_ptr<const YamlNode> root;
    QList<PromptProblem> problems;
};

/// Reads one YAML document. `firstLine` is added so that marks name lines of the file that the text was cut from (1: none cut). Never
/// throws; depth, nodes and copies by aliases are bounded (problems yamlTooDeep, yamlTooLarge).
YamlReading readYaml(const QString& text, int firstLine = 1);

/// The typed value of a plain scalar (null, bool, int, float, otherwise text), by the rules of PyYAML.
QJsonValue yamlScalarValue(const QString& plain);
/// One line: plain where that reads back as the same text, quoted otherwise. Lists and objects in flow style.
QString yamlInline(const QJsonValue& value);

} // namespace prompts
