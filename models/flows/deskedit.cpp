// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawing and the form change in the text.
#include "flows/desk.h"

#include "flows/kinds.h"
#include "flows/references.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Desk)
};

/// The member of a step's output that others most often want.
QString mainOutput(const Step& step)
{
    const QList<Port> outputs = outputsOf(step);
    return outputs.isEmpty() ? QString() : outputs.first().name;
}

/// An input of `to` that nothing feeds yet: one that its kind needs, otherwise one of a new name.
QString freeInput(const Step& to, const QString& wanted)
{
    const KindFacts facts = factsOf(to.kind);
    for (const Port& port : facts.inputs) {
        if (!to.input(port.name)) {
            return port.name;
        }
    }
    if (!facts.takesAnyInput) {
        return {};
    }
    QString name = wanted;
    for (int number = 2; to.input(name); ++number) {
        name = wanted + QString::number(number);
    }
    return name;
}

QJsonValue orNothing(const QStringList& names)
{
    return names.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QJsonArray::fromStringList(names));
}

core::Result<void> cut(FlowDocument& document, const Edge& edge)
{
    const Step* const to = document.flow().step(edge.to);
    if (!to) {
        return core::Result<void>::ok();
    }
    if (edge.kind == EdgeKind::Order) {
        QStringList after = to->after;
        after.removeAll(edge.from);
        return document.setInStep(edge.to, {QStringLiteral("after")}, orNothing(after));
    }
    if (edge.kind == EdgeKind::Branch) {
        QStringList branches = to->onBranch;
        branches.removeAll(edge.from + QLatin1Char('.') + edge.output);
        return document.setInStep(edge.to, {QStringLiteral("branch")}, orNothing(branches));
    }
    return to->input(edge.input) ? document.disconnect(edge.to, edge.input) : document.setInStep(edge.to, {edge.input}, QJsonValue(QJsonValue::Undefined));
}

} // namespace

FlowView Desk::view() const
{
    return viewOf(m_document.flow(), m_problems, m_record ? &*m_record : nullptr, m_breakpoints);
}

QList<FieldView> Desk::fields(const QString& step) const
{
    const Step* const found = m_document.flow().step(step);
    return found ? fieldsOf(*found) : QList<FieldView>();
}

core::Result<void> Desk::takeEdit(const core::Result<void>& done, const FlowDocument& document)
{
    if (!done) {
        return done;
    }
    takeText(document.text());
    keepDraft();
    Q_EMIT textReplaced();
    Q_EMIT modifiedChanged();
    return done;
}

core::Result<QString> Desk::addStep(StepKind kind, const QString& after)
{
    parseNow();
    FlowDocument document = m_document;
    const core::Result<QString> id = document.addStep(kindName(kind), kind);
    if (!id) {
        return id;
    }
    const core::Result<void> taken = takeEdit(core::Result<void>::ok(), document);
    if (!taken) {
        return taken.error();
    }
    if (m_document.flow().step(after)) {
        const core::Result<void> joined = connectSteps(after, *id);
        if (!joined) {
            return joined.error();
        }
    }
    return id;
}

core::Result<void> Desk::removeSteps(const QStringList& ids)
{
    parseNow();
    FlowDocument document = m_document;
    for (const QString& id : ids) {
        const core::Result<void> done = document.removeStep(id);
        if (!done) {
            return done;
        }
    }
    return takeEdit(core::Result<void>::ok(), document);
}

core::Result<void> Desk::renameStep(const QString& id, const QString& wanted)
{
    parseNow();
    FlowDocument document = m_document;
    const core::Result<void> done = document.renameStep(id, wanted);
    return takeEdit(done, document);
}

core::Result<void> Desk::connectSteps(const QString& from, const QString& to)
{
    parseNow();
    FlowDocument document = m_document;
    if (to == kOutputsNode) {
        const Step* const step = document.flow().step(from);
        const QString output = step ? mainOutput(*step) : QString();
        const core::Result<void> done = document.set({QStringLiteral("outputs"), from}, referenceTo(from, output.isEmpty() ? QStringList() : QStringList{output}));
        return takeEdit(done, document);
    }
    const Step* const target = document.flow().step(to);
    if (!target) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("Nothing can lead there."), to);
    }
    if (from == kInputsNode) {
        const QString name = document.flow().inputs.isEmpty() ? QString() : document.flow().inputs.first().name;
        return takeEdit(document.connect(QString(), name, to, freeInput(*target, name)), document);
    }
    const Graph graph = graphOf(document.flow());
    if (from == to || graph.downstream(to).contains(from)) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("\"%1\" already comes after \"%2\": this would be a circle.").arg(from, to), to);
    }
    const Step* const source = document.flow().step(from);
    if (source && source->kind == StepKind::Condition) {
        const QString branch = source->branches.isEmpty() ? source->otherwise : source->branches.first().name;
        const QStringList branches = target->onBranch + QStringList{from + QLatin1Char('.') + branch};
        return takeEdit(document.setInStep(to, {QStringLiteral("branch")}, QJsonArray::fromStringList(branches)), document);
    }
    const QString output = source ? mainOutput(*source) : QString();
    const QString input = freeInput(*target, output.isEmpty() ? QStringLiteral("value") : output);
    if (input.isEmpty()) {
        return takeEdit(document.setInStep(to, {QStringLiteral("after")}, QJsonArray::fromStringList(target->after + QStringList{from})), document);
    }
    return takeEdit(document.connect(from, output, to, input), document);
}

core::Result<void> Desk::disconnectSteps(const QString& from, const QString& to)
{
    parseNow();
    FlowDocument document = m_document;
    const QList<Edge> edges = graphOf(document.flow()).edges;
    for (const Edge& edge : edges) {
        const bool isMeant = (edge.from.isEmpty() ? kInputsNode : edge.from) == from && (edge.to.isEmpty() ? kOutputsNode : edge.to) == to;
        if (!isMeant) {
            continue;
        }
        const core::Result<void> done = edge.to.isEmpty() ? document.set({QStringLiteral("outputs"), edge.input}, QJsonValue(QJsonValue::Undefined)) : cut(document, edge);
        if (!done) {
            return done;
        }
    }
    return takeEdit(core::Result<void>::ok(), document);
}

core::Result<void> Desk::setField(const QString& step, const FieldView& field, const QString& text)
{
    parseNow();
    if (text == field.text) {
        return core::Result<void>::ok();
    }
    FlowDocument document = m_document;
    std::optional<QJsonValue> value = text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : valueOf(text, field.type);
    if (!value) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("\"%1\" must be of type %2.").arg(field.label, portTypeName(field.type)), step);
    }
    return takeEdit(document.setInStep(step, field.path, *value), document);
}

} // namespace flows
