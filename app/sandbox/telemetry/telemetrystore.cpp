// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/telemetry/telemetrystore.h"

#include "sandbox/storage/database.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

/// Rows by workspace and table, in memory for queries and in a database of the data directory so that a restart keeps them.
class PersistentTelemetry final : public TelemetryStore
{
public:
    explicit PersistentTelemetry(World& world) : m_world(world) {}

    void append(const QString& table, const QJsonObject& row, const QString& workspaceResourceId) override
    {
        load();
        m_rows[workspaceResourceId.toLower()][table.toLower()].append(row);
        m_database.run(QStringLiteral("INSERT INTO rows(workspace, name, body) VALUES(?, ?, ?)"),
                       {workspaceResourceId.toLower(), table.toLower(), QJsonDocument(row).toJson(QJsonDocument::Compact)});
    }
    QList<QJsonObject> rows(const QString& table, const QString& workspaceResourceId) const override
    {
        load();
        return m_rows.value(workspaceResourceId.toLower()).value(table.toLower());
    }

private:
    /// Late, because the world's directory is known only when the world is complete.
    void load() const
    {
        if (m_loaded) {
            return;
        }
        m_loaded = true;
        if (!m_database.open(m_world.dataDirectory() + QStringLiteral("/telemetry.sqlite"))) {
            return; // memory alone serves this run
        }
        m_database.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS rows(workspace TEXT, name TEXT, body BLOB)"));
        m_database.run(QStringLiteral("SELECT workspace, name, body FROM rows ORDER BY rowid"), {}, [this](const DatabaseRow& row) {
            m_rows[row.text(0)][row.text(1)].append(QJsonDocument::fromJson(row.bytes(2)).object());
        });
    }

    World& m_world;
    mutable bool m_loaded = false;
    mutable Database m_database;
    mutable QHash<QString, QHash<QString, QList<QJsonObject>>> m_rows;
};

} // namespace

std::unique_ptr<TelemetryStore> makeTelemetryStore(World& world)
{
    return std::make_unique<PersistentTelemetry>(world);
}

} // namespace sandbox
