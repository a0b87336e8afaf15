// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/render.h"
#include "monitoring/pricetable.h"
#include "prompts/templating.h"
#include "tokens/encoding.h"
#include "tokens/modellimits.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Render)
};

/// A word that occurs nowhere in the template and its values, so that what carries it can only have been put there by this program.
QString wordNotIn(const QString& body, const QByteArray& values)
{
    for (quint64 attempt = qHash(body, size_t(values.size()) + 1);; attempt = attempt * 6364136223846793005ULL + 1442695040888963407ULL) {
        const QString word = QStringLiteral("m%1").arg(attempt, 16, 16, QLatin1Char('0'));
        if (!body.contains(word) && !values.contains(word.toLatin1())) {
            return word;
        }
    }
}

/// The template with its own role lines marked by the word, so that they can be told from role lines in values. Lines stay lines.
QString marked(const Prompt& prompt, const QString& word)
{
    QStringList lines = prompt.body.split(QLatin1Char('\n'));
    for (const RoleSection& section : prompt.sections) {
        if (section.markerLine == 0) {
            continue;
        }
        const qsizetype at = section.markerLine - prompt.bodyLine;
        if (section.role == QLatin1String("tools")) {
            for (qsizetype line = at; line <= section.lastLine - prompt.bodyLine && line < lines.size(); ++line) {
                lines[line].clear();
            }
        } else if (section.role != QLatin1String("thread") && at >= 0 && at < lines.size()) {
            QString& line = lines[at];
            const qsizetype bracket = line.indexOf(QLatin1Char('['));
            const QString attribute = QStringLiteral("%1=\"%2\"").arg(word).arg(section.markerLine);
            bracket >= 0 ? line.insert(bracket + 1, attribute + QLatin1Char(',')) : line.insert(line.lastIndexOf(QLatin1Char(':')), QLatin1Char('[') + attribute + QLatin1Char(']'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString unmarked(QString text, const QString& word)
{
    const QString attribute = word + QStringLiteral("=\"");
    for (qsizetype at = text.indexOf(attribute); at > 0; at = text.indexOf(attribute, at)) {
        qsizetype end = text.indexOf(QLatin1Char('"'), at + attribute.size()) + 1;
        const bool isAlone = end < text.size() && text.at(end) == QLatin1Char(']');
        const qsizetype begin = isAlone ? at - 1 : at;
        end += 1; // the bracket or the comma behind
        text.remove(begin, end - begin);
        at = begin;
    }
    return text;
}

QJsonValue historyContent(const QJsonValue& message)
{
    const QJsonObject object = message.toObject();
    return object.contains(QLatin1String("content")) ? object.value(QLatin1String("content")) : object.value(QLatin1String("parts"));
}

RenderedMessage ofHistory(const QJsonValue& value)
{
    RenderedMessage message;
    const QJsonObject object = value.toObject();
    message.role = value.isString() ? QStringLiteral("user") : object.value(QLatin1String("role")).toString(QStringLiteral("user")).toLower();
    message.name = object.value(QLatin1String("name")).toString();
    message.isFromValue = true;
    const QJsonValue content = value.isString() ? value : historyContent(value);
    if (!content.isArray()) {
        message.parts = partsOf(content.toString());
        return message;
    }
    for (const QJsonValue& item : content.toArray()) {
        const QJsonObject part = item.toObject();
        const QString url = part.value(QLatin1String("image_url")).toObject().value(QLatin1String("url")).toString();
        const QString text = part.contains(QLatin1String("text")) ? part.value(QLatin1String("text")).toString() : part.value(QLatin1String("value")).toString();
        message.parts << (url.isEmpty() ? ContentPart{ContentPart::Kind::Text, text, {}} : ContentPart{ContentPart::Kind::Image, {}, url});
    }
    return message;
}

/// Inputs of kind thread become messages where the template prints them, and at ![thread].
class Threads
{
public:
    Threads(const Prompt& prompt, QJsonObject& inputs, const QString& word)
    {
        for (const PromptInput& input : prompt.inputs) {
            if (input.type == QLatin1String("thread") || (input.name == QLatin1String("thread") && input.type == QLatin1String("array"))) {
                const QString mark = QStringLiteral("%1-thread-%2").arg(word).arg(m_values.size());
                m_values.insert(mark, inputs.value(input.name).toArray());
                inputs.insert(input.name, mark);
            }
        }
        m_unnamed = m_values.isEmpty() ? inputs.value(QLatin1String("thread")).toArray() : m_values.constBegin().value();
    }
    QList<RenderedMessage> expanded(const QList<RenderedMessage>& messages) const
    {
        QList<RenderedMessage> all;
        for (const RenderedMessage& message : messages) {
            if (message.role == QLatin1String("thread")) {
                put(all, m_unnamed);
                if (!message.text().trimmed().isEmpty()) {
                    RenderedMessage rest = message;
                    rest.role = QStringLiteral("system");
                    all << rest;
                }
            } else {
                cut(all, message);
            }
        }
        return all;
    }

private:
    static void put(QList<RenderedMessage>& all, const QJsonArray& history)
    {
        for (const QJsonValue& item : history) {
            all << ofHistory(item);
        }
    }
    void cut(QList<RenderedMessage>& all, const RenderedMessage& message) const
    {
        QString rest = message.text();
        bool found = false;
        for (;;) {
            qsizetype first = -1;
            QString mark;
            for (auto it = m_values.begin(); it != m_values.end(); ++it) {
                const qsizetype at = rest.indexOf(it.key());
                if (at >= 0 && (first < 0 || at < first)) {
                    first = at;
                    mark = it.key();
                }
            }
            if (first < 0) {
                break;
            }
            found = true;
            add(all, message, rest.left(first));
            put(all, m_values.value(mark));
            rest = rest.mid(first + mark.size());
        }
        found ? add(all, message, rest) : void(all << message);
    }
    static void add(QList<RenderedMessage>& all, RenderedMessage message, const QString& text)
    {
        if (!text.trimmed().isEmpty()) {
            message.parts = partsOf(text.trimmed());
            all << message;
        }
    }
    QMap<QString, QJsonArray> m_values;
    QJsonArray m_unnamed;
};

void readSampleFile(const Prompt& prompt, const RenderContext& context, QJsonObject& values)
{
    if (prompt.sampleFile.isEmpty() || !context.files || !context.usesSamples) {
        return;
    }
    const std::optional<QByteArray> bytes = context.files->read(resolvePath(prompt.sampleFile, prompt.path, *context.files));
    const QJsonObject sample = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    for (auto it = sample.begin(); it != sample.end(); ++it) {
        values.insert(it.key(), *it);
    }
}

/// `${file:x.json}` as a value: the file's JSON, or its text.
QJsonValue loaded(const QJsonValue& value, const Prompt& prompt, const RenderContext& context)
{
    const QString text = value.toString().trimmed();
    if (!context.files || !text.startsWith(QLatin1String("${file:")) || !text.endsWith(QLatin1Char('}'))) {
        return value;
    }
    const std::optional<QByteArray> bytes = context.files->read(resolvePath(text.mid(7).chopped(1).trimmed(), prompt.path, *context.files));
    if (!bytes) {
        return value;
    }
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    return document.isArray() ? QJsonValue(document.array()) : document.isObject() ? QJsonValue(document.object()) : QJsonValue(QString::fromUtf8(*bytes));
}

QJsonObject valuesOf(const Prompt& prompt, const QJsonObject& given, const RenderContext& context, QList<PromptProblem>& problems)
{
    QJsonObject values;
    if (context.usesSamples) {
        values = prompt.sampleInputs();
        readSampleFile(prompt, context, values);
    } else {
        for (const PromptInput& input : prompt.inputs) {
            if (!input.defaultValue.isUndefined()) {
                values.insert(input.name, input.defaultValue);
            }
        }
    }
    for (auto it = given.begin(); it != given.end(); ++it) {
        values.insert(it.key(), *it);
    }
    for (const PromptInput& input : prompt.inputs) {
        if (values.contains(input.name)) {
            values.insert(input.name, loaded(values.value(input.name), prompt, context));
        } else if (input.isRequired) {
            problems << PromptProblem{input.line, input.column, input.column + int(input.name.size()), Severity::Error, QStringLiteral("inputMissing"),
                                      Text::tr("The input “%1” is required and has no value.").arg(input.name), Text::tr("Give a value for it.")};
        }
    }
    return values;
}

QList<RenderedMessage> ownMessages(const Prompt& prompt, const QString& text, const QString& word, QList<PromptProblem>& problems)
{
    QList<RenderedMessage> messages = messagesOf(text);
    bool isFirst = true;
    for (RenderedMessage& message : messages) {
        const QVariant line = message.attributes.take(word);
        message.templateLine = line.toInt();
        message.isFromValue = !line.isValid() && !isFirst && message.role != QLatin1String("thread");
        isFirst = false;
        if (message.isFromValue && prompt.isStrict) {
            problems << PromptProblem{prompt.bodyLine, 1, 2, Severity::Error, QStringLiteral("roleInValue"), Text::tr("A value holds the role line “%1:”, and the prompt is strict.").arg(message.role),
                                      Text::tr("Give the history as an input of kind thread, or remove the line from the value.")};
        }
    }
    return messages;
}

void putPrices(RenderedPrompt& rendered, const Prompt& prompt, const RenderContext& context)
{
    if (!context.prices) {
        return;
    }
    QStringList models{rendered.model};
    models << context.costModels;
    models.removeDuplicates();
    const QJsonValue most = prompt.model.parameters.contains(QLatin1String("max_tokens")) ? prompt.model.parameters.value(QLatin1String("max_tokens"))
                                                                                          : prompt.model.parameters.value(QLatin1String("max_completion_tokens"));
    for (const QString& model : models) {
        if (const std::optional<double> input = context.prices->costOf(model, double(rendered.tokens), 0, 0)) {
            ExpectedCost cost{model, context.prices->currency, *input, {}, context.prices->caveat()};
            if (most.isDouble() && most.toDouble() > 0) {
                cost.largest = context.prices->costOf(model, double(rendered.tokens), 0, most.toDouble());
            }
            rendered.costs << cost;
        }
    }
}

void count(RenderedPrompt& rendered, const Prompt& prompt)
{
    const std::optional<tokens::ModelLimits> limits = tokens::limitsOfModel(rendered.model);
    const tokens::EncodingName name = limits ? limits->encoding : tokens::EncodingName::O200kBase;
    rendered.encoding = tokens::encodingText(name);
    rendered.isTokenCountExact = limits.has_value();
    if (limits && limits->context) {
        rendered.contextLength = *limits->context;
    }
    if (prompt.model.api == QLatin1String("completion") || prompt.model.api == QLatin1String("embedding")) {
        rendered.tokens = tokens::Encoding::of(name).count(QStringView(rendered.text));
        for (RenderedMessage& message : rendered.messages) {
            message.tokens = tokens::Encoding::of(name).count(QStringView(message.text()));
        }
    } else {
        rendered.tokens = countTokens(rendered.messages, rendered.model);
    }
    if (!rendered.tools.isEmpty()) {
        rendered.tokens += tokens::Encoding::of(name).count(QJsonDocument(rendered.tools).toJson(QJsonDocument::Compact));
        rendered.isTokenCountExact = false;
    }
    for (const RenderedMessage& message : rendered.messages) {
        rendered.isTokenCountExact = rendered.isTokenCountExact && !message.hasImages();
    }
}

} // namespace

RenderedPrompt renderMessages(const Prompt& prompt, const QJsonObject& inputs, const RenderContext& context)
{
    RenderedPrompt rendered;
    rendered.tools = prompt.tools;
    rendered.model = !context.model.isEmpty() ? context.model : !prompt.model.name.isEmpty() ? prompt.model.name : prompt.model.deployment;
    rendered.inputs = valuesOf(prompt, inputs, context, rendered.problems);
    QJsonObject values = rendered.inputs;
    const QByteArray valueText = QJsonDocument(values).toJson(QJsonDocument::Compact);
    const QString word = wordNotIn(prompt.body, valueText);
    const Threads threads(prompt, values, word);
    const QString text = renderBody(prompt, marked(prompt, word), values, context, rendered.problems);
    if (!rendered.isComplete()) {
        return rendered;
    }
    rendered.text = unmarked(text, word);
    if (prompt.model.api == QLatin1String("completion") || prompt.model.api == QLatin1String("embedding")) {
        RenderedMessage message;
        message.role = QStringLiteral("user");
        rendered.text = rendered.text.trimmed();
        message.parts = {ContentPart{ContentPart::Kind::Text, rendered.text, {}}};
        rendered.messages = {message};
    } else {
        rendered.messages = threads.expanded(ownMessages(prompt, text, word, rendered.problems));
    }
    count(rendered, prompt);
    putPrices(rendered, prompt, context);
    sortProblems(rendered.problems);
    return rendered;
}

} // namespace prompts
