// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/yamlnode.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QVariant>

namespace prompts {

/// An input that a prompt declares: `name: sample value`, or `name: {type, description, default, sample, required, ...}`, or an item of a
/// list of such.
struct PromptInput
{
    QString name;
    QString type; ///< string, number, integer, boolean, array, object, image, thread; from the sample where it is not said
    QString description;
    bool isRequired = false;
    bool isShort = false; ///< `name: value`
    QJsonValue defaultValue = QJsonValue::Undefined;
    QJsonValue sample = QJsonValue::Undefined;
    QJsonArray choices; ///< enum
    int line = 0, column = 0;

    /// Sample, otherwise default, otherwise Undefined. `${env:NAME}` stays as written.
    QJsonValue example() const { return sample.isUndefined() ? defaultValue : sample; }
    friend bool operator==(const PromptInput&, const PromptInput&) = default;
};

struct PromptOutput
{
    QString name, type, description;
    int line = 0;
    friend bool operator==(const PromptOutput&, const PromptOutput&) = default;
};

/// Where and how a prompt wants to run. Values may hold `${env:NAME}`, which nothing here resolves.
struct PromptModel
{
    QString api;        ///< chat, completion, embedding, image, responses, agent; empty: not said (chat)
    QString provider;   ///< configuration.type or model.provider: azure_openai, openai, azure_serverless, foundry, ...
    QString name;       ///< model name: model.id, configuration.name or configuration.model
    QString deployment; ///< configuration.azure_deployment
    QString endpoint, apiVersion;
    QJsonObject configuration; ///< `configuration` of version 1, `connection` of version 2
    QJsonObject parameters;    ///< `parameters` of version 1, `options` of version 2; names in the spelling of the chat API (max_tokens)
    QString response;          ///< first or all
    int line = 0;
    /// What people call it: the model, or the deployment.
    QString displayName() const { return name.isEmpty() ? deployment : name; }
    friend bool operator==(const PromptModel&, const PromptModel&) = default;
};

/// A role marker of the body and what follows up to the next. Lines count in the file.
struct RoleSection
{
    QString role;            ///< lower case; "system" for text before the first marker; "thread" for ![thread]
    QVariantMap attributes;  ///< [name="x"]
    int markerLine = 0;      ///< 0: no marker
    int firstLine = 0, lastLine = 0; ///< of the content; lastLine < firstLine when there is none
    friend bool operator==(const RoleSection&, const RoleSection&) = default;
};

/// A file of the `.prompty` format, read. A value; may be copied between threads.
struct Prompt
{
    QString path; ///< in the library, with forward slashes: "chat/answer.prompty"
    QString text; ///< the whole file, without a byte order mark; line ends as they are
    bool hasByteOrderMark = false;

    QString name, displayName, description, version;
    QStringList authors, tags;
    PromptModel model;
    QList<PromptInput> inputs;
    QList<PromptOutput> outputs;
    QJsonArray tools; ///< `tools` of the front matter, of the parameters, or of a leading `tools:` section
    QJsonObject sample;    ///< inline `sample`
    QString sampleFile;    ///< `sample: file.json` or `sample: ${file:file.json}`, as written
    QJsonObject metadata;
    QString templateFormat = QStringLiteral("jinja2"); ///< jinja2 or mustache
    QString templateParser;
    bool isStrict = false; ///< role lines that come from values are refused
    int formatVersion = 1; ///< 2 when spelled the newer way (model.id, options, kind)

    bool hasFrontMatter = false;
    QString frontMatter; ///< between the marks
    int frontMatterLine = 0;
    QString body;
    int bodyLine = 1; ///< line of the file that the body begins at
    QList<RoleSection> sections;
    std::shared_ptr<const YamlNode> yaml; ///< everything, with unknown members; null when it could not be read

    /// `path` without its ending: how the library and the command line call it.
    QString id() const;
    /// displayName, name or the file's name.
    QString title() const;
    const PromptInput* input(QStringView name) const;
    /// What rendering without other values uses: defaults and samples of the inputs, `sample` over them.
    QJsonObject sampleInputs() const;
};

/// A prompt and what is wrong with the file's shape. The prompt holds what could be read, also when there are errors.
struct ParsedPrompt
{
    Prompt prompt;
    QList<PromptProblem> problems;
};

inline constexpr qsizetype largestPrompt = 5 * 1024 * 1024; ///< bytes; larger files are refused with a sentence

/// Reads a file's bytes: UTF-8 with or without byte order mark, any line ends. Binary, oversized and wrongly encoded content is a problem.
/// Pure; any thread.
ParsedPrompt parsePrompt(const QByteArray& bytes, const QString& path = {});
/// The same for text that an editor holds.
ParsedPrompt parsePromptText(const QString& text, const QString& path = {});

/// A line's role marker: `system:`, `# User :`, `assistant[name="Ada"]:`; nothing for other lines.
struct RoleMarker
{
    QString role; ///< lower case
    QVariantMap attributes;
};
std::optional<RoleMarker> roleMarker(QStringView line);
/// system, user, assistant, developer, tool, function.
const QStringList& knownRoles();

/// `${env:NAME}` or `${env:NAME:fallback}` in a text: the names. Their values are never read.
QStringList environmentNames(const QString& text);

} // namespace prompts
