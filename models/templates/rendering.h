// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/data.h"
#include "templates/templates.h"

#include <QCoreApplication>

namespace templates {

/// Context of the translated sentences.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(templates::Words)
};

/// What every computation of one rendering shares: the budget, the first problem, and where it happened. After a problem all
/// computations return at once with Missing; callers check failed() before they use a result.
class Rendering
{
public:
    Rendering(const Options& options, const Limits& limits) : m_options(options), m_limits(limits), m_stepsLeft(limits.steps) {}
    virtual ~Rendering();

    bool failed() const { return m_problem.has_value(); }
    const std::optional<Problem>& problem() const { return m_problem; }
    /// Records the first problem; the answer is Missing.
    Value fail(const QString& message, const QString& remedy = {}, Problem::Kind kind = Problem::Kind::Runtime);
    /// Takes `steps` from the budget; false when the rendering has to end.
    bool spend(std::int64_t steps = 1)
    {
        m_stepsLeft -= steps;
        return m_stepsLeft > m_nextQuestion || more();
    }
    /// Takes the cost of `bytes` of text that is made, and refuses more than the output may hold.
    bool spendBytes(std::int64_t bytes);
    const Options& options() const { return m_options; }
    const Limits& limits() const { return m_limits; }
    std::int64_t stepsUsed() const { return m_limits.steps - m_stepsLeft; }
    bool autoescape = false;
    std::vector<Value> namespaces; ///< all that were made: emptied at the end, so that rings of references break
    /// Using an undefined value where only a defined one will do.
    Value failUndefined(const Value& undefined);
    /// How deep the recursion of values and calls is.
    int depth = 0;

protected:
    /// Fills in line, column and template of a problem.
    virtual void locate(Problem&) const {}

private:
    bool more();
    Options m_options;
    Limits m_limits;
    std::int64_t m_stepsLeft;
    std::int64_t m_nextQuestion = INT64_MAX;
    std::optional<Problem> m_problem;
};

/// Counts one level of recursion; fails when there are too many.
class Deeper
{
public:
    explicit Deeper(Rendering& rendering, int most = 200);
    ~Deeper() { --m_rendering.depth; }
    explicit operator bool() const { return m_fits; }

private:
    Rendering& m_rendering;
    bool m_fits;
};

/// Walks over the items of a list, tuple, dictionary (its keys), text (its characters), range or generator.
class Iteration
{
public:
    /// Fails when `source` is not iterable.
    Iteration(Rendering& rendering, const Value& source);
    bool next(Value& out);
    /// Number of items, -1 when unknown beforehand.
    std::int64_t size() const;

private:
    Rendering& m_rendering;
    Value m_source;
    std::size_t m_index = 0;
    std::int64_t m_size = 0;
};

/// All items of an iterable, in a vector; empty when it failed.
std::vector<Value> itemsOf(Rendering& rendering, const Value& source);
bool isIterable(const Value& value);

// Values as Python sees them (values_*.cpp).
bool isTrue(Rendering& rendering, const Value& value);
bool equal(Rendering& rendering, const Value& a, const Value& b);
/// Negative, 0, positive; fails when the types have no order.
int compare(Rendering& rendering, const Value& a, const Value& b, const char* op = "<");
bool contains(Rendering& rendering, const Value& container, const Value& item);
void appendText(Rendering& rendering, std::string& out, const Value& value);
void appendRepr(Rendering& rendering, std::string& out, const Value& value);
std::string textOf(Rendering& rendering, const Value& value);
std::string floatRepr(double value);
const char* typeName(const Value& value);
std::size_t hashOf(const Value& value);
/// Fails for lists and dictionaries.
bool isHashable(Rendering& rendering, const Value& value);
std::int64_t lengthOf(Rendering& rendering, const Value& value);
void escapeTo(std::string& out, std::string_view text);
/// The value as safe text; what is already safe stays as it is.
Value escaped(Rendering& rendering, const Value& value);

enum class Op : std::uint8_t { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power, Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, In, NotIn };
Value arithmetic(Rendering& rendering, Op op, const Value& a, const Value& b);
Value negated(Rendering& rendering, const Value& value, bool plus);
/// `value % arguments` for texts.
Value percentFormat(Rendering& rendering, const Value& format, const Value& arguments);
/// str.format().
Value braceFormat(Rendering& rendering, const Value& format, Arguments& arguments);
/// format(value, "spec").
std::string formatSpec(Rendering& rendering, const Value& value, std::string_view spec);

/// value.name and value[key] with the sandbox's rules; undefined when there is none.
Value attributeOf(Rendering& rendering, const Value& value, const Value& name);
Value itemOf(Rendering& rendering, const Value& value, const Value& key);
Value slice(Rendering& rendering, const Value& value, const Value& start, const Value& stop, const Value& step);
Value call(Rendering& rendering, const Value& callee, Arguments& arguments);

/// Null when there is none.
const Native* findFilter(std::string_view name);
const Native* findTest(std::string_view name);
const Native* findMethod(const Value& value, std::string_view name);
/// Missing when there is none.
Value findGlobal(std::string_view name);

} // namespace templates
