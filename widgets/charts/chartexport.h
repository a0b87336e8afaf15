// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

class QAbstractItemModel;

namespace widgets::charts {

class Plot;

/// More rows than this are not copied: the clipboard would hold hundreds of megabytes.
inline constexpr int copiedRowsAtMost = 1'000'000;

/// Header and rows with plain values, RFC 4180; formulas made harmless. The first `most` rows.
QByteArray csvOf(const QAbstractItemModel& table, int most = copiedRowsAtMost);
/// The plot with `title` above and the legend below it, in the theme in force; twice as many pixels as on the screen.
QImage pictureOf(const Plot& plot, const QString& title);
QByteArray svgOf(const Plot& plot, const QString& title);

/// To the clipboard. GUI thread.
void copyTable(Plot& plot);
void copyPicture(const Plot& plot, const QString& title);
void copySvg(const Plot& plot, const QString& title);

} // namespace widgets::charts
