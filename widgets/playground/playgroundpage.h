// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversationstore.h"
#include "playground/session.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/page.h"
#include "widgets/playground/inspector.h"

class QSplitter;
class QStackedLayout;

namespace widgets::common {
class EmptyState;
class FlowLayout;
} // namespace widgets::common

namespace widgets::playground {

class Composer;
class ConversationList;
class ConversationView;
class TurnView;

/// Ask a system a question and see everything behind the answer: conversations on the left, the open one in the middle, the
/// inspector on the right. Session and store outlive the page.
class PlaygroundPage : public common::Page
{
    Q_OBJECT
public:
    PlaygroundPage(::playground::PlaygroundSession* session, ::playground::ConversationStore* store, QWidget* parent = nullptr);

    /// Questions that an empty conversation offers.
    void setExamples(const QStringList& questions);
    void setSendWithEnter(bool on);
    void setInspectorOpen(bool open);
    bool isInspectorOpen() const;
    /// Pane sizes, for the next start.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    /// A new conversation with this question in the box and these parameters, ready to be sent: for what happened elsewhere.
    void prefill(const QString& question, const ::playground::Parameters& parameters);
    /// Shows the parameters with keyboard focus.
    void openParameters();
    QList<common::Command> commands();

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;

    Inspector* inspector() const { return m_inspector; }
    ConversationView* conversation() const { return m_view; }
    ConversationList* list() const { return m_list; }
    Composer* composer() const { return m_composer; }

Q_SIGNALS:
    void inspectorToggled(bool open);
    /// A passing message for the status line.
    void noted(const QString& text);

private:
    QWidget* makeCentre();
    QWidget* makeHeader();
    void connectSession();
    void connectView();
    void onConversationChanged();
    void onAskStarted(const QString& question);
    void onAskFinished(const ::playground::FlowResult& result);
    void onCatalogChanged();
    void open(const QString& id);
    void ask(const QString& question);
    void regenerate();
    void refreshContext();
    void refreshEmpty();
    void showTurn(TurnView* turn);
    void showStoreProblem();

    ::playground::PlaygroundSession* m_session;
    ::playground::ConversationStore* m_store;
    ConversationList* m_list;
    ConversationView* m_view;
    Composer* m_composer;
    Inspector* m_inspector;
    common::Label* m_title = nullptr;
    QToolButton* m_toggle = nullptr;
    QToolButton* m_prompt = nullptr; ///< which prompt answers, when it is not the built-in one
    common::ErrorBanner* m_catalogBanner = nullptr;
    common::ErrorBanner* m_storeBanner = nullptr;
    common::EmptyState* m_empty = nullptr;
    QPushButton* m_signIn = nullptr;
    QWidget* m_emptyHolder = nullptr;
    common::FlowLayout* m_examples = nullptr;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_splitter;
    QString m_openId;
    bool m_replacing = false;
    bool m_settingParameters = false;
};

} // namespace widgets::playground
