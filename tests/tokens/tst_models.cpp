// SPDX-License-Identifier: GPL-3.0-or-later
// Encodings and limits by a model's name, and sizes of chats.
#include "tokens/tokens.h"

#include <QTest>

using tokens::EncodingName;

class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFindTheirModel_data();
    void namesFindTheirModel();
    void modelsOfOthersAreNotGuessed();
    void listIsWhole();
    void chatsCountAsTheCookbookSays();
};

void ModelsTest::namesFindTheirModel_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("context");
    QTest::addColumn<int>("maxOutput");
    const auto o200k = int(EncodingName::O200kBase);
    const auto cl100k = int(EncodingName::Cl100kBase);
    QTest::newRow("as listed") << "gpt-4o" << "gpt-4o" << o200k << 128000 << 16384;
    QTest::newRow("with a date") << "gpt-4.1-mini-2025-04-14" << "gpt-4.1-mini" << o200k << 1047576 << 32768;
    QTest::newRow("a date with limits of its own") << "gpt-4o-2024-05-13" << "gpt-4o-2024-05-13" << o200k << 128000 << 4096;
    QTest::newRow("longest beginning") << "gpt-4o-mini-eu-west" << "gpt-4o-mini" << o200k << 128000 << 16384;
    QTest::newRow("OpenAI's spelling") << "gpt-3.5-turbo-16k" << "gpt-35-turbo-16k" << cl100k << 16385 << 4096;
    QTest::newRow("upper case and spaces") << " GPT-4 " << "gpt-4" << cl100k << 8192 << 8192;
    QTest::newRow("not a longer name's beginning") << "gpt-4" << "gpt-4" << cl100k << 8192 << 8192;
    QTest::newRow("embedding") << "text-embedding-3-large" << "text-embedding-3-large" << cl100k << 8192 << 0;
    QTest::newRow("o series") << "o4-mini" << "o4-mini" << o200k << 200000 << 100000;
    QTest::newRow("gpt-5") << "gpt-5-nano" << "gpt-5-nano" << o200k << 400000 << 128000;
}

void ModelsTest::namesFindTheirModel()
{
    QFETCH(QString, name);
    QFETCH(QString, model);
    QFETCH(int, encoding);
    QFETCH(int, context);
    QFETCH(int, maxOutput);
    const std::optional<tokens::ModelLimits> limits = tokens::limitsOfModel(name);
    QVERIFY(limits);
    QCOMPARE(limits->model, model);
    QCOMPARE(int(*tokens::encodingOfModel(name)), encoding);
    QCOMPARE(tokens::contextLengthOfModel(name), std::optional(context));
    QCOMPARE(tokens::maxOutputOfModel(name), std::optional(maxOutput));
}

void ModelsTest::modelsOfOthersAreNotGuessed()
{
    for (const QString& name : {QStringLiteral("Llama-3.3-70B-Instruct"), QStringLiteral("gpt"), QStringLiteral("gpt-4ox"), QString(), QStringLiteral("-"), QStringLiteral("gpt-2")}) {
        QVERIFY2(!tokens::encodingOfModel(name), qPrintable(name));
        QVERIFY2(!tokens::contextLengthOfModel(name), qPrintable(name));
    }
}

void ModelsTest::listIsWhole()
{
    const QStringList names = tokens::listedModels();
    QVERIFY(names.size() > 40);
    for (const QString& name : names) {
        const auto limits = tokens::limitsOfModel(name);
        QVERIFY2(limits && limits->model == name && limits->context.value_or(0) > 0 && limits->maxOutput.value_or(-1) >= 0, qPrintable(name));
        QVERIFY2(*limits->maxOutput <= *limits->context, qPrintable(name));
    }
}

void ModelsTest::chatsCountAsTheCookbookSays()
{
    const tokens::Encoding& encoding = tokens::Encoding::of(EncodingName::Cl100kBase);
    const std::vector<tokens::ChatMessage> messages{{"system", "Answer in one sentence.", {}}, {"system", "What is a fjord?", "example_user"}, {"user", "hello world", {}}};
    qsizetype expected = 3;
    for (const tokens::ChatMessage& message : messages) {
        expected += 3 + encoding.count(message.role) + encoding.count(message.content) + (message.name.isEmpty() ? 0 : 1 + encoding.count(message.name));
    }
    QCOMPARE(tokens::countMessages(encoding, messages), expected);
    QCOMPARE(tokens::countMessages(encoding, std::vector<tokens::ChatMessage>{{"user", "hello world", {}}}), 3 + 3 + 1 + 2);
    QCOMPARE(tokens::countMessages(encoding, {}), 3);
    QCOMPARE(tokens::countMessages(encoding, messages, {4, -1, 3}), expected + 3 - 2); // gpt-3.5-turbo-0301
}

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
