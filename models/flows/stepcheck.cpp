// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepcheck.h"

#include "flows/expression.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::FlowCheck)
};

bool isDynamic(const QJsonValue& value)
{
    return value.isString() && (value.toString().contains(QLatin1String("${")) || value.toString().contains(QLatin1String("{{")) ||
                                value.toString().contains(QLatin1String("{%")));
}

int distance(const QString& a, const QString& b)
{
    QList<int> row(b.size() + 1);
    for (qsizetype i = 0; i <= b.size(); ++i) {
        row[i] = static_cast<int>(i);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int corner = std::exchange(row[0], static_cast<int>(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, corner + (a[i - 1].toLower() == b[j - 1].toLower() ? 0 : 1)});
            corner = above;
        }
    }
    return row.last();
}

QString didYouMean(const QString& wanted, const QStringList& names)
{
    const QString near = nearestName(wanted, names);
    if (!near.isEmpty()) {
        return Text::tr("Did you mean \"%1\"?").arg(near);
    }
    return names.isEmpty() ? Text::tr("There is none yet.") : Text::tr("There are: %1.").arg(names.mid(0, 12).join(QStringLiteral(", ")));
}

} // namespace

QString nearestName(const QString& wanted, const QStringList& names)
{
    constexpr qsizetype kLongest = 80; // the distance is quadratic
    QString nearest;
    int best = std::max(1, static_cast<int>(wanted.size()) / 3) + 1;
    for (const QString& name : names) {
        if (wanted.size() > kLongest || name.size() > kLongest) {
            continue;
        }
        const int far = distance(wanted, name);
        if (far < best) {
            best = far;
            nearest = name;
        }
    }
    return nearest;
}

StepCheck::StepCheck(const Flow& flow, QList<FlowProblem>& problems) : m_flow(flow), m_problems(problems)
{
    for (const Step& step : flow.steps) {
        m_ids << step.id;
    }
}

void StepCheck::complain(const char* code, const QString& message, const QString& remedy, Place place, Severity severity)
{
    m_problems << FlowProblem{severity, QString::fromLatin1(code), message, remedy, place, m_owner, {}};
}

Place StepCheck::placeOf(const QString& member) const
{
    return m_step->places.value(member, m_step->place);
}

void StepCheck::checkStepReference(const Reference& reference, Place place)
{
    if (!m_ids.contains(reference.root)) {
        complain("unknownStep", Text::tr("There is no step \"%1\".").arg(reference.root), didYouMean(reference.root, m_ids), place);
        return;
    }
    if (!reference.hasOutput && !reference.isJinja) {
        complain("badReference", Text::tr("A reference to a step names its output."),
                 Text::tr("Write \"%1\".").arg(referenceTo(reference.root, reference.path)), place);
        return;
    }
    const Step& source = *m_flow.step(reference.root);
    const QList<Port> ports = outputsOf(source);
    if (ports.isEmpty() || reference.path.isEmpty()) {
        return;
    }
    QStringList names;
    for (const Port& port : ports) {
        names << port.name;
    }
    if (!names.contains(reference.path.first())) {
        complain("unknownOutput", Text::tr("The step \"%1\" has no output \"%2\".").arg(source.id, reference.path.first()),
                 didYouMean(reference.path.first(), names), place);
    }
}

void StepCheck::checkReference(const Reference& reference, Place place)
{
    if (reference.isItem || m_itemNames.contains(reference.root)) {
        if (m_itemNames.isEmpty() && !m_ids.contains(reference.root)) {
            complain("badReference", Text::tr("\"%1\" exists only within a fan-out.").arg(reference.root),
                     Text::tr("Refer to an input or to a step's output."), place);
        }
        return;
    }
    if (!reference.isInput) {
        checkStepReference(reference, place);
        return;
    }
    QStringList names;
    for (const FlowInput& input : m_flow.inputs) {
        names << input.name;
    }
    if (!reference.path.isEmpty() && !names.contains(reference.path.first())) {
        complain("unknownInput", Text::tr("The flow has no input \"%1\".").arg(reference.path.first()),
                 didYouMean(reference.path.first(), names), place);
    }
}

PortType StepCheck::typeOfReference(const Reference& reference) const
{
    if (reference.isInput && reference.path.size() == 1) {
        const FlowInput* input = m_flow.input(reference.path.first());
        return input ? input->type : PortType::Any;
    }
    const Step* source = reference.isInput || reference.isItem ? nullptr : m_flow.step(reference.root);
    if (!source) {
        return PortType::Any;
    }
    const QList<Port> ports = outputsOf(*source);
    if (reference.path.isEmpty()) {
        return PortType::Object;
    }
    for (const Port& port : ports) {
        if (reference.path.size() == 1 && port.name == reference.path.first()) {
            return port.type;
        }
    }
    return PortType::Any;
}

void StepCheck::checkTexts(const QJsonValue& value, Place place)
{
    if (value.isString()) {
        const QString problem = problemOfText(value.toString());
        if (!problem.isEmpty()) {
            complain("badTemplate", problem, Text::tr("Mend the Jinja text."), place);
        }
        const qsizetype open = value.toString().indexOf(QLatin1String("${"));
        if (open >= 0 && (open == 0 || value.toString().at(open - 1) != QLatin1Char('$')) && referencesIn(value.toString().mid(open), {}).isEmpty()) {
            complain("badReference", Text::tr("\"${\" is not closed, or nothing stands in it."), Text::tr("Write ${step.output.name}, or $${ for the characters themselves."), place);
        }
        return;
    }
    const QJsonArray items = value.toArray();
    for (const QJsonValue& item : items) {
        checkTexts(item, place);
    }
    const QJsonObject members = value.toObject();
    for (const QJsonValue& member : members) {
        checkTexts(member, place);
    }
}

void StepCheck::checkValue(const QJsonValue& value, PortType wanted, const QString& what, Place place)
{
    const QList<Reference> references = referencesIn(value, m_ids);
    for (const Reference& reference : references) {
        checkReference(reference, place);
    }
    checkTexts(value, place);
    PortType given = PortType::Any;
    if (!isDynamic(value)) {
        given = typeOf(value);
    } else if (references.size() == 1 && !references.first().isJinja && references.first().length == value.toString().trimmed().size()) {
        given = typeOfReference(references.first());
    } else if (value.toString().contains(QLatin1String("${"))) {
        given = PortType::String;
    }
    const bool isText = wanted == PortType::String && (given == PortType::Integer || given == PortType::Number || given == PortType::Boolean);
    if (!accepts(wanted, given) && !isText) {
        complain("typeMismatch", Text::tr("\"%1\" takes a value of type %2, but gets one of type %3.").arg(what, portTypeName(wanted), portTypeName(given)),
                 Text::tr("Refer to another output, or put a transform in between."), place);
    }
}

void StepCheck::checkExpression(const QString& expression, const QString& what, Place place)
{
    if (expression.trimmed().isEmpty()) {
        return;
    }
    const QString problem = problemOfExpression(expression);
    if (!problem.isEmpty()) {
        complain("badTemplate", Text::tr("The expression of \"%1\" cannot be read: %2").arg(what, problem), Text::tr("Mend the expression."), place);
    }
    const QList<Reference> references = referencesInExpression(expression, m_ids);
    for (const Reference& reference : references) {
        checkReference(reference, place);
    }
}

void StepCheck::checkSettings(const KindFacts& facts)
{
    for (const Port& port : facts.settings) {
        const QJsonValue value = m_step->settings.value(port.name);
        if (value.isUndefined() || value.isNull()) {
            if (port.required) {
                complain("missingSetting", Text::tr("A step of kind %1 needs \"%2\".").arg(facts.name, port.name), Text::tr("Add \"%1: ...\" to the step.").arg(port.name), m_step->place);
            }
            continue;
        }
        if (!port.choices.isEmpty() && !isDynamic(value) && !port.choices.contains(value.toString())) {
            complain("badValue", Text::tr("\"%1\" cannot be \"%2\".").arg(port.name, textOf(value)), Text::tr("Use one of %1.").arg(port.choices.join(QStringLiteral(", "))),
                     placeOf(port.name));
            continue;
        }
        checkValue(value, port.type, port.name, placeOf(port.name));
    }
}

void StepCheck::checkInputs(const KindFacts& facts)
{
    for (const Port& port : facts.inputs) {
        if (port.required && !m_step->input(port.name)) {
            complain("missingInput", Text::tr("A step of kind %1 needs the input \"%2\".").arg(facts.name, port.name),
                     Text::tr("Add it below \"inputs\"."), m_step->place);
        }
    }
    QStringList seen;
    for (const Binding& binding : m_step->inputs) {
        const auto port = std::find_if(facts.inputs.begin(), facts.inputs.end(), [&](const Port& each) { return each.name == binding.name; });
        const Place place = binding.place.line > 0 ? binding.place : m_step->place;
        if (seen.contains(binding.name)) {
            complain("duplicateName", Text::tr("The input \"%1\" stands twice.").arg(binding.name), Text::tr("Remove one of them."), place);
        }
        seen << binding.name;
        if (port == facts.inputs.end() && !facts.takesAnyInput) {
            complain("unknownMember", Text::tr("A step of kind %1 takes no input \"%2\".").arg(facts.name, binding.name), Text::tr("Remove it."), place, Severity::Warning);
        }
        checkValue(binding.value, port == facts.inputs.end() ? PortType::Any : port->type, binding.name, place);
    }
}

void StepCheck::checkBranches()
{
    for (const Branch& branch : m_step->branches) {
        checkExpression(branch.when, branch.name, branch.place);
    }
    if (m_step->kind == StepKind::Condition && m_step->branches.isEmpty()) {
        complain("missingSetting", Text::tr("A condition needs branches."), Text::tr("Add \"branches:\" with a name and an expression each."), m_step->place);
    }
    for (const QString& wanted : m_step->onBranch) {
        const QString id = wanted.section(QLatin1Char('.'), 0, -2);
        const QString name = wanted.section(QLatin1Char('.'), -1);
        const Step* source = m_flow.step(id);
        if (!source) {
            complain("unknownStep", Text::tr("There is no condition \"%1\".").arg(id), didYouMean(id, m_ids), placeOf(QStringLiteral("branch")));
            continue;
        }
        QStringList names;
        for (const Branch& branch : source->branches) {
            names << branch.name;
        }
        names << source->otherwise;
        if (source->kind != StepKind::Condition || !names.contains(name)) {
            complain("unknownBranch", Text::tr("The step \"%1\" has no branch \"%2\".").arg(id, name), didYouMean(name, names), placeOf(QStringLiteral("branch")));
        }
    }
}

void StepCheck::checkExecution()
{
    checkExpression(m_step->when, QStringLiteral("when"), placeOf(QStringLiteral("when")));
    for (const QString& id : m_step->after) {
        if (!m_ids.contains(id)) {
            complain("unknownStep", Text::tr("There is no step \"%1\".").arg(id), didYouMean(id, m_ids), placeOf(QStringLiteral("after")));
        }
    }
}

void StepCheck::checkVariants(const KindFacts& facts)
{
    if (!m_step->variant.isEmpty() && !m_step->variantNamed(m_step->variant)) {
        QStringList names;
        for (const Variant& variant : m_step->variants) {
            names << variant.name;
        }
        complain("unknownVariant", Text::tr("There is no variant \"%1\".").arg(m_step->variant), didYouMean(m_step->variant, names), placeOf(QStringLiteral("variant")));
    }
    for (const Variant& variant : m_step->variants) {
        const QStringList settings = variant.settings.keys();
        for (const QString& name : settings) {
            const bool isKnown = std::any_of(facts.settings.begin(), facts.settings.end(), [&](const Port& port) { return port.name == name; });
            if (!isKnown) {
                complain("unknownMember", Text::tr("The variant \"%1\" sets \"%2\", which a step of kind %3 does not have.").arg(variant.name, name, facts.name),
                         Text::tr("Check how it is spelled."), variant.place, Severity::Warning);
            }
            checkValue(variant.settings.value(name), PortType::Any, name, variant.place);
        }
        for (const Binding& binding : variant.inputs) {
            checkValue(binding.value, PortType::Any, binding.name, variant.place);
        }
    }
}

void StepCheck::checkShape()
{
    const QJsonObject& settings = m_step->settings;
    if (m_step->kind == StepKind::Prompt && !settings.contains(QLatin1String("prompt")) && !settings.contains(QLatin1String("messages"))) {
        complain("missingSetting", Text::tr("A prompt step needs a prompt of the library, or messages."), Text::tr("Add \"prompt: folder/name.prompty\"."), m_step->place);
    }
    if (m_step->kind == StepKind::Transform && !settings.contains(QLatin1String("result")) && !settings.contains(QLatin1String("pointer"))) {
        complain("missingSetting", Text::tr("A transform needs a result, or a JSON pointer."), Text::tr("Add \"result: ...\"."), m_step->place);
    }
    if (m_step->kind == StepKind::FanOut && m_step->each.isEmpty() == !settings.contains(QLatin1String("flow"))) {
        complain("missingSetting", Text::tr("A fan-out has either a step or a flow for its items."), Text::tr("Add \"each:\" with a kind, or \"flow: name\"."), m_step->place);
    }
    if (m_step->kind != StepKind::FanOut && !m_step->each.isEmpty()) {
        complain("unknownMember", Text::tr("Only a fan-out has \"each\"."), Text::tr("Remove it."), placeOf(QStringLiteral("each")), Severity::Warning);
    }
}

void StepCheck::check(const Step& step)
{
    const Step* outer = std::exchange(m_step, &step);
    if (!outer) {
        m_owner = step.id;
    }
    const KindFacts facts = factsOf(step.kind);
    checkSettings(facts);
    const QStringList items{step.settings.value(QLatin1String("as")).toString(QStringLiteral("item")), QStringLiteral("item"), QStringLiteral("index")};
    const bool givesItems = step.kind == StepKind::FanOut; // its inputs are made anew for each item
    m_itemNames += givesItems ? items : QStringList();
    checkInputs(facts);
    m_itemNames.resize(m_itemNames.size() - (givesItems ? items.size() : 0));
    checkExecution();
    checkBranches();
    checkVariants(facts);
    checkShape();
    for (const Step& inner : step.each) {
        m_itemNames += items;
        check(inner);
        m_itemNames.resize(m_itemNames.size() - items.size());
    }
    m_step = outer;
}

void StepCheck::checkOutput(const FlowOutput& output)
{
    m_owner.clear();
    if (output.value.isNull() || output.value.isUndefined()) {
        complain("missingOutput", Text::tr("The output \"%1\" has no value.").arg(output.name), Text::tr("Write \"%1: ${step.output...}\".").arg(output.name), output.place);
        return;
    }
    checkValue(output.value, output.type, output.name, output.place);
}

} // namespace flows
