// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxfixture.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using sandboxtest::Answer;
using sandboxtest::HeaderList;
using sandboxtest::SandboxFixture;

namespace {

const QString kStore = QStringLiteral("/appconfig/appcs-contoso-chat");
const QString kScope = QStringLiteral("https://azconfig.io/.default");
const QString kOps = QStringLiteral("avery.stone@contoso.example");
const QString kEngineer = QStringLiteral("priya.raman@contoso.example");
const QString kReader = QStringLiteral("lena.fischer@contoso.example");
const QString kFabrikamOps = QStringLiteral("marco.bianchi@fabrikam.example");
const QString kVersion = QStringLiteral("?api-version=2023-11-01");

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// The data plane over the wire, where the official client does not look: bytes, roles, restarts. The rest is in tests/interop.
class AppConfigTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        start();
    }
    void answersAreSpelledAsPublished()
    {
        const Answer put = put_("/kv/app%2Fcolour" + kVersion + "&label=prod", text({{"value", "red"}, {"content_type", "text/plain"}, {"tags", QJsonObject{{"a", "b"}}}}));
        QCOMPARE(put.status, 200);
        QCOMPARE(put.header("Content-Type"), QByteArray("application/vnd.microsoft.appconfig.kv+json; charset=utf-8"));
        const QJsonObject body = put.json();
        QCOMPARE(body.keys(), (QStringList{"content_type", "etag", "key", "label", "last_modified", "locked", "tags", "value"}));
        QCOMPARE(body.value("key").toString(), QStringLiteral("app/colour"));
        QCOMPARE(put.header("ETag"), '"' + body.value("etag").toString().toLatin1() + '"');
        QVERIFY(QRegularExpression(QStringLiteral("^[^=]+=[^;]+;sn=\\d+$")).match(QString::fromLatin1(put.header("Sync-Token"))).hasMatch());
        QVERIFY(body.value("last_modified").toString().endsWith(QLatin1String("+00:00")));
        QCOMPARE(m_sandbox->get(m_sandbox->origin() + kStore + "/kv/app/colour" + kVersion + "&label=prod", as(kEngineer)).status, 200);
    }
    void problemsAreProblemJson()
    {
        const Answer bad = m_sandbox->get(m_sandbox->origin() + kStore + "/kv" + kVersion + "&key=a*b", as(kEngineer));
        QCOMPARE(bad.status, 400);
        QVERIFY(bad.header("Content-Type").startsWith("application/problem+json"));
        QCOMPARE(bad.json().value("type").toString(), QStringLiteral("https://azconfig.io/errors/invalid-argument"));
        QCOMPARE(bad.json().value("name").toString(), QStringLiteral("key"));
        QCOMPARE(m_sandbox->get(m_sandbox->origin() + kStore + "/kv?api-version=1999-01-01", as(kEngineer)).status, 400);
        QCOMPARE(put_("/kv/x" + kVersion, "[1]").status, 400);
        QCOMPARE(put_("/kv/x" + kVersion, text({{"value", 1}})).status, 400);
        QCOMPARE(put_("/kv/a%2525b" + kVersion, text({{"value", "1"}})).status, 400);
        const Answer plain = m_sandbox->send("PUT", m_sandbox->origin() + kStore + "/kv/x" + kVersion, "x",
                                            as(kEngineer) + HeaderList{{"Content-Type", "text/plain"}});
        QCOMPARE(plain.status, 415);
    }
    void listsLinkToTheirNextPageBelowTheStore()
    {
        for (int i = 0; i < 101; ++i)
            QCOMPARE(put_(QStringLiteral("/kv/page%1").arg(i, 3, 10, QLatin1Char('0')) + kVersion, text({{"value", "v"}})).status, 200);
        const Answer first = m_sandbox->get(m_sandbox->origin() + kStore + "/kv" + kVersion + "&key=page*", as(kEngineer));
        QCOMPARE(first.json().value("items").toArray().size(), 100);
        const QString next = first.json().value("@nextLink").toString();
        QVERIFY2(next.startsWith(kStore + "/kv?"), qPrintable(next));
        QCOMPARE(first.header("Link"), '<' + next.toLatin1() + ">; rel=\"next\"");
        const Answer second = m_sandbox->get(m_sandbox->origin() + next, as(kEngineer));
        QCOMPARE(second.json().value("items").toArray().size(), 1);
        QVERIFY(!second.json().contains("@nextLink"));
    }
    void revisionsComeInRanges()
    {
        for (const char* value : {"1", "2", "3"})
            put_("/kv/ranged" + kVersion, text({{"value", value}}));
        const Answer part = m_sandbox->get(m_sandbox->origin() + kStore + "/revisions" + kVersion + "&key=ranged",
                                           as(kEngineer) + HeaderList{{"Range", "items=0-1"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.header("Content-Range"), QByteArray("items 0-1/3"));
        QCOMPARE(part.json().value("items").toArray().first().toObject().value("value").toString(), QStringLiteral("3"));
    }
    void rolesDecide()
    {
        const QString url = m_sandbox->origin() + kStore + "/kv/roles" + kVersion;
        QCOMPARE(m_sandbox->get(url).status, 401);
        QCOMPARE(m_sandbox->get(url, as(kReader)).status, 403); // Reader of the subscription has no data action
        QCOMPARE(m_sandbox->get(url, as(kFabrikamOps)).status, 403);
        QCOMPARE(m_sandbox->get(url, as(kOps)).status, 404);
    }
    void newAssignmentWorksAtOnce()
    {
        const QString url = m_sandbox->origin() + "/appconfig/appcs-fabrikam/kv/roles" + kVersion;
        const QString user = QStringLiteral("dana.levy@fabrikam.example");
        QCOMPARE(m_sandbox->get(url, as(user)).status, 403);
        assign(user, QStringLiteral("516239f1-63e1-4d78-a4de-a74fb236a071"));
        QCOMPARE(m_sandbox->get(url, as(user)).status, 404);
        const Answer refused =
            m_sandbox->send("PUT", url, text({{"value", "1"}}), as(user) + HeaderList{{"Content-Type", "application/json"}});
        QCOMPARE(refused.status, 403);
        QVERIFY(refused.json().value("detail").toString().contains(QLatin1String("keyValues/write")));
    }
    void everyTenantHasItsStore()
    {
        const QJsonObject stores = m_sandbox->get(m_sandbox->origin() + "/_sandbox/ready").json().value("endpoints").toObject()
                                       .value("appConfiguration").toObject();
        QCOMPARE(stores.keys(), (QStringList{"appcs-contoso-chat", "appcs-contoso-dev", "appcs-fabrikam"}));
        QCOMPARE(stores.value("appcs-contoso-chat").toString(), m_sandbox->origin() + kStore);
        QCOMPARE(m_sandbox->get(stores.value("appcs-fabrikam").toString() + "/kv" + kVersion, as(kFabrikamOps)).status, 200);
        QCOMPARE(m_sandbox->get(m_sandbox->origin() + "/appconfig/nowhere/kv" + kVersion, as(kOps)).status, 404);
    }
    void oldRevisionsAreForgotten()
    {
        put_("/kv/aged" + kVersion, text({{"value", "1"}}));
        put_("/kv/aged" + kVersion, text({{"value", "2"}}));
        m_sandbox->order("clock", {{"advance", "31d"}});
        const Answer list = m_sandbox->get(m_sandbox->origin() + kStore + "/revisions" + kVersion + "&key=aged", as(kEngineer));
        QCOMPARE(list.json().value("items").toArray().size(), 1); // what stands is never forgotten
        m_sandbox->order("clock", {{"reset", true}});
    }
    void storeOutlivesTheProgram()
    {
        const QString etag = put_("/kv/kept" + kVersion + "&label=prod", text({{"value", "still here"}})).json().value("etag").toString();
        m_sandbox.reset();
        start();
        const QJsonObject kept = m_sandbox->get(m_sandbox->origin() + kStore + "/kv/kept" + kVersion + "&label=prod", as(kEngineer)).json();
        QCOMPARE(kept.value("value").toString(), QStringLiteral("still here"));
        QCOMPARE(kept.value("etag").toString(), etag);
    }

private:
    void start()
    {
        sandbox::SandboxOptions options = SandboxFixture::quick();
        options.dataDirectory = m_directory.path();
        options.estate = QStringLiteral("default");
        m_sandbox = std::make_unique<SandboxFixture>(options);
        QCOMPARE(m_sandbox->problem(), QString());
    }
    HeaderList as(const QString& user) { return m_sandbox->bearer(kScope, user); }
    Answer put_(const QString& path, const QByteArray& body)
    {
        return m_sandbox->send("PUT", m_sandbox->origin() + kStore + path, body,
                               as(kEngineer) + HeaderList{{"Content-Type", "application/vnd.microsoft.appconfig.kv+json"}});
    }
    /// A role for a person of Fabrikam at its store, given by its owner.
    void assign(const QString& user, const QString& role)
    {
        const QString graph = QStringLiteral("https://graph.microsoft.com/.default");
        const QJsonObject me = m_sandbox->get(m_sandbox->origin() + "/graph/v1.0/me", m_sandbox->bearer(graph, user)).json();
        const QString subscription = QStringLiteral("/subscriptions/7d90b3e4-63a1-4c57-b2f8-0a81e5cd0201");
        const QString scope = subscription + "/resourceGroups/rg-fabrikam-assist/providers/Microsoft.AppConfiguration/"
                                             "configurationStores/appcs-fabrikam";
        const QJsonObject properties{
            {"roleDefinitionId", subscription + "/providers/Microsoft.Authorization/roleDefinitions/" + role},
            {"principalId", me.value("id")},
            {"principalType", "User"}};
        const QString id = scope + "/providers/Microsoft.Authorization/roleAssignments/0b5b3f0e-3b1f-4a5e-9a37-5d8ad8f0c001";
        const HeaderList owner = m_sandbox->bearer(QStringLiteral("https://management.azure.com/.default"), kFabrikamOps);
        const Answer answer = m_sandbox->send("PUT", m_sandbox->origin() + "/arm" + id + "?api-version=2022-04-01",
                                              text({{"properties", properties}}), owner + HeaderList{{"Content-Type", "application/json"}});
        QVERIFY2(answer.status == 201, answer.body.constData());
    }

    QTemporaryDir m_directory;
    std::unique_ptr<SandboxFixture> m_sandbox;
};

QTEST_GUILESS_MAIN(AppConfigTest)
#include "tst_appconfig.moc"
