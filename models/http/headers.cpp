// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headers.h"

#include <algorithm>

namespace http {

namespace {

bool sameName(const QByteArray& a, const QByteArray& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

void Headers::add(const QByteArray& name, const QByteArray& value)
{
    m_fields.append({name, value});
}

void Headers::set(const QByteArray& name, const QByteArray& value)
{
    remove(name);
    add(name, value);
}

void Headers::remove(const QByteArray& name)
{
    m_fields.removeIf([&name](const auto& field) { return sameName(field.first, name); });
}

QByteArray Headers::value(const QByteArray& name) const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&name](const auto& field) { return sameName(field.first, name); });
    return found == m_fields.end() ? QByteArray() : found->second;
}

QList<QByteArray> Headers::values(const QByteArray& name) const
{
    QList<QByteArray> all;
    for (const auto& field : m_fields) {
        if (sameName(field.first, name)) {
            all.append(field.second);
        }
    }
    return all;
}

bool Headers::contains(const QByteArray& name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&name](const auto& field) { return sameName(field.first, name); });
}

} // namespace http
