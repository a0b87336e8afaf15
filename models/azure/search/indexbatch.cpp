// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/search/indexbatch.h"

#include "core/json.h"

#include <charconv>
#include <cmath>

namespace azure {

namespace {

/// Shortest decimal that reads back as the same float. JSON has no infinities: those become 0.
void appendNumber(QByteArray& bytes, float number)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, std::isfinite(number) ? number : 0.0F);
    bytes.append(text, end.ptr - text);
}

} // namespace

void IndexBatch::append(const QJsonObject& fields, const char* action)
{
    m_documents += m_size++ > 0 ? "," : "";
    m_documents += "{\"@search.action\":\"";
    m_documents += action;
    m_documents += '"';
    if (!fields.isEmpty()) {
        m_documents += ',';
        m_documents += core::json::compact(fields).sliced(1); // without the opening brace
    } else {
        m_documents += '}';
    }
}

void IndexBatch::add(const QJsonObject& fields, const QString& vectorField, const QList<float>& vector)
{
    append(fields, "mergeOrUpload");
    if (vectorField.isEmpty() || vector.isEmpty()) {
        return;
    }
    m_documents.chop(1);
    const QByteArray name = core::json::compact(QJsonObject{{vectorField, 0}}); // {"name":0}: the name escaped
    m_documents += ',';
    m_documents += name.sliced(1, name.size() - 3);
    m_documents += '[';
    for (qsizetype i = 0; i < vector.size(); ++i) {
        if (i > 0) {
            m_documents += ',';
        }
        appendNumber(m_documents, vector[i]);
    }
    m_documents += "]}";
}

void IndexBatch::remove(const QString& keyField, const QString& key)
{
    append({{keyField, key}}, "delete");
}

QByteArray IndexBatch::body() const
{
    return "{\"value\":[" + m_documents + "]}";
}

} // namespace azure
