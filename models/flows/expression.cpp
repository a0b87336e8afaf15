// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/expression.h"

#include "flows/references.h"
#include "templates/templates.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Expression)
};

constexpr qsizetype kMaxShownText = 120;

bool hasJinja(const QString& text)
{
    return text.contains(QLatin1String("{{")) || text.contains(QLatin1String("{%")) || text.contains(QLatin1String("{#"));
}

templates::Limits limitsOf(const Scope& scope)
{
    templates::Limits limits;
    limits.stop = scope.stop;
    return limits;
}

/// inputs, steps["id"].output, and every id by itself: what Jinja sees.
templates::Value variablesOf(const Scope& scope)
{
    templates::Value variables = templates::Value::dict();
    templates::Value steps = templates::Value::dict();
    for (const QString& id : scope.ids) {
        templates::Value step = templates::Value::dict();
        step.insert(QStringLiteral("output"), templates::Value::fromJson(scope.outputs.value(id)));
        steps.insert(id, step);
        variables.insert(id, step);
    }
    variables.insert(QStringLiteral("steps"), steps);
    variables.insert(QStringLiteral("inputs"), templates::Value::fromJson(scope.inputs));
    for (auto local = scope.locals.begin(); local != scope.locals.end(); ++local) {
        variables.insert(local.key(), templates::Value::fromJson(local.value()));
    }
    if (scope.item) {
        variables.insert(scope.itemName, templates::Value::fromJson(*scope.item));
        variables.insert(QStringLiteral("item"), templates::Value::fromJson(*scope.item));
        variables.insert(QStringLiteral("index"), templates::Value(scope.index));
    }
    return variables;
}

core::Error errorOf(const templates::Problem& problem, const QString& text)
{
    core::Error error = core::Error::make(core::ErrorKind::InvalidInput, problem.message,
                                          QCoreApplication::translate("flows::Expression", "The expression \"%1\"").arg(text.left(kMaxShownText)));
    error.details = problem.remedy;
    if (problem.kind == templates::Problem::Kind::Limit) {
        error.kind = core::ErrorKind::Timeout;
    }
    return error;
}

QJsonValue valueOf(const Reference& reference, const Scope& scope)
{
    if (reference.isInput) {
        return valueAt(scope.inputs, reference.path);
    }
    if (scope.item && (reference.root == scope.itemName || reference.root == QLatin1String("item"))) {
        return valueAt(*scope.item, reference.path);
    }
    if (scope.item && reference.root == QLatin1String("index")) {
        return scope.index;
    }
    return valueAt(scope.outputs.value(reference.root), reference.path);
}

/// `${...}` replaced. Values that come in are not read as Jinja again: they are given to the template under names of their own.
struct Prepared
{
    QString text;
    QList<QPair<QString, QJsonValue>> values;
};

/// Whether the position lies between the braces of an expression or statement.
bool isWithinJinja(const QString& text, qsizetype at)
{
    const qsizetype opened = std::max(text.lastIndexOf(QLatin1String("{{"), at), text.lastIndexOf(QLatin1String("{%"), at));
    const qsizetype closed = std::max(text.lastIndexOf(QLatin1String("}}"), at), text.lastIndexOf(QLatin1String("%}"), at));
    return opened >= 0 && opened > closed;
}

Prepared withValues(const QString& text, const Scope& scope, bool forJinja)
{
    Prepared prepared;
    qsizetype from = 0;
    const QList<Reference> references = referencesIn(text, {});
    for (const Reference& reference : references) {
        if (reference.isJinja) {
            continue;
        }
        prepared.text += text.mid(from, reference.begin - from);
        const QJsonValue value = valueOf(reference, scope);
        if (forJinja) {
            const QString name = QStringLiteral("pilothouse_value_%1").arg(prepared.values.size());
            const bool isInside = isWithinJinja(text, reference.begin);
            prepared.values << qMakePair(name, isInside ? value : QJsonValue(textOf(value)));
            prepared.text += isInside ? name : QStringLiteral("{{ %1 }}").arg(name);
        } else {
            prepared.text += textOf(value);
        }
        from = reference.begin + reference.length;
    }
    prepared.text += text.mid(from);
    prepared.text.replace(QLatin1String("$${"), QLatin1String("${"));
    return prepared;
}

core::Result<QJsonValue> rendered(const QString& text, const Scope& scope)
{
    const Prepared prepared = withValues(text, scope, true);
    templates::Options options;
    options.keepTrailingNewline = true;
    const templates::Compilation compilation = templates::Environment(options).compile(prepared.text);
    if (!compilation) {
        return errorOf(compilation.problems.value(0), text);
    }
    templates::Value variables = variablesOf(scope);
    for (const auto& [name, value] : prepared.values) {
        variables.insert(name, templates::Value::fromJson(value));
    }
    const templates::Rendered result = compilation.compiled->render(variables, nullptr, limitsOf(scope));
    if (!result) {
        return errorOf(*result.problem, text);
    }
    return QJsonValue(result.text);
}

/// The inside of a text that is one `{{ }}` and nothing else.
std::optional<QString> onlyExpression(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(QLatin1String("{{")) || !trimmed.endsWith(QLatin1String("}}")) || trimmed.size() < 4) {
        return std::nullopt;
    }
    const QString inside = trimmed.mid(2, trimmed.size() - 4);
    if (inside.contains(QLatin1String("{{")) || inside.contains(QLatin1String("}}")) || inside.contains(QLatin1String("{%"))) {
        return std::nullopt;
    }
    return inside;
}

core::Result<QJsonValue> filledInText(const QString& text, const Scope& scope)
{
    const bool isJinja = hasJinja(text);
    const QList<Reference> references = isJinja ? QList<Reference>() : referencesIn(text, {});
    if (references.size() == 1 && references.first().begin == 0 && references.first().length == text.trimmed().size()) {
        return valueOf(references.first(), scope);
    }
    if (!isJinja) {
        return QJsonValue(withValues(text, scope, false).text);
    }
    if (const std::optional<QString> expression = onlyExpression(text)) {
        return evaluated(*expression, scope);
    }
    return rendered(text, scope);
}

} // namespace

core::Result<QJsonValue> filledIn(const QJsonValue& value, const Scope& scope)
{
    if (value.isString()) {
        return filledInText(value.toString(), scope);
    }
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            const core::Result<QJsonValue> filled = filledIn(item, scope);
            if (!filled) {
                return filled;
            }
            result << *filled;
        }
        return QJsonValue(result);
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const core::Result<QJsonValue> filled = filledIn(member.value(), scope);
            if (!filled) {
                return filled;
            }
            result.insert(member.key(), *filled);
        }
        return QJsonValue(result);
    }
    return value;
}

core::Result<QJsonValue> evaluated(const QString& expression, const Scope& scope)
{
    const QString inside = onlyExpression(expression).value_or(expression);
    const QList<Reference> references = referencesIn(inside, {});
    QString text;
    qsizetype from = 0;
    templates::Value variables = variablesOf(scope);
    for (const Reference& reference : references) {
        if (reference.isJinja) {
            continue;
        }
        const QString name = QStringLiteral("pilothouse_value_%1").arg(from);
        text += inside.mid(from, reference.begin - from) + name;
        variables.insert(name, templates::Value::fromJson(valueOf(reference, scope)));
        from = reference.begin + reference.length;
    }
    text += inside.mid(from);
    const templates::Environment::Evaluated result = templates::Environment().evaluate(text, variables, limitsOf(scope));
    if (result.problem) {
        return errorOf(*result.problem, expression);
    }
    return result.value.toJson();
}

core::Result<bool> isTrue(const QString& expression, const Scope& scope)
{
    // Through Jinja's own "if", so that empty texts, lists and zero count as false.
    const QString inside = onlyExpression(expression).value_or(expression);
    const core::Result<QJsonValue> value = evaluated(QStringLiteral("true if (%1) else false").arg(inside), scope);
    if (!value) {
        return value.error();
    }
    return value->toBool();
}

QString problemOfText(const QString& text)
{
    if (!hasJinja(text)) {
        return {};
    }
    const templates::Compilation compilation = templates::Environment().compile(withValues(text, Scope(), true).text);
    return compilation ? QString() : compilation.problems.value(0).message;
}

QString problemOfExpression(const QString& expression)
{
    const QString inside = onlyExpression(expression).value_or(expression);
    QString text;
    qsizetype from = 0;
    const QList<Reference> references = referencesIn(inside, {});
    for (const Reference& reference : references) {
        if (!reference.isJinja) {
            text += inside.mid(from, reference.begin - from) + QStringLiteral("pilothouse_value");
            from = reference.begin + reference.length;
        }
    }
    text += inside.mid(from);
    const templates::Compilation compilation = templates::Environment().compile(QStringLiteral("{{ (%1) }}").arg(text));
    return compilation ? QString() : compilation.problems.value(0).message;
}

core::Result<QJsonValue> atPointer(const QJsonValue& root, const QString& pointer)
{
    if (pointer.isEmpty()) {
        return root;
    }
    if (!pointer.startsWith(QLatin1Char('/'))) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("A JSON pointer begins with a slash, as in \"/documents/0/title\"."), pointer);
    }
    QJsonValue value = root;
    const QStringList parts = pointer.mid(1).split(QLatin1Char('/'));
    for (QString part : parts) {
        part.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        QJsonValue next(QJsonValue::Undefined);
        if (value.isObject()) {
            next = value.toObject().value(part);
        } else if (value.isArray()) {
            bool isNumber = false;
            const uint index = part.toUInt(&isNumber);
            const bool isCanonical = isNumber && (part.size() == 1 || !part.startsWith(QLatin1Char('0')));
            next = isCanonical && index < static_cast<uint>(value.toArray().size()) ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        }
        if (next.isUndefined()) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The value has nothing at \"%1\".").arg(part), pointer);
        }
        value = next;
    }
    return value;
}

QString textOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    default:
        break;
    }
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace flows
