// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/fortnighttiles.h"

#include "core/json.h"
#include "monitoring/tilerows.h"

#include <QTest>
#include <cmath>

namespace {

const QString kFabrikamUser = QStringLiteral("marco.bianchi@fabrikam.example");

/// Each tenant's own user signs in, so that what one tenant may not see of the other stays unseen.
class TenantTokens : public http::TokenProvider
{
public:
    TenantTokens(sandboxtest::SandboxFixture* fixture, QString fabrikam) : m_fixture(fixture), m_fabrikam(std::move(fabrikam)) {}
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken) override
    {
        const QString key = request.tenantId + QLatin1Char('|') + request.scope;
        if (!m_known.contains(key)) {
            m_known.insert(key, m_fixture->token(request.scope, request.tenantId == m_fabrikam ? kFabrikamUser : QString()));
        }
        http::AccessToken token;
        token.secret = m_known.value(key);
        co_return token;
    }

private:
    sandboxtest::SandboxFixture* m_fixture;
    QString m_fabrikam;
    QHash<QString, QByteArray> m_known;
};

} // namespace

FortnightTiles::FortnightTiles()
{
    sandbox::SandboxOptions options = sandboxtest::SandboxFixture::quick();
    options.historyDays = 14;
    options.seed = 7;
    m_fixture = std::make_unique<sandboxtest::SandboxFixture>(options);
    m_problem = m_fixture->problem();
    m_midnight = QDateTime(QDateTime::currentDateTimeUtc().date(), QTime(0, 0), Qt::UTC);
    if (!m_problem.isEmpty()) {
        return;
    }
    const auto transport = std::make_shared<http::NetworkTransport>(http::TransportOptions{});
    http::Request request;
    request.url = QUrl(m_fixture->sandbox().metadataUrl());
    const auto document = run(transport->send(request, {}));
    const auto cloud = document ? azure::CloudProfile::fromMetadata(request.url, document->body) : core::Result<azure::CloudProfile>(document.error());
    if (!cloud) {
        m_problem = cloud.error().message;
        return;
    }
    const QString contoso = m_fixture->tenantId(QStringLiteral("contoso.example")), fabrikam = m_fixture->tenantId(QStringLiteral("fabrikam.example"));
    http::PipelineParts parts;
    parts.tokens = std::make_shared<TenantTokens>(m_fixture.get(), fabrikam);
    parts.audience = [profile = *cloud](const QString& scope, const QUrl& url) { return profile.allows(scope, url); };
    const auto pipeline = http::Pipeline::standard(parts, transport);
    core::Clock* const clock = &core::SystemClock::instance();
    m_arm = std::make_unique<azure::ArmClient>(pipeline, *cloud, clock);
    m_parts = {pipeline, *cloud, m_arm.get(), clock, QString()};
    m_reader = std::make_unique<monitoring::TileReader>(m_parts);
    monitoring::SystemReader systems(m_arm.get());
    const auto report = run(systems.read({{contoso, QStringLiteral("Contoso")}, {fabrikam, QStringLiteral("Fabrikam")}}, {}));
    if (!report || !report->problems.isEmpty()) {
        m_problem = QStringLiteral("no systems: ") + (report ? report->problems.first().message : report.error().message);
        return;
    }
    m_systems = report->systems;
    setWindow(midnight(1), midnight(0));
}

bool FortnightTiles::waitForHistory()
{
    read(QStringLiteral("health-now"), QStringLiteral("contoso")); // wakes the simulation
    const auto done = [this] {
        const QJsonObject history = m_fixture->get(m_fixture->origin() + QStringLiteral("/_sandbox/telemetry")).json().value(QLatin1String("history")).toObject();
        return history.value(QLatin1String("days")).toInt() >= 14 && history.value(QLatin1String("days")) == history.value(QLatin1String("daysDone"));
    };
    return QTest::qWaitFor(done, 240'000);
}

const monitoring::System& FortnightTiles::system(const QString& company) const
{
    static const monitoring::System none;
    for (const monitoring::System& system : m_systems) {
        if (system.application && system.workspace.name.contains(company)) {
            return system;
        }
    }
    return none;
}

void FortnightTiles::setWindow(const QDateTime& from, const QDateTime& to)
{
    m_from = from;
    m_to = to;
}

monitoring::TileResult FortnightTiles::read(const QString& tile, const QString& company, const QMap<QString, QString>& filters, bool compares, bool isAnew)
{
    monitoring::TileOrder order;
    order.tileId = tile;
    order.look.range.from = m_from;
    order.look.range.to = m_to;
    order.look.filters = filters;
    order.look.comparesPrevious = compares;
    order.system = system(company);
    order.isAnew = isAnew;
    return run(m_reader->read(order, {}));
}

QJsonObject FortnightTiles::books(const QString& company)
{
    const auto answer = m_fixture->get(m_fixture->origin() + QStringLiteral("/_sandbox/books?workspace=%1&from=%2&to=%3")
                                                                 .arg(system(company).workspace.name, m_from.toString(Qt::ISODateWithMs), m_to.addMSecs(-1).toString(Qt::ISODateWithMs)));
    return answer.json();
}

double FortnightTiles::sum(const kql::ColumnTable& table, const QString& column)
{
    double total = 0;
    for (size_t row = 0; row < table.rows; ++row) {
        const double value = monitoring::numberOf(table, row, table.indexOf(column));
        total += std::isfinite(value) ? value : 0;
    }
    return total;
}

double FortnightTiles::sumWhere(const kql::ColumnTable& table, const QString& column, const QString& value, const QString& sum)
{
    double total = 0;
    for (size_t row = 0; row < table.rows; ++row) {
        const bool isMeant = table.at(row, size_t(table.indexOf(column))).toText() == value;
        total += isMeant ? monitoring::numberOf(table, row, table.indexOf(sum)) : 0;
    }
    return total;
}

double FortnightTiles::sumOf(const monitoring::TileResult& result)
{
    double total = 0;
    for (const monitoring::TileSeries& one : result.series) {
        total += one.total;
    }
    return total;
}
