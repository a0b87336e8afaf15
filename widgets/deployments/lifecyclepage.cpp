// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/lifecyclepage.h"

#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/exportdialog.h"
#include "widgets/common/icons.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::AffectedDeployment;
using ::deployments::Overview;
using ::deployments::Retirement;

namespace {

constexpr int kLanes = 3;
constexpr int kLaneHeight = 22;
constexpr qsizetype kExpandedAtMost = 60; ///< deployments that are listed at once
constexpr int kDaysAtLeast = 180;
constexpr int kDaysAtMost = 900;

enum TableColumn { NameColumn, DayColumn, LeftColumn, OutcomeColumn, MoveColumn, PlaceColumn, TypeColumn, kTableColumns };

Tone toneOf(int urgency)
{
    return urgency == 2 ? Tone::Error : urgency == 1 ? Tone::Warning : Tone::Info;
}

int urgencyOf(const AffectedDeployment& affected, int daysLeft)
{
    Retirement alone;
    alone.daysLeft = daysLeft;
    const bool moves = affected.outcome == ::deployments::RetirementOutcome::UpgradedBefore ||
                       affected.outcome == ::deployments::RetirementOutcome::UpgradedAtTheEnd;
    alone.stopping = moves ? 0 : 1;
    return ::deployments::urgencyOf(alone);
}

void mark(QTreeWidgetItem* item, int column, int urgency)
{
    const Tone tone = toneOf(urgency);
    const QString icon = urgency == 2 ? QStringLiteral("error") : urgency == 1 ? QStringLiteral("warning") : QStringLiteral("info");
    item->setIcon(column, lineIcon(icon, tone));
    item->setForeground(column, Theme::tokens().toneText(tone));
}

QTreeWidgetItem* itemOf(const AffectedDeployment& affected, const QDate& today)
{
    auto* item = new QTreeWidgetItem;
    const QDate day = affected.row.retiresOn.toUTC().date();
    item->setText(NameColumn, affected.row.name);
    item->setText(DayColumn, QLocale().toString(day, QLocale::ShortFormat));
    item->setText(LeftColumn, QString::number(today.daysTo(day)));
    item->setText(OutcomeColumn, ::deployments::outcomeWord(affected.outcome));
    item->setText(MoveColumn, affected.replacement.isEmpty() ? QString() : affected.row.modelName + QLatin1Char(' ') + affected.replacement);
    item->setText(PlaceColumn, affected.row.account + QStringLiteral(" · ") + affected.row.region);
    item->setText(TypeColumn, affected.row.type);
    item->setToolTip(OutcomeColumn, plainToolTip(::deployments::outcomeSentence(affected)));
    item->setData(OutcomeColumn, Qt::AccessibleDescriptionRole, ::deployments::outcomeSentence(affected));
    item->setData(NameColumn, Qt::UserRole, affected.row.id);
    mark(item, OutcomeColumn, urgencyOf(affected, int(today.daysTo(day))));
    return item;
}

/// Below a deployment: which flows name it.
void addDependents(QTreeWidgetItem* item, const QList<::deployments::Dependent>& dependents)
{
    for (const ::deployments::Dependent& dependent : dependents) {
        auto* child = new QTreeWidgetItem(item, {LifecyclePage::tr("Named by %1, in %2").arg(::deployments::dependentText(dependent), dependent.workspace)});
        child->setFirstColumnSpanned(true); // an item of the tree already
        child->setIcon(NameColumn, lineIcon(QStringLiteral("server")));
        child->setToolTip(NameColumn, plainToolTip(child->text(NameColumn)));
    }
    item->setExpanded(true);
}

} // namespace

RetirementTimeline::RetirementTimeline(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline of retirements"));
}

QSize RetirementTimeline::sizeHint() const
{
    return {400, kLaneHeight * (kLanes + 1) + space::l};
}

void RetirementTimeline::setRetirements(const QList<Retirement>& retirements, const QDate& today)
{
    m_retirements = retirements;
    m_today = today;
    int last = kDaysAtLeast;
    QStringList words;
    for (const Retirement& one : retirements) {
        last = std::max(last, std::min(one.daysLeft + 30, kDaysAtMost));
        words << tr("%1 %2 on %3").arg(one.name, one.version, QLocale().toString(one.retiresOn.toUTC().date(), QLocale::ShortFormat));
    }
    m_from = today.addDays(-30);
    m_to = today.addDays(last);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

double RetirementTimeline::xOf(const QDate& day) const
{
    const double share = std::clamp(double(m_from.daysTo(day)) / double(std::max<qint64>(1, m_from.daysTo(m_to))), 0.0, 1.0);
    const double inner = width() - 2 * space::m;
    return space::m + inner * (layoutDirection() == Qt::RightToLeft ? 1 - share : share);
}

void RetirementTimeline::paintMonths(QPainter& painter) const
{
    const Tokens& t = Theme::tokens();
    const int base = height() - kLaneHeight;
    painter.setPen(t.outline);
    painter.drawLine(0, base, width(), base);
    painter.setFont(Theme::font(TypeRole::Caption));
    const int months = m_from.daysTo(m_to) > 400 ? 3 : 1;
    double free = -1;
    for (QDate month(m_from.year(), m_from.month(), 1); month <= m_to; month = month.addMonths(1)) {
        if (month < m_from || (month.month() - 1) % months != 0) {
            continue;
        }
        const double x = xOf(month);
        const QString text = QLocale().toString(month, QStringLiteral("yyyy-MM"));
        painter.setPen(t.divider);
        painter.drawLine(QPointF(x, base), QPointF(x, base + space::xs));
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        if (x - wide / 2 > free && x + wide / 2 < width()) {
            painter.setPen(t.textHelper);
            painter.drawText(QPointF(x - wide / 2, height() - space::xs), text);
            free = layoutDirection() == Qt::RightToLeft ? -1 : x + wide / 2 + space::s;
        }
    }
    painter.setPen(QPen(t.accentFill, 1, Qt::DashLine));
    painter.drawLine(QPointF(xOf(m_today), 0), QPointF(xOf(m_today), base));
}

void RetirementTimeline::paintEvent(QPaintEvent*)
{
    if (!m_today.isValid()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMonths(painter);
    const Tokens& t = Theme::tokens();
    const int base = height() - kLaneHeight;
    double free[kLanes] = {};
    for (const Retirement& one : m_retirements) {
        const double x = xOf(one.retiresOn.toUTC().date());
        const QColor colour = t.toneText(toneOf(::deployments::urgencyOf(one)));
        painter.setBrush(colour);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(x, base), 4, 4);
        const QString text = one.name + QLatin1Char(' ') + one.version;
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        const double left = x + wide + space::s > width() ? x - wide - space::s : x + space::xs;
        for (int lane = 0; lane < kLanes; ++lane) {
            if (left < free[lane]) {
                continue;
            }
            const int y = base - kLaneHeight * lane - space::s;
            painter.setPen(colour);
            painter.drawLine(QPointF(x, base), QPointF(x, y - space::xs));
            painter.drawText(QPointF(left, y), text);
            free[lane] = left + wide + space::m;
            break;
        }
    }
}

LifecyclePage::LifecyclePage(Overview* overview, ::deployments::EndpointsOverview* endpoints, QWidget* parent)
    : Page(parent), m_overview(overview), m_endpoints(endpoints), m_summary(new Label({}, TypeRole::Strong)), m_busy(new BusyIndicator(tr("Reading"))),
      m_timeline(new RetirementTimeline), m_table(new QTreeWidget), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("clock"), {}, {})), m_note(paragraph({}, Ink::Helper, TypeRole::Caption))
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::s);
    layout->addLayout(buildBar());
    layout->addWidget(m_timeline);
    m_table->setAccessibleName(tr("Retirements"));
    m_table->setColumnCount(kTableColumns);
    m_table->setHeaderLabels({tr("Model version, deployment"), tr("Retires"), tr("Days left"), tr("What happens"), tr("Move to"),
                              tr("Resource"), tr("Type")});
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setUniformRowHeights(true);
    const int widths[] = {330, 100, 80, 180, 170, 240, 150};
    for (int column = 0; column < kTableColumns; ++column) {
        m_table->header()->resizeSection(column, widths[column]);
    }
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    connect(m_table, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const QString id = item->data(NameColumn, Qt::UserRole).toString();
        if (!id.isEmpty()) {
            Q_EMIT deploymentOpened(id);
        }
    });
    connect(overview, &Overview::changed, this, &LifecyclePage::follow);
    connect(&Theme::instance(), &Theme::changed, this, &LifecyclePage::fill);
    if (m_endpoints) {
        connect(m_endpoints, &::deployments::EndpointsOverview::changed, this, &LifecyclePage::follow);
        if (!m_endpoints->isFilled()) {
            m_endpoints->refresh();
        }
    }
    overview->open();
    follow();
}

QLayout* LifecyclePage::buildBar()
{
    auto* bar = rowLayout();
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_busy);
    auto* exporting = iconButton(QStringLiteral("export"), tr("Export retirements"));
    connect(exporting, &QToolButton::clicked, this, &LifecyclePage::exportRows);
    bar->addWidget(exporting);
    return bar;
}

QList<::deployments::OnlineEndpointRow> LifecyclePage::endpoints() const
{
    return m_endpoints ? m_endpoints->rows() : QList<::deployments::OnlineEndpointRow>();
}

QByteArray LifecyclePage::exported(bool asJson) const
{
    return asJson ? ::deployments::retirementsJson(m_found, endpoints()) : ::deployments::retirementsCsv(m_found, endpoints());
}

core::Result<void> LifecyclePage::exportTo(const QString& path) const
{
    return writeExport(path, exported(isJsonName(path)));
}

void LifecyclePage::exportRows()
{
    const auto content = [this](bool asJson) { return exported(asJson); };
    askForExport(this, tr("Export retirements"), QStringLiteral("retirements"), content, [this](const QString& sentence) { Q_EMIT noted(sentence); });
}

void LifecyclePage::follow()
{
    m_busy->setVisible(m_overview->isReading());
    const QDateTime endpointsTaken = m_endpoints ? m_endpoints->takenAt() : QDateTime();
    if (m_overview->takenAt() != m_shown || !m_shown.isValid() || endpointsTaken != m_endpointsShown) {
        m_shown = m_overview->takenAt();
        m_endpointsShown = endpointsTaken;
        fill();
    }
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void LifecyclePage::fill()
{
    const QDateTime now = m_overview->now();
    m_found = ::deployments::retirements(m_overview->inventory(), now);
    const QList<Retirement>& found = m_found;
    const QList<::deployments::OnlineEndpointRow> flows = endpoints();
    const QDate today = now.toUTC().date();
    m_timeline->setRetirements(found, today);
    m_table->clear();
    int stopping = 0;
    for (const Retirement& one : found) {
        stopping += ::deployments::urgencyOf(one) == 2 ? one.stopping : 0;
        auto* group = new QTreeWidgetItem(m_table);
        group->setText(NameColumn, one.name + QLatin1Char(' ') + one.version +
                                       (one.lifecycle.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(one.lifecycle)));
        group->setText(DayColumn, QLocale().toString(one.retiresOn.toUTC().date(), QLocale::ShortFormat));
        group->setText(LeftColumn, QString::number(one.daysLeft));
        group->setText(OutcomeColumn, one.stopping > 0 ? tr("%1 of %2 stop").arg(one.stopping).arg(one.deployments.size())
                                                       : tr("%n upgrade(s) by itself", nullptr, int(one.deployments.size())));
        mark(group, OutcomeColumn, ::deployments::urgencyOf(one));
        for (const AffectedDeployment& affected : one.deployments) {
            group->addChild(itemOf(affected, today));
            addDependents(group->child(group->childCount() - 1), ::deployments::dependentsOf(affected.row, flows));
        }
        group->setExpanded(::deployments::urgencyOf(one) == 2 || m_overview->inventory().rows.size() <= kExpandedAtMost);
    }
    const int undated = ::deployments::undatedDeployments(m_overview->inventory());
    m_summary->setText(tr("%n deployment(s) stop within 60 days or have stopped", nullptr, stopping) + QStringLiteral(" · ") +
                       tr("%n without a stated date", nullptr, undated));
    m_timeline->setVisible(!found.isEmpty());
    m_summary->setVisible(!found.isEmpty());
    m_note->setText(::deployments::dependentsNote(m_endpointsShown.isValid()));
    m_note->setVisible(!found.isEmpty());
    m_stack->setCurrentIndex(found.isEmpty() ? 1 : 0);
    const bool isReading = !m_shown.isValid();
    m_empty->set(QStringLiteral("clock"), isReading ? tr("Reading deployments…") : tr("Nothing retires"),
                 isReading ? tr("Retirement dates come with the models of each region.")
                           : tr("No model version that is deployed has a retirement date stated."));
}

QList<QWidget*> LifecyclePage::panes() const
{
    return {m_table};
}

void LifecyclePage::focusContent()
{
    m_table->setFocus();
}

bool LifecyclePage::isReady() const
{
    return m_overview->isFilled() && !m_overview->isReading();
}

} // namespace widgets::deployments
