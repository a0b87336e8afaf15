// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templates.h"

#include "templates/machine.h"
#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {

/// UTF-16 units of `text` between two offsets.
int unitsBetween(const std::string& text, std::size_t from, std::size_t to)
{
    return int(QString::fromUtf8(text.data() + from, qsizetype(to - from)).size());
}

std::pair<int, int> placeOf(const std::string& text, std::size_t offset)
{
    offset = std::min(offset, text.size());
    const std::size_t lineStart = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
    return {int(1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(offset), '\n')), 1 + unitsBetween(text, lineStart, offset)};
}

QList<Problem> problemsOf(const Syntax& syntax)
{
    QList<Problem> problems;
    for (const Finding& finding : syntax.findings) {
        const auto [line, column] = placeOf(syntax.text, finding.start);
        problems << Problem{Problem::Kind::Syntax, line, column, QString::fromStdString(syntax.name), finding.message, finding.remedy};
    }
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
    return problems;
}

void addReference(QList<Reference>& references, const Statement& statement, const Expression* name, bool oneOfSeveral, const std::string& text)
{
    Reference reference;
    reference.kind = statement.kind == StatementKind::Extends ? Reference::Kind::Extends : (statement.kind == StatementKind::Include ? Reference::Kind::Include : Reference::Kind::Import);
    reference.ignoreMissing = statement.ignoreMissing || oneOfSeveral;
    std::tie(reference.line, reference.column) = placeOf(text, statement.start);
    if (name && name->kind == ExpressionKind::Constant && name->constant.isString()) {
        reference.name = name->constant.toString();
        reference.start = unitsBetween(text, 0, name->start);
        reference.length = unitsBetween(text, name->start, name->start + name->length);
    }
    references << reference;
}

} // namespace

std::optional<QString> MapLoader::source(const QString& name) const
{
    const auto it = m_texts.find(name);
    return it == m_texts.end() ? std::nullopt : std::optional(*it);
}

Template::Template(std::unique_ptr<Compiled> compiled) : m_compiled(std::move(compiled)) {}
Template::~Template() = default;

Rendered Template::render(const Value& variables, const Loader* loader, const Limits& limits) const
{
    // The caller holds the template while it is rendered.
    const TemplatePtr self(this, [](const Template*) {});
    Machine machine(self, loader, limits);
    const std::string text = machine.run(variables);
    Rendered rendered;
    rendered.problem = machine.problem();
    rendered.steps = machine.stepsUsed();
    if (!rendered.problem) {
        rendered.text = QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return rendered;
}

QStringList Template::undeclared() const
{
    QStringList names;
    for (const std::string& name : m_compiled->syntax.undeclared) {
        names << QString::fromStdString(name);
    }
    return names;
}

QList<Reference> Template::references() const
{
    QList<Reference> references;
    for (const Statement* statement : m_compiled->syntax.references) {
        const Expression* value = statement->value;
        const bool isList = statement->kind == StatementKind::Include && (value->kind == ExpressionKind::List || value->kind == ExpressionKind::Tuple);
        if (!isList) {
            addReference(references, *statement, value, false, m_compiled->syntax.text);
            continue;
        }
        for (const Expression* child : value->children) {
            addReference(references, *statement, child, true, m_compiled->syntax.text);
        }
    }
    return references;
}

QString Template::name() const
{
    return QString::fromStdString(m_compiled->syntax.name);
}

Compilation Environment::compile(const QString& text, const QString& name) const
{
    auto compiled = std::make_unique<Template::Compiled>();
    Syntax& syntax = compiled->syntax;
    syntax.text = normalized(text.toStdString(), m_options.keepTrailingNewline);
    syntax.name = name.toStdString();
    syntax.options = m_options;
    parse(syntax);
    resolve(syntax);
    Compilation compilation;
    compilation.problems = problemsOf(syntax);
    if (compilation.problems.isEmpty()) {
        compilation.compiled = std::make_shared<const Template>(std::move(compiled));
    }
    return compilation;
}

Environment::Evaluated Environment::evaluate(const QString& expression, const Value& variables, const Limits& limits) const
{
    auto compiled = std::make_unique<Template::Compiled>();
    Syntax& syntax = compiled->syntax;
    syntax.text = normalized(expression.toStdString(), m_options.keepTrailingNewline);
    syntax.options = m_options;
    parseExpression(syntax);
    resolve(syntax);
    Evaluated evaluated;
    const QList<Problem> problems = problemsOf(syntax);
    if (!problems.isEmpty()) {
        evaluated.problem = problems.first();
        return evaluated;
    }
    Machine machine(std::make_shared<const Template>(std::move(compiled)), nullptr, limits);
    const Value value = machine.evaluate(variables);
    evaluated.problem = machine.problem();
    if (!evaluated.problem) {
        evaluated.value = value;
    }
    return evaluated;
}

} // namespace templates
