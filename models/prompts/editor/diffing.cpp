// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/diffing.h"

#include "prompts/textdiff.h"

namespace prompts::editor {

namespace {

QList<WordSpan> spansOf(const QList<DiffRange>& ranges)
{
    QList<WordSpan> spans;
    for (const DiffRange& range : ranges) {
        spans << WordSpan(int(range.begin), int(range.length));
    }
    return spans;
}

DiffRow::Kind kindOf(SideRow::Kind kind)
{
    switch (kind) {
    case SideRow::Kind::Changed: return DiffRow::Kind::Changed;
    case SideRow::Kind::Removed: return DiffRow::Kind::Removed;
    case SideRow::Kind::Added: return DiffRow::Kind::Added;
    case SideRow::Kind::Fold: return DiffRow::Kind::Gap;
    default: return DiffRow::Kind::Same;
    }
}

} // namespace

DiffRows diffOf(const QString& before, const QString& after)
{
    const TextDiff diff = TextDiff::compare(before, after);
    DiffRows out;
    out.added = int(diff.addedCount());
    out.removed = int(diff.removedCount());
    const QList<SideRow> rows = diff.sideRows(-1);
    out.rows.reserve(rows.size());
    for (const SideRow& row : rows) {
        DiffRow made;
        made.kind = kindOf(row.kind);
        made.oldLine = int(row.oldLine) + 1;
        made.newLine = int(row.newLine) + 1;
        made.oldText = row.oldLine >= 0 ? diff.oldLine(row.oldLine).toString() : QString();
        made.newText = row.newLine >= 0 ? diff.newLine(row.newLine).toString() : QString();
        made.oldWords = spansOf(row.oldWords);
        made.newWords = spansOf(row.newWords);
        made.hidden = int(row.folded);
        out.rows << made;
    }
    return out;
}

} // namespace prompts::editor
