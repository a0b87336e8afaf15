// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failureexamples.h"

#include "logs/cells.h"
#include "widgets/common/controls.h"
#include "widgets/failures/failurewords.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::failures {

using namespace monitoring::failures;

namespace {

constexpr int kListHeight = 150, kTextHeight = 120;
enum ExampleColumn { TimeColumn, SignalColumn };

/// Addresses and long numbers in signals are none of the reader's business until asked for.
QString masked(QString text)
{
    static const QRegularExpression address(QStringLiteral("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"));
    static const QRegularExpression number(QStringLiteral("(?<![\\w.])\\+?\\d(?:[ -]?\\d){8,}"));
    return text.replace(address, QStringLiteral("•••@•••")).replace(number, QStringLiteral("•••"));
}

} // namespace

FailureExamples::FailureExamples(FailureOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_state(common::paragraph({}, common::Ink::Secondary)), m_list(new QTreeWidget), m_signal(common::paragraph({}, common::Ink::Text, common::TypeRole::Code)),
      m_reveal(common::pushButton(tr("Show what was asked and answered"), common::ButtonKind::Plain, QStringLiteral("lock"))), m_text(new QPlainTextEdit)
{
    auto* const column = common::columnLayout(common::space::xs);
    column->setContentsMargins(0, 0, 0, 0);
    setLayout(column);
    m_list->setHeaderLabels({tr("Time"), tr("Signal")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Examples"));
    m_list->setFixedHeight(kListHeight);
    m_list->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("What was asked and answered"));
    m_text->setFixedHeight(kTextHeight);
    common::setHint(m_reveal, tr("Captured messages can be personal, and can be attacks. They are shown as plain text."));
    for (QWidget* const widget : {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_signal), static_cast<QWidget*>(m_reveal), static_cast<QWidget*>(m_text)}) {
        column->addWidget(widget);
    }
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FailureExamples::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (const std::optional<Example> example = current()) {
            Q_EMIT opened(*example);
        }
    });
    connect(m_reveal, &QPushButton::clicked, this, [this] { m_overview->reveal(currentIndex()); });
    connect(m_overview, &FailureOverview::contentRead, this, &FailureExamples::showCurrent);
    fill();
}

int FailureExamples::currentIndex() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

std::optional<Example> FailureExamples::current() const
{
    const int index = currentIndex();
    return index >= 0 && index < m_overview->examples().size() ? std::optional<Example>(m_overview->examples()[index]) : std::nullopt;
}

QString FailureExamples::currentInput() const
{
    const ExampleContent* const content = m_overview->content(currentIndex());
    return content ? content->input : QString();
}

void FailureExamples::fill()
{
    const core::Error& error = m_overview->examplesError();
    m_list->clear();
    for (const Example& example : m_overview->examples()) {
        auto* const item = new QTreeWidgetItem(m_list);
        item->setText(TimeColumn, timeText(example.time));
        const QString detail = example.detail.isEmpty() ? QString() : example.detail + QStringLiteral(" · ");
        item->setText(SignalColumn, logs::marked(masked(detail + example.signal).left(160), true));
    }
    const bool hasAny = m_list->topLevelItemCount() > 0;
    m_list->setVisible(hasAny);
    m_state->setVisible(!hasAny);
    m_state->setText(m_overview->isReadingExamples() ? tr("Reading examples") : error.kind != core::ErrorKind::None ? core::explainInOneLine(error) : tr("No single rows show this mode in the window."));
    if (hasAny) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    showCurrent();
}

void FailureExamples::showCurrent()
{
    const std::optional<Example> example = current();
    const ExampleContent* const content = m_overview->content(currentIndex());
    const bool hasTrace = example && !example->trace.isEmpty();
    m_signal->setVisible(example && !example->signal.isEmpty());
    m_signal->setText(example ? logs::marked(masked(example->signal), false) : QString());
    m_reveal->setVisible(hasTrace && content == nullptr);
    m_text->setVisible(content != nullptr);
    if (content) {
        const QString text = content->isCaptured ? tr("Asked:\n%1\n\nAnswered:\n%2").arg(content->input, content->output) : tr("Nothing was captured of this call: content capture was off.");
        m_text->setPlainText(logs::marked(text, false));
    }
    Q_EMIT currentChanged();
}

} // namespace widgets::failures
