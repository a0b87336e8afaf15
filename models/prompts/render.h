// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/prompt.h"
#include "prompts/promptfiles.h"

#include <chrono>
#include <optional>
#include <stop_token>

namespace monitoring {
struct PriceTable;
}

namespace prompts {

/// A piece of a message.
struct ContentPart
{
    enum class Kind { Text, Image };
    Kind kind = Kind::Text;
    QString text; ///< Text; of an image: its description
    QString url;  ///< http(s), data: or a path in the library
    friend bool operator==(const ContentPart&, const ContentPart&) = default;
};

struct RenderedMessage
{
    QString role;
    QString name;           ///< attribute `name`
    QVariantMap attributes; ///< further attributes of the role line
    QList<ContentPart> parts;
    qsizetype tokens = 0;   ///< of role, name and text, with what the chat format adds to a message
    bool isFromValue = false; ///< its role line is not one of the template: a loop over a history, or text in a value
    int templateLine = 0;     ///< line of the file with its role marker; 0 when it is not of the template

    QString text() const; ///< all text parts
    bool hasImages() const;
    /// {role, content, name?}: content is a text, or an array of parts when there are images. The chat API's shape.
    QJsonObject json() const;
};

/// What one call is expected to cost.
struct ExpectedCost
{
    QString model;
    QString currency;
    double input = 0;              ///< the prompt's tokens
    std::optional<double> largest; ///< with an answer of max_tokens, when that is set
    QString caveat;                ///< said beside each cost
};

struct RenderedPrompt
{
    QList<RenderedMessage> messages;
    QString text; ///< as the template rendered it, with role lines; what the completion API gets
    QJsonObject inputs; ///< what was used: given values, otherwise defaults and samples
    QJsonArray tools;
    QString model;    ///< that tokens were counted for
    QString encoding; ///< o200k_base, cl100k_base
    bool isTokenCountExact = true; ///< false: the model's encoding is not known, or there are images or tools
    qsizetype tokens = 0; ///< everything, with the overhead of the chat format
    std::optional<qsizetype> contextLength; ///< of the model, when known
    QList<ExpectedCost> costs;
    QList<PromptProblem> problems; ///< lines of the file
    bool isComplete() const { return !hasErrors(problems); }
};

struct RenderContext
{
    std::shared_ptr<const PromptFiles> files;
    bool usesSamples = true; ///< inputs without a value take default or sample; otherwise only defaults
    QString model;           ///< instead of the prompt's own, for tokens and cost
    const monitoring::PriceTable* prices = nullptr; ///< null: no costs
    QStringList costModels;  ///< further models to give costs for
    qint64 maxSteps = 1'000'000;
    qsizetype maxOutput = 16 * 1024 * 1024;
    std::chrono::milliseconds maxTime{2000};
    std::stop_token stop;
};

/// Renders the template with `inputs` and cuts the result into messages. Never throws, bounded in time and size; pure but for
/// `context.files`; any thread. Role lines inside values are no markers of the template: they still begin a message, as the published
/// runtimes have it, are marked (isFromValue), and are refused when the prompt is strict.
RenderedPrompt renderMessages(const Prompt& prompt, const QJsonObject& inputs, const RenderContext& context = {});

/// Cuts rendered text into messages. Lines `role:` begin one; text before the first is the system's.
QList<RenderedMessage> messagesOf(const QString& rendered);
/// Text and images of a message: `![description](place)` is an image.
QList<ContentPart> partsOf(const QString& content);
/// Counts tokens of each message in place and gives the total of the chat format.
qsizetype countTokens(QList<RenderedMessage>& messages, const QString& model);

} // namespace prompts
