// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the inline and side-by-side views, and what differs inside lines.
#include "prompts/linescript.h"
#include "prompts/textdiff.h"

#include <QHash>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace prompts {

namespace {

constexpr qsizetype longestLine = 8000; ///< characters that words are compared in; longer lines: only ends that agree
constexpr qsizetype mostPairs = 4000;   ///< lines of a diff that words are compared in

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; });
}

/// Where words, runs of spaces and single other characters end.
std::vector<qsizetype> boundariesOf(QStringView text)
{
    std::vector<qsizetype> ends;
    if (isAscii(text)) {
        const auto kind = [](QChar character) { return character.isLetterOrNumber() || character == QLatin1Char('_') ? 1 : character.isSpace() ? 2 : 0; };
        for (qsizetype i = 1; i < text.size(); ++i) {
            const int before = kind(text[i - 1]), here = kind(text[i]);
            if (before != here || here == 0) {
                ends.push_back(i);
            }
        }
    } else {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
        for (qsizetype at = finder.toNextBoundary(); at > 0 && at < text.size(); at = finder.toNextBoundary()) {
            ends.push_back(at);
        }
    }
    if (!text.isEmpty()) {
        ends.push_back(text.size());
    }
    return ends;
}

void append(QList<DiffRange>& ranges, qsizetype begin, qsizetype length)
{
    if (!ranges.isEmpty() && ranges.back().begin + ranges.back().length == begin) {
        ranges.back().length += length;
    } else if (length > 0) {
        ranges << DiffRange{begin, length};
    }
}

WordDiff compareEnds(QStringView before, QStringView after)
{
    const qsizetype least = std::min(before.size(), after.size());
    qsizetype lead = 0, trail = 0;
    while (lead < least && before[lead] == after[lead]) {
        ++lead;
    }
    while (trail < least - lead && before[before.size() - 1 - trail] == after[after.size() - 1 - trail]) {
        ++trail;
    }
    // A pair of surrogates is one character.
    lead -= lead > 0 && before[lead - 1].isHighSurrogate() ? 1 : 0;
    trail -= trail > 0 && before[before.size() - trail].isLowSurrogate() ? 1 : 0;
    WordDiff diff;
    append(diff.before, lead, before.size() - lead - trail);
    append(diff.after, lead, after.size() - lead - trail);
    diff.similarity = before.size() + after.size() == 0 ? 1 : 2.0 * double(lead + trail) / double(before.size() + after.size());
    return diff;
}

} // namespace

WordDiff compareWords(QStringView before, QStringView after)
{
    WordDiff diff;
    if (before == after) {
        diff.similarity = 1;
        return diff;
    }
    if (before.size() > longestLine || after.size() > longestLine) {
        diff = compareEnds(before, after);
    } else {
        const std::vector<qsizetype> ends[2]{boundariesOf(before), boundariesOf(after)};
        QHash<QStringView, std::uint32_t> known;
        std::vector<std::uint32_t> ids[2];
        for (int side = 0; side < 2; ++side) {
            qsizetype begin = 0;
            for (const qsizetype end : ends[side]) {
                const QStringView word = (side == 0 ? before : after).mid(begin, end - begin);
                const auto found = known.constFind(word);
                ids[side].push_back(found != known.constEnd() ? *found : *known.insert(word, std::uint32_t(known.size())));
                begin = end;
            }
        }
        LineScript script(ids[0], ids[1], std::uint32_t(known.size()));
        script.run();
        qsizetype changed = 0;
        const auto take = [&changed](const std::vector<qsizetype>& all, const std::vector<std::uint8_t>& isChanged, QList<DiffRange>& ranges) {
            for (std::size_t i = 0; i < all.size(); ++i) {
                const qsizetype begin = i == 0 ? 0 : all[i - 1];
                if (isChanged[i]) {
                    append(ranges, begin, all[i] - begin);
                    changed += all[i] - begin;
                }
            }
        };
        take(ends[0], script.oldChanged, diff.before);
        take(ends[1], script.newChanged, diff.after);
        diff.similarity = 1 - double(changed) / double(before.size() + after.size());
    }
    if (diff.similarity < 0.5) {
        diff.before.clear();
        diff.after.clear();
    }
    return diff;
}

QList<TextDiff::Pair> TextDiff::pairsOf(const DiffHunk& hunk) const
{
    const qsizetype removed = hunk.oldEnd - hunk.oldBegin, added = hunk.newEnd - hunk.newBegin;
    QList<Pair> pairs;
    const auto pair = [&](qsizetype oldAt, qsizetype newAt) {
        const WordDiff words = compareWords(oldLine(oldAt), newLine(newAt));
        pairs << Pair{oldAt, newAt, words.before, words.after};
    };
    if (removed == 0 || added == 0 || removed * added > 144 || removed == added) {
        for (qsizetype i = 0; i < std::max(removed, added); ++i) {
            if (i < removed && i < added) {
                pair(hunk.oldBegin + i, hunk.newBegin + i);
            } else if (i < removed) {
                pairs << Pair{hunk.oldBegin + i, -1, {}, {}};
            } else {
                pairs << Pair{-1, hunk.newBegin + i, {}, {}};
            }
        }
        return pairs;
    }
    // Which lines belong together: the most similar in order.
    std::vector<double> best(std::size_t((removed + 1) * (added + 1)), 0), same(std::size_t(removed * added));
    const auto at = [&](qsizetype i, qsizetype j) -> double& { return best[std::size_t(i * (added + 1) + j)]; };
    for (qsizetype i = removed - 1; i >= 0; --i) {
        for (qsizetype j = added - 1; j >= 0; --j) {
            double& likeness = same[std::size_t(i * added + j)];
            likeness = compareWords(oldLine(hunk.oldBegin + i), newLine(hunk.newBegin + j)).similarity;
            likeness = likeness < 0.5 ? 0 : likeness;
            at(i, j) = std::max({at(i + 1, j), at(i, j + 1), likeness > 0 ? at(i + 1, j + 1) + likeness : 0.0});
        }
    }
    qsizetype i = 0, j = 0;
    while (i < removed || j < added) {
        const double likeness = i < removed && j < added ? same[std::size_t(i * added + j)] : 0;
        if (likeness > 0 && at(i, j) <= at(i + 1, j + 1) + likeness) {
            pair(hunk.oldBegin + i++, hunk.newBegin + j++);
        } else if (j >= added || (i < removed && at(i + 1, j) >= at(i, j + 1))) {
            pairs << Pair{hunk.oldBegin + i++, -1, {}, {}};
        } else {
            pairs << Pair{-1, hunk.newBegin + j++, {}, {}};
        }
    }
    return pairs;
}

QList<SideRow> TextDiff::sideRows(int context) const
{
    QList<SideRow> rows;
    qsizetype pairsLeft = mostPairs;
    const auto same = [&](qsizetype oldBegin, qsizetype newBegin, qsizetype count, bool isFirst, bool isLast) {
        const qsizetype lead = isFirst || context < 0 ? 0 : context, trail = isLast || context < 0 ? 0 : context;
        const bool folds = context >= 0 && count > lead + trail;
        for (qsizetype i = 0; i < count; ++i) {
            if (folds && i == lead) {
                rows << SideRow{SideRow::Kind::Fold, oldBegin + i, newBegin + i, count - lead - trail, {}, {}};
                i = count - trail;
                if (i >= count) {
                    break;
                }
            }
            rows << SideRow{SideRow::Kind::Same, oldBegin + i, newBegin + i, 0, {}, {}};
        }
    };
    qsizetype oldAt = 0, newAt = 0;
    for (const DiffHunk& hunk : m_hunks) {
        same(oldAt, newAt, hunk.oldBegin - oldAt, oldAt == 0 && newAt == 0, false);
        const bool compares = pairsLeft > 0;
        pairsLeft -= std::max(hunk.oldEnd - hunk.oldBegin, hunk.newEnd - hunk.newBegin);
        if (compares && pairsLeft > -mostPairs) {
            for (const Pair& pair : pairsOf(hunk)) {
                const SideRow::Kind kind = pair.oldLine < 0 ? SideRow::Kind::Added : pair.newLine < 0 ? SideRow::Kind::Removed : SideRow::Kind::Changed;
                rows << SideRow{kind, pair.oldLine, pair.newLine, 0, pair.oldWords, pair.newWords};
            }
        } else {
            for (qsizetype i = 0; i < std::max(hunk.oldEnd - hunk.oldBegin, hunk.newEnd - hunk.newBegin); ++i) {
                const qsizetype oldLineAt = hunk.oldBegin + i < hunk.oldEnd ? hunk.oldBegin + i : -1;
                const qsizetype newLineAt = hunk.newBegin + i < hunk.newEnd ? hunk.newBegin + i : -1;
                const SideRow::Kind kind = oldLineAt < 0 ? SideRow::Kind::Added : newLineAt < 0 ? SideRow::Kind::Removed : SideRow::Kind::Changed;
                rows << SideRow{kind, oldLineAt, newLineAt, 0, {}, {}};
            }
        }
        oldAt = hunk.oldEnd;
        newAt = hunk.newEnd;
    }
    same(oldAt, newAt, oldLineCount() - oldAt, oldAt == 0 && newAt == 0, true);
    return rows;
}

QList<InlineRow> TextDiff::inlineRows(int context) const
{
    QList<InlineRow> rows, added;
    const auto flush = [&] {
        rows << added;
        added.clear();
    };
    for (const SideRow& row : sideRows(context)) {
        switch (row.kind) {
        case SideRow::Kind::Same:
        case SideRow::Kind::Fold:
            flush();
            rows << InlineRow{row.kind == SideRow::Kind::Fold ? InlineRow::Kind::Fold : InlineRow::Kind::Same, row.oldLine, row.newLine, row.folded, {}};
            break;
        case SideRow::Kind::Changed:
        case SideRow::Kind::Removed:
        case SideRow::Kind::Added:
            // Within a hunk everything that went stands before everything that came.
            if (row.oldLine >= 0) {
                rows << InlineRow{InlineRow::Kind::Removed, row.oldLine, -1, 0, row.oldWords};
            }
            if (row.newLine >= 0) {
                added << InlineRow{InlineRow::Kind::Added, -1, row.newLine, 0, row.newWords};
            }
            break;
        }
    }
    flush();
    return rows;
}

} // namespace prompts
