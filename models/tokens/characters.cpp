// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/characters.h"

#include <QFile>
#include <algorithm>

namespace tokens {

namespace {

constexpr size_t kPoints = 0x110000;
constexpr size_t kBlock = 256;

/// The class of each code point, unpacked from runs (class, length in base 128).
std::vector<quint8> unpacked()
{
    QFile file(QStringLiteral(":/tokens/characters.bin"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the table of characters is not linked into this program");
    }
    const QByteArray runs = qUncompress(file.readAll());
    std::vector<quint8> classes;
    classes.reserve(kPoints);
    for (qsizetype at = 0; at < runs.size();) {
        const auto value = quint8(runs[at++]);
        size_t length = 0;
        for (int shift = 0; at < runs.size(); shift += 7) {
            const auto digit = quint8(runs[at++]);
            length |= size_t(digit & 127) << shift;
            if (digit < 128) {
                break;
            }
        }
        classes.resize(std::min(kPoints, classes.size() + length), value);
    }
    if (classes.size() != kPoints) {
        qFatal("the table of characters is damaged");
    }
    return classes;
}

} // namespace

Characters::Characters()
{
    const std::vector<quint8> classes = unpacked();
    for (size_t block = 0; block < kPoints / kBlock; ++block) {
        const auto begin = classes.begin() + qptrdiff(block * kBlock);
        size_t known = 0;
        while (known * kBlock < m_blocks.size() && !std::equal(begin, begin + kBlock, m_blocks.begin() + qptrdiff(known * kBlock))) {
            ++known;
        }
        if (known * kBlock == m_blocks.size()) {
            m_blocks.insert(m_blocks.end(), begin, begin + kBlock);
        }
        m_index[block] = quint8(known);
    }
    Q_ASSERT(m_blocks.size() <= kBlock * kBlock);
}

const Characters& Characters::shared()
{
    static const Characters characters;
    return characters;
}

} // namespace tokens
