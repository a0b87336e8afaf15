// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "deployments/contentfilters.h"
#include "deployments/filterreader.h"

#include <QCoreApplication>

namespace cli {

namespace {

using deployments::AccountFilters;
using deployments::EffectivePolicy;
using deployments::FilterList;
using deployments::FilterRule;
using deployments::PolicyComparison;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Filters", text);
}

/// A policy, or a deployment with the policy that it states.
struct Subject
{
    AccountFilters account;
    QString deployment, stated;
    EffectivePolicy effective;
    QString name() const { return account.account + QLatin1Char('/') + (deployment.isEmpty() ? effective.name : deployment); }
};

/// The current tenant's filters, or with --all-tenants those of every tenant that answers; problems become messages.
QCoro::Task<core::Result<FilterList>> readFilters(Invocation invocation, app::Services* services)
{
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services);
    if (!tenants) {
        co_return tenants.error();
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    deployments::FilterReader reader(services->arm(), &core::SystemClock::instance());
    core::Result<FilterList> list = co_await reader.read(*tenants, context);
    for (const deployments::InventoryProblem& problem : list ? list->problems : QList<deployments::InventoryProblem>()) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(problem.error)));
    }
    co_return list;
}

/// What "RESOURCE/NAME" or a name that occurs once means: deployments before policies.
core::Result<Subject> findSubject(const FilterList& list, const QString& text)
{
    const QString resource = text.contains(QLatin1Char('/')) ? text.section(QLatin1Char('/'), 0, 0) : QString();
    const QString name = text.section(QLatin1Char('/'), -1);
    QList<Subject> deployed;
    QList<Subject> policies;
    for (const AccountFilters& account : list.accounts) {
        if (!resource.isEmpty() && account.account.compare(resource, Qt::CaseInsensitive) != 0) {
            continue;
        }
        for (const deployments::FilterUser& user : account.deployments) {
            if (user.name.compare(name, Qt::CaseInsensitive) == 0) {
                deployed.append({account, user.name, user.policy, deployments::effectivePolicy(user.policy, account.policies)});
            }
        }
        if (const azure::ContentPolicy* const policy = deployments::findPolicy(name, account.policies)) {
            policies.append({account, {}, policy->name, deployments::effectivePolicy(policy->name, account.policies)});
        }
    }
    const QList<Subject>& found = deployed.isEmpty() ? policies : deployed;
    if (found.isEmpty()) {
        return core::failure(core::ErrorKind::NotFound, tr("No deployment and no policy has this name."), text);
    }
    if (found.size() > 1) {
        QStringList names;
        for (const Subject& one : found) {
            names << one.name();
        }
        return core::failure(core::ErrorKind::InvalidInput, tr("Several have this name; name one of: %1").arg(names.join(QStringLiteral(", "))), text);
    }
    return found.first();
}

QJsonArray rulesOf(const EffectivePolicy& policy)
{
    QJsonArray rules;
    for (const FilterRule& rule : policy.rules) {
        QJsonObject one{{QStringLiteral("content"), rule.category},
                        {QStringLiteral("source"), rule.source},
                        {QStringLiteral("enabled"), rule.isEnabled},
                        {QStringLiteral("blocking"), rule.isBlocking},
                        {QStringLiteral("statedBy"), rule.statedBy},
                        {QStringLiteral("title"), deployments::ruleTitle(rule)},
                        {QStringLiteral("sentence"), deployments::ruleSentence(rule)}};
        if (!rule.threshold.isEmpty()) {
            one.insert(QStringLiteral("severityThreshold"), rule.threshold);
        }
        rules.append(one);
    }
    return rules;
}

QJsonArray blocklistsOf(const EffectivePolicy& policy)
{
    QJsonArray lists;
    for (const deployments::BlocklistUse& use : policy.blocklists) {
        lists.append(QJsonObject{{QStringLiteral("name"), use.name}, {QStringLiteral("source"), use.source}, {QStringLiteral("blocking"), use.isBlocking}});
    }
    return lists;
}

void declareTenants(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
}

class FiltersList : public Command
{
public:
    QString name() const override { return QStringLiteral("filters list"); }
    QString summary() const override { return tr("Lists content filter policies and the deployments that use each."); }
    void declare(QCommandLineParser& parser) const override { declareTenants(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> FiltersList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<FilterList> list = co_await readFilters(invocation, services->get());
    if (!list) {
        co_return report(invocation, list.error());
    }
    QJsonArray rows;
    for (const AccountFilters& account : list->accounts) {
        for (const azure::ContentPolicy& policy : account.policies) {
            QStringList users;
            for (const deployments::FilterUser& user : account.usersOf(policy.name)) {
                users << user.name;
            }
            rows.append(QJsonObject{{QStringLiteral("account"), account.account},
                                    {QStringLiteral("region"), account.region},
                                    {QStringLiteral("policy"), policy.name},
                                    {QStringLiteral("managedBy"), policy.isSystem ? QStringLiteral("service") : QStringLiteral("user")},
                                    {QStringLiteral("mode"), policy.mode},
                                    {QStringLiteral("base"), policy.basePolicy},
                                    {QStringLiteral("deployments"), QJsonArray::fromStringList(users)},
                                    {QStringLiteral("usedBy"), users.join(QStringLiteral(", "))},
                                    {QStringLiteral("id"), policy.id}});
        }
    }
    invocation.output.rows(rows, {{QStringLiteral("account"), tr("Resource")},
                                  {QStringLiteral("policy"), tr("Policy")},
                                  {QStringLiteral("managedBy"), tr("Kept by")},
                                  {QStringLiteral("mode"), tr("Mode")},
                                  {QStringLiteral("base"), tr("Base policy")},
                                  {QStringLiteral("usedBy"), tr("Used by")}});
    co_return int(Done);
}

class FiltersShow : public Command
{
public:
    QString name() const override { return QStringLiteral("filters show"); }
    QString summary() const override { return tr("Explains the content filter that applies to a deployment, or a policy."); }
    QString arguments() const override { return QStringLiteral("[RESOURCE/]NAME"); }
    void declare(QCommandLineParser& parser) const override { declareTenants(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> FiltersShow::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one deployment or policy."), QStringLiteral("NAME")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<FilterList> list = co_await readFilters(invocation, services->get());
    if (!list) {
        co_return report(invocation, list.error());
    }
    const core::Result<Subject> subject = findSubject(*list, invocation.arguments.first());
    if (!subject) {
        co_return report(invocation, subject.error());
    }
    const QStringList sentences = deployments::explained(subject->effective, subject->deployment, subject->stated);
    const QJsonArray rules = rulesOf(subject->effective);
    if (invocation.output.format() == Format::Json) {
        invocation.output.json({{QStringLiteral("account"), subject->account.account},
                                {QStringLiteral("deployment"), subject->deployment},
                                {QStringLiteral("policy"), subject->effective.name},
                                {QStringLiteral("chain"), QJsonArray::fromStringList(subject->effective.chain)},
                                {QStringLiteral("complete"), subject->effective.isComplete},
                                {QStringLiteral("mode"), subject->effective.mode},
                                {QStringLiteral("rules"), rules},
                                {QStringLiteral("blocklists"), blocklistsOf(subject->effective)},
                                {QStringLiteral("explanation"), QJsonArray::fromStringList(sentences)}});
        co_return int(Done);
    }
    if (invocation.output.format() == Format::Table) {
        invocation.output.terminal().write(Terminal::safeText(sentences.join(QLatin1Char('\n'))) + QStringLiteral("\n\n"));
    }
    invocation.output.rows(rules, {{QStringLiteral("title"), tr("Content")}, {QStringLiteral("sentence"), tr("What happens")}, {QStringLiteral("statedBy"), tr("Stated by")}});
    co_return int(Done);
}

class FiltersCompare : public Command
{
public:
    QString name() const override { return QStringLiteral("filters compare"); }
    QString summary() const override { return tr("Compares the content filters of two deployments or policies."); }
    QString arguments() const override { return QStringLiteral("[RESOURCE/]LEFT [RESOURCE/]RIGHT"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareTenants(parser);
        parser.addOption({QStringLiteral("all"), tr("Also what is the same.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> FiltersCompare::run(Invocation invocation)
{
    if (invocation.arguments.size() != 2) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name two deployments or policies."), QStringLiteral("LEFT RIGHT")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<FilterList> list = co_await readFilters(invocation, services->get());
    if (!list) {
        co_return report(invocation, list.error());
    }
    const core::Result<Subject> left = findSubject(*list, invocation.arguments.first());
    const core::Result<Subject> right = findSubject(*list, invocation.arguments.last());
    for (const core::Result<Subject>* const side : {&left, &right}) {
        if (!*side) {
            co_return report(invocation, side->error());
        }
    }
    QJsonArray rows;
    for (const PolicyComparison& line : deployments::compared(left->effective, right->effective)) {
        if (line.differs || invocation.parser->isSet(QStringLiteral("all"))) {
            rows.append(QJsonObject{{QStringLiteral("content"), line.title},
                                    {QStringLiteral("left"), line.left},
                                    {QStringLiteral("right"), line.right},
                                    {QStringLiteral("differs"), line.differs},
                                    {QStringLiteral("difference"), line.verdict}});
        }
    }
    invocation.output.rows(rows, {{QStringLiteral("content"), tr("Content")},
                                  {QStringLiteral("left"), left->name()},
                                  {QStringLiteral("right"), right->name()},
                                  {QStringLiteral("difference"), tr("Difference")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeFiltersList()
{
    return std::make_unique<FiltersList>();
}

std::unique_ptr<Command> makeFiltersShow()
{
    return std::make_unique<FiltersShow>();
}

std::unique_ptr<Command> makeFiltersCompare()
{
    return std::make_unique<FiltersCompare>();
}

} // namespace cli
