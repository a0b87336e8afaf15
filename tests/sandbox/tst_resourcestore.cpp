// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/world/resourcestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sandbox;

namespace {

const QString kAccount = QStringLiteral("/subscriptions/s1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a");

QJsonObject resource(const QString& id, const QString& type, const QString& tag = {})
{
    return {{"id", id}, {"type", type}, {"name", id.section(QLatin1Char('/'), -1)}, {"tag", tag}};
}

QStringList names(const QList<QJsonObject>& list)
{
    QStringList found;
    for (const QJsonObject& one : list)
        found.append(one.value(QLatin1String("name")).toString());
    return found;
}

void fill(ResourceStore& store)
{
    store.put(resource(kAccount, QStringLiteral("Microsoft.CognitiveServices/accounts")));
    for (const char* name : {"z", "m", "b"})
        store.put(resource(kAccount + QStringLiteral("/deployments/") + QLatin1String(name),
                           QStringLiteral("Microsoft.CognitiveServices/accounts/deployments")));
}

} // namespace

class ResourceStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsAndTypesCompareWithoutCase();
    void childrenComeInOrderOfCreation();
    void replacedResourceKeepsItsPlace();
    void removedResourceIsGoneFromEveryIndex();
    void secretsAreStableBySeed();
    void tenantFollowsTheSubscription();
    void everythingSurvivesARestart();
};

void ResourceStoreTest::idsAndTypesCompareWithoutCase()
{
    ResourceStore store(1, nullptr);
    fill(store);
    QVERIFY(store.resource(kAccount.toUpper()));
    QVERIFY(store.resource(kAccount + QLatin1Char('/')));
    QCOMPARE(store.resources(QStringLiteral("MICROSOFT.cognitiveservices/ACCOUNTS")).size(), 1);
    QVERIFY(store.named(QStringLiteral("microsoft.cognitiveservices/accounts"), QStringLiteral("A")));
    QVERIFY(!store.named(QStringLiteral("microsoft.search/searchservices"), QStringLiteral("A")));
    QVERIFY(!store.resource(kAccount + QStringLiteral("2")));
}

void ResourceStoreTest::childrenComeInOrderOfCreation()
{
    ResourceStore store(1, nullptr);
    fill(store);
    QCOMPARE(names(store.children(kAccount, QStringLiteral("Deployments"))), (QStringList{"z", "m", "b"}));
    QVERIFY(store.children(kAccount, QStringLiteral("raiPolicies")).isEmpty());
}

void ResourceStoreTest::replacedResourceKeepsItsPlace()
{
    ResourceStore store(1, nullptr);
    fill(store);
    const QString id = kAccount + QStringLiteral("/DEPLOYMENTS/m");
    store.put(resource(id, QStringLiteral("Microsoft.CognitiveServices/accounts/deployments"), QStringLiteral("new")));
    QCOMPARE(names(store.children(kAccount, QStringLiteral("deployments"))), (QStringList{"z", "m", "b"}));
    QCOMPARE(store.resource(id)->value(QLatin1String("tag")).toString(), QStringLiteral("new"));
    QCOMPARE(store.resources().size(), 4);
}

void ResourceStoreTest::removedResourceIsGoneFromEveryIndex()
{
    ResourceStore store(1, nullptr);
    fill(store);
    const QString id = kAccount + QStringLiteral("/deployments/m");
    QVERIFY(store.remove(id));
    QVERIFY(!store.remove(id));
    QVERIFY(!store.resource(id));
    QCOMPARE(names(store.children(kAccount, QStringLiteral("deployments"))), (QStringList{"z", "b"}));
    QCOMPARE(store.resources(QStringLiteral("Microsoft.CognitiveServices/accounts/deployments")).size(), 2);
    QCOMPARE(store.resources().size(), 3);
}

void ResourceStoreTest::secretsAreStableBySeed()
{
    ResourceStore one(1, nullptr);
    ResourceStore same(1, nullptr);
    ResourceStore other(2, nullptr);
    for (ResourceStore* store : {&one, &same, &other})
        fill(*store);
    QCOMPARE(one.secretsOf(kAccount), same.secretsOf(kAccount.toUpper()));
    QVERIFY(one.secretsOf(kAccount) != other.secretsOf(kAccount));
    QVERIFY(one.secretsOf(kAccount).value(QLatin1String("key1")) != one.secretsOf(kAccount).value(QLatin1String("key2")));
    one.setSecrets(kAccount, {{"key1", "a"}, {"key2", "b"}});
    QCOMPARE(one.secretsOf(kAccount).value(QLatin1String("key1")).toString(), QStringLiteral("a"));
}

void ResourceStoreTest::tenantFollowsTheSubscription()
{
    ResourceStore store(1, nullptr);
    store.assignSubscription(QStringLiteral("S1"), QStringLiteral("t1"));
    QCOMPARE(store.tenantOf(kAccount), QStringLiteral("t1"));
    QCOMPARE(store.tenantOf(QStringLiteral("/Subscriptions/s1")), QStringLiteral("t1"));
    QVERIFY(store.tenantOf(QStringLiteral("/subscriptions/other")).isEmpty());
    QVERIFY(store.tenantOf(QStringLiteral("/providers/Microsoft.Authorization")).isEmpty());
}

void ResourceStoreTest::everythingSurvivesARestart()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("estate.sqlite"));
    QJsonObject secrets{{"key1", "kept"}, {"key2", "too"}};
    {
        Database database;
        QVERIFY(database.open(path));
        ResourceStore store(1, &database);
        QVERIFY(!store.loadPersisted());
        fill(store);
        store.remove(kAccount + QStringLiteral("/deployments/m"));
        store.setSecrets(kAccount, secrets);
    }
    Database database;
    QVERIFY(database.open(path));
    ResourceStore store(7, &database);
    QVERIFY(store.loadPersisted());
    QCOMPARE(names(store.children(kAccount, QStringLiteral("deployments"))), (QStringList{"z", "b"}));
    QCOMPARE(store.secretsOf(kAccount), secrets);
    store.put(resource(kAccount + QStringLiteral("/deployments/new"), QStringLiteral("x")));
    QCOMPARE(names(store.children(kAccount, QStringLiteral("deployments"))), (QStringList{"z", "b", "new"}));
}

QTEST_GUILESS_MAIN(ResourceStoreTest)
#include "tst_resourcestore.moc"
