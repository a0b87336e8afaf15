// SPDX-License-Identifier: GPL-3.0-or-later
// The streaming reader of query answers against QJsonDocument: same cells for whatever is JSON, refusal of whatever is not, for
// every way in which an answer can be cut into pieces, cut off or damaged.
#include "azure/monitor/logsreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <simdjson.h>

using azure::LogsReader;
using State = LogsReader::State;

namespace {

const QStringList kTypes{QStringLiteral("datetime"), QStringLiteral("string"), QStringLiteral("real"), QStringLiteral("long"),
                         QStringLiteral("bool"),     QStringLiteral("dynamic"), QStringLiteral("int"), QStringLiteral("timespan")};

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// A JSON text literal with every kind of character, some of them escaped without need.
QByteArray randomText(QRandomGenerator& random)
{
    static const QList<QByteArray> parts{"a", "chat gpt-4o", "\\\"", "\\\\", "\\n", "\\t", "\\/", "\\u00e4", "\\ud83d\\ude80", "\xc3\xa4", "\xe6\x97\xa5", "\xf0\x9f\x9a\x80",
                                         "],[", "{\\\"k\\\":1}", "\\u0000", "\\u202e", " ", "0123456789abcdef0123456789abcdef"};
    QByteArray text;
    for (int i = random.bounded(6); i > 0; --i) {
        text += parts.at(random.bounded(int(parts.size())));
    }
    return '"' + text + '"';
}

QByteArray randomCell(const QString& type, QRandomGenerator& random)
{
    if (random.bounded(6) == 0) {
        return "null";
    }
    if (type == u"datetime") {
        return QByteArrayLiteral("\"2026-01-") + QByteArray::number(10 + random.bounded(19)) + "T10:00:00." + QByteArray::number(1 + random.bounded(9999998)) + "Z\"";
    }
    if (type == u"timespan") {
        return "\"1.02:03:04.5000000\"";
    }
    if (type == u"real") {
        static const QList<QByteArray> numbers{"0", "-0.5", "1e3", "2.5E-7", "123456789.123456789", "1.7976931348623157e308", "-17", "0.1", "3.14159265358979312", "\"NaN\"", "5e-324"};
        return numbers.at(random.bounded(int(numbers.size())));
    }
    if (type == u"long" || type == u"int") {
        static const QList<QByteArray> numbers{"0", "-1", "9007199254740993", "42", "-9223372036854775808", "9223372036854775807"};
        return numbers.at(random.bounded(int(numbers.size())));
    }
    if (type == u"bool") {
        return random.bounded(2) ? "true" : "false";
    }
    if (type == u"dynamic" && random.bounded(3) == 0) {
        static const QList<QByteArray> nested{"[1,{\"a\":[null,\"x\\\"]\"]}]", "{}", "{\"deep\":{\"er\":[[[]]]}}", "[ 1 , 2 ]"};
        return nested.at(random.bounded(int(nested.size())));
    }
    return randomText(random);
}

QByteArray randomAnswer(QRandomGenerator& random, int rows)
{
    const auto space = [&random] { return random.bounded(8) == 0 ? QByteArray(" \n\t ").left(1 + random.bounded(4)) : QByteArray(); };
    QByteArray columns;
    QStringList types;
    for (int i = 1 + random.bounded(8); i > 0; --i) {
        types << kTypes.at(random.bounded(int(kTypes.size())));
        columns += (columns.isEmpty() ? "" : ",") + QByteArrayLiteral("{\"name\":\"c") + QByteArray::number(types.size()) + "\"," + space() + "\"type\":\"" + types.last().toUtf8() + "\"}";
    }
    QByteArray body;
    for (int i = 0; i < rows; ++i) {
        body += (i > 0 ? space() + "," + space() : QByteArray()) + "[" + space();
        for (int j = 0; j < types.size(); ++j) {
            body += (j > 0 ? "," : "") + space() + randomCell(types[j], random) + space();
        }
        body += "]";
    }
    const QByteArray head = "\"name\":" + randomText(random) + ",\"columns\":[" + columns + "]";
    const QByteArray data = "\"rows\":[" + space() + body + space() + "]";
    const QByteArray table = "{" + (random.bounded(5) == 0 ? data + "," + head : head + "," + data) + ",\"unknown\":{\"x\":[1,\"]}\"]}}";
    const QByteArray extras = random.bounded(2) ? ",\"statistics\":{\"query\":{\"executionTime\":0.5}},\"other\":[1,[]]" : "";
    return space() + "{" + space() + "\"tables\":[" + table + "]" + extras + space() + "}" + space();
}

/// What a cell must be, from the same text through QJsonDocument.
QString expected(kql::Type type, const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined()) {
        return type == kql::Type::String ? QString() : QStringLiteral("null");
    }
    switch (type) {
    case kql::Type::String: return json.toString();
    case kql::Type::Real: return json.isString() ? QStringLiteral("nan") : QString::number(json.toDouble(), 'g', 17);
    case kql::Type::Int:
    case kql::Type::Long: return QString::number(json.toInteger());
    case kql::Type::Bool: return json.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    case kql::Type::DateTime: return QString::number(kql::parseDateTime(json.toString()).value_or(-1));
    case kql::Type::TimeSpan: return QString::number(kql::parseTimeSpan(json.toString()).value_or(-1));
    default: break;
    }
    if (json.isString()) {
        return json.toString().isEmpty() ? QStringLiteral("null") : json.toString();
    }
    const QJsonDocument nested = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return QString::fromUtf8(nested.toJson(QJsonDocument::Compact));
}

QString actual(const kql::ColumnVector& column, size_t row)
{
    if (column.isNull(row)) {
        return QStringLiteral("null");
    }
    if (column.hasDictionary()) {
        const QString text = column.dictionary()->text(column.codes()[row]);
        const QJsonDocument nested = column.type() == kql::Type::Dynamic ? QJsonDocument::fromJson(text.toUtf8()) : QJsonDocument();
        const bool spaced = text.startsWith(QLatin1String("[ "));
        return spaced && !nested.isNull() ? QString::fromUtf8(nested.toJson(QJsonDocument::Compact)) : text;
    }
    switch (column.type()) {
    case kql::Type::Real: return std::isnan(column.reals()[row]) ? QStringLiteral("nan") : QString::number(column.reals()[row], 'g', 17);
    case kql::Type::Bool: return QString::number(column.booleans()[row]);
    default: return QString::number(column.integers()[row]);
    }
}

/// Empty when both read the same, otherwise what differs.
QString difference(const QByteArray& answer, const std::vector<azure::LogsTable>& tables)
{
    const QJsonArray all = QJsonDocument::fromJson(answer).object().value(QLatin1String("tables")).toArray();
    if (size_t(all.size()) != tables.size()) {
        return QStringLiteral("%1 tables").arg(tables.size());
    }
    for (qsizetype t = 0; t < all.size(); ++t) {
        const kql::ColumnTable& table = tables[size_t(t)].table;
        const QJsonArray rows = all[t][QLatin1String("rows")].toArray();
        if (tables[size_t(t)].name != all[t][QLatin1String("name")].toString() || qsizetype(table.rows) != rows.size()) {
            return QStringLiteral("name or %1 rows instead of %2").arg(table.rows).arg(rows.size());
        }
        for (qsizetype r = 0; r < rows.size(); ++r) {
            const QJsonArray cells = rows[r].toArray();
            for (qsizetype c = 0; c < table.columns.size(); ++c) {
                const QString want = expected(table.columns[c].type, cells.at(c));
                const QString have = actual(*table.data[size_t(c)], size_t(r));
                if (want != have) {
                    return QStringLiteral("row %1 column %2: '%3' instead of '%4'").arg(r).arg(c).arg(have, want);
                }
            }
        }
    }
    return {};
}

State readIn(LogsReader& reader, const QByteArray& answer, qsizetype piece)
{
    for (qsizetype i = 0; i < answer.size(); i += piece) {
        reader.feed(view(answer).substr(size_t(i), size_t(piece)));
    }
    return reader.finish();
}

/// Strict where Qt's parser is not: it takes control characters, "1." and unknown escapes.
bool isStrictJson(const QByteArray& text)
{
    simdjson::dom::parser parser;
    return parser.parse(simdjson::padded_string(text.constData(), size_t(text.size()))).error() == simdjson::SUCCESS;
}

} // namespace

class LogsReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomAnswersAreReadLikeQJsonDocument();
    void piecesOfAnySizeGiveTheSameRows();
    void cutAnswerIsNeverWholeAndKeepsItsRows();
    void damageAtEveryByteIsNoticed();
    void loneSurrogateBecomesAReplacementCharacter();
    void limitStopsAndKeepsWhatCame();
    void cellsOfAnotherTypeAreCountedAndLeftOut();
    void surplusAndMissingCellsAreTaken();
    void longCellsComeInPieces();
    void deepNestingIsRefused();
    void partialErrorAndExtrasStandBesideTheRows();
};

void LogsReaderTest::randomAnswersAreReadLikeQJsonDocument()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray answer = randomAnswer(random, random.bounded(30));
        QJsonParseError problem;
        QJsonDocument::fromJson(answer, &problem);
        QCOMPARE(problem.error, QJsonParseError::NoError);
        LogsReader reader;
        const State state = readIn(reader, answer, answer.size());
        QVERIFY2(state == State::Whole, qPrintable(QStringLiteral("seed %1: %2 %3").arg(seed).arg(reader.error().message, reader.error().details)));
        const QString different = difference(answer, reader.takeTables());
        QVERIFY2(different.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(different)));
    }
}

void LogsReaderTest::piecesOfAnySizeGiveTheSameRows()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray answer = randomAnswer(random, 12);
        for (const qsizetype piece : {1, 2, 3, 7, 16, 33, 100}) {
            LogsReader reader;
            QCOMPARE(readIn(reader, answer, piece), State::Whole);
            const QString different = difference(answer, reader.takeTables());
            QVERIFY2(different.isEmpty(), qPrintable(QStringLiteral("seed %1, pieces of %2: %3").arg(seed).arg(piece).arg(different)));
        }
    }
}

void LogsReaderTest::cutAnswerIsNeverWholeAndKeepsItsRows()
{
    QRandomGenerator random(7);
    const QByteArray answer = randomAnswer(random, 10).trimmed();
    qint64 most = 0;
    for (qsizetype length = 0; length < answer.size(); ++length) {
        LogsReader reader;
        QCOMPARE(readIn(reader, answer.left(length), 50), State::Failed);
        QCOMPARE(reader.error().kind, core::ErrorKind::MalformedResponse);
        QVERIFY(reader.rows() >= most); // what a shorter text gave is never lost
        most = reader.rows();
        const auto tables = reader.takeTables();
        QCOMPARE(tables.empty() ? 0 : qint64(tables[0].table.rows), reader.rows());
    }
    QCOMPARE(most, 10);
}

void LogsReaderTest::damageAtEveryByteIsNoticed()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray answer = randomAnswer(random, 4);
        for (qsizetype place = 0; place < answer.size(); ++place) {
            for (const char damage : {'"', '\\', ',', ']', '}', '{', 'x', '0', '-', '.', ' ', '\x01', '\x80', '\xff', ':'}) {
                QByteArray damaged = answer;
                damaged[place] = damage;
                QJsonParseError problem;
                QJsonDocument::fromJson(damaged, &problem);
                LogsReader reader;
                const bool taken = readIn(reader, damaged, 61) == State::Whole;
                const bool isJson = problem.error == QJsonParseError::NoError;
                const QByteArray where = "seed " + QByteArray::number(seed) + " byte " + QByteArray::number(place) + " '" + damage + "': " + damaged;
                if (taken) {
                    QVERIFY2(isJson, where);
                } else if (isJson && isStrictJson(damaged)) {
                    // Valid JSON that is no result table may be refused, but only for its shape.
                    const QJsonArray tables = QJsonDocument::fromJson(damaged).object().value(QLatin1String("tables")).toArray();
                    const QJsonArray rows = tables.at(0)[QLatin1String("rows")].toArray();
                    const bool shaped = std::all_of(rows.begin(), rows.end(), [](const QJsonValue& row) { return row.isArray(); });
                    QVERIFY2(!shaped, where);
                }
            }
        }
    }
}

void LogsReaderTest::loneSurrogateBecomesAReplacementCharacter()
{
    const QByteArray answer = R"({"tables":[{"name":"t","columns":[{"name":"a","type":"string"}],"rows":[["x\ud800y"],["\ud83d"],["\ude80z"],["\ud83d\ud83d\ude80"]]}]})";
    LogsReader reader;
    QCOMPARE(readIn(reader, answer, 5), State::Whole);
    const auto tables = reader.takeTables();
    const auto text = [&](size_t row) { return tables[0].table.data[0]->at(row).toText(); };
    QCOMPARE(text(0), QStringLiteral("x\uFFFDy"));
    QCOMPARE(text(1), QStringLiteral("\uFFFD"));
    QCOMPARE(text(2), QStringLiteral("\uFFFDz"));
    QCOMPARE(text(3), QStringLiteral("\uFFFD") + QString::fromUtf8("\xf0\x9f\x9a\x80"));
}

void LogsReaderTest::limitStopsAndKeepsWhatCame()
{
    QByteArray answer = R"({"tables":[{"name":"t","columns":[{"name":"a","type":"long"}],"rows":[[0])";
    for (int i = 1; i < 5000; ++i) {
        answer += ",[" + QByteArray::number(i) + "]";
    }
    answer += "]}]}";
    azure::LogsLimits limits;
    limits.rows = 1234;
    LogsReader reader(limits);
    QCOMPARE(readIn(reader, answer, 1000), State::Full);
    const auto tables = reader.takeTables();
    QCOMPARE(tables.size(), 1);
    QCOMPARE(tables[0].table.rows, size_t(1234));
    QCOMPARE(tables[0].table.data[0]->integers()[1233], 1233);
    limits.rows = 1'000'000;
    limits.bytes = 1000;
    LogsReader small(limits);
    QCOMPARE(readIn(small, answer, 1000), State::Full);
    QVERIFY(small.rows() < 5000);
}

void LogsReaderTest::cellsOfAnotherTypeAreCountedAndLeftOut()
{
    const QByteArray answer = R"({"tables":[{"name":"t","columns":[{"name":"n","type":"long"},{"name":"d","type":"datetime"},{"name":"s","type":"string"},{"name":"b","type":"bool"},{"name":"r","type":"decimal"}],)"
                              R"("rows":[["12","2026-01-01",5,1,"2.50"],["x",7,true,"True",2],[1.5,"never",{"a":1},"maybe","two"]]}]})";
    LogsReader reader;
    QCOMPARE(readIn(reader, answer, 1000), State::Whole);
    const auto tables = reader.takeTables();
    const kql::ColumnTable& t = tables[0].table;
    QCOMPARE(reader.oddCells(), 6); // "x", 7, 1.5, "never", "maybe", "two"
    QCOMPARE(t.data[0]->integers()[0], 12);
    QVERIFY(t.data[0]->isNull(1) && t.data[0]->isNull(2));
    QCOMPARE(t.data[1]->integers()[0], *kql::parseDateTime(QStringLiteral("2026-01-01")));
    QCOMPARE(t.data[2]->at(0).toText(), QStringLiteral("5"));
    QCOMPARE(t.data[2]->at(1).toText(), QStringLiteral("true"));
    QCOMPARE(t.data[2]->at(2).toText(), QStringLiteral("{\"a\":1}"));
    QVERIFY(t.data[3]->booleans()[0] && t.data[3]->booleans()[1] && t.data[3]->isNull(2));
    QCOMPARE(t.data[4]->reals()[0], 2.5);
    QCOMPARE(t.data[4]->reals()[1], 2.0);
}

void LogsReaderTest::surplusAndMissingCellsAreTaken()
{
    const QByteArray answer = R"({"tables":[{"name":"t","columns":[{"name":"a","type":"long"},{"name":"b","type":"long"}],"rows":[[1],[1,2,[3]],[]]},{"name":"u","columns":[],"rows":[[],[]]}]})";
    LogsReader reader;
    QCOMPARE(readIn(reader, answer, 4), State::Whole);
    const auto tables = reader.takeTables();
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables[0].table.rows, size_t(3));
    QVERIFY(tables[0].table.data[1]->isNull(0) && tables[0].table.data[0]->isNull(2));
    QCOMPARE(tables[0].table.data[1]->integers()[1], 2);
}

void LogsReaderTest::longCellsComeInPieces()
{
    const QByteArray cell(3'000'000, 'x');
    const QByteArray answer = R"({"tables":[{"name":"t","columns":[{"name":"a","type":"string"}],"rows":[[")" + cell + R"("],["\"y"]]}]})";
    LogsReader reader;
    QCOMPARE(readIn(reader, answer, 1400), State::Whole);
    const auto tables = reader.takeTables();
    QCOMPARE(tables[0].table.data[0]->at(0).toText().size(), cell.size());
    QCOMPARE(tables[0].table.data[0]->at(1).toText(), QStringLiteral("\"y"));
}

void LogsReaderTest::deepNestingIsRefused()
{
    const QByteArray answer = R"({"tables":[],"x":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
    LogsReader reader;
    QCOMPARE(readIn(reader, answer, 1000), State::Failed);
}

void LogsReaderTest::partialErrorAndExtrasStandBesideTheRows()
{
    const QByteArray answer = R"({"error":{"code":"PartialError","message":"m"},"tables":[{"name":"t","columns":[{"name":"a","type":"long"}],"rows":[[1]]}],"render":{"visualization":"timechart"},"statistics":{"query":{}}})";
    LogsReader reader;
    QCOMPARE(readIn(reader, answer, 9), State::Whole);
    QCOMPARE(reader.member(QStringLiteral("error")).value(QLatin1String("code")).toString(), QStringLiteral("PartialError"));
    QCOMPARE(reader.member(QStringLiteral("render")).value(QLatin1String("visualization")).toString(), QStringLiteral("timechart"));
    QCOMPARE(reader.rows(), 1);
}

QTEST_GUILESS_MAIN(LogsReaderTest)
#include "tst_logsreader.moc"
