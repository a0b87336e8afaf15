// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/textdiff.h"
#include "prompts/linescript.h"

#include <QHash>
#include <algorithm>
#include <bit>
#include <cstring>

namespace prompts {

namespace {

/// Gives equal lines equal numbers. Open addressing over the texts themselves: a QHash of views costs several times as much.
class LineNumbers
{
public:
    LineNumbers(std::size_t lines, const DiffOptions& options) : m_options(options), m_slots(std::bit_ceil(lines * 2 + 2)) {}

    std::uint32_t of(QStringView line)
    {
        if (m_options.ignoresSpaceAtEnd) {
            while (!line.isEmpty() && line.back().isSpace()) {
                line.chop(1);
            }
        }
        const std::size_t hash = m_options.ignoresCase ? qHash(line.toString().toCaseFolded()) : qHash(line);
        for (std::size_t slot = hash & (m_slots.size() - 1);; slot = (slot + 1) & (m_slots.size() - 1)) {
            Slot& place = m_slots[slot];
            if (place.number == 0) {
                place = {hash, line, ++m_count};
                return m_count - 1;
            }
            if (place.hash == hash && place.line.size() == line.size() && isSame(place.line, line)) {
                return place.number - 1;
            }
        }
    }
    std::uint32_t count() const { return m_count; }

private:
    struct Slot
    {
        std::size_t hash = 0;
        QStringView line;
        std::uint32_t number = 0;
    };
    bool isSame(QStringView a, QStringView b) const
    {
        if (m_options.ignoresCase) {
            return a.compare(b, Qt::CaseInsensitive) == 0;
        }
        return a.isEmpty() || std::memcmp(a.data(), b.data(), std::size_t(a.size()) * sizeof(QChar)) == 0;
    }
    DiffOptions m_options;
    std::vector<Slot> m_slots;
    std::uint32_t m_count = 0;
};

/// How well a run of changed lines stands that begins at `line`: runs that begin after an empty line or at a shallow line read best.
int standing(const std::vector<QStringView>& lines, qsizetype begin, qsizetype end)
{
    const auto indent = [](QStringView line) {
        int count = 0;
        for (const QChar character : line) {
            if (!character.isSpace()) {
                return count;
            }
            count += character == QLatin1Char('\t') ? 8 : 1;
        }
        return 400; // an empty line begins nothing
    };
    int score = -std::min(indent(lines[std::size_t(begin)]), 60);
    if (begin == 0 || QStringView(lines[std::size_t(begin) - 1]).trimmed().isEmpty()) {
        score += 30;
    }
    if (end == qsizetype(lines.size()) || lines[std::size_t(end)].trimmed().isEmpty()) {
        score += 8;
    }
    return score;
}

/// Moves runs of lines that only came, or only went, up and down, where the text allows it, to where people expect them.
/// `ids` and `lines` are those of the side that has the run.
void shift(DiffHunk& hunk, bool isAddition, const std::vector<std::uint32_t>& ids, const std::vector<QStringView>& lines, qsizetype roomAbove,
           qsizetype roomBelow)
{
    constexpr qsizetype reach = 200;
    const qsizetype begin = isAddition ? hunk.newBegin : hunk.oldBegin, end = isAddition ? hunk.newEnd : hunk.oldEnd;
    qsizetype up = 0;
    while (up < std::min(reach, roomAbove) && ids[std::size_t(begin - up - 1)] == ids[std::size_t(end - up - 1)]) {
        ++up;
    }
    qsizetype down = 0;
    while (down < std::min(reach, roomBelow) && ids[std::size_t(begin + down)] == ids[std::size_t(end + down)]) {
        ++down;
    }
    qsizetype best = down;
    int bestScore = standing(lines, begin + down, end + down);
    for (qsizetype step = down - 1; step >= -up; --step) {
        const int score = standing(lines, begin + step, end + step);
        if (score > bestScore) {
            bestScore = score;
            best = step;
        }
    }
    hunk = {hunk.oldBegin + best, hunk.oldEnd + best, hunk.newBegin + best, hunk.newEnd + best};
}

QList<DiffHunk> hunksOf(const LineScript& script)
{
    QList<DiffHunk> hunks;
    const qsizetype oldSize = qsizetype(script.oldChanged.size()), newSize = qsizetype(script.newChanged.size());
    qsizetype i = 0, j = 0;
    while (i < oldSize || j < newSize) {
        const DiffHunk at{i, i, j, j};
        DiffHunk hunk = at;
        while (hunk.oldEnd < oldSize && script.oldChanged[std::size_t(hunk.oldEnd)]) {
            ++hunk.oldEnd;
        }
        while (hunk.newEnd < newSize && script.newChanged[std::size_t(hunk.newEnd)]) {
            ++hunk.newEnd;
        }
        if (hunk != at) {
            hunks << hunk;
        }
        i = hunk.oldEnd + 1;
        j = hunk.newEnd + 1;
    }
    return hunks;
}

} // namespace

std::vector<TextDiff::Line> TextDiff::linesOf(const QString& text)
{
    std::vector<Line> lines;
    lines.reserve(std::size_t(text.size() / 32 + 1));
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        const bool endsFile = end < 0;
        end = endsFile ? text.size() : end;
        qsizetype length = end - begin;
        if (!endsFile && length > 0 && text.at(end - 1) == QLatin1Char('\r')) {
            --length;
        }
        lines.push_back({begin, length, endsFile});
        begin = end + 1;
    }
    return lines;
}

TextDiff TextDiff::compare(const QString& before, const QString& after, const DiffOptions& options)
{
    TextDiff diff;
    diff.m_before = before;
    diff.m_after = after;
    diff.m_oldLines = linesOf(before);
    diff.m_newLines = linesOf(after);
    if (before == after) {
        return diff;
    }
    LineNumbers numbers(diff.m_oldLines.size() + diff.m_newLines.size(), options);
    std::vector<QStringView> texts[2];
    std::vector<std::uint32_t> ids[2];
    const auto read = [&](int side, const QString& text, const std::vector<Line>& lines) {
        texts[side].reserve(lines.size());
        ids[side].reserve(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const Line& line = lines[i];
            const QStringView shown = QStringView(text).mid(line.begin, line.length);
            texts[side].push_back(shown);
            // The line end counts: what stands between this line and the next, and whether there is one.
            const qsizetype next = i + 1 < lines.size() ? lines[i + 1].begin : text.size();
            ids[side].push_back(numbers.of(options.ignoresSpaceAtEnd ? shown : QStringView(text).mid(line.begin, next - line.begin)));
        }
    };
    read(0, diff.m_before, diff.m_oldLines);
    read(1, diff.m_after, diff.m_newLines);
    LineScript script(ids[0], ids[1], numbers.count());
    script.run();
    diff.m_hunks = hunksOf(script);
    for (qsizetype i = 0; i < diff.m_hunks.size(); ++i) {
        DiffHunk& hunk = diff.m_hunks[i];
        const bool isAddition = hunk.oldBegin == hunk.oldEnd;
        if (!isAddition && hunk.newBegin != hunk.newEnd) {
            continue;
        }
        // One line stays between hunks.
        const qsizetype above = i > 0 ? hunk.oldBegin - diff.m_hunks[i - 1].oldEnd - 1 : hunk.oldBegin;
        const qsizetype below = i + 1 < diff.m_hunks.size() ? diff.m_hunks[i + 1].oldBegin - hunk.oldEnd - 1 : diff.oldLineCount() - hunk.oldEnd;
        shift(hunk, isAddition, ids[isAddition ? 1 : 0], texts[isAddition ? 1 : 0], above, below);
    }
    return diff;
}

qsizetype TextDiff::addedCount() const
{
    qsizetype count = 0;
    for (const DiffHunk& hunk : m_hunks) {
        count += hunk.newEnd - hunk.newBegin;
    }
    return count;
}

qsizetype TextDiff::removedCount() const
{
    qsizetype count = 0;
    for (const DiffHunk& hunk : m_hunks) {
        count += hunk.oldEnd - hunk.oldBegin;
    }
    return count;
}

QString TextDiff::unified(const QString& oldName, const QString& newName, int context) const
{
    if (m_hunks.isEmpty()) {
        return {};
    }
    QString out = QStringLiteral("--- %1\n+++ %2\n").arg(oldName, newName);
    const auto line = [&out](QChar mark, QStringView text, bool endsFile, bool hasReturn) {
        out += mark;
        out += text;
        out += hasReturn ? QStringLiteral("\r\n") : QStringLiteral("\n");
        if (endsFile) {
            out += QStringLiteral("\\ No newline at end of file\n");
        }
    };
    const auto put = [&](QChar mark, const QString& text, const std::vector<Line>& lines, qsizetype at) {
        const Line& place = lines[std::size_t(at)];
        const bool hasReturn = !place.endsFile && text.at(place.begin + place.length) == QLatin1Char('\r');
        line(mark, QStringView(text).mid(place.begin, place.length), place.endsFile, hasReturn);
    };
    for (qsizetype first = 0; first < m_hunks.size();) {
        qsizetype last = first;
        while (last + 1 < m_hunks.size() && m_hunks[last + 1].oldBegin - m_hunks[last].oldEnd <= 2 * qsizetype(context)) {
            ++last;
        }
        const qsizetype lead = std::min<qsizetype>(context, m_hunks[first].oldBegin);
        const qsizetype trail = std::min<qsizetype>(context, oldLineCount() - m_hunks[last].oldEnd);
        const qsizetype oldBegin = m_hunks[first].oldBegin - lead, oldCount = m_hunks[last].oldEnd + trail - oldBegin;
        const qsizetype newBegin = m_hunks[first].newBegin - lead, newCount = m_hunks[last].newEnd + trail - newBegin;
        const auto range = [](qsizetype begin, qsizetype count) {
            return count == 1 ? QString::number(begin + 1) : QStringLiteral("%1,%2").arg(count == 0 ? begin : begin + 1).arg(count);
        };
        out += QStringLiteral("@@ -%1 +%2 @@\n").arg(range(oldBegin, oldCount), range(newBegin, newCount));
        qsizetype at = oldBegin;
        for (qsizetype i = first; i <= last; ++i) {
            for (; at < m_hunks[i].oldBegin; ++at) {
                put(QLatin1Char(' '), m_before, m_oldLines, at);
            }
            for (; at < m_hunks[i].oldEnd; ++at) {
                put(QLatin1Char('-'), m_before, m_oldLines, at);
            }
            for (qsizetype added = m_hunks[i].newBegin; added < m_hunks[i].newEnd; ++added) {
                put(QLatin1Char('+'), m_after, m_newLines, added);
            }
        }
        for (; at < oldBegin + oldCount; ++at) {
            put(QLatin1Char(' '), m_before, m_oldLines, at);
        }
        first = last + 1;
    }
    return out;
}

} // namespace prompts
