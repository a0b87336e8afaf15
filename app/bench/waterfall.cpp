// SPDX-License-Identifier: GPL-3.0-or-later
// The waterfall of a trace: scrolling, zooming and seeing it from afar, against an empty repaint and against QGraphicsScene.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "traces/spansbuilder.h"
#include "widgets/traces/waterfallview.h"

#include <QApplication>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsView>
#include <QPainter>
#include <array>
#include <random>

namespace bench {

namespace {

using widgets::traces::WaterfallView;

constexpr QSize size(1200, 700);
constexpr int frames = 30;
constexpr qint64 kMs = 1'000'000;

/// A tree of spans up to ten levels deep, each inside its parent.
std::shared_ptr<const traces::TraceTree> treeOf(int count)
{
    std::mt19937 random(23);
    traces::SpansBuilder builder;
    struct Open
    {
        QByteArray id;
        qint64 start, end;
    };
    std::vector<Open> open;
    static const std::array<QByteArray, 5> names{"chat gpt-4o", "retrieval handbook", "execute_tool lookup", "GET /docs", "invoke_agent helpdesk"};
    for (int i = 0; i < count; ++i) {
        while (open.size() > 1 && (open.size() > 9 || random() % 3 == 0)) {
            open.pop_back();
        }
        traces::SpanRecord record;
        const QByteArray id = QByteArray::number(i + 1, 16).rightJustified(16, '0');
        record.traceId = "5b8aa5a2d2c872e8321cf37308d69df2";
        record.id = {id.constData(), size_t(id.size())};
        record.name = {names[size_t(i) % 5].constData(), size_t(names[size_t(i) % 5].size())};
        record.kind = traces::SpanKind(i % traces::kSpanKinds);
        record.status = random() % 5000 == 0 ? traces::SpanStatus::Error : traces::SpanStatus::Ok;
        if (open.empty()) {
            record.startNs = 0;
            record.durationNs = 3600 * 1000 * kMs;
        } else {
            const Open& above = open.back();
            const qint64 width = above.end - above.start;
            record.parentId = {above.id.constData(), size_t(above.id.size())};
            record.startNs = above.start + qint64(random() % 1000) * width / 1000;
            record.durationNs = std::max<qint64>(1000, (above.end - record.startNs) * qint64(random() % 1000) / 1000);
        }
        builder.add(record);
        open.push_back({id, record.startNs, record.startNs + record.durationNs});
    }
    return std::make_shared<const traces::TraceTree>(traces::TraceTree::build(builder.finish(nullptr), 0));
}

std::unique_ptr<WaterfallView> viewOf(int count)
{
    auto view = std::make_unique<WaterfallView>();
    view->resize(size);
    view->setTree(treeOf(count));
    view->show();
    QApplication::processEvents(); // a window that is not exposed paints nothing
    return view;
}

template <typename Frame>
double perFrame(int count, Frame frame)
{
    const double begin = nowMs();
    for (int i = 0; i < count; ++i) {
        frame(i);
    }
    return (nowMs() - begin) / count;
}

/// What any repaint of that size costs.
class Empty : public QWidget
{
public:
    Empty()
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(bench::size);
        show();
        QApplication::processEvents();
    }
    double frame()
    {
        return perFrame(frames, [this](int) { repaint(); });
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Qt::white); }
};

/// The dearest of the three things that a person does.
class Waterfall
{
public:
    explicit Waterfall(int count) : m_view(viewOf(count)) {}
    double scroll()
    {
        m_view->setOverview(false);
        m_view->showAllTime();
        return perFrame(frames, [this](int i) {
            m_view->scrollTo(double(m_view->rows().size()) * i / frames + i * 3);
            m_view->repaint();
        });
    }
    double zoom()
    {
        m_view->setOverview(false);
        m_view->showAllTime();
        return perFrame(frames, [this](int i) {
            m_view->zoomTimeAt(1.15, m_view->geometryNow().from + (i % 2 ? 0.3 : 0.6) * m_view->geometryNow().span());
            m_view->repaint();
        });
    }
    double overview()
    {
        m_view->setOverview(true);
        m_view->showAllTime();
        return perFrame(frames, [this](int i) {
            m_view->zoomTimeAt(i % 2 ? 1.02 : 1 / 1.02, 0);
            m_view->repaint();
        });
    }
    double worst() { return std::max({scroll(), zoom(), overview()}); }

private:
    std::unique_ptr<WaterfallView> m_view;
};

/// The same tree as items: a rectangle and a label each.
class Scene
{
public:
    explicit Scene(int count)
    {
        const std::shared_ptr<const traces::TraceTree> tree = treeOf(count);
        const double scale = 900.0 / double(tree->endNs() - tree->startNs());
        for (qsizetype node = 0; node < tree->size(); ++node) {
            const double y = double(node) * 20;
            m_scene.addRect(300 + double(tree->startNs(node) - tree->startNs()) * scale, y + 4, std::max(1.0, double(tree->durationNs(node)) * scale), 12, Qt::NoPen, Qt::blue);
            m_scene.addSimpleText(tree->name(node))->setPos(10 + tree->depth(node) * 14, y);
        }
        m_view.setScene(&m_scene);
        m_view.resize(size);
        m_view.setRenderHint(QPainter::Antialiasing, false);
        m_view.show();
        QApplication::processEvents();
    }
    double overview()
    {
        m_view.fitInView(m_scene.sceneRect(), Qt::IgnoreAspectRatio);
        return perFrame(2, [this](int) { m_view.viewport()->repaint(); });
    }

private:
    QGraphicsScene m_scene;
    QGraphicsView m_view;
};

template <typename Made, typename... Arguments>
std::function<Made&()> once(Arguments... arguments)
{
    const auto made = std::make_shared<std::unique_ptr<Made>>();
    return [made, arguments...]() -> Made& {
        if (!*made) {
            *made = std::make_unique<Made>(arguments...);
        }
        return **made;
    };
}

Benchmark frameBenchmark(const std::function<Waterfall&()>& ours, const std::function<Empty&()>& empty)
{
    Benchmark frame;
    frame.name = QStringLiteral("traces.waterfall.1e6");
    frame.n = 1'000'000;
    frame.referenceIs = QStringLiteral("an empty repaint of 1200 x 700; ours is the dearest of scrolling, zooming and the overview, a frame");
    frame.goal = 3;
    frame.ours = [ours] { return std::optional(ours().worst()); };
    frame.reference = [empty] { return std::optional(empty().frame()); };
    return frame;
}

Benchmark sceneBenchmark()
{
    const auto ours = once<Waterfall>(100'000);
    const auto scene = once<Scene>(100'000);
    Benchmark result;
    result.name = QStringLiteral("traces.waterfall.scene");
    result.n = 100'000;
    result.referenceIs = QStringLiteral("QGraphicsScene with a rectangle and a label a span, all spans in sight");
    result.goal = 1.0 / 200;
    result.repeats = 3;
    result.ours = [ours] { return std::optional(ours().overview()); };
    result.reference = [scene] { return std::optional(scene().overview()); };
    return result;
}

} // namespace

std::vector<Benchmark> waterfallBenchmarks()
{
    return {frameBenchmark(once<Waterfall>(1'000'000), once<Empty>()), sceneBenchmark()};
}

} // namespace bench
