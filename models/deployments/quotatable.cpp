// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/quotatable.h"

#include <QHash>
#include <QLocale>
#include <algorithm>

namespace deployments {

namespace {

QString textOf(const QuotaRow& row, int column)
{
    switch (column) {
    case QuotaTable::Tenant: return row.tenant;
    case QuotaTable::Subscription: return row.subscription;
    case QuotaTable::Region: return row.region;
    case QuotaTable::Type: return row.type;
    case QuotaTable::Model: return row.type.isEmpty() ? (row.displayName.isEmpty() ? row.name : row.displayName)
                                                      : row.model.isEmpty() ? QuotaTable::tr("every model") : row.model;
    case QuotaTable::Used: return quotaAmount(row, row.used);
    case QuotaTable::Limit: return quotaAmount(row, row.limit);
    case QuotaTable::Free: return quotaAmount(row, row.free());
    case QuotaTable::Share: return row.share() ? QLocale().toString(*row.share() * 100, 'f', 0) + QLatin1String(" %") : QString();
    default: return {};
    }
}

std::optional<double> numberOf(const QuotaRow& row, int column)
{
    switch (column) {
    case QuotaTable::Used: return row.used;
    case QuotaTable::Limit: return row.limit;
    case QuotaTable::Free: return row.free();
    case QuotaTable::Share: return row.share();
    default: return std::nullopt;
    }
}

/// Numbers without unit and language, absent ones as null, so that exports can be computed with.
QVariant plain(const QuotaRow& row, int column)
{
    if (column < QuotaTable::Used) {
        return column == QuotaTable::Model && row.model.isEmpty() ? row.name : textOf(row, column);
    }
    const std::optional<double> number = numberOf(row, column);
    return number ? QVariant(*number) : QVariant::fromValue(nullptr);
}

int severityOf(double share)
{
    return share > 0.95 ? 2 : share > 0.8 ? 1 : 0;
}

QString keyOf(const QuotaRow& row)
{
    return QStringList{row.tenantId, row.subscriptionId, row.region, row.name}.join(QLatin1Char('|')).toLower();
}

/// Negative, zero or positive; what is absent comes last in both orders.
int compare(const QuotaRow& one, const QuotaRow& other, int column, Qt::SortOrder order)
{
    const int sign = order == Qt::AscendingOrder ? 1 : -1;
    if (column < QuotaTable::Used) {
        return sign * QString::localeAwareCompare(textOf(one, column), textOf(other, column));
    }
    const std::optional<double> a = numberOf(one, column);
    const std::optional<double> b = numberOf(other, column);
    if (!a || !b) {
        return int(b.has_value()) - int(a.has_value());
    }
    return *a < *b ? -sign : *a > *b ? sign : 0;
}

} // namespace

QString QuotaTable::columnName(int column)
{
    static const QStringList names{QStringLiteral("tenant"), QStringLiteral("subscription"), QStringLiteral("region"),
                                   QStringLiteral("type"),   QStringLiteral("model"),        QStringLiteral("used"),
                                   QStringLiteral("limit"),  QStringLiteral("free"),         QStringLiteral("share")};
    return names.value(column);
}

void QuotaTable::setRows(const QList<QuotaRow>& rows)
{
    m_all = rows;
    arrange();
}

void QuotaTable::mergeRows(const QList<QuotaRow>& rows)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        places.insert(keyOf(m_all.at(i)), i);
    }
    for (const QuotaRow& row : rows) {
        const auto found = places.constFind(keyOf(row));
        if (found != places.constEnd()) {
            m_all[*found] = row;
        } else {
            m_all.append(row);
        }
    }
    arrange();
}

void QuotaTable::setFilter(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arrange();
}

void QuotaTable::setShowingUnused(bool on)
{
    m_isShowingUnused = on;
    arrange();
}

const QuotaRow* QuotaTable::row(int index) const
{
    return index >= 0 && index < m_shown.size() ? &m_all.at(m_shown.at(index)) : nullptr;
}

bool QuotaTable::isShown(const QuotaRow& row) const
{
    if (!m_isShowingUnused && row.used && *row.used <= 0) { // unknown use is shown: it may be much
        return false;
    }
    const QString text = QStringList{row.tenant, row.subscription, row.region, row.name, row.displayName}.join(QLatin1Char('\n'));
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void QuotaTable::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i) {
        if (isShown(m_all.at(i))) {
            m_shown.append(i);
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](int a, int b) {
        const int order = compare(m_all.at(a), m_all.at(b), m_column, m_order);
        return order != 0 ? order < 0 : keyOf(m_all.at(a)) < keyOf(m_all.at(b));
    });
    endResetModel();
    Q_EMIT rowsArranged();
}

int QuotaTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int QuotaTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant QuotaTable::data(const QModelIndex& index, int role) const
{
    const QuotaRow* const found = row(index.row());
    if (!found) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return textOf(*found, index.column());
    case Qt::EditRole: return plain(*found, index.column());
    case Qt::ToolTipRole: return found->name;
    case IdRole: return keyOf(*found);
    case Qt::TextAlignmentRole: return int((index.column() >= Used ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case ShareRole: return index.column() == Share && found->share() ? QVariant(*found->share()) : QVariant();
    case SeverityRole: return index.column() == Share ? severityOf(found->share().value_or(0)) : 0;
    default: return {};
    }
}

QVariant QuotaTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section >= Used ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{tr("Tenant"), tr("Subscription"), tr("Region"), tr("Type"), tr("Model"), tr("Used"), tr("Limit"), tr("Free"), tr("Share")};
    return titles.value(section);
}

void QuotaTable::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

} // namespace deployments
