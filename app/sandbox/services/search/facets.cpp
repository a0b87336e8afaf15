// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/facets.h"

#include "sandbox/services/search/request.h"

#include <QDateTime>
#include <QHash>
#include <algorithm>
#include <cmath>
#include <map>

namespace sandbox::search {

namespace {

struct Facet
{
    const Column* column = nullptr;
    int count = 10;
    QString sort = QStringLiteral("count");
    QString interval;
    QStringList values;
};

core::Error facetError(const QString& expression, const QString& problem)
{
    return refusal(
        400, QStringLiteral("InvalidRequestParameter"),
        QStringLiteral("Invalid facet expression '%1': %2\r\nParameter name: facet").arg(expression, problem));
}

core::Result<Facet> readFacet(const Index& index, const QString& expression, QString* name)
{
    const QStringList parts = expression.split(u',');
    *name = parts.value(0).trimmed();
    Facet facet;
    const Field* field = index.definition().field(*name);
    if (field == nullptr || !field->facetable) {
        return core::failure(facetError(expression, QStringLiteral("'%1' is not a facetable field.").arg(*name)));
    }
    facet.column = index.column(*name);
    for (const QString& part : parts.mid(1)) {
        const QString key = part.section(u':', 0, 0).trimmed();
        const QString value = part.section(u':', 1).trimmed();
        if (key == QLatin1String("count")) {
            facet.count = value.toInt();
        } else if (key == QLatin1String("sort") && QStringList{"count", "-count", "value", "-value"}.contains(value)) {
            facet.sort = value;
        } else if (key == QLatin1String("interval")) {
            facet.interval = value;
        } else if (key == QLatin1String("values")) {
            facet.values = value.split(u'|');
        } else if (key != QLatin1String("timeoffset")) {
            return core::failure(facetError(expression, QStringLiteral("'%1' is not understood.").arg(part)));
        }
    }
    if (facet.count < 1) {
        return core::failure(facetError(expression, QStringLiteral("count must be a positive number.")));
    }
    return facet;
}

qint64 startOfInterval(qint64 milliseconds, const QString& interval)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    QDate date = time.date();
    if (interval == QLatin1String("minute") || interval == QLatin1String("hour")) {
        const QTime clock(time.time().hour(), interval == QLatin1String("minute") ? time.time().minute() : 0);
        return QDateTime(date, clock, Qt::UTC).toMSecsSinceEpoch();
    }
    if (interval == QLatin1String("week")) {
        date = date.addDays(-(date.dayOfWeek() % 7));
    } else if (interval == QLatin1String("month")) {
        date = QDate(date.year(), date.month(), 1);
    } else if (interval == QLatin1String("quarter")) {
        date = QDate(date.year(), (date.month() - 1) / 3 * 3 + 1, 1);
    } else if (interval == QLatin1String("year")) {
        date = QDate(date.year(), 1, 1);
    }
    return QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

double numberOf(const Column& column, qint64 value)
{
    return column.field().type == EdmType::Double ? Column::asDouble(value) : double(value);
}

std::map<qint64, qint64> countValues(const Column& column, const Mask& mask,
                                     const std::function<qint64(qint64)>& bucket)
{
    std::map<qint64, qint64> counts;
    for (size_t slot = 0; slot < mask.size(); ++slot) {
        if (mask[slot] == 0) {
            continue;
        }
        if (column.field().collection) {
            for (const qint64 value : column.list(Slot(slot))) {
                ++counts[bucket(value)];
            }
        } else if (!column.isNull(Slot(slot))) {
            ++counts[bucket(column.value(Slot(slot)))];
        }
    }
    return counts;
}

/// Ranges between the given bounds: below the first, between, above the last.
core::Result<QJsonArray> ranges(const Facet& facet, const QString& expression, const Mask& mask)
{
    const Column& column = *facet.column;
    std::vector<double> bounds;
    for (const QString& text : facet.values) {
        bool isNumber = false;
        double bound = text.toDouble(&isNumber);
        if (column.field().type == EdmType::DateTimeOffset) {
            const auto date = parseDateTimeOffset(text);
            isNumber = date.has_value();
            bound = double(date.value_or(0));
        }
        if (!isNumber) {
            return core::failure(
                facetError(expression, QStringLiteral("'%1' is not a value of the field's type.").arg(text)));
        }
        bounds.push_back(bound);
    }
    std::sort(bounds.begin(), bounds.end());
    const auto counts = countValues(column, mask, [&](qint64 value) {
        return qint64(std::upper_bound(bounds.begin(), bounds.end(), numberOf(column, value)) - bounds.begin());
    });
    const auto shown = [&](double bound) {
        return column.field().type == EdmType::DateTimeOffset ? QJsonValue(formatDateTimeOffset(qint64(bound)))
                                                              : QJsonValue(bound);
    };
    QJsonArray result;
    for (size_t i = 0; i <= bounds.size(); ++i) {
        const auto found = counts.find(qint64(i));
        QJsonObject entry{{"count", found == counts.end() ? 0 : found->second}};
        if (i > 0) {
            entry.insert("from", shown(bounds[i - 1]));
        }
        if (i < bounds.size()) {
            entry.insert("to", shown(bounds[i]));
        }
        result.append(entry);
    }
    return result;
}

} // namespace

core::Result<QJsonArray> countFacet(const Index& index, const QString& expression, const Mask& mask, QString* name)
{
    const auto facet = readFacet(index, expression, name);
    if (!facet) {
        return core::failure(facet.error());
    }
    const Column& column = *facet->column;
    if (!facet->values.isEmpty()) {
        return ranges(*facet, expression, mask);
    }
    std::function<qint64(qint64)> bucket = [](qint64 value) { return value; };
    if (!facet->interval.isEmpty()) {
        const EdmType type = column.field().type;
        const double width = facet->interval.toDouble();
        if (type == EdmType::DateTimeOffset) {
            bucket = [interval = facet->interval](qint64 value) { return startOfInterval(value, interval); };
        } else if (width > 0 && type == EdmType::Double) {
            bucket = [width](qint64 value) {
                return Column::fromDouble(std::floor(Column::asDouble(value) / width) * width);
            };
        } else if (width >= 1 && (type == EdmType::Int32 || type == EdmType::Int64)) {
            bucket = [width](qint64 value) { return qint64(std::floor(double(value) / width) * width); };
        } else {
            return core::failure(facetError(expression, QStringLiteral("the interval does not fit the field.")));
        }
    }
    const auto counts = countValues(column, mask, bucket);
    std::vector<std::pair<qint64, qint64>> entries(counts.begin(), counts.end());
    const auto byValue = [&](const auto& a, const auto& b) {
        if (column.field().type == EdmType::String) {
            return column.dictionary().at(int(a.first)) < column.dictionary().at(int(b.first));
        }
        return numberOf(column, a.first) < numberOf(column, b.first);
    };
    std::sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
        const bool descending = facet->sort.startsWith(u'-');
        if (facet->sort.endsWith(QLatin1String("value")) || !facet->interval.isEmpty()) {
            return descending ? byValue(b, a) : byValue(a, b);
        }
        if (a.second != b.second) {
            return descending ? a.second < b.second : a.second > b.second;
        }
        return byValue(a, b);
    });
    QJsonArray result;
    for (const auto& [value, count] : entries) {
        // Buckets of an interval are not limited by count.
        if (facet->interval.isEmpty() && result.size() >= facet->count) {
            break;
        }
        result.append(QJsonObject{{"value", column.toJson(value)}, {"count", count}});
    }
    return result;
}

} // namespace sandbox::search
