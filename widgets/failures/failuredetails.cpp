// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failuredetails.h"

#include "logs/cells.h"
#include "widgets/common/badge.h"
#include "widgets/common/controls.h"
#include "widgets/failures/failureexamples.h"
#include "widgets/failures/failurewords.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace widgets::failures {

using namespace monitoring::failures;
using common::Ink;
using common::Label;
using common::Tone;
using common::TypeRole;
namespace space = common::space;

namespace {

constexpr int kMostParts = 6;
constexpr int kSeverities = 4;

} // namespace

FailureDetails::FailureDetails(FailureOverview* overview, QWidget* parent)
    : QScrollArea(parent), m_overview(overview), m_body(new QWidget), m_title(common::paragraph({}, Ink::Text, TypeRole::Subtitle)), m_kind(new common::Badge), m_severityBadge(new common::Badge),
      m_grade(new common::Badge), m_figures(common::paragraph({}, Ink::Text, TypeRole::Strong)), m_reason(common::paragraph({}, Ink::Warning)), m_parts(common::paragraph({}, Ink::Secondary)),
      m_numbers(new QFormLayout), m_severity(new QComboBox), m_reset(common::pushButton(tr("Shipped rule"), common::ButtonKind::Ghost)), m_examples(new FailureExamples(overview)),
      m_openTrace(common::pushButton(tr("Open trace"), common::ButtonKind::Primary, QStringLiteral("timeline"))),
      m_playground(common::pushButton(tr("Open in playground"), common::ButtonKind::Plain, QStringLiteral("playground"))),
      m_alert(common::pushButton(tr("Create alert"), common::ButtonKind::Plain, QStringLiteral("warning")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the failure mode"));
    auto* const column = common::columnLayout(space::s);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    m_body->setLayout(column);
    buildHead(column);
    buildActions(column);
    m_meaning = addSection(column, tr("What it means"));
    m_remedy = addSection(column, tr("What to do"));
    m_signal = addSection(column, tr("Signal"));
    m_rule = addSection(column, tr("Rule"));
    m_numbers->setContentsMargins(0, 0, 0, 0);
    m_numbers->setLabelAlignment(Qt::AlignLeft);
    auto* const numbers = new QWidget;
    numbers->setLayout(m_numbers);
    column->addWidget(numbers);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addWidget(new common::SectionHeader(tr("Examples")));
    column->addWidget(m_examples);
    column->addStretch(1);
    setWidget(m_body);
    for (int severity = 1; severity <= kSeverities; ++severity) {
        m_severity->addItem(severityName(severity), severity);
    }
    m_severity->setAccessibleName(tr("Severity"));
    connect(m_severity, &QComboBox::activated, this, [this](int index) { (void)m_overview->setSeverity(m_mode, m_severity->itemData(index).toInt()); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_overview->resetRule(m_mode); });
    connect(m_overview, &FailureOverview::examplesChanged, this, [this] { m_examples->fill(); });
    connect(m_examples, &FailureExamples::currentChanged, this, &FailureDetails::followExample);
    connect(m_examples, &FailureExamples::opened, this, &FailureDetails::openTrace);
    connect(m_openTrace, &QPushButton::clicked, this, &FailureDetails::openTrace);
    connect(m_playground, &QPushButton::clicked, this, [this] { Q_EMIT playgroundWanted(m_examples->currentInput()); });
    connect(m_alert, &QPushButton::clicked, this, [this] { Q_EMIT alertWanted(m_mode); });
}

/// Straight into the column: wrapped labels in a layout of their own are given too little height.
void FailureDetails::buildHead(QVBoxLayout* column)
{
    column->addWidget(m_title);
    auto* const badges = common::rowLayout();
    badges->addWidget(m_kind);
    badges->addWidget(m_severityBadge);
    badges->addWidget(m_grade);
    badges->addStretch(1);
    column->addLayout(badges);
    column->addWidget(m_figures);
    column->addWidget(m_reason);
    column->addWidget(m_parts);
}

void FailureDetails::buildActions(QVBoxLayout* column)
{
    auto* const row = common::rowLayout();
    row->addWidget(m_openTrace);
    row->addWidget(m_playground);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_alert, 0, Qt::AlignLeft);
}

Label* FailureDetails::addSection(QVBoxLayout* column, const QString& title)
{
    column->addWidget(new common::SectionHeader(title));
    Label* const text = common::paragraph({});
    column->addWidget(text);
    return text;
}

void FailureDetails::showMode(const QString& id)
{
    const Mode* const mode = m_overview->rules().find(id);
    m_mode = id;
    m_body->setVisible(mode != nullptr);
    if (mode == nullptr) {
        return;
    }
    m_title->setText(tr("%1 · %2", "id and name of a failure mode").arg(mode->id, mode->name));
    const bool isProtected = mode->kind == ModeKind::Protected;
    m_kind->set(iconOf(mode->kind), kindName(mode->kind), isProtected ? Tone::Info : mode->kind == ModeKind::Failure ? Tone::Error : Tone::Neutral);
    m_severityBadge->set(mode->severity <= 2 ? QStringLiteral("warning") : QStringLiteral("info"), severityName(mode->severity), toneOf(mode->severity));
    m_grade->set(mode->isHeuristic() ? QStringLiteral("help") : QStringLiteral("check"), gradeText(mode->grade), Tone::Neutral);
    m_meaning->setText(mode->meaning);
    m_signal->setText(mode->signal);
    m_remedy->setText(mode->remedy);
    showFigures(*mode);
    showRule(*mode);
    followExample();
    // Wrapped texts are as high as their width makes them, which the scroll area asks for too early.
    m_body->setMinimumHeight(m_body->layout()->heightForWidth(viewport()->width()));
}

void FailureDetails::showFigures(const Mode& mode)
{
    const ModeFigures* const figures = m_overview->report().find(mode.id);
    QStringList lines;
    if (figures) {
        lines << countText(*figures) + (figures->share() ? QStringLiteral(" · ") + shareText(figures->share()) : QString());
        if (figures->hasPrevious && figures->state == ModeFigures::State::Measured) {
            const QString before = figures->previousOf > 0 ? tr("%1 of %2").arg(QLocale().toString(figures->previousCount), QLocale().toString(figures->previousOf)) : QLocale().toString(figures->previousCount);
            lines << tr("Before: %1").arg(before);
        }
    }
    m_figures->setText(lines.join(QLatin1Char('\n')));
    QStringList reasons;
    if (figures && !figures->reason.isEmpty()) {
        reasons << figures->reason;
    }
    for (const QString& source : figures ? figures->missing : QStringList()) {
        if (const LogSource* const missing = m_overview->rules().source(source)) {
            reasons << tr("Not logged: %1. %2").arg(missing->name, missing->howTo);
        }
    }
    if (figures && figures->state == ModeFigures::State::Failed) {
        reasons << core::explainInOneLine(figures->problem);
    }
    m_reason->setText(reasons.join(QLatin1Char('\n')));
    m_reason->setVisible(!reasons.isEmpty());
    QStringList parts;
    for (const series::Part& part : figures ? figures->parts.mid(0, kMostParts) : QList<series::Part>()) {
        parts << tr("%1: %2", "what and how often").arg(logs::marked(part.name, true), series::formatValue(part.value, series::Unit::Number));
    }
    m_parts->setText(parts.join(QLatin1Char('\n')));
    m_parts->setVisible(!parts.isEmpty());
}

void FailureDetails::showRule(const Mode& mode)
{
    QStringList names;
    for (const RuleNames& each : mode.names) {
        names << tr("%1: %2", "kind of names and the names").arg(each.label, logs::marked(each.value.join(QStringLiteral(", ")), true));
    }
    m_rule->setText(names.isEmpty() ? mode.rule : mode.rule + QLatin1Char('\n') + names.join(QLatin1Char('\n')));
    m_reset->setVisible(m_overview->rules().isChanged(mode.id));
    m_severity->setCurrentIndex(mode.severity - 1);
    if (m_ruleShown == mode.id) { // the person may be at it: the fields stay
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            const QSignalBlocker quiet(m_fields[i]);
            m_fields[i]->setValue(mode.numbers[i].value);
        }
        return;
    }
    m_ruleShown = mode.id;
    m_severity->setParent(nullptr);
    m_fields.clear();
    while (m_numbers->rowCount() > 0) {
        m_numbers->removeRow(0);
    }
    for (const RuleNumber& number : mode.numbers) {
        addNumber(mode, number);
    }
    m_numbers->addRow(tr("Severity"), m_severity);
    m_severity->show();
}

void FailureDetails::addNumber(const Mode& mode, const RuleNumber& number)
{
    auto* const field = new QDoubleSpinBox;
    const bool isWhole = number.shipped >= 5 && number.shipped == double(qint64(number.shipped));
    field->setDecimals(isWhole ? 0 : 2);
    field->setRange(number.least, number.most);
    field->setValue(number.value);
    field->setSuffix(number.unit.isEmpty() ? QString() : QLatin1Char(' ') + number.unit);
    field->setKeyboardTracking(false);
    field->setGroupSeparatorShown(true);
    field->setAccessibleName(number.label);
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, id = mode.id, name = number.id](double value) { (void)m_overview->setNumber(id, name, value); });
    m_numbers->addRow(number.label, field);
    m_fields << field;
}

void FailureDetails::followExample()
{
    const std::optional<Example> example = m_examples->current();
    const ModeFigures* const figures = m_overview->report().find(m_mode);
    const bool hasTrace = (example && !example->trace.isEmpty()) || (figures && !figures->trace.isEmpty());
    m_openTrace->setEnabled(hasTrace);
    common::setHint(m_openTrace, hasTrace ? tr("The trace of the chosen example") : tr("What shows this mode bears no trace."));
    m_playground->setEnabled(hasTrace);
}

void FailureDetails::openTrace()
{
    const std::optional<Example> example = m_examples->current();
    const ModeFigures* const figures = m_overview->report().find(m_mode);
    if (example && !example->trace.isEmpty()) {
        Q_EMIT traceWanted(example->trace, example->span, example->time);
    } else if (figures && !figures->trace.isEmpty()) {
        Q_EMIT traceWanted(figures->trace, figures->span, figures->lastSeen);
    }
}

} // namespace widgets::failures
