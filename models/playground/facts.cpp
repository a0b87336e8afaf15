// SPDX-License-Identifier: GPL-3.0-or-later
// Steps in words for people: labelled facts, and the raw exchange as text.
#include "playground/flowtypes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace playground {

namespace {

struct LabelRow
{
    const char* name;
    const char* label;
};

// In reading order.
constexpr LabelRow kLabels[] = {
    {"query", QT_TRANSLATE_NOOP("playground::Facts", "Search query")},
    {"mode", QT_TRANSLATE_NOOP("playground::Facts", "Mode")},
    {"index", QT_TRANSLATE_NOOP("playground::Facts", "Index")},
    {"service", QT_TRANSLATE_NOOP("playground::Facts", "Service")},
    {"filter", QT_TRANSLATE_NOOP("playground::Facts", "Filter")},
    {"topK", QT_TRANSLATE_NOOP("playground::Facts", "Chunks asked for")},
    {"hits", QT_TRANSLATE_NOOP("playground::Facts", "Chunks found")},
    {"model", QT_TRANSLATE_NOOP("playground::Facts", "Model")},
    {"deployment", QT_TRANSLATE_NOOP("playground::Facts", "Deployment")},
    {"endpoint", QT_TRANSLATE_NOOP("playground::Facts", "Endpoint")},
    {"region", QT_TRANSLATE_NOOP("playground::Facts", "Region")},
    {"dimensions", QT_TRANSLATE_NOOP("playground::Facts", "Vector dimensions")},
    {"used", QT_TRANSLATE_NOOP("playground::Facts", "Chunks in the prompt")},
    {"dropped", QT_TRANSLATE_NOOP("playground::Facts", "Chunks dropped")},
    {"documentTokens", QT_TRANSLATE_NOOP("playground::Facts", "Document tokens (estimate)")},
    {"budget", QT_TRANSLATE_NOOP("playground::Facts", "Token budget")},
    {"promptName", QT_TRANSLATE_NOOP("playground::Facts", "Prompt")},
    {"promptVersion", QT_TRANSLATE_NOOP("playground::Facts", "Prompt version")},
    {"promptTokens", QT_TRANSLATE_NOOP("playground::Facts", "Prompt tokens")},
    {"completionTokens", QT_TRANSLATE_NOOP("playground::Facts", "Completion tokens")},
    {"firstTokenMs", QT_TRANSLATE_NOOP("playground::Facts", "First token (ms)")},
    {"tokensPerSecond", QT_TRANSLATE_NOOP("playground::Facts", "Tokens per second")},
    {"finishReason", QT_TRANSLATE_NOOP("playground::Facts", "Finish reason")},
    {"remainingRequests", QT_TRANSLATE_NOOP("playground::Facts", "Requests left")},
    {"remainingTokens", QT_TRANSLATE_NOOP("playground::Facts", "Tokens left")},
    {"spilloverFrom", QT_TRANSLATE_NOOP("playground::Facts", "Spilled over from")},
    {"citations", QT_TRANSLATE_NOOP("playground::Facts", "Citations")},
    {"unmatched", QT_TRANSLATE_NOOP("playground::Facts", "Marks without a chunk")},
    {"tries", QT_TRANSLATE_NOOP("playground::Facts", "Tries")},
    {"requestId", QT_TRANSLATE_NOOP("playground::Facts", "Request id")},
    {"notes", QT_TRANSLATE_NOOP("playground::Facts", "Notes")},
};

QString valueText(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            parts << valueText(item);
        }
        return parts.join(QStringLiteral(", "));
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        return QLocale().toString(number, 'f', number == double(qint64(number)) ? 0 : 1);
    }
    return value.toVariant().toString();
}

QString headerText(const http::Headers& headers)
{
    QString text;
    for (const auto& [name, value] : headers.fields()) {
        text += QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromLatin1(value) + QLatin1Char('\n');
    }
    return text;
}

QString bodyText(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return QString::fromUtf8(document.isNull() ? body : document.toJson(QJsonDocument::Indented));
}

} // namespace

QList<Fact> factsOf(const Step& step)
{
    QList<Fact> facts;
    QJsonObject rest = step.attributes;
    for (const LabelRow& row : kLabels) {
        const QJsonValue value = rest.take(QLatin1String(row.name));
        const QString text = valueText(value);
        if (!value.isUndefined() && !text.isEmpty()) {
            facts << Fact{QCoreApplication::translate("playground::Facts", row.label), text};
        }
    }
    for (auto it = rest.constBegin(); it != rest.constEnd(); ++it) {
        facts << Fact{it.key(), valueText(it.value())};
    }
    return facts;
}

QString requestText(const Step& step)
{
    if (!step.record) {
        return {};
    }
    const http::CallRecord& record = *step.record;
    return QString::fromLatin1(record.method) + QLatin1Char(' ') + record.url.toDisplayString() + QLatin1Char('\n') +
           headerText(record.requestHeaders) + QLatin1Char('\n') + bodyText(record.requestBody);
}

QString responseText(const Step& step)
{
    if (!step.record || step.record->status == 0) {
        return {};
    }
    const http::CallRecord& record = *step.record;
    return QStringLiteral("HTTP %1\n").arg(record.status) + headerText(record.responseHeaders) + QLatin1Char('\n') +
           bodyText(record.responseBody);
}

} // namespace playground
