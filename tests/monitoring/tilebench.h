// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/clientfixture.h"
#include "monitoring/tilereader.h"

inline QByteArray answerOf(const QByteArray& columns, const QByteArray& rows)
{
    return R"({"tables":[{"name":"PrimaryResult","columns":[)" + columns + R"(],"rows":[)" + rows + "]}]}";
}

inline support::Scripted table(const QByteArray& columns, const QByteArray& rows)
{
    return support::Scripted::stream(answerOf(columns, rows), 0, "application/json; charset=utf-8");
}

inline monitoring::System systemOf()
{
    monitoring::System system;
    system.id = QStringLiteral("/subscriptions/s/resourcegroups/g/providers/microsoft.operationalinsights/workspaces/log-one");
    system.name = QStringLiteral("one");
    system.workspace.id = QStringLiteral("c-one");
    system.workspace.name = QStringLiteral("log-one");
    system.workspace.tenantId = QStringLiteral("t1");
    system.workspace.resourceId = system.id;
    system.application = azure::LogsScope{azure::LogsScope::Kind::Application, QStringLiteral("a"), QStringLiteral("app"), QStringLiteral("/c/app"), QStringLiteral("t1"), {}, {}};
    monitoring::SystemResource component;
    component.type = QStringLiteral("microsoft.insights/components");
    component.name = QStringLiteral("app");
    monitoring::SystemResource account;
    account.id = QStringLiteral("/a/oai");
    account.type = QStringLiteral("microsoft.cognitiveservices/accounts");
    account.name = QStringLiteral("oai");
    account.areSettingsKnown = account.areDeploymentsKnown = true;
    system.resources << component << account;
    system.areDetailsKnown = true;
    return system;
}

/// A reader over a scripted wire and a clock that stands.
struct TileBench : ClientFixture
{
    azure::ArmClient arm{pipeline, cloud, &clock};
    monitoring::TileReader reader{monitoring::TileReader::Parts{pipeline, cloud, &arm, &clock, QString()}};

    monitoring::TileOrder order(const QString& tile) const
    {
        monitoring::TileOrder one;
        one.tileId = tile;
        one.system = systemOf();
        one.look.range.from = clock.now().addDays(-3);
        one.look.range.to = clock.now().addDays(-2);
        return one;
    }
    /// Answers are parsed on threads of the pool, so real time passes; a wait on the clock ends when nothing else goes on.
    monitoring::TileResult settle(QCoro::Task<monitoring::TileResult> task)
    {
        const support::Running<monitoring::TileResult> running(std::move(task));
        for (int turns = 0; !running.isDone() && turns < 2000; ++turns) {
            QTest::qWait(5);
            const std::optional<core::Milliseconds> next = clock.untilNext();
            if (!running.isDone() && next && turns % 10 == 9) {
                clock.advance(*next);
            }
        }
        if (!running.isDone()) {
            QTest::qFail("the tile was never read", __FILE__, __LINE__);
            return {};
        }
        return running.value();
    }
    monitoring::TileResult read(const QString& tile) { return settle(reader.read(order(tile), {})); }
};
