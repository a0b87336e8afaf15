// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace widgets::playground {

using ::playground::StepKind;
using ::playground::StepStatus;
using common::Tone;

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("widgets::playground::Words", text, nullptr, n);
}

} // namespace

QString stepTitle(StepKind kind)
{
    switch (kind) {
    case StepKind::Rewrite:
        return tr("Rewrite");
    case StepKind::Embed:
        return tr("Embed");
    case StepKind::Retrieve:
        return tr("Retrieve");
    case StepKind::Ground:
        return tr("Ground");
    case StepKind::Chat:
        return tr("Chat");
    case StepKind::Score:
        return tr("Endpoint");
    case StepKind::Cite:
        return tr("Cite");
    }
    return {};
}

QString stepProgress(StepKind kind)
{
    switch (kind) {
    case StepKind::Rewrite:
        return tr("Rewriting the question…");
    case StepKind::Embed:
        return tr("Embedding the question…");
    case StepKind::Retrieve:
        return tr("Searching the index…");
    case StepKind::Ground:
        return tr("Choosing chunks for the prompt…");
    case StepKind::Chat:
        return tr("Waiting for the model's first token…");
    case StepKind::Score:
        return tr("Asking the deployed endpoint…");
    case StepKind::Cite:
        return tr("Matching citations…");
    }
    return {};
}

QString statusWord(StepStatus status)
{
    switch (status) {
    case StepStatus::Running:
        return tr("Running");
    case StepStatus::Ok:
        return tr("Done");
    case StepStatus::Degraded:
        return tr("Done, with a fallback");
    case StepStatus::Failed:
        return tr("Failed");
    case StepStatus::Cancelled:
        return tr("Stopped");
    case StepStatus::Skipped:
        return tr("Skipped");
    }
    return {};
}

QString statusIcon(StepStatus status)
{
    switch (status) {
    case StepStatus::Running:
        return QStringLiteral("busy");
    case StepStatus::Ok:
        return QStringLiteral("ok");
    case StepStatus::Degraded:
        return QStringLiteral("warning");
    case StepStatus::Failed:
        return QStringLiteral("error");
    case StepStatus::Cancelled:
        return QStringLiteral("stop");
    case StepStatus::Skipped:
        return QStringLiteral("blocked");
    }
    return {};
}

Tone statusTone(StepStatus status)
{
    switch (status) {
    case StepStatus::Running:
        return Tone::Accent;
    case StepStatus::Ok:
        return Tone::Ok;
    case StepStatus::Degraded:
    case StepStatus::Cancelled:
        return Tone::Warning;
    case StepStatus::Failed:
        return Tone::Error;
    case StepStatus::Skipped:
        break;
    }
    return Tone::Neutral;
}

QString modeTitle(::playground::RetrievalMode mode)
{
    using ::playground::RetrievalMode;
    switch (mode) {
    case RetrievalMode::None:
        return tr("No retrieval");
    case RetrievalMode::Keyword:
        return tr("Keyword");
    case RetrievalMode::Vector:
        return tr("Vector");
    case RetrievalMode::Hybrid:
        return tr("Hybrid");
    case RetrievalMode::Semantic:
        return tr("Semantic");
    }
    return {};
}

QString routeTitle(::playground::Route route)
{
    using ::playground::Route;
    switch (route) {
    case Route::Direct:
        return tr("Direct: Pilothouse orchestrates");
    case Route::Endpoint:
        return tr("Endpoint: the deployed orchestrator");
    case Route::Agent:
        return tr("Agent");
    }
    return {};
}

QString categoryTitle(const QString& category)
{
    static const QHash<QString, const char*> titles{
        {QStringLiteral("hate"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Hate and fairness")},
        {QStringLiteral("sexual"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Sexual")},
        {QStringLiteral("violence"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Violence")},
        {QStringLiteral("self_harm"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Self-harm")},
        {QStringLiteral("jailbreak"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Jailbreak attack")},
        {QStringLiteral("indirect_attack"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Indirect attack")},
        {QStringLiteral("protected_material_text"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Protected text")},
        {QStringLiteral("protected_material_code"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Protected code")},
        {QStringLiteral("profanity"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Profanity")},
        {QStringLiteral("custom_blocklists"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Blocklists")},
    };
    const char* title = titles.value(category);
    return title ? tr(title) : category;
}

QString severityTitle(const QString& severity)
{
    static const QHash<QString, const char*> titles{
        {QStringLiteral("safe"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Safe")},
        {QStringLiteral("low"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Low")},
        {QStringLiteral("medium"), QT_TRANSLATE_NOOP("widgets::playground::Words", "Medium")},
        {QStringLiteral("high"), QT_TRANSLATE_NOOP("widgets::playground::Words", "High")},
    };
    const char* title = titles.value(severity);
    return title ? tr(title) : severity;
}

QString verdictTitle(const azure::FilterVerdict& verdict)
{
    if (verdict.filtered) {
        return tr("Blocked");
    }
    return verdict.detected ? tr("Detected") : tr("Passed");
}

Tone verdictTone(const azure::FilterVerdict& verdict)
{
    if (verdict.filtered) {
        return Tone::Error;
    }
    const bool raised = verdict.detected || verdict.severity == QLatin1String("medium") || verdict.severity == QLatin1String("high");
    return raised ? Tone::Warning : Tone::Ok;
}

QString finishTitle(const QString& reason)
{
    static const QHash<QString, const char*> titles{
        {QStringLiteral("stop"), QT_TRANSLATE_NOOP("widgets::playground::Words", "complete")},
        {QStringLiteral("length"), QT_TRANSLATE_NOOP("widgets::playground::Words", "cut at the token limit")},
        {QStringLiteral("content_filter"), QT_TRANSLATE_NOOP("widgets::playground::Words", "cut by the content filter")},
        {QStringLiteral("tool_calls"), QT_TRANSLATE_NOOP("widgets::playground::Words", "asks for a tool")},
    };
    const char* title = titles.value(reason);
    return title ? tr(title) : reason;
}

QString duration(double ms)
{
    const QLocale locale;
    if (ms < 0) {
        return QStringLiteral("–");
    }
    if (ms < 1000) {
        return tr("%1 ms").arg(locale.toString(ms, 'f', ms > 0 && ms < 10 ? 1 : 0));
    }
    if (ms < 60000) {
        return tr("%1 s").arg(locale.toString(ms / 1000, 'f', ms < 10000 ? 2 : 1));
    }
    const qint64 seconds = qint64(ms / 1000);
    return tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

QString whenAgo(const QDateTime& utc, const QDateTime& now)
{
    const qint64 seconds = utc.secsTo(now);
    if (!utc.isValid()) {
        return {};
    }
    if (seconds < 60) {
        return tr("just now");
    }
    if (seconds < 3600) {
        return tr("%n minute(s) ago", int(seconds / 60));
    }
    const QDateTime local = utc.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0) {
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    }
    if (days == 1) {
        return tr("yesterday");
    }
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString metricsLine(const ::playground::FlowResult& result)
{
    const QLocale locale;
    QStringList parts;
    if (result.firstTokenMs >= 0) {
        parts << tr("first token %1").arg(duration(result.firstTokenMs));
    }
    if (result.totalMs >= 0) {
        parts << tr("total %1").arg(duration(result.totalMs));
    }
    if (result.tokensPerSecond() > 0) {
        parts << tr("%1 tokens/s").arg(locale.toString(result.tokensPerSecond(), 'f', 0));
    }
    if (result.usage.known) {
        parts << tr("%1 + %2 tokens").arg(locale.toString(result.usage.promptTokens), locale.toString(result.usage.completionTokens));
    }
    if (!result.finishReason.isEmpty() && result.finishReason != QLatin1String("stop")) {
        parts << finishTitle(result.finishReason);
    }
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace widgets::playground
