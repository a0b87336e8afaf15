// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/graph.h"
#include "flows/migration.h"
#include "flows/runrecord.h"

namespace flows {

/// Ids under which a drawing shows where a flow begins and ends. No step can have them.
inline const QString kInputsNode = QStringLiteral("\x01inputs");
inline const QString kOutputsNode = QStringLiteral("\x01outputs");

/// One node of a drawing, and one row of the table that says the same.
struct StepView
{
    QString id, title, kindLabel, subtitle;
    StepKind kind = StepKind::Transform;
    QString mark;            ///< short words on a badge ("no counterpart"); empty: none
    QString markHelp;        ///< why, as a sentence
    bool isEnd = false;      ///< inputs or outputs of the flow
    bool hasError = false, hasWarning = false, hasBreakpoint = false;
    int line = 0;
    std::optional<StepState> state; ///< of the last run; nothing before one
    QString stateText, timeText, tokenText;
    QStringList variants, branches;
    QString variant;
};
struct EdgeView
{
    QString from, to, label;
    EdgeKind kind = EdgeKind::Data;
    friend bool operator==(const EdgeView&, const EdgeView&) = default;
};
/// What a drawing shows.
struct FlowView
{
    QList<StepView> steps;
    QList<EdgeView> edges;
    QList<QStringList> layers;
    QHash<QString, QPointF> pinned; ///< places that the file gives, in units of one step
    QStringList cycle;
    const StepView* step(const QString& id) const;
};

/// One member of a step in a form.
struct FieldView
{
    QStringList path; ///< for FlowDocument::setInStep
    QString label, help, text;
    QStringList choices;
    PortType type = PortType::Any;
    bool isRequired = false;
    bool isLong = false; ///< more than one line
    friend bool operator==(const FieldView&, const FieldView&) = default;
};
/// What happened in one step, ready to be read.
struct StepDetail
{
    QString inputText, outputText;
    bool inputIsJson = false, outputIsJson = false;
    QList<QPair<QString, QString>> facts; ///< name and value, by locale
    QStringList notes;
    std::optional<core::Error> error;
    QString reason;
};
/// One bar of the strip under the drawing. Times in ms from the start.
struct BarView
{
    QString path, label;
    StepState state = StepState::Waiting;
    double startMs = 0, endMs = 0;
};

/// An input of the open flow in a form.
struct InputView
{
    QString name, type, help, text;
    bool isRequired = false;
};

/// One way of a step beside the others.
struct VariantView
{
    QString name; ///< translated for the step itself
    StepDetail detail;
    QString stateText;
    bool isOk = false;
};

/// An imported folder, ready to be shown.
struct ImportView
{
    QString name, folder;
    FlowView graph;
    QList<NodeMapping> nodes;
    QStringList left, files;
    int mapped = 0, adapted = 0, unmapped = 0;
    QString markdown;
};

/// The migration report, ready to be shown.
struct ReportView
{
    QDate retirement;
    int daysLeft = 0;
    struct Row
    {
        QString endpoint, deployment, workspace, signs, traffic;
        bool isCertain = true;
    };
    QList<Row> rows;
    qsizetype others = 0, imports = 0;
    QList<MigrationReport::Task> tasks;
    QStringList problems;
    QString markdown;
};

/// `record` may be null; `nowMs` is how long a run goes on.
FlowView viewOf(const Flow& flow, const QList<FlowProblem>& problems, const RunRecord* record, const QSet<QString>& breakpoints);
/// The graph of an imported flow with a mark on each node that has no counterpart or needs a look.
FlowView viewOf(const DagFlow& dag, const QList<NodeMapping>& nodes);
QList<FieldView> fieldsOf(const Step& step);
StepDetail detailOf(const StepRecord& step, const QString& currency);
QList<BarView> barsOf(const RunRecord& record, double nowMs);
/// "running", "failed", translated.
QString stateText(StepState state);
QString runStateText(RunState state);
/// "340 ms", "2.1 s"; empty below zero.
QString durationText(double ms);
/// A value as a person types it: a text as it is, others as JSON.
QString editText(const QJsonValue& value);
/// The other way. Nothing when the text is no value of the type; a reference is always one.
std::optional<QJsonValue> valueOf(const QString& text, PortType type);

} // namespace flows
