// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templates.h"

#include "templates/highlight.h"

#include <QHash>

namespace templates {

struct Template::Compiled
{
};

std::optional<QString> MapLoader::source(const QString& name) const
{
    const auto it = m_texts.find(name);
    return it == m_texts.end() ? std::nullopt : std::optional(*it);
}

Template::Template(std::unique_ptr<Compiled> compiled) : m_compiled(std::move(compiled)) {}
Template::~Template() = default;
Rendered Template::render(const Value&, const Loader*, const Limits&) const
{
    return {};
}
QStringList Template::undeclared() const
{
    return {};
}
QList<Reference> Template::references() const
{
    return {};
}
QString Template::name() const
{
    return {};
}
Compilation Environment::compile(const QString&, const QString&) const
{
    return {};
}
Environment::Evaluated Environment::evaluate(const QString&, const Value&, const Limits&) const
{
    return {};
}
QList<Span> highlight(const QString&)
{
    return {};
}
QStringList filterNames()
{
    return {};
}
QStringList testNames()
{
    return {};
}
QStringList globalNames()
{
    return {};
}

} // namespace templates
