// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace http {

/// Header fields in order; names compare without case, several fields of one name are kept (RFC 9110 §5).
class Headers
{
public:
    Headers() = default;
    Headers(std::initializer_list<QPair<QByteArray, QByteArray>> fields) : m_fields(fields) {}
    void add(const QByteArray& name, const QByteArray& value);
    /// Replaces every field of this name.
    void set(const QByteArray& name, const QByteArray& value);
    void remove(const QByteArray& name);
    /// First value, or an empty array.
    QByteArray value(const QByteArray& name) const;
    QList<QByteArray> values(const QByteArray& name) const;
    bool contains(const QByteArray& name) const;
    const QList<QPair<QByteArray, QByteArray>>& fields() const { return m_fields; }

private:
    QList<QPair<QByteArray, QByteArray>> m_fields;
};

} // namespace http
