// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/spanwords.h"

#include "logs/cells.h"
#include "series/unit.h"

#include <QCoreApplication>
#include <cmath>

namespace widgets::traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::traces::Words)
};

constexpr double kNsPerMs = 1e6;

} // namespace

QString durationText(double ms)
{
    return std::isfinite(ms) && ms >= 0 ? series::formatValue(ms, series::Unit::Milliseconds) : QStringLiteral("–");
}

QString tokensText(qint64 tokens)
{
    return tokens < 0 ? QString() : Text::tr("%Ln token(s)", nullptr, int(std::min<qint64>(tokens, INT_MAX)));
}

QString costText(const std::optional<double>& cost)
{
    return cost ? series::formatValue(*cost, series::Unit::Usd) : QString();
}

QString nodeName(const ::traces::TraceTree& tree, qsizetype node)
{
    const QString name = tree.name(node);
    return name.isEmpty() ? Text::tr("(no name)") : ::logs::marked(QStringView(name).left(500), true);
}

QString nodeNote(const ::traces::TraceTree& tree, qsizetype node, qint64 tokens)
{
    if (tree.flags(node).testFlag(::traces::Synthesised)) {
        return Text::tr("missing");
    }
    if (tree.flags(node).testFlag(::traces::NegativeDuration)) {
        return Text::tr("ended before it began");
    }
    const QString time = tree.flags(node).testFlag(::traces::Unfinished) ? Text::tr("no end") : durationText(double(tree.durationNs(node)) / kNsPerMs);
    return tokens > 0 ? Text::tr("%1 · %2", "duration and tokens").arg(time, tokensText(tokens)) : time;
}

QString nodeTip(const ::traces::TraceTree& tree, qsizetype node, bool isCritical)
{
    QStringList lines{nodeName(tree, node)};
    const double offset = double(tree.startNs(node) - tree.startNs()) / kNsPerMs;
    lines << Text::tr("%1, %2", "kind and status of a span").arg(::traces::kindLabel(tree.kind(node)), ::traces::statusLabel(tree.status(node)));
    lines << Text::tr("begins after %1, takes %2").arg(durationText(offset), durationText(double(tree.durationNs(node)) / kNsPerMs));
    const qint32 span = tree.span(node);
    if (span >= 0) {
        const ::traces::Spans& spans = *tree.spans();
        const QString model = spans.model(span);
        if (!model.isEmpty()) {
            lines << Text::tr("Model: %1").arg(::logs::marked(model, true));
        }
        const ::traces::TokenCounts tokens = spans.tokens(span);
        if (tokens.isKnown()) {
            lines << Text::tr("Tokens: %1 in, %2 out").arg(QLocale().toString(std::max<qint64>(0, tokens.input)), QLocale().toString(std::max<qint64>(0, tokens.output)));
        }
        const QString service = spans.service(span);
        if (!service.isEmpty()) {
            lines << Text::tr("Service: %1").arg(::logs::marked(service, true));
        }
    }
    if (isCritical) {
        lines << Text::tr("On the critical path: the trace waited for it.");
    }
    lines << ::traces::flagSentences(tree.flags(node));
    return lines.join(QLatin1Char('\n'));
}

QString nodeSpoken(const ::traces::TraceTree& tree, qsizetype node)
{
    const QString sentence = Text::tr("%1, %2, level %3, begins after %4, takes %5, %6")
                                 .arg(nodeName(tree, node), ::traces::kindLabel(tree.kind(node)), QLocale().toString(tree.depth(node) + 1),
                                      durationText(double(tree.startNs(node) - tree.startNs()) / kNsPerMs), durationText(double(tree.durationNs(node)) / kNsPerMs),
                                      ::traces::statusLabel(tree.status(node)));
    return (QStringList{sentence} + ::traces::flagSentences(tree.flags(node))).join(QStringLiteral(". "));
}

} // namespace widgets::traces
