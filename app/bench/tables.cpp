// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a million rows: sorting, filtering, opening.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "logs/resultmodel.h"

#include <QApplication>
#include <QEventLoop>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>

namespace bench {

namespace {

constexpr int kRows = 1'000'000;
constexpr int kColumns = 12;
enum Column { Time, Duration, Name, Code };

/// Twelve columns as a log has them: a time, a number, a name out of 400, a status, and texts.
logs::TableRef millionRows()
{
    static const logs::TableRef table = [] {
        kql::Schema schema{{QStringLiteral("TimeGenerated"), kql::Type::DateTime}, {QStringLiteral("DurationMs"), kql::Type::Real},
                           {QStringLiteral("Name"), kql::Type::String}, {QStringLiteral("ResultCode"), kql::Type::String}};
        for (int i = int(schema.size()); i < kColumns; ++i) {
            schema << kql::Column{QStringLiteral("Column%1").arg(i), i % 2 ? kql::Type::Long : kql::Type::String};
        }
        kql::ColumnTableBuilder builder(schema);
        quint64 random = 88172645463325252ULL;
        for (int row = 0; row < kRows; ++row) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            builder.column(Time).appendInteger(638'000'000'000'000'000LL + qint64(row) * 10'000);
            builder.column(Duration).appendReal(double(random >> 11) / double(1ULL << 53) * 5000);
            builder.column(Name).appendText("POST /operation/" + std::to_string(random % 400));
            builder.column(Code).appendText(std::to_string(200 + 100 * (random % 4)));
            for (int i = 4; i < kColumns; ++i) {
                if (i % 2) {
                    builder.column(size_t(i)).appendInteger(qint64(random >> i) % 10'000);
                } else {
                    builder.column(size_t(i)).appendText("value " + std::to_string((random >> i) % 50));
                }
            }
        }
        return std::make_shared<const kql::ColumnTable>(builder.finish());
    }();
    return table;
}

/// The same rows behind QVariants, as a proxy asks for them.
class PlainModel : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : kRows; }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole) {
            return {};
        }
        const kql::ColumnVector& column = *m_table->data[size_t(index.column())];
        const auto row = size_t(index.row());
        if (column.hasDictionary()) {
            return m_texts[size_t(index.column())][column.codes()[row]];
        }
        return column.type() == kql::Type::Real ? QVariant(column.reals()[row]) : QVariant(column.integers()[row]);
    }
    PlainModel()
    {
        m_texts.resize(kColumns); // QStrings are shared, so that the reference does not pay for decoding
        for (size_t i = 0; i < kColumns; ++i) {
            const kql::DictionaryRef& dictionary = m_table->data[i]->dictionary();
            for (quint32 code = 0; dictionary && code < dictionary->size(); ++code) {
                m_texts[i].push_back(dictionary->text(code));
            }
        }
    }

private:
    logs::TableRef m_table = millionRows();
    std::vector<std::vector<QString>> m_texts;
};

PlainModel& plain()
{
    static PlainModel model;
    return model;
}

double sortOurs(int column)
{
    const logs::TableRef table = millionRows();
    const logs::StopFlag never{false};
    const double begin = nowMs();
    const auto order = logs::sorted(*table, logs::allRows(table->rows), {column, false}, never);
    return order ? nowMs() - begin : 0;
}

double sortProxy(int column)
{
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plain());
    proxy.rowCount();
    const double begin = nowMs();
    proxy.sort(column);
    return nowMs() - begin;
}

double filterOurs()
{
    const logs::TableRef table = millionRows();
    const logs::StopFlag never{false};
    const double begin = nowMs();
    const auto order = logs::filtered(*table, logs::allRows(table->rows), {{Name, QStringLiteral("operation/7")}}, never);
    return order ? nowMs() - begin : 0;
}

double filterProxy()
{
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plain());
    proxy.setFilterKeyColumn(Name);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.rowCount();
    const double begin = nowMs();
    proxy.setFilterFixedString(QStringLiteral("operation/7"));
    return nowMs() - begin + 0.0 * proxy.rowCount();
}

/// The table is set, painted, and the End key goes to the last row, which is painted too.
double openAndEnd()
{
    logs::ResultModel model;
    QTableView view;
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.setWordWrap(false);
    view.setModel(&model);
    view.resize(1400, 800);
    view.show();
    view.viewport()->repaint();
    const logs::TableRef table = millionRows();
    const double begin = nowMs();
    model.setTable(table);
    view.viewport()->repaint();
    view.scrollToBottom();
    view.setCurrentIndex(model.index(model.rowCount() - 1, 0));
    view.viewport()->repaint();
    return nowMs() - begin;
}

/// The longest that the window's thread did not come back to its event loop while a sort ran and was taken over.
double longestStandstill()
{
    logs::ResultModel model;
    model.setTable(millionRows());
    QTableView view;
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.setModel(&model);
    view.resize(1400, 800);
    view.show();
    view.viewport()->repaint();
    double longest = 0;
    double last = threadCpuMs();
    QEventLoop loop;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &loop, [&] { // in processor time: a busy machine is not the thread's doing
        longest = std::max(longest, threadCpuMs() - last);
        last = threadCpuMs();
    });
    heart.start(0);
    QObject::connect(&model, &logs::ResultModel::arranged, &loop, [&] { QTimer::singleShot(20, &loop, &QEventLoop::quit); });
    last = threadCpuMs();
    model.sort(Duration, Qt::DescendingOrder);
    loop.exec();
    return longest;
}

Benchmark against(const QString& name, const QString& reference, double goal)
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.n = kRows;
    benchmark.referenceIs = reference;
    benchmark.goal = goal;
    benchmark.repeats = 3;
    return benchmark;
}

} // namespace

std::vector<Benchmark> tableBenchmarks()
{
    const QString proxy = QStringLiteral("QSortFilterProxyModel over the same columns");
    Benchmark number = against(QStringLiteral("tables.sort.double"), proxy, 1.0 / 12);
    number.ours = [] { return std::optional(sortOurs(Duration)); };
    number.reference = [] { return std::optional(sortProxy(Duration)); };
    Benchmark text = against(QStringLiteral("tables.sort.dict"), proxy, 1.0 / 100);
    text.ours = [] { return std::optional(sortOurs(Name)); };
    text.reference = [] { return std::optional(sortProxy(Name)); };
    Benchmark filter = against(QStringLiteral("tables.filter.dict"), proxy, 1.0 / 15);
    filter.ours = [] { return std::optional(filterOurs()); };
    filter.reference = [] { return std::optional(filterProxy()); };
    Benchmark open = against(QStringLiteral("tables.open.1e6"), QStringLiteral("33 ms, two frames; ours is first paint and the End key"), 1);
    open.ours = [] { return std::optional(openAndEnd()); };
    open.reference = [] { return std::optional(33.0); };
    Benchmark still = against(QStringLiteral("tables.open.standstill"), QStringLiteral("16 ms, a frame; ours is the longest standstill of the window's thread during a sort"), 1);
    still.ours = [] { return std::optional(longestStandstill()); };
    still.reference = [] { return std::optional(16.0); };
    return {number, text, filter, open, still};
}

} // namespace bench
