// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/treebuilder.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <numeric>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::TraceTree)
};

constexpr qint64 kLatest = std::numeric_limits<qint64>::max();

qint64 finishOf(qint64 start, qint64 duration)
{
    return duration <= 0 ? start : start > kLatest - duration ? kLatest : start + duration;
}

} // namespace

bool TreeBuilder::isSame(qint32 a, qint32 b) const
{
    const qsizetype x = m_first + a;
    const qsizetype y = m_first + b;
    return m_spans->startNs(x) == m_spans->startNs(y) && m_spans->durationNs(x) == m_spans->durationNs(y) && m_spans->parent(x) == m_spans->parent(y) &&
           m_spans->nameUtf8(x) == m_spans->nameUtf8(y);
}

void TreeBuilder::sortIds()
{
    m_byId.reserve(size_t(m_count));
    for (qint32 i = 0; i < m_count; ++i) {
        if (!id(i).isNone()) {
            m_byId.push_back(i);
        }
    }
    std::sort(m_byId.begin(), m_byId.end(), [this](qint32 a, qint32 b) {
        const SpanId x = id(a);
        const SpanId y = id(b);
        return x != y ? x < y : std::pair(m_start[size_t(a)], a) < std::pair(m_start[size_t(b)], b);
    });
}

qint32 TreeBuilder::find(SpanId wanted) const
{
    const auto at = std::lower_bound(m_byId.begin(), m_byId.end(), wanted, [this](qint32 item, const SpanId& value) { return id(item) < value; });
    return at != m_byId.end() && id(*at) == wanted ? *at : TraceTree::kNone;
}

/// Exporters send again what they think was lost: a record that is the same in all is shown once. Another one with the same id stays.
void TreeBuilder::dropRepeats()
{
    m_sameAs.assign(size_t(m_count), TraceTree::kNone);
    for (size_t i = 1; i < m_byId.size(); ++i) {
        const qint32 item = m_byId[i];
        if (id(item) != id(m_byId[i - 1])) {
            continue;
        }
        for (size_t before = i; before > 0 && i - before < 16 && id(m_byId[before - 1]) == id(item); --before) {
            const qint32 other = m_byId[before - 1];
            if (m_sameAs[size_t(other)] == TraceTree::kNone && isSame(item, other)) {
                m_sameAs[size_t(item)] = other;
                ++m_repeats;
                break;
            }
        }
        if (m_sameAs[size_t(item)] == TraceTree::kNone) {
            m_flags[size_t(item)] |= Duplicate;
        }
    }
}

void TreeBuilder::linkParents()
{
    m_parent.assign(size_t(m_count), TraceTree::kNone);
    for (qint32 i = 0; i < m_count; ++i) {
        const SpanId wanted = parentId(i);
        if (wanted.isNone() || m_sameAs[size_t(i)] != TraceTree::kNone) {
            continue;
        }
        if (wanted == id(i)) {
            m_flags[size_t(i)] |= Cycle;
            continue;
        }
        const qint32 found = find(wanted);
        if (found != TraceTree::kNone) {
            m_parent[size_t(i)] = found;
        } else if (!wanted.isText || m_spans->idText(wanted).compare(m_tree.m_traceId, Qt::CaseInsensitive) != 0) {
            m_flags[size_t(i)] |= Orphan; // the id of the trace itself is how older exporters write "no parent"
        }
    }
}

void TreeBuilder::cutRings()
{
    std::vector<qint32> seen(size_t(m_count), -1); // by which walk
    for (qint32 i = 0; i < m_count; ++i) {
        qint32 at = i;
        while (at != TraceTree::kNone && seen[size_t(at)] < 0) {
            seen[size_t(at)] = i;
            at = m_parent[size_t(at)];
        }
        if (at == TraceTree::kNone || seen[size_t(at)] != i) {
            continue;
        }
        qint32 earliest = at;
        for (qint32 other = m_parent[size_t(at)]; other != at; other = m_parent[size_t(other)]) {
            if (std::pair(m_start[size_t(other)], other) < std::pair(m_start[size_t(earliest)], earliest)) {
                earliest = other;
            }
        }
        m_parent[size_t(earliest)] = TraceTree::kNone;
        m_flags[size_t(earliest)] |= Cycle;
    }
}

qint32 TreeBuilder::addMissing(SpanId wanted)
{
    m_missing.push_back(wanted);
    m_parent.push_back(TraceTree::kNone);
    m_flags.push_back(Synthesised);
    m_start.push_back(kLatest);
    m_finish.push_back(0);
    return qint32(m_parent.size()) - 1;
}

void TreeBuilder::gatherMissing()
{
    std::vector<qint32> orphans;
    for (qint32 i = 0; i < m_count; ++i) {
        if (m_flags[size_t(i)] & Orphan) {
            orphans.push_back(i);
        }
    }
    std::stable_sort(orphans.begin(), orphans.end(), [this](qint32 a, qint32 b) { return parentId(a) < parentId(b); });
    for (size_t i = 0; i < orphans.size(); ++i) {
        const SpanId wanted = parentId(orphans[i]);
        if (i == 0 || wanted != parentId(orphans[i - 1])) {
            addMissing(wanted);
        }
        m_parent[size_t(orphans[i])] = qint32(m_parent.size()) - 1;
    }
}

void TreeBuilder::chooseRoot()
{
    std::vector<qint32> tops;
    std::vector<qint32> roots; // that say themselves that they have no parent
    for (qint32 i = 0; i < qint32(m_parent.size()); ++i) {
        if (m_parent[size_t(i)] != TraceTree::kNone || (i < m_count && m_sameAs[size_t(i)] != TraceTree::kNone)) {
            continue;
        }
        tops.push_back(i);
        if (i < m_count && !(m_flags[size_t(i)] & Cycle)) {
            roots.push_back(i);
        }
    }
    if (tops.size() == 1 && tops[0] >= m_count && std::count(m_parent.begin(), m_parent.end(), tops[0]) == 1) {
        // One span on top whose caller was not recorded here: it is the root, and nothing need stand for the caller.
        m_root = qint32(std::find(m_parent.begin(), m_parent.end(), tops[0]) - m_parent.begin());
        m_parent[size_t(m_root)] = TraceTree::kNone;
        m_sameAs.resize(m_parent.size(), TraceTree::kNone);
        m_sameAs[size_t(tops[0])] = m_root;
        return;
    }
    m_root = tops.size() == 1 ? tops[0] : roots.size() == 1 ? roots[0] : addMissing({});
    for (const qint32 top : tops) {
        if (top != m_root) {
            m_parent[size_t(top)] = m_root;
        }
    }
}

/// Missing spans reach over their children; spans without a time stand where their parent begins.
void TreeBuilder::setTimes()
{
    for (qint32 i = 0; i < m_count; ++i) {
        const qint32 parent = m_parent[size_t(i)];
        for (qint32 at = parent; at >= m_count && !(m_flags[size_t(i)] & BadTime); at = m_parent[size_t(at)]) {
            m_start[size_t(at)] = std::min(m_start[size_t(at)], m_start[size_t(i)]);
            m_finish[size_t(at)] = std::max(m_finish[size_t(at)], m_finish[size_t(i)]);
        }
    }
    for (size_t i = size_t(m_count); i < m_start.size(); ++i) {
        if (m_start[i] == kLatest) {
            m_flags[i] |= BadTime;
            m_start[i] = m_finish[i] = 0;
        }
    }
}

void TreeBuilder::sortChildren()
{
    const auto name = [this](qint32 item) { return item < m_count ? m_spans->nameUtf8(m_first + item) : std::string_view(); };
    const auto idOf = [this](qint32 item) { return item < m_count ? id(item) : m_missing[size_t(item - m_count)]; };
    m_sameAs.resize(m_parent.size(), TraceTree::kNone);
    for (qint32 i = 0; i < qint32(m_parent.size()); ++i) {
        if (m_parent[size_t(i)] != TraceTree::kNone && m_sameAs[size_t(i)] == TraceTree::kNone) {
            m_children.push_back(i);
        }
    }
    std::sort(m_children.begin(), m_children.end(), [&](qint32 a, qint32 b) {
        const auto key = [this](qint32 item) { return std::tuple(m_parent[size_t(item)], m_start[size_t(item)], -m_finish[size_t(item)]); };
        const auto x = key(a);
        const auto y = key(b);
        if (x != y) {
            return x < y;
        }
        return std::tuple(name(a), idOf(a), a) < std::tuple(name(b), idOf(b), b);
    });
    m_childBegin.assign(m_parent.size() + 1, 0);
    for (const qint32 child : m_children) {
        ++m_childBegin[size_t(m_parent[size_t(child)]) + 1];
    }
    std::partial_sum(m_childBegin.begin(), m_childBegin.end(), m_childBegin.begin());
}

void TreeBuilder::place()
{
    TraceTree& tree = m_tree;
    const size_t nodes = m_children.size() + 1;
    for (auto* const column : {&tree.m_span, &tree.m_parent, &tree.m_depth, &tree.m_end}) {
        column->reserve(nodes);
    }
    tree.m_nodeOf.assign(size_t(m_count), TraceTree::kNone);
    struct Open
    {
        qint32 node, item, next;
    };
    std::vector<Open> stack;
    const auto enter = [&](qint32 item, qint32 parent) {
        const qint32 node = qint32(tree.m_span.size());
        tree.m_span.push_back(item < m_count ? qint32(m_first + item) : TraceTree::kNone);
        tree.m_parent.push_back(parent);
        tree.m_depth.push_back(qint32(stack.size()));
        tree.m_end.push_back(0);
        const bool isTimeless = m_flags[size_t(item)] & BadTime;
        tree.m_start.push_back(isTimeless && parent >= 0 ? tree.m_start[size_t(parent)] : m_start[size_t(item)]);
        tree.m_finish.push_back(isTimeless ? tree.m_start.back() : m_finish[size_t(item)]);
        tree.m_flags.push_back(m_flags[size_t(item)]);
        if (item < m_count) {
            tree.m_nodeOf[size_t(item)] = node;
        } else {
            tree.m_missing.emplace_back(node, m_missing[size_t(item - m_count)]);
        }
        stack.push_back({node, item, m_childBegin[size_t(item)]});
        tree.m_deepest = std::max(tree.m_deepest, int(stack.size()) - 1);
    };
    enter(m_root, TraceTree::kNone);
    while (!stack.empty()) {
        Open& open = stack.back();
        if (open.next < m_childBegin[size_t(open.item) + 1]) {
            const qint32 child = m_children[size_t(open.next++)];
            const qint32 parent = open.node;
            enter(child, parent); // `open` is gone: the stack may have moved
        } else {
            tree.m_end[size_t(open.node)] = qint32(tree.m_span.size());
            stack.pop_back();
        }
    }
    for (qint32 i = 0; i < m_count; ++i) {
        if (m_sameAs[size_t(i)] != TraceTree::kNone) {
            tree.m_nodeOf[size_t(i)] = tree.m_nodeOf[size_t(m_sameAs[size_t(i)])];
        }
    }
}

void TreeBuilder::flagAgainstParents()
{
    TraceTree& tree = m_tree;
    tree.m_first = kLatest;
    for (size_t node = 0; node < tree.m_span.size(); ++node) {
        if (tree.m_flags[node] & BadTime) {
            continue;
        }
        tree.m_first = std::min(tree.m_first, tree.m_start[node]);
        tree.m_last = std::max(tree.m_last, tree.m_finish[node]);
        const qint32 parent = tree.m_parent[node];
        if (parent == TraceTree::kNone || (tree.m_flags[size_t(parent)] & (Synthesised | BadTime))) {
            continue;
        }
        tree.m_flags[node] |= quint16(tree.m_start[node] < tree.m_start[size_t(parent)] ? BeforeParent : 0);
        const bool isOpen = tree.m_flags[size_t(parent)] & (Unfinished | NegativeDuration);
        tree.m_flags[node] |= quint16(!isOpen && tree.m_finish[node] > tree.m_finish[size_t(parent)] ? OutlastsParent : 0);
    }
    if (tree.m_first == kLatest) {
        tree.m_first = tree.m_last = 0;
    }
}

void TreeBuilder::writeNotes()
{
    const auto count = [this](SpanFlag flag) {
        return int(std::count_if(m_tree.m_flags.begin(), m_tree.m_flags.end(), [flag](quint16 flags) { return flags & flag; }));
    };
    QStringList& notes = m_tree.m_notes;
    const auto note = [&notes](int number, const QString& sentence) {
        if (number > 0) {
            notes << sentence;
        }
    };
    note(m_root >= m_count && m_missing[size_t(m_root - m_count)].isNone() ? 1 : 0, Text::tr("The trace has several spans on top, or none: a root was put above them."));
    note(count(Cycle), Text::tr("%n span(s) are their own ancestor; the ring was cut at its earliest span.", nullptr, count(Cycle)));
    note(count(Orphan), Text::tr("%n span(s) name a parent that is not in this trace.", nullptr, count(Orphan)));
    note(count(Duplicate), Text::tr("%n span(s) have an id that another span has too.", nullptr, count(Duplicate)));
    note(int(m_repeats), Text::tr("%n record(s) came twice and are shown once.", nullptr, int(m_repeats)));
    note(count(BadTime), Text::tr("%n span(s) have no start that can be read.", nullptr, count(BadTime)));
    note(count(NegativeDuration), Text::tr("%n span(s) end before they begin.", nullptr, count(NegativeDuration)));
    note(count(BeforeParent), Text::tr("%n span(s) begin before their parent: the clocks of the computers differ.", nullptr, count(BeforeParent)));
    note(count(Unfinished), Text::tr("%n span(s) have no end.", nullptr, count(Unfinished)));
    note(count(Cut), Text::tr("The records of %n span(s) are cut.", nullptr, count(Cut)));
}

TraceTree TreeBuilder::build()
{
    if (m_count <= 0) {
        return std::move(m_tree);
    }
    for (qint32 i = 0; i < m_count; ++i) {
        const qint64 duration = m_spans->durationNs(m_first + i);
        m_start.push_back(m_spans->startNs(m_first + i));
        m_finish.push_back(finishOf(m_start.back(), duration));
        m_flags.push_back(quint16(int(m_spans->flags(m_first + i)) | (duration < 0 ? NegativeDuration : 0)));
    }
    sortIds();
    dropRepeats();
    linkParents();
    cutRings();
    gatherMissing();
    chooseRoot();
    setTimes();
    sortChildren();
    place();
    flagAgainstParents();
    writeNotes();
    return std::move(m_tree);
}

} // namespace traces
