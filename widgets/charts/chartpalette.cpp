// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartpalette.h"

#include <QCryptographicHash>
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

/// Twelve letters: enough that two of some hundreds are never the same.
QString keyOf(const QString& entity)
{
    const QByteArray digest = QCryptographicHash::hash(entity.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.left(9).toBase64(QByteArray::Base64UrlEncoding));
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
    static SeriesStyles styles = [] {
        SeriesStyles made;
        made.reserve(QStringLiteral("\x01""failed"), failedStyle);
        made.reserve(QStringLiteral("\x01""protected"), protectedStyle);
        return made;
    }();
    return styles;
}

int SeriesStyles::indexOf(const QString& entity)
{
    const QString key = keyOf(entity);
    const auto found = m_index.constFind(key);
    if (found != m_index.constEnd()) {
        m_used.insert(key);
        return *found;
    }
    int index = 0;
    while (m_reserved.contains(index % distinctColours) || (index < m_keys.size() && !m_keys.at(index).isEmpty())) {
        ++index;
    }
    while (m_keys.size() <= index) {
        m_keys.append(QString());
    }
    m_keys[index] = key;
    m_index.insert(key, index);
    m_used.insert(key);
    return index;
}

void SeriesStyles::reserve(const QString& entity, int style)
{
    m_reserved.insert(style);
    m_index.insert(keyOf(entity), style);
}

QStringList SeriesStyles::kept() const
{
    QStringList kept = m_keys;
    if (kept.size() > kMostKept) {
        for (QString& key : kept) {
            key = m_used.contains(key) ? key : QString();
        }
        kept.resize(kMostKept);
    }
    while (!kept.isEmpty() && kept.last().isEmpty()) {
        kept.removeLast();
    }
    return kept;
}

void SeriesStyles::restore(const QStringList& kept)
{
    m_keys.clear();
    m_used.clear();
    m_index.removeIf([this](const auto& entry) { return !m_reserved.contains(entry.value()); });
    for (const QString& key : kept.mid(0, kMostKept)) {
        const bool isFree = !key.isEmpty() && !m_index.contains(key) && !m_reserved.contains(int(m_keys.size()) % distinctColours);
        if (isFree) {
            m_index.insert(key, int(m_keys.size()));
        }
        m_keys.append(isFree ? key : QString());
    }
}

} // namespace widgets::charts
