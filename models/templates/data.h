// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/value.h"

#include <functional>
#include <memory>

namespace templates {

class Rendering;
struct Arguments;

/// Text in UTF-8. The number of code points is counted once and kept.
struct TextData final : Shared
{
    explicit TextData(std::string value) : utf8(std::move(value)) {}
    std::int64_t length() const;
    bool isAscii() const { return length() == std::int64_t(utf8.size()); }
    std::string utf8;

private:
    mutable std::atomic<std::int64_t> m_length{-1};
};

/// Items of a list or of a tuple.
struct ListData final : Shared
{
    explicit ListData(std::vector<Value> values) : items(std::move(values)) {}
    ~ListData() override;
    std::vector<Value> items;
};

/// Members in the order of their insertion; an index by hash from eight members on.
struct DictData final : Shared
{
    ~DictData() override;
    /// Null when there is none. The key must be hashable.
    Value* find(const Value& key) const;
    Value* find(std::string_view key) const;
    void set(const Value& key, const Value& value);
    /// False when there was none.
    bool remove(const Value& key);
    void clear();
    std::vector<std::pair<Value, Value>> members;

private:
    std::int64_t indexOf(const Value& key, std::size_t hash) const;
    void rebuild();
    std::vector<std::size_t> m_hashes;
    std::vector<std::int32_t> m_slots; ///< open addressing, -1 is free; empty for small dictionaries
};

/// Whatever only a rendering makes. Attributes and items answer Missing when there is none.
struct Object : Shared
{
    virtual const char* typeName() const = 0;
    virtual void print(Rendering&, std::string& out) const;
    virtual Value attribute(Rendering&, std::string_view) { return Value::missing(); }
    virtual Value item(Rendering&, const Value&) { return Value::missing(); }
    virtual bool isCallable() const { return false; }
    virtual Value call(Rendering&, Arguments&) { return Value::missing(); }
    /// -1: has no length.
    virtual std::int64_t length() const { return -1; }
    virtual bool isTrue() const { return length() != 0; }
    virtual bool isIterable() const { return false; }
    /// Whether len() and [0] work, as the test `sequence` asks.
    virtual bool isSequence() const { return false; }
    /// Walked over by index from within, but without [0].
    virtual bool isView() const { return false; }
    /// A sequence answers by index (next() is for the others).
    virtual Value at(std::int64_t) const { return Value::missing(); }
    /// An iterator gives its next item; false at its end or when the rendering failed.
    virtual bool next(Rendering&, Value&) { return false; }
    virtual bool equals(const Object& other) const { return this == &other; }
};

/// range(): computed, not stored.
struct RangeObject final : Object
{
    RangeObject(std::int64_t from, std::int64_t to, std::int64_t by);
    const char* typeName() const override { return "range"; }
    void print(Rendering&, std::string& out) const override;
    std::int64_t length() const override { return count; }
    bool isIterable() const override { return true; }
    bool isSequence() const override { return true; }
    Value at(std::int64_t index) const override { return Value(start + index * step); }
    bool equals(const Object& other) const override;
    std::int64_t start;
    std::int64_t stop;
    std::int64_t step;
    std::int64_t count;
};

/// Items one by one, once: what map(), select() and their like give.
struct GeneratorObject final : Object
{
    using Step = std::function<bool(Rendering&, Value&)>;
    explicit GeneratorObject(Step step) : m_step(std::move(step)) {}
    const char* typeName() const override { return "generator"; }
    bool isIterable() const override { return true; }
    bool next(Rendering& rendering, Value& out) override;

private:
    Step m_step;
    bool m_ended = false;
};

/// namespace(): attributes that `set` may change from inner scopes.
struct NamespaceObject final : Object
{
    const char* typeName() const override { return "Namespace"; }
    void print(Rendering&, std::string& out) const override;
    Value attribute(Rendering&, std::string_view name) override;
    Value item(Rendering&, const Value& key) override;
    Value members = Value::dict();
};

/// A value's method, taken without being called.
struct Native;
struct MethodObject final : Object
{
    MethodObject(Value of, const Native* method) : self(std::move(of)), native(method) {}
    const char* typeName() const override { return "builtin_function_or_method"; }
    bool isCallable() const override { return true; }
    Value call(Rendering&, Arguments&) override;
    Value self;
    const Native* native;
};

/// A function of the language: range, dict, cycler.
struct FunctionObject final : Object
{
    explicit FunctionObject(const Native* function) : native(function) {}
    const char* typeName() const override { return "function"; }
    bool isCallable() const override { return true; }
    Value call(Rendering&, Arguments&) override;
    const Native* native;
};

/// What a call is given. Names are unique.
struct Arguments
{
    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> named;
    Value* find(std::string_view name);
};

/// A filter, test, function or method in C++. `signature` names its parameters in order, the value itself first:
/// "value,width,first?,blank?" ('?' may be left out and then is Missing); "*" at the end takes the rest as it comes.
struct Native
{
    const char* name;
    const char* signature;
    Value (*function)(Rendering&, std::vector<Value>& given, Arguments& rest);
};

/// Binds `arguments` to the parameters of `native` and calls it.
Value callNative(Rendering& rendering, const Native& native, Arguments& arguments);

} // namespace templates
