// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/condition.h"

#include "audit/document.h"
#include "audit/paths.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::Condition)
};

constexpr int kDeepest = 64;

struct NamedOperator
{
    const char* name;
    Operator op;
};

constexpr std::array<NamedOperator, 23> kOperators = {{{"equals", Operator::Equals},
                                                       {"notEquals", Operator::NotEquals},
                                                       {"in", Operator::In},
                                                       {"notIn", Operator::NotIn},
                                                       {"contains", Operator::Contains},
                                                       {"notContains", Operator::NotContains},
                                                       {"like", Operator::Like},
                                                       {"notLike", Operator::NotLike},
                                                       {"exists", Operator::Exists},
                                                       {"hasValue", Operator::HasValue},
                                                       {"absentOrEquals", Operator::AbsentOrEquals},
                                                       {"greater", Operator::Greater},
                                                       {"greaterOrEquals", Operator::GreaterOrEquals},
                                                       {"less", Operator::Less},
                                                       {"lessOrEquals", Operator::LessOrEquals},
                                                       {"lengthGreaterOrEquals", Operator::LengthGreaterOrEquals},
                                                       {"lengthLessOrEquals", Operator::LengthLessOrEquals},
                                                       {"matches", Operator::Matches},
                                                       {"matchesInsensitively", Operator::MatchesInsensitively},
                                                       {"inRegions", Operator::InRegions},
                                                       {"notInRegions", Operator::NotInRegions},
                                                       {"version", Operator::Version},
                                                       {"daysUntilGreaterOrEquals", Operator::DaysUntilGreaterOrEquals}}};

const NamedOperator* operatorCalled(const QString& name)
{
    for (const NamedOperator& each : kOperators) {
        if (name.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0) {
            return &each;
        }
    }
    return nullptr;
}

bool isPattern(Operator op)
{
    return op == Operator::Matches || op == Operator::MatchesInsensitively;
}

bool wantsNumber(Operator op)
{
    return (op >= Operator::Greater && op <= Operator::LengthLessOrEquals) || op == Operator::DaysUntilGreaterOrEquals;
}

/// One compilation: what it has seen so far.
class Compiler
{
public:
    Compiler(const Configuration& configuration, Names& names) : m_configuration(configuration), m_names(names) {}
    core::Result<Condition> compile(const QJsonValue& json, int depth, const QString& element);
    QString switchedOffBy() const { return m_switchedOffBy; }

private:
    core::Result<Condition> list(const QJsonValue& json, Condition::Kind kind, int depth, const QString& element);
    core::Result<Condition> leaf(const QJsonObject& json, const QString& element);
    core::Result<Condition> count(const QJsonObject& json, int depth, const QString& element);
    core::Result<void> comparison(const QJsonObject& json, const QStringList& others, Condition& condition);
    core::Result<void> prepare(const QJsonValue& value, Condition& condition);
    core::Result<void> pattern(Condition& condition);
    void resolve(const QJsonValue& value, Condition& condition);
    void isOff(const QString& name) { m_switchedOffBy = m_switchedOffBy.isEmpty() ? name : m_switchedOffBy; }

    const Configuration& m_configuration;
    Names& m_names;
    QString m_switchedOffBy;
};

tl::unexpected<core::Error> refused(const QString& why)
{
    return core::failure(core::ErrorKind::InvalidInput, why);
}

core::Result<Condition> Compiler::list(const QJsonValue& json, Condition::Kind kind, int depth, const QString& element)
{
    if (!json.isArray()) {
        return refused(Text::tr("\"allOf\" and \"anyOf\" take a list of conditions."));
    }
    Condition condition;
    condition.kind = kind;
    const QJsonArray parts = json.toArray();
    for (const QJsonValue& part : parts) {
        core::Result<Condition> compiled = compile(part, depth + 1, element);
        if (!compiled) {
            return compiled;
        }
        condition.parts.push_back(std::move(*compiled));
    }
    return condition;
}

core::Result<Condition> Compiler::compile(const QJsonValue& json, int depth, const QString& element)
{
    if (depth > kDeepest) {
        return refused(Text::tr("Conditions are nested more than %1 levels deep.").arg(kDeepest));
    }
    if (!json.isObject()) {
        return refused(Text::tr("A condition is an object with \"allOf\", \"anyOf\", \"not\", \"field\" or \"count\"."));
    }
    const QJsonObject object = json.toObject();
    const auto only = [&object](QLatin1String name) { return object.size() == 1 && object.contains(name); };
    if (only(QLatin1String("allOf"))) {
        return list(object[QLatin1String("allOf")], Condition::Kind::AllOf, depth, element);
    }
    if (only(QLatin1String("anyOf"))) {
        return list(object[QLatin1String("anyOf")], Condition::Kind::AnyOf, depth, element);
    }
    if (only(QLatin1String("not"))) {
        core::Result<Condition> part = compile(object[QLatin1String("not")], depth + 1, element);
        if (!part) {
            return part;
        }
        Condition condition;
        condition.kind = Condition::Kind::Not;
        condition.parts.push_back(std::move(*part));
        return condition;
    }
    if (object.contains(QLatin1String("count"))) {
        return count(object, depth, element);
    }
    if (object.contains(QLatin1String("field"))) {
        return leaf(object, element);
    }
    return refused(Text::tr("A condition with %1 is not understood.").arg(object.keys().join(QStringLiteral(", ")).left(200)));
}

core::Result<Condition> Compiler::leaf(const QJsonObject& json, const QString& element)
{
    Condition condition;
    condition.kind = Condition::Kind::Leaf;
    core::Result<Path> path = parsePath(json[QLatin1String("field")].toString(), element, m_names);
    if (!path) {
        return core::failure(path.error());
    }
    condition.path = std::move(*path);
    const core::Result<void> compared = comparison(json, {QStringLiteral("field")}, condition);
    if (!compared) {
        return core::failure(compared.error());
    }
    return condition;
}

core::Result<Condition> Compiler::count(const QJsonObject& json, int depth, const QString& element)
{
    Condition condition;
    condition.kind = Condition::Kind::Count;
    const QJsonObject over = json[QLatin1String("count")].toObject();
    QString inner;
    if (over.contains(QLatin1String("children"))) {
        const QJsonValue types = over[QLatin1String("children")];
        const QJsonArray list = types.isArray() ? types.toArray() : QJsonArray{types};
        for (const QJsonValue& type : list) {
            condition.childTypes.push_back(lowered(type.toString().toStdString()));
        }
        if (list.isEmpty() || condition.childTypes.front().empty()) {
            return refused(Text::tr("\"children\" names the type or types of the resources that are counted."));
        }
    } else {
        inner = over[QLatin1String("field")].toString();
        core::Result<Path> path = parsePath(inner, element, m_names);
        if (!path) {
            return core::failure(path.error());
        }
        if (!inner.endsWith(QLatin1String("[*]"))) {
            return refused(Text::tr("\"%1\" is counted, but does not end in [*].").arg(inner.left(200)));
        }
        condition.path = std::move(*path);
    }
    if (over.contains(QLatin1String("where"))) {
        core::Result<Condition> where = compile(over[QLatin1String("where")], depth + 1, inner);
        if (!where) {
            return where;
        }
        condition.parts.push_back(std::move(*where));
    }
    const core::Result<void> compared = comparison(json, {QStringLiteral("count")}, condition);
    if (!compared) {
        return core::failure(compared.error());
    }
    return condition;
}

core::Result<void> Compiler::comparison(const QJsonObject& json, const QStringList& others, Condition& condition)
{
    const NamedOperator* found = nullptr;
    QJsonValue value;
    for (auto each = json.begin(); each != json.end(); ++each) {
        if (others.contains(each.key())) {
            continue;
        }
        const NamedOperator* const op = operatorCalled(each.key());
        if (op == nullptr) {
            return refused(Text::tr("The operator \"%1\" is not known.").arg(each.key().left(80)));
        }
        if (found != nullptr) {
            return refused(Text::tr("A condition has one operator, not both \"%1\" and \"%2\".").arg(QLatin1String(found->name), each.key()));
        }
        found = op;
        value = each.value();
    }
    if (found == nullptr) {
        return refused(Text::tr("The condition on \"%1\" has no operator.").arg(condition.path.text.left(200)));
    }
    condition.op = found->op;
    return prepare(value, condition);
}

void Compiler::resolve(const QJsonValue& value, Condition& condition)
{
    const QString text = value.toString();
    const qsizetype at = text.indexOf(QLatin1String("$config."));
    if (at < 0) {
        condition.wanted.values.push_back(value);
        return;
    }
    const QString name = text.mid(at + 8);
    const SettingKind kind = m_configuration.kind(name);
    if (kind == SettingKind::Regions) {
        // An empty list of regions allows them all.
        condition.op = isPattern(condition.op) || condition.op == Operator::In ? Operator::InRegions : condition.op;
    } else if (!m_configuration.isSet(name) || (kind == SettingKind::Switch && !m_configuration.isOn(name))) {
        isOff(name);
        return;
    }
    if (isPattern(condition.op) || kind == SettingKind::Number || kind == SettingKind::Date) {
        condition.wanted.values.emplace_back(text.left(at) + m_configuration.text(name)); // ">=" may stand before it
        return;
    }
    for (const QString& each : m_configuration.list(name)) {
        condition.wanted.values.emplace_back(each);
    }
}

core::Result<void> Compiler::prepare(const QJsonValue& value, Condition& condition)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue& each : list) {
            resolve(each, condition);
        }
    } else {
        resolve(value, condition);
    }
    Wanted& wanted = condition.wanted;
    for (const QJsonValue& each : wanted.values) {
        QString text = each.isBool() ? (each.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : each.toVariant().toString();
        if (condition.op == Operator::InRegions || condition.op == Operator::NotInRegions) {
            text = regionKey(text);
        } else if (condition.op == Operator::Like || condition.op == Operator::NotLike) {
            text = text.toLower();
        }
        wanted.texts.push_back(text.toStdString());
    }
    if (wanted.values.empty() || condition.kind == Condition::Kind::Count || wantsNumber(condition.op)) {
        const QJsonValue first = wanted.values.empty() ? QJsonValue() : wanted.values.front();
        bool isNumber = first.isDouble();
        wanted.number = isNumber ? first.toDouble() : first.toString().toDouble(&isNumber);
        if (!wanted.values.empty() && !isNumber) {
            return refused(Text::tr("\"%1\" compares with a number, not with %2.").arg(operatorName(condition.op), first.toVariant().toString().left(80)));
        }
        if (condition.kind == Condition::Kind::Count && (condition.op == Operator::Like || condition.op > Operator::LessOrEquals)) {
            return refused(Text::tr("A count cannot be compared with \"%1\".").arg(operatorName(condition.op)));
        }
    }
    if (condition.op == Operator::Exists || condition.op == Operator::HasValue) {
        wanted.isTrue = !wanted.texts.empty() && QString::fromStdString(wanted.texts.front()).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    }
    return pattern(condition);
}

core::Result<void> Compiler::pattern(Condition& condition)
{
    if (condition.wanted.values.empty()) {
        return core::Result<void>::ok();
    }
    const QString text = QString::fromStdString(condition.wanted.texts.front());
    if (isPattern(condition.op)) {
        // The limit keeps a hostile pattern from running for ever on a long name.
        const auto options = condition.op == Operator::Matches ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption;
        condition.wanted.pattern = QRegularExpression(QStringLiteral("(*LIMIT_MATCH=100000)") + text, options);
        if (!condition.wanted.pattern.isValid()) {
            return refused(Text::tr("\"%1\" is no regular expression: %2.").arg(text.left(200), condition.wanted.pattern.errorString()));
        }
        condition.wanted.pattern.optimize();
    }
    if (condition.op == Operator::Version) {
        condition.wanted.version = versionRange(text);
        if (condition.wanted.version.alternatives.empty()) {
            return refused(Text::tr("\"%1\" is no range of versions.").arg(text.left(80)));
        }
    }
    return core::Result<void>::ok();
}

void addComputed(const Condition& condition, QStringList& names)
{
    if (!condition.path.computed.isEmpty() && !names.contains(condition.path.computed)) {
        names << condition.path.computed;
    }
    for (const Condition& part : condition.parts) {
        addComputed(part, names);
    }
}

} // namespace

QString operatorName(Operator op)
{
    for (const NamedOperator& each : kOperators) {
        if (each.op == op) {
            return QLatin1String(each.name);
        }
    }
    return {};
}

std::uint32_t Names::number(const std::string& lowered)
{
    const auto [found, isNew] = m_numbers.emplace(lowered, static_cast<std::uint32_t>(m_all.size()));
    if (isNew) {
        m_all.push_back(lowered);
    }
    return found->second;
}

core::Result<Compiled> compileCondition(const QJsonValue& json, const Configuration& configuration, Names& names)
{
    Compiled compiled;
    if (json.isNull() || json.isUndefined()) {
        return compiled;
    }
    Compiler compiler(configuration, names);
    core::Result<Condition> condition = compiler.compile(json, 0, {});
    if (!condition) {
        return core::failure(condition.error());
    }
    compiled.condition = std::move(*condition);
    compiled.setting = compiler.switchedOffBy();
    compiled.isSwitchedOff = !compiled.setting.isEmpty();
    return compiled;
}

QStringList computedNames(const Condition& condition)
{
    QStringList names;
    addComputed(condition, names);
    return names;
}

} // namespace audit
