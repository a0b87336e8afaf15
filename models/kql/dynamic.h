// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace kql {

/// A value of the language's type `dynamic`: JSON whose property bags keep the order of their members and whose whole
/// numbers stay whole (QJsonObject sorts its keys, which shows in tostring(), bag_keys() and mv-expand). Immutable and
/// shared, so copies are cheap.
class Dynamic
{
public:
    using Array = std::vector<Dynamic>;
    using Member = std::pair<QString, Dynamic>;
    using Bag = std::vector<Member>;

    Dynamic() = default; ///< null
    explicit Dynamic(bool value) : m_kind(Kind::Bool), m_whole(value) {}
    explicit Dynamic(qint64 value) : m_kind(Kind::Long), m_whole(value) {}
    explicit Dynamic(double value) : m_kind(Kind::Real), m_real(value) {}
    explicit Dynamic(const QString& value) : m_kind(Kind::Text), m_content(std::make_shared<const QString>(value)) {}
    explicit Dynamic(Array value) : m_kind(Kind::Array), m_content(std::make_shared<const Array>(std::move(value))) {}
    explicit Dynamic(Bag value) : m_kind(Kind::Bag), m_content(std::make_shared<const Bag>(std::move(value))) {}

    bool isNull() const { return m_kind == Kind::Null; }
    bool isBool() const { return m_kind == Kind::Bool; }
    bool isLong() const { return m_kind == Kind::Long; }
    bool isReal() const { return m_kind == Kind::Real; }
    bool isNumber() const { return isLong() || isReal(); }
    bool isText() const { return m_kind == Kind::Text; }
    bool isArray() const { return m_kind == Kind::Array; }
    bool isBag() const { return m_kind == Kind::Bag; }

    /// The value in its own kind; a neutral value for every other kind.
    bool toBool() const;
    qint64 toLong() const;
    double toReal() const;
    QString toText() const;
    const Array& array() const;
    const Bag& bag() const;

    /// Member of a bag by its name, null when absent. The last one counts where a text repeats a name.
    const Dynamic* find(QStringView name) const;

    /// Compact JSON; a text is quoted.
    QString json() const;
    QJsonValue toJsonValue() const;
    static Dynamic fromJsonValue(const QJsonValue& value);

    /// Parses JSON text. Nothing when it is no JSON or nested deeper than 200 levels. Linear in the text.
    static std::optional<Dynamic> parse(QStringView text);
    /// As written in dynamic(...): also single quotes and typed literals such as datetime(2026-01-02), which become what
    /// they are as JSON.
    static std::optional<Dynamic> parseLiteral(QStringView text);

    /// Deep equality; 1 and 1.0 are equal, and so are bags with their members in another order.
    friend bool operator==(const Dynamic& a, const Dynamic& b);

private:
    enum class Kind : quint8 { Null, Bool, Long, Real, Text, Array, Bag };

    Kind m_kind = Kind::Null;
    union {
        qint64 m_whole = 0; ///< Bool and Long
        double m_real;
    };
    std::shared_ptr<const void> m_content; ///< QString, Array or Bag, as the kind says
};

/// Shortest text of a real that reads back as the same number ("1", "0.1", "1E+20", "NaN").
QString realText(double value);

} // namespace kql
