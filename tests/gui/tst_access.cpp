// SPDX-License-Identifier: GPL-3.0-or-later
// "Why can't I?" in the window: a role held below the subscription is no plain "No".
#include "gui/guitest.h"

#include "azure/clientfixture.h"
#include "widgets/account/accessview.h"

#include <QTableView>

using support::Scripted;
using widgets::account::AccessModel;
using widgets::account::AccessView;

namespace {

const QString kSubscription = QStringLiteral("/subscriptions/1111");

QString accountId(const QString& name)
{
    return kSubscription + QStringLiteral("/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/") + name;
}

} // namespace

class AccessTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyFeatureHasItsRow();
    void roleOnResourcesIsNoPlainNo();
    void roleNowhereIsNo();
    void resourcesOfOtherSubscriptionsDoNotCount();
    void nothingIsSaidAboutResourceGroups();

private:
    void open(const QStringList& allowed, const QStringList& resources);
    QString verdict(const QString& feature) const;
    Scripted answerTo(const http::Request& request) const;

    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<azure::ArmClient> m_arm;
    std::unique_ptr<rbac::AccessCheck> m_check;
    std::unique_ptr<AccessView> m_view;
    QStringList m_allowed;
};

void AccessTest::open(const QStringList& allowed, const QStringList& resources)
{
    m_view.reset();
    m_allowed = allowed;
    m_fixture = std::make_unique<ClientFixture>();
    m_fixture->wire->setFallback([this](const http::Request& request) { return answerTo(request); });
    m_arm = std::make_unique<azure::ArmClient>(m_fixture->pipeline, m_fixture->cloud, &m_fixture->clock);
    rbac::AccessCheckParts parts;
    parts.arm = m_arm.get();
    parts.clock = &m_fixture->clock;
    m_check = std::make_unique<rbac::AccessCheck>(parts);
    m_view = std::make_unique<AccessView>(m_check.get());
    m_view->resize(900, 700);
    m_view->show();
    m_view->setPlaces({{kSubscription, QStringLiteral("Contoso"), resources}});
    QTRY_VERIFY(m_view->isSettled());
}

Scripted AccessTest::answerTo(const http::Request& request) const
{
    const QString path = request.url.path();
    QJsonArray actions;
    for (const QString& resource : m_allowed) {
        if (path.startsWith(resource + QLatin1String("/providers/Microsoft.Authorization"))) {
            actions << QStringLiteral("Microsoft.CognitiveServices/*");
        }
    }
    QJsonArray value;
    if (path.endsWith(QLatin1String("/permissions"))) {
        value << QJsonObject{{QStringLiteral("actions"), actions},
                             {QStringLiteral("notActions"), QJsonArray()},
                             {QStringLiteral("dataActions"), QJsonArray()},
                             {QStringLiteral("notDataActions"), QJsonArray()}};
    }
    return Scripted::json(200, {{QStringLiteral("value"), value}});
}

QString AccessTest::verdict(const QString& feature) const
{
    const QAbstractItemModel* model = m_view->table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, AccessModel::FeatureColumn).data().toString() == feature) {
            m_view->table()->selectRow(row);
            return model->index(row, AccessModel::VerdictColumn).data().toString();
        }
    }
    return {};
}

void AccessTest::everyFeatureHasItsRow()
{
    open({}, {});
    QVERIFY(!verdict(QStringLiteral("Delete model deployments")).isEmpty());
}

void AccessTest::roleOnResourcesIsNoPlainNo()
{
    open({accountId(QStringLiteral("oai-a")), accountId(QStringLiteral("oai-b"))},
         {accountId(QStringLiteral("oai-a")), accountId(QStringLiteral("oai-b")), accountId(QStringLiteral("oai-c"))});
    QVERIFY2(verdict(QStringLiteral("Delete model deployments")).startsWith(QLatin1String("On 2 resource")),
             qPrintable(verdict(QStringLiteral("Delete model deployments"))));
    const QString details = m_view->detailsText();
    QVERIFY2(details.contains(QLatin1String("oai-a")) && details.contains(QLatin1String("oai-b")) && !details.contains(QLatin1String("oai-c")), qPrintable(details));
    QCOMPARE(verdict(QStringLiteral("Search documents")), QStringLiteral("No"));
    picture(m_view.get(), QStringLiteral("access-resources"));
}

void AccessTest::roleNowhereIsNo()
{
    open({}, {accountId(QStringLiteral("oai-a"))});
    QCOMPARE(verdict(QStringLiteral("Delete model deployments")), QStringLiteral("No"));
}

void AccessTest::resourcesOfOtherSubscriptionsDoNotCount()
{
    QString other = accountId(QStringLiteral("oai-a"));
    other.replace(QLatin1String("1111"), QLatin1String("2222"));
    open({other}, {other});
    QCOMPARE(verdict(QStringLiteral("Delete model deployments")), QStringLiteral("No"));
}

void AccessTest::nothingIsSaidAboutResourceGroups()
{
    open({}, {accountId(QStringLiteral("oai-a"))});
    QCOMPARE(verdict(QStringLiteral("See the estate")), QStringLiteral("Not on the whole subscription"));
}

QTEST_MAIN(AccessTest)
#include "tst_access.moc"
