// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/evaluator.h"

#include "audit/evaluatorwalk.h"
#include "audit/operators.h"

#include <algorithm>

namespace audit {

Truth operator!(Truth truth)
{
    return truth == Truth::True ? Truth::False : truth == Truth::False ? Truth::True : Truth::Unknown;
}

Truth both(Truth one, Truth other)
{
    return std::min(one, other);
}

Truth either(Truth one, Truth other)
{
    return std::max(one, other);
}

Computed Computed::known(const QJsonValue& value, const QString& source)
{
    Computed computed;
    computed.state = State::Known;
    computed.value = std::make_shared<const Document>(Document::fromJson(value));
    computed.source = source;
    return computed;
}

Computed Computed::unknown(const QString& reason)
{
    Computed computed;
    computed.reason = reason;
    return computed;
}

Computed Computed::notApplicable()
{
    Computed computed;
    computed.state = State::NotApplicable;
    return computed;
}

Evaluator::Evaluator(const Estate& estate, const Names& names, QDateTime now, ComputedReader computed)
    : m_estate(estate), m_names(names), m_now(std::move(now)), m_computed(std::move(computed))
{
    m_bound.reserve(names.all().size());
    for (const std::string& each : names.all()) {
        m_bound.push_back(estate.document().nameNumber(each));
    }
}

std::uint32_t Evaluator::memberOf(const Document& document, std::uint32_t node, std::uint32_t name) const
{
    return &document == &m_estate.document() ? document.member(node, m_bound[name]) : document.member(node, m_names.all()[name]);
}

Computed Evaluator::computed(const QString& name, std::uint32_t resource) const
{
    return m_computed ? m_computed(name, resource) : Computed::unknown({});
}

bool Evaluator::isNotApplicable(const QStringList& names, std::uint32_t resource) const
{
    return std::any_of(names.begin(), names.end(), [&](const QString& name) { return computed(name, resource).state == Computed::State::NotApplicable; });
}

/// The permission that the path's value would need, when it was not read.
const QString* Evaluator::unread(const Path& path, std::uint32_t resource) const
{
    const Resource& subject = m_estate.resources()[resource];
    if (subject.unread.empty() || !path.computed.isEmpty()) {
        return nullptr;
    }
    const std::string text = lowered(path.text.toStdString());
    for (const Unread& each : subject.unread) {
        const bool isWithin = text.rfind(each.part, 0) == 0 && (text.size() == each.part.size() || text[each.part.size()] == '.' || text[each.part.size()] == '[');
        if (isWithin) {
            return &each.permission;
        }
    }
    return nullptr;
}

Truth Evaluator::judge(const Condition& condition, std::uint32_t resource) const
{
    return judge(condition, {&m_estate.document(), m_estate.resources()[resource].node, resource}, true);
}

Truth Evaluator::judge(const Condition& condition, const Place& place, bool isRoot) const
{
    switch (condition.kind) {
    case Condition::Kind::Always:
        return Truth::True;
    case Condition::Kind::AllOf: {
        Truth truth = Truth::True;
        for (const Condition& part : condition.parts) {
            truth = both(truth, judge(part, place, isRoot));
            if (truth == Truth::False) {
                break;
            }
        }
        return truth;
    }
    case Condition::Kind::AnyOf: {
        Truth truth = Truth::False;
        for (const Condition& part : condition.parts) {
            truth = either(truth, judge(part, place, isRoot));
            if (truth == Truth::True) {
                break;
            }
        }
        return truth;
    }
    case Condition::Kind::Not:
        return !judge(condition.parts.front(), place, isRoot);
    case Condition::Kind::Leaf:
        return leaf(condition, place, isRoot);
    case Condition::Kind::Count:
        return count(condition, place, isRoot);
    }
    return Truth::Unknown;
}

Truth Evaluator::leaf(const Condition& condition, const Place& place, bool isRoot) const
{
    const Path& path = condition.path;
    if (!path.computed.isEmpty()) {
        const Computed value = computed(path.computed, place.resource);
        if (value.state != Computed::State::Known) {
            return Truth::Unknown;
        }
        bool isTrue = true;
        walk(path, *value.value, value.value->root(), 0, [&](const Found& found) { isTrue = isTrue && holds(found, condition.op, condition.wanted, m_now); });
        return isTrue ? Truth::True : Truth::False;
    }
    if (isRoot && unread(path, place.resource) != nullptr) {
        return Truth::Unknown;
    }
    if (path.isSelf) {
        return holds({place.document, place.node, true}, condition.op, condition.wanted, m_now) ? Truth::True : Truth::False;
    }
    bool isTrue = true;
    walk(path, *place.document, place.node, 0, [&](const Found& found) { isTrue = isTrue && holds(found, condition.op, condition.wanted, m_now); });
    return isTrue ? Truth::True : Truth::False;
}

std::vector<std::uint32_t> Evaluator::countedNodes(const Condition& condition, const Place& place, bool isRoot, bool& isUnread) const
{
    std::vector<std::uint32_t> nodes;
    if (condition.childTypes.empty()) {
        isUnread = isRoot && unread(condition.path, place.resource) != nullptr;
        walk(condition.path, *place.document, place.node, 0, [&nodes](const Found& found) {
            if (found.isThere) {
                nodes.push_back(found.node);
            }
        });
        return nodes;
    }
    const Resource& subject = m_estate.resources()[place.resource];
    for (const std::string& type : condition.childTypes) {
        for (const std::uint32_t child : subject.children) {
            const Resource& each = m_estate.resources()[child];
            if (each.type == type && (each.isNested || condition.countsBeside)) {
                nodes.push_back(m_estate.resources()[child].node);
            }
        }
        isUnread = isUnread || std::any_of(subject.unread.begin(), subject.unread.end(), [&type](const Unread& each) { return each.part == type; });
    }
    addMissing(nodes, childrenInProperties(m_estate.document(), subject, condition.childTypes), m_estate.document());
    return nodes;
}

Truth Evaluator::counted(std::size_t sure, std::size_t possible, const Condition& condition) const
{
    // With some unread the number lies between what is sure and what is possible: every outcome in between must agree.
    const bool first = countHolds(static_cast<double>(sure), condition.op, condition.wanted);
    for (std::size_t each = sure + 1; each <= std::min(possible, sure + 1000); ++each) {
        if (countHolds(static_cast<double>(each), condition.op, condition.wanted) != first) {
            return Truth::Unknown;
        }
    }
    return first ? Truth::True : Truth::False;
}

Truth Evaluator::count(const Condition& condition, const Place& place, bool isRoot) const
{
    if (!condition.path.computed.isEmpty()) {
        const Computed value = computed(condition.path.computed, place.resource);
        if (value.state != Computed::State::Known) {
            return Truth::Unknown;
        }
        std::size_t number = 0;
        walk(condition.path, *value.value, value.value->root(), 0, [&](const Found& found) {
            const bool counts = found.isThere && (condition.parts.empty() || judge(condition.parts.front(), {found.document, found.node, place.resource}, false) == Truth::True);
            number += counts ? 1 : 0;
        });
        return countHolds(static_cast<double>(number), condition.op, condition.wanted) ? Truth::True : Truth::False;
    }
    bool isUnread = false;
    const std::vector<std::uint32_t> nodes = countedNodes(condition, place, isRoot, isUnread);
    std::size_t sure = 0;
    std::size_t possible = 0;
    for (const std::uint32_t node : nodes) {
        const Truth truth = condition.parts.empty() ? Truth::True : judge(condition.parts.front(), {place.document, node, place.resource}, false);
        sure += truth == Truth::True ? 1 : 0;
        possible += truth != Truth::False ? 1 : 0;
    }
    return counted(sure, isUnread ? possible + 1000 : possible, condition);
}

void addMissing(std::vector<std::uint32_t>& nodes, const std::vector<std::uint32_t>& more, const Document& document)
{
    const auto nameOf = [&document](std::uint32_t node) {
        const QString name = document.stringOf(node, "name");
        return name.mid(name.lastIndexOf(u'/') + 1).toLower();
    };
    QStringList known;
    for (const std::uint32_t node : more.empty() ? std::vector<std::uint32_t>() : nodes) {
        known << nameOf(node);
    }
    for (const std::uint32_t node : more) {
        const QString name = nameOf(node);
        if (name.isEmpty() || !known.contains(name)) {
            nodes.push_back(node);
        }
    }
}

std::vector<std::uint32_t> childrenInProperties(const Document& document, const Resource& subject, const std::vector<std::string>& types)
{
    std::vector<std::uint32_t> nodes;
    const std::uint32_t properties = document.member(subject.node, "properties");
    for (const std::string& type : types) {
        const bool isOwn = properties != 0 && type.rfind(subject.type + "/", 0) == 0;
        const std::uint32_t list = isOwn ? document.member(properties, type.substr(subject.type.size() + 1)) : 0;
        if (list != 0 && document.at(list).kind == NodeKind::Array) {
            for (std::uint32_t each = list + 1; each < document.at(list).end; each = document.at(each).end) {
                nodes.push_back(each);
            }
        }
    }
    return nodes;
}

} // namespace audit
