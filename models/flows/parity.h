// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/scoring/scoringclient.h"
#include "flows/runner.h"

namespace flows {

/// One line of a data set.
struct DataRow
{
    int line = 0;
    QJsonObject values;
    QString problem; ///< why the line is no JSON object, as a sentence; such a row is not sent
};
/// Reads JSON lines; empty lines are passed over. InvalidInput beyond `maxRows` rows.
core::Result<QList<DataRow>> readDataSet(const QByteArray& jsonLines, int maxRows = 10000);

/// How much two answers are alike.
struct Similarity
{
    bool exact = false;
    bool normalised = false; ///< the same without case, punctuation, blanks and citation marks (Unicode NFKC)
    double overlap = 0;      ///< F1 of the words of both, as in SQuAD; characters count as words in scripts without blanks
};
Similarity similarityOf(const QString& a, const QString& b);

/// What one side said to a row.
struct ParityAnswer
{
    QString text;
    QJsonObject output;
    double durationMs = -1;
    std::optional<core::Error> error;
};
struct ParityRow
{
    int line = 0;
    QJsonObject inputs;
    ParityAnswer before, after;
    QString expected; ///< of the data set, where it has one
    Similarity alike;
    std::optional<Similarity> beforeExpected, afterExpected;
    bool isSame(double enough) const; ///< both answered, and exact, normalised or overlap >= enough
};

struct ParityReport
{
    QString endpoint, deployment, flow;
    QDateTime started;
    double enough = 0.7; ///< overlap from which answers count as the same
    QList<ParityRow> rows;
    QList<DataRow> unread;
    bool isCancelled = false;

    struct Summary
    {
        int rows = 0, compared = 0, exact = 0, normalised = 0, same = 0, beforeFailed = 0, afterFailed = 0;
        double meanOverlap = 0, beforeMedianMs = -1, afterMedianMs = -1, beforeP95Ms = -1, afterP95Ms = -1;
    };
    Summary summary() const;
    QJsonObject toJson() const;
    QString toMarkdown() const;
};

/// What a parity run compares.
struct ParityRequest
{
    azure::ScoringEndpoint endpoint;
    QString endpointName;
    RunRequest flow;               ///< its inputs are replaced by those of each row
    QList<DataRow> rows;
    QHash<QString, QString> fields; ///< input of the flow to member of the row, where they differ
    QString endpointOutput = QStringLiteral("answer"); ///< member of the endpoint's answer; "" or absent: its first text
    QString flowOutput;            ///< empty: "answer", otherwise the first output
    QString expectedField;         ///< member of a row with the right answer; empty: "ground_truth", "expected" or "answer" where there
    int parallel = 2;
    double enough = 0.7;
};

/// Sends each row to the old endpoint and through the new flow. A side that fails is kept as such; only a cancel ends the run early, with
/// what there is. `progress(done, all)` may be null. Main thread; keep the client and the runner alive until the task ended.
QCoro::Task<ParityReport> compareWithEndpoint(ParityRequest request, std::shared_ptr<azure::ScoringClient> scoring, RunnerParts parts,
                                              http::CallContext context, std::function<void(int, int)> progress);

} // namespace flows
