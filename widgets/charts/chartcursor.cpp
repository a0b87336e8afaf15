// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartcursor.h"

namespace widgets::charts {

void ChartCursor::point(std::optional<double> at, const QObject* by)
{
    if (m_at != at || m_by != by) {
        m_at = at;
        m_by = by;
        Q_EMIT moved();
    }
}

} // namespace widgets::charts
