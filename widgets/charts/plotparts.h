// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plotgeometry.h"
#include "widgets/common/tokens.h"

#include <QColor>
#include <QList>
#include <QString>
#include <optional>

class QImage;
class QPainter;

namespace widgets::charts {

/// A vertical line with words: a deployment, an incident, a label that moved.
struct Annotation
{
    double at = 0;
    QString label;
    common::Tone tone = common::Tone::Info;
    bool isQuiet = false; ///< a mark at the top; the words are said when one points at it
    bool isDot = false;   ///< of quiet ones: a dot without a line, for marks of which there may be many
};

/// What one series says at the place that is pointed at.
struct Reading
{
    QString name;
    QString value; ///< with its unit
    int style = 0;
    std::optional<double> y; ///< where the marker stands; nothing: none
    bool isBlock = false; ///< listed with a filled block instead of a line with marker
    std::optional<QColor> colour = std::nullopt; ///< instead of the style's
};
struct Pointed
{
    double at = 0; ///< snapped to a point, in x units
    QString heading;
    QList<Reading> readings;
};

struct LegendEntry
{
    QString name;
    int style = 0;
    bool isBlock = false; ///< a filled block instead of a line with marker
};

struct AxisText
{
    double at = 0;
    QString text;
    bool isStrong = false;
};

/// What a plot paints its data on.
struct Canvas
{
    QPainter& painter;
    PlotGeometry geometry;
    const common::Tokens& tokens;
    QImage* image = nullptr; ///< the pixels under the painter; nothing for vector graphics
    QRect pixels;            ///< geometry.area in device pixels
    double ratio = 1;
};

} // namespace widgets::charts
