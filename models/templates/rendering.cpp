// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/rendering.h"

#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {
constexpr std::int64_t kStepsBetweenQuestions = 4096;
constexpr std::int64_t kBytesOfAStep = 64;
} // namespace

Rendering::~Rendering()
{
    for (const Value& space : namespaces) {
        static_cast<NamespaceObject*>(space.object())->members.entries().clear();
    }
}

Value Rendering::fail(const QString& message, const QString& remedy, Problem::Kind kind)
{
    if (!m_problem) {
        Problem problem;
        problem.kind = kind;
        problem.message = message;
        problem.remedy = remedy.isEmpty() ? Words::tr("Change the template or the value that it is given.") : remedy;
        locate(problem);
        m_problem = problem;
    }
    return Value::missing();
}

Value Rendering::failUndefined(const Value& undefined)
{
    const QString message = QString::fromUtf8(undefined.utf8().data(), qsizetype(undefined.utf8().size()));
    return fail(message.isEmpty() ? Words::tr("An undefined value is used.") : message,
                Words::tr("Give the variable a value, or use the filter default or the test defined."));
}

bool Rendering::more()
{
    if (failed()) {
        return false;
    }
    if (m_stepsLeft <= 0) {
        fail(Words::tr("The template takes more than %1 steps.").arg(m_limits.steps), Words::tr("Look for a loop that does not end or walks over too many items."),
             Problem::Kind::Limit);
        return false;
    }
    if (m_limits.stop && m_limits.stop()) {
        fail(Words::tr("The rendering was ended before it was complete."), Words::tr("It took too long or was cancelled: make the template do less."), Problem::Kind::Limit);
        return false;
    }
    m_nextQuestion = m_stepsLeft - kStepsBetweenQuestions;
    return true;
}

bool Rendering::spendBytes(std::int64_t bytes)
{
    if (bytes > m_limits.outputBytes) {
        fail(Words::tr("A text or list becomes larger than %1 bytes.").arg(m_limits.outputBytes), Words::tr("Make the template produce less text."), Problem::Kind::Limit);
        return false;
    }
    return spend(1 + bytes / kBytesOfAStep);
}

Deeper::Deeper(Rendering& rendering, int most) : m_rendering(rendering), m_fits(++rendering.depth <= most)
{
    if (!m_fits) {
        rendering.fail(Words::tr("Values or calls are nested too deeply."), Words::tr("Look for a macro, include or list that contains itself."), Problem::Kind::Limit);
    }
}

Iteration::Iteration(Rendering& rendering, const Value& source) : m_rendering(rendering), m_source(source)
{
    if (!isIterable(source)) {
        rendering.fail(Words::tr("A value of type %1 has no items to walk over.").arg(QLatin1String(typeName(source))),
                       Words::tr("Give a list, a dictionary or a text."));
        m_source = Value::list();
    }
    if (source.isUndefined() && rendering.options().strictUndefined) {
        rendering.failUndefined(source);
    }
    m_size = source.isDict() ? std::int64_t(source.entries().members.size()) : 0;
}

std::int64_t Iteration::size() const
{
    switch (m_source.type()) {
    case Value::Type::Object:
        return m_source.object()->length();
    case Value::Type::Undefined:
        return 0;
    default:
        return m_source.size();
    }
}

bool Iteration::next(Value& out)
{
    if (!m_rendering.spend()) {
        return false;
    }
    switch (m_source.type()) {
    case Value::Type::List:
    case Value::Type::Tuple: {
        const std::vector<Value>& items = m_source.items().items;
        if (m_index >= items.size()) {
            return false;
        }
        out = items[m_index++];
        return true;
    }
    case Value::Type::Dict: {
        const auto& members = m_source.entries().members;
        if (std::int64_t(members.size()) != m_size) {
            m_rendering.fail(Words::tr("The dictionary changed its size while it was walked over."), Words::tr("Walk over a copy: the filter list makes one."));
            return false;
        }
        if (m_index >= members.size()) {
            return false;
        }
        out = members[m_index++].first;
        return true;
    }
    case Value::Type::String: {
        const std::string_view text = m_source.utf8();
        if (m_index >= text.size()) {
            return false;
        }
        const std::size_t from = m_index;
        unicode::next(text, m_index);
        out = Value::text(std::string(text.substr(from, m_index - from)));
        return true;
    }
    case Value::Type::Object: {
        Object& object = *m_source.object();
        if (!object.isSequence() && !object.isView()) {
            return object.next(m_rendering, out) && !m_rendering.failed();
        }
        if (std::int64_t(m_index) >= object.length()) {
            return false;
        }
        out = object.at(std::int64_t(m_index++));
        return true;
    }
    default:
        return false;
    }
}

bool isIterable(const Value& value)
{
    switch (value.type()) {
    case Value::Type::Undefined:
    case Value::Type::String:
    case Value::Type::List:
    case Value::Type::Tuple:
    case Value::Type::Dict:
        return true;
    case Value::Type::Object:
        return value.object()->isIterable();
    default:
        return false;
    }
}

std::vector<Value> itemsOf(Rendering& rendering, const Value& source)
{
    std::vector<Value> items;
    Iteration iteration(rendering, source);
    for (Value item; iteration.next(item);) {
        items.push_back(item);
        if (items.size() % 1024 == 0 && !rendering.spendBytes(std::int64_t(items.size() * sizeof(Value)))) {
            break;
        }
    }
    if (rendering.failed()) {
        items.clear();
    }
    return items;
}

} // namespace templates
