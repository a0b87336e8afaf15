// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/router/mounts.h"
#include "sandbox/router/router.h"

#include <QTest>

using namespace sandbox;

class RouterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void targetIsResolvedToItsMount_data();
    void targetIsResolvedToItsMount();
    void prefixLeadsBackToTheMount_data();
    void prefixLeadsBackToTheMount();
    void queryPlusIsASpace();
    void patternTakesItsPlaceholders_data();
    void patternTakesItsPlaceholders();
    void mostSpecificPatternWins();
    void headFallsBackToGet();
    void wrongMethodNamesTheRightOnes();

private:
    static Route route(const char* method, const char* pattern, const char* name)
    {
        return {method, QStringLiteral("arm"), QLatin1String(pattern), QLatin1String(name), {}};
    }
};

void RouterTest::targetIsResolvedToItsMount_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("mount");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* target, const char* mount, const char* resource, const char* path) {
        QTest::newRow(target) << QByteArray(target) << QString::fromLatin1(mount) << QString::fromLatin1(resource)
                              << QString::fromLatin1(path);
    };
    row("/", "authority", "", "/");
    row("/common/oauth2/v2.0/token?x=1", "authority", "", "/common/oauth2/v2.0/token");
    row("/arm/subscriptions", "arm", "", "/subscriptions");
    row("//arm//subscriptions/x", "arm", "", "/subscriptions/x");
    row("/accounts/oai-a/openai/deployments", "openai", "oai-a", "/openai/deployments");
    row("/accounts/oai-a/contentsafety/text:analyze", "contentsafety", "oai-a", "/contentsafety/text:analyze");
    row("/search/srch/indexes('a%20b')", "search", "srch", "/indexes('a b')");
    row("/foundry/aif/api/projects/p1/agents", "foundry", "aif/p1", "/agents");
    row("/ml/ep/score", "ml", "ep", "/score");
    row("/apps/web/.auth/me", "app", "web", "/.auth/me");
    row("/metrics/swedencentral/subscriptions/s/metrics:getBatch", "metrics", "swedencentral",
        "/subscriptions/s/metrics:getBatch");
    row("/metadata/endpoints?api-version=2023-01-01", "metadata", "", "/endpoints");
    row("http://127.0.0.1:1/arm/tenants", "arm", "", "/tenants");
}

void RouterTest::targetIsResolvedToItsMount()
{
    QFETCH(QByteArray, target);
    const Target resolved = resolveTarget(target);
    QTEST(resolved.mount, "mount");
    QTEST(resolved.resource, "resource");
    QTEST(resolved.path(), "path");
}

void RouterTest::prefixLeadsBackToTheMount_data()
{
    QTest::addColumn<QString>("mount");
    QTest::addColumn<QString>("resource");
    for (const char* mount : {"arm", "graph", "logs", "appinsights", "ingestion", "metadata"})
        QTest::newRow(mount) << QString::fromLatin1(mount) << QString();
    for (const char* mount : {"openai", "search", "ml", "appconfig", "metrics", "app"})
        QTest::newRow(mount) << QString::fromLatin1(mount) << QStringLiteral("name");
    QTest::newRow("foundry") << QStringLiteral("foundry") << QStringLiteral("account/project");
}

void RouterTest::prefixLeadsBackToTheMount()
{
    QFETCH(QString, mount);
    QFETCH(QString, resource);
    const Target resolved = resolveTarget((mountPrefix(mount, resource) + QStringLiteral("/x/y")).toUtf8());
    QCOMPARE(resolved.mount, mount);
    QCOMPARE(resolved.resource, resource);
    QCOMPARE(resolved.path(), QStringLiteral("/x/y"));
}

void RouterTest::queryPlusIsASpace()
{
    const Target resolved = resolveTarget("/search/s/indexes?$filter=a+eq+'b%2Bc'");
    QCOMPARE(resolved.query.queryItemValue(QStringLiteral("$filter"), QUrl::FullyDecoded), QStringLiteral("a eq 'b+c'"));
}

void RouterTest::patternTakesItsPlaceholders_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected"); // name=value pairs, "-" for no match
    const auto row = [](const char* pattern, const char* path, const char* expected) {
        QTest::newRow(qPrintable(QStringLiteral("%1 on %2").arg(QLatin1String(pattern), QLatin1String(path))))
            << QString::fromLatin1(pattern) << QString::fromLatin1(path) << QString::fromLatin1(expected);
    };
    row("/subscriptions/{id}", "/SUBSCRIPTIONS/Ab", "id=Ab");
    row("/subscriptions/{id}", "/subscriptions", "-");
    row("/subscriptions/{id}", "/subscriptions/a/b", "-");
    row("/indexes('{index}')/docs/search.index", "/indexes('books')/docs/search.index", "index=books");
    row("/indexes('{index}')", "/indexes/books", "-");
    row("/docs('{key}')", "/docs('it''s')", "key=it''s");
    row("/{scope*}/providers/Microsoft.Authorization/roleAssignments/{name}",
        "/subscriptions/s/resourceGroups/g/providers/microsoft.authorization/roleassignments/n",
        "name=n scope=subscriptions/s/resourceGroups/g");
    row("/{scope*}/providers/M.A/roleDefinitions", "/providers/M.A/roleDefinitions", "scope=");
    row("/{scope*}/providers/M.A/x", "/a/providers/M.B/y/z/providers/M.A/x", "scope=a/providers/M.B/y/z");
    row("/subscriptions/{rest*}", "/subscriptions", "rest=");
    row("/text:{verb}", "/text:analyze", "verb=analyze");
}

void RouterTest::patternTakesItsPlaceholders()
{
    QFETCH(QString, pattern);
    QFETCH(QString, path);
    QHash<QString, QString> parameters;
    const QStringList segments = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const bool matched = RoutePattern(pattern).matches(segments, parameters);
    QStringList found;
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        found.append(it.key() + QLatin1Char('=') + it.value());
    found.sort();
    QTEST(matched ? found.join(QLatin1Char(' ')) : QStringLiteral("-"), "expected");
}

void RouterTest::mostSpecificPatternWins()
{
    Router router;
    router.add({route("GET", "/{rest*}", "rest"), route("GET", "/docs/{key}", "key"), route("GET", "/docs/search", "search"),
                route("GET", "/docs/s{x}", "mixed")});
    const auto operation = [&](const QString& path) {
        return router.match("GET", QStringLiteral("arm"), path.split(QLatin1Char('/'), Qt::SkipEmptyParts)).route->operation;
    };
    QCOMPARE(operation("/docs/search"), QStringLiteral("search"));
    QCOMPARE(operation("/docs/slow"), QStringLiteral("mixed"));
    QCOMPARE(operation("/docs/other"), QStringLiteral("key"));
    QCOMPARE(operation("/docs/other/deep"), QStringLiteral("rest"));
}

void RouterTest::headFallsBackToGet()
{
    Router router;
    router.add({route("GET", "/a", "get"), route("PUT", "/a", "put")});
    const Router::Match match = router.match("HEAD", QStringLiteral("arm"), {QStringLiteral("a")});
    QVERIFY(match.route);
    QCOMPARE(match.route->operation, QStringLiteral("get"));
}

void RouterTest::wrongMethodNamesTheRightOnes()
{
    Router router;
    router.add({route("GET", "/a", "get"), route("PUT", "/a", "put")});
    const Router::Match match = router.match("POST", QStringLiteral("arm"), {QStringLiteral("a")});
    QVERIFY(!match.route);
    QCOMPARE(match.allowed, (QByteArrayList{"GET", "PUT"}));
    QVERIFY(router.match("GET", QStringLiteral("arm"), {QStringLiteral("b")}).allowed.isEmpty());
}

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
