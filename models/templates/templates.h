// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/value.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

namespace templates {

/// One thing that is wrong with a template, as a person can mend it.
struct Problem
{
    enum class Kind {
        Syntax,  ///< the text is no template
        Runtime, ///< a value does not fit what is done with it
        Missing, ///< a template that is included, imported or extended does not exist
        Limit,   ///< steps, time, output, depth or size beyond what is allowed
        Refused, ///< not allowed in the sandbox
    };
    Kind kind = Kind::Runtime;
    int line = 0;         ///< from 1; 0 when unknown
    int column = 0;       ///< from 1, in UTF-16 units; 0 when unknown
    QString templateName; ///< which template; empty for the one that was compiled without a name
    QString message;      ///< a full sentence
    QString remedy;       ///< what to do about it
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// How templates are read, as the options of the same name of jinja2.Environment.
struct Options
{
    bool trimBlocks = false;
    bool lstripBlocks = false;
    bool keepTrailingNewline = false;
    bool autoescape = false;
    bool strictUndefined = false; ///< printing or testing an undefined variable is a problem
    bool loopControls = true;     ///< break and continue
    bool doStatement = true;      ///< {% do list.append(x) %}
};

/// What a rendering may use. Whatever is reached ends it with a Problem of kind Limit.
struct Limits
{
    std::int64_t steps = 5'000'000;        ///< nodes evaluated, items walked, bytes worked on (64 count as one)
    std::int64_t outputBytes = 16 << 20;   ///< UTF-8 of the result and of any text on the way there
    std::int64_t rangeItems = 100'000;     ///< the longest range()
    int depth = 100;                       ///< macros, includes, blocks and recursive loops within each other
    std::function<bool()> stop;            ///< asked every some thousand steps: true ends the rendering (cancelled or out of time)
};

class Template;
using TemplatePtr = std::shared_ptr<const Template>;

/// Text of other templates by name; nothing when there is none. Called while rendering, on its thread.
class Loader
{
public:
    virtual ~Loader() = default;
    virtual std::optional<QString> source(const QString& name) const = 0;
};

/// Templates from memory.
class MapLoader : public Loader
{
public:
    explicit MapLoader(QHash<QString, QString> texts = {}) : m_texts(std::move(texts)) {}
    void insert(const QString& name, const QString& text) { m_texts.insert(name, text); }
    std::optional<QString> source(const QString& name) const override;

private:
    QHash<QString, QString> m_texts;
};

/// Another template that one names.
struct Reference
{
    enum class Kind { Include, Import, Extends };
    Kind kind = Kind::Include;
    QString name;               ///< empty when it is computed by an expression
    bool ignoreMissing = false; ///< or one of several names
    int line = 0;
    int column = 0;
    int start = -1; ///< where the name's string literal stands in the text, quotes included (UTF-16 units); -1 when computed
    int length = 0;
};

/// What a rendering gave: text, or the problem that ended it.
struct Rendered
{
    QString text;
    std::optional<Problem> problem;
    std::int64_t steps = 0;
    explicit operator bool() const { return !problem; }
};

/// A compiled template. Immutable: may be rendered by several threads at once, each with its own values.
class Template
{
public:
    ~Template();
    /// Renders with the members of the Dict `variables`. `loader` may be null: then includes and imports find nothing.
    Rendered render(const Value& variables, const Loader* loader = nullptr, const Limits& limits = {}) const;
    /// Names that the template reads and nobody in it sets, sorted (jinja2.meta.find_undeclared_variables).
    QStringList undeclared() const;
    /// Templates that it includes, imports or extends, in the order of the text.
    QList<Reference> references() const;
    QString name() const;

    struct Compiled;
    explicit Template(std::unique_ptr<Compiled> compiled);
    const Compiled& compiled() const { return *m_compiled; }

private:
    std::unique_ptr<Compiled> m_compiled;
};

/// A template, or all problems that were found (the reader goes on behind a problem); both: problems and no template.
struct Compilation
{
    TemplatePtr compiled;
    QList<Problem> problems;
    explicit operator bool() const { return compiled != nullptr; }
};

/// Reads templates: the Jinja language (jinja2 3.1), in a sandbox without files, network, or attributes that begin with "_".
/// Copyable, pure; use from any thread.
class Environment
{
public:
    explicit Environment(Options options = {}) : m_options(options) {}
    Compilation compile(const QString& text, const QString& name = {}) const;
    /// Evaluates one expression without braces ("inputs.score > 0.5"). None with a problem when it fails.
    struct Evaluated
    {
        Value value;
        std::optional<Problem> problem;
    };
    Evaluated evaluate(const QString& expression, const Value& variables, const Limits& limits = {}) const;
    const Options& options() const { return m_options; }

private:
    Options m_options;
};

/// Names of the built-in filters, tests and functions, for completion.
QStringList filterNames();
QStringList testNames();
QStringList globalNames();

} // namespace templates
