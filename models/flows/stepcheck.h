// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/kinds.h"
#include "flows/references.h"

namespace flows {

/// Checks the members of steps and values against the flow that they are in. Private to the library.
class StepCheck
{
public:
    StepCheck(const Flow& flow, QList<FlowProblem>& problems);
    void check(const Step& step);
    void checkOutput(const FlowOutput& output);

private:
    void checkSettings(const KindFacts& facts);
    void checkInputs(const KindFacts& facts);
    void checkExecution();
    void checkBranches();
    void checkVariants(const KindFacts& facts);
    void checkShape();
    /// References and Jinja inside a value, and its type where one is wanted.
    void checkValue(const QJsonValue& value, PortType wanted, const QString& what, Place place);
    void checkTexts(const QJsonValue& value, Place place);
    void checkExpression(const QString& expression, const QString& what, Place place);
    void checkReference(const Reference& reference, Place place);
    void checkStepReference(const Reference& reference, Place place);
    PortType typeOfReference(const Reference& reference) const;
    Place placeOf(const QString& member) const;
    void complain(const char* code, const QString& message, const QString& remedy, Place place, Severity severity = Severity::Error);

    const Flow& m_flow;
    QStringList m_ids;
    QList<FlowProblem>& m_problems;
    const Step* m_step = nullptr;
    QStringList m_itemNames; ///< names of items of the fan-outs around
    QString m_owner;         ///< id of the step of the file, also for the one inside of a fan-out
};

/// The name of `names` that is nearest to `wanted`, or nothing when none is near.
QString nearestName(const QString& wanted, const QStringList& names);

} // namespace flows
