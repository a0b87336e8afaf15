// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/networktransport.h"
#include "monitoring/tilereader.h"
#include "sandbox/sandboxfixture.h"
#include "support/coroharness.h"

/// A sandbox with a fortnight in this process, and a TileReader that asks it as the app would: two tenants, each with its own user.
class FortnightTiles
{
public:
    FortnightTiles();
    /// Empty when everything is there.
    QString problem() const { return m_problem; }
    /// Waits until the whole history is written.
    bool waitForHistory();

    const QList<monitoring::System>& systems() const { return m_systems; }
    /// Of "contoso" or "fabrikam": the one with an application.
    const monitoring::System& system(const QString& company) const;
    monitoring::TileReader& reader() { return *m_reader; }
    /// What other readers of the same sandbox are made of.
    const monitoring::TileReader::Parts& parts() const { return m_parts; }
    /// `daysAgo` midnights back, UTC, from the day on which the run began.
    QDateTime midnight(int daysAgo) const { return m_midnight.addDays(-daysAgo); }

    void setWindow(const QDateTime& from, const QDateTime& to);
    const QDateTime& from() const { return m_from; }
    const QDateTime& to() const { return m_to; }
    /// `isAnew`: nothing out of the reader's memory.
    monitoring::TileResult read(const QString& tile, const QString& company, const QMap<QString, QString>& filters = {}, bool compares = false, bool isAnew = true);
    /// What really happened in the window.
    QJsonObject books(const QString& company);
    sandboxtest::SandboxFixture& fixture() { return *m_fixture; }

    static double sum(const kql::ColumnTable& table, const QString& column);
    static double sumWhere(const kql::ColumnTable& table, const QString& column, const QString& value, const QString& sum);
    static double sumOf(const monitoring::TileResult& result);

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(120)); }

    std::unique_ptr<sandboxtest::SandboxFixture> m_fixture;
    std::unique_ptr<azure::ArmClient> m_arm;
    monitoring::TileReader::Parts m_parts;
    std::unique_ptr<monitoring::TileReader> m_reader;
    QList<monitoring::System> m_systems;
    QDateTime m_midnight, m_from, m_to;
    QString m_problem;
};
