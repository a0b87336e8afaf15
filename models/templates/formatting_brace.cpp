// SPDX-License-Identifier: GPL-3.0-or-later
// str.format().
#include "templates/filters.h"
#include "templates/formatspec.h"
#include "templates/unicode.h"

#include <QCoreApplication>
#include <array>
#include <charconv>
#include <cmath>

namespace templates {

namespace {

/// str.format(): fields between braces, which may hold fields for their format.
class BraceFormat
{
public:
    BraceFormat(Rendering& rendering, Arguments& arguments, bool safe) : m_rendering(rendering), m_arguments(arguments), m_safe(safe) {}

    std::string read(std::string_view text, int depth)
    {
        std::string out;
        for (std::size_t i = 0; i < text.size() && !m_rendering.failed(); ++i) {
            const bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
            if (text[i] != '{' && text[i] != '}') {
                out += text[i];
            } else if (doubled) {
                out += text[i++];
            } else {
                const std::size_t end = text[i] == '{' ? closing(text, i) : std::string_view::npos;
                if (end == std::string_view::npos || depth > 1) {
                    m_rendering.fail(QCoreApplication::translate("templates::Words", "A brace of the format stands alone."), QCoreApplication::translate("templates::Words", "Write {{ or }} for a brace."));
                    break;
                }
                out += field(text.substr(i + 1, end - i - 1), depth);
                i = end;
            }
        }
        return out;
    }

private:
    static std::size_t closing(std::string_view text, std::size_t open)
    {
        int depth = 0;
        for (std::size_t i = open; i < text.size(); ++i) {
            depth += text[i] == '{' ? 1 : (text[i] == '}' ? -1 : 0);
            if (depth == 0) {
                return i;
            }
        }
        return std::string_view::npos;
    }

    std::string field(std::string_view text, int depth)
    {
        std::size_t end = 0;
        for (bool inKey = false; end < text.size() && (inKey || (text[end] != ':' && text[end] != '!')); ++end) {
            inKey = text[end] == '[' || (inKey && text[end] != ']');
        }
        Value value = lookup(text.substr(0, end));
        if (end < text.size() && text[end] == '!') {
            const char conversion = end + 1 < text.size() ? text[end + 1] : '\0';
            std::string changed;
            if (conversion == 'r' || conversion == 'a') {
                appendRepr(m_rendering, changed, value);
            } else {
                changed = textOf(m_rendering, value);
            }
            value = Value::text(std::move(changed));
            end += 2;
            if (std::string_view("rsa").find(conversion) == std::string_view::npos || (end < text.size() && text[end] != ':')) {
                m_rendering.fail(QCoreApplication::translate("templates::Words", "Behind \"!\" stands r, s or a."), QCoreApplication::translate("templates::Words", "Correct the format."));
            }
        }
        const std::string spec = end < text.size() ? read(text.substr(end + 1), depth + 1) : std::string();
        if (m_rendering.failed()) {
            return {};
        }
        if (!spec.empty() && (!value.isNumber() && !value.isString())) {
            m_rendering.fail(QCoreApplication::translate("templates::Words", "A value of type %1 takes no format.").arg(QLatin1String(typeName(value))), QCoreApplication::translate("templates::Words", "Take the format away."));
            return {};
        }
        std::string out = formatSpec(m_rendering, value, spec);
        if (m_safe && !(value.isString() && value.isSafe())) {
            std::string safe;
            escapeTo(safe, out);
            return safe;
        }
        return out;
    }

    Value lookup(std::string_view path)
    {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        const std::string name(path.substr(0, end));
        Value value;
        const bool isNumber = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
        if (name.empty() || isNumber) {
            const std::size_t index = name.empty() ? m_next++ : std::size_t(QString::fromStdString(name).toULongLong());
            m_named = m_named || isNumber;
            m_counted = m_counted || name.empty();
            if (index >= m_arguments.positional.size() || (m_named && m_counted)) {
                return m_rendering.fail(Words::tr("The format asks for a value that is not given."), Words::tr("Give a value for each pair of braces."));
            }
            value = m_arguments.positional[index];
        } else {
            const Value* found = m_arguments.find(name);
            if (!found) {
                return m_rendering.fail(Words::tr("The format asks for \"%1\", which is not given.").arg(QString::fromStdString(name)), Words::tr("Give this name."));
            }
            value = *found;
        }
        return follow(value, path.substr(end));
    }

    Value follow(Value value, std::string_view rest)
    {
        while (!rest.empty() && !m_rendering.failed()) {
            const bool isItem = rest[0] == '[';
            const std::size_t end = isItem ? rest.find(']') : std::min(rest.find_first_of(".[", 1), rest.size());
            if (end == std::string_view::npos || (!isItem && rest[0] != '.') || end == 1) {
                return m_rendering.fail(Words::tr("The path in the format cannot be read."), Words::tr("Write {name.attribute} or {name[key]}."));
            }
            const std::string part(rest.substr(1, end - 1));
            const bool isNumber = part.find_first_not_of("0123456789") == std::string::npos;
            const Value key = isItem && isNumber ? Value(std::int64_t(QString::fromStdString(part).toLongLong())) : Value::text(part);
            Value next = isItem ? itemOf(m_rendering, value, key) : attributeOf(m_rendering, value, key);
            if (next.isUndefined()) {
                return m_rendering.failUndefined(next);
            }
            value = std::move(next);
            rest = rest.substr(isItem ? end + 1 : end);
        }
        return value;
    }

    Rendering& m_rendering;
    Arguments& m_arguments;
    bool m_safe;
    std::size_t m_next = 0;
    bool m_named = false;
    bool m_counted = false;
};

} // namespace

Value braceFormat(Rendering& rendering, const Value& format, Arguments& arguments)
{
    std::string out = BraceFormat(rendering, arguments, format.isSafe()).read(format.utf8(), 0);
    return rendering.failed() || !rendering.spendBytes(std::int64_t(out.size())) ? Value::missing() : textLike(format, std::move(out));
}

} // namespace templates
