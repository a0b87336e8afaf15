// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpointbench.h"

#include "http/networktransport.h"
#include "widgets/common/label.h"
#include "widgets/deployments/operationstrip.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>

namespace gui {

using namespace sandboxtest;

namespace {

/// The token that a person got before; nothing is asked for again.
class KnownToken : public http::TokenProvider
{
public:
    explicit KnownToken(QByteArray secret) : m_secret(std::move(secret)) {}
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest, core::CancelToken) override
    {
        http::AccessToken token;
        token.secret = m_secret;
        co_return token;
    }

private:
    QByteArray m_secret;
};

/// The time that the sandbox has.
class CloudClock : public core::SystemClock
{
public:
    explicit CloudClock(EndpointCloud* cloud) : m_cloud(cloud) {}
    QDateTime now() const override { return m_cloud->now(); }

private:
    EndpointCloud* m_cloud;
};

} // namespace

EndpointCloud::EndpointCloud()
    : m_workspace(kDevGroup + QStringLiteral("/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-dev")),
      m_test(m_workspace + QStringLiteral("/onlineEndpoints/ep-contoso-chat-dev")),
      m_production(kChatGroup + QStringLiteral("/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-chat/onlineEndpoints/ep-contoso-chat"))
{
}

QString EndpointCloud::make(const QString& id)
{
    const QJsonObject like = m_arm.get(m_test + QStringLiteral("/deployments/blue"), version()).json();
    QString end = id == m_test ? QStringLiteral("Succeeded") : divide(id, {});
    for (const char* const name : {"blue", "green"}) {
        if (id == m_test && qstrcmp(name, "blue") == 0) {
            continue; // is there
        }
        QJsonObject body{{"location", "swedencentral"}, {"sku", like.value(QLatin1String("sku"))}};
        QJsonObject properties = like.value(QLatin1String("properties")).toObject();
        properties.remove(QStringLiteral("provisioningState"));
        properties.insert(QStringLiteral("instanceType"), QStringLiteral("Standard_DS1_v2"));
        body.insert(QStringLiteral("properties"), properties);
        const QString made = m_arm.finish(m_arm.call("PUT", id + QStringLiteral("/deployments/") + QLatin1String(name), version(), body));
        end = made == QLatin1String("Succeeded") ? end : made;
    }
    const QString divided = divide(id, {{"blue", 100}, {"green", 0}});
    return end == QLatin1String("Succeeded") && divided == end ? QString() : end + QLatin1Char(' ') + divided;
}

QString EndpointCloud::divide(const QString& id, const QJsonObject& live, const QJsonObject& mirror)
{
    const QJsonObject now = m_arm.get(id, version()).json();
    const bool isNew = !now.contains(QLatin1String("id"));
    QJsonObject properties = now.value(QLatin1String("properties")).toObject();
    properties.remove(QStringLiteral("provisioningState"));
    properties.insert(QStringLiteral("authMode"), isNew ? QStringLiteral("Key") : properties.value(QLatin1String("authMode")));
    properties.insert(QStringLiteral("traffic"), live);
    properties.insert(QStringLiteral("mirrorTraffic"), mirror);
    QJsonObject body{{"location", "swedencentral"}, {"properties", properties}};
    if (!isNew) {
        body.insert(QStringLiteral("tags"), now.value(QLatin1String("tags")));
        body.insert(QStringLiteral("identity"), QJsonObject{{"type", "SystemAssigned"}});
    }
    return m_arm.finish(m_arm.call("PUT", id, version(), body));
}

QJsonObject EndpointCloud::trafficOf(const QString& id)
{
    QJsonObject traffic = m_arm.get(id, version()).json().value(QLatin1String("properties")).toObject().value(QLatin1String("traffic")).toObject();
    for (const QString& name : traffic.keys()) {
        if (traffic.value(name).toInt() == 0) {
            traffic.remove(name);
        }
    }
    return traffic;
}

bool EndpointCloud::addFault(const QJsonObject& match, const QJsonObject& effect)
{
    return m_arm.fixture().order(QStringLiteral("faults"), {{"match", match}, {"effect", effect}}).status == 201;
}

bool EndpointCloud::advance(int minutes)
{
    m_minutes += minutes;
    m_arm.forgetTokens();
    return m_arm.fixture().order(QStringLiteral("clock"), {{"advance", QString::number(minutes) + QLatin1Char('m')}}).status == 200;
}

void EndpointCloud::clearFaults()
{
    (void)m_arm.fixture().send("DELETE", m_arm.fixture().origin() + QStringLiteral("/_sandbox/faults"));
}

EndpointBench::EndpointBench(EndpointCloud& cloud, QString folder, const QString& user)
{
    SandboxFixture& fixture = cloud.arm().fixture();
    const QUrl metadata(fixture.sandbox().metadataUrl());
    m_profile = *azure::CloudProfile::fromMetadata(metadata, fixture.get(metadata.toString()).body);
    http::PipelineParts parts;
    parts.tokens = std::make_shared<KnownToken>(fixture.token(QStringLiteral("https://management.azure.com/.default"), user));
    parts.audience = [this](const QString& scope, const QUrl& url) { return m_profile.allows(scope, url); };
    m_pipeline = http::Pipeline::standard(parts, std::make_shared<http::NetworkTransport>());
    m_clock = std::make_unique<CloudClock>(&cloud);
    core::Clock* const clock = m_clock.get();
    m_arm = std::make_unique<azure::ArmClient>(m_pipeline, m_profile, clock);
    m_scoring = std::make_unique<azure::ScoringClient>(m_pipeline, clock);
    deployments::ChangeRunnerParts changes;
    changes.arm = m_arm.get();
    changes.clock = clock;
    changes.journalFile = folder + QStringLiteral("/journal.jsonl");
    changes.actor = [user] { return user; };
    changes.isReadOnly = [this] { return isReadOnly; };
    changes.pollDelay = core::Milliseconds(100);
    runner = std::make_unique<deployments::ChangeRunner>(changes);
    deployments::EndpointsOverview::Parts overviewParts;
    overviewParts.arm = m_arm.get();
    overviewParts.scoring = m_scoring.get();
    overviewParts.clock = clock;
    overviewParts.runner = runner.get();
    const QString tenant = fixture.tenantId(QStringLiteral("contoso.example"));
    overviewParts.tenants = [tenant] { return QList<deployments::TenantChoice>{{tenant, QStringLiteral("Contoso")}}; };
    overviewParts.isReadOnly = [this] { return isReadOnly; };
    overviewParts.journalFile = changes.journalFile;
    overviewParts.folder = folder;
    overviewParts.cloud = QStringLiteral("sandbox");
    overview = std::make_unique<deployments::EndpointsOverview>(overviewParts);
    page = std::make_unique<widgets::deployments::EndpointsPage>(overview.get());
    page->resize(1200, 760);
    page->show();
}

/// What is written behind the page ends before its folder goes.
EndpointBench::~EndpointBench()
{
    page.reset();
    overview.reset();
    runner.reset();
    QThreadPool::globalInstance()->waitForDone();
}

bool EndpointBench::waitFor(const std::function<bool()>& condition) const
{
    return QTest::qWaitFor(condition, 10000);
}

bool EndpointBench::show(const QString& id)
{
    page->setCurrentId(id);
    return waitFor([&] { return page->isReady() && page->currentId().compare(id, Qt::CaseInsensitive) == 0; });
}

deployments::ChangeOperation EndpointBench::lastOperation() const
{
    const QList<deployments::ChangeOperation> all = runner->operations();
    return all.isEmpty() ? deployments::ChangeOperation() : all.first();
}

bool EndpointBench::waitForEnd() const
{
    return waitFor([&] { return lastOperation().isDone() && !overview->isChanging(page->currentId()); });
}

QString EndpointBench::stripText() const
{
    QStringList texts;
    const auto* const strip = page->findChild<widgets::deployments::OperationStrip*>();
    for (const QLabel* label : strip->findChildren<QLabel*>()) {
        texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

QDialog* EndpointBench::question() const
{
    for (QDialog* dialog : page->findChildren<QDialog*>()) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

bool EndpointBench::typeName(const QString& name) const
{
    QDialog* const dialog = question();
    auto* const edit = dialog ? dialog->findChild<QLineEdit*>() : nullptr;
    if (!edit) {
        return false;
    }
    QTest::keyClicks(edit, name);
    QTest::keyClick(edit, Qt::Key_Return);
    return true;
}

deployments::TrafficShares EndpointBench::shares(const QString& id) const
{
    const deployments::OnlineEndpointRow* const row = overview->row(id);
    return row ? row->shares : deployments::TrafficShares();
}

} // namespace gui
