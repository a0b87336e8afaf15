// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/filterdraft.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace deployments {

namespace {

constexpr qsizetype kPatternAtMost = 1000;

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QJsonObject jsonOf(const FilterRule& rule, QJsonObject filter)
{
    filter.insert(QStringLiteral("name"), rule.category);
    filter.insert(QStringLiteral("source"), rule.source);
    filter.insert(QStringLiteral("enabled"), rule.isEnabled);
    filter.insert(QStringLiteral("blocking"), rule.isBlocking);
    if (!rule.threshold.isEmpty()) {
        filter.insert(QStringLiteral("severityThreshold"), rule.threshold);
    }
    return filter;
}

/// The filters as they were where the draft says the same, in their order, then new ones.
QJsonArray filtersOf(const PolicyDraft& draft, const QJsonArray& before)
{
    QJsonArray filters;
    QList<FilterRule> waiting = draft.rules;
    for (const QJsonValue& known : before) {
        FilterRule content;
        content.category = known[QLatin1String("name")].toString();
        content.source = known[QLatin1String("source")].toString();
        const auto wished =
            std::find_if(waiting.begin(), waiting.end(), [&content](const FilterRule& rule) { return isSameContent(rule, content); });
        if (wished != waiting.end()) {
            FilterRule rule = *wished;
            rule.category = content.category;
            rule.source = content.source;
            filters.append(jsonOf(rule, known.toObject()));
            waiting.erase(wished);
        }
    }
    for (const FilterRule& rule : waiting) {
        filters.append(jsonOf(rule, {}));
    }
    return filters;
}

QJsonObject bodyOf(const PolicyDraft& draft, const QJsonObject& before)
{
    QJsonObject properties = before.value(QLatin1String("properties")).toObject();
    properties.remove(QStringLiteral("type")); // the service's own word
    if (!draft.base.isEmpty()) {
        properties.insert(QStringLiteral("basePolicyName"), draft.base);
    }
    if (!draft.mode.isEmpty()) {
        properties.insert(QStringLiteral("mode"), draft.mode);
    }
    properties.insert(QStringLiteral("contentFilters"), filtersOf(draft, properties.value(QLatin1String("contentFilters")).toArray()));
    QJsonArray lists;
    for (const BlocklistUse& use : draft.blocklists) {
        lists.append(QJsonObject{{QStringLiteral("blocklistName"), use.name},
                                 {QStringLiteral("blocking"), use.isBlocking},
                                 {QStringLiteral("source"), use.source}});
    }
    if (!lists.isEmpty() || properties.contains(QLatin1String("customBlocklists"))) {
        properties.insert(QStringLiteral("customBlocklists"), lists);
    }
    QJsonObject body{{QStringLiteral("properties"), properties}};
    if (before.contains(QLatin1String("tags"))) {
        body.insert(QStringLiteral("tags"), before.value(QLatin1String("tags")));
    }
    return body;
}

ChangeRequest changeOf(const char* action, const QByteArray& method, const QString& id, const AccountFilters& account, const QString& title)
{
    ChangeRequest change;
    change.action = QString::fromLatin1(action);
    change.method = method;
    change.resourceId = id;
    change.apiVersion = azure::CognitiveClient::apiVersion();
    change.tenantId = account.tenantId;
    change.title = title;
    return change;
}

/// Names that the service takes for policies and lists.
QString nameProblem(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9]$"));
    return pattern.match(name).hasMatch()
               ? QString()
               : tr("A name has 2 to 64 letters, digits, hyphens, dots or underscores, and begins and ends with a letter or digit.");
}

const BlocklistContent* findList(const QString& name, const AccountFilters& account)
{
    const auto found = std::find_if(account.blocklists.begin(), account.blocklists.end(),
                                    [&name](const BlocklistContent& list) { return isSame(list.list.name, name); });
    return found == account.blocklists.end() ? nullptr : &*found;
}

/// Whether going from `base` from base to base comes to `name`.
bool leadsTo(const QString& base, const QString& name, const QList<azure::ContentPolicy>& policies)
{
    return effectivePolicy(base, policies).chain.contains(name, Qt::CaseInsensitive);
}

} // namespace

PolicyDraft draftOf(const azure::ContentPolicy& policy)
{
    return {policy.name, policy.basePolicy, policy.mode, ownRules(policy), blocklistsOf(policy)};
}

PolicyDraft copyOf(const azure::ContentPolicy& policy, const AccountFilters& account)
{
    PolicyDraft copy = draftOf(policy);
    QString stem = policy.name;
    if (policy.isSystem) {
        copy.base = policy.name;
        copy.rules.clear();
        stem = stem.section(QLatin1Char('.'), -1).toLower();
    }
    copy.name = stem + QStringLiteral("-copy");
    for (int i = 2; findPolicy(copy.name, account.policies); ++i) {
        copy.name = stem + QStringLiteral("-copy-%1").arg(i);
    }
    return copy;
}

const FilterRule* ruleOf(const PolicyDraft& draft, const FilterRule& content)
{
    const auto found =
        std::find_if(draft.rules.begin(), draft.rules.end(), [&content](const FilterRule& rule) { return isSameContent(rule, content); });
    return found == draft.rules.end() ? nullptr : &*found;
}

void setRule(PolicyDraft& draft, const FilterRule& content, const std::optional<FilterRule>& rule)
{
    const auto found =
        std::find_if(draft.rules.begin(), draft.rules.end(), [&content](const FilterRule& known) { return isSameContent(known, content); });
    if (found != draft.rules.end() && rule) {
        *found = *rule;
    } else if (found != draft.rules.end()) {
        draft.rules.erase(found);
    } else if (rule) {
        draft.rules.append(*rule);
    }
}

QString problemOf(const PolicyDraft& draft, const AccountFilters& account, bool isNew)
{
    if (isNew) {
        const QString problem = nameProblem(draft.name);
        if (!problem.isEmpty()) {
            return problem;
        }
        if (draft.name.startsWith(QLatin1String("Microsoft."), Qt::CaseInsensitive)) {
            return tr("Names that begin with \"Microsoft.\" are the service's own.");
        }
        if (findPolicy(draft.name, account.policies)) {
            return tr("%1 has a policy of this name already.").arg(account.account);
        }
    }
    if (!findPolicy(draft.base, account.policies)) {
        return draft.base.isEmpty() ? tr("Choose a base policy.") : tr("The base policy %1 is not in this resource.").arg(draft.base);
    }
    if (leadsTo(draft.base, draft.name, account.policies)) {
        return tr("%1 is built on this policy itself: choose another base.").arg(draft.base);
    }
    for (const BlocklistUse& use : draft.blocklists) {
        if (account.areListsKnown && !findList(use.name, account)) {
            return tr("The blocklist %1 is not in this resource.").arg(use.name);
        }
    }
    return {};
}

QString removalProblem(const azure::ContentPolicy& policy, const AccountFilters& account)
{
    if (policy.isSystem) {
        return tr("%1 is kept by the service and cannot be deleted.").arg(policy.name);
    }
    if (!account.areUsersKnown) {
        return tr("The deployments of %1 could not be read, so it is not known whether %2 is in use.").arg(account.account, policy.name);
    }
    QStringList names;
    for (const FilterUser& user : account.usersOf(policy.name)) {
        names << user.name;
    }
    if (!names.isEmpty()) {
        return tr("%1 is in use by %2: give these deployments another policy first.").arg(policy.name, QLocale().createSeparatedList(names));
    }
    for (const azure::ContentPolicy& other : account.policies) {
        if (isSame(other.basePolicy, policy.name) && !isSame(other.name, policy.name)) {
            names << other.name;
        }
    }
    return names.isEmpty() ? QString()
                           : tr("%1 is the base of %2: give these policies another base first.").arg(policy.name, QLocale().createSeparatedList(names));
}

QString removalProblem(const azure::Blocklist& list, const AccountFilters& account)
{
    const QStringList names = account.policiesWith(list.name);
    return names.isEmpty() ? QString()
                           : tr("%1 is in use by the policy %2: take it out there first.").arg(list.name, QLocale().createSeparatedList(names));
}

QString termProblem(const QString& pattern, bool isRegex, const BlocklistContent& list)
{
    if (pattern.trimmed().isEmpty()) {
        return tr("Type a word, a phrase or a regular expression.");
    }
    if (pattern.size() > kPatternAtMost) {
        return tr("A term has at most %1 characters.").arg(kPatternAtMost);
    }
    const QRegularExpression expression(pattern);
    if (isRegex && !expression.isValid()) {
        return tr("This is no regular expression: %1 (at character %2).").arg(expression.errorString()).arg(expression.patternErrorOffset() + 1);
    }
    for (const azure::BlocklistTerm& term : list.terms) {
        if (term.isRegex == isRegex && (isRegex ? term.pattern == pattern : isSame(term.pattern, pattern))) {
            return tr("The list has this term already.");
        }
    }
    return {};
}

QString listProblem(const QString& name, const AccountFilters& account)
{
    return findList(name, account) ? tr("%1 has a blocklist of this name already.").arg(account.account) : nameProblem(name);
}

ChangeRequest createPolicy(const PolicyDraft& draft, const AccountFilters& account)
{
    ChangeRequest change = changeOf("contentfilters.create", "PUT", account.accountId + QStringLiteral("/raiPolicies/") + draft.name, account,
                                    tr("Create the content filter %1").arg(draft.name));
    change.body = bodyOf(draft, {});
    return change;
}

ChangeRequest updatePolicy(const azure::ContentPolicy& policy, const PolicyDraft& draft, const AccountFilters& account)
{
    ChangeRequest change =
        changeOf("contentfilters.update", "PUT", policy.id, account, tr("Change the content filter %1").arg(policy.name));
    change.before = policy.raw;
    change.body = bodyOf(draft, policy.raw);
    return change;
}

ChangeRequest deletePolicy(const azure::ContentPolicy& policy, const AccountFilters& account)
{
    ChangeRequest change =
        changeOf("contentfilters.delete", "DELETE", policy.id, account, tr("Delete the content filter %1").arg(policy.name));
    change.before = policy.raw;
    return change;
}

ChangeRequest createList(const QString& name, const QString& description, const AccountFilters& account)
{
    ChangeRequest change = changeOf("blocklists.create", "PUT", account.accountId + QStringLiteral("/raiBlocklists/") + name, account,
                                    tr("Create the blocklist %1").arg(name));
    change.body.insert(QStringLiteral("properties"), QJsonObject{{QStringLiteral("description"), description}});
    return change;
}

ChangeRequest deleteList(const azure::Blocklist& list, const AccountFilters& account)
{
    ChangeRequest change = changeOf("blocklists.delete", "DELETE", list.id, account, tr("Delete the blocklist %1").arg(list.name));
    change.before = list.raw;
    return change;
}

ChangeRequest addTerm(const QString& pattern, bool isRegex, const BlocklistContent& list, const AccountFilters& account)
{
    QString name;
    int number = 0;
    const auto isTaken = [&list, &name](const azure::BlocklistTerm& term) { return isSame(term.name, name); };
    do {
        name = QStringLiteral("term-%1").arg(++number);
    } while (std::any_of(list.terms.begin(), list.terms.end(), isTaken));
    ChangeRequest change = changeOf("blocklists.addTerm", "PUT", list.list.id + QStringLiteral("/raiBlocklistItems/") + name, account,
                                    tr("Add \"%1\" to the blocklist %2").arg(pattern, list.list.name));
    change.body.insert(QStringLiteral("properties"),
                       QJsonObject{{QStringLiteral("pattern"), pattern}, {QStringLiteral("isRegex"), isRegex}});
    return change;
}

ChangeRequest deleteTerm(const azure::BlocklistTerm& term, const AccountFilters& account)
{
    ChangeRequest change = changeOf("blocklists.deleteTerm", "DELETE", term.id, account, tr("Take \"%1\" off its blocklist").arg(term.pattern));
    change.before = term.raw;
    return change;
}

} // namespace deployments
