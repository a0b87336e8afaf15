// SPDX-License-Identifier: GPL-3.0-or-later
// Content filters in words: titles, sentences and comparisons.
#include "deployments/contentfilters.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace deployments {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isOfPrompts(const QString& source)
{
    return isSame(source, QStringLiteral("Prompt"));
}

QString severityWord(const QString& threshold)
{
    return isSame(threshold, QStringLiteral("Low"))    ? tr("low")
           : isSame(threshold, QStringLiteral("High")) ? tr("high")
                                                       : tr("medium");
}

int severity(const QString& threshold)
{
    return isSame(threshold, QStringLiteral("Low")) ? 3 : isSame(threshold, QStringLiteral("High")) ? 1 : 2;
}

/// The higher, the less passes. Off is 0, noting alone is less than any blocking.
int strictness(const FilterRule& rule)
{
    if (!rule.isEnabled) {
        return 0;
    }
    return (rule.isBlocking ? 10 : 1) + (isGraded(rule) ? severity(rule.threshold) : 3);
}

bool isAsynchronous(const QString& mode)
{
    return isSame(mode, QStringLiteral("Asynchronous_filter")) || isSame(mode, QStringLiteral("Deferred"));
}

QString joined(const QStringList& words)
{
    return QLocale().createSeparatedList(words);
}

/// "Hate and fairness (from medium severity), Jailbreak attack": what one side does in one way.
QString listed(const EffectivePolicy& policy, const QString& source, bool isBlocking)
{
    QStringList words;
    for (const FilterRule& rule : policy.rules) {
        if (isSame(rule.source, source) && rule.isEnabled && rule.isBlocking == isBlocking) {
            words << (isGraded(rule) ? tr("%1 from %2 severity").arg(contentTitle(rule.category), severityWord(rule.threshold))
                                     : contentTitle(rule.category));
        }
    }
    return joined(words);
}

QString offList(const EffectivePolicy& policy)
{
    QStringList words;
    for (const FilterRule& rule : policy.rules) {
        if (!rule.isEnabled) {
            words << ruleTitle(rule);
        }
    }
    return words.join(QStringLiteral("; "));
}

QString blocklistNames(const EffectivePolicy& policy, const QString& source)
{
    QStringList words;
    for (const BlocklistUse& use : policy.blocklists) {
        if (isSame(use.source, source)) {
            words << (use.isBlocking ? use.name : tr("%1 (noted only)").arg(use.name));
        }
    }
    words.sort(Qt::CaseInsensitive);
    return words.isEmpty() ? tr("none") : joined(words);
}

QString reason(const EffectivePolicy& policy, const QString& deployment, const QString& stated)
{
    if (deployment.isEmpty()) {
        return policy.isSystem ? tr("%1 is kept by the service and cannot be changed.").arg(policy.name)
                               : tr("%1 is a policy of this resource.").arg(policy.name);
    }
    return stated.isEmpty() ? tr("%1 names no policy, so the service applies %2.").arg(deployment, policy.name)
                            : tr("%1 uses the policy %2.").arg(deployment, policy.name);
}

QString inheritance(const EffectivePolicy& policy)
{
    if (!policy.isComplete) {
        return policy.chain.size() == 1 ? tr("The policy %1 was not found, so what applies is not known.").arg(policy.name)
                                        : tr("Its base policy %1 was not found, so rules may be missing here.").arg(policy.chain.last());
    }
    if (policy.chain.size() < 2) {
        return {};
    }
    const auto own = std::count_if(policy.rules.begin(), policy.rules.end(),
                                   [&policy](const FilterRule& rule) { return isSame(rule.statedBy, policy.name); });
    const QString base = policy.chain.mid(1).join(QStringLiteral(" → "));
    return own == policy.rules.size()
               ? tr("It is built on %1 and states every rule itself, so nothing is taken over.").arg(base)
               : tr("It is built on %1: %2 of its %3 rules are its own, the others are taken over.").arg(base).arg(own).arg(policy.rules.size());
}

PolicyComparison line(const QString& title, const QString& left, const QString& right)
{
    PolicyComparison line{title, left, right, left != right, {}};
    line.verdict = line.differs ? tr("differs") : tr("same");
    return line;
}

QString sideSentence(const FilterRule* rule, const EffectivePolicy& policy)
{
    if (!rule) {
        return tr("not stated");
    }
    return isSame(rule->statedBy, policy.name) ? ruleSentence(*rule) : tr("%1 (by %2)").arg(ruleSentence(*rule), rule->statedBy);
}

const FilterRule* find(const FilterRule& wanted, const EffectivePolicy& policy)
{
    const auto found =
        std::find_if(policy.rules.begin(), policy.rules.end(), [&wanted](const FilterRule& rule) { return isSameContent(rule, wanted); });
    return found == policy.rules.end() ? nullptr : &*found;
}

PolicyComparison ruleLine(const FilterRule& content, const EffectivePolicy& left, const EffectivePolicy& right)
{
    const FilterRule* const a = find(content, left);
    const FilterRule* const b = find(content, right);
    PolicyComparison line{ruleTitle(content), sideSentence(a, left), sideSentence(b, right), false, tr("same")};
    if (!a || !b) {
        line.differs = true;
        line.verdict = a ? tr("only left states it") : tr("only right states it");
        return line;
    }
    line.differs = ruleSentence(*a) != ruleSentence(*b);
    if (line.differs) {
        line.verdict = strictness(*a) > strictness(*b) ? tr("left is stricter") : strictness(*a) < strictness(*b) ? tr("right is stricter") : tr("differs");
    }
    return line;
}

} // namespace

QString contentTitle(const QString& category)
{
    QString name = category.toLower();
    name.remove(QLatin1Char(' ')).remove(QLatin1Char('_')).remove(QLatin1Char('-'));
    const QList<QPair<QString, QString>> known{{QStringLiteral("hate"), tr("Hate and fairness")},
                                               {QStringLiteral("sexual"), tr("Sexual")},
                                               {QStringLiteral("selfharm"), tr("Self-harm")},
                                               {QStringLiteral("violence"), tr("Violence")},
                                               {QStringLiteral("jailbreak"), tr("Jailbreak attack")},
                                               {QStringLiteral("indirectattack"), tr("Indirect attack")},
                                               {QStringLiteral("indirectattackspotlighting"), tr("Indirect attack spotlighting")},
                                               {QStringLiteral("protectedmaterialtext"), tr("Protected text")},
                                               {QStringLiteral("protectedmaterialcode"), tr("Protected code")},
                                               {QStringLiteral("groundedness"), tr("Groundedness")},
                                               {QStringLiteral("profanity"), tr("Profanity")}};
    for (const auto& [plain, title] : known) {
        if (plain == name) {
            return title;
        }
    }
    return category;
}

QString ruleTitle(const FilterRule& rule)
{
    const QString category = contentTitle(rule.category);
    return isOfPrompts(rule.source) ? tr("%1, in prompts").arg(category) : tr("%1, in answers").arg(category);
}

QString ruleSentence(const FilterRule& rule)
{
    if (!rule.isEnabled) {
        return tr("off");
    }
    if (!isGraded(rule)) {
        return rule.isBlocking ? tr("blocked when detected") : tr("noted when detected, not blocked");
    }
    return (rule.isBlocking ? tr("blocked from %1 severity") : tr("noted from %1 severity, not blocked")).arg(severityWord(rule.threshold));
}

QString modeTitle(const QString& mode)
{
    return isAsynchronous(mode)                          ? tr("Asynchronous")
           : isSame(mode, QStringLiteral("Blocking"))    ? tr("Blocking")
           : isSame(mode, QStringLiteral("Default")) || mode.isEmpty() ? tr("Default")
                                                         : mode;
}

QString modeSentence(const QString& mode)
{
    return isAsynchronous(mode) ? tr("Answers are streamed at once and checked beside: what is blocked may have been seen already, and has to be taken "
                                     "back by the program that shows it.")
                                : tr("Answers are checked before they are shown, part by part while they stream.");
}

QStringList explained(const EffectivePolicy& policy, const QString& deployment, const QString& stated)
{
    QStringList sentences{reason(policy, deployment, stated)};
    const QString prompt = QStringLiteral("Prompt");
    const QString completion = QStringLiteral("Completion");
    const QString base = inheritance(policy);
    if (!base.isEmpty()) {
        sentences << base;
    }
    const QList<QPair<QString, QString>> lists{
        {tr("Prompts are blocked for: %1."), listed(policy, prompt, true)},
        {tr("Answers are blocked for: %1."), listed(policy, completion, true)},
        {tr("Only noted in prompts: %1."), listed(policy, prompt, false)},
        {tr("Only noted in answers: %1."), listed(policy, completion, false)},
        {tr("Not looked for: %1."), offList(policy)}};
    for (const auto& [sentence, words] : lists) {
        if (!words.isEmpty()) {
            sentences << sentence.arg(words);
        }
    }
    if (!policy.blocklists.isEmpty()) {
        sentences << tr("Blocklists for prompts: %1. Blocklists for answers: %2.")
                         .arg(blocklistNames(policy, prompt), blocklistNames(policy, completion));
    }
    if (policy.isComplete || policy.chain.size() > 1) {
        sentences << modeSentence(policy.mode);
    }
    return sentences;
}

QList<PolicyComparison> compared(const EffectivePolicy& left, const EffectivePolicy& right)
{
    QList<PolicyComparison> lines{line(tr("Mode"), modeTitle(left.mode), modeTitle(right.mode))};
    EffectivePolicy both;
    both.rules = left.rules + right.rules;
    for (const FilterRule& content : knownContent({}, both)) {
        const bool isStated = find(content, left) || find(content, right);
        if (isStated) {
            lines.append(ruleLine(content, left, right));
        }
    }
    lines.append(line(tr("Blocklists for prompts"), blocklistNames(left, QStringLiteral("Prompt")), blocklistNames(right, QStringLiteral("Prompt"))));
    lines.append(
        line(tr("Blocklists for answers"), blocklistNames(left, QStringLiteral("Completion")), blocklistNames(right, QStringLiteral("Completion"))));
    return lines;
}

} // namespace deployments
