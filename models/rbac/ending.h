// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace rbac {

/// Tells those who wait for one reading that it ended. Outlives whoever sends it.
class Ending : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void ended();
};

} // namespace rbac
