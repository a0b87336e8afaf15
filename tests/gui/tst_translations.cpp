// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues as files: every shipped language is whole, and keeps what the program puts into its sentences.
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

struct Message
{
    QString context;
    QString source;
    bool numerus = false;
    bool unfinished = false;
    QStringList translations;
};

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedLanguagesAreWhole_data();
    void shippedLanguagesAreWhole();
    void placeholdersAreKept_data();
    void placeholdersAreKept();
    void englishHasItsPlurals();
    void languagesKnowTheSameTexts();

private:
    static QList<Message> read(const QString& language);
};

QList<Message> TranslationsTest::read(const QString& language)
{
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/translations/pilothouse_%1.ts").arg(language));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("message")) {
            message = Message();
            message.context = context;
            message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
            message.unfinished = xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
            if (!message.numerus) {
                message.translations << xml.readElementText();
            }
        } else if (xml.isStartElement() && xml.name() == QLatin1String("numerusform")) {
            message.translations << xml.readElementText();
        } else if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
            messages << message;
        }
    }
    return messages;
}

static void languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Japanese") << QStringLiteral("ja");
}

void TranslationsTest::shippedLanguagesAreWhole_data()
{
    languages();
}

void TranslationsTest::shippedLanguagesAreWhole()
{
    QFETCH(QString, language);
    const QList<Message> messages = read(language);
    QVERIFY(messages.size() > 500);
    for (const Message& message : messages) {
        QVERIFY2(!message.unfinished, qPrintable(message.context + QStringLiteral(": ") + message.source));
        for (const QString& translation : message.translations) {
            QVERIFY2(!translation.isEmpty(), qPrintable(message.context + QStringLiteral(": ") + message.source));
        }
    }
}

void TranslationsTest::placeholdersAreKept_data()
{
    languages();
}

void TranslationsTest::placeholdersAreKept()
{
    QFETCH(QString, language);
    static const QRegularExpression placeholder(QStringLiteral("%L?[0-9n]"));
    const auto placeholders = [](const QString& text) {
        QSet<QString> found;
        auto matches = placeholder.globalMatch(text);
        while (matches.hasNext()) {
            found.insert(matches.next().captured());
        }
        return found;
    };
    for (const Message& message : read(language)) {
        for (const QString& translation : message.translations) {
            QVERIFY2(placeholders(translation) == placeholders(message.source), qPrintable(message.source + QStringLiteral(" -> ") + translation));
        }
    }
}

void TranslationsTest::englishHasItsPlurals()
{
    int plurals = 0;
    for (const Message& message : read(QStringLiteral("en"))) {
        if (message.numerus) {
            ++plurals;
            QCOMPARE(message.translations.size(), 2);
            QVERIFY2(!message.translations[0].isEmpty() && !message.translations[0].contains(QLatin1String("(s)")), qPrintable(message.source));
            QVERIFY(!message.translations[1].contains(QLatin1String("(s)")));
        }
    }
    QVERIFY(plurals > 3);
}

void TranslationsTest::languagesKnowTheSameTexts()
{
    const auto keys = [](const QString& language) {
        QSet<QString> found;
        for (const Message& message : read(language)) {
            found.insert(message.context + QLatin1Char('\n') + message.source);
        }
        return found;
    };
    QCOMPARE(keys(QStringLiteral("ja")), keys(QStringLiteral("en")));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
