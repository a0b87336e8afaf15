// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversation.h"
#include "widgets/common/controls.h"

namespace widgets::common {
class MarkdownStreamView;
}

namespace widgets::playground {

class AnswerNotice;

/// One question and its answer: while it runs the step under way and the text as it arrives, afterwards sources, numbers and
/// actions, or why there is no whole answer.
class TurnView : public QWidget
{
    Q_OBJECT
public:
    explicit TurnView(QWidget* parent = nullptr);
    /// A question that has just been asked.
    void begin(const QString& question);
    void showStep(const ::playground::Step& step);
    void append(const QString& text);
    /// The finished turn; `fresh` when it has just ended (countdowns run), not when it comes from the store.
    void setResult(const ::playground::FlowResult& result, bool fresh);
    /// Only the last turn can be asked again.
    void setLast(bool last);
    void setChosen(bool chosen);
    const ::playground::FlowResult& result() const { return m_result; }
    common::MarkdownStreamView* answer() const { return m_answer; }
    AnswerNotice* notice() const { return m_notice; }
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void citationActivated(int number);
    void inspectRequested();
    void regenerateRequested();
    void signInRequested();
    void parametersRequested();
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeQuestion();
    QWidget* makeFoot();
    void fillSources();
    void setQuestion(const QString& question);

    ::playground::FlowResult m_result;
    bool m_running = false;
    bool m_last = false;
    bool m_chosen = false;
    common::Label* m_question = nullptr;
    common::Label* m_asked = nullptr;
    common::Label* m_model = nullptr;
    common::BusyIndicator* m_busy;
    common::MarkdownStreamView* m_answer;
    AnswerNotice* m_notice;
    QWidget* m_sources;
    QLayout* m_sourceRow;
    QWidget* m_foot = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_regenerate = nullptr;
    QToolButton* m_inspect = nullptr;
    common::Label* m_metrics = nullptr;
};

} // namespace widgets::playground
