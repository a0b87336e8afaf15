// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text to values, in the order of the text and with whole numbers kept whole.
#include "templates/unicode.h"
#include "templates/value.h"

#include <QByteArray>
#include <charconv>

namespace templates {

namespace {

class JsonReader
{
public:
    explicit JsonReader(std::string_view text) : m_text(text) {}
    Value readAll()
    {
        Value value = read(0);
        space();
        m_good = m_good && m_at == m_text.size();
        return value;
    }
    bool isGood() const { return m_good; }

private:
    void space()
    {
        while (m_at < m_text.size() && std::string_view(" \t\n\r").find(m_text[m_at]) != std::string_view::npos) {
            ++m_at;
        }
    }
    bool take(std::string_view what)
    {
        space();
        const bool found = m_text.substr(m_at, what.size()) == what;
        m_at += found ? what.size() : 0;
        return found;
    }
    Value fail()
    {
        m_good = false;
        return {};
    }
    Value read(int depth)
    {
        space();
        if (depth > 200 || m_at >= m_text.size()) {
            return fail();
        }
        if (m_text[m_at] == '"') {
            return Value::text(readText());
        }
        if (take("{")) {
            return readMembers(depth);
        }
        if (take("[")) {
            return readItems(depth);
        }
        if (take("true")) {
            return Value(true);
        }
        if (take("false")) {
            return Value(false);
        }
        return take("null") ? Value() : readNumber();
    }
    Value readMembers(int depth)
    {
        Value value = Value::dict();
        if (take("}")) {
            return value;
        }
        do {
            space();
            Value key = Value::text(readText());
            if (!take(":")) {
                return fail();
            }
            value.insert(std::move(key), read(depth + 1));
        } while (m_good && take(","));
        return m_good && take("}") ? value : fail();
    }
    Value readItems(int depth)
    {
        Value value = Value::list();
        if (take("]")) {
            return value;
        }
        do {
            value.append(read(depth + 1));
        } while (m_good && take(","));
        return m_good && take("]") ? value : fail();
    }
    Value readNumber()
    {
        const std::size_t end = std::min(m_text.find_first_not_of("+-0123456789.eE", m_at), m_text.size());
        const std::string_view digits = m_text.substr(m_at, end - m_at);
        m_at = end;
        std::int64_t whole = 0;
        double number = 0;
        const char* last = digits.data() + digits.size();
        if (const auto [to, error] = std::from_chars(digits.data(), last, whole); error == std::errc() && to == last) {
            return Value(whole);
        }
        const auto [to, error] = std::from_chars(digits.data(), last, number);
        return error == std::errc() && to == last ? Value(number) : fail();
    }
    std::uint32_t readUnit()
    {
        std::uint32_t unit = 0;
        const std::string_view digits = m_text.substr(std::min(m_at, m_text.size()), 4);
        const auto [to, error] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
        m_good = m_good && digits.size() == 4 && error == std::errc() && to == digits.data() + 4;
        m_at += digits.size();
        return unit;
    }
    std::string readText()
    {
        std::string out;
        if (!take("\"")) {
            m_good = false;
        }
        while (m_good && m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] != '\\') {
                out += m_text[m_at++];
                continue;
            }
            const char mark = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
            m_at += 2;
            const std::size_t index = std::string_view("\"\\/bfnrt").find(mark);
            if (mark == 'u') {
                std::uint32_t unit = readUnit();
                if (unit >= 0xD800 && unit < 0xDC00 && m_text.substr(std::min(m_at, m_text.size()), 2) == "\\u") {
                    m_at += 2;
                    unit = 0x10000 + ((unit - 0xD800) << 10) + (readUnit() - 0xDC00);
                }
                unicode::append(out, unit);
            } else if (mark != '\0' && index != std::string_view::npos) {
                out += "\"\\/\b\f\n\r\t"[index];
            } else {
                m_good = false;
            }
        }
        m_good = m_good && m_at < m_text.size();
        ++m_at;
        return out;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_good = true;
};

} // namespace

Value Value::fromJsonText(const QByteArray& json, bool* ok)
{
    JsonReader reader(std::string_view(json.constData(), std::size_t(json.size())));
    Value value = reader.readAll();
    if (ok) {
        *ok = reader.isGood();
    }
    return reader.isGood() ? value : Value();
}

} // namespace templates
