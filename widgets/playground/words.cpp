// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace widgets::playground {

using ::playground::StepKind;
using ::playground::StepStatus;
using common::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::playground::Words)
};

} // namespace

QString stepTitle(StepKind kind)
{
    switch (kind) {
    case StepKind::Rewrite:
        return Text::tr("Rewrite");
    case StepKind::Embed:
        return Text::tr("Embed");
    case StepKind::Retrieve:
        return Text::tr("Retrieve");
    case StepKind::Ground:
        return Text::tr("Ground");
    case StepKind::Chat:
        return Text::tr("Chat");
    case StepKind::Score:
        return Text::tr("Endpoint");
    case StepKind::Cite:
        return Text::tr("Cite");
    }
    return {};
}

QString stepProgress(StepKind kind)
{
    switch (kind) {
    case StepKind::Rewrite:
        return Text::tr("Rewriting the question…");
    case StepKind::Embed:
        return Text::tr("Embedding the question…");
    case StepKind::Retrieve:
        return Text::tr("Searching the index…");
    case StepKind::Ground:
        return Text::tr("Choosing chunks for the prompt…");
    case StepKind::Chat:
        return Text::tr("Waiting for the model's first token…");
    case StepKind::Score:
        return Text::tr("Asking the deployed endpoint…");
    case StepKind::Cite:
        return Text::tr("Matching citations…");
    }
    return {};
}

QString statusWord(StepStatus status)
{
    switch (status) {
    case StepStatus::Running:
        return Text::tr("Running");
    case StepStatus::Ok:
        return Text::tr("Done");
    case StepStatus::Degraded:
        return Text::tr("Done, with a fallback");
    case StepStatus::Failed:
        return Text::tr("Failed");
    case StepStatus::Cancelled:
        return Text::tr("Stopped");
    case StepStatus::Skipped:
        return Text::tr("Skipped");
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
        return Text::tr("No retrieval");
    case RetrievalMode::Keyword:
        return Text::tr("Keyword");
    case RetrievalMode::Vector:
        return Text::tr("Vector");
    case RetrievalMode::Hybrid:
        return Text::tr("Hybrid");
    case RetrievalMode::Semantic:
        return Text::tr("Semantic");
    }
    return {};
}

QString routeTitle(::playground::Route route)
{
    using ::playground::Route;
    switch (route) {
    case Route::Direct:
        return Text::tr("Direct: Pilothouse orchestrates");
    case Route::Endpoint:
        return Text::tr("Endpoint: the deployed orchestrator");
    case Route::Agent:
        return Text::tr("Agent");
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
    return title ? Text::tr(title) : category;
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
    return title ? Text::tr(title) : severity;
}

QString verdictTitle(const azure::FilterVerdict& verdict)
{
    if (verdict.filtered) {
        return Text::tr("Blocked");
    }
    return verdict.detected ? Text::tr("Detected") : Text::tr("Passed");
}

Tone verdictTone(const azure::FilterVerdict& verdict)
{
    if (verdict.filtered) {
        return Tone::Error;
    }
    const bool raised = verdict.detected || verdict.severity == QLatin1String("medium") || verdict.severity == QLatin1String("high");
    return raised ? Tone::Warning : Tone::Ok;
}

QString chunkTitle(const ::playground::Chunk& chunk)
{
    const QString title = chunk.title.isEmpty() ? chunk.id : chunk.title;
    const QString last = chunk.heading.section(QStringLiteral(" > "), -1).trimmed();
    return last.isEmpty() || last == title ? title : QStringLiteral("%1 › %2").arg(title, last);
}

QString citationTitle(const ::playground::Citation& citation, const QList<::playground::Chunk>& chunks)
{
    for (const ::playground::Chunk& chunk : chunks) {
        if (chunk.number == citation.n) {
            return chunkTitle(chunk);
        }
    }
    return citation.title.isEmpty() ? citation.id : citation.title;
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
    return title ? Text::tr(title) : reason;
}

QString duration(double ms)
{
    const QLocale locale;
    if (ms < 0) {
        return QStringLiteral("–");
    }
    if (ms < 1000) {
        return Text::tr("%1 ms").arg(locale.toString(ms, 'f', ms > 0 && ms < 10 ? 1 : 0));
    }
    if (ms < 60000) {
        return Text::tr("%1 s").arg(locale.toString(ms / 1000, 'f', ms < 10000 ? 2 : 1));
    }
    const qint64 seconds = qint64(ms / 1000);
    return Text::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

QString whenAgo(const QDateTime& utc, const QDateTime& now)
{
    const qint64 seconds = utc.secsTo(now);
    if (!utc.isValid()) {
        return {};
    }
    if (seconds < 60) {
        return Text::tr("just now");
    }
    if (seconds < 3600) {
        return Text::tr("%n minute(s) ago", nullptr, int(seconds / 60));
    }
    const QDateTime local = utc.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0) {
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    }
    if (days == 1) {
        return Text::tr("yesterday");
    }
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString metricsLine(const ::playground::FlowResult& result)
{
    const QLocale locale;
    QStringList parts;
    if (result.firstTokenMs >= 0) {
        parts << Text::tr("first token %1").arg(duration(result.firstTokenMs));
    }
    if (result.totalMs >= 0) {
        parts << Text::tr("total %1").arg(duration(result.totalMs));
    }
    if (result.tokensPerSecond() > 0) {
        parts << Text::tr("%1 tokens/s").arg(locale.toString(result.tokensPerSecond(), 'f', 0));
    }
    if (result.usage.known) {
        parts << Text::tr("%1 + %2 tokens").arg(locale.toString(result.usage.promptTokens), locale.toString(result.usage.completionTokens));
    }
    if (!result.finishReason.isEmpty() && result.finishReason != QLatin1String("stop")) {
        parts << finishTitle(result.finishReason);
    }
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace widgets::playground
