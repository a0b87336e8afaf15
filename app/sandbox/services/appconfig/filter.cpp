// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/appconfig/filter.h"

namespace sandbox::appconfig {

namespace {

constexpr qsizetype MostNames = 5;
constexpr qsizetype MostTags = 5;

BadArgument at(const QString& parameter, qsizetype position, const char* what)
{
    return {parameter, QStringLiteral("%1(%2): %3").arg(parameter).arg(position + 1).arg(QLatin1String(what))};
}

/// U+0000, or the two characters \0 that shells and older clients send.
QString labelName(const QString& name)
{
    return name == QString(QChar(0)) ? QString() : name;
}

} // namespace

std::variant<NameFilter, BadArgument> NameFilter::parse(const QString& parameter, const QString& text)
{
    NameFilter filter;
    if (text.isEmpty() || text == QLatin1String("*"))
        return filter;
    filter.m_any = false;
    QString name = QStringLiteral("");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\') {
            if (++i >= text.size())
                return at(parameter, i - 1, "Invalid escape sequence");
            name += text.at(i) == u'0' ? QChar(0) : text.at(i);
        } else if (c == u'*') {
            // One wildcard, at the end of the only name.
            if (i + 1 < text.size() || !filter.m_names.isEmpty())
                return at(parameter, i, "Invalid character");
            filter.m_prefix = true;
        } else if (c == u',') {
            filter.m_names.append(labelName(name));
            name = QStringLiteral("");
        } else {
            name += c;
        }
    }
    filter.m_names.append(labelName(name));
    if (filter.m_names.size() > MostNames)
        return BadArgument{parameter, QStringLiteral("Too many values: at most %1 are taken").arg(MostNames)};
    return filter;
}

bool NameFilter::matches(const QString& name) const
{
    if (m_any)
        return true;
    if (m_prefix)
        return name.startsWith(m_names.first());
    for (const QString& wanted : m_names) {
        if (wanted == name)
            return true;
    }
    return false;
}

std::variant<Filter, BadArgument> Filter::parse(const QString& key, const QString& label, const QStringList& tags)
{
    Filter filter;
    for (const auto& [parameter, text, member] :
         {std::tuple{QStringLiteral("key"), key, &filter.key}, std::tuple{QStringLiteral("label"), label, &filter.label}}) {
        auto parsed = NameFilter::parse(parameter, text);
        if (const auto* bad = std::get_if<BadArgument>(&parsed))
            return *bad;
        *member = std::get<NameFilter>(parsed);
    }
    if (tags.size() > MostTags)
        return BadArgument{QStringLiteral("tags"), QStringLiteral("At most %1 tag filters are taken").arg(MostTags)};
    for (const QString& tag : tags) {
        const qsizetype equals = tag.indexOf(u'=');
        if (equals <= 0)
            return BadArgument{QStringLiteral("tags"), QStringLiteral("A tag filter has the form name=value")};
        const QString value = tag.mid(equals + 1);
        const bool null = value == QString(QChar(0)) || value == QLatin1String("\\0");
        filter.tags.append({tag.left(equals), null ? QString() : value + QStringLiteral("")});
    }
    return filter;
}

bool Filter::matches(const KeyValue& state) const
{
    if (!key.matches(state.key) || !label.matches(state.label))
        return false;
    for (const auto& [name, value] : tags) {
        const QJsonValue tag = state.tags.value(name);
        if (tag.isUndefined() || (value.isNull() ? !tag.isNull() : tag.toString() != value || !tag.isString()))
            return false;
    }
    return true;
}

} // namespace sandbox::appconfig
