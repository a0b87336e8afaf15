// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/explanation.h"

#include "audit/evaluatorwalk.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::Explanation)
};

/// A member's name as RFC 6901 writes it in a pointer.
QString escaped(std::string_view name)
{
    QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return text.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

QJsonValue wantedOf(const Condition& condition)
{
    const Wanted& wanted = condition.wanted;
    if (wanted.values.size() == 1 && condition.op != Operator::In && condition.op != Operator::NotIn) {
        return wanted.values.front();
    }
    QJsonArray list;
    for (const QJsonValue& each : wanted.values) {
        list.append(each);
    }
    return list;
}

} // namespace

/// Walks a judged condition once more and writes down the leaves that decided.
class Explanation
{
public:
    Explanation(const Evaluator& evaluator, std::size_t limit) : m_evaluator(evaluator), m_limit(limit) {}
    void add(const Condition& condition, const Evaluator::Place& place, bool isRoot, Truth outcome, const QString& pointer);
    std::vector<Evidence> take() { return std::move(m_evidence); }

private:
    void leaf(const Condition& condition, const Evaluator::Place& place, bool isRoot, Truth outcome, const QString& pointer);
    void count(const Condition& condition, const Evaluator::Place& place, bool isRoot, Truth outcome, const QString& pointer);
    void computed(const Condition& condition, const Evaluator::Place& place, Truth outcome);
    /// Visits what is at the path, with its pointer.
    template <typename Visit> void follow(const Path& path, const Document& document, std::uint32_t node, std::size_t step, const QString& pointer, const Visit& visit) const;
    QString pointerTo(std::uint32_t node, const Evaluator::Place& place) const;
    void note(Evidence evidence);

    const Evaluator& m_evaluator;
    std::size_t m_limit;
    std::vector<Evidence> m_evidence;
};

void Explanation::note(Evidence evidence)
{
    if (m_evidence.size() < m_limit) {
        m_evidence.push_back(std::move(evidence));
    }
}

template <typename Visit>
void Explanation::follow(const Path& path, const Document& document, std::uint32_t node, std::size_t step, const QString& pointer, const Visit& visit) const
{
    if (step == path.steps.size()) {
        return visit(Found{&document, node, true}, pointer);
    }
    const Step& next = path.steps[step];
    const Node& here = document.at(node);
    if (next.kind == Step::Kind::Each) {
        if (here.kind != NodeKind::Array && here.kind != NodeKind::Object) {
            return;
        }
        int at = 0;
        for (std::uint32_t each = node + 1; each < here.end; each = document.at(each).end, ++at) {
            follow(path, document, each, step + 1, pointer + u'/' + (here.kind == NodeKind::Array ? QString::number(at) : escaped(document.nameOf(each))), visit);
        }
        return;
    }
    Path one;
    one.steps = {next};
    Found found;
    m_evaluator.walk(one, document, node, 0, [&found](const Found& each) { found = each; });
    const QString part = next.kind == Step::Kind::Index ? QString::number(next.value)
                         : found.isThere               ? escaped(document.nameOf(found.node))
                                                       : escaped(m_evaluator.m_names.all()[next.value]);
    if (found.isThere) {
        return follow(path, document, found.node, step + 1, pointer + u'/' + part, visit);
    }
    QString missing = pointer;
    // The rest as the rule spells it: nothing is there that would spell it otherwise.
    const QStringList spelled = path.text.section(QLatin1String("joined."), -1).split(u'.');
    const qsizetype from = spelled.size() - static_cast<qsizetype>(path.steps.size() - step);
    if (!path.text.contains(u'[') && from >= 0) {
        for (qsizetype each = from; each < spelled.size(); ++each) {
            missing += u'/' + spelled[each];
        }
    } else {
        missing += u'/' + part;
    }
    visit(Found{&document, 0, false}, missing);
}

void Explanation::add(const Condition& condition, const Evaluator::Place& place, bool isRoot, Truth outcome, const QString& pointer)
{
    switch (condition.kind) {
    case Condition::Kind::Always:
        return;
    case Condition::Kind::AllOf:
    case Condition::Kind::AnyOf:
        for (const Condition& part : condition.parts) {
            if (m_evaluator.judge(part, place, isRoot) == outcome) {
                add(part, place, isRoot, outcome, pointer);
                // One branch that holds is enough to show why "any of" holds.
                if (condition.kind == Condition::Kind::AnyOf && outcome == Truth::True) {
                    return;
                }
            }
        }
        return;
    case Condition::Kind::Not:
        return add(condition.parts.front(), place, isRoot, !outcome, pointer);
    case Condition::Kind::Leaf:
        return leaf(condition, place, isRoot, outcome, pointer);
    case Condition::Kind::Count:
        return count(condition, place, isRoot, outcome, pointer);
    }
}

void Explanation::computed(const Condition& condition, const Evaluator::Place& place, Truth outcome)
{
    const Computed value = m_evaluator.computed(condition.path.computed, place.resource);
    Evidence evidence;
    evidence.op = operatorName(condition.op);
    evidence.wanted = wantedOf(condition);
    evidence.held = outcome == Truth::True;
    evidence.path = QStringLiteral("/joined/") + condition.path.computed;
    evidence.value = QJsonValue(QJsonValue::Undefined);
    evidence.note = value.state == Computed::State::Known ? value.source : value.reason;
    if (value.state == Computed::State::Known) {
        evidence.value = value.value->toJson(value.value->root());
    }
    note(std::move(evidence));
}

void Explanation::leaf(const Condition& condition, const Evaluator::Place& place, bool isRoot, Truth outcome, const QString& pointer)
{
    if (!condition.path.computed.isEmpty()) {
        return computed(condition, place, outcome);
    }
    const auto write = [&](const Found& found, const QString& path) {
        const bool held = holds(found, condition.op, condition.wanted, m_evaluator.m_now);
        if (outcome != Truth::Unknown && held != (outcome == Truth::True)) {
            return;
        }
        Evidence evidence;
        evidence.path = path;
        evidence.value = found.isThere ? found.document->toJson(found.node) : QJsonValue(QJsonValue::Undefined);
        evidence.op = operatorName(condition.op);
        evidence.wanted = wantedOf(condition);
        evidence.held = held;
        const QString* const permission = isRoot ? m_evaluator.unread(condition.path, place.resource) : nullptr;
        evidence.note = permission == nullptr ? QString() : Text::tr("Not read: %1 is needed.").arg(*permission);
        note(std::move(evidence));
    };
    if (condition.path.isSelf) {
        return write({place.document, place.node, true}, pointer);
    }
    follow(condition.path, *place.document, place.node, 0, pointer, write);
}

/// Pointer of a counted node: children beside their parent are named by their own place.
QString Explanation::pointerTo(std::uint32_t node, const Evaluator::Place& place) const
{
    const Estate& estate = m_evaluator.m_estate;
    const Resource& subject = estate.resources()[place.resource];
    const QString own = estate.pointerOf(place.resource);
    for (const std::uint32_t child : subject.children) {
        if (estate.resources()[child].node == node) {
            const QString pointer = estate.pointerOf(child);
            return pointer.startsWith(own + u'/') ? pointer.mid(own.size()) : QString::fromStdString(estate.resources()[child].id);
        }
    }
    return {};
}

void Explanation::count(const Condition& condition, const Evaluator::Place& place, bool isRoot, Truth outcome, const QString& pointer)
{
    if (!condition.path.computed.isEmpty()) {
        return computed(condition, place, outcome);
    }
    bool isUnread = false;
    const std::vector<std::uint32_t> nodes = m_evaluator.countedNodes(condition, place, isRoot, isUnread);
    std::vector<std::uint32_t> counted;
    for (const std::uint32_t node : nodes) {
        const bool counts = condition.parts.empty() || m_evaluator.judge(condition.parts.front(), {place.document, node, place.resource}, false) == Truth::True;
        if (counts) {
            counted.push_back(node);
        }
    }
    Evidence evidence;
    QString path = condition.path.text;
    evidence.path = condition.childTypes.empty() ? pointer + u'/' + path.remove(QStringLiteral("[*]")).replace(u'.', u'/') : QStringLiteral("/resources");
    evidence.value = static_cast<qint64>(counted.size());
    evidence.op = operatorName(condition.op);
    evidence.wanted = condition.wanted.values.empty() ? QJsonValue() : condition.wanted.values.front();
    evidence.held = outcome == Truth::True;
    evidence.note = isUnread                         ? Text::tr("Not all could be read.")
                    : condition.childTypes.empty()    ? Text::tr("counted")
                                                      : Text::tr("counted: %1").arg(QString::fromStdString(condition.childTypes.front()));
    note(evidence);
    // What was counted is what there is too much of.
    const bool isTooMuch = outcome == Truth::False && (condition.op == Operator::Equals || condition.op == Operator::LessOrEquals || condition.op == Operator::Less);
    for (const std::uint32_t node : isTooMuch ? counted : std::vector<std::uint32_t>()) {
        QString at = condition.childTypes.empty() ? QString() : pointerTo(node, place);
        if (condition.childTypes.empty()) {
            follow(condition.path, *place.document, place.node, 0, pointer, [&](const Found& found, const QString& where) { at = found.node == node ? where : at; });
        }
        if (condition.parts.empty()) {
            Evidence each;
            each.path = at;
            each.value = place.document->toJson(node);
            each.op = evidence.op;
            note(std::move(each));
        } else {
            add(condition.parts.front(), {place.document, node, place.resource}, false, Truth::True, at);
        }
    }
}

std::vector<Evidence> explain(const Evaluator& evaluator, const Condition& condition, std::uint32_t resource, Truth outcome, std::size_t limit)
{
    return evaluator.explain(condition, resource, outcome, limit);
}

std::vector<Evidence> Evaluator::explain(const Condition& condition, std::uint32_t resource, Truth outcome, std::size_t limit) const
{
    Explanation explanation(*this, limit);
    explanation.add(condition, {&m_estate.document(), m_estate.resources()[resource].node, resource}, true, outcome, {});
    return explanation.take();
}

} // namespace audit
