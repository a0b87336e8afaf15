// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

#include <QObject>

namespace cli {

/// Turns Ctrl+C (SIGINT) and SIGTERM into a cancel; a second one ends the program at once with status 5. One a process.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject* parent = nullptr);
    core::CancelToken token() const { return m_source.token(); }

private:
    core::CancelSource m_source;
};

} // namespace cli
