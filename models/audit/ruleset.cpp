// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ruleset.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::RuleSet)
};

constexpr qint64 kLargestRule = 1024 * 1024;

core::Result<Rule> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The rule file %1 cannot be read: %2.").arg(path, file.errorString()), path);
    }
    if (file.size() > kLargestRule) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The rule file %1 is larger than 1 MB.").arg(path), path);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The rule file %1 is no JSON object: %2 at byte %3.").arg(path, error.errorString()).arg(error.offset), path);
    }
    return readRule(document.object(), QFileInfo(path).fileName());
}

/// A child that the rule judges itself is not judged a second time with its parent, unless it stands inside it.
void countEachOnce(Condition& condition, const QStringList& types)
{
    for (const std::string& type : condition.childTypes) {
        condition.countsBeside = condition.countsBeside && !types.contains(QString::fromStdString(type), Qt::CaseInsensitive);
    }
    for (Condition& part : condition.parts) {
        countEachOnce(part, types);
    }
}

} // namespace

RuleSet RuleSet::fromFolder(const QString& folder, QList<core::Error>* problems)
{
    RuleSet set;
    const QDir directory(folder);
    const QStringList names = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        core::Result<Rule> rule = readFile(directory.filePath(name));
        const bool isTwice = rule && set.find(rule->id) != nullptr;
        if (rule && !isTwice) {
            rule->pack = rule->pack.isEmpty() ? directory.dirName() : rule->pack;
            set.m_rules << std::move(*rule);
        } else if (problems != nullptr) {
            *problems << (isTwice ? core::Error::make(core::ErrorKind::InvalidInput, Text::tr("Two rule files have the id %1.").arg(rule->id), name) : rule.error());
        }
    }
    std::stable_sort(set.m_rules.begin(), set.m_rules.end(), [](const Rule& one, const Rule& other) { return one.id < other.id; });
    return set;
}

const RuleSet& RuleSet::shipped()
{
    static const RuleSet set = fromFolder(QStringLiteral(":/audit/rules"), nullptr);
    return set;
}

const Rule* RuleSet::find(const QString& id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&id](const Rule& rule) { return rule.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == m_rules.end() ? nullptr : &*found;
}

core::Result<RuleSet> RuleSet::only(const QStringList& ids) const
{
    RuleSet set;
    for (const QString& id : ids) {
        const Rule* const rule = find(id.trimmed());
        if (rule == nullptr) {
            return core::failure(core::ErrorKind::NotFound, Text::tr("There is no rule \"%1\". \"audit rules\" lists them.").arg(id.trimmed().left(80)));
        }
        if (set.find(rule->id) == nullptr) {
            set.m_rules << *rule;
        }
    }
    return ids.isEmpty() ? *this : set;
}

RuleSet RuleSet::ofPacks(const QStringList& packs) const
{
    RuleSet set;
    std::copy_if(m_rules.begin(), m_rules.end(), std::back_inserter(set.m_rules), [&packs](const Rule& rule) { return packs.contains(rule.pack); });
    return set;
}

QList<core::Error> RuleSet::add(const RuleSet& other)
{
    QList<core::Error> problems;
    for (const Rule& rule : other.m_rules) {
        if (find(rule.id) != nullptr) {
            problems << core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The rule %1 is there already; the one in %2 is left out. Give it another id.").arg(rule.id, rule.file), rule.file);
        } else {
            m_rules << rule;
        }
    }
    std::stable_sort(m_rules.begin(), m_rules.end(), [](const Rule& one, const Rule& another) { return one.id < another.id; });
    return problems;
}

QString RuleSet::version() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Rule& rule : m_rules) {
        const QJsonObject json{{QStringLiteral("id"), rule.id},      {QStringLiteral("severity"), severityName(rule.severity)}, {QStringLiteral("type"), QJsonArray::fromStringList(rule.types)},
                               {QStringLiteral("where"), rule.where}, {QStringLiteral("pass"), rule.pass},                       {QStringLiteral("onlyWith"), rule.onlyWith}};
        hash.addData(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    return QString::fromLatin1(hash.result().toHex());
}

PreparedRules prepare(const RuleSet& rules, const Configuration& configuration)
{
    PreparedRules prepared;
    for (const Rule& rule : rules.rules()) {
        core::Result<Compiled> where = compileCondition(rule.where, configuration, prepared.names);
        core::Result<Compiled> pass = compileCondition(rule.pass, configuration, prepared.names);
        if (!where || !pass) {
            core::Error error = where ? pass.error() : where.error();
            error.message = Text::tr("The rule %1 cannot be used: %2").arg(rule.id, error.message);
            error.target = rule.file;
            prepared.problems << error;
            continue;
        }
        PreparedRule ready;
        ready.rule = &rule;
        ready.computed = computedNames(where->condition);
        for (const QString& name : computedNames(pass->condition)) {
            if (!ready.computed.contains(name)) {
                ready.computed << name;
            }
        }
        ready.offBecause = where->isSwitchedOff ? where->setting : pass->isSwitchedOff ? pass->setting : !rule.onlyWith.isEmpty() && !configuration.isOn(rule.onlyWith) ? rule.onlyWith : QString();
        ready.isOff = !ready.offBecause.isEmpty();
        ready.where = std::move(where->condition);
        ready.pass = std::move(pass->condition);
        countEachOnce(ready.where, rule.types);
        countEachOnce(ready.pass, rule.types);
        prepared.rules.push_back(std::move(ready));
    }
    return prepared;
}

} // namespace audit
