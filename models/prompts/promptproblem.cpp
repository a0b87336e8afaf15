// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptproblem.h"

#include <algorithm>
#include <tuple>

namespace prompts {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Hint: break;
    }
    return QStringLiteral("hint");
}

bool hasErrors(const QList<PromptProblem>& problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const PromptProblem& problem) { return problem.severity == Severity::Error; });
}

QJsonObject jsonOf(const PromptProblem& problem)
{
    return {{"line", problem.line},
            {"column", problem.column},
            {"endColumn", problem.endColumn},
            {"severity", severityName(problem.severity)},
            {"code", problem.code},
            {"message", problem.message},
            {"remedy", problem.remedy}};
}

void sortProblems(QList<PromptProblem>& problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const PromptProblem& a, const PromptProblem& b) {
        return std::tuple(a.line, a.column, a.severity) < std::tuple(b.line, b.column, b.severity);
    });
}

} // namespace prompts
