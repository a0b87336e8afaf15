// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QString>

namespace sandboxtest {

/// Judges a log of exchanges with the published documents. Empty when it has no errors; "SKIPPED: ..." when the
/// documents or Python are not there; else the validator's findings.
inline QString contractFindings(const QString& exchanges)
{
    const QString source = QStringLiteral(PILOTHOUSE_SOURCE_DIR);
    const QString validator = source + QStringLiteral("/../shared/contracts/validate.py");
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (!QFileInfo::exists(validator) || python.isEmpty()) {
        return QStringLiteral("SKIPPED: the published OpenAPI documents or Python are not beside the project");
    }
    QProcess process;
    process.start(python, {validator, QStringLiteral("--no-warnings"), QStringLiteral("--map"),
                           source + QStringLiteral("/tests/contract/validate.map"), exchanges});
    if (!process.waitForFinished(120000)) {
        return QStringLiteral("the validator did not end");
    }
    return process.exitCode() == 0
               ? QString()
               : QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

} // namespace sandboxtest
