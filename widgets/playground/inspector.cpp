// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/inspector.h"

#include "widgets/playground/parameterform.h"
#include "widgets/playground/prompttab.h"
#include "widgets/playground/requesttab.h"
#include "widgets/playground/sourcestab.h"
#include "widgets/playground/timelinetab.h"

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

Inspector::Inspector(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_sources(new SourcesTab), m_prompt(new PromptTab), m_request(new RequestTab),
      m_timeline(new TimelineTab), m_parameters(new ParameterForm)
{
    setAccessibleName(tr("Inspector"));
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->setFocusPolicy(Qt::NoFocus); // its tab bar takes the keyboard
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setAccessibleName(tr("Inspector"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the inspector"));
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* form = new Surface(Surface::Kind::Canvas);
    auto* column = columnLayout(0);
    form->setLayout(column);
    column->addWidget(m_parameters);
    scroll->setWidget(form);
    m_tabs->addTab(m_sources, tr("Sources"));
    m_tabs->addTab(m_prompt, tr("Prompt"));
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(scroll, tr("Parameters"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, [this] { setResult(m_waiting); });
    connect(m_timeline, &TimelineTab::exchangeRequested, this, [this](int step) {
        m_request->showStep(step);
        showTab(Tab::Request);
    });
}

void Inspector::setResult(const ::playground::FlowResult& result)
{
    m_soon.stop();
    m_sources->setResult(result);
    m_prompt->setResult(result);
    m_request->setResult(result);
    m_timeline->setResult(result);
}

void Inspector::setResultSoon(const ::playground::FlowResult& result)
{
    m_waiting = result;
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void Inspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

Inspector::Tab Inspector::currentTab() const
{
    return Tab(m_tabs->currentIndex());
}

int Inspector::barHeight() const
{
    return m_tabs->tabBar()->sizeHint().height();
}

void Inspector::showCitation(int number)
{
    if (m_sources->showCitation(number)) {
        showTab(Tab::Sources);
    }
}

} // namespace widgets::playground
