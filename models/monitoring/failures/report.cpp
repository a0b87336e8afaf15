// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/report.h"

#include <QCoreApplication>
#include <QLocale>

namespace monitoring::failures {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::failures)
};

std::optional<double> shareOf(qint64 count, qint64 of)
{
    return of >= kFewestForShare ? std::optional<double>(100.0 * double(count) / double(of)) : std::nullopt;
}

} // namespace

std::optional<double> ModeFigures::share() const
{
    return state == State::Measured ? shareOf(count, of) : std::nullopt;
}

std::optional<double> ModeFigures::previousShare() const
{
    return hasPrevious && state == State::Measured ? shareOf(previousCount, previousOf) : std::nullopt;
}

const ModeFigures* FailureReport::find(const QString& id) const
{
    for (const ModeFigures& each : modes) {
        if (each.id == id) {
            return &each;
        }
    }
    return nullptr;
}

QStringList SourceQuality::remarks() const
{
    QStringList list;
    const QLocale locale;
    const auto say = [&](qint64 count, qint64 of, const char* sentence) {
        if (count > 0 && of > 0) {
            list << Text::tr(sentence).arg(locale.toString(count), locale.toString(of));
        }
    };
    if (genAi == 0) {
        list << Text::tr("No GenAI attributes: model calls cannot be told from other calls.");
    }
    say(noTokens, modelSpans, QT_TRANSLATE_NOOP("monitoring::failures", "%1 of %2 model spans have no token counts, so cost is too low."));
    say(noModel, modelSpans, QT_TRANSLATE_NOOP("monitoring::failures", "%1 of %2 model spans do not name the model."));
    say(noReason, failed, QT_TRANSLATE_NOOP("monitoring::failures", "%1 of %2 failed model spans have no error.type; the reason is only in the exception."));
    say(noParent, rows, QT_TRANSLATE_NOOP("monitoring::failures", "%1 of %2 spans have no parent, so they belong to no request."));
    say(oldNames, rows, QT_TRANSLATE_NOOP("monitoring::failures", "%1 of %2 spans use attribute names of older conventions (gen_ai.system and the like)."));
    if (oneIn > 1) {
        list << Text::tr("Sampled: one row stands for %1. Counts are corrected, single traces may be missing.").arg(locale.toString(oneIn, 'g', 3));
    }
    if (modelSpans > 0 && withContent == 0) {
        list << Text::tr("Messages are not captured, which is the safe choice; examples show no text.");
    } else if (withContent > 0) {
        list << Text::tr("%1 of %2 model spans hold captured messages: treat the workspace as personal data.").arg(locale.toString(withContent), locale.toString(modelSpans));
    }
    return list;
}

} // namespace monitoring::failures
