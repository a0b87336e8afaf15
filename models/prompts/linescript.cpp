// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/linescript.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace prompts {

LineScript::LineScript(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after, std::uint32_t symbols)
    : oldChanged(before.size(), 0), newChanged(after.size(), 0)
{
    setApart(before, after, symbols);
    const std::size_t diagonals = m_old.size() + m_new.size() + 3;
    m_forward.assign(diagonals, 0);
    m_backward.assign(diagonals, 0);
    m_offset = std::int32_t(m_new.size()) + 1;
    m_limit = std::clamp(std::int32_t(4'000'000 / std::int64_t(diagonals)), 64, 2048);
}

void LineScript::setApart(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after, std::uint32_t symbols)
{
    std::vector<std::uint8_t> seen(symbols, 0);
    for (const std::uint32_t symbol : before) {
        seen[symbol] |= 1;
    }
    for (const std::uint32_t symbol : after) {
        seen[symbol] |= 2;
    }
    const auto take = [&seen](const std::vector<std::uint32_t>& all, std::vector<std::uint8_t>& changed, std::vector<std::uint32_t>& taken,
                              std::vector<std::int32_t>& places) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (seen[all[i]] == 3) {
                taken.push_back(all[i]);
                places.push_back(std::int32_t(i));
            } else {
                changed[i] = 1;
            }
        }
    };
    take(before, oldChanged, m_old, m_oldPlace);
    take(after, newChanged, m_new, m_newPlace);
}

void LineScript::run()
{
    // Own stack: boxes can be as unlike in size as the texts want.
    std::vector<Box> boxes{{0, std::int32_t(m_old.size()), 0, std::int32_t(m_new.size())}};
    while (!boxes.empty()) {
        Box box = boxes.back();
        boxes.pop_back();
        while (box.oldBegin < box.oldEnd && box.newBegin < box.newEnd && m_old[std::size_t(box.oldBegin)] == m_new[std::size_t(box.newBegin)]) {
            ++box.oldBegin;
            ++box.newBegin;
        }
        while (box.oldBegin < box.oldEnd && box.newBegin < box.newEnd && m_old[std::size_t(box.oldEnd) - 1] == m_new[std::size_t(box.newEnd) - 1]) {
            --box.oldEnd;
            --box.newEnd;
        }
        if (box.oldBegin == box.oldEnd || box.newBegin == box.newEnd) {
            mark(box);
            continue;
        }
        const Split at = split(box);
        if ((at.x == box.oldBegin && at.y == box.newBegin) || (at.x == box.oldEnd && at.y == box.newEnd)) {
            mark(box); // nothing in common
            continue;
        }
        boxes.push_back({box.oldBegin, at.x, box.newBegin, at.y});
        boxes.push_back({at.x, box.oldEnd, at.y, box.newEnd});
    }
}

void LineScript::mark(const Box& box)
{
    for (std::int32_t i = box.oldBegin; i < box.oldEnd; ++i) {
        oldChanged[std::size_t(m_oldPlace[std::size_t(i)])] = 1;
    }
    for (std::int32_t i = box.newBegin; i < box.newEnd; ++i) {
        newChanged[std::size_t(m_newPlace[std::size_t(i)])] = 1;
    }
}

LineScript::Split LineScript::split(const Box& box)
{
    // A path of both ends at once: forward[d] and backward[d] are the furthest x on the diagonal d = x - y.
    constexpr std::int32_t none = std::numeric_limits<std::int32_t>::max() / 2;
    std::int32_t* const forward = m_forward.data() + m_offset;
    std::int32_t* const backward = m_backward.data() + m_offset;
    const std::int32_t low = box.oldBegin - box.newEnd, high = box.oldEnd - box.newBegin;
    const std::int32_t first = box.oldBegin - box.newBegin, last = box.oldEnd - box.newEnd;
    const bool isOdd = ((first - last) & 1) != 0;
    std::int32_t fmin = first, fmax = first, bmin = last, bmax = last;
    forward[first] = box.oldBegin;
    backward[last] = box.oldEnd;
    for (std::int32_t cost = 1;; ++cost) {
        fmin > low ? forward[--fmin - 1] = -1 : ++fmin;
        fmax < high ? forward[++fmax + 1] = -1 : --fmax;
        for (std::int32_t d = fmax; d >= fmin; d -= 2) {
            std::int32_t x = std::max(forward[d - 1] + 1, forward[d + 1]);
            std::int32_t y = x - d;
            while (x < box.oldEnd && y < box.newEnd && m_old[std::size_t(x)] == m_new[std::size_t(y)]) {
                ++x;
                ++y;
            }
            forward[d] = x;
            if (isOdd && bmin <= d && d <= bmax && backward[d] <= x) {
                return {x, y};
            }
        }
        bmin > low ? backward[--bmin - 1] = none : ++bmin;
        bmax < high ? backward[++bmax + 1] = none : --bmax;
        for (std::int32_t d = bmax; d >= bmin; d -= 2) {
            std::int32_t x = std::min(backward[d - 1], backward[d + 1] - 1);
            std::int32_t y = x - d;
            while (x > box.oldBegin && y > box.newBegin && m_old[std::size_t(x) - 1] == m_new[std::size_t(y) - 1]) {
                --x;
                --y;
            }
            backward[d] = x;
            if (!isOdd && fmin <= d && d <= fmax && x <= forward[d]) {
                return {x, y};
            }
        }
        if (cost >= m_limit) {
            return furthest(box, fmin, fmax, bmin, bmax);
        }
    }
}

LineScript::Split LineScript::furthest(const Box& box, std::int32_t fmin, std::int32_t fmax, std::int32_t bmin, std::int32_t bmax)
{
    const std::int32_t* const forward = m_forward.data() + m_offset;
    const std::int32_t* const backward = m_backward.data() + m_offset;
    std::int64_t best = -1;
    Split found{box.oldBegin, box.newBegin};
    for (std::int32_t d = fmax; d >= fmin; d -= 2) {
        const std::int32_t x = std::min(forward[d], box.oldEnd);
        const std::int32_t y = x - d;
        if (y > box.newEnd || y < box.newBegin || x < box.oldBegin) {
            continue;
        }
        const std::int64_t gone = std::int64_t(x) - box.oldBegin + y - box.newBegin;
        if (gone > best) {
            best = gone;
            found = {x, y};
        }
    }
    for (std::int32_t d = bmax; d >= bmin; d -= 2) {
        const std::int32_t x = std::max(backward[d], box.oldBegin);
        const std::int32_t y = x - d;
        if (y < box.newBegin || y > box.newEnd || x > box.oldEnd) {
            continue;
        }
        const std::int64_t gone = std::int64_t(box.oldEnd) - x + box.newEnd - y;
        if (gone > best) {
            best = gone;
            found = {x, y};
        }
    }
    return found;
}

} // namespace prompts
