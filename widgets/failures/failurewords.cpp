// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failurewords.h"

#include "monitoring/focus.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace widgets::failures {

using namespace monitoring::failures;
using common::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::failures)
};

} // namespace

QString unitWord(const QString& unit)
{
    const QHash<QString, QString> words{
        {QStringLiteral("call"), Text::tr("model calls")}, {QStringLiteral("service"), Text::tr("calls at the models")}, {QStringLiteral("search"), Text::tr("searches")},
        {QStringLiteral("query"), Text::tr("searches")}, {QStringLiteral("score"), Text::tr("searches with scores")}, {QStringLiteral("tool"), Text::tr("tool calls")},
        {QStringLiteral("mcp"), Text::tr("tool calls")}, {QStringLiteral("run"), Text::tr("agent runs")}, {QStringLiteral("streamed"), Text::tr("streamed calls")},
        {QStringLiteral("message"), Text::tr("captured calls")}, {QStringLiteral("groundedness"), Text::tr("judged answers")}, {QStringLiteral("relevance"), Text::tr("judged answers")},
        {QStringLiteral("evaluation"), Text::tr("judged answers")}, {QStringLiteral("feedback"), Text::tr("ratings")}, {QStringLiteral("endpoint"), Text::tr("endpoint calls")},
        {QStringLiteral("web"), Text::tr("web requests")}, {QStringLiteral("gateway"), Text::tr("gateway calls")}, {QStringLiteral("trace"), Text::tr("traces")},
        {QStringLiteral("hour"), Text::tr("hours")}, {QStringLiteral("interval"), Text::tr("intervals")}, {QStringLiteral("change"), Text::tr("changes")}};
    QStringList texts;
    for (const QString& each : unit.split(QLatin1Char('+'))) {
        texts << words.value(each, each);
    }
    texts.removeDuplicates();
    return texts.join(QStringLiteral(" + "));
}

QString shareText(std::optional<double> share)
{
    return share ? Text::tr("%1 %").arg(QLocale().toString(*share, 'f', *share < 10 ? 2 : 1)) : QString();
}

QString countText(const ModeFigures& figures)
{
    const QLocale locale;
    switch (figures.state) {
    case ModeFigures::State::NotMeasured:
        return Text::tr("not measured");
    case ModeFigures::State::NotNarrowed:
        return Text::tr("not by these filters");
    case ModeFigures::State::Failed:
        return Text::tr("could not be read");
    case ModeFigures::State::Measured:
        break;
    }
    if (figures.of == 0) {
        return locale.toString(figures.count);
    }
    return Text::tr("%1 of %2 %3", "3 of 120 model calls").arg(locale.toString(figures.count), locale.toString(figures.of), unitWord(figures.unit));
}

QString changeText(const ModeFigures& figures)
{
    if (!figures.hasPrevious || figures.state != ModeFigures::State::Measured || (figures.count == 0 && figures.previousCount == 0)) {
        return {};
    }
    if (figures.previousCount == 0) {
        return Text::tr("new");
    }
    if (figures.count == 0) {
        return Text::tr("none any more");
    }
    const bool isByShare = figures.share() && figures.previousShare() && *figures.previousShare() > 0;
    const double ratio = isByShare ? *figures.share() / *figures.previousShare() : double(figures.count) / double(figures.previousCount);
    const QString percent = QLocale().toString(qRound(100 * (ratio - 1)));
    return ratio >= 10 ? Text::tr("%1 times").arg(QLocale().toString(qRound(ratio))) : ratio >= 1 ? Text::tr("+%1 %").arg(percent) : Text::tr("%1 %").arg(percent);
}

int styleOf(ModeKind kind)
{
    return kind == ModeKind::Protected ? 0 : kind == ModeKind::Failure ? 2 : kind == ModeKind::Quality ? 3 : 1;
}

QString iconOf(ModeKind kind)
{
    return kind == ModeKind::Protected ? QStringLiteral("shield") : kind == ModeKind::Failure ? QStringLiteral("error") : kind == ModeKind::Quality ? QStringLiteral("dislike") : QStringLiteral("parameters");
}

Tone toneOf(int severity)
{
    return severity <= 1 ? Tone::Error : severity == 2 ? Tone::Warning : severity == 3 ? Tone::Info : Tone::Neutral;
}

QString timeText(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString gradeText(const QString& grade)
{
    return grade == QLatin1String("D") ? Text::tr("documented signal") : grade == QLatin1String("O") ? Text::tr("signal as observed") : Text::tr("hint, not a verdict");
}

QString seenText(AgentRisk::Seen seen)
{
    return seen == AgentRisk::Seen::Measurable ? Text::tr("measured") : seen == AgentRisk::Seen::Partly ? Text::tr("in part") : Text::tr("needs a review");
}

QString filterWord(const QString& filter)
{
    namespace names = monitoring::filter;
    const QHash<QString, QString> words{
        {names::kDeployment, Text::tr("Deployment")}, {names::kModel, Text::tr("Model")}, {names::kOperation, Text::tr("Operation")}, {names::kUser, Text::tr("User")},
        {names::kCustomer, Text::tr("Customer")}, {names::kPromptName, Text::tr("Prompt")}, {names::kPromptVersion, Text::tr("Prompt version")}, {names::kAgent, Text::tr("Agent")},
        {names::kMode, Text::tr("Failure mode")}, {names::kStatus, Text::tr("Status")}, {names::kTrace, Text::tr("Trace")}, {names::kSpan, Text::tr("Span")},
        {names::kConversation, Text::tr("Conversation")}, {names::kText, Text::tr("Search")}};
    return words.value(filter, filter);
}

} // namespace widgets::failures
