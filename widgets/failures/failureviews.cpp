// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failureviews.h"

#include "logs/cells.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/failures/failurewords.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::failures {

using namespace monitoring::failures;
using common::Tone;
namespace space = common::space;

namespace {

QTreeWidget* treeOf(const QStringList& headings, const QString& name, const QList<int>& widths)
{
    auto* const tree = new QTreeWidget;
    tree->setHeaderLabels(headings);
    tree->setAccessibleName(name);
    tree->setWordWrap(true);
    tree->setAlternatingRowColors(false);
    tree->header()->setStretchLastSection(true);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        tree->setColumnWidth(int(i), widths[i]);
    }
    return tree;
}

common::Label* layOut(QWidget* view, QTreeWidget* tree)
{
    auto* const column = common::columnLayout(space::s);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    view->setLayout(column);
    auto* const summary = common::paragraph({});
    column->addWidget(summary);
    column->addWidget(tree, 1);
    return summary;
}

/// Modes that lack a source, by the id of the source.
QHash<QString, QStringList> hidden(const FailureReport& report)
{
    QHash<QString, QStringList> modes;
    for (const ModeFigures& figures : report.modes) {
        for (const QString& source : figures.missing) {
            modes[source] << figures.id;
        }
    }
    return modes;
}

QStringList namesOf(const QStringList& ids, const ModeCatalogue& modes)
{
    QStringList names;
    for (const QString& id : ids) {
        const Mode* const mode = modes.find(id);
        names << (mode ? id + QLatin1Char(' ') + mode->name : id);
    }
    return names;
}

QString kindWord(const QString& kind)
{
    return kind == QLatin1String("table") ? LoggedView::tr("table") : kind == QLatin1String("event") ? LoggedView::tr("event of the application")
           : kind == QLatin1String("diagnostic category")                                          ? LoggedView::tr("diagnostic setting")
           : kind == QLatin1String("content capture")                                              ? LoggedView::tr("content capture")
           : kind == QLatin1String("metrics")                                                      ? LoggedView::tr("metrics")
                                                                                                   : LoggedView::tr("attribute of spans");
}

} // namespace

LoggedView::LoggedView(FailureOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_tree(treeOf({tr("What"), tr("By"), tr("Last week"), tr("Modes that it hides"), tr("How to log it")}, tr("What is logged"), {230, 150, 130, 260}))
{
    m_summary = layOut(this, m_tree);
    m_tree->setRootIsDecorated(false);
    connect(m_overview, &FailureOverview::changed, this, &LoggedView::follow);
    follow();
}

void LoggedView::follow()
{
    const FailureReport& report = m_overview->report();
    const QHash<QString, QStringList> hides = hidden(report);
    m_tree->clear();
    qsizetype hiddenModes = 0;
    for (const ModeFigures& figures : report.modes) {
        hiddenModes += figures.state == ModeFigures::State::NotMeasured ? 1 : 0;
    }
    m_summary->setText(!report.isRead             ? tr("What arrives is looked at with the next reading.")
                       : !report.facts.isKnown    ? tr("What arrives in this workspace could not be read.")
                       : hiddenModes == 0         ? tr("Everything that the failure modes need arrives.")
                                                  : tr("%n mode(s) cannot be seen in this system, because what shows them is not logged. That is not the same as 0.", nullptr, int(hiddenModes)));
    QList<QTreeWidgetItem*> missing, there;
    for (const LogSource& source : m_overview->rules().sources()) {
        const bool isMissing = hides.contains(source.id);
        const qint64 rows = report.facts.rows.value(source.id);
        auto* const item = new QTreeWidgetItem;
        item->setIcon(0, common::lineIcon(isMissing ? QStringLiteral("warning") : rows > 0 ? QStringLiteral("check") : QStringLiteral("info"), isMissing ? Tone::Warning : rows > 0 ? Tone::Ok : Tone::Neutral));
        item->setText(0, source.name);
        item->setText(1, kindWord(source.kind));
        item->setText(2, rows > 0 ? tr("%1 rows").arg(QLocale().toString(rows)) : report.facts.unsent.contains(source.id) ? tr("no setting") : isMissing ? tr("nothing") : tr("–"));
        item->setText(3, namesOf(hides.value(source.id), m_overview->rules()).join(QStringLiteral(", ")));
        item->setText(4, source.howTo);
        item->setToolTip(4, common::plainToolTip(source.howTo));
        item->setData(0, Qt::AccessibleDescriptionRole, isMissing ? tr("Not logged") : tr("Arrives or is not needed"));
        (isMissing ? missing : there) << item;
    }
    m_tree->addTopLevelItems(missing + there);
}

AgentView::AgentView(FailureOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_tree(treeOf({tr("Risk"), tr("Telemetry shows it"), tr("By the modes"), tr("Seen now"), tr("What to look at")}, tr("Failure modes of agents"), {300, 130, 110, 170}))
{
    m_summary = layOut(this, m_tree);
    connect(m_overview, &FailureOverview::changed, this, &AgentView::follow);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const QString mode = item->data(0, Qt::UserRole).toString();
        if (!mode.isEmpty()) {
            Q_EMIT modeChosen(mode);
        }
    });
    follow();
}

void AgentView::follow()
{
    m_tree->clear();
    QHash<QString, QTreeWidgetItem*> groups;
    int measured = 0, partly = 0;
    for (const AgentRisk& risk : m_overview->rules().agentRisks()) {
        QTreeWidgetItem*& group = groups[risk.group];
        if (group == nullptr) {
            group = new QTreeWidgetItem(m_tree, {risk.group});
            group->setFirstColumnSpanned(true);
            group->setFont(0, common::Theme::font(common::TypeRole::Strong));
        }
        measured += risk.seen == AgentRisk::Seen::Measurable ? 1 : 0;
        partly += risk.seen == AgentRisk::Seen::Partly ? 1 : 0;
        QStringList seen;
        for (const QString& id : risk.modes) {
            const ModeFigures* const figures = m_overview->report().find(id);
            if (figures) {
                seen << (figures->state == ModeFigures::State::Measured ? tr("%1: %2", "mode and count").arg(id, QLocale().toString(figures->count)) : tr("%1: not measured").arg(id));
            }
        }
        auto* const item = new QTreeWidgetItem(group, {risk.name, seenText(risk.seen), risk.modes.join(QStringLiteral(", ")), seen.join(QStringLiteral(", ")), risk.note});
        const bool isSeen = risk.seen == AgentRisk::Seen::Measurable;
        item->setIcon(1, common::lineIcon(isSeen ? QStringLiteral("check") : risk.seen == AgentRisk::Seen::Partly ? QStringLiteral("info") : QStringLiteral("help"), isSeen ? Tone::Ok : Tone::Neutral));
        item->setData(0, Qt::UserRole, risk.modes.value(0));
        item->setToolTip(4, common::plainToolTip(risk.note));
    }
    m_tree->expandAll();
    const int all = int(m_overview->rules().agentRisks().size());
    m_summary->setText(tr("Microsoft's AI Red Team names %1 ways in which agents fail. Telemetry measures %2 of them and shows %3 in part; the others need a review or a test. A checklist, not a chart.").arg(all).arg(measured).arg(partly));
}

QualityView::QualityView(FailureOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_tree(treeOf({tr("Source"), tr("Exporter"), tr("Spans"), tr("Model calls"), tr("Last")}, tr("Quality of the telemetry"), {320, 280, 110, 110}))
{
    m_summary = layOut(this, m_tree);
    connect(m_overview, &FailureOverview::qualityChanged, this, &QualityView::follow);
    follow();
}

void QualityView::follow()
{
    m_tree->clear();
    const auto& sources = m_overview->quality();
    m_summary->setText(sources ? tr("What each source of spans leaves out, and what that means for the figures.")
                       : m_overview->isReadingQuality() ? tr("Reading")
                       : m_overview->qualityError().kind != core::ErrorKind::None ? core::explainInOneLine(m_overview->qualityError()) : QString());
    const QLocale locale;
    for (const SourceQuality& source : sources ? *sources : QList<SourceQuality>()) {
        auto* const item = new QTreeWidgetItem(m_tree, {logs::marked(source.role, true), logs::marked(source.exporter, true), locale.toString(source.spans), locale.toString(source.modelSpans), timeText(source.last)});
        for (const QString& remark : source.remarks()) {
            auto* const child = new QTreeWidgetItem(item, {remark});
            child->setFirstColumnSpanned(true);
            child->setIcon(0, common::lineIcon(QStringLiteral("info")));
            child->setToolTip(0, common::plainToolTip(remark));
        }
        item->setExpanded(true);
    }
}

} // namespace widgets::failures
