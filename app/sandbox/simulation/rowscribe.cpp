// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/rowscribe.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sandbox::simulation {

RowScribe::Sheet RowScribe::sheet(const QString& table, const QStringList& columns)
{
    m_batches.emplace_back(std::make_shared<const RowShape>(rowShape(table, columns)));
    return m_batches.size() - 1;
}

quint32 RowScribe::text(std::string_view utf8)
{
    const auto [entry, fresh] = m_texts.try_emplace(std::string(utf8), m_nextText);
    if (fresh)
        m_new.texts.emplace_back(m_nextText++, entry->first);
    return entry->second;
}

quint32 RowScribe::origin(const QString& workspace, const QJsonObject& constants)
{
    const std::string json = QJsonDocument(constants).toJson(QJsonDocument::Compact).toStdString();
    const std::string key = workspace.toLower().toStdString();
    const auto [entry, fresh] = m_origins.try_emplace(key + '|' + json, m_nextOrigin);
    if (fresh)
        m_new.origins.push_back({m_nextOrigin++, key, json});
    return entry->second;
}

void RowScribe::send(Sheet sheet)
{
    RowBatch fresh(m_batches[sheet].shape());
    std::swap(fresh, m_batches[sheet]);
    RowDictionary dictionary;
    std::swap(dictionary, m_new);
    m_writer.write(std::move(fresh), std::move(dictionary));
}

void RowScribe::flush()
{
    for (Sheet sheet = 0; sheet < m_batches.size(); ++sheet) {
        if (m_batches[sheet].rows() > 0)
            send(sheet);
    }
}

std::string hex(quint64 value)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4)
        text[static_cast<size_t>(i)] = digits[value & 15];
    return text;
}

std::string hex(quint64 high, quint64 low)
{
    return hex(high) + hex(low);
}

std::string guid(quint64 high, quint64 low)
{
    const std::string digits = hex(high, low);
    return digits.substr(0, 8) + '-' + digits.substr(8, 4) + '-' + digits.substr(12, 4) + '-' + digits.substr(16, 4) + '-' + digits.substr(20);
}

} // namespace sandbox::simulation
