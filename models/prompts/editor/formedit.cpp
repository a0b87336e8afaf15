// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/formedit.h"

#include "prompts/promptedit.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

namespace prompts::editor {

namespace {

using Field = FormEdit::Field;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::editor::FormEdit)
};

QJsonValue listOf(const QString& text)
{
    QJsonArray items;
    for (const QString& one : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!one.trimmed().isEmpty()) {
            items.append(one.trimmed());
        }
    }
    return items.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(items);
}

QJsonValue textOrNothing(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

core::Result<QString> withNumber(const QString& text, const Prompt& prompt, const QString& parameter, const QString& value)
{
    const QStringList path = parameterPath(prompt, parameter);
    if (value.isEmpty()) {
        return withoutMember(text, path);
    }
    bool isNumber = false;
    double number = value.toDouble(&isNumber);
    if (!isNumber) {
        number = QLocale().toDouble(value, &isNumber);
    }
    if (!isNumber) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("\u201c%1\u201d is not a number.").arg(value));
    }
    const bool isWhole = parameter.startsWith(QLatin1String("max"));
    if (isWhole && (number < 1 || number != double(qint64(number)))) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The largest answer is a whole number of tokens."));
    }
    return withMember(text, path, isWhole ? QJsonValue(qint64(number)) : QJsonValue(number));
}

/// Where the file says its model's name.
QStringList modelPath(const Prompt& prompt)
{
    const auto m = [](const char* a, const char* b) { return QStringList{QStringLiteral("model"), QString::fromLatin1(a), QString::fromLatin1(b)}; };
    const QJsonObject& configuration = prompt.model.configuration;
    if (prompt.formatVersion == 2) {
        return {QStringLiteral("model"), QStringLiteral("id")};
    }
    return configuration.contains(QLatin1String("model")) ? m("configuration", "model") : m("configuration", "name");
}

QJsonValue sampleOf(const QString& text, const PromptInput& input)
{
    if (text.isEmpty()) {
        return QJsonValue(QJsonValue::Undefined);
    }
    if (input.type.isEmpty() || input.type == QLatin1String("string") || input.type == QLatin1String("image")) {
        return text;
    }
    const QJsonDocument read = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return read.isArray() && read.array().size() == 1 ? read.array().first() : QJsonValue(text);
}

core::Result<QString> withChangedInput(const QString& text, const Prompt& prompt, const FormEdit& edit)
{
    const PromptInput* const known = prompt.input(edit.input);
    PromptInput input = known ? *known : PromptInput();
    input.name = edit.input.trimmed();
    switch (edit.field) {
    case Field::InputType:
        input.type = edit.value;
        input.isShort = false;
        break;
    case Field::InputSample: {
        const QJsonValue value = sampleOf(edit.value, input);
        if (input.sample.isUndefined() && !input.defaultValue.isUndefined()) {
            input.defaultValue = value;
        } else {
            input.sample = value;
        }
        break;
    }
    case Field::InputDescription:
        input.description = edit.value;
        input.isShort = input.isShort && edit.value.isEmpty();
        break;
    default:
        if (known) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("There is already an input named %1.").arg(input.name));
        }
        input.type = QStringLiteral("string");
        break;
    }
    return withInput(text, input);
}

} // namespace

core::Result<QString> edited(const QString& text, const FormEdit& edit)
{
    const Prompt prompt = parsePromptText(text).prompt;
    const auto top = [](const char* name) { return QStringList{QString::fromLatin1(name)}; };
    const auto model = [](const char* name) { return QStringList{QStringLiteral("model"), QString::fromLatin1(name)}; };
    switch (edit.field) {
    case Field::Name: return withMember(text, top("name"), textOrNothing(edit.value));
    case Field::Description: return withMember(text, top("description"), textOrNothing(edit.value));
    case Field::Authors: return withMember(text, top("authors"), listOf(edit.value));
    case Field::Tags: return withMember(text, top("tags"), listOf(edit.value));
    case Field::Api: return withMember(text, prompt.formatVersion == 2 ? model("apiType") : model("api"), textOrNothing(edit.value));
    case Field::Model: return withMember(text, modelPath(prompt), textOrNothing(edit.value));
    case Field::Deployment: return withMember(text, model("configuration") << QStringLiteral("azure_deployment"), textOrNothing(edit.value));
    case Field::Temperature: return withNumber(text, prompt, QStringLiteral("temperature"), edit.value);
    case Field::TopP: return withNumber(text, prompt, QStringLiteral("top_p"), edit.value);
    case Field::MaxTokens: {
        const bool isNewer = prompt.model.parameters.contains(QLatin1String("max_completion_tokens"));
        return withNumber(text, prompt, isNewer ? QStringLiteral("max_completion_tokens") : QStringLiteral("max_tokens"), edit.value);
    }
    case Field::InputRemoved: return withoutInput(text, edit.input);
    case Field::InputRenamed: return withInputRenamed(text, edit.input, edit.value.trimmed());
    default: return withChangedInput(text, prompt, edit);
    }
}

} // namespace prompts::editor
