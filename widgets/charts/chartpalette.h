// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/tokens.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace widgets::charts {

/// The second cue beside the colour.
enum class Marker { Circle, Square, Diamond, TriangleUp, TriangleDown, Cross, Plus };

/// How a series looks everywhere.
struct SeriesStyle
{
    QColor colour;
    QList<qreal> dash; ///< pen widths on, off, ...; empty: solid
    Marker marker = Marker::Circle;
    Qt::BrushStyle texture = Qt::NoBrush; ///< laid over filled areas
};

/// Number of different styles in a row; style numbers beyond repeat the colours with other dashes.
inline constexpr int distinctColours = 14;
/// The style number `index` >= 0 (below 0: the neutral style of "other") in the scheme of `tokens`. The first five colours stay apart for
/// all kinds of colour vision; charts should show no more than six series and put the rest together.
SeriesStyle seriesStyle(int index, const common::Tokens& tokens);
/// A sequential scale, 0 (next to nothing) to 1 (most), in the direction that suits the scheme.
QColor sequentialColour(double share, const common::Tokens& tokens);
/// A text colour that can be read on `background`.
QColor inkOn(const QColor& background);

/// What failed, and what a filter blocked: two styles that nobody gets by order of use.
inline constexpr int failedStyle = 4;
inline constexpr int protectedStyle = 2;

/// Which style number belongs to which entity (a deployment, a status): the same one in every chart of the process, given in the
/// order of first use, and at the next start when it is kept. GUI thread.
class SeriesStyles
{
public:
    static constexpr int kMostKept = 20 * distinctColours;
    /// The one of the process, with the two styles above reserved.
    static SeriesStyles& instance();
    int indexOf(const QString& entity);
    /// Gives `entity` a style of its own choice, which nobody gets by order of use: what failed is the same red everywhere.
    void reserve(const QString& entity, int style);
    /// In order of their numbers, to be given back at the next start: short digests, since names of users and customers are among the
    /// entities. At most kMostKept; when there are more, those that nothing has drawn since the start make room.
    QStringList kept() const;
    void restore(const QStringList& kept);

private:
    QStringList m_keys; ///< of the entities; empty: reserved, or free again
    QHash<QString, int> m_index; ///< by key
    QSet<QString> m_used; ///< since the start
    QSet<int> m_reserved;
};

} // namespace widgets::charts
