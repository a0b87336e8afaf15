// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <vector>

namespace kql {

/// Which rows of a column are null. Without any null it holds no memory.
class NullBitmap
{
public:
    bool any() const { return !m_words.empty(); }
    bool test(size_t row) const { return row / 64 < m_words.size() && ((m_words[row / 64] >> (row % 64)) & 1) != 0; }
    /// Marks a row; `size`, at least the rows so far, says how much to reserve.
    void set(size_t row, size_t size)
    {
        if (m_words.size() * 64 < size) {
            m_words.resize((size + 63) / 64);
        }
        m_words[row / 64] |= quint64(1) << (row % 64);
    }
    /// Marks every row that `other` marks; both are of columns of `size` rows.
    void merge(const NullBitmap& other, size_t size)
    {
        if (!other.any()) {
            return;
        }
        m_words.resize(std::max(m_words.size(), (size + 63) / 64));
        for (size_t i = 0; i < m_words.size() && i < other.m_words.size(); ++i) {
            m_words[i] |= other.m_words[i];
        }
    }
    /// Trims to a column of `size` rows.
    void fit(size_t size)
    {
        if (m_words.size() > (size + 63) / 64) {
            m_words.resize((size + 63) / 64);
        }
    }
    qint64 byteSize() const { return qint64(m_words.capacity() * sizeof(quint64)); }

private:
    std::vector<quint64> m_words; ///< rows behind its end are not null
};

} // namespace kql
