// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/importview.h"
#include "widgets/flows/flowcanvas.h"

#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;
using ::flows::NodeMapping;

namespace {

QTreeWidget* list(const QString& name, const QStringList& headers)
{
    auto* const view = new QTreeWidget;
    view->setHeaderLabels(headers);
    view->setRootIsDecorated(false);
    view->setIconSize({space::icon, space::icon});
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(name);
    view->setHeaderHidden(headers.size() < 2);
    view->setTextElideMode(Qt::ElideRight);
    return view;
}

QString howText(NodeMapping::How how)
{
    switch (how) {
    case NodeMapping::How::Mapped: return ImportView::tr("Taken over");
    case NodeMapping::How::Adapted: return ImportView::tr("Taken over, check it");
    case NodeMapping::How::Unmapped: return ImportView::tr("No counterpart");
    }
    return {};
}

} // namespace

ImportView::ImportView(QWidget* parent)
    : QWidget(parent), m_title(new Label({}, TypeRole::Title)), m_counts(new Label({}, TypeRole::Body, Ink::Secondary)), m_folder(new Label({}, TypeRole::Caption, Ink::Helper)), m_canvas(new FlowCanvas),
      m_nodes(list(tr("Nodes and what becomes of them"), {tr("Node"), tr("Was"), tr("Becomes"), tr("What to know")})), m_left(list(tr("Left to do"), {tr("Left to do")})),
      m_take(pushButton(tr("Add to the library"), ButtonKind::Primary, QStringLiteral("add")))
{
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const head = rowLayout();
    head->setContentsMargins(space::l, space::m, space::m, space::s);
    auto* const words = columnLayout(2);
    m_folder->setElided(true, Qt::ElideMiddle);
    words->addWidget(m_title);
    words->addWidget(m_counts);
    words->addWidget(m_folder);
    head->addLayout(words, 1);
    auto* const save = pushButton(tr("Export as Markdown…"), ButtonKind::Plain, QStringLiteral("export"));
    auto* const close = iconButton(QStringLiteral("close"), tr("Close the import"));
    head->addWidget(save);
    head->addWidget(m_take);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(dividerLine(Qt::Horizontal));
    auto* const rows = new QSplitter(Qt::Vertical);
    m_canvas->setReadOnly(true);
    m_canvas->setAccessibleName(tr("Drawing of the imported flow, read only"));
    const int widths[] = {170, 200, 240};
    for (int at = 0; at < 3; ++at) {
        m_nodes->header()->resizeSection(at, widths[at]);
    }
    auto* const below = new QWidget;
    auto* const lower = columnLayout(0);
    lower->setContentsMargins(0, 0, 0, 0);
    auto* const header = new SectionHeader(tr("Left to do"));
    header->setContentsMargins(space::s, space::xs, space::xs, space::xs);
    lower->addWidget(header);
    lower->addWidget(m_left, 1);
    below->setLayout(lower);
    rows->addWidget(m_canvas);
    rows->addWidget(m_nodes);
    rows->addWidget(below);
    rows->setSizes({230, 260, 190});
    column->addWidget(rows, 1);
    setLayout(column);
    connect(m_take, &QPushButton::clicked, this, &ImportView::taken);
    connect(close, &QToolButton::clicked, this, &ImportView::closed);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(m_name, m_markdown); });
    connect(m_canvas, &FlowCanvas::selectionChanged, this, &ImportView::selectNode);
    connect(m_nodes, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item) {
            m_canvas->select(item->data(0, Qt::UserRole).toString());
        }
    });
}

void ImportView::selectNode(const QString& id)
{
    for (int row = 0; row < m_nodes->topLevelItemCount(); ++row) {
        if (m_nodes->topLevelItem(row)->data(0, Qt::UserRole).toString() == id) {
            m_nodes->setCurrentItem(m_nodes->topLevelItem(row));
        }
    }
}

void ImportView::show(const ::flows::ImportView& imported)
{
    m_name = imported.name;
    m_markdown = imported.markdown;
    m_title->setText(imported.name);
    m_folder->setText(imported.folder);
    m_counts->setText(tr("%n node(s) are taken over,", nullptr, imported.mapped) + QLatin1Char(' ') + tr("%n with something to check,", nullptr, imported.adapted) + QLatin1Char(' ') +
                      tr("%n without a counterpart.", nullptr, imported.unmapped));
    m_canvas->setView(imported.graph);
    m_nodes->clear();
    for (const NodeMapping& node : imported.nodes) {
        const QString what = QStringList{node.why, node.suggestion}.join(QLatin1Char(' ')).trimmed();
        auto* const item = new QTreeWidgetItem(m_nodes, {node.node, node.type, node.how == NodeMapping::How::Unmapped ? howText(node.how) : QStringLiteral("%1 (%2)").arg(node.step, node.kind), what});
        const bool isDone = node.how == NodeMapping::How::Mapped;
        item->setIcon(2, lineIcon(isDone ? QStringLiteral("ok") : node.how == NodeMapping::How::Adapted ? QStringLiteral("info") : QStringLiteral("warning"),
                                  isDone ? Tone::Ok : node.how == NodeMapping::How::Adapted ? Tone::Info : Tone::Warning));
        item->setToolTip(3, plainToolTip(what));
        item->setData(0, Qt::UserRole, node.node);
        item->setData(2, Qt::AccessibleTextRole, howText(node.how));
    }
    m_left->clear();
    for (const QString& task : imported.left) {
        auto* const item = new QTreeWidgetItem(m_left, {task});
        item->setToolTip(0, plainToolTip(task));
    }
    if (imported.left.isEmpty()) {
        new QTreeWidgetItem(m_left, {tr("Nothing: every node has its counterpart.")});
    }
}

} // namespace widgets::flows
