// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/parametercheck.h"

#include <QJsonArray>
#include <cmath>

namespace sandbox::openai {

namespace {

enum class Kind { Integer, Decimal, Boolean, Object, Array, String };

struct Rule
{
    const char* name;
    Kind kind;
    double low;
    double high;
};

constexpr double kFar = 9.3e18;

constexpr Rule kRules[] = {
    {"temperature", Kind::Decimal, 0, 2},
    {"top_p", Kind::Decimal, 0, 1},
    {"frequency_penalty", Kind::Decimal, -2, 2},
    {"presence_penalty", Kind::Decimal, -2, 2},
    {"n", Kind::Integer, 1, 128},
    {"max_tokens", Kind::Integer, 1, kFar},
    {"max_completion_tokens", Kind::Integer, 1, kFar},
    {"top_logprobs", Kind::Integer, 0, 20},
    {"seed", Kind::Integer, -kFar, kFar},
    {"stream", Kind::Boolean, 0, 0},
    {"logprobs", Kind::Boolean, 0, 0},
    {"parallel_tool_calls", Kind::Boolean, 0, 0},
    {"stream_options", Kind::Object, 0, 0},
    {"response_format", Kind::Object, 0, 0},
    {"logit_bias", Kind::Object, 0, 0},
    {"tools", Kind::Array, 0, 0},
    {"user", Kind::String, 0, 0},
};

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Integer:
        return QStringLiteral("an integer");
    case Kind::Decimal:
        return QStringLiteral("a decimal");
    case Kind::Boolean:
        return QStringLiteral("a boolean");
    case Kind::Object:
        return QStringLiteral("an object");
    case Kind::Array:
        return QStringLiteral("an array");
    case Kind::String:
        return QStringLiteral("a string");
    }
    return {};
}

QString kindOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return kindName(Kind::Boolean);
    case QJsonValue::Double:
        return std::floor(value.toDouble()) == value.toDouble() ? kindName(Kind::Integer) : kindName(Kind::Decimal);
    case QJsonValue::String:
        return kindName(Kind::String);
    case QJsonValue::Array:
        return kindName(Kind::Array);
    case QJsonValue::Object:
        return kindName(Kind::Object);
    default:
        return QStringLiteral("null");
    }
}

bool fits(const QJsonValue& value, Kind kind)
{
    switch (kind) {
    case Kind::Integer:
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    case Kind::Decimal:
        return value.isDouble();
    case Kind::Boolean:
        return value.isBool();
    case Kind::Object:
        return value.isObject();
    case Kind::Array:
        return value.isArray();
    case Kind::String:
        return value.isString();
    }
    return false;
}

std::optional<Failure> checkRule(const QJsonValue& value, const Rule& rule)
{
    const QString name = QString::fromLatin1(rule.name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!fits(value, rule.kind))
        return Failure::parameter(name, QStringLiteral("invalid_type"),
                                  QStringLiteral("Invalid type for '%1': expected %2, but got %3 instead.")
                                      .arg(name, kindName(rule.kind), kindOf(value)));
    if (rule.kind != Kind::Integer && rule.kind != Kind::Decimal)
        return std::nullopt;
    const QString word = rule.kind == Kind::Integer ? QStringLiteral("integer") : QStringLiteral("decimal");
    const double number = value.toDouble();
    const QString shown = QString::number(number, 'g', 15);
    if (number < rule.low)
        return Failure::parameter(
            name, word + QStringLiteral("_below_min_value"),
            QStringLiteral("Invalid '%1': %2 below minimum value. Expected a value >= %3, but got %4 instead.")
                .arg(name, word)
                .arg(rule.low)
                .arg(shown));
    if (number > rule.high)
        return Failure::parameter(
            name, word + QStringLiteral("_above_max_value"),
            QStringLiteral("Invalid '%1': %2 above maximum value. Expected a value <= %3, but got %4 instead.")
                .arg(name, word)
                .arg(rule.high)
                .arg(shown));
    return std::nullopt;
}

std::optional<Failure> checkStop(const QJsonValue& stop)
{
    const QString name = QStringLiteral("stop");
    if (stop.isUndefined() || stop.isNull() || stop.isString())
        return std::nullopt;
    if (!stop.isArray())
        return Failure::parameter(
            name, QStringLiteral("invalid_type"),
            QStringLiteral("Invalid type for 'stop': expected a string or an array of strings, but got %1 instead.")
                .arg(kindOf(stop)));
    if (stop.toArray().size() > 4)
        return Failure::parameter(name, QStringLiteral("array_above_max_length"),
                                  QStringLiteral("Invalid 'stop': array too long. Expected an array with maximum "
                                                 "length 4, but got an array with length %1 instead.")
                                      .arg(stop.toArray().size()));
    return std::nullopt;
}

/// Reasoning models take other parameters than the others.
std::optional<Failure> checkModel(const QJsonObject& body, const Model& model)
{
    const auto has = [&](const char* name) {
        const QJsonValue value = body.value(QLatin1String(name));
        return !value.isUndefined() && !value.isNull();
    };
    if (!model.reasons) {
        if (has("reasoning_effort"))
            return Failure::parameter(QStringLiteral("reasoning_effort"), QStringLiteral("unsupported_parameter"),
                                      QStringLiteral("Unrecognized request argument supplied: reasoning_effort"));
    } else {
        if (has("max_tokens"))
            return Failure::parameter(QStringLiteral("max_tokens"), QStringLiteral("unsupported_parameter"),
                                      QStringLiteral("Unsupported parameter: 'max_tokens' is not supported with this "
                                                     "model. Use 'max_completion_tokens' instead."));
        for (const char* name : {"temperature", "top_p"}) {
            if (has(name) && body.value(QLatin1String(name)).toDouble() != 1)
                return Failure::parameter(QLatin1String(name), QStringLiteral("unsupported_value"),
                                          QStringLiteral("Unsupported value: '%1' does not support %2 with this model. "
                                                         "Only the default (1) value is supported.")
                                              .arg(QLatin1String(name))
                                              .arg(body.value(QLatin1String(name)).toDouble()));
        }
        for (const char* name : {"logprobs", "top_logprobs", "frequency_penalty", "presence_penalty", "logit_bias"}) {
            if (has(name) && body.value(QLatin1String(name)).toVariant().toDouble() != 0)
                return Failure::parameter(
                    QLatin1String(name), QStringLiteral("unsupported_parameter"),
                    QStringLiteral("Unsupported parameter: '%1' is not supported with this model.")
                        .arg(QLatin1String(name)));
        }
    }
    for (const char* name : {"max_tokens", "max_completion_tokens"}) {
        const qint64 wanted = body.value(QLatin1String(name)).toInteger();
        if (wanted > model.outputTokens)
            return Failure::parameter(
                QLatin1String(name), QStringLiteral("invalid_value"),
                QStringLiteral(
                    "%1 is too large: %2. This model supports at most %3 completion tokens, whereas you provided %2.")
                    .arg(QLatin1String(name))
                    .arg(wanted)
                    .arg(model.outputTokens));
    }
    return std::nullopt;
}

std::optional<Failure> checkCombinations(const QJsonObject& body)
{
    const bool streams = body.value(QStringLiteral("stream")).toBool();
    if (body.value(QStringLiteral("stream_options")).isObject() && !streams)
        return Failure::parameter(
            QStringLiteral("stream_options"), QStringLiteral("invalid_value"),
            QStringLiteral("The 'stream_options' parameter is only allowed when 'stream' is enabled."));
    if (body.value(QStringLiteral("max_tokens")).isDouble() &&
        body.value(QStringLiteral("max_completion_tokens")).isDouble())
        return Failure::parameter(
            QStringLiteral("max_completion_tokens"), QStringLiteral("invalid_parameter_combination"),
            QStringLiteral("Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported."));
    if (body.value(QStringLiteral("top_logprobs")).toInt() > 0 && !body.value(QStringLiteral("logprobs")).toBool())
        return Failure::parameter(
            QStringLiteral("top_logprobs"), QStringLiteral("invalid_value"),
            QStringLiteral("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled."));
    if (!body.value(QStringLiteral("data_sources")).toArray().isEmpty())
        return Failure::parameter(
            QStringLiteral("data_sources"), QStringLiteral("unsupported_parameter"),
            QStringLiteral("Unsupported parameter: 'data_sources'. The sandbox does not serve chat on your own data; "
                           "retrieve the documents and put them into the messages."));
    return std::nullopt;
}

} // namespace

std::optional<Failure> checkParameters(const QJsonObject& body, const ApiVersion& version, const Model& model)
{
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (!version.takes(it.key()))
            return Failure::parameter(it.key(), QStringLiteral("unknown_parameter"),
                                      QStringLiteral("Unrecognized request argument supplied: %1").arg(it.key()));
    }
    for (const Rule& rule : kRules) {
        const auto failure = checkRule(body.value(QLatin1String(rule.name)), rule);
        if (failure)
            return failure;
    }
    const auto stop = checkStop(body.value(QStringLiteral("stop")));
    if (stop)
        return stop;
    const auto fitting = checkModel(body, model);
    return fitting ? fitting : checkCombinations(body);
}

} // namespace sandbox::openai
