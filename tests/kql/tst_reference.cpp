// SPDX-License-Identifier: GPL-3.0-or-later
// Our reading of the language beside Microsoft's own language service: whether a text is a query, and which columns of which types
// it gives. Over the worked examples, the starting queries, own texts (reference.txt) and made ones: every operator with every pair
// of types, every function. Skipped with a line without node and the package (tests/interop installs it).
#include "kql/language.h"
#include "kql/signatures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace {

const QString kShared = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/telemetry/");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject sharedSchemas()
{
    QJsonObject schemas = QJsonDocument::fromJson(contentOf(kShared + QStringLiteral("schemas.json"))).object();
    return {{"workspace", schemas.value("workspace")}, {"classic", schemas.value("classic")}};
}

kql::Schemas schemasOf(const QJsonObject& tables)
{
    kql::Schemas made;
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QJsonObject columns = table.value().toObject();
        kql::Schema schema;
        for (auto column = columns.begin(); column != columns.end(); ++column) {
            schema << kql::Column{column.key(), kql::typeFromName(column.value().toString()).value_or(kql::Type::Dynamic)};
        }
        made.insert(table.key(), schema);
    }
    return made;
}

const QStringList kTypes{QStringLiteral("bool"), QStringLiteral("int"),  QStringLiteral("long"),     QStringLiteral("real"),
                         QStringLiteral("decimal"), QStringLiteral("string"), QStringLiteral("datetime"), QStringLiteral("timespan"),
                         QStringLiteral("dynamic"), QStringLiteral("guid")};

/// A table with a column of each type, named by its first letters.
QString everyType()
{
    QStringList columns;
    for (const QString& type : kTypes) {
        columns << QStringLiteral("c_%1:%1").arg(type);
    }
    return QStringLiteral("datatable(%1)[]").arg(columns.join(QStringLiteral(", ")));
}

QStringList operatorQueries()
{
    static const QStringList operators{QStringLiteral("+"),  QStringLiteral("-"),  QStringLiteral("*"), QStringLiteral("/"),
                                       QStringLiteral("%"),  QStringLiteral("=="), QStringLiteral("<"), QStringLiteral("and"),
                                       QStringLiteral("has"), QStringLiteral("=~"), QStringLiteral("startswith")};
    QStringList queries;
    for (const QString& op : operators) {
        for (const QString& a : kTypes) {
            for (const QString& b : kTypes) {
                queries << QStringLiteral("%1 | project x = c_%2 %3 c_%4").arg(everyType(), a, op, b);
            }
        }
    }
    for (const QString& a : kTypes) {
        queries << QStringLiteral("%1 | project x = -c_%2").arg(everyType(), a) << QStringLiteral("%1 | where c_%2").arg(everyType(), a)
                << QStringLiteral("%1 | project x = c_%2.a").arg(everyType(), a) << QStringLiteral("%1 | sort by c_%2").arg(everyType(), a)
                << QStringLiteral("%1 | mv-expand c_%2").arg(everyType(), a);
        for (const QString& b : kTypes) {
            queries << QStringLiteral("%1 | project x = iff(true, c_%2, c_%3)").arg(everyType(), a, b)
                    << QStringLiteral("%1 | project x = coalesce(c_%2, c_%3)").arg(everyType(), a, b)
                    << QStringLiteral("%1 | project x = bin(c_%2, c_%3)").arg(everyType(), a, b)
                    << QStringLiteral("%1 | project x = c_%2 between (c_%2 .. c_%3)").arg(everyType(), a, b);
        }
    }
    return queries;
}

QString argumentFor(const kql::ParameterRule& rule)
{
    static const QHash<QString, QString> samples{
        {QStringLiteral("array"), QStringLiteral("dynamic([1, 2])")}, {QStringLiteral("bag"), QStringLiteral("dynamic({\"a\": 1})")},
        {QStringLiteral("dynamic"), QStringLiteral("dynamic([1])")},  {QStringLiteral("string"), QStringLiteral("\"a\"")},
        {QStringLiteral("textordynamic"), QStringLiteral("\"a\"")},   {QStringLiteral("textorarray"), QStringLiteral("\"a\"")},
        {QStringLiteral("scalar"), QStringLiteral("\"a\"")},          {QStringLiteral("notdynamic"), QStringLiteral("\"a\"")},
        {QStringLiteral("real"), QStringLiteral("1.5")},              {QStringLiteral("bool"), QStringLiteral("true")},
        {QStringLiteral("datetime"), QStringLiteral("now()")},        {QStringLiteral("timespan"), QStringLiteral("1h")},
        {QStringLiteral("guid"), QStringLiteral("guid(null)")},       {QStringLiteral("type"), QStringLiteral("typeof(long)")}};
    if (rule.label == u"part") {
        return QStringLiteral("\"day\"");
    }
    if (rule.label == u"kind") {
        return QStringLiteral("\"normal\"");
    }
    return rule.column ? QStringLiteral("c_long") : samples.value(rule.kind, QStringLiteral("1"));
}

/// Every form of every function, with the fewest and with all arguments.
QStringList functionQueries()
{
    QStringList queries;
    for (const QString& name : kql::knownScalars()) {
        for (const kql::Signature& form : kql::scalarSignature(name)->forms) {
            QStringList all;
            QStringList needed;
            for (const kql::ParameterRule& rule : form.parameters) {
                all << argumentFor(rule);
                if (!rule.optional) {
                    needed << argumentFor(rule);
                }
            }
            for (const QStringList& arguments : {needed, all}) {
                if (arguments.size() >= form.minimum) {
                    queries << QStringLiteral("%1 | extend %2(%3)").arg(everyType(), name, arguments.join(QStringLiteral(", ")));
                }
            }
        }
        queries << QStringLiteral("%1 | extend %2(c_string)").arg(everyType(), name) << QStringLiteral("%1 | extend %2(c_long)").arg(everyType(), name)
                << QStringLiteral("%1 | extend %2(c_dynamic)").arg(everyType(), name) << QStringLiteral("%1 | extend %2(c_datetime)").arg(everyType(), name);
    }
    for (const QString& name : kql::knownAggregates()) {
        for (const QString& type : kTypes) {
            queries << QStringLiteral("%1 | summarize %2(c_%3)").arg(everyType(), name, type);
        }
        queries << QStringLiteral("%1 | summarize %2(c_long, c_bool)").arg(everyType(), name) << QStringLiteral("%1 | summarize %2()").arg(everyType(), name)
                << QStringLiteral("%1 | summarize %2(c_long, 50)").arg(everyType(), name) << QStringLiteral("%1 | summarize %2(c_long, c_long, 50)").arg(everyType(), name);
    }
    return queries;
}

QStringList writtenQueries()
{
    QStringList queries;
    for (const char* name : {"kql-examples/cases.json", "kql-examples/negative.json"}) {
        const QJsonArray examples = QJsonDocument::fromJson(contentOf(kShared + QLatin1String(name))).array();
        for (const QJsonValue& example : examples) {
            queries << example.toObject().value("query").toString();
        }
    }
    const QDir folder(kShared + QStringLiteral("queries"));
    for (const QString& file : folder.entryList({QStringLiteral("*.kql")})) {
        queries << QString::fromUtf8(contentOf(folder.filePath(file)));
    }
    const QString own = QString::fromUtf8(contentOf(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/kql/reference.txt")));
    for (const QString& line : own.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#')) {
            queries << line;
        }
    }
    return queries;
}

/// What the service says to all queries, in their order.
QJsonArray asked(const QStringList& queries)
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    const QString package = qEnvironmentVariable("KUSTO_LANGUAGE_SERVICE");
    if (node.isEmpty() || !QFile::exists(package + QStringLiteral("/bridge.min.js"))) {
        return {};
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(node, {QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/interop/kql.mjs"), package});
    process.write(QJsonDocument(QJsonObject{{"schemas", sharedSchemas()}, {"queries", QJsonArray::fromStringList(queries)}}).toJson());
    process.closeWriteChannel();
    process.waitForFinished(240'000);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

} // namespace

class ReferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queriesReadAsTheServiceReadsThem_data();
    void queriesReadAsTheServiceReadsThem();

private:
    void compare(const QString& query, const QJsonObject& wanted, const QHash<QString, kql::Schemas>& schemas);
    int m_same = 0;
    int m_unsupported = 0;
    QStringList m_different;
};

void ReferenceTest::queriesReadAsTheServiceReadsThem_data()
{
    QTest::addColumn<QStringList>("queries");
    QTest::addColumn<double>("share");
    // The shares are what holds today; the rest is listed in models/kql/README.md.
    QTest::newRow("written") << writtenQueries() << 0.99;
    QTest::newRow("operators") << operatorQueries() << 0.99;
    QTest::newRow("functions") << functionQueries() << 0.97;
}

void ReferenceTest::compare(const QString& query, const QJsonObject& wanted, const QHash<QString, kql::Schemas>& schemas)
{
    const bool classic = query.contains(QStringLiteral("// scope: classic"));
    const kql::Checked got = kql::check(query, schemas.value(classic ? QStringLiteral("classic") : QStringLiteral("workspace")));
    const bool refused = !wanted.value("errors").toArray().isEmpty();
    if (!got.problems.isEmpty() && got.problems.first().message.contains(QStringLiteral("not supported"))) {
        ++m_unsupported;
        return;
    }
    QStringList columns;
    for (const kql::Column& column : got.columns) {
        columns << column.name + u':' + kql::typeName(column.type);
    }
    QStringList expected;
    for (const QJsonValue& column : wanted.value("columns").toArray()) {
        expected << column.toString();
    }
    const bool same = refused == !got.problems.isEmpty() && (refused || columns == expected);
    m_same += same;
    if (!same) {
        const QString ours = got.problems.isEmpty() ? columns.join(u' ') : got.problems.first().message;
        const QString theirs = refused ? wanted.value("errors").toArray().first().toString() : expected.join(u' ');
        m_different << QStringLiteral("%1\n    ours   %2\n    theirs %3").arg(query, ours, theirs);
    }
}

void ReferenceTest::queriesReadAsTheServiceReadsThem()
{
    QFETCH(QStringList, queries);
    QFETCH(double, share);
    const QJsonArray answers = asked(queries);
    if (answers.size() != queries.size()) {
        QSKIP("Microsoft's language service is not here: node and the packages of tests/interop are needed");
    }
    const QJsonObject shared = sharedSchemas();
    const QHash<QString, kql::Schemas> schemas{{QStringLiteral("workspace"), schemasOf(shared.value("workspace").toObject())},
                                               {QStringLiteral("classic"), schemasOf(shared.value("classic").toObject())}};
    m_same = 0;
    m_unsupported = 0;
    m_different.clear();
    for (qsizetype i = 0; i < queries.size(); ++i) {
        compare(queries[i], answers[i].toObject(), schemas);
    }
    const qsizetype judged = queries.size() - m_unsupported;
    for (const QString& difference : std::as_const(m_different)) {
        qInfo().noquote() << difference;
    }
    qInfo("%d of %lld queries read the same, %d are not supported", m_same, qlonglong(judged), m_unsupported);
    QVERIFY2(double(m_same) >= share * double(judged), "more queries than known are read otherwise than by the service");
}

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
