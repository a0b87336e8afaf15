// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/columnpainter.h"

#include <algorithm>
#include <cmath>

namespace widgets::charts {

namespace {

void blend(QRgb& pixel, QRgb colour, double share)
{
    const int weight = int(share * 256 + 0.5);
    const auto channel = [weight](int below, int above) { return below + (((above - below) * weight) >> 8); };
    pixel = qRgb(channel(qRed(pixel), qRed(colour)), channel(qGreen(pixel), qGreen(colour)), channel(qBlue(pixel), qBlue(colour)));
}

} // namespace

void paintColumns(QImage& image, const QRect& area, std::span<const series::ColumnSpan> spans, double yLow, double yHigh, QRgb colour,
                  double thickness, double opacity)
{
    const QRect inside = area.intersected(image.rect());
    if (inside.isEmpty() || !(yLow < yHigh)) {
        return;
    }
    const double scale = area.height() / (yHigh - yLow);
    const qsizetype stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    auto* const pixels = reinterpret_cast<QRgb*>(image.bits());
    for (const series::ColumnSpan& span : spans) {
        const int x = area.left() + span.column;
        if (x < inside.left() || x > inside.right()) {
            continue;
        }
        double top = area.top() + (yHigh - span.high) * scale;
        double bottom = area.top() + (yHigh - span.low) * scale;
        if (bottom - top < thickness) {
            const double middle = (top + bottom) / 2;
            top = middle - thickness / 2;
            bottom = middle + thickness / 2;
        }
        top = std::max(top, double(inside.top()));
        bottom = std::min(bottom, double(inside.bottom()) + 1);
        if (!(top < bottom)) {
            continue;
        }
        const int first = int(top);
        const int last = std::min(int(bottom), inside.bottom());
        QRgb* pixel = pixels + first * stride + x;
        if (first == last) {
            blend(*pixel, colour, (bottom - top) * opacity);
            continue;
        }
        blend(*pixel, colour, (first + 1 - top) * opacity);
        pixel += stride;
        for (int row = first + 1; row < last; ++row, pixel += stride) {
            if (opacity >= 1) {
                *pixel = colour;
            } else {
                blend(*pixel, colour, opacity);
            }
        }
        blend(*pixel, colour, std::min(1.0, bottom - last) * opacity);
    }
}

std::vector<series::ColumnSpan> bandSpans(std::span<const series::ColumnSpan> lower, std::span<const series::ColumnSpan> upper)
{
    std::vector<series::ColumnSpan> result;
    size_t below = 0;
    for (const series::ColumnSpan& top : upper) {
        while (below < lower.size() && lower[below].column < top.column) {
            ++below;
        }
        if (below < lower.size() && lower[below].column == top.column) {
            const double low = std::min(lower[below].low, top.low);
            const double high = std::max(lower[below].high, top.high);
            if (!result.empty() && result.back().column == top.column) {
                result.back().low = std::min(result.back().low, low);
                result.back().high = std::max(result.back().high, high);
            } else {
                result.push_back({top.column, low, high});
            }
        }
    }
    return result;
}

} // namespace widgets::charts
