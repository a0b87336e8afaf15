// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/comparisonbar.h"

#include "widgets/common/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets::comparison {

using namespace common;

ComparisonBar::ComparisonBar(::comparison::Desk* desk, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_desk(desk), m_question(new QLineEdit), m_repeats(new QSpinBox), m_base(new QComboBox),
      m_differences(new QCheckBox(tr("Mark differences"))), m_run(pushButton(tr("Ask all"), ButtonKind::Primary, QStringLiteral("send"))),
      m_stop(pushButton(tr("Stop"), ButtonKind::Plain, QStringLiteral("stop"))), m_addPrompt(wordButton(QStringLiteral("add"), tr("Prompt"))),
      m_addDeployment(wordButton(QStringLiteral("add"), tr("Deployment"))), m_variables(wordButton(QStringLiteral("parameters"), tr("Inputs"))),
      m_file(wordButton(QStringLiteral("folder"), tr("Comparisons"))), m_menu(new QMenu(this)), m_progress(new QProgressBar),
      m_state(new Label({}, TypeRole::Caption, Ink::Secondary))
{
    build();
    wire();
    followSetup();
    follow();
}

void ComparisonBar::build()
{
    m_question->setPlaceholderText(tr("The question that every prompt and deployment is asked"));
    m_question->setAccessibleName(tr("Question"));
    m_repeats->setRange(1, ::comparison::kMostRepeats);
    m_repeats->setPrefix(tr("× "));
    m_repeats->setAccessibleName(tr("How often each cell is asked"));
    setHint(m_repeats, tr("Asks each cell so often, to see how much answers vary."));
    m_base->setAccessibleName(tr("Column that the others are compared with"));
    m_base->setMinimumContentsLength(14);
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_differences->setChecked(true);
    setHint(m_run, tr("Asks every prompt of every deployment (Ctrl+Return)."));
    setHint(m_addPrompt, tr("Adds a row (Ctrl+Shift+P)."));
    setHint(m_addDeployment, tr("Adds a column (Ctrl+Shift+D)."));
    setHint(m_variables, tr("Values for inputs of the prompts besides the question."));
    m_file->setMenu(m_menu);
    m_file->setPopupMode(QToolButton::InstantPopup);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_state->setElided(true);
    auto* const first = rowLayout();
    first->addWidget(m_question, 1);
    first->addWidget(m_repeats);
    first->addWidget(m_run);
    first->addWidget(m_stop);
    auto* const baseLabel = new Label(tr("Base"), TypeRole::Caption, Ink::Secondary);
    baseLabel->setBuddy(m_base);
    auto* const second = rowLayout();
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_file, m_addPrompt, m_addDeployment, m_variables, baseLabel, m_base, m_differences}) {
        second->addWidget(widget);
    }
    second->addWidget(m_state, 1);
    second->addWidget(m_progress);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* const column = columnLayout(space::s);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->addLayout(first);
    column->addLayout(second);
    setLayout(column);
}

void ComparisonBar::wire()
{
    ::comparison::ComparisonModel* const model = m_desk->model();
    connect(m_question, &QLineEdit::textEdited, model, &::comparison::ComparisonModel::setQuestion);
    connect(m_repeats, &QSpinBox::valueChanged, model, &::comparison::ComparisonModel::setRepeats);
    connect(m_base, &QComboBox::activated, model, &::comparison::ComparisonModel::setBaseColumn);
    connect(m_differences, &QCheckBox::toggled, model, &::comparison::ComparisonModel::setShowsDifferences);
    connect(m_run, &QPushButton::clicked, this, &ComparisonBar::runWanted);
    connect(m_stop, &QPushButton::clicked, m_desk, &::comparison::Desk::cancel);
    connect(m_addPrompt, &QToolButton::clicked, this, &ComparisonBar::promptWanted);
    connect(m_addDeployment, &QToolButton::clicked, this, &ComparisonBar::deploymentWanted);
    connect(m_variables, &QToolButton::clicked, this, &ComparisonBar::variablesWanted);
    connect(m_desk, &::comparison::Desk::changed, this, &ComparisonBar::follow);
    connect(m_desk, &::comparison::Desk::opened, this, &ComparisonBar::followSetup);
    connect(model, &::comparison::ComparisonModel::setupChanged, this, &ComparisonBar::followSetup);
}

void ComparisonBar::followSetup()
{
    const ::comparison::Comparison& comparison = m_desk->model()->comparison();
    const QSignalBlocker quietRepeats(m_repeats);
    const QSignalBlocker quietBase(m_base);
    if (m_question->text() != comparison.question) {
        m_question->setText(comparison.question);
    }
    m_repeats->setValue(comparison.repeats);
    m_base->clear();
    for (const ::comparison::DeploymentColumn& column : comparison.columns) {
        m_base->addItem(column.name);
    }
    m_base->setCurrentIndex(m_desk->model()->baseColumn());
    m_base->setEnabled(comparison.columns.size() > 1);
    follow();
}

void ComparisonBar::follow()
{
    ::comparison::Runner* const runner = m_desk->runner();
    const bool isRunning = runner->isRunning();
    m_run->setVisible(!isRunning);
    m_stop->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    m_progress->setRange(0, std::max(1, runner->total()));
    m_progress->setValue(runner->finishedCount());
    const QString hindrance = m_desk->hindrance();
    m_run->setEnabled(hindrance.isEmpty());
    const int questions = int(m_desk->model()->comparison().rows.size() * m_desk->model()->comparison().columns.size()) * m_desk->model()->comparison().repeats;
    m_state->setText(isRunning ? tr("%1 of %2 answered").arg(runner->finishedCount()).arg(runner->total())
                               : hindrance.isEmpty() ? tr("%n questions", nullptr, questions) : hindrance);
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_question, m_repeats, m_addPrompt, m_addDeployment, m_variables}) {
        widget->setEnabled(!isRunning);
    }
}

} // namespace widgets::comparison
