// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/columns.h"

#include <memory>
#include <vector>

namespace sandbox::search {

/// A document and how similar its vector is to the query's.
struct Neighbour
{
    Slot slot = 0;
    double similarity = 0;
};

/// The vectors of one field, unit length, in contiguous blocks, so that a search is a plain loop over floats. Blocks
/// instead of one array: growing never copies hundreds of megabytes.
class VectorStore
{
public:
    explicit VectorStore(int dimensions) : m_dimensions(dimensions) {}

    int dimensions() const { return m_dimensions; }
    void set(Slot slot, const float* values);
    void clear(Slot slot);
    bool contains(Slot slot) const;
    /// The vector as it was given (its length restored); empty when there is none.
    std::vector<float> value(Slot slot) const;
    /// Bytes that the vectors take.
    qint64 size() const;

    /// The `k` nearest by cosine among slots whose mask byte is set, best first; ties in order of slot.
    std::vector<Neighbour> nearest(const std::vector<float>& query, int k, const std::vector<quint8>& mask) const;

private:
    static constexpr int BlockSlots = 1024;
    float* at(Slot slot) const
    {
        return m_blocks[size_t(slot / BlockSlots)].get() + size_t(slot % BlockSlots) * size_t(m_dimensions);
    }

    int m_dimensions;
    int m_count = 0;
    std::vector<std::unique_ptr<float[]>> m_blocks;
    std::vector<float> m_lengths; ///< 0 = no vector
};

} // namespace sandbox::search
