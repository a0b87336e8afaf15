// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/reader.h"

#include "sandbox/reader/answer.h"
#include "sandbox/reader/followup.h"
#include "sandbox/reader/phrases.h"
#include "sandbox/reader/schemafill.h"
#include "sandbox/reader/toolchoice.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox::reader {

namespace {

/// Is the question about the model itself?
bool asksWhoIAm(const QString& question)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b(?:who|what) (?:exactly )?are you\\b|\\bwhat(?:'s| is) your name\\b|\\b(?:which|what) (?:ai "
                       "|language |llm )?(?:model|llm|ai)(?: version)? "
                       "(?:are you|is this|do you use|am i (?:talking|speaking))|\\bare you (?:chat)?gpt|\\bare you "
                       "(?:a |an )?(?:real )?(?:ai|bot|robot|human|person|machine|llm|language model)\\b|"
                       "\\b(?:introduce|describe) yourself\\b|\\btell me about yourself\\b|\\bname of (?:this|your) "
                       "model\\b|\\bwhat model\\b.{0,20}\\byou\\b|"
                       "あなた(?:は|の名前|って)(?:、)?(?:誰|だれ|何者|何という|どの|なん|何ですか)|(?:お|あなたの)"
                       "名前は|(?:何|なん|どの)(?:という)?モデル|モデル名|自己紹介"),
        QRegularExpression::CaseInsensitiveOption);
    return question.size() < 200 && pattern.match(question).hasMatch();
}

bool asksNothing(const QString& question)
{
    static const QRegularExpression greeting(
        QStringLiteral("^\\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?(?: "
                       "you)?|ok(?:ay)?|test|ping|こんにちは|こんばんは|おはよう(?:ございます)?|ありがとう(?:"
                       "ございます)?|はじめまして)\\W*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return question.trimmed().isEmpty() || greeting.match(question).hasMatch();
}

/// Wraps a result into the JSON object that the request wants.
QString asJson(const ReadRequest& request, const Grounding& grounding, const Answerer& answerer, const QString& answer,
               const QList<PartAnswer>& parts, const ReadResult& result)
{
    SchemaFill::Context context;
    context.question = answerer.question();
    context.answer = answer;
    context.answered = result.answered;
    context.support = result.support;
    context.text = grounding.question;
    for (const PartAnswer& part : parts)
        context.quotes += part.quotes;
    for (const Quote& quote : context.quotes)
        context.text += QLatin1Char('\n') + quote.text;
    if (context.quotes.isEmpty()) {
        for (const Source& source : grounding.sources)
            context.text += source.origin == Source::Origin::Instructions ? QString() : QLatin1Char('\n') + source.text;
    }
    SchemaFill fill(SchemaFill::Purpose::Answer, context, &answerer);
    const QJsonObject schema =
        request.format == ReadRequest::Format::JsonSchema
            ? request.schema
            : schemaFromInstructions(grounding.instructions + QLatin1Char('\n') + grounding.question);
    return QString::fromUtf8(QJsonDocument(fill.object(schema)).toJson(QJsonDocument::Compact));
}

/// The answer without list marks and citations, for a JSON field.
QString plainAnswer(const QList<PartAnswer>& parts, const QString& markdown)
{
    QStringList sentences;
    for (const PartAnswer& part : parts) {
        for (const Quote& quote : part.quotes)
            sentences.append(quote.text);
    }
    return sentences.isEmpty() ? markdown : sentences.join(QLatin1Char(' '));
}

void answerQuestion(const ReadRequest& request, const Grounding& grounding, ReadResult& result)
{
    const Answerer answerer(grounding);
    const QList<PartAnswer> parts = answerer.answer(request.variant);
    for (const PartAnswer& part : parts) {
        result.answered = result.answered || !part.quotes.isEmpty();
        result.support = qMax(result.support, part.support);
    }
    const ToolDecision tools = decideTools(request, grounding, answerer, result.answered);
    if (!tools.calls.isEmpty()) {
        result.calls = tools.calls;
        return;
    }
    const bool identity = asksWhoIAm(grounding.question);
    const bool greeting = asksNothing(grounding.question) && !grounding.toolResults;
    if (identity) {
        result.text = phrase(Phrase::Identity, answerer.language());
        result.answered = true;
        result.support = 1;
    } else if (greeting) {
        result.text = phrase(Phrase::Greeting, answerer.language());
    } else if (!tools.question.isEmpty() && !result.answered) {
        result.text = tools.question;
    } else {
        result.text = answerer.markdown(parts);
    }
    if (request.format != ReadRequest::Format::Text) {
        const bool own = identity || greeting;
        const QString plain = own ? result.text : plainAnswer(parts, result.text);
        result.text = asJson(request, grounding, answerer, plain, own ? QList<PartAnswer>() : parts, result);
    }
}

} // namespace

ReadResult read(const ReadRequest& request)
{
    ReadResult result;
    const Grounding grounding = groundingOf(request.turns);
    const bool documents = !grounding.sources.isEmpty() && grounding.documents;
    if (documents || !asksForRewrite(grounding)) {
        answerQuestion(request, grounding, result);
        return result;
    }
    result.text = rewritten(grounding);
    result.answered = true;
    result.support = 1;
    if (request.format != ReadRequest::Format::Text) {
        Grounding asked = grounding;
        asked.question = result.text;
        asked.history.clear();
        asked.sources.clear();
        result.text = asJson(request, asked, Answerer(asked), result.text, {}, result);
    }
    return result;
}

} // namespace sandbox::reader
