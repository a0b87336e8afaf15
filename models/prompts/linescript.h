// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace prompts {

/// Which elements of two sequences differ: a shortest script by Myers' O(ND) algorithm in linear space ("An O(ND) Difference Algorithm and
/// Its Variations", 1986). Elements that only one side has are set apart first. Beyond a bound on effort, which grows with the square
/// root of the size, the furthest path found so far is taken: still a right script, perhaps not a shortest. Pure.
class LineScript
{
public:
    /// Equal numbers are equal elements. Numbers are below `symbols`.
    LineScript(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after, std::uint32_t symbols);
    void run();

    std::vector<std::uint8_t> oldChanged, newChanged;

private:
    struct Box
    {
        std::int32_t oldBegin = 0, oldEnd = 0, newBegin = 0, newEnd = 0;
    };
    struct Split
    {
        std::int32_t x = 0, y = 0;
    };
    void setApart(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after, std::uint32_t symbols);
    Split split(const Box& box);
    Split furthest(const Box& box, std::int32_t fmin, std::int32_t fmax, std::int32_t bmin, std::int32_t bmax);
    void mark(const Box& box);

    std::vector<std::uint32_t> m_old, m_new;      ///< what takes part
    std::vector<std::int32_t> m_oldPlace, m_newPlace; ///< and where it stands
    std::vector<std::int32_t> m_forward, m_backward;
    std::int32_t m_offset = 0;
    std::int32_t m_limit = 0;
};

} // namespace prompts
