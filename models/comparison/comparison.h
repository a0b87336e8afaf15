// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalog.h"
#include "prompts/promptfiles.h"

#include <QDateTime>
#include <QMap>

namespace comparison {

/// A row: a prompt as it was when it was chosen, with the files that it includes, so that a kept comparison can be asked again when the
/// library moved on. Without a text it is the built-in prompt.
struct PromptRow
{
    QString id;      ///< of this row
    QString path;    ///< in the library: "chat/answer.prompty"
    QString version; ///< commit, "draft", or what the file says
    QString label;   ///< that it was chosen by
    QString text;    ///< the .prompty file
    QMap<QString, QString> files; ///< what it includes, by path

    QString title() const;    ///< "chat/answer"
    QString subtitle() const; ///< "production · 1f3c9a2b", "draft"
    friend bool operator==(const PromptRow&, const PromptRow&) = default;
};

/// A column: a deployment of any account, or a server that speaks the OpenAI protocol.
struct DeploymentColumn
{
    QString id; ///< of this column
    QString name, place; ///< "gpt-4o", "oai-contoso-swc · swedencentral"
    QString deploymentId; ///< ARM id; empty with a backend
    QString model;
    std::optional<playground::CustomBackend> backend; ///< its key is not kept
};

/// One answer, also one that is under way, failed or was cancelled.
struct Attempt
{
    enum class State { Waiting, Running, Done, Failed, Cancelled };
    State state = State::Waiting;
    int run = 0;    ///< which pressing of the button it belongs to, from 1
    int repeat = 0; ///< from 0
    int tries = 0;  ///< how often it was asked; more than one after 429
    playground::FlowResult result; ///< what there is of it
    std::optional<double> cost;    ///< by the price table of the time it was asked
    bool isFinished() const { return state >= State::Done; }
};
QString stateName(Attempt::State state); ///< "waiting", "running", "done", "failed", "cancelled"

/// Row and column by id.
using CellKey = std::pair<QString, QString>;

/// A comparison: what is asked of whom, and everything that came back. A value.
struct Comparison
{
    QString id, name;
    QDateTime created, changed; ///< UTC
    QString question;
    QJsonObject variables; ///< inputs of the prompts besides the question
    int repeats = 1;
    playground::Parameters parameters; ///< retrieval and limits; deployment and backend are the columns'
    QList<PromptRow> rows;
    QList<DeploymentColumn> columns;
    QString baseColumn; ///< id; empty: the first
    QString currency;   ///< of the costs
    QString priceNote;  ///< where the prices are from
    int runs = 0;
    QMap<CellKey, QList<Attempt>> cells; ///< all runs, oldest first

    /// Attempts of the last run of a cell.
    QList<Attempt> current(const CellKey& key) const;
    const PromptRow* row(const QString& rowId) const;
    const DeploymentColumn* column(const QString& columnId) const;
    QString baseColumnId() const;
    bool isEmpty() const { return rows.isEmpty() && columns.isEmpty() && question.isEmpty(); }

    QJsonObject toJson() const;
    /// InvalidInput when it is no comparison. Attempts that were under way when it was written are cancelled ones.
    static core::Result<Comparison> fromJson(const QJsonObject& object);
};

constexpr int kMostRepeats = 50;

/// The prompt of a row for the flow; null for the built-in one. InvalidInput as promptSource().
core::Result<playground::PromptSourcePtr> sourceOf(const PromptRow& row);
/// A row of a prompt's text: with everything it includes of `files`.
PromptRow rowOf(const QString& path, const QString& version, const QString& text, const prompts::PromptFiles* files);
/// The column of a deployment of the catalogue.
DeploymentColumn columnOf(const playground::DeploymentChoice& choice);

} // namespace comparison
