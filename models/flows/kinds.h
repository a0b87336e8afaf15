// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow.h"

namespace flows {

/// A member that a kind of step has: one of its settings, of its inputs or of its output.
struct Port
{
    QString name;
    PortType type = PortType::Any;
    bool required = false;
    QString label; ///< translated
    QString help = {}; ///< translated
    QStringList choices = {}; ///< the only texts it takes, unless it holds a reference
};

/// What a kind of step is made of, for checks, forms and completion.
struct KindFacts
{
    StepKind kind = StepKind::Transform;
    QString name;   ///< in the file: "prompt", "fan-out", ...
    QString label;  ///< translated
    QString help;   ///< translated
    QList<Port> settings;
    QList<Port> inputs;   ///< those with a meaning; see `takesAnyInput`
    bool takesAnyInput = false;
    QList<Port> outputs;  ///< what `${step.output...}` has; empty: depends on the step
};

QList<KindFacts> kindList();
KindFacts factsOf(StepKind kind);
QString kindName(StepKind kind);
std::optional<StepKind> kindFromName(const QString& name);
/// Names of the output's members of this very step and their types: those of its kind, the results of a transform, nothing for a sub-flow.
QList<Port> outputsOf(const Step& step);

} // namespace flows
