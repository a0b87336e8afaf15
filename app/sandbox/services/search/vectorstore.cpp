// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/vectorstore.h"

#include <algorithm>
#include <cmath>

namespace sandbox::search {

namespace {

/// Sixteen running sums let the compiler use vector registers without reordering float additions itself.
float dot(const float* a, const float* b, int count)
{
    constexpr int Lanes = 16;
    float sums[Lanes] = {};
    int i = 0;
    for (; i + Lanes <= count; i += Lanes) {
        for (int lane = 0; lane < Lanes; ++lane) {
            sums[lane] += a[i + lane] * b[i + lane];
        }
    }
    float total = 0;
    for (const float sum : sums) {
        total += sum;
    }
    for (; i < count; ++i) {
        total += a[i] * b[i];
    }
    return total;
}

bool better(const Neighbour& left, const Neighbour& right)
{
    return left.similarity != right.similarity ? left.similarity > right.similarity : left.slot < right.slot;
}

} // namespace

void VectorStore::set(Slot slot, const float* values)
{
    const size_t needed = size_t(slot) / BlockSlots + 1;
    while (m_blocks.size() < needed) {
        m_blocks.push_back(std::make_unique<float[]>(size_t(BlockSlots) * size_t(m_dimensions)));
    }
    if (m_lengths.size() <= size_t(slot)) {
        m_lengths.resize(size_t(slot) + 1, 0.0F);
    }
    const float length = std::sqrt(dot(values, values, m_dimensions));
    m_count += (length > 0 ? 1 : 0) - (m_lengths[size_t(slot)] > 0 ? 1 : 0);
    m_lengths[size_t(slot)] = length;
    const float scale = length > 0 ? 1.0F / length : 0.0F;
    std::transform(values, values + m_dimensions, at(slot), [scale](float value) { return value * scale; });
}

void VectorStore::clear(Slot slot)
{
    if (contains(slot)) {
        m_lengths[size_t(slot)] = 0;
        --m_count;
    }
}

bool VectorStore::contains(Slot slot) const
{
    return size_t(slot) < m_lengths.size() && m_lengths[size_t(slot)] > 0;
}

std::vector<float> VectorStore::value(Slot slot) const
{
    if (!contains(slot)) {
        return {};
    }
    std::vector<float> result(at(slot), at(slot) + m_dimensions);
    for (float& component : result) {
        component *= m_lengths[size_t(slot)];
    }
    return result;
}

qint64 VectorStore::size() const
{
    return qint64(m_count) * m_dimensions * qint64(sizeof(float));
}

std::vector<Neighbour> VectorStore::nearest(const std::vector<float>& query, int k,
                                            const std::vector<quint8>& mask) const
{
    std::vector<Neighbour> heap;
    const float length = std::sqrt(dot(query.data(), query.data(), m_dimensions));
    if (k <= 0 || length <= 0) {
        return heap;
    }
    const int last = int(std::min(m_lengths.size(), mask.size()));
    for (Slot slot = 0; slot < last; ++slot) {
        if (mask[size_t(slot)] == 0 || m_lengths[size_t(slot)] <= 0) {
            continue;
        }
        const Neighbour candidate{slot, double(dot(query.data(), at(slot), m_dimensions) / length)};
        if (int(heap.size()) < k) {
            heap.push_back(candidate);
            std::push_heap(heap.begin(), heap.end(), better);
        } else if (better(candidate, heap.front())) {
            std::pop_heap(heap.begin(), heap.end(), better);
            heap.back() = candidate;
            std::push_heap(heap.begin(), heap.end(), better);
        }
    }
    std::sort_heap(heap.begin(), heap.end(), better);
    return heap;
}

} // namespace sandbox::search
