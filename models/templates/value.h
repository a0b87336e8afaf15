// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QVariant>
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace templates {

/// Base of everything that values share; counted atomically, so that a compiled template may be rendered on any thread.
struct Shared
{
    Shared() = default;
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;
    virtual ~Shared() = default;
    std::atomic<int> references{0};
};

struct TextData;
struct ListData;
struct DictData;
struct Object;

/// One value of the template language, with the semantics of Python's: None, booleans, integers of 64 bits (a result beyond them
/// is a problem, never a wrong number), doubles, Unicode text, lists, tuples, dictionaries in insertion order, and objects that
/// only a rendering makes (macros, namespaces, ranges). Cheap to copy: lists and dictionaries are shared, as in Python.
/// A list or dictionary may be changed by the template that reads it; use one thread at a time for each such value.
class Value
{
public:
    enum class Type : std::uint8_t { Missing, Undefined, None, Bool, Int, Float, String, List, Tuple, Dict, Object };

    Value() : m_type(Type::None), m_integer(0) {} ///< None
    Value(bool value) : m_type(Type::Bool), m_integer(value ? 1 : 0) {}
    Value(int value) : m_type(Type::Int), m_integer(value) {}
    Value(std::int64_t value) : m_type(Type::Int), m_integer(value) {}
    Value(double value) : m_type(Type::Float), m_double(value) {}
    Value(const QString& text);
    Value(const char*) = delete; ///< would become a boolean
    Value(const Value& other) : m_type(other.m_type), m_safe(other.m_safe), m_integer(other.m_integer) { retain(); }
    Value(Value&& other) noexcept : m_type(other.m_type), m_safe(other.m_safe), m_integer(other.m_integer) { other.m_type = Type::None; }
    Value& operator=(const Value& other);
    Value& operator=(Value&& other) noexcept;
    ~Value() { release(); }

    /// UTF-8; bytes that are none are replaced by U+FFFD when read back as QString.
    static Value text(std::string utf8);
    /// Text that needs no escaping (what the filter `safe` gives).
    static Value safeText(std::string utf8);
    static Value list(std::vector<Value> items = {});
    static Value tuple(std::vector<Value> items = {});
    static Value dict();
    static Value object(Object* object);
    static Value missing();
    static Value undefined(std::string message = {});

    /// Objects keep the alphabetical order of QJsonObject and QVariantMap; a caller that wants another uses dict() and insert().
    /// A number without fraction that a QJsonValue holds as an integer becomes an integer.
    static Value fromJson(const QJsonValue& json);
    /// JSON text, members in the order of the text and numbers as they are written; None and `ok` false when it is none.
    static Value fromJsonText(const QByteArray& json, bool* ok = nullptr);
    static Value fromVariant(const QVariant& variant);
    /// Objects that only a rendering knows become their text; undefined becomes null.
    QJsonValue toJson() const;
    QVariant toVariant() const;
    /// As `{{ value }}` prints it.
    QString toString() const;
    std::string toUtf8() const;

    Type type() const { return m_type; }
    bool isNone() const { return m_type == Type::None; }
    bool isMissing() const { return m_type == Type::Missing; }
    bool isUndefined() const { return m_type == Type::Undefined; }
    bool isBool() const { return m_type == Type::Bool; }
    bool isInt() const { return m_type == Type::Int; }
    bool isFloat() const { return m_type == Type::Float; }
    bool isString() const { return m_type == Type::String; }
    bool isList() const { return m_type == Type::List; }
    bool isTuple() const { return m_type == Type::Tuple; }
    bool isSequence() const { return m_type == Type::List || m_type == Type::Tuple; }
    bool isDict() const { return m_type == Type::Dict; }
    bool isObject() const { return m_type == Type::Object; }
    bool isSafe() const { return m_safe; }
    /// Bool or Int: True counts as 1, as in Python.
    bool isIntegral() const { return m_type == Type::Bool || m_type == Type::Int; }
    bool isNumber() const { return isIntegral() || m_type == Type::Float; }

    std::int64_t integer() const { return m_integer; }
    /// Any number as a double.
    double number() const { return m_type == Type::Float ? m_double : double(m_integer); }
    /// The UTF-8 of a String, the message of an Undefined.
    std::string_view utf8() const;
    TextData* textData() const { return reinterpret_cast<TextData*>(m_shared); }
    ListData& items() const { return *reinterpret_cast<ListData*>(m_shared); }
    DictData& entries() const { return *reinterpret_cast<DictData*>(m_shared); }
    Object* object() const { return reinterpret_cast<Object*>(m_shared); }
    const Shared* identity() const { return isShared() ? m_shared : nullptr; }

    /// Appends to a List or Tuple; no effect on another type.
    void append(Value item);
    /// Sets a member of a Dict; no effect on another type.
    void insert(const QString& key, Value item);
    void insert(Value key, Value item);
    /// Member of a Dict; Missing when there is none.
    Value member(const QString& key) const;
    /// Number of items, members or code points; 0 for other types.
    std::int64_t size() const;

private:
    bool isShared() const { return m_type >= Type::String || (m_type == Type::Undefined && m_shared); }
    void retain() const
    {
        if (isShared()) {
            m_shared->references.fetch_add(1, std::memory_order_relaxed);
        }
    }
    void release()
    {
        if (isShared() && m_shared->references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            destroy(m_shared);
        }
    }
    static void destroy(Shared* shared);
    static Value of(Type type, Shared* shared, bool safe = false);

    Type m_type;
    bool m_safe = false;
    union {
        std::int64_t m_integer;
        double m_double;
        Shared* m_shared;
    };
};

} // namespace templates
