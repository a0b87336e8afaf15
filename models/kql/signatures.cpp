// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/signatures.h"

#include <algorithm>

namespace kql {

namespace {

using Table = QHash<QString, FunctionSignature>;

ParameterRule parameterOf(QString text)
{
    ParameterRule rule;
    for (; !text.isEmpty() && QStringView(u"?+!%*").contains(text.back()); text.chop(1)) {
        rule.optional = rule.optional || text.back() == u'?';
        rule.repeats = rule.repeats || text.back() == u'+';
        rule.literal = rule.literal || text.back() == u'!';
        rule.column = rule.column || text.back() == u'%';
    }
    rule.label = text.section(u':', 0, 0);
    rule.kind = text.section(u':', 1);
    return rule;
}

/// "long 1-2(a:string, b:long?)"
Signature formOf(const QString& text)
{
    Signature form;
    const QString trimmed = text.trimmed();
    form.result = trimmed.section(u' ', 0, 0);
    const QString counts = trimmed.section(u' ', 1).section(u'(', 0, 0);
    form.minimum = counts.section(u'-', 0, 0).toInt();
    const QString most = counts.section(u'-', 1);
    form.maximum = most.isEmpty() ? -1 : most.toInt();
    const qsizetype open = trimmed.indexOf(u'(');
    const QString list = trimmed.mid(open + 1, trimmed.lastIndexOf(u')') - open - 1);
    for (const QString& parameter : list.split(QStringLiteral(","), Qt::SkipEmptyParts)) {
        form.parameters << parameterOf(parameter.trimmed());
    }
    return form;
}

FunctionSignature functionOf(const QString& line)
{
    static const QHash<QString, Naming> namings{{QStringLiteral("NF"), Naming::NameAndFirst}, {QStringLiteral("NO"), Naming::NameAndFirst},
                                                {QStringLiteral("PF"), Naming::Prefix},       {QStringLiteral("PO"), Naming::Prefix},
                                                {QStringLiteral("P"), Naming::PrefixOnly},    {QStringLiteral("F"), Naming::First},
                                                {QStringLiteral("O"), Naming::First},         {QStringLiteral("VC"), Naming::ColumnOfFirst}};
    FunctionSignature function;
    function.name = line.section(u' ', 0, 0);
    const QString naming = line.section(u' ', 1, 1);
    function.naming = namings.value(naming.section(u':', 0, 0), Naming::None);
    function.prefix = naming.section(u':', 1);
    for (const QString& form : line.section(u' ', 2).split(QStringLiteral(" / "))) {
        function.forms << formOf(form);
    }
    return function;
}

Table read(const char* source)
{
    Table table;
    const QString joined = QString::fromLatin1(source).replace(QStringLiteral("\n  "), QStringLiteral(" "));
    for (const QString& line : joined.split(u'\n', Qt::SkipEmptyParts)) {
        const FunctionSignature function = functionOf(line);
        table.insert(function.name, function);
    }
    return table;
}

const Table& scalars()
{
    static const Table table = read(kScalarSignatures);
    return table;
}

const Table& aggregates()
{
    static const Table table = read(kAggregateSignatures);
    return table;
}

bool isWhole(Type type)
{
    return type == Type::Int || type == Type::Long;
}

bool isOrderable(Type type)
{
    return type != Type::Dynamic && type != Type::Guid;
}

/// Whether a value of `type` may stand for a parameter of `kind`, which names types or a class of them.
bool fitsKind(const QString& kind, Type type)
{
    static const QHash<QString, bool (*)(Type)> classes{
        {QStringLiteral("any"), [](Type) { return true; }},
        {QStringLiteral("scalar"), [](Type) { return true; }},
        {QStringLiteral("integer"), isWhole},
        {QStringLiteral("realordecimal"), [](Type t) { return t == Type::Real || t == Type::Decimal; }},
        {QStringLiteral("textordynamic"), [](Type t) { return t == Type::String || t == Type::Dynamic; }},
        {QStringLiteral("textorarray"), [](Type t) { return t == Type::String || t == Type::Dynamic; }},
        {QStringLiteral("integerorarray"), [](Type t) { return isWhole(t) || t == Type::Dynamic; }},
        {QStringLiteral("array"), [](Type t) { return t == Type::Dynamic; }},
        {QStringLiteral("bag"), [](Type t) { return t == Type::Dynamic; }},
        {QStringLiteral("number"), isNumeric},
        {QStringLiteral("commonnumber"), isNumeric},
        {QStringLiteral("numberorbool"), [](Type t) { return isNumeric(t) || t == Type::Bool; }},
        {QStringLiteral("summable"), [](Type t) { return isNumeric(t) || t == Type::TimeSpan || t == Type::DateTime; }},
        {QStringLiteral("commonsummable"), [](Type t) { return isNumeric(t) || t == Type::TimeSpan || t == Type::DateTime; }},
        {QStringLiteral("orderable"), isOrderable},
        {QStringLiteral("commonorderable"), isOrderable},
        {QStringLiteral("notreal"), [](Type t) { return t != Type::Real && t != Type::Bool; }},
        {QStringLiteral("notdynamic"), [](Type t) { return t != Type::Dynamic; }},
        {QStringLiteral("notbool"), [](Type t) { return t != Type::Bool; }},
        {QStringLiteral("common"), [](Type) { return true; }},
        {QStringLiteral("commonordynamic"), [](Type) { return true; }}};
    if (const auto known = classes.constFind(kind); known != classes.cend()) {
        return (*known)(type);
    }
    for (const QString& name : kind.split(u'|')) {
        const auto wanted = typeFromName(name);
        if (!wanted) {
            return true; // @0 and its kin are not checked
        }
        const bool widens = (type == Type::Int && (*wanted == Type::Long || *wanted == Type::Real || *wanted == Type::Decimal)) ||
                            (type == Type::Long && (*wanted == Type::Real || *wanted == Type::Decimal));
        if (type == *wanted || widens) {
            return true;
        }
    }
    return false;
}

bool fits(const ParameterRule& rule, const Argument& argument)
{
    if (argument.star) {
        return true;
    }
    if (rule.kind == u"type") {
        return argument.names.has_value();
    }
    return !argument.names && (!rule.literal || argument.constant) && fitsKind(rule.kind, argument.type);
}

/// The rule for argument `index` of `count`: those that repeat do so together (case: condition, value, condition, value, ...).
const ParameterRule& ruleFor(const Signature& form, qsizetype index, qsizetype count)
{
    qsizetype first = 0;
    while (first < form.parameters.size() && !form.parameters[first].repeats) {
        ++first;
    }
    qsizetype last = first;
    while (last < form.parameters.size() && form.parameters[last].repeats) {
        ++last;
    }
    if (first == last || index < first) {
        return form.parameters[std::min(index, form.parameters.size() - 1)];
    }
    qsizetype behind = 0; // parameters behind the repeated ones that have to be there
    for (qsizetype i = last; i < form.parameters.size(); ++i) {
        behind += !form.parameters[i].optional;
    }
    if (index >= count - behind) {
        return form.parameters[form.parameters.size() - (count - index)];
    }
    return form.parameters[first + (index - first) % (last - first)];
}

/// Index of the first argument that does not fit, -1 when all do; -2 for a wrong number.
qsizetype misfit(const Signature& form, const QList<Argument>& arguments)
{
    if (arguments.size() < form.minimum || (form.maximum >= 0 && arguments.size() > form.maximum)) {
        return -2;
    }
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const ParameterRule& rule = ruleFor(form, i, arguments.size());
        const bool onlyText = form.parameters.size() == 1 && rule.kind == u"string" && arguments[i].type == Type::Dynamic;
        if (onlyText || fits(rule, arguments[i])) {
            continue; // a function of one text takes a dynamic value too
        }
        const ParameterRule& last = form.parameters.last(); // array_sort_asc(a, b, true)
        const bool repeats = form.parameters.first().repeats;
        if (!(repeats && last.optional && i == arguments.size() - 1 && fits(last, arguments[i]))) {
            return i;
        }
    }
    return -1;
}

/// Type that all arguments share from those whose rule is a common one.
std::optional<Type> sharedType(const Signature& form, const QList<Argument>& arguments, bool mayMix)
{
    std::optional<Type> type;
    bool mixed = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (!ruleFor(form, i, arguments.size()).kind.startsWith(u"common")) {
            continue;
        }
        const Type here = arguments[i].type;
        if (!type || *type == here) {
            type = here;
            continue;
        }
        if (mayMix && (*type == Type::Dynamic || here == Type::Dynamic)) {
            type = *type == Type::Dynamic ? here : *type;
            continue;
        }
        const auto both = *type == Type::Dynamic || here == Type::Dynamic ? std::nullopt : commonType(*type, here);
        mixed = mixed || !both;
        type = both ? both : type;
    }
    if (mixed) {
        return mayMix ? std::optional(Type::Dynamic) : std::nullopt;
    }
    return type;
}

std::optional<Type> resultOf(const Signature& form, const QList<Argument>& arguments)
{
    const QString& result = form.result;
    if (result == u"custom") {
        return Type::Dynamic;
    }
    if (result == u"common" || result == u"solid") {
        return sharedType(form, arguments, result == u"solid");
    }
    if (result == u"widest") {
        std::optional<Type> widest;
        for (const Argument& argument : arguments) {
            widest = widest ? commonType(*widest, argument.type) : argument.type;
        }
        return widest == Type::Int ? std::optional(Type::Long) : widest;
    }
    const QChar mark = result[0];
    if (mark == u'@' || mark == u'#' || mark == u'^') {
        const qsizetype index = result[1] == u'N' ? arguments.size() - 1 : result[1].digitValue();
        if (index >= arguments.size()) {
            return std::nullopt;
        }
        const Type type = arguments[index].type;
        return mark == u'#' ? arguments[index].names : (mark == u'^' && type == Type::Int ? std::optional(Type::Long) : std::optional(type));
    }
    return typeFromName(result);
}

} // namespace

bool isNumeric(Type type)
{
    return type == Type::Int || type == Type::Long || type == Type::Real || type == Type::Decimal;
}

std::optional<Type> commonType(Type a, Type b)
{
    if (a == b) {
        return a;
    }
    if (a == Type::Dynamic || b == Type::Dynamic) {
        return a == Type::Dynamic ? b : a;
    }
    if (!isNumeric(a) || !isNumeric(b)) {
        return std::nullopt;
    }
    for (const Type wide : {Type::Decimal, Type::Real}) {
        if (a == wide || b == wide) {
            return wide;
        }
    }
    return Type::Long;
}

QString FunctionSignature::text() const
{
    QStringList shown;
    const Signature& form = forms.first();
    for (const ParameterRule& rule : form.parameters) {
        shown << (rule.optional ? u'[' + rule.label + u']' : rule.label);
    }
    if (std::any_of(form.parameters.begin(), form.parameters.end(), [](const ParameterRule& r) { return r.repeats; })) {
        shown << QStringLiteral("...");
    }
    return QStringLiteral("%1(%2)").arg(name, shown.join(QStringLiteral(", ")));
}

const FunctionSignature* scalarSignature(const QString& name)
{
    const auto found = scalars().constFind(name);
    return found != scalars().cend() ? &*found : nullptr;
}

const FunctionSignature* aggregateSignature(const QString& name)
{
    const auto found = aggregates().constFind(name);
    return found != aggregates().cend() ? &*found : nullptr;
}

QStringList knownScalars()
{
    QStringList names = scalars().keys();
    names.sort();
    return names;
}

QStringList knownAggregates()
{
    QStringList names = aggregates().keys();
    names.sort();
    return names;
}

std::optional<Type> resultType(const FunctionSignature& function, const QList<Argument>& arguments, QString* problem)
{
    qsizetype worst = -2;
    for (const Signature& form : function.forms) {
        const qsizetype wrong = misfit(form, arguments);
        if (wrong == -1) {
            if (const auto type = resultOf(form, arguments)) {
                return type;
            }
        }
        worst = std::max(worst, wrong);
    }
    if (problem) {
        QStringList types;
        for (const Argument& argument : arguments) {
            types << typeName(argument.type);
        }
        *problem = worst == -2 ? QStringLiteral("%1() does not take %2 arguments; its form is %3.").arg(function.name).arg(arguments.size()).arg(function.text())
                               : QStringLiteral("%1() does not take arguments of the types (%2).").arg(function.name, types.join(QStringLiteral(", ")));
    }
    return std::nullopt;
}

} // namespace kql
