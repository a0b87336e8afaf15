// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/promptinputs.h"

#include "playground/grounding.h"
#include "prompts/check.h"

#include <QHash>
#include <QRegularExpression>

namespace comparison {

namespace {

const QHash<QString, InputRole>& rolesByName()
{
    static const QHash<QString, InputRole> roles = [] {
        QHash<QString, InputRole> all;
        const auto add = [&all](InputRole role, std::initializer_list<const char*> names) {
            for (const char* name : names) {
                all.insert(QLatin1String(name), role);
            }
        };
        add(InputRole::Question, {"question", "userquestion", "query", "userquery", "userinput", "usermessage", "chatinput", "input", "lastquestion",
                                  "prompt", "request"});
        add(InputRole::SearchQuery, {"searchquery", "rewrittenquery", "rewrittenquestion", "standalonequestion", "searchtext"});
        add(InputRole::Documents, {"documents", "docs", "document", "context", "contexts", "passages", "sources", "chunks", "grounding", "groundingdata",
                                   "retrieveddocuments", "retrievedcontext", "retrievedchunks", "retrieval", "searchresults", "results", "hits",
                                   "knowledge", "documentation", "evidence", "references", "excerpts", "snippets"});
        add(InputRole::History, {"history", "chathistory", "conversation", "conversationhistory", "messages", "thread", "turns", "previousmessages",
                                 "messagehistory", "dialog", "dialogue"});
        return all;
    }();
    return roles;
}

/// The template goes through it: `for x in name`, `name[0]`, `name | length`.
bool isGoneThrough(const QString& body, const QString& name)
{
    const QRegularExpression loop(QStringLiteral("\\bin\\s+%1\\b|\\b%1\\s*\\[|\\b%1\\s*\\|\\s*(?:length|count|first|last|map|selectattr|rejectattr|groupby|batch|slice|sort|reverse|tojson)\\b|\\{\\{#\\s*%1\\b")
                                      .arg(QRegularExpression::escape(name)));
    return loop.match(body).hasMatch();
}

bool isListInput(const prompts::PromptInput& input, const QString& body)
{
    if (input.type == QLatin1String("array") || input.type == QLatin1String("thread") || input.type == QLatin1String("list") || input.example().isArray()) {
        return true;
    }
    return input.type != QLatin1String("string") && isGoneThrough(body, input.name);
}

QString guarded(QString text, QChar guard)
{
    if (text.contains(QLatin1Char(':')) || text.contains(QLatin1String("!["))) {
        QStringList lines = text.split(QLatin1Char('\n'));
        for (QString& line : lines) {
            if (prompts::roleMarker(line)) {
                line.prepend(guard);
            }
            line.replace(QLatin1String("!["), QStringLiteral("!") + guard + QLatin1Char('['));
        }
        text = lines.join(QLatin1Char('\n'));
    }
    if (text.trimmed().startsWith(QLatin1String("${"))) {
        text.prepend(guard);
    }
    return text;
}

QJsonValue guarded(const QJsonValue& value, QChar guard)
{
    if (value.isString()) {
        return guarded(value.toString(), guard);
    }
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue& item : value.toArray()) {
            list.append(guarded(item, guard));
        }
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            *it = guarded(QJsonValue(*it), guard);
        }
        return object;
    }
    return value;
}

QJsonValue historyValue(const QList<playground::Exchange>& history, bool isList)
{
    QJsonArray turns;
    QStringList lines;
    const auto add = [&](const QString& role, const QString& text) {
        turns.append(QJsonObject{{QStringLiteral("role"), role}, {QStringLiteral("content"), text}});
        lines << role + QStringLiteral(" said: ") + text;
    };
    for (const playground::Exchange& exchange : history) {
        add(QStringLiteral("user"), exchange.question);
        add(QStringLiteral("assistant"), exchange.answer);
    }
    return isList ? QJsonValue(turns) : QJsonValue(lines.join(QLatin1Char('\n')));
}

} // namespace

InputRole inputRole(const QString& name)
{
    QString plain = name.toCaseFolded();
    plain.remove(QLatin1Char('_')).remove(QLatin1Char('-')).remove(QLatin1Char(' '));
    return rolesByName().value(plain, InputRole::Variable);
}

bool InputPlan::takes(InputRole role) const
{
    return std::any_of(places.begin(), places.end(), [role](const Place& place) { return place.role == role; });
}

QStringList InputPlan::variables() const
{
    QStringList names;
    for (const Place& place : places) {
        if (place.role == InputRole::Variable) {
            names << place.name;
        }
    }
    return names;
}

InputPlan inputPlan(const prompts::Prompt& prompt)
{
    InputPlan plan;
    for (const prompts::PromptInput& input : prompt.inputs) {
        plan.places << InputPlan::Place{input.name, inputRole(input.name), isListInput(input, prompt.body)};
    }
    for (const prompts::VariableUse& use : prompts::variablesOf(prompt)) {
        if (!prompt.input(use.name)) {
            plan.places << InputPlan::Place{use.name, inputRole(use.name), isGoneThrough(prompt.body, use.name)};
        }
    }
    for (const prompts::RoleSection& section : prompt.sections) {
        if (section.role == QLatin1String("thread") && !plan.takes(InputRole::History)) {
            plan.places << InputPlan::Place{QStringLiteral("thread"), InputRole::History, true};
        }
    }
    // "input" or "prompt" beside a "question" is something else.
    const bool hasPlainQuestion = std::any_of(plan.places.begin(), plan.places.end(), [](const InputPlan::Place& place) {
        return place.role == InputRole::Question && place.name.contains(QLatin1String("que"), Qt::CaseInsensitive);
    });
    for (InputPlan::Place& place : plan.places) {
        if (hasPlainQuestion && place.role == InputRole::Question && !place.name.contains(QLatin1String("que"), Qt::CaseInsensitive)) {
            place.role = InputRole::Variable;
        }
    }
    return plan;
}

QJsonObject inputValues(const InputPlan& plan, const playground::PromptInputs& inputs, QChar guard)
{
    QJsonObject values;
    for (const InputPlan::Place& place : plan.places) {
        switch (place.role) {
        case InputRole::Variable: break;
        case InputRole::Question: values.insert(place.name, inputs.question); break;
        case InputRole::SearchQuery: values.insert(place.name, inputs.searchQuery.isEmpty() ? inputs.question : inputs.searchQuery); break;
        case InputRole::History: values.insert(place.name, historyValue(inputs.history, place.isList)); break;
        case InputRole::Documents:
            if (place.isList) {
                values.insert(place.name, playground::documentValues(inputs.chunks));
            } else {
                values.insert(place.name, inputs.grounded ? playground::documentBlock(inputs.chunks) : QString());
            }
            break;
        }
    }
    for (auto it = inputs.variables.begin(); it != inputs.variables.end(); ++it) {
        values.insert(it.key(), *it);
    }
    return guarded(QJsonValue(values), guard).toObject();
}

QChar guardFor(const playground::PromptInputs& inputs, const QString& templateText)
{
    const auto isUsed = [&](QChar mark) {
        const auto has = [mark](const QString& text) { return text.contains(mark); };
        return has(templateText) || has(inputs.question) || has(inputs.searchQuery)
            || std::any_of(inputs.history.begin(), inputs.history.end(), [&](const playground::Exchange& turn) { return has(turn.question) || has(turn.answer); })
            || std::any_of(inputs.chunks.begin(), inputs.chunks.end(), [&](const playground::Chunk& chunk) { return has(chunk.content) || has(chunk.title) || has(chunk.url); });
    };
    char16_t mark = 0xE0B7; // private use
    while (mark < 0xF8FF && isUsed(QChar(mark))) {
        ++mark;
    }
    return QChar(mark);
}

} // namespace comparison
