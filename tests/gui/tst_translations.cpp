// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues as files: every shipped language is whole, and keeps what the program puts into its sentences.
#include <QDirIterator>
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
    void programAsksForEveryContext();
    void textsAreKeptWhereTheProgramLooks();

private:
    static QList<Message> read(const QString& language);
    static QStringList sources();
};

static QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Everything that the catalogues are made from.
QStringList TranslationsTest::sources()
{
    QStringList paths;
    for (const char* folder : {"models", "widgets", "app/common", "app/desktop"}) {
        QDirIterator files(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/") + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            paths << files.next();
        }
    }
    return paths;
}

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

// A text whose context nobody asks for at run time stays English. That happens to a bare tr() of a free function: the
// catalogue gets it under the namespace or class around it.
void TranslationsTest::programAsksForEveryContext()
{
    static const QRegularExpression literal(QStringLiteral(R"~((?:translate\(\s*"|Q_DECLARE_TR_FUNCTIONS\()([\w:]+))~"));
    static const QRegularExpression space(QStringLiteral(R"~(^namespace ([\w:]+))~"), QRegularExpression::MultilineOption);
    static const QRegularExpression type(QStringLiteral(R"~(^\s*(?:class|struct)\s+(\w+)[^;{}]*\{\s*(?:Q_OBJECT|Q_GADGET))~"), // not in a comment
                                         QRegularExpression::MultilineOption);
    QSet<QString> asked;
    for (const QString& path : sources()) {
        const QString text = contentOf(path);
        for (auto found = literal.globalMatch(text); found.hasNext();) {
            asked.insert(found.next().captured(1));
        }
        for (auto found = type.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            QRegularExpressionMatch around; // the last one that opened before
            const bool isInside = text.lastIndexOf(space, match.capturedStart(), &around) >= 0;
            asked.insert(isInside ? around.captured(1) + QLatin1String("::") + match.captured(1) : match.captured(1));
        }
    }
    for (const Message& message : read(QStringLiteral("ja"))) {
        QVERIFY2(asked.contains(message.context), qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
}

void TranslationsTest::textsAreKeptWhereTheProgramLooks()
{
    // A type or a free function that gives texts of its file one context, and the texts handed to it.
    static const QRegularExpression type(QStringLiteral(R"~(struct (\w+)\s*\{\s*Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\))~"));
    static const QRegularExpression function(
        QStringLiteral(R"~(\n(?:static )?QString tr\(const char\* text\)\s*\{\s*return QCoreApplication::translate\("([\w:]+)")~"));
    const QString call = QStringLiteral(R"~((?<![\w:])%1\(\s*"((?:[^"\\]|\\.)+)")~");
    const QList<Message> messages = read(QStringLiteral("ja"));
    int checked = 0;
    for (const QString& path : sources()) {
        const QString text = contentOf(path);
        const QRegularExpressionMatch own = type.match(text);
        const QRegularExpressionMatch free = function.match(text);
        if (!own.hasMatch() && !free.hasMatch()) {
            continue;
        }
        const QString context = own.hasMatch() ? own.captured(2) : free.captured(1);
        const QRegularExpression calls(call.arg(own.hasMatch() ? own.captured(1) + QStringLiteral("::tr") : QStringLiteral("tr")));
        for (auto found = calls.globalMatch(text); found.hasNext();) {
            const QString begin = found.next().captured(1).replace(QLatin1String("\\\""), QLatin1String("\""));
            QStringList contexts;
            for (const Message& message : messages) {
                if (message.source.startsWith(begin)) {
                    contexts << message.context;
                }
            }
            checked += contexts.contains(context) ? 1 : 0;
            QVERIFY2(contexts.isEmpty() || contexts.contains(context),
                     qPrintable(path + QStringLiteral(": ") + begin + QStringLiteral(" is only known in ") + contexts.join(QLatin1Char(' '))));
        }
    }
    QVERIFY(checked > 100);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
