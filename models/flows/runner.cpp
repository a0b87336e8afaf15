// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/runner.h"

namespace flows {

void RunControl::setBreakpoints(const QSet<QString>& steps)
{
    m_breakpoints = steps;
    m_ignoresBreakpoints = false;
}

void RunControl::resume(const QString& path, const std::optional<QJsonObject>& input)
{
    if (!m_paused.contains(path)) {
        return;
    }
    if (input) {
        m_edited.insert(path, *input);
    }
    Q_EMIT resumed(path);
}

void RunControl::resumeAll()
{
    m_ignoresBreakpoints = true;
    const QStringList waiting = m_paused;
    for (const QString& path : waiting) {
        Q_EMIT resumed(path);
    }
}

} // namespace flows
