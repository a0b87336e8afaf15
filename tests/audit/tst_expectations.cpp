// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes that other tools' own test suites state for their resources, and names with theirs (../shared/audit/peer).
#include "audit/audit.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace audit;

class Expectations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peersAgree_data();
    void peersAgree();
    void namesAgree();
};

namespace {

const QString kFolder = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/audit/peer");
const QDateTime kNow(QDate(2026, 7, 9), QTime(0, 0), Qt::UTC);

using Row = QHash<QString, QString>;

QList<Row> rowsOf(const QString& path)
{
    QFile file(path);
    QList<Row> rows;
    if (!file.open(QIODevice::ReadOnly)) {
        return rows;
    }
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList head = lines.value(0).split(u'\t');
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        Row row;
        for (qsizetype each = 0; each < head.size(); ++each) {
            row.insert(head[each], cells.value(each));
        }
        rows << row;
    }
    return rows;
}

QString wordOf(Outcome outcome)
{
    return outcome == Outcome::Pass ? QStringLiteral("Pass") : outcome == Outcome::Fail ? QStringLiteral("Fail") : QStringLiteral("None");
}

/// Outcomes by rule and resource id in lower case.
QHash<QString, QString> outcomes(const QJsonArray& resources, const QString& config)
{
    Configuration configuration;
    if (!configuration.read(config)) {
        qFatal("%s", qPrintable(config));
    }
    core::Result<Estate> estate = Estate::read(Document::fromJson(resources));
    if (!estate) {
        qFatal("%s", qPrintable(estate.error().message));
    }
    const auto audited = Audit::evaluate(std::make_shared<const Estate>(std::move(*estate)), RuleSet::shipped(), configuration, kNow);
    QHash<QString, QString> found;
    for (const Finding& finding : audited->findings()) {
        found.insert((audited->rule(finding).id + u' ' + QString::fromStdString(audited->resource(finding).id)).toLower(), wordOf(finding.outcome));
    }
    return found;
}

} // namespace

void Expectations::peersAgree_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("psrule") << QStringLiteral("psrule") << 600;
    QTest::newRow("own") << QStringLiteral("own") << 250;
}

void Expectations::peersAgree()
{
    QFETCH(QString, folder);
    QFETCH(int, atLeast);
    const QDir root(kFolder + u'/' + folder);
    if (!root.exists()) {
        QSKIP("resources with known outcomes (../shared/audit) are not beside the project");
    }
    const QList<Row> rows = rowsOf(root.filePath(QStringLiteral("expectations.tsv")));
    QHash<QString, QHash<QString, QJsonObject>> byConfig;
    for (const Row& row : rows) {
        QFile file(root.filePath(row[QStringLiteral("fixture-file")]));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        byConfig[row[QStringLiteral("config")]].insert(row[QStringLiteral("fixture-file")], QJsonDocument::fromJson(file.readAll()).object());
    }
    QStringList wrong;
    for (auto group = byConfig.begin(); group != byConfig.end(); ++group) {
        QJsonArray resources;
        for (const QJsonObject& each : *group) {
            resources.append(each);
        }
        const QHash<QString, QString> found = outcomes(resources, group.key());
        for (const Row& row : rows) {
            if (row[QStringLiteral("config")] != group.key()) {
                continue;
            }
            const QString id = (*group)[row[QStringLiteral("fixture-file")]][QLatin1String("id")].toString();
            const QString outcome = found.value((row[QStringLiteral("our-id")] + u' ' + id).toLower(), QStringLiteral("None"));
            if (outcome != row[QStringLiteral("expected")]) {
                wrong << row[QStringLiteral("our-id")] + u' ' + row[QStringLiteral("fixture-file")] + u' ' + outcome;
            }
        }
    }
    QVERIFY(rows.size() >= atLeast);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void Expectations::namesAgree()
{
    const QList<Row> rows = rowsOf(kFolder + QStringLiteral("/psrule/names.tsv"));
    if (rows.isEmpty()) {
        QSKIP("names with known outcomes (../shared/audit) are not beside the project");
    }
    QStringList wrong;
    for (const Row& row : rows) {
        const QString name = row[QStringLiteral("name")];
        QJsonObject resource{{QStringLiteral("id"), QStringLiteral("/x/") + name}, {QStringLiteral("name"), name}, {QStringLiteral("type"), row[QStringLiteral("resource-type")]}};
        if (!row[QStringLiteral("kind")].isEmpty()) {
            resource.insert(QStringLiteral("kind"), row[QStringLiteral("kind")]);
        }
        const QHash<QString, QString> found = outcomes({resource}, row[QStringLiteral("config")]);
        const QString outcome = found.value((row[QStringLiteral("our-id")] + QStringLiteral(" /x/") + name).toLower(), QStringLiteral("None"));
        if (outcome != row[QStringLiteral("expected")]) {
            wrong << row[QStringLiteral("our-id")] + u' ' + name + u' ' + outcome + u' ' + row[QStringLiteral("config")];
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_APPLESS_MAIN(Expectations)
#include "tst_expectations.moc"
