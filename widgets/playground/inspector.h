// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalog.h"
#include "playground/flowtypes.h"
#include "widgets/common/controls.h"

#include <QTimer>

class QTabWidget;

namespace widgets::playground {

class ParameterForm;
class PromptTab;
class RequestTab;
class SourcesTab;
class TimelineTab;

/// Everything behind one answer, in tabs. Updates while a question runs are gathered to a few a second.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Sources, Prompt, Request, Timeline, Parameters };
    explicit Inspector(QWidget* parent = nullptr);
    /// Shows a result now.
    void setResult(const ::playground::FlowResult& result);
    /// Shows a result soon; the last one given wins.
    void setResultSoon(const ::playground::FlowResult& result);
    void showTab(Tab tab);
    Tab currentTab() const;
    void showCitation(int number);
    /// Height of the tab bar, to which the header beside it lines up.
    int barHeight() const;
    SourcesTab* sources() const { return m_sources; }
    PromptTab* prompt() const { return m_prompt; }
    RequestTab* request() const { return m_request; }
    TimelineTab* timeline() const { return m_timeline; }
    ParameterForm* parameters() const { return m_parameters; }

private:
    QTabWidget* m_tabs;
    SourcesTab* m_sources;
    PromptTab* m_prompt;
    RequestTab* m_request;
    TimelineTab* m_timeline;
    ParameterForm* m_parameters;
    ::playground::FlowResult m_waiting;
    QTimer m_soon;
};

} // namespace widgets::playground
