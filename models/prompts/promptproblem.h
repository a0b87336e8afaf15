// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace prompts {

enum class Severity { Error, Warning, Hint };

/// "error", "warning", "hint".
QString severityName(Severity severity);

/// Something that a file of the library should be told about. Lines and columns count from 1, columns in UTF-16 units; `endColumn`
/// is the first column behind. Line 0: it is about the file as a whole. Texts are in the person's language.
struct PromptProblem
{
    int line = 0;
    int column = 0;
    int endColumn = 0;
    Severity severity = Severity::Error;
    QString code; ///< stable, camelCase: "badYaml", "unknownInput", "unusedInput", ...
    QString message;
    QString remedy;
    friend bool operator==(const PromptProblem&, const PromptProblem&) = default;
};

bool hasErrors(const QList<PromptProblem>& problems);
/// line, column, endColumn, severity, code, message, remedy.
QJsonObject jsonOf(const PromptProblem& problem);
/// By line, column and severity.
void sortProblems(QList<PromptProblem>& problems);

} // namespace prompts
