// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/alerts.h"
#include "deployments/changerequest.h"
#include "monitoring/systems.h"
#include "monitoring/tile.h"

namespace monitoring {

/// A rule that is being made or changed, before anything is sent.
struct AlertDraft
{
    azure::AlertRule rule; ///< `raw` and `id` are of the rule that is changed; both empty for a new one
    QString resourceGroup; ///< full id; where a new rule lives
    QString tileId;        ///< that it was made from; empty: none
    series::Unit unit = series::Unit::Number; ///< of the threshold, for words
    bool isNew() const { return rule.raw.isEmpty(); }
};

/// What a log rule is to watch, said by a page: a query with the parameters `_from` and `_to`, and the column that it measures.
struct LogCondition
{
    QString name, title, description; ///< the name begins the rule's own
    QString query, column;
    QString comparison = QStringLiteral("GreaterThan"); ///< as the service names it
    double threshold = 0;
    int severity = 2, windowMinutes = 60; ///< the window may become longer
    series::Unit unit = series::Unit::Number;
};

/// Something that a draft must not have, with the field that it concerns ("name", "window", "frequency", "threshold", "query", "scope").
struct AlertProblem
{
    QString field, sentence;
    bool isWarning = false; ///< it can be sent all the same
};

/// A rule for a tile's numbers: its query fitted to a rule's window, or its metric; threshold, window and severity as the tile suggests
/// them. `query` is the tile's text narrowed as it is looked at. Log windows are 15 minutes at least, because rows arrive late.
AlertDraft draftOf(const Tile& tile, const QString& query, const System& system);
/// A new rule for a condition on the system's workspace.
AlertDraft draftOf(const LogCondition& condition, const System& system);
/// A draft to change a rule.
AlertDraft draftOf(const azure::AlertRule& rule);
/// Resources of the system that a metric draft can watch.
QStringList scopesFor(const AlertDraft& draft, const System& system);
/// A round number above (or below) what `values` usually are, for a tile without a suggestion; NaN without values.
double suggestedThreshold(QList<double> values, bool above);

QList<int> alertFrequencies(azure::AlertRule::Kind kind); ///< minutes that the service takes
QList<int> alertWindows(azure::AlertRule::Kind kind);
/// What is wrong or unwise, in sentences; errors first.
QList<AlertProblem> problemsOf(const AlertDraft& draft);
bool isSendable(const QList<AlertProblem>& problems);

/// The draft as the rule that would be written, with its id.
azure::AlertRule ruleOf(const AlertDraft& draft);
/// What is sent, for diff, journal and copies.
deployments::ChangeRequest writeChange(const AlertDraft& draft);
deployments::ChangeRequest enableChange(const azure::AlertRule& rule, bool enabled);
deployments::ChangeRequest removeChange(const azure::AlertRule& rule);
/// The rule as Bicep; empty for a deletion.
QString alertAsBicep(const deployments::ChangeRequest& change);

/// "Total of AzureOpenAIRequests > 3", "rows > 0", in the language of the app.
QString conditionText(const azure::AlertRule& rule);
QString comparisonSign(const QString& comparison);
/// "15 min", "1 h", "1 d".
QString minutesText(int minutes);
QString severityText(int severity); ///< "Error"

} // namespace monitoring
