// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/ruleform.h"

#include "widgets/common/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <limits>

namespace widgets::alerts {

using namespace common;
using azure::AlertRule;

namespace {

void choose(QComboBox* box, const QVariant& data)
{
    if (box->findData(data) < 0) {
        box->addItem(data.toString(), data); // what the service knows and this program does not stays choosable
    }
    box->setCurrentIndex(box->findData(data));
}

void addRow(QFormLayout* form, const QString& label, QWidget* field)
{
    field->setAccessibleName(label);
    form->addRow(label, field);
}

QString numberText(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return std::isfinite(value) ? locale.toString(value, 'g', 12) : QString();
}

} // namespace

RuleForm::RuleForm(const monitoring::AlertDraft& draft, const QStringList& scopes, const QList<azure::ActionGroup>& groups, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_name(new QLineEdit(draft.rule.name)), m_description(new QLineEdit(draft.rule.description)), m_severity(new QComboBox), m_scope(new QComboBox),
      m_aggregation(new QComboBox), m_comparison(new QComboBox), m_threshold(new QLineEdit), m_window(new QComboBox), m_frequency(new QComboBox),
      m_resolves(new QCheckBox(tr("Resolves by itself once the condition is gone"))), m_groups(new QListWidget)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::s);
    form->setHorizontalSpacing(space::l);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addWhat(form, scopes);
    addWhen(form);
    addWho(form, groups);
    for (QLineEdit* const line : {m_name, m_description, m_threshold, m_measure}) {
        if (line) {
            connect(line, &QLineEdit::textEdited, this, &RuleForm::edited);
        }
    }
    for (QComboBox* const box : {m_severity, m_scope, m_aggregation, m_comparison, m_window, m_frequency}) {
        connect(box, &QComboBox::activated, this, &RuleForm::edited);
    }
    if (m_query) {
        connect(m_query, &QPlainTextEdit::textChanged, this, &RuleForm::edited);
    }
    connect(m_resolves, &QCheckBox::toggled, this, &RuleForm::edited);
    connect(m_groups, &QListWidget::itemChanged, this, &RuleForm::edited);
}

void RuleForm::addWhat(QFormLayout* form, const QStringList& scopes)
{
    const AlertRule& rule = m_draft.rule;
    m_name->setReadOnly(!m_draft.isNew());
    addRow(form, tr("Name"), m_name);
    addRow(form, tr("What it is for"), m_description);
    for (int severity = 0; severity <= 4; ++severity) {
        m_severity->addItem(QStringLiteral("%1 · %2").arg(severity).arg(monitoring::severityText(severity)), severity);
    }
    choose(m_severity, rule.severity);
    addRow(form, tr("Severity"), m_severity);
    QStringList all = scopes;
    for (const QString& id : rule.scopes) {
        if (!all.contains(id, Qt::CaseInsensitive)) {
            all << id;
        }
    }
    for (const QString& id : std::as_const(all)) {
        m_scope->addItem(id.section(QLatin1Char('/'), -1), id);
    }
    choose(m_scope, rule.scopes.value(0));
    m_scope->setEnabled(rule.scopes.size() <= 1);
    addRow(form, tr("Resource"), m_scope);
    const azure::AlertCriterion criterion = rule.criteria.value(0);
    if (rule.kind == AlertRule::Kind::Log) {
        m_query = new QPlainTextEdit(criterion.query);
        m_query->setFont(Theme::font(TypeRole::Code));
        m_query->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_query->setTabChangesFocus(true);
        m_query->setMinimumHeight(150);
        addRow(form, tr("Query"), m_query);
        m_measure = new QLineEdit(criterion.measureColumn);
        m_measure->setPlaceholderText(tr("empty: count rows"));
        addRow(form, tr("Column"), m_measure);
    } else {
        addRow(form, tr("Metric"), new Label(criterion.metric));
    }
}

void RuleForm::addWhen(QFormLayout* form)
{
    const AlertRule& rule = m_draft.rule;
    const azure::AlertCriterion criterion = rule.criteria.value(0);
    const QList<std::pair<QString, QString>> aggregations{{"Average", tr("Average")}, {"Count", tr("Count")}, {"Maximum", tr("Maximum")}, {"Minimum", tr("Minimum")}, {"Total", tr("Total")}};
    for (const auto& [name, words] : aggregations) {
        m_aggregation->addItem(words, name);
    }
    choose(m_aggregation, criterion.aggregation);
    for (const char* const name : {"GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual", "Equals"}) {
        m_comparison->addItem(monitoring::comparisonSign(QLatin1String(name)), QLatin1String(name));
    }
    choose(m_comparison, criterion.comparison);
    m_threshold->setText(numberText(criterion.threshold));
    m_aggregation->setAccessibleName(tr("Aggregation"));
    m_comparison->setAccessibleName(tr("Comparison"));
    m_threshold->setAccessibleName(tr("Threshold"));
    auto* condition = rowLayout(space::xs);
    condition->addWidget(m_aggregation, 2);
    condition->addWidget(m_comparison);
    condition->addWidget(m_threshold, 2);
    form->addRow(tr("Fires when"), condition);
    for (const int minutes : monitoring::alertWindows(rule.kind)) {
        m_window->addItem(monitoring::minutesText(minutes), minutes);
    }
    for (const int minutes : monitoring::alertFrequencies(rule.kind)) {
        m_frequency->addItem(monitoring::minutesText(minutes), minutes);
    }
    choose(m_window, rule.windowMinutes);
    choose(m_frequency, rule.frequencyMinutes);
    m_window->setAccessibleName(tr("Window"));
    m_frequency->setAccessibleName(tr("Frequency"));
    auto* times = rowLayout(space::xs);
    times->addWidget(m_window, 1);
    times->addWidget(new Label(tr("every"), TypeRole::Body, Ink::Secondary));
    times->addWidget(m_frequency, 1);
    form->addRow(tr("Looks at the last"), times);
    m_resolves->setChecked(rule.resolvesItself);
    form->addRow(QString(), m_resolves);
}

void RuleForm::addWho(QFormLayout* form, const QList<azure::ActionGroup>& groups)
{
    for (const azure::ActionGroup& group : groups) {
        auto* item = new QListWidgetItem(tr("%1 (%n receiver(s))", nullptr, group.receivers).arg(group.name), m_groups);
        item->setData(Qt::UserRole, group.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool isTold = m_draft.rule.actionGroups.contains(group.id, Qt::CaseInsensitive);
        item->setCheckState(isTold ? Qt::Checked : Qt::Unchecked);
    }
    m_groups->setMaximumHeight(84);
    m_groups->setVisible(!groups.isEmpty());
    if (groups.isEmpty()) {
        form->addRow(tr("Tells"), new Label(tr("This subscription has no action group."), TypeRole::Body, Ink::Secondary));
    } else {
        addRow(form, tr("Tells"), m_groups);
    }
}

monitoring::AlertDraft RuleForm::draft() const
{
    monitoring::AlertDraft draft = m_draft;
    AlertRule& rule = draft.rule;
    rule.name = m_name->text().trimmed();
    rule.description = m_description->text();
    rule.severity = m_severity->currentData().toInt();
    if (m_scope->isEnabled()) {
        const QString id = m_scope->currentData().toString();
        rule.scopes = id.isEmpty() ? QStringList() : QStringList{id};
    }
    rule.windowMinutes = m_window->currentData().toInt();
    rule.frequencyMinutes = m_frequency->currentData().toInt();
    rule.resolvesItself = m_resolves->isChecked();
    if (!rule.criteria.isEmpty()) {
        azure::AlertCriterion& criterion = rule.criteria.first();
        bool isNumber = false;
        const double threshold = QLocale().toDouble(m_threshold->text(), &isNumber);
        criterion.threshold = isNumber ? threshold : std::numeric_limits<double>::quiet_NaN();
        criterion.comparison = m_comparison->currentData().toString();
        criterion.aggregation = m_aggregation->currentData().toString();
        if (m_query) {
            criterion.query = m_query->toPlainText();
            criterion.measureColumn = m_measure->text().trimmed();
        }
    }
    rule.actionGroups.clear();
    for (int i = 0; i < m_groups->count(); ++i) {
        if (m_groups->item(i)->checkState() == Qt::Checked) {
            rule.actionGroups << m_groups->item(i)->data(Qt::UserRole).toString();
        }
    }
    return draft;
}

void RuleForm::focusField(const QString& field)
{
    const QHash<QString, QWidget*> fields{{"name", m_name}, {"window", m_window}, {"frequency", m_frequency}, {"threshold", m_threshold}, {"query", m_query}, {"scope", m_scope}};
    if (QWidget* const widget = fields.value(field)) {
        widget->setFocus();
    }
}

} // namespace widgets::alerts
