// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/telemetry/telemetrystore.h"

namespace sandbox {

namespace {

/// Rows in memory, by workspace and table.
class MemoryTelemetry final : public TelemetryStore
{
public:
    void append(const QString& table, const QJsonObject& row, const QString& workspaceResourceId) override
    {
        m_rows[workspaceResourceId.toLower()][table.toLower()].append(row);
    }
    QList<QJsonObject> rows(const QString& table, const QString& workspaceResourceId) const override
    {
        return m_rows.value(workspaceResourceId.toLower()).value(table.toLower());
    }

private:
    QHash<QString, QHash<QString, QList<QJsonObject>>> m_rows;
};

} // namespace

std::unique_ptr<TelemetryStore> makeTelemetryStore(World&)
{
    return std::make_unique<MemoryTelemetry>();
}

} // namespace sandbox
