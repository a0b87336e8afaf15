// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/contentfilter.h"
#include "sandbox/reader/conversation.h"
#include "sandbox/services/openai/apiversion.h"
#include "sandbox/world.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace sandbox::openai {

/// Filter of one deployment: its policy's rules and block lists.
struct DeploymentFilter
{
    struct Blocklist
    {
        QString name;
        bool prompt = false;
        bool completion = false;
        QList<QRegularExpression> patterns;
    };
    reader::FilterPolicy policy;
    QList<Blocklist> blocklists;

    /// From properties.raiPolicyName of `deployment` below the account; the default policy when it names none that
    /// exists.
    static DeploymentFilter of(const Estate& estate, const QString& accountId, const QJsonObject& deployment);
    /// Names of the block lists that `text` hits, with the first position.
    QList<std::pair<QString, qsizetype>> blocked(const QString& text, reader::FilterPolicy::Side side) const;
};

/// What the filter says about a prompt.
struct PromptVerdict
{
    reader::FilterVerdict verdict;
    QStringList blocklists;
    bool blocked = false;
};

/// Scans user text for harm and jailbreaks, documents and function results for indirect attacks.
PromptVerdict judgePrompt(const reader::ReadRequest& request, const DeploymentFilter& filter);

/// `content_filter_results` of a prompt; `full` adds indirect_attack, which older api-versions do not know.
QJsonObject promptResults(const PromptVerdict& verdict, const reader::FilterPolicy& policy, bool full);

/// What the filter says about an answer, up to `end` (the whole text when -1).
struct CompletionVerdict
{
    reader::FilterVerdict verdict;
    QStringList blocklists;
    qsizetype cut = -1; ///< where the answer must stop; -1 when it may pass
};
CompletionVerdict judgeCompletion(const QString& text, const DeploymentFilter& filter);
/// `content_filter_results` of an answer's first `end` characters.
QJsonObject completionResults(const CompletionVerdict& verdict, const reader::FilterPolicy& policy, qsizetype end);

} // namespace sandbox::openai
