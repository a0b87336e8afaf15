// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowdocument.h"

#include "flows/kinds.h"
#include "flows/references.h"
#include "flows/yamlpatch.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::FlowDocument)
};

core::Error invalid(const QString& message, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, message, target);
}

core::Error noStep(const QString& id)
{
    return invalid(QCoreApplication::translate("flows::FlowDocument", "The flow has no such step."), id);
}

QStringList pathOfStep(const Flow& flow, const QString& id)
{
    for (qsizetype at = 0; at < flow.steps.size(); ++at) {
        if (flow.steps[at].id == id) {
            return {QStringLiteral("steps"), QString::number(at)};
        }
    }
    return {};
}

/// A name like the wanted one that no step has.
QString freeId(const Flow& flow, const QString& wanted)
{
    QString base = wanted.simplified();
    if (base.isEmpty()) {
        base = QStringLiteral("step");
    }
    QString id = base;
    for (int number = 2; flow.step(id) || id == QLatin1String("inputs") || id == QLatin1String("item") || id == QLatin1String("index") || id == QLatin1String("steps"); ++number) {
        id = base + QString::number(number);
    }
    return id;
}

/// The value with every reference to a step renamed; expressions without braces are given by `isExpression`.
QJsonValue renamedIn(const QJsonValue& value, const QString& from, const QString& to, bool isExpression)
{
    if (value.isString()) {
        return isExpression ? expressionWithRenamedStep(value.toString(), from, to) : withRenamedStep(value.toString(), from, to);
    }
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            result << renamedIn(item, from, to, isExpression);
        }
        return result;
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            result.insert(member.key(), renamedIn(member.value(), from, to, isExpression || member.key() == QLatin1String("when")));
        }
        return result;
    }
    return value;
}

} // namespace

FlowDocument FlowDocument::fromText(const QByteArray& text, const QString& file)
{
    FlowDocument document;
    document.m_text = text;
    document.m_parsed = parseFlow(text, file);
    return document;
}

FlowDocument FlowDocument::empty(const QString& name)
{
    YamlPatch patch(QByteArray("name: flow\ninputs:\n  question:\n    type: string\noutputs: {}\nsteps: []\n"));
    const bool isSet = patch.set({QStringLiteral("name")}, name).has_value();
    return fromText(isSet ? patch.text() : QByteArray("name: flow\nsteps: []\n"));
}

core::Result<void> FlowDocument::take(const QByteArray& text)
{
    *this = fromText(text, m_parsed.flow.file);
    return core::Result<void>::ok();
}

core::Result<void> FlowDocument::set(const QStringList& path, const QJsonValue& value)
{
    YamlPatch patch(m_text);
    const core::Result<void> done = patch.set(path, value);
    return done ? take(patch.text()) : done;
}

core::Result<void> FlowDocument::setInStep(const QString& id, const QStringList& path, const QJsonValue& value)
{
    const QStringList step = pathOfStep(flow(), id);
    return step.isEmpty() ? core::Result<void>(noStep(id)) : set(step + path, value);
}

core::Result<QString> FlowDocument::addStep(const QString& wanted, StepKind kind, const QList<Binding>& members)
{
    const QString id = freeId(flow(), wanted);
    YamlPatch patch(m_text);
    QList<QPair<QString, QJsonValue>> step{{QStringLiteral("id"), id}, {QStringLiteral("kind"), kindName(kind)}};
    for (const Binding& member : members) {
        step << qMakePair(member.name, member.value);
    }
    const core::Result<void> done = patch.append({QStringLiteral("steps")}, step);
    if (!done) {
        return done.error();
    }
    const core::Result<void> taken = take(patch.text());
    return taken ? core::Result<QString>(id) : core::Result<QString>(taken.error());
}

core::Result<void> FlowDocument::removeStep(const QString& id)
{
    const QStringList step = pathOfStep(flow(), id);
    return step.isEmpty() ? core::Result<void>(noStep(id)) : set(step, QJsonValue(QJsonValue::Undefined));
}

core::Result<void> FlowDocument::renameStep(const QString& id, const QString& wanted)
{
    const QStringList step = pathOfStep(flow(), id);
    if (step.isEmpty()) {
        return noStep(id);
    }
    if (id == wanted) {
        return core::Result<void>::ok();
    }
    if (wanted != freeId(flow(), wanted)) {
        return invalid(Text::tr("The id is taken, or has a meaning of its own."), wanted);
    }
    YamlPatch patch(m_text);
    core::Result<void> done = patch.set(step + QStringList{QStringLiteral("id")}, wanted);
    // Every text of the file that refers to it, one by one, so that only their lines change.
    const QList<YamlText> texts = patch.texts();
    for (const YamlText& text : texts) {
        const QString name = text.path.last();
        const bool isList = !text.path.isEmpty() && text.path.size() > 1;
        const QString owner = isList && name.toInt() >= 0 && text.path.size() > 1 ? text.path.at(text.path.size() - 2) : QString();
        QString renamed = text.value;
        if (name == QLatin1String("after") || owner == QLatin1String("after")) {
            renamed = text.value == id ? wanted : text.value;
        } else if (name == QLatin1String("branch") || owner == QLatin1String("branch")) {
            renamed = text.value.section(QLatin1Char('.'), 0, -2) == id ? wanted + QLatin1Char('.') + text.value.section(QLatin1Char('.'), -1) : text.value;
        } else {
            renamed = renamedIn(text.value, id, wanted, name == QLatin1String("when") || text.path.contains(QLatin1String("branches"))).toString();
        }
        if (renamed != text.value && done) {
            done = patch.set(text.path, renamed);
        }
    }
    return done ? take(patch.text()) : done;
}

core::Result<void> FlowDocument::moveStep(const QString& id, QPointF at)
{
    const auto rounded = [](double value) { return qRound(value * 100) / 100.0; };
    return setInStep(id, {QStringLiteral("at")}, QJsonArray{rounded(at.x()), rounded(at.y())});
}

core::Result<void> FlowDocument::connect(const QString& from, const QString& output, const QString& to, const QString& input)
{
    const Step* target = flow().step(to);
    if (!target || (!from.isEmpty() && !flow().step(from))) {
        return noStep(target ? from : to);
    }
    const QString reference = from.isEmpty() ? QStringLiteral("${inputs.%1}").arg(output) : referenceTo(from, output.split(QLatin1Char('.'), Qt::SkipEmptyParts));
    const QList<Port> settings = factsOf(target->kind).settings;
    const bool isSetting = std::any_of(settings.begin(), settings.end(), [&](const Port& port) { return port.name == input; });
    return setInStep(to, isSetting ? QStringList{input} : QStringList{QStringLiteral("inputs"), input}, reference);
}

core::Result<void> FlowDocument::disconnect(const QString& to, const QString& input)
{
    const Step* target = flow().step(to);
    if (!target) {
        return noStep(to);
    }
    return setInStep(to, target->input(input) ? QStringList{QStringLiteral("inputs"), input} : QStringList{input}, QJsonValue(QJsonValue::Undefined));
}

} // namespace flows
