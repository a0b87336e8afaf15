// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow.h"

namespace flows {

/// A flow as far as its text could be understood, and what is wrong with it.
struct ParsedFlow
{
    Flow flow;
    QList<FlowProblem> problems; ///< by line

    /// No problem is an error.
    bool isRunnable() const;
};

/// Reads the text of a flow file and checks its graph (flowcheck.h). Never fails as a whole: what cannot be read is a problem. Any thread.
ParsedFlow parseFlow(const QByteArray& text, const QString& file);

} // namespace flows
