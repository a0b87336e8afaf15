// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QStringList>
#include <memory>
#include <optional>

namespace flows {

/// What a value that travels between steps is. Any takes and gives everything.
enum class PortType { Any, String, Number, Integer, Boolean, List, Object };
QString portTypeName(PortType type); ///< "any", "string", "number", "integer", "boolean", "list", "object"
/// Own names, and those of prompt flow ("int", "double", "bool"); nothing for others.
std::optional<PortType> portTypeFromName(const QString& name);
/// Whether a port of type `wanted` may be fed from one of type `given`; an integer is a number too.
bool accepts(PortType wanted, PortType given);
/// Whether this very value is of the type. Null is of none but Any.
bool isOfType(PortType type, const QJsonValue& value);
PortType typeOf(const QJsonValue& value);
/// A text as it comes from a command line or form, as a value of the type; nothing when it is none.
std::optional<QJsonValue> valueFromText(PortType type, const QString& text);

/// Where something stands in the file; both count from 1, columns in characters. 0: not known.
struct Place
{
    int line = 0;
    int column = 0;
};

/// A named value of a step: a constant, `${step.output.path}` alone (the value itself), or a text with references and Jinja.
struct Binding
{
    QString name;
    QJsonValue value;
    Place place;
};

struct FlowInput
{
    QString name;
    PortType type = PortType::Any;
    QString description;
    std::optional<QJsonValue> fallback; ///< `default`; absent: the input must be given
    QJsonValue sample;
    Place place;
};

struct FlowOutput
{
    QString name;
    PortType type = PortType::Any;
    QString description;
    QJsonValue value; ///< a reference or text, as in Binding
    Place place;
};

/// What a step does; kinds.h says which settings, inputs and outputs each has.
enum class StepKind { Prompt, Rewrite, Retrieve, Rerank, Condition, FanOut, Gather, Tool, Transform, SubFlow, Unmapped };

/// One way that a condition can go. `when` is a Jinja expression.
struct Branch
{
    QString name;
    QString when;
    Place place;
};

struct Retry
{
    int tries = 1; ///< all of them, the first included
    core::Milliseconds delay{1000}; ///< before the second; doubles, at most 30 s, and never less than a service asks for
};

/// Another way to do a step: what it sets replaces the step's own inputs and settings by name.
struct Variant
{
    QString name;
    QString description;
    QList<Binding> inputs;
    QJsonObject settings;
    Place place;
};

/// One node of the graph.
struct Step
{
    QString id; ///< any Unicode text but control characters; unique within the flow
    StepKind kind = StepKind::Transform;
    QString title;
    QString description;
    QList<Binding> inputs;
    QJsonObject settings; ///< the members that kinds.h lists for the kind, as written
    QList<Branch> branches; ///< of a condition, tried in order
    QString otherwise;    ///< branch of a condition when no other fits; empty: no branch
    QString when;         ///< Jinja expression; false skips the step
    QStringList onBranch; ///< "check.short": runs when one of these branches was chosen
    QStringList after;    ///< steps to wait for besides those whose output it uses
    Retry retry;
    std::optional<core::Milliseconds> timeout;
    bool cache = false;   ///< whether a result is kept and used again for the same inputs
    QList<Variant> variants;
    QString variant;      ///< the one used when none is asked for; empty: the step itself
    QList<Step> each;     ///< of a fan-out: the one step that is run for every item; empty when `flow` is set
    std::optional<QPointF> at; ///< where a drawing puts it
    Place place;
    QHash<QString, Place> places; ///< of its members

    /// Inputs and settings of a variant laid over the step's own; the step itself for an empty name.
    Step withVariant(const QString& wanted) const;
    const Binding* input(const QString& wanted) const;
    const Variant* variantNamed(const QString& wanted) const;
};

/// A directed graph of steps, as its file describes it.
struct Flow
{
    QString name;
    QString description;
    QString file; ///< relative to the library, empty when it was not saved yet
    QStringList tags;
    QList<FlowInput> inputs;
    QList<FlowOutput> outputs;
    QList<Step> steps; ///< in the file's order

    const Step* step(const QString& id) const;
    const FlowInput* input(const QString& wanted) const;
};

enum class Severity { Error, Warning };

/// Something wrong with a flow, for a list beside the text and for the step in the drawing.
struct FlowProblem
{
    Severity severity = Severity::Error;
    QString code; ///< "cycle", "unknownStep", "typeMismatch", "unreachable", "duplicateId", ... stable
    QString message;
    QString remedy;
    Place place;
    QString step;     ///< id of the step it is about; empty: the flow
    QStringList path; ///< of a cycle: the ids along it, the first repeated at the end
};

/// Ending of flow files.
inline constexpr char kFlowSuffix[] = ".flow.yaml";
/// Larger files are refused.
inline constexpr qsizetype kMaxFlowBytes = 1024 * 1024;

} // namespace flows
