// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/embeddings.h"

#include "sandbox/reader/embedder.h"
#include "sandbox/reader/tokencount.h"

#include <QJsonArray>
#include <QtEndian>
#include <charconv>
#include <cstring>
#include <optional>

namespace sandbox::openai {

namespace {

constexpr int kMostInputs = 2048;

struct EmbeddingRequest
{
    QStringList texts;
    QList<int> tokens; ///< of each text
    int dimensions = 0;
    bool base64 = false;
};

struct EmbeddingParse
{
    std::optional<EmbeddingRequest> request;
    Failure failure;
};

EmbeddingParse invalid(const QString& param, const QString& code, const QString& message)
{
    return {std::nullopt, Failure::parameter(param, code, message)};
}

/// Token ids cannot be turned back into words without the vocabulary; as words of their own they still compare.
QString tokenText(const QJsonArray& ids)
{
    QString text;
    for (const QJsonValue& id : ids)
        text += QStringLiteral("t%1 ").arg(id.toInt());
    return text;
}

bool isTokenArray(const QJsonArray& array)
{
    for (const QJsonValue& value : array) {
        if (!value.isDouble())
            return false;
    }
    return !array.isEmpty();
}

std::optional<Failure> addInput(const QJsonValue& value, EmbeddingRequest& out)
{
    if (value.isString() && !value.toString().isEmpty()) {
        out.texts.append(value.toString());
        out.tokens.append(reader::TokenCount::count(value.toString()));
        return std::nullopt;
    }
    if (value.isArray() && isTokenArray(value.toArray())) {
        out.texts.append(tokenText(value.toArray()));
        out.tokens.append(static_cast<int>(value.toArray().size()));
        return std::nullopt;
    }
    return Failure::parameter(QStringLiteral("input"), QStringLiteral("invalid_value"),
                              QStringLiteral("'$.input' is invalid. Please check the API reference: "
                                             "https://platform.openai.com/docs/api-reference."));
}

EmbeddingParse parseEmbeddings(const QJsonObject& body, const Model& model)
{
    EmbeddingRequest out;
    const QString param = QStringLiteral("input");
    const QJsonValue input = body.value(param);
    if (input.isUndefined())
        return invalid(param, QStringLiteral("missing_required_parameter"),
                       QStringLiteral("Missing required parameter: 'input'."));
    const QJsonArray list = input.isArray() && !isTokenArray(input.toArray()) ? input.toArray() : QJsonArray{input};
    if (list.isEmpty())
        return invalid(param, QStringLiteral("empty_array"),
                       QStringLiteral("Invalid 'input': empty array. Expected an array with minimum length 1."));
    if (list.size() > kMostInputs)
        return invalid(param, QStringLiteral("array_above_max_length"),
                       QStringLiteral("Invalid 'input': array too long. Expected an array with maximum length %1, but "
                                      "got an array with length %2 instead.")
                           .arg(kMostInputs)
                           .arg(list.size()));
    for (const QJsonValue& value : list) {
        const auto failure = addInput(value, out);
        if (failure)
            return {std::nullopt, *failure};
        if (out.tokens.last() > model.contextTokens)
            return invalid(
                param, QStringLiteral("context_length_exceeded"),
                QStringLiteral(
                    "This model's maximum context length is %1 tokens, however you requested %2 tokens (%2 in your "
                    "prompt; 0 for the completion). Please reduce your prompt; or completion length.")
                    .arg(model.contextTokens)
                    .arg(out.tokens.last()));
    }
    const QJsonValue format = body.value(QStringLiteral("encoding_format"));
    if (!format.isUndefined() && !format.isNull() && format.toString() != QStringLiteral("float") &&
        format.toString() != QStringLiteral("base64"))
        return invalid(
            QStringLiteral("encoding_format"), QStringLiteral("invalid_value"),
            QStringLiteral("Invalid value for 'encoding_format'. Supported values are: 'float' and 'base64'."));
    out.base64 = format.toString() == QStringLiteral("base64");
    out.dimensions = model.dimensions;
    const QJsonValue dimensions = body.value(QStringLiteral("dimensions"));
    if (dimensions.isUndefined() || dimensions.isNull())
        return {out, {}};
    if (!model.shortens)
        return invalid(QStringLiteral("dimensions"), QStringLiteral("unsupported_parameter"),
                       QStringLiteral("This model does not support specifying dimensions."));
    out.dimensions = dimensions.toInt();
    if (!dimensions.isDouble() || out.dimensions < 1 || out.dimensions > model.dimensions)
        return invalid(QStringLiteral("dimensions"), QStringLiteral("invalid_value"),
                       QStringLiteral("Invalid value for 'dimensions': it must be an integer from 1 to %1.")
                           .arg(model.dimensions));
    return {out, {}};
}

void writeFloats(QByteArray& out, const std::vector<float>& values)
{
    char number[32];
    out += '[';
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0)
            out += ',';
        const auto end = std::to_chars(number, number + sizeof number, values[i]);
        out.append(number, static_cast<qsizetype>(end.ptr - number));
    }
    out += ']';
}

void writeBase64(QByteArray& out, const std::vector<float>& values)
{
    QByteArray bytes(static_cast<qsizetype>(values.size() * sizeof(float)), Qt::Uninitialized);
    for (size_t i = 0; i < values.size(); ++i) {
        quint32 bits = 0;
        std::memcpy(&bits, &values[i], sizeof bits);
        qToLittleEndian(bits, bytes.data() + i * sizeof bits);
    }
    out += '"' + bytes.toBase64() + '"';
}

/// Written by hand: a batch holds millions of numbers, and QJsonValue would hold each of them.
QByteArray bodyOf(const EmbeddingRequest& request, const Model& model, int total)
{
    const reader::Embedder embedder(model.name);
    QByteArray out = "{\"object\":\"list\",\"model\":\"" + model.id().toUtf8() + "\",\"data\":[";
    for (qsizetype i = 0; i < request.texts.size(); ++i) {
        if (i > 0)
            out += ',';
        out += "{\"object\":\"embedding\",\"index\":" + QByteArray::number(i) + ",\"embedding\":";
        const std::vector<float> values = embedder.embed(request.texts[i], request.dimensions);
        if (request.base64)
            writeBase64(out, values);
        else
            writeFloats(out, values);
        out += '}';
    }
    const QByteArray tokens = QByteArray::number(total);
    return out + "],\"usage\":{\"prompt_tokens\":" + tokens + ",\"total_tokens\":" + tokens + "}}";
}

} // namespace

void answerEmbeddings(const std::shared_ptr<Quotas>& quotas, const CallPtr& call)
{
    if (!call->model.embeds)
        return fail(
            *call,
            {400,
             QStringLiteral("OperationNotSupported"),
             QStringLiteral("The embeddings operation does not work with the specified model, %1. Please choose "
                            "different model and "
                            "try again. You can learn more about which models can be used with each operation here: "
                            "https://go.microsoft.com/fwlink/?linkid=2197993.")
                 .arg(call->model.name),
             {},
             {},
             {}});
    const EmbeddingParse parse = parseEmbeddings(call->body, call->model);
    if (!parse.request)
        return fail(*call, parse.failure);
    int total = 0;
    for (const int tokens : parse.request->tokens)
        total += tokens;
    call->promptTokens = total;
    if (!admitByQuota(*quotas, *call, total, 0))
        return;
    finish(*call, Response::text(200, "application/json", bodyOf(*parse.request, call->model, total)));
}

} // namespace sandbox::openai
