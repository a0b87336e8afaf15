// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/value.h"

#include <QHash>
#include <QStringList>

namespace kql {

// The tables behind the functions below, one function a line: name, naming, then one or more forms separated by " / ".
// A form is a result, the least and most arguments, and the parameters as label:kind with ? (may be left out), + (repeats),
// ! (must be written in the query), % (a column) and * (may be a star).
extern const char* const kScalarSignatures;
extern const char* const kAggregateSignatures;

/// How the result column of a call is named when the query gives no name.
enum class Naming {
    None,          ///< Column1, Column2, ...
    NameAndFirst,  ///< strlen_x
    Prefix,        ///< prefix_x of the first argument, prefix_ when that has no name
    PrefixOnly,
    First,         ///< the name of the first argument
    ColumnOfFirst, ///< the text of the first argument (column_ifexists)
};

struct ParameterRule
{
    QString label;
    QString kind; ///< a type, several with |, or a class of types such as number
    bool optional = false;
    bool repeats = false;
    bool literal = false; ///< a constant
    bool column = false;
};

struct Signature
{
    QString result; ///< a type, @n (type of argument n), #n (the type that argument n names), common, solid, widest, ^0, custom
    int minimum = 0;
    int maximum = 0; ///< -1: any number
    QList<ParameterRule> parameters;
};

struct FunctionSignature
{
    QString name;
    Naming naming = Naming::None;
    QString prefix;
    QList<Signature> forms;
    /// "name(a, b, [c], ...)" for people.
    QString text() const;
};

/// Facts of a scalar or aggregate function of the language, null when it has none of that name.
const FunctionSignature* scalarSignature(const QString& name);
const FunctionSignature* aggregateSignature(const QString& name);
QStringList knownScalars();
QStringList knownAggregates();

/// What a call passes.
struct Argument
{
    Type type = Type::String;
    bool constant = false;
    bool column = false;
    bool star = false;
    std::optional<Type> names{}; ///< typeof(...)
};

/// Result type of a call; nothing when no form takes these arguments. `problem` then says which and why.
std::optional<Type> resultType(const FunctionSignature& function, const QList<Argument>& arguments, QString* problem);

/// The type that both fit into: the wider number, the other one beside dynamic; nothing when there is none.
std::optional<Type> commonType(Type a, Type b);
bool isNumeric(Type type);

} // namespace kql
