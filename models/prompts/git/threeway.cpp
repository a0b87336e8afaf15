// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/threeway.h"
#include "prompts/git/githandle.h"

#include <algorithm>

namespace prompts {

namespace {

/// The longest run of marker characters that begins a line: markers that are longer cannot be mistaken for text.
int longestRun(const QByteArray& text)
{
    int longest = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char first = text.at(i);
        qsizetype run = 0;
        if (first == '<' || first == '>' || first == '|' || first == '=') {
            while (i + run < text.size() && text.at(i + run) == first) {
                ++run;
            }
        }
        longest = std::max(longest, int(std::min<qsizetype>(run, 60'000)));
        const qsizetype end = text.indexOf('\n', i);
        if (end < 0) {
            break;
        }
        i = end + 1;
    }
    return longest;
}

git_merge_file_input inputOf(const QByteArray& text)
{
    git_merge_file_input input;
    git_merge_file_input_init(&input, GIT_MERGE_FILE_INPUT_VERSION);
    input.ptr = text.constData();
    input.size = size_t(text.size());
    input.path = "text";
    input.mode = 0100644;
    return input;
}

/// Reads the merged text with its markers back into regions.
class MarkerReader
{
public:
    MarkerReader(QByteArray text, int size) : m_text(std::move(text)), m_size(size) {}

    QList<MergeRegion> regions()
    {
        qsizetype from = 0;
        while (from < m_text.size()) {
            const qsizetype newline = m_text.indexOf('\n', from);
            const qsizetype end = newline < 0 ? m_text.size() : newline + 1;
            take(m_text.mid(from, end - from));
            from = end;
        }
        flush();
        return m_regions;
    }

private:
    enum class Part { Agreed, Ours, Base, Theirs };

    bool isMarker(const QByteArray& line, char c) const { return line.startsWith(QByteArray(m_size, c)); }

    void take(const QByteArray& line)
    {
        if (m_part == Part::Agreed && isMarker(line, '<')) {
            flush();
            m_region.isConflict = true;
            m_region.line = m_line;
            m_part = Part::Ours;
        } else if (m_part == Part::Ours && isMarker(line, '|')) {
            m_part = Part::Base;
        } else if ((m_part == Part::Base || m_part == Part::Ours) && isMarker(line, '=')) {
            m_part = Part::Theirs;
        } else if (m_part == Part::Theirs && isMarker(line, '>')) {
            flush();
        } else {
            add(line);
        }
    }

    void add(const QByteArray& line)
    {
        switch (m_part) {
        case Part::Agreed: m_region.merged += line; break;
        case Part::Ours: m_region.ours += line; break;
        case Part::Base: m_region.base += line; break;
        case Part::Theirs: m_region.theirs += line; break;
        }
    }

    void flush()
    {
        if (m_region.isConflict || !m_region.merged.isEmpty()) {
            m_line += int((m_region.isConflict ? m_region.ours : m_region.merged).count('\n'));
            m_regions << m_region;
        }
        m_region = {};
        m_region.line = m_line;
        m_part = Part::Agreed;
    }

    QByteArray m_text;
    int m_size;
    int m_line = 1;
    Part m_part = Part::Agreed;
    MergeRegion m_region{.isConflict = false, .merged = {}, .base = {}, .ours = {}, .theirs = {}, .line = 1};
    QList<MergeRegion> m_regions;
};

/// Markers stand on lines of their own: a side without a line end at its end gets one in a merge, which is taken away again here.
void mendEnds(QList<MergeRegion>& regions, const QByteArray& base, const QByteArray& ours, const QByteArray& theirs)
{
    if (regions.isEmpty() || !regions.last().isConflict) {
        return;
    }
    MergeRegion& last = regions.last();
    const auto mend = [](QByteArray& part, const QByteArray& whole) {
        if (!whole.endsWith('\n') && part.endsWith('\n') && !part.isEmpty()) {
            part.chop(part.endsWith("\r\n") && !whole.endsWith('\r') ? 2 : 1);
        }
    };
    mend(last.base, base);
    mend(last.ours, ours);
    mend(last.theirs, theirs);
}

} // namespace

core::Result<QList<MergeRegion>> threeWay(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs)
{
    const GitLibrary library;
    const git_merge_file_input ancestor = inputOf(base);
    const git_merge_file_input our = inputOf(ours);
    const git_merge_file_input their = inputOf(theirs);
    git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
    options.flags = GIT_MERGE_FILE_STYLE_DIFF3;
    options.marker_size = static_cast<unsigned short>(std::max({7, longestRun(base) + 1, longestRun(ours) + 1, longestRun(theirs) + 1}));
    git_merge_file_result result = {};
    const int code = git_merge_file(&result, &ancestor, &our, &their, &options);
    if (code < 0) {
        return core::failure(gitError(code, {}));
    }
    QByteArray text(result.ptr, qsizetype(result.len));
    const bool isWhole = result.automergeable != 0;
    git_merge_file_result_free(&result);
    if (isWhole) {
        if (text.isEmpty()) {
            return QList<MergeRegion>();
        }
        MergeRegion region;
        region.merged = text;
        region.line = 1;
        return QList<MergeRegion>{region};
    }
    QList<MergeRegion> regions = MarkerReader(text, options.marker_size).regions();
    mendEnds(regions, base, ours, theirs);
    return regions;
}

std::optional<QByteArray> joined(const QList<MergeRegion>& regions, const QList<RegionChoice>& choices)
{
    QByteArray text;
    qsizetype next = 0;
    // A side that lacks the end of its last line would run into what follows.
    const auto add = [&text](const QByteArray& part) {
        if (!part.isEmpty() && !text.isEmpty() && !text.endsWith('\n')) {
            text += '\n';
        }
        text += part;
    };
    for (const MergeRegion& region : regions) {
        if (!region.isConflict) {
            add(region.merged);
            continue;
        }
        const RegionChoice choice = next < choices.size() ? choices.at(next) : RegionChoice{};
        ++next;
        switch (choice.kind) {
        case RegionChoice::Kind::Undecided: return std::nullopt;
        case RegionChoice::Kind::Base: add(region.base); break;
        case RegionChoice::Kind::Ours: add(region.ours); break;
        case RegionChoice::Kind::Theirs: add(region.theirs); break;
        case RegionChoice::Kind::OursThenTheirs: add(region.ours); add(region.theirs); break;
        case RegionChoice::Kind::TheirsThenOurs: add(region.theirs); add(region.ours); break;
        case RegionChoice::Kind::Own: add(choice.text); break;
        }
    }
    return text;
}

} // namespace prompts
