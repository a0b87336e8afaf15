// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/openinputs.h"

#include "comparison/promptinputs.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comparison {

namespace {

QString textOf(const QJsonValue& value)
{
    if (value.isString() || value.isUndefined()) {
        return value.toString();
    }
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

QList<OpenInput> openInputs(const Comparison& comparison)
{
    QList<OpenInput> inputs;
    for (const PromptRow& row : comparison.rows) {
        const prompts::Prompt prompt = prompts::parsePromptText(row.text, row.path).prompt;
        for (const QString& name : inputPlan(prompt).variables()) {
            const prompts::PromptInput* const input = prompt.input(name);
            const bool isKnown = std::any_of(inputs.begin(), inputs.end(), [&](const OpenInput& known) { return known.name == name; });
            if (!isKnown) {
                inputs << OpenInput{name, input ? textOf(input->example()) : QString(), textOf(comparison.variables.value(name))};
            }
        }
    }
    return inputs;
}

QJsonObject inputsFromTexts(const QHash<QString, QString>& texts)
{
    QJsonObject values;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QJsonArray read = QJsonDocument::fromJson("[" + it.value().toUtf8() + "]").array();
        if (!it.value().isEmpty()) {
            values.insert(it.key(), read.size() == 1 && !read.first().isString() ? read.first() : QJsonValue(it.value()));
        }
    }
    return values;
}

} // namespace comparison
