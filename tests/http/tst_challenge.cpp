// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"

#include <QTest>

class ChallengeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parameters_data();
    void parameters();
    void claims_data();
    void claims();
    void severalChallengesInOneField();
    void paddedValueIsNoParameter();
};

void ChallengeTest::parameters_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("quoted") << QByteArray("Bearer error=\"invalid_token\"") << QByteArray("error") << QByteArray("invalid_token");
    QTest::newRow("token") << QByteArray("Bearer error=invalid_token, x=y") << QByteArray("error") << QByteArray("invalid_token");
    QTest::newRow("comma in quotes") << QByteArray("Bearer a=\"1, b=2\", c=\"3\"") << QByteArray("c") << QByteArray("3");
    QTest::newRow("escaped quote") << QByteArray("Bearer a=\"say \\\"hi\\\"\", c=d") << QByteArray("a") << QByteArray("say \"hi\"");
    QTest::newRow("spaces around equals") << QByteArray("Bearer a = \"1\" , b = 2") << QByteArray("b") << QByteArray("2");
    QTest::newRow("name in capitals") << QByteArray("Bearer ERROR=\"e\"") << QByteArray("error") << QByteArray("e");
    QTest::newRow("empty quotes") << QByteArray("Bearer realm=\"\", error=\"e\"") << QByteArray("error") << QByteArray("e");
    QTest::newRow("no comma between") << QByteArray("Bearer a=\"1\" b=\"2\"") << QByteArray("b") << QByteArray("2");
    QTest::newRow("unterminated") << QByteArray("Bearer a=\"1\", b=\"2") << QByteArray("a") << QByteArray("1");
}

void ChallengeTest::parameters()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const QList<http::Challenge> challenges = http::challengesOf({{"WWW-Authenticate", field}});
    QVERIFY(!challenges.isEmpty());
    QCOMPARE(challenges.first().scheme, QByteArray("Bearer"));
    QCOMPARE(challenges.first().parameters.value(name), value);
}

void ChallengeTest::claims_data()
{
    const QByteArray json = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"},"q":"ÿ~?>"}})";
    const auto padded = json.toBase64();
    const auto url = json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("expected");
    const QString text = QString::fromUtf8(json);
    QTest::newRow("base64") << "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + padded + '"' << text;
    QTest::newRow("base64url") << "Bearer error=\"insufficient_claims\", claims=\"" + url + '"' << text;
    QTest::newRow("unquoted") << "Bearer error=insufficient_claims, claims=" + padded << text;
    QTest::newRow("without error") << "Bearer claims=\"" + url + '"' << text;
    QTest::newRow("other error") << "Bearer error=\"invalid_token\", claims=\"" + url + '"' << QString();
    QTest::newRow("not JSON") << QByteArray("Bearer error=\"insufficient_claims\", claims=\"aGVsbG8=\"") << QString();
    QTest::newRow("other scheme") << "Basic claims=\"" + url + '"' << QString();
    QTest::newRow("second challenge") << "Basic realm=\"x\", Bearer error=\"insufficient_claims\", claims=\"" + url + '"' << text;
    QTest::newRow("after a bare scheme") << "Negotiate, Bearer error=\"insufficient_claims\", claims=\"" + url + '"' << text;
    QTest::newRow("as Azure sends it")
        << "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
           "client_id=\"00000003-0000-0000-c000-000000000000\", errorDescription=\"Continuous access, evaluation\", "
           "error=\"insufficient_claims\", claims=\"" + padded + '"' << text;
    QTest::newRow("none") << QByteArray("Bearer error=\"invalid_token\"") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void ChallengeTest::claims()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, expected);
    QCOMPARE(http::claimsOf({{"www-authenticate", field}}), expected);
}

void ChallengeTest::severalChallengesInOneField()
{
    const auto challenges = http::challengesOf({{"WWW-Authenticate", "Negotiate YWJj, Basic realm=\"a, b\", Bearer error=\"e\""}});
    QCOMPARE(challenges.size(), 3);
    QCOMPARE(challenges.at(0).token68, QByteArray("YWJj"));
    QCOMPARE(challenges.at(1).parameters.value("realm"), QByteArray("a, b"));
    QCOMPARE(challenges.at(2).scheme, QByteArray("Bearer"));
}

void ChallengeTest::paddedValueIsNoParameter()
{
    for (const QByteArray& value : {QByteArray("YWJjZA=="), QByteArray("YWJjZGU=")}) {
        const auto challenges = http::challengesOf({{"WWW-Authenticate", "Negotiate " + value}});
        QCOMPARE(challenges.size(), 1);
        QCOMPARE(challenges.at(0).token68, value);
        QVERIFY(challenges.at(0).parameters.isEmpty());
    }
}

QTEST_GUILESS_MAIN(ChallengeTest)
#include "tst_challenge.moc"
