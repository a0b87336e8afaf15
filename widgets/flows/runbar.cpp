// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/runbar.h"

#include "widgets/common/badge.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;
using ::flows::InputView;

RunBar::RunBar(::flows::Desk* desk, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_desk(desk), m_inputs(new QGridLayout), m_run(pushButton(tr("Run"), ButtonKind::Primary, QStringLiteral("run"))),
      m_step(pushButton(tr("Step"), ButtonKind::Plain, QStringLiteral("run-step"))), m_stop(pushButton(tr("Stop"), ButtonKind::Plain, QStringLiteral("stop"))), m_state(new Badge),
      m_text(new Label({}, TypeRole::Body, Ink::Secondary))
{
    auto* const column = columnLayout(space::s);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    m_inputs->setColumnStretch(1, 1);
    m_inputs->setHorizontalSpacing(space::s);
    m_inputs->setVerticalSpacing(space::xs);
    column->addLayout(m_inputs);
    auto* const row = rowLayout();
    row->addWidget(m_run);
    row->addWidget(m_step);
    row->addWidget(m_stop);
    row->addWidget(m_state);
    row->addWidget(m_text, 1);
    column->addLayout(row);
    setLayout(column);
    setHint(m_run, tr("Runs the flow, or goes on to the next breakpoint (F5)"));
    setHint(m_step, tr("Runs one step, then waits (F10)"));
    setHint(m_stop, tr("Stops the run (Shift+F5)"));
    m_text->setElided(true);
    connect(m_run, &QPushButton::clicked, desk, &::flows::Desk::run);
    connect(m_step, &QPushButton::clicked, desk, &::flows::Desk::stepOnce);
    connect(m_stop, &QPushButton::clicked, desk, &::flows::Desk::stop);
    refreshRun();
}

void RunBar::refreshInputs()
{
    const QList<InputView> inputs = m_desk->inputs();
    QStringList names;
    for (const InputView& input : inputs) {
        names << input.name;
    }
    if (names != m_names) {
        while (QLayoutItem* const item = m_inputs->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        m_names = names;
        m_edits.clear();
        for (qsizetype at = 0; at < inputs.size(); ++at) {
            auto* const label = new Label(inputs[at].name, TypeRole::Body, Ink::Secondary);
            auto* const edit = new QLineEdit;
            edit->setObjectName(inputs[at].name);
            edit->setAccessibleName(tr("Input %1").arg(inputs[at].name));
            edit->setPlaceholderText(inputs[at].isRequired ? inputs[at].type : tr("%1, may be empty").arg(inputs[at].type));
            if (!inputs[at].help.isEmpty()) {
                setHint(edit, inputs[at].help);
            }
            connect(edit, &QLineEdit::textEdited, m_desk, [this, name = inputs[at].name](const QString& text) { m_desk->setInput(name, text); });
            connect(edit, &QLineEdit::returnPressed, m_desk, &::flows::Desk::run);
            m_inputs->addWidget(label, int(at), 0);
            m_inputs->addWidget(edit, int(at), 1);
            m_edits << edit;
        }
    }
    for (qsizetype at = 0; at < m_edits.size(); ++at) {
        if (!m_edits[at]->hasFocus() && m_edits[at]->text() != inputs[at].text) {
            m_edits[at]->setText(inputs[at].text);
            m_edits[at]->setCursorPosition(0);
        }
    }
}

void RunBar::refreshRun()
{
    const bool isRunning = m_desk->isRunning();
    const bool isPaused = m_desk->isPaused();
    m_run->setText(isPaused ? tr("Go on") : tr("Run"));
    m_run->setEnabled(m_desk->isOpen() && (!isRunning || isPaused) && !m_desk->isReplaying());
    m_step->setEnabled(m_run->isEnabled());
    m_stop->setEnabled(isRunning || m_desk->isReplaying());
    const bool isFailed = m_desk->runError().has_value();
    m_state->setVisible(isRunning || m_desk->isReplaying() || m_desk->hasRun());
    if (isPaused) {
        m_state->set(QStringLiteral("run-step"), tr("Paused"), Tone::Accent);
    } else if (isRunning || m_desk->isReplaying()) {
        m_state->set(QStringLiteral("busy"), tr("Running"), Tone::Info);
    } else {
        m_state->set(isFailed ? QStringLiteral("error") : QStringLiteral("ok"), isFailed ? tr("Failed") : tr("Ended"), isFailed ? Tone::Error : Tone::Ok);
    }
    m_text->setText(m_desk->runText());
}

QLineEdit* RunBar::input(const QString& name) const
{
    const qsizetype at = m_names.indexOf(name);
    return at < 0 ? nullptr : m_edits[at];
}

} // namespace widgets::flows
