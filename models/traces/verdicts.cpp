// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/spanfacts.h"

#include <QRegularExpression>

namespace traces {

namespace {

constexpr qsizetype kLongest = 64 * 1024;

bool says(const QString& body, const char* member)
{
    const QRegularExpression said(QStringLiteral("['\"]%1['\"]\\s*:\\s*[Tt]rue").arg(QLatin1String(member)));
    return said.match(body).hasMatch();
}

/// What the finding is about: the nearest word before it that says so.
QString placeOf(const QString& text, qsizetype at)
{
    const qsizetype prompt = std::max(text.lastIndexOf(QLatin1String("prompt_filter_results"), at), text.lastIndexOf(QLatin1String("ResponsibleAIPolicyViolation"), at));
    const qsizetype answer = std::max(text.lastIndexOf(QLatin1String("choices"), at), text.lastIndexOf(QLatin1String("completion_filter"), at));
    if (prompt < 0 && answer < 0) {
        return {};
    }
    return prompt > answer ? QStringLiteral("prompt") : QStringLiteral("completion");
}

} // namespace

QList<Verdict> verdictsIn(const QString& given)
{
    QString text = given.left(kLongest);
    text.replace(QLatin1String("\\\""), QLatin1String("\""));
    QList<Verdict> verdicts;
    static const QRegularExpression finding(QStringLiteral("['\"](hate|sexual|violence|self_harm|jailbreak|indirect_attack|profanity|custom_blocklists|protected_material_text|"
                                                           "protected_material_code|ungrounded_material|personally_identifiable_information|task_adherence)['\"]\\s*:\\s*\\{([^{}\\[]*)"));
    static const QRegularExpression severity(QStringLiteral("['\"]severity['\"]\\s*:\\s*['\"](\\w+)['\"]"));
    for (QRegularExpressionMatchIterator at = finding.globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        Verdict verdict;
        verdict.category = match.captured(1);
        const QString body = match.captured(2);
        verdict.severity = severity.match(body).captured(1).toLower();
        verdict.filtered = says(body, "filtered");
        verdict.detected = verdict.filtered || says(body, "detected") || (!verdict.severity.isEmpty() && verdict.severity != QLatin1String("safe"));
        verdict.where = placeOf(text, match.capturedStart());
        verdicts << verdict;
    }
    if (text.contains(QLatin1String("content_filter_error"))) {
        Verdict verdict; // the filter itself failed, and the text passed unchecked
        verdict.category = QStringLiteral("content_filter_error");
        verdicts << verdict;
    }
    return verdicts;
}

} // namespace traces
