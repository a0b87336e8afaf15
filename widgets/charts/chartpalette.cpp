// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartpalette.h"

#include <array>
#include <cmath>

namespace widgets::charts {

namespace {

// Carbon's categorical palettes behind the five of the tokens.
constexpr std::array<QRgb, 9> nextLight{0x520408, 0x198038, 0x002d9c, 0xee5396, 0xb28600, 0x009d9a, 0x012749, 0x8a3800, 0xa56eff};
constexpr std::array<QRgb, 9> nextDark{0xfff1f1, 0x6fdc8c, 0x4589ff, 0xd02670, 0xd2a106, 0x007d79, 0xbae6ff, 0xba4e00, 0xd4bbff};
// Carbon blue 10 to 100.
constexpr std::array<QRgb, 10> blues{0xedf5ff, 0xd0e2ff, 0xa6c8ff, 0x78a9ff, 0x4589ff, 0x0f62fe, 0x0043ce, 0x002d9c, 0x001d6c, 0x001141};
constexpr int markers = 7;

QList<qreal> dashOf(int index)
{
    switch (index % 5) {
    case 1:
        return {6, 3};
    case 2:
        return {2, 2};
    case 3:
        return {8, 3, 2, 3};
    case 4:
        return {4, 2, 1, 2, 1, 2};
    default:
        return {};
    }
}

QColor mixed(QRgb from, QRgb to, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(channel(qRed(from), qRed(to)), channel(qGreen(from), qGreen(to)), channel(qBlue(from), qBlue(to)));
}

} // namespace

SeriesStyle seriesStyle(int index, const common::Tokens& tokens)
{
    if (index < 0) {
        return {tokens.textHelper, {}, Marker::Cross};
    }
    const int colour = index % distinctColours;
    SeriesStyle style;
    style.colour = colour < 5 ? tokens.lanes[colour] : QColor::fromRgb((tokens.isDark() ? nextDark : nextLight)[size_t(colour - 5)]);
    style.dash = dashOf(index % distinctColours + index / distinctColours);
    style.marker = Marker(index % markers);
    constexpr std::array textures{Qt::NoBrush, Qt::BDiagPattern, Qt::Dense6Pattern, Qt::FDiagPattern, Qt::HorPattern, Qt::DiagCrossPattern};
    style.texture = textures[size_t(index) % textures.size()];
    return style;
}

QColor sequentialColour(double share, const common::Tokens& tokens)
{
    const double bounded = std::isfinite(share) ? std::min(std::max(share, 0.0), 1.0) : 0;
    const double place = (tokens.isDark() ? 1 - bounded : bounded) * double(blues.size() - 1);
    const size_t below = std::min(size_t(place), blues.size() - 2);
    return mixed(blues[below], blues[below + 1], place - double(below));
}

QColor inkOn(const QColor& background)
{
    const QColor dark(0x16, 0x16, 0x16);
    return common::contrastRatio(background, dark) >= 4.5 ? dark : QColor(Qt::white);
}

SeriesStyles& SeriesStyles::instance()
{
    static SeriesStyles styles;
    return styles;
}

int SeriesStyles::indexOf(const QString& entity)
{
    const auto found = m_index.constFind(entity);
    if (found != m_index.constEnd()) {
        return *found;
    }
    while (m_reserved.contains(int(m_names.size()) % distinctColours)) {
        m_names.append(QString());
    }
    const int index = int(m_names.size());
    m_names.append(entity);
    m_index.insert(entity, index);
    return index;
}

void SeriesStyles::reserve(const QString& entity, int style)
{
    m_reserved.insert(style);
    m_index.insert(entity, style);
}

void SeriesStyles::restore(const QStringList& names)
{
    m_names.clear();
    m_index.removeIf([this](const auto& entry) { return !m_reserved.contains(entry.value()); });
    for (const QString& name : names) {
        if (!name.isEmpty()) {
            indexOf(name);
        }
    }
}

} // namespace widgets::charts
