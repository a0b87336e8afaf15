// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/logs/querysource.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

std::optional<qint64> durationMs(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || text.size() < 3)
        return std::nullopt;
    const double days = match.captured(1).toDouble() * 365 + match.captured(2).toDouble() * 30 + match.captured(3).toDouble() * 7 + match.captured(4).toDouble();
    const double seconds = match.captured(5).toDouble() * 3600 + match.captured(6).toDouble() * 60 + match.captured(7).toDouble();
    return static_cast<qint64>((days * 86'400 + seconds) * 1000);
}

/// Parts in the order of the workspaces, as one table.
kql::ColumnTable joined(std::vector<kql::ColumnTable> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    kql::ColumnTable all;
    all.columns = parts.front().columns;
    all.data.resize(parts.front().data.size());
    for (const kql::ColumnTable& part : parts)
        all.rows += part.rows;
    for (size_t column = 0; column < all.data.size(); ++column) {
        std::vector<kql::ColumnRef> columns;
        for (const kql::ColumnTable& part : parts) {
            if (part.data[column] && part.rows > 0)
                columns.push_back(part.data[column]);
        }
        if (parts.front().data[column])
            all.data[column] = kql::joinedColumns(all.columns.at(static_cast<qsizetype>(column)).type, columns);
    }
    return all;
}

/// The classic scope's success is the text "True" or "False".
kql::ColumnRef successText(const kql::ColumnRef& values)
{
    kql::ColumnBuilder texts(kql::Type::String);
    for (size_t row = 0; row < values->size(); ++row)
        texts.appendText(values->isNull(row) ? "" : values->booleans()[row] != 0 ? "True" : "False");
    return texts.finish();
}

} // namespace

bool readTimespan(const QString& text, QueryScope& scope)
{
    if (text.isEmpty())
        return true;
    const QStringList parts = text.split(QLatin1Char('/'));
    const auto time = [](const QString& part) { return kql::parseDateTime(part); };
    const auto length = [](const QString& part) { return durationMs(part); };
    if (parts.size() == 1) {
        const auto before = length(parts.at(0));
        if (before) {
            scope.from = scope.now - *before * 10'000;
            scope.to = scope.now + 1;
        }
        return before.has_value();
    }
    if (parts.size() != 2)
        return false;
    const auto first = time(parts.at(0));
    const auto last = time(parts.at(1));
    const auto before = length(parts.at(0));
    const auto after = length(parts.at(1));
    if (!(first || before) || !(last || after) || (!first && !last))
        return false;
    scope.from = first ? *first : *last - *before * 10'000;
    scope.to = last ? *last : *first + *after * 10'000;
    return true;
}

/// "AppRequests", "requests" or "workspace('name').AppRequests".
std::optional<QuerySource::Place> QuerySource::placeOf(const QString& name) const
{
    static const QRegularExpression form(QStringLiteral("^((?:workspace|app|resource)\\('.*'\\))\\.(\\w+)$"));
    Place place{name, m_scope.workspaces, nullptr};
    if (const auto match = form.match(name); match.hasMatch()) {
        if (!m_scope.named.contains(match.captured(1)))
            return std::nullopt;
        place.workspaces = QStringList{m_scope.named.value(match.captured(1))};
        place.table = match.captured(2);
    }
    if (m_scope.classic || name != place.table) {
        place.classic = classicTable(place.table);
        if (place.classic)
            place.table = place.classic->table;
    }
    return logTable(place.table) ? std::optional(place) : std::nullopt;
}

std::optional<kql::Schema> QuerySource::schema(const QString& name) const
{
    const auto place = placeOf(name);
    if (!place)
        return std::nullopt;
    return place->classic ? place->classic->columns : logTable(place->table)->columns;
}

QStringList QuerySource::names() const
{
    return m_scope.classic ? classicTableNames() : logTableNames();
}

/// Rows whose resource is the one of the scope, or lies below it.
kql::ColumnTable QuerySource::restricted(kql::ColumnTable table) const
{
    const int column = m_scope.resourceId.isEmpty() ? -1 : table.indexOf(QStringLiteral("_ResourceId"));
    if (column < 0)
        return table;
    const kql::ColumnRef& ids = table.data[static_cast<size_t>(column)];
    const QString scope = m_scope.resourceId.toLower();
    std::vector<bool> inside(ids->dictionary() ? ids->dictionary()->size() : 0);
    for (quint32 code = 0; code < inside.size(); ++code) {
        const QString id = ids->dictionary()->text(code).toLower();
        inside[code] = id == scope || id.startsWith(scope + QLatin1Char('/'));
    }
    std::vector<quint32> chosen;
    for (size_t row = 0; row < table.rows; ++row) {
        if (inside[ids->codes()[row]])
            chosen.push_back(static_cast<quint32>(row));
    }
    return chosen.size() == table.rows ? table : table.gathered(chosen);
}

core::Result<kql::ColumnTable> QuerySource::readWorkspace(const Place& place, const kql::TableRequest& request) const
{
    LogRead read{place.table, {}, m_scope.from, {}, request.columns, m_scope.now};
    if (m_scope.to)
        read.to = *m_scope.to - 1;
    const kql::TimeBounds bounds = request.timesOf(QStringLiteral("TimeGenerated"));
    if (bounds.from)
        read.from = std::max(*bounds.from, read.from.value_or(*bounds.from));
    if (bounds.to)
        read.to = std::min(*bounds.to, read.to.value_or(*bounds.to));
    if (read.columns && !m_scope.resourceId.isEmpty())
        read.columns->append(QStringLiteral("_ResourceId"));
    std::vector<kql::ColumnTable> parts;
    for (const QString& workspace : place.workspaces) {
        read.workspaceId = workspace;
        core::Result<kql::ColumnTable> part = m_store.read(read);
        if (!part)
            return part;
        parts.push_back(restricted(std::move(*part)));
    }
    kql::ColumnTable all = joined(std::move(parts));
    m_rows += static_cast<qint64>(all.rows);
    m_bytes += all.byteSize();
    return all;
}

core::Result<kql::ColumnTable> QuerySource::read(const kql::TableRequest& request) const
{
    const auto place = placeOf(request.name);
    if (!place)
        return core::failure(core::ErrorKind::NotFound, QStringLiteral("There is no table %1.").arg(request.name));
    if (!place->classic)
        return readWorkspace(*place, request);
    kql::TableRequest inner{place->table, {}, request.times, {}, {}};
    for (kql::TimeBounds& bounds : inner.times)
        bounds.column = bounds.column == QLatin1String("timestamp") ? QStringLiteral("TimeGenerated") : bounds.column;
    const kql::Schema& columns = place->classic->columns;
    if (request.columns) {
        inner.columns = QStringList();
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (request.columns->contains(columns.at(i).name))
                inner.columns->append(place->classic->sources.at(i));
        }
    }
    const core::Result<kql::ColumnTable> table = readWorkspace(*place, inner);
    if (!table)
        return table;
    kql::ColumnTable classic;
    classic.rows = table->rows;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const kql::Type type = columns.at(i).type;
        const int source = table->indexOf(place->classic->sources.at(i));
        kql::ColumnRef values = source < 0 ? kql::ColumnRef() : table->data[static_cast<size_t>(source)];
        if (values && values->type() == kql::Type::Bool && type == kql::Type::String)
            values = successText(values);
        else if (!values && source < 0)
            values = kql::ColumnVector::constant(type, kql::Value(), table->rows);
        classic.columns.append(columns.at(i));
        classic.data.push_back(values);
    }
    return classic;
}

} // namespace sandbox
