// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plotgeometry.h"

#include <algorithm>
#include <cmath>

namespace widgets::charts {

series::Range zoomed(const series::Range& view, double at, double factor)
{
    const double width = view.high - view.low;
    const double least = std::max(std::abs(view.low), std::abs(view.high)) * 1e-12;
    const double wanted = std::max(width * factor, std::max(least, 1e-12));
    const double share = width > 0 ? (at - view.low) / width : 0.5;
    return {at - share * wanted, at + (1 - share) * wanted};
}

series::Range panned(const series::Range& view, double share)
{
    const double by = (view.high - view.low) * share;
    return {view.low + by, view.high + by};
}

series::Range bounded(const series::Range& view, const series::Range& whole)
{
    const double width = view.high - view.low;
    if (!(width < whole.high - whole.low)) {
        return whole;
    }
    if (view.low < whole.low) {
        return {whole.low, whole.low + width};
    }
    return view.high > whole.high ? series::Range{whole.high - width, whole.high} : view;
}

QRectF plotArea(const QSizeF& size, double labelWidth, double lineHeight, bool hasSign, double rightRoom)
{
    const double left = std::ceil(labelWidth) + 12;
    const double top = hasSign ? std::ceil(lineHeight) + 6 : std::ceil(lineHeight / 2) + 2;
    const double bottom = std::ceil(lineHeight) + 8;
    return QRectF(left, top, std::max(8.0, size.width() - left - rightRoom), std::max(8.0, size.height() - top - bottom));
}

QRectF besides(const QPointF& at, const QSizeF& size, const QRectF& bounds, double distance)
{
    double x = at.x() + distance;
    if (x + size.width() > bounds.right()) {
        x = at.x() - distance - size.width();
    }
    x = std::max(x, bounds.left());
    const double y = std::clamp(at.y() - size.height() / 2, bounds.top(), std::max(bounds.top(), bounds.bottom() - size.height()));
    return {QPointF(x, y), size};
}

} // namespace widgets::charts
