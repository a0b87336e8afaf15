// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/requesttab.h"

#include "widgets/common/codeview.h"
#include "widgets/common/emptystate.h"
#include "widgets/playground/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

namespace {

/// A headline with a copy button above a code view.
QWidget* titled(const QString& title, const QString& copyName, CodeView* view)
{
    auto* widget = new QWidget;
    auto* layout = columnLayout(0);
    widget->setLayout(layout);
    auto* header = new SectionHeader(title);
    header->setContentsMargins(space::m, 0, space::s, 0);
    QToolButton* copy = iconButton(QStringLiteral("copy"), copyName);
    header->addAction(copy);
    QObject::connect(copy, &QToolButton::clicked, view, [view] { QGuiApplication::clipboard()->setText(view->toPlainText()); });
    layout->addWidget(header);
    view->setFrameShape(QFrame::NoFrame);
    layout->addWidget(view, 1);
    return widget;
}

} // namespace

RequestTab::RequestTab(QWidget* parent)
    : QWidget(parent), m_steps(new QComboBox), m_request(new CodeView(tr("Request"))), m_response(new CodeView(tr("Response"))),
      m_stack(new QStackedLayout),
      m_empty(new EmptyState(QStringLiteral("request"), tr("No request yet"),
                             tr("Ask a question, and every call that it makes can be read here with its headers.")))
{
    auto* filled = new QWidget;
    auto* layout = columnLayout(0);
    filled->setLayout(layout);
    auto* head = rowLayout();
    head->setContentsMargins(space::m, space::s, space::m, space::s);
    auto* label = new Label(tr("Call"), TypeRole::Body, Ink::Secondary);
    label->setBuddy(m_steps);
    m_steps->setAccessibleName(tr("Call"));
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(16);
    head->addWidget(label);
    head->addWidget(m_steps, 1);
    layout->addLayout(head);
    layout->addWidget(dividerLine(Qt::Horizontal));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(titled(tr("Request"), tr("Copy the request"), m_request));
    splitter->addWidget(titled(tr("Response"), tr("Copy the response"), m_response));
    layout->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(filled);
    setLayout(m_stack);
    connect(m_steps, &QComboBox::currentIndexChanged, this, &RequestTab::showCurrent);
}

void RequestTab::setResult(const ::playground::FlowResult& result)
{
    const int before = m_steps->currentData().isValid() ? m_steps->currentData().toInt() : -1;
    const bool same = result.traceId == m_result.traceId;
    m_result = result;
    m_steps->blockSignals(true);
    m_steps->clear();
    for (int i = 0; i < m_result.steps.size(); ++i) {
        const ::playground::Step& step = m_result.steps[i];
        if (!step.record) {
            continue;
        }
        const http::CallRecord& record = *step.record;
        m_steps->addItem(tr("%1: %2 %3, HTTP %4, %5")
                             .arg(stepTitle(step.kind), QString::fromLatin1(record.method), record.url.host())
                             .arg(record.status)
                             .arg(duration(record.durationMs >= 0 ? record.durationMs : step.durationMs)),
                         i);
    }
    int row = same ? m_steps->findData(before) : -1;
    m_steps->setCurrentIndex(row >= 0 ? row : m_steps->count() - 1);
    m_steps->blockSignals(false);
    if (m_steps->count() == 0 && !m_result.question.isEmpty()) {
        m_empty->set(QStringLiteral("request"), tr("No call is known"),
                     tr("Nothing went over the wire, or this answer is from an earlier run: raw exchanges are not kept."));
    }
    m_stack->setCurrentIndex(m_steps->count() == 0 ? 0 : 1);
    showCurrent();
}

void RequestTab::showStep(int index)
{
    const int row = m_steps->findData(index);
    if (row >= 0) {
        m_steps->setCurrentIndex(row);
    }
}

void RequestTab::showCurrent()
{
    const int index = m_steps->currentData().isValid() ? m_steps->currentData().toInt() : -1;
    if (index < 0 || index >= m_result.steps.size()) {
        m_request->clear();
        m_response->clear();
        return;
    }
    m_request->setCode(::playground::requestText(m_result.steps[index]), CodeLanguage::Http);
    const QString response = ::playground::responseText(m_result.steps[index]);
    m_response->setCode(response.isEmpty() ? tr("No response arrived.") : response, CodeLanguage::Http);
}

} // namespace widgets::playground
