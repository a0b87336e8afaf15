// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redaction.h"

#include <QTest>

class RedactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void logShowsOnlyAllowedQueryValues();
    void logShowsOnlyAllowedHeaders();
    void secretHeadersAreMasked_data();
    void secretHeadersAreMasked();
    void secretQueryValuesAreMasked();
    void secretBodiesAreMasked_data();
    void secretBodiesAreMasked();
    void ordinaryBodiesStayByteForByte();
};

void RedactionTest::logShowsOnlyAllowedQueryValues()
{
    const QString line = http::loggableUrl(QUrl(QStringLiteral(
        "https://me:pw@host.example/a%20b?api-version=2025-06-01&sig=SECRET&q=private&%24top=5#frag")));
    QVERIFY(line.contains(QLatin1String("api-version=2025-06-01")));
    QVERIFY(line.contains(QLatin1String("/a%20b")));
    for (const char* hidden : {"SECRET", "private", "pw", "frag"}) {
        QVERIFY2(!line.contains(QLatin1String(hidden)), qPrintable(line));
    }
}

void RedactionTest::logShowsOnlyAllowedHeaders()
{
    const QString text = http::loggableHeaders({{"Set-Cookie", "SECRET"}, {"X-Anything", "SECRET"}, {"x-ms-region", "Sweden"}});
    QCOMPARE(text, QStringLiteral("x-ms-region=Sweden"));
}

void RedactionTest::secretHeadersAreMasked_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("masked");
    for (const char* name : {"Authorization", "api-key", "Ocp-Apim-Subscription-Key", "X-Api-Key", "Cookie", "Set-Cookie", "X-ZUMO-AUTH",
                             "x-functions-key", "Proxy-Authorization", "X-My-Own"}) {
        QTest::newRow(name) << QByteArray(name) << true;
    }
    for (const char* name : {"Content-Type", "x-ratelimit-remaining-tokens", "x-ms-client-request-id", "User-Agent"}) {
        QTest::newRow(name) << QByteArray(name) << false;
    }
}

void RedactionTest::secretHeadersAreMasked()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, masked);
    const http::Headers shown = http::recordableHeaders({{name, "Bearer SECRET"}}, http::KeyFor{"X-My-Own", "SECRET"});
    QCOMPARE(shown.value(name).contains("SECRET"), !masked);
}

void RedactionTest::secretQueryValuesAreMasked()
{
    const QUrl shown = http::recordableUrl(QUrl(QStringLiteral("https://h/p?sig=SECRET&code=SECRET&Key=SECRET&api-version=1&q=a%20b")));
    QVERIFY(!shown.toString().contains(QLatin1String("SECRET")));
    QVERIFY(shown.toEncoded().contains("api-version=1"));
    QVERIFY(shown.toEncoded().contains("q=a%20b"));
}

void RedactionTest::secretBodiesAreMasked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* title, const char* body, const char* path = "/x") {
        QTest::newRow(title) << QByteArray(body) << QString::fromLatin1(path);
    };
    row("account keys", R"({"key1":"SECRET","key2":"SECRET"})", "/subscriptions/s/providers/x/accounts/a/listKeys");
    row("admin keys", R"({"primaryKey": "SECRET", "secondaryKey" : "SECRET"})");
    row("query keys", R"({"value":[{"name":"n","key":"SECRET"}]})", "/subscriptions/s/x/searchServices/a/listQueryKeys");
    row("endpoint token", R"({"accessToken":"SECRET","expiryTimeUtc":1})", "/x/onlineEndpoints/e/token");
    row("token answer", R"({"access_token":"SECRET","refresh_token":"SECRET","id_token":"SECRET"})");
    row("escaped", R"({"password":"a\"SECRET"})");
    row("token request", "grant_type=refresh_token&refresh_token=SECRET&client_id=1");
    row("code request", "code=SECRET&code_verifier=SECRET");
    row("connection string", R"({"properties":{"connectionString":"SECRET"}})");
    row("app settings", R"({"properties":{"SEARCH_URL":"SECRET","X":"SECRET"}})", "/subscriptions/s/x/sites/a/config/appsettings/list");
}

void RedactionTest::secretBodiesAreMasked()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    QUrl url(QStringLiteral("https://h"));
    url.setPath(path);
    const QByteArray shown = http::recordableBody(body, url);
    QVERIFY2(!shown.contains("SECRET"), shown.constData());
    QVERIFY(shown.contains("***"));
}

void RedactionTest::ordinaryBodiesStayByteForByte()
{
    const QByteArray body = "{\"messages\":[{\"content\":\"the key = 日本 \xff\"}],\"key\":\"document key\",\"token\":1}";
    QCOMPARE(http::recordableBody(body, QUrl(QStringLiteral("https://h/indexes/i/docs/index"))), body);
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
