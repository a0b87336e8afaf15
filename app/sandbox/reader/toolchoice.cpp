// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/toolchoice.h"

#include "sandbox/reader/corpus.h"
#include "sandbox/reader/extract.h"
#include "sandbox/reader/phrases.h"
#include "sandbox/reader/schemafill.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <cmath>

namespace sandbox::reader {

namespace {

struct Candidate
{
    const ReadRequest::Tool* tool = nullptr;
    double fit = 0;
    bool search = false;
};

bool isSearch(const ReadRequest::Tool& tool)
{
    static const QRegularExpression words(QStringLiteral("search|retriev|look ?up|lookup|knowledge|find|query|検索"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameter(
        QStringLiteral("^(?:q|query|question|search|search_query|searchText|text|keywords)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QJsonObject properties = tool.parameters.value(QStringLiteral("properties")).toObject();
    bool takesText = false;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        takesText = takesText || parameter.match(it.key()).hasMatch();
    return takesText && (words.match(tool.name).hasMatch() || words.match(tool.description).hasMatch());
}

/// Words of a function: its name counts most, then its description, then parameters and their choices.
double fitOf(const ReadRequest::Tool& tool, const Question& question, const QHash<QString, int>& users)
{
    const Signature name = Signature::of(identifierWords(tool.name).join(QLatin1Char(' ')));
    const Signature description = Signature::of(tool.description);
    QString parameterText;
    const QJsonObject properties = tool.parameters.value(QStringLiteral("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        parameterText += identifierWords(it.key()).join(QLatin1Char(' ')) + QLatin1Char(' ') +
                         it.value().toObject().value(QStringLiteral("description")).toString() + QLatin1Char('\n');
        for (const QJsonValue& option : it.value().toObject().value(QStringLiteral("enum")).toArray())
            parameterText += option.toString() + QLatin1Char('\n');
    }
    const Signature parameters = Signature::of(parameterText);
    double fit = 0;
    const auto meets = [](const QuestionTerm& term, const Signature& signature) {
        if (signature.forms.contains(term.term.form))
            return true;
        for (const int group : term.groups) {
            if (signature.groups.contains(group))
                return true;
        }
        return false;
    };
    for (const QuestionTerm& term : question.terms) {
        const double rare = 1.0 / std::sqrt(1.0 + users.value(term.term.form));
        const double weight = std::max(term.weight, 0.3) * rare;
        if (meets(term, name))
            fit += 1.6 * weight;
        else if (meets(term, description))
            fit += 1.0 * weight;
        else if (meets(term, parameters))
            fit += 0.5 * weight;
    }
    return fit;
}

QList<Candidate> candidates(const ReadRequest& request, const Question& question)
{
    QHash<QString, int> users; // how many other functions use a word
    for (const ReadRequest::Tool& tool : request.tools) {
        for (const QString& form :
             contentForms(identifierWords(tool.name).join(QLatin1Char(' ')) + QLatin1Char(' ') + tool.description))
            ++users[form];
    }
    for (int& count : users)
        --count;
    QList<Candidate> out;
    for (const ReadRequest::Tool& tool : request.tools)
        out.append({&tool, fitOf(tool, question, users), isSearch(tool)});
    std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return a.fit > b.fit; });
    return out;
}

/// Single-text arguments joined by "and" ask for one call each ("the weather in Oslo and Rome").
QList<QJsonObject> spread(const QJsonObject& arguments, const QJsonObject& schema, const QString& question)
{
    const QJsonArray required = schema.value(QStringLiteral("required")).toArray();
    if (required.size() != 1 || !arguments.value(required.first().toString()).isString())
        return {arguments};
    const QString key = required.first().toString();
    const QString first = arguments.value(key).toString();
    const QRegularExpression more(QStringLiteral("%1((?:,? (?:and|or) |, )[A-Z][\\w-]+(?: [A-Z][\\w-]+)*)+")
                                      .arg(QRegularExpression::escape(first)));
    static const QRegularExpression name(QStringLiteral("(?:and |or |, )([A-Z][\\w-]+(?: [A-Z][\\w-]+)*)"));
    const auto match = more.match(question);
    QList<QJsonObject> out = {arguments};
    if (!match.hasMatch())
        return out;
    auto names = name.globalMatch(match.captured().mid(first.size()));
    while (names.hasNext() && out.size() < 8) {
        QJsonObject other = arguments;
        other.insert(key, names.next().captured(1));
        out.append(other);
    }
    return out;
}

} // namespace

ToolDecision decideTools(const ReadRequest& request, const Grounding& grounding, const Answerer& answerer,
                         bool answered)
{
    ToolDecision decision;
    using Choice = ReadRequest::ToolChoice;
    if (request.tools.isEmpty() || request.toolChoice == Choice::None)
        return decision;
    const bool forced = request.toolChoice == Choice::Required || request.toolChoice == Choice::Named;
    if (!forced && grounding.toolResults)
        return decision; // the results are there: answer from them
    const QList<Candidate> ranked = candidates(request, Question::of(answerer.question()));
    Candidate chosen = ranked.first();
    for (const Candidate& candidate : ranked) {
        if (request.toolChoice == Choice::Named && candidate.tool->name == request.namedTool)
            chosen = candidate;
    }
    if (!forced) {
        if (answered)
            return decision;
        if (chosen.fit < 0.9) {
            const auto search = std::find_if(ranked.cbegin(), ranked.cend(),
                                             [](const Candidate& candidate) { return candidate.search; });
            if (search == ranked.cend() || Question::of(answerer.question()).terms.isEmpty())
                return decision;
            chosen = *search;
        }
    }
    SchemaFill::Context context;
    context.question = answerer.question();
    context.text = answerer.question();
    for (auto turn = grounding.history.crbegin(); turn != grounding.history.crend(); ++turn) {
        if (turn->role == Turn::Role::User)
            context.text += QLatin1Char('\n') + turn->text;
    }
    SchemaFill fill(SchemaFill::Purpose::Arguments, context, nullptr);
    const QJsonObject arguments = fill.object(chosen.tool->parameters);
    if (!forced && !fill.missing().isEmpty()) {
        QStringList names;
        for (const QString& name : fill.missing())
            names.append(identifierWords(name).join(QLatin1Char(' ')));
        decision.question = phrase(Phrase::MissingArgument, answerer.language())
                                .arg(chosen.tool->name, names.join(QStringLiteral(", ")));
        return decision;
    }
    const QList<QJsonObject> sets = request.parallelToolCalls
                                        ? spread(arguments, chosen.tool->parameters, answerer.question())
                                        : QList<QJsonObject>{arguments};
    for (const QJsonObject& set : sets)
        decision.calls.append(
            {{}, chosen.tool->name, QString::fromUtf8(QJsonDocument(set).toJson(QJsonDocument::Compact))});
    return decision;
}

} // namespace sandbox::reader
