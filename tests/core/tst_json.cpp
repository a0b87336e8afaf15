// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include <QJsonDocument>
#include <QTest>

namespace json = core::json;
using core::ErrorKind;

class JsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void objectsAreParsed();
    void everythingElseIsMalformed_data();
    void everythingElseIsMalformed();
    void pathsAreFollowed_data();
    void pathsAreFollowed();
    void mergingKeepsUnknownMembers();
    void writingIsCompact();
};

void JsonTest::objectsAreParsed()
{
    const auto object = json::parseObject(R"( {"a": {"b": [1, "zwei", null]}} )", QStringLiteral("host"));
    QVERIFY(object.has_value());
    QCOMPARE(json::at(*object, u"a/b/1").toString(), QStringLiteral("zwei"));
}

void JsonTest::everythingElseIsMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("cut") << QByteArray("{\"a\":");
    QTest::newRow("trailing") << QByteArray("{} x");
    QTest::newRow("page") << QByteArray("<html>");
    QTest::newRow("binary") << QByteArray("\x00\xff\x01", 3);
}

void JsonTest::everythingElseIsMalformed()
{
    QFETCH(QByteArray, bytes);
    const auto object = json::parseObject(bytes, QStringLiteral("host"));
    QVERIFY(!object.has_value());
    QCOMPARE(object.error().kind, ErrorKind::MalformedResponse);
    QCOMPARE(object.error().target, QStringLiteral("host"));
    QVERIFY(!object.error().message.isEmpty());
}

void JsonTest::pathsAreFollowed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("member") << "a" << QJsonValue(1);
    QTest::newRow("element") << "list/1/x" << QJsonValue(QStringLiteral("y"));
    QTest::newRow("missing member") << "b/c" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("index out of range") << "list/9" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("negative index") << "list/-1" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("word as index") << "list/x" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("through a value") << "a/b" << QJsonValue(QJsonValue::Undefined);
}

void JsonTest::pathsAreFollowed()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, expected);
    const QJsonObject root = QJsonDocument::fromJson(R"({"a":1,"list":[0,{"x":"y"}]})").object();
    QCOMPARE(json::at(root, path), expected);
}

void JsonTest::mergingKeepsUnknownMembers()
{
    const QJsonObject base = QJsonDocument::fromJson(R"({"known":1,"unknown":{"deep":[1,2]},"both":{"a":1,"b":2}})").object();
    const QJsonObject patch = QJsonDocument::fromJson(R"({"known":2,"both":{"b":3},"new":true})").object();
    QCOMPARE(json::merged(base, patch),
             QJsonDocument::fromJson(R"({"known":2,"unknown":{"deep":[1,2]},"both":{"a":1,"b":3},"new":true})").object());
}

void JsonTest::writingIsCompact()
{
    QCOMPARE(json::compact(QJsonObject{{QStringLiteral("a"), QJsonArray{1, QStringLiteral("é")}}}), QByteArray("{\"a\":[1,\"é\"]}"));
    QCOMPARE(json::compact(QJsonArray{}), QByteArray("[]"));
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
