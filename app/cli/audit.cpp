// SPDX-License-Identifier: GPL-3.0-or-later
// "audit evaluate" and "audit rules": the audit's rules over resources in a file, without a network.
#include "audit/audit.h"
#include "cli/commands.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace cli {

namespace {

constexpr qint64 kLargestFile = qint64(2) * 1024 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Audit", text);
}

/// A file's bytes, or those of standard input for `-`.
core::Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    const bool isOpen = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The file %1 cannot be read: %2.").arg(path, file.errorString()), path);
    }
    if (file.size() > kLargestFile) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The file %1 is larger than 2 GB. Split it and audit the parts.").arg(path), path);
    }
    return file.readAll();
}

core::Result<audit::Configuration> configurationOf(const QString& path)
{
    audit::Configuration configuration;
    const core::Result<void> fromEnvironment = configuration.read(qEnvironmentVariable("AUDIT_CONFIG"));
    if (!fromEnvironment) {
        return core::failure(fromEnvironment.error());
    }
    if (path.isEmpty()) {
        return configuration;
    }
    const core::Result<QByteArray> bytes = bytesOf(path);
    if (!bytes) {
        return core::failure(bytes.error());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject()) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The settings in %1 are no JSON object: %2.").arg(path, error.errorString()), path);
    }
    const core::Result<void> fromFile = configuration.read(document.object());
    return fromFile ? core::Result<audit::Configuration>(configuration) : core::failure(fromFile.error());
}

/// The rules that the options ask for; rule files that cannot be used are told on standard error.
core::Result<audit::RuleSet> rulesOf(const Invocation& invocation)
{
    audit::RuleSet rules = audit::RuleSet::shipped();
    if (invocation.parser->isSet(QStringLiteral("core-only"))) {
        rules = rules.ofPacks({QStringLiteral("core")});
    }
    QList<core::Error> problems;
    for (const QString& folder : invocation.parser->values(QStringLiteral("pack"))) {
        const audit::RuleSet own = audit::RuleSet::fromFolder(folder, &problems);
        if (own.rules().isEmpty()) {
            return core::failure(core::ErrorKind::InvalidInput, tr("There is no rule that can be used in the folder %1.").arg(folder), folder);
        }
        problems << rules.add(own);
    }
    for (const core::Error& problem : problems) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(problem)));
    }
    const QString ids = invocation.parser->value(QStringLiteral("rules"));
    return ids.isEmpty() ? core::Result<audit::RuleSet>(rules) : rules.only(ids.split(u',', Qt::SkipEmptyParts));
}

void declareRules(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("rules"), tr("Only these rules: ids between commas."), QStringLiteral("ids")});
    parser.addOption({QStringLiteral("pack"), tr("Also the rules of this folder, one JSON file each. May be given several times."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("core-only"), tr("Leave out the extended rules.")});
}

class AuditEvaluate : public Command
{
public:
    QString name() const override { return QStringLiteral("audit evaluate"); }
    QString summary() const override { return tr("Judges Azure resources in a file by the audit's rules, without a network."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("resources"), tr("JSON array of Azure Resource Manager resources; - for standard input."), QStringLiteral("file")});
        declareRules(parser);
        parser.addOption({QStringLiteral("config"), tr("JSON object with the rules' settings."), QStringLiteral("file")});
        parser.addOption({QStringLiteral("fail-on"), tr("Exit with status 1 for failures of this severity or graver: critical, high, medium, low."), QStringLiteral("severity")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

int statusFor(const audit::Audit& audited, const std::optional<audit::Severity>& failOn)
{
    for (const audit::Finding& finding : audited.findings()) {
        if (failOn && finding.outcome == audit::Outcome::Fail && audited.rule(finding).severity <= *failOn) {
            return 1;
        }
    }
    return 0;
}

/// Everything as JSON; for people what failed and what could not be judged, the gravest first, and how it adds up.
void print(const Invocation& invocation, const audit::Audit& audited)
{
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(audit::toJson(audited));
        return;
    }
    std::vector<audit::Finding> shown;
    for (const audit::Finding& finding : audited.findings()) {
        if (finding.outcome == audit::Outcome::Fail || finding.outcome == audit::Outcome::NotAssessed) {
            shown.push_back(finding);
        }
    }
    std::stable_sort(shown.begin(), shown.end(), [&audited](const audit::Finding& one, const audit::Finding& other) {
        return std::pair(one.outcome, audited.rule(one).severity) < std::pair(other.outcome, audited.rule(other).severity);
    });
    QJsonArray rows;
    for (const audit::Finding& finding : shown) {
        rows.append(audit::findingToJson(audited, finding));
    }
    invocation.output.rows(rows, {{QStringLiteral("status"), tr("Status")},
                                  {QStringLiteral("severity"), tr("Severity")},
                                  {QStringLiteral("ruleId"), tr("Rule")},
                                  {QStringLiteral("resourceName"), tr("Resource")},
                                  {QStringLiteral("title"), tr("Check")}});
    const audit::Summary summary = audited.summary();
    const QString score = summary.score ? tr("Score %1 of 100.").arg(*summary.score, 0, 'f', 0) : tr("No score: nothing could be judged.");
    invocation.output.terminal().message(tr("%1 passed, %2 failed, %3 not assessed, %4 not applicable. %5").arg(summary.pass).arg(summary.fail).arg(summary.notAssessed).arg(summary.notApplicable).arg(score));
}

QCoro::Task<int> AuditEvaluate::run(Invocation invocation)
{
    QString path = invocation.parser->value(QStringLiteral("resources"));
    if (path.isEmpty() && invocation.arguments.size() == 1) {
        path = invocation.arguments.first();
    }
    const QString severityWord = invocation.parser->value(QStringLiteral("fail-on"));
    const std::optional<audit::Severity> failOn = audit::severityFrom(severityWord);
    if (path.isEmpty() || (!severityWord.isEmpty() && !failOn)) {
        invocation.output.terminal().message(path.isEmpty() ? tr("Name the file with the resources: audit evaluate --resources FILE.json") : tr("\"%1\" is no severity. Use critical, high, medium, low or info.").arg(severityWord));
        co_return 2;
    }
    const core::Result<QByteArray> bytes = bytesOf(path);
    if (!bytes) {
        co_return report(invocation, bytes.error());
    }
    const core::Result<audit::Configuration> configuration = configurationOf(invocation.parser->value(QStringLiteral("config")));
    if (!configuration) {
        co_return report(invocation, configuration.error());
    }
    const core::Result<audit::RuleSet> rules = rulesOf(invocation);
    if (!rules) {
        co_return report(invocation, rules.error());
    }
    core::Result<audit::Document> document = audit::Document::parse(*bytes);
    if (!document) {
        co_return report(invocation, document.error());
    }
    core::Result<audit::Estate> estate = audit::Estate::read(std::move(*document));
    if (!estate) {
        co_return report(invocation, estate.error());
    }
    const auto shared = std::make_shared<const audit::Estate>(std::move(*estate));
    const std::shared_ptr<const audit::Audit> audited = audit::Audit::evaluate(shared, *rules, *configuration, QDateTime::currentDateTimeUtc(), invocation.cancel);
    for (const core::Error& problem : audited->prepared().problems) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(problem)));
    }
    for (const QString& skipped : audited->estate().skipped()) {
        invocation.output.terminal().message(Terminal::safeText(skipped));
    }
    print(invocation, *audited);
    co_return statusFor(*audited, failOn);
}

class AuditRules : public Command
{
public:
    QString name() const override { return QStringLiteral("audit rules"); }
    QString summary() const override { return tr("Lists the audit's rules."); }
    void declare(QCommandLineParser& parser) const override { declareRules(parser); }
    QCoro::Task<int> run(Invocation invocation) override
    {
        const core::Result<audit::RuleSet> rules = rulesOf(invocation);
        if (!rules) {
            co_return report(invocation, rules.error());
        }
        QJsonArray rows;
        for (const audit::Rule& rule : rules->rules()) {
            rows.append(audit::toJson(rule));
        }
        invocation.output.rows(rows, {{QStringLiteral("id"), tr("Rule")}, {QStringLiteral("severity"), tr("Severity")}, {QStringLiteral("pillar"), tr("Pillar")}, {QStringLiteral("pack"), tr("Pack")}, {QStringLiteral("title"), tr("Check")}});
        co_return 0;
    }
};

} // namespace

std::unique_ptr<Command> makeAuditEvaluate()
{
    return std::make_unique<AuditEvaluate>();
}

std::unique_ptr<Command> makeAuditRules()
{
    return std::make_unique<AuditRules>();
}

} // namespace cli
