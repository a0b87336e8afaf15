// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepreader.h"

#include "flows/kinds.h"

#include <QCoreApplication>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::FlowReader)
};

using Node = prompts::YamlNode;

bool isTrueText(const Node& node)
{
    return node.value().toBool();
}

} // namespace

std::optional<core::Milliseconds> durationFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    double factor = 1000;
    QString number = trimmed;
    for (const auto& [unit, milliseconds] : {std::pair{QLatin1String("ms"), 1.0}, std::pair{QLatin1String("s"), 1000.0}, std::pair{QLatin1String("m"), 60000.0}}) {
        if (trimmed.endsWith(unit)) {
            factor = milliseconds;
            number = trimmed.chopped(unit.size());
            break;
        }
    }
    bool isNumber = false;
    const double value = number.trimmed().toDouble(&isNumber) * factor;
    if (!isNumber || !(value >= 0) || value > 24.0 * 3600 * 1000) {
        return std::nullopt;
    }
    return core::Milliseconds(static_cast<qint64>(value));
}

void StepReader::complain(const char* code, const QString& message, const QString& remedy, const Node& where, Severity severity)
{
    m_problems << FlowProblem{severity, QString::fromLatin1(code), message, remedy, {where.line, where.column}, m_step.id, {}};
}

QList<Binding> StepReader::bindings(const Node& node, const QString& what)
{
    QList<Binding> list;
    if (node.kind != Node::Kind::Map && !node.isNull()) {
        complain("badShape", Text::tr("\"%1\" must have names and values.").arg(what), Text::tr("Write one name a line, as in \"question: ${inputs.question}\"."), node);
    }
    for (const Node::Member& member : node.members) {
        list << Binding{member.key, member.value.value(), {member.value.line, member.value.column}};
    }
    return list;
}

void StepReader::readBranches(const Node& node)
{
    for (const Node& item : node.items) {
        Branch branch;
        branch.place = {item.line, item.column};
        if (const Node* name = item.find(u"name")) {
            branch.name = name->text();
        }
        const Node* when = item.find(u"when");
        if (when) {
            branch.when = when->text();
            branch.place = {when->line, when->column};
        }
        if (branch.name.isEmpty() || !when) {
            complain("badShape", Text::tr("A branch needs a name and an expression."), Text::tr("Write \"- name: short\" and below it \"when: ...\"."), item);
        }
        m_step.branches << branch;
    }
    for (const Node::Member& member : node.members) { // short: "{{ ... }}"
        m_step.branches << Branch{member.key, member.value.text(), {member.value.line, member.value.column}};
    }
}

void StepReader::readRetry(const Node& node)
{
    const Node* tries = node.kind == Node::Kind::Map ? node.find(u"tries") : &node;
    if (tries) {
        m_step.retry.tries = tries->value().toInt(0);
    }
    if (m_step.retry.tries < 1 || m_step.retry.tries > 10) {
        complain("badValue", Text::tr("The number of tries must be between 1 and 10."), Text::tr("Write \"retry: {tries: 3, delay: 2s}\"."), node);
        m_step.retry.tries = 1;
    }
    if (const Node* delay = node.kind == Node::Kind::Map ? node.find(u"delay") : nullptr) {
        const std::optional<core::Milliseconds> time = durationFromText(delay->text());
        if (!time) {
            complain("badValue", Text::tr("\"%1\" is no duration.").arg(delay->text()), Text::tr("Write it as 500ms, 2s or 1m."), *delay);
        }
        m_step.retry.delay = time.value_or(m_step.retry.delay);
    }
}

void StepReader::readVariants(const Node& node)
{
    if (node.kind != Node::Kind::Map) {
        complain("badShape", Text::tr("\"variants\" must have names and what they change."), Text::tr("Write \"variants:\" and below it \"short: {prompt: ...}\"."), node);
    }
    for (const Node::Member& member : node.members) {
        Variant variant;
        variant.name = member.key;
        variant.place = {member.line, member.column};
        for (const Node::Member& change : member.value.members) {
            if (change.key == QLatin1String("inputs")) {
                variant.inputs = bindings(change.value, change.key);
            } else if (change.key == QLatin1String("description")) {
                variant.description = change.value.text();
            } else {
                variant.settings.insert(change.key, change.value.value());
            }
        }
        if (m_step.variantNamed(variant.name)) {
            complain("duplicateName", Text::tr("There are two variants \"%1\".").arg(variant.name), Text::tr("Rename one of them."), member.value);
            continue;
        }
        m_step.variants << variant;
    }
}

void StepReader::readPosition(const Node& node)
{
    if (node.items.size() == 2) {
        m_step.at = QPointF(node.items[0].value().toDouble(), node.items[1].value().toDouble());
    }
}

void StepReader::readKind(const Node& node)
{
    const Node* kind = node.find(u"kind");
    const std::optional<StepKind> known = kind ? kindFromName(kind->text()) : std::nullopt;
    if (known) {
        m_step.kind = *known;
        return;
    }
    QStringList names;
    for (int each = 0; each <= static_cast<int>(StepKind::Unmapped); ++each) {
        names << kindName(static_cast<StepKind>(each));
    }
    complain("unknownKind", kind ? Text::tr("There is no kind of step \"%1\".").arg(kind->text()) : Text::tr("The step has no kind."),
             Text::tr("Choose one of %1.").arg(names.join(QStringLiteral(", "))), kind ? *kind : node);
    m_step.kind = StepKind::Unmapped;
}

bool StepReader::readCommon(const Node::Member& member)
{
    const QString& key = member.key;
    if (key == QLatin1String("id") || key == QLatin1String("kind")) {
        return true;
    }
    if (key == QLatin1String("title")) {
        m_step.title = member.value.text();
    } else if (key == QLatin1String("description")) {
        m_step.description = member.value.text();
    } else if (key == QLatin1String("inputs")) {
        m_step.inputs = bindings(member.value, key);
    } else if (key == QLatin1String("branches")) {
        readBranches(member.value);
    } else if (key == QLatin1String("otherwise")) {
        m_step.otherwise = member.value.text();
    } else if (key == QLatin1String("at")) {
        readPosition(member.value);
    } else if (key == QLatin1String("variants")) {
        readVariants(member.value);
    } else if (key == QLatin1String("variant")) {
        m_step.variant = member.value.text();
    } else if (key == QLatin1String("each")) {
        m_step.each = {StepReader(m_problems).read(member.value, true)};
    } else {
        return false;
    }
    return true;
}

bool StepReader::readExecution(const Node::Member& member)
{
    const QString& key = member.key;
    if (key == QLatin1String("when")) {
        m_step.when = member.value.text();
    } else if (key == QLatin1String("branch")) {
        m_step.onBranch = member.value.texts();
    } else if (key == QLatin1String("after")) {
        m_step.after = member.value.texts();
    } else if (key == QLatin1String("cache")) {
        m_step.cache = isTrueText(member.value);
    } else if (key == QLatin1String("retry")) {
        readRetry(member.value);
    } else if (key == QLatin1String("timeout")) {
        m_step.timeout = durationFromText(member.value.text());
        if (!m_step.timeout) {
            complain("badValue", Text::tr("\"%1\" is no duration.").arg(member.value.text()), Text::tr("Write it as 500ms, 30s or 2m."), member.value);
        }
    } else {
        return false;
    }
    return true;
}

Step StepReader::read(const Node& node, bool isInner)
{
    m_step = Step();
    m_step.place = {node.line, node.column};
    if (node.kind != Node::Kind::Map) {
        complain("badShape", Text::tr("A step has members such as id and kind."), Text::tr("Write \"- id: name\" and below it \"kind: prompt\"."), node);
        return m_step;
    }
    if (const Node* id = node.find(u"id")) {
        m_step.id = id->text();
        m_step.place = {id->line, id->column};
    } else if (!isInner) {
        complain("missingId", Text::tr("The step has no id."), Text::tr("Begin it with \"- id: name\"."), node);
    }
    readKind(node);
    const KindFacts facts = factsOf(m_step.kind);
    for (const Node::Member& member : node.members) {
        m_step.places.insert(member.key, {member.line, member.column});
        if (readCommon(member) || readExecution(member)) {
            continue;
        }
        const bool isKnown = std::any_of(facts.settings.begin(), facts.settings.end(), [&](const Port& port) { return port.name == member.key; });
        if (isKnown) {
            m_step.settings.insert(member.key, member.value.value());
        } else if (m_step.kind != StepKind::Unmapped) {
            complain("unknownMember", Text::tr("A step of kind %1 has no member \"%2\"; it is kept, but has no effect.").arg(facts.name, member.key),
                     Text::tr("Check how it is spelled."), member.value, Severity::Warning);
        }
    }
    return m_step;
}

} // namespace flows
